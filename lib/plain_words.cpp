#include "plain_words.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "display.hpp"

namespace minutes {

namespace {

// The plain letters for U+00C0 to U+017F; "": no letter.
constexpr std::array<std::string_view, 192> plain{
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // À to Ï
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",  // Ð to ß
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   // à to ï
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y",   // ð to ÿ
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",   // Ā to ď
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",   // Đ to ğ
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",   // Ġ to į
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",   // İ to Ŀ
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",   // ŀ to ŏ
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",   // Ő to ş
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",   // Š to ů
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"};  // Ű to ſ

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

// Beyond Latin letters: whatever is no blank, punctuation, symbol or private character.
bool is_other_letter(char32_t c) {
    if (c < 0x180 || is_combining(c) || (c >= 0x2000 && c < 0x2C00) || (c >= 0x2E00 && c < 0x2E80) || c == 0x1680)
        return false;
    return !(c >= 0x3000 && c < 0x3005) && !(c >= 0x3008 && c < 0x3020) && !(c >= 0xE000 && c < 0xF900) &&
           !(c >= 0xFE00 && c < 0xFE70) && c != 0xFEFF && !(c >= 0xFFF0 && c < 0x10000) && c < 0x1F000;
}

// What a letter or digit of ASCII adds to its word; 0: it is neither.
constexpr std::array<char, 0x80> ascii = [] {
    std::array<char, 0x80> table{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789"))
        table[static_cast<std::size_t>(c)] = c;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = static_cast<char>(c + 0x20);
    return table;
}();

// The same of any letter or digit; empty: it is neither.
std::string_view letters(char32_t c, std::string_view as_written) {
    if (c < 0x80) return {&ascii[c], ascii[c] != 0 ? 1U : 0U};
    if (c >= 0xC0 && c < 0x180) return plain[c - 0xC0];
    if (c >= 0x1E80 && c <= 0x1E85) return "w";  // Ẁ to ẅ
    if (c == 0x1E9E) return "ss";
    if (c == 0x1EF2 || c == 0x1EF3) return "y";
    if (c == 0xAA) return "a";
    if (c == 0xBA) return "o";
    return is_other_letter(c) ? as_written : "";
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string fold(std::string_view utf8, bool part_digits) {
    std::string out;
    out.reserve(utf8.size() + 2);
    bool between = true;
    while (!utf8.empty()) {
        const CodePoint c = front(utf8);
        const std::string_view add = letters(c.value, utf8.substr(0, c.length));
        utf8.remove_prefix(c.length);
        if (add.empty()) {
            between = between || !is_combining(c.value);
            continue;
        }
        if (between || (part_digits && is_digit(out.back()) != is_digit(add.front()))) out += ' ';
        out += add;
        between = false;
    }
    if (!out.empty()) out += ' ';
    return out;
}

bool is_number(std::string_view word) { return std::ranges::all_of(word, is_digit); }

}  // namespace

std::string plain_words(std::string_view utf8) { return fold(utf8, false); }

std::string plain_code(std::string_view utf8) { return fold(utf8, true); }

std::size_t find(const Phrase& phrase, std::string_view text) {
    std::string_view words = phrase.words;
    if (words.empty()) return words.npos;
    const std::string_view open = words.substr(0, words.size() - 1);
    if (phrase.begins && !is_number(open.substr(open.rfind(' ') + 1))) words = open;
    const void* found = ::memmem(text.data(), text.size(), words.data(), words.size());
    return found == nullptr ? text.npos : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

std::size_t unfold(std::string_view utf8, std::string_view folded_text, std::size_t offset) {
    auto words = std::ranges::count(folded_text.substr(0, offset), ' ');  // before the one that is sought
    bool inside = false;
    for (std::size_t i = 0; i < utf8.size();) {
        const CodePoint c = front(utf8.substr(i));
        const bool letter = !letters(c.value, utf8.substr(i, c.length)).empty();
        if (letter && !inside && words-- == 0) return i;
        inside = letter || (inside && is_combining(c.value));
        i += c.length;
    }
    return 0;
}

}  // namespace minutes
