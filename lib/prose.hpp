// Small questions about words: where sentences end, what looks like a name. Pure functions over string_view.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "house.hpp"
#include "sixteen.hpp"

namespace minutes {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where the first of the marks stands; npos: nowhere. As string_view::find_first_of, which calls a function for each
// byte.
template <char... Marks>
std::size_t find_any(std::string_view text, std::size_t from = 0) {
    for (; from + 16 <= text.size(); from += 16) {
        const Sixteen bytes = sixteen_at(text.data() + from);
        if (const Places marks(((bytes == static_cast<signed char>(Marks)) | ...)); marks.any())
            return from + marks.first();
    }
    for (; from < text.size(); ++from)
        if (((text[from] == Marks) || ...)) return from;
    return std::string_view::npos;
}

std::string_view trim(std::string_view);
// Without blanks and the marks `extra`, which are no letters, at both ends.
std::string_view strip(std::string_view, std::string_view extra);
// Each run of blanks made one, none at the ends: what a record holds.
std::string tidy(std::string_view);
std::string lower(std::string_view);
// Where `part` stands first; npos: nowhere. As string_view::find, which stops at every byte equal to the first of
// `part`: five times slower where that is a blank.
std::size_t find_in(std::string_view text, std::string_view part);
// Where it stands last.
std::size_t find_last_in(std::string_view text, std::string_view part);
// One of the cues stands somewhere in `low`.
bool holds(std::string_view low, std::initializer_list<std::string_view> cues);
bool begins(std::string_view low, std::initializer_list<std::string_view> cues);  // with one of them
bool same_letters(std::string_view a, std::string_view b);                        // ASCII case folded
bool starts_upper(std::string_view);                                              // a capital, or a letter beyond ASCII
bool ends_sentence(std::string_view);  // with . ! or ?, closing quotes and brackets aside

// One of the words between blanks `fits`; asked from the first on, until one does.
template <typename Fits>
bool some_word(std::string_view s, Fits fits) {
    for (std::size_t i = 0; i < s.size();) {
        while (i < s.size() && is_blank(s[i])) ++i;
        const std::size_t begin = i;
        while (i < s.size() && !is_blank(s[i])) ++i;
        if (i > begin && fits(s.substr(begin, i - begin))) return true;
    }
    return false;
}

// The words between blanks.
std::vector<std::string_view> split_words(std::string_view);
std::size_t count_words(std::string_view);

// Sentences, each without blanks around it; abbreviations (Cllr., e.g., initials) end none. With `clauses` a semicolon
// ends one too.
std::vector<std::string_view> sentences(std::string_view, const House&, bool clauses = false);

// No lower-case letters, at least two letters.
bool all_caps(std::string_view);
// Two to four capitals, alone: "KB", "MWh" is none.
bool is_initials(std::string_view);

// Where the words `part` stand inside `whole`; both views of one buffer.
std::size_t offset_in(std::string_view whole, std::string_view part);

}  // namespace minutes
