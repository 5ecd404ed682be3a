// One phrase of a list against a text: where words begin and end, what counts as the same, and what tells at a glance
// that a phrase can't begin here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace minutes {

// The letters, digits and non-ASCII letters that make up words; marks of punctuation such as ’ and – do not.
bool word_begins_at(std::string_view text, std::size_t offset);
bool word_ends_at(std::string_view text, std::size_t offset);

// As many bytes as the number has, with a zero where there is none.
template <typename Number>
Number first_bytes(std::string_view text) {
    Number out = 0;
    if (text.size() >= sizeof out) std::memcpy(&out, text.data(), sizeof out);
    else if (!text.empty()) std::memcpy(&out, text.data(), text.size());
    return out;
}

// The first eight bytes of a phrase, to compare with those of a text at once.
struct PhraseHead {
    PhraseHead() = default;
    explicit PhraseHead(std::string_view phrase);

    std::uint64_t letters = 0, mask = 0;  // the bit that tells the case set; how much of them counts
    bool whole = false;                   // there is no more to compare
};

// The first eight bytes of a text, and if a phrase begins with them.
class TextHead {
public:
    explicit TextHead(std::string_view text) : text_(text) {
        constexpr std::uint64_t ones = 0x0101010101010101U, highest = 0x80 * ones, blanks = ' ' * ones;
        const auto eight = first_bytes<std::uint64_t>(text);
        const std::uint64_t other = eight ^ blanks;
        const std::uint64_t below = (eight - blanks) & ~eight & highest, blank = (other - ones) & ~other & highest;
        loose_ = (below | (blank & (blank >> 8U))) != 0;
        letters_ = eight | blanks;
    }
    bool may_be(const PhraseHead& head) const { return loose_ || (letters_ & head.mask) == head.letters; }
    // The bytes at the start of the text that the phrase, in small letters, matches; 0: it doesn't. ASCII letters match
    // in either case, one blank matches any run of blanks, ' matches ’.
    std::size_t match(const PhraseHead& head, std::string_view phrase) const {
        if (!may_be(head)) return 0;
        if (loose_ || !head.whole) return match_bytes(phrase);
        return phrase.size() <= text_.size() ? phrase.size() : 0;
    }

private:
    std::size_t match_bytes(std::string_view phrase) const;

    std::string_view text_;
    std::uint64_t letters_;
    bool loose_;  // among them may be a tab, a line break or two blanks in a row, for which a phrase has one blank
};

// The bytes that may stand in a text for this place of the phrase, as far as their low five bits tell them apart.
std::string_view stand_ins(std::string_view phrase, std::size_t place);

}  // namespace minutes
