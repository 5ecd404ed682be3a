#include "line_marks.hpp"

#include <algorithm>

#include "grammars/line.hpp"
#include "grammars/number.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;
using grammar::input;

template <typename Rule>
struct on : pegtl::nothing<Rule> {};
template <>
struct on<grammar::line::heading> {
    template <typename In>
    static void apply(const In& in, Mark& m) {
        m.level = static_cast<std::uint8_t>(std::count(in.begin(), in.end(), '#'));
    }
};
template <>
struct on<grammar::line::tight_heading> {
    template <typename In>
    static void apply(const In& in, Mark& m) {
        m.level = static_cast<std::uint8_t>(in.size());
    }
};
template <>
struct on<grammar::line::bullet_mark> {
    template <typename In>
    static void apply(const In& in, Mark& m) {
        const char c = *in.begin();
        m.bullet = c == '*' || c == '-' || c == '+' ? c : '.';
        m.stars = static_cast<std::uint16_t>(std::count(in.begin(), in.end(), '*'));
        const std::string_view mark(in.begin(),
                                    in.size());  // a word processor's list: \u25CF, below it \u25CB, below that \u25A0
        if (mark.starts_with("\u25CB") || mark.starts_with("\u25E6")) m.stars = 2;
        else if (mark.starts_with("\u25A0")) m.stars = 3;
    }
};
template <>
struct on<grammar::line::ticked_box> {
    static void apply0(Mark& m) { m.box = Box::ticked; }
};
template <>
struct on<grammar::line::open_box> {
    static void apply0(Mark& m) { m.box = Box::open; }
};

template <typename Rule>
struct on_number : pegtl::nothing<Rule> {};
template <char Kind>
struct keep {
    template <typename In>
    static void apply(const In& in, const House&, LineNumber& n) {
        n.core = {in.begin(), in.size()}, n.kind = Kind;
    }
};
template <>
struct on_number<grammar::number::core_slashed> : keep<'1'> {};
template <>
struct on_number<grammar::number::core_dotted> : keep<'1'> {};
template <>
struct on_number<grammar::number::core_plain> : keep<'1'> {};
template <>
struct on_number<grammar::number::core_lettered> : keep<'1'> {};
template <>
struct on_number<grammar::number::core_yearly> : keep<'1'> {};
template <>
struct on_number<grammar::number::core_coded> : keep<'1'> {};
template <>
struct on_number<grammar::number::core_running> : keep<'1'> {};
template <>
struct on_number<grammar::number::core_roman> : keep<'r'> {};
template <>
struct on_number<grammar::number::core_letter> : keep<'a'> {};

char in_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_letter(char c) { return in_small(c) >= 'a' && in_small(c) <= 'z'; }

// As most lines do, and not with a letter or a roman number.
bool begins_with_word(std::string_view words) {
    const auto roman = [](char c) { return in_small(c) == 'i' || in_small(c) == 'v' || in_small(c) == 'x'; };
    return words.size() > 1 && is_letter(words[0]) && is_letter(words[1]) && !(roman(words[0]) && roman(words[1]));
}

// The first letter, the next one, or a roman number.
bool follows(char letter, char last) {
    const char c = in_small(letter), before = in_small(last);
    if (letter == 'i' || letter == 'v' || letter == 'x' || c == 'a' || c == 'i') return true;
    return c == before + 1 || ((c == 'v' || c == 'x') && before == 'i');
}

}  // namespace

// "3. January accounts", "6. May 1st meeting": behind the month the title goes on, no year follows
static bool titled_month(std::string_view words, const LineNumber& n, std::size_t month) {
    const std::size_t dot = static_cast<std::size_t>(n.core.data() + n.core.size() - words.data());
    const std::string_view rest = words.substr(std::min(words.size(), n.used + month));
    const std::size_t digits = rest.find_first_of("0123456789") == 1 ? rest.find_first_not_of("0123456789", 1) : 1;
    return dot < words.size() && words[dot] == '.' && rest.size() > 2 && (rest[0] == ' ' || rest[0] == '/') &&
           digits < rest.size() && is_letter(rest[digits]);
}

// "== Title"
static bool begins_asciidoc_heading(std::string_view line) {
    const std::size_t marks = line.find_first_not_of('=');
    if (marks > 6) return false;
    input in(line.data(), line.data() + line.size(), "");
    return pegtl::parse<grammar::line::asciidoc_heading>(in) && line[marks] == ' ';
}

bool is_wiki_heading(std::string_view line) { return grammar::matches<grammar::line::wiki_heading>(line); }

