// Words as a search compares them: small letters without accents, so that "Zoe" finds "ZOË" and "Sian" finds "Siân".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace minutes {

// " safer streets ": the words of the text with one blank before, between and after them; empty where it has none.
// A word is a run of letters and digits; everything else parts words. Case and accents are those of Western Europe,
// written in one code point or with combining marks; ß counts as ss, æ as ae, œ as oe, ø as o.
std::string plain_words(std::string_view utf8);

// The same for references, where it makes no difference if AP12 is written AP 12 or AP-12: letters and digits part.
std::string plain_code(std::string_view utf8);

// Words that follow one another.
struct Phrase {
    std::string words;    // folded
    bool begins = false;  // the last word may be the beginning of a longer one; a number never is
    bool operator==(const Phrase&) const = default;
};

// Where the phrase stands in a folded text, npos: nowhere. In linear time.
std::size_t find(const Phrase&, std::string_view folded_text);

// Where in the text the word stands that begins behind `offset` of its folded form.
std::size_t unfold(std::string_view utf8, std::string_view folded_text, std::size_t offset);

}  // namespace minutes
