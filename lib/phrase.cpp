#include "phrase.hpp"

#include <algorithm>

namespace minutes {

namespace {

constexpr std::uint64_t case_bits = 0x2020202020202020U;

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool alnum(char c) { return (c >= '0' && c <= '9') || (fold(c) >= 'a' && fold(c) <= 'z'); }

// General punctuation (U+2000 to U+206F) begins with these two bytes; everything else beyond ASCII counts as a letter.
bool word_char(std::string_view s, std::size_t i) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (c < 0x80) return alnum(s[i]);
    if (c == 0xC2) return false;  // no-break space, section sign, pound sign
    if (c == 0xE2)
        return !(i + 1 < s.size() &&
                 (static_cast<unsigned char>(s[i + 1]) == 0x80 || static_cast<unsigned char>(s[i + 1]) == 0x81));
    if ((c & 0xC0U) == 0x80U) {  // inside a character: as its first byte says
        std::size_t k = i;
        while (k > 0 && (static_cast<unsigned char>(s[k]) & 0xC0U) == 0x80U) --k;
        return k != i && word_char(s, k);
    }
    return true;
}

}  // namespace

bool word_begins_at(std::string_view text, std::size_t i) {
    return i == 0 || i >= text.size() || !word_char(text, i - 1) || !word_char(text, i);
}

bool word_ends_at(std::string_view text, std::size_t i) {
    return i == 0 || i >= text.size() || !word_char(text, i) || !word_char(text, i - 1);
}

std::size_t TextHead::match_bytes(std::string_view phrase) const {
    const std::string_view text = text_;
    std::size_t i = 0;
    for (const char c : phrase) {
        if (i >= text.size()) return 0;
        if (c == ' ') {
            if (!blank(text[i])) return 0;
            while (i < text.size() && blank(text[i])) ++i;
        } else if (fold(text[i]) == c) {
            ++i;
        } else if (c == '\'' && text.substr(i).starts_with("\u2019")) {
            i += 3;
        } else {
            return 0;
        }
    }
    return i;
}

PhraseHead::PhraseHead(std::string_view phrase) {
    const std::string_view sure = phrase.substr(0, std::min<std::size_t>(phrase.find('\''), 8));
    std::memset(&mask, 0xFF, sure.size());
    letters = (first_bytes<std::uint64_t>(sure) | case_bits) & mask;
    // Of other bytes the bit of the case may tell one from another.
    const auto plain = [](char c) { return alnum(c) || (c >= ' ' && c < '@'); };
    whole = sure.size() == phrase.size() && std::ranges::all_of(phrase, plain);
}

std::string_view stand_ins(std::string_view phrase, std::size_t place) {
    static constexpr std::string_view any(
        "\0\1\2\3\4\5\6\7\10\11\12\13\14\15\16\17\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37", 32);
    bool moved = false;  // by a run of blanks, or by the three bytes of \u2019
    for (const char c : phrase.substr(0, place)) moved = moved || c == ' ' || c == '\'';
    if (place >= phrase.size() || moved) return any;
    return phrase[place] == ' ' ? " \t\n\r" : phrase[place] == '\'' ? "'\xE2" : phrase.substr(place, 1);
}

}  // namespace minutes
