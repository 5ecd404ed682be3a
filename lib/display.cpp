#include "display.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace minutes {

namespace {

struct Range {
    char32_t first, last;
};

// Marks that take no column: combining marks of the scripts met in minutes, joiners, variation selectors.
constexpr std::array no_width{
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x05BF, 0x05C7},   Range{0x0610, 0x061A},
    Range{0x064B, 0x065F}, Range{0x0670, 0x0670}, Range{0x06D6, 0x06DC}, Range{0x06DF, 0x06E4},   Range{0x093C, 0x093C},
    Range{0x0941, 0x0948}, Range{0x094D, 0x094D}, Range{0x09BC, 0x09BC}, Range{0x0A3C, 0x0A51},   Range{0x0E31, 0x0E31},
    Range{0x0E34, 0x0E3A}, Range{0x0E47, 0x0E4E}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},   Range{0x200B, 0x200F},
    Range{0x202A, 0x202E}, Range{0x2060, 0x206F}, Range{0x20D0, 0x20F0}, Range{0x302A, 0x302D},   Range{0x3099, 0x309A},
    Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF}, Range{0xE0000, 0xE01EF},
};

// East Asian wide and full-width characters, and the emoji of check lists.
constexpr std::array two_columns{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
    Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},   Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},
    Range{0x26A1, 0x26A1},   Range{0x26AA, 0x26AB},   Range{0x26D4, 0x26D4},   Range{0x2705, 0x2705},
    Range{0x270A, 0x270B},   Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},
    Range{0x2753, 0x2755},   Range{0x2757, 0x2757},   Range{0x2795, 0x2797},   Range{0x2B1B, 0x2B1C},
    Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},   Range{0x3041, 0x4DBF},
    Range{0x4E00, 0xA4CF},   Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x1F004, 0x1F004},
    Range{0x1F18E, 0x1F19A}, Range{0x1F200, 0x1F320}, Range{0x1F32D, 0x1F64F}, Range{0x1F680, 0x1F6FF},
    Range{0x1F7E0, 0x1F7EB}, Range{0x1F90C, 0x1F9FF}, Range{0x1FA70, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t c) {
    const auto range = std::ranges::lower_bound(ranges, c, {}, &Range::last);
    return range != ranges.end() && range->first <= c;
}

std::size_t columns_of(char32_t c) {
    if (c < 0x300) return 1;
    return within(no_width, c) ? 0 : within(two_columns, c) ? 2 : 1;
}

constexpr CodePoint no_code_point{.value = 0xFFFD, .length = 1};

std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

bool shortest(char32_t c, std::size_t length) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = c >= 0xD800 && c < 0xE000;
    return c >= least[length] && c <= 0x10FFFF && !surrogate;
}

// The longest prefix of at most `columns`; never empty, so that wrapping always moves on.
std::size_t prefix(std::string_view s, std::size_t columns) {
    if (s.size() <= columns) return s.size();  // no character takes more columns than bytes
    std::size_t end = 0;
    for (std::size_t used = 0; end < s.size();) {
        const CodePoint c = front(s.substr(end));
        used += columns_of(c.value);
        if (used > columns && end > 0) break;
        end += c.length;
    }
    return end;
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// The text with what `other` returns in place of each code point; where that is empty, the code point stays.
template <typename Other>
std::string replaced(std::string_view s, Other other) {
    std::string out;
    out.reserve(s.size());
    while (!s.empty()) {
        const CodePoint c = front(s);
        const std::string_view instead = other(c.value, s);
        out += instead.empty() ? s.substr(0, c.length) : instead;
        s.remove_prefix(c.length);
    }
    return out;
}

// Most texts are ASCII, in which every character is a byte and takes a column.
bool ascii(std::string_view s) {
    unsigned char all = 0;
    for (const char c : s) all |= static_cast<unsigned char>(c);
    return all < 0x80;
}

bool has_controls(std::string_view ascii) {
    bool any = false;
    for (const char c : ascii) any |= c < 0x20 || c == 0x7F;
    return any;
}

std::string_view without_blanks(std::string_view s) {
    const std::size_t first = s.find_first_not_of(' ');
    return first == s.npos ? std::string_view{} : s.substr(first);
}

}  // namespace

CodePoint front(std::string_view s) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const std::size_t length = s.empty() ? 0 : sequence_length(byte(0));
    if (length == 0 || length > s.size()) return no_code_point;
    if (length == 1) return {.value = byte(0), .length = 1};
    char32_t value = byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return no_code_point;
        value = value << 6U | (byte(i) & 0x3FU);
    }
    return shortest(value, length) ? CodePoint{.value = value, .length = length} : no_code_point;
}

bool steers(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool direction =
        c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || direction;
}

std::string harmless(std::string_view s) {
    if (ascii(s) && !has_controls(s)) return std::string(s);
    return replaced(s, [](char32_t c, std::string_view rest) {
        if (c == '\n' || c == '\t' || rest.starts_with("\r\n")) return std::string_view{};
        return steers(c) || c == 0xFFFD ? replacement : std::string_view{};
    });
}

std::string_view one_line(std::string_view s, std::string& room) {
    if (ascii(s) && !has_controls(s)) return s;
    room = replaced(s, [](char32_t c, std::string_view) -> std::string_view {
        if ((c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029) return " ";
        return steers(c) || c == 0xFFFD ? replacement : std::string_view{};
    });
    return room;
}

std::string one_line(std::string_view s) {
    std::string room;
    const std::string_view line = one_line(s, room);
    return line.data() == room.data() ? std::move(room) : std::string(line);
}

std::size_t width(std::string_view s) {
    if (ascii(s)) return s.size();
    std::size_t columns = 0;
    while (!s.empty()) {
        const CodePoint c = front(s);
        columns += columns_of(c.value);
        s.remove_prefix(c.length);
    }
    return columns;
}

std::string_view take_line(std::string_view& s, std::size_t columns) {
    s = without_blanks(s);
    std::size_t end = prefix(s, columns);
    if (end < s.size() && s[end] != ' ') {
        const std::size_t blank = s.substr(0, end).rfind(' ');
        if (blank != s.npos) end = blank;
    }
    std::string_view line = s.substr(0, end);
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    s = without_blanks(s.substr(end));
    return line;
}

std::vector<std::string_view> wrap(std::string_view s, std::size_t columns) {
    std::vector<std::string_view> lines{take_line(s, columns)};
    while (!s.empty()) lines.push_back(take_line(s, columns));
    return lines;
}

}  // namespace minutes