Mark read_mark(std::string_view content, bool wiki) {
    Mark m;
    input in(content.data(), content.data() + content.size(), "");
    const bool rule = content.starts_with("* * *") || content.starts_with("- - -");
    const bool word = !content.empty() && content.front() != 'o' && is_letter(content.front());
    if (!rule && !word) pegtl::parse<grammar::line::mark, on>(in, m);
    m.used = static_cast<std::size_t>(in.current() - content.data());
    if (wiki && m.level > 0) m.bullet = '#', m.stars = m.level, m.level = 0;
    if (m.level == 0 && m.bullet == 0 && content.starts_with('=') && is_wiki_heading(content)) {
        while (m.used < content.size() && content[m.used] == '=') ++m.used;
        m.level = static_cast<std::uint8_t>(m.used);
        m.tail = content.size() - (content.find_last_not_of("= \t\r") + 1);
    } else if (m.level == 0 && m.bullet == 0 && content.starts_with('=') && begins_asciidoc_heading(content)) {
        m.level = static_cast<std::uint8_t>(content.find(' '));
        m.used = m.level + 1U;
    }
    if (m.level == 0 && m.bullet == 0 && content.starts_with("--- ") && content.ends_with(" ---") &&
        content.size() > 10 && content.size() < 120)
        m.level = 3, m.used = 4, m.tail = 4;  // "--- 1. Premises ---", as mails set their topics apart
    const std::size_t last = m.level > 0 ? content.find_last_not_of("# \t\r") : std::string_view::npos;  // closing ###
    const bool closes = m.tail == 0 && last != std::string_view::npos && last + 1 < content.size();
    if (closes && content[last + 1] == ' ') m.tail = content.size() - (last + 1);
    return m;
}

LineNumber read_line_number(std::string_view words, bool heading, char last_letter, const House& house) {
    using grammar::number::heading_marker;
    using grammar::number::marker;
    if (begins_with_word(words) && house.longest(Word::item, words) == 0 &&
        words.substr(0, 6).find('/') == std::string_view::npos)
        return {};  // "Cou/285/07-08"
    input in(words.data(), words.data() + words.size(), "");
    LineNumber n;
    const bool found = heading ? pegtl::parse<heading_marker<Word::item>, on_number>(in, house, n)
                               : pegtl::parse<marker<Word::item>, on_number>(in, house, n);
    if (!found || n.core.empty()) return {};
    n.used = static_cast<std::size_t>(in.current() - words.data());
    std::size_t month_length = 0;
    const bool minute = heading && n.core.find('/') != std::string_view::npos;  // "20/06 February meeting times"
    if (n.kind == '1' && !minute && house.month(words.substr(n.used), month_length) != 0 &&
        !titled_month(words, n, month_length))
        return {};  // "5 October"
    const std::size_t behind = static_cast<std::size_t>(n.core.data() - words.data()) + 1;
    const bool dotted_letter = n.kind != '1' && n.core.size() == 1 && words[behind < words.size() ? behind : 0] == '.';
    if (dotted_letter && !follows(n.core.front(), last_letter)) return {};
    return n;
}

std::size_t picture_length(std::string_view words) {
    std::size_t n = 0;
    for (;;) {
        const std::string_view rest = words.substr(n);
        if (rest.starts_with("\xF0\x9F")) n += 4;
        else if (rest.starts_with("\xE2") && rest.size() > 2 && rest[1] >= '\x8C' && rest[1] <= '\xAD') n += 3;
        else if (n > 0 && (rest.starts_with("\uFE0F") || rest.starts_with("\u200D"))) n += 3;
        else break;
    }
    const std::size_t begin = words.find_first_not_of(' ', n);
    return n == 0 || begin == n || begin == std::string_view::npos ? 0 : begin;
}

bool all_blank(std::string_view s) {
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (is_blank(s[i]) || s[i] == '\f' || s[i] == '\0') continue;
        if (s.substr(i).starts_with("\u00A0")) {
            ++i;
            continue;
        }
        if (s.substr(i).starts_with("\u200B") || s.substr(i).starts_with("\uFEFF")) {
            i += 2;
            continue;
        }
        return false;
    }
    return true;
}

std::string ordinal_text(std::uint16_t n, char style) {
    if (style == 'a') return n == 0 || n > 26 ? std::to_string(n) : std::string(1, static_cast<char>('a' + n - 1));
    if (style != 'i') return std::to_string(n);
    std::string out;
    constexpr std::pair<int, std::string_view> steps[] = {{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"},
                                                          {5, "v"},  {4, "iv"},  {1, "i"}};
    int left = n;
    for (const auto& [value, letters] : steps)
        while (left >= value) out += letters, left -= value;
    return out;
}

}  // namespace minutes
