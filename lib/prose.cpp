#include "prose.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace minutes {

std::string_view trim(std::string_view s) {
    while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
    while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
    return s;
}

std::string_view strip(std::string_view s, std::string_view extra) {
    const auto out = [extra](char c) {
        return is_blank(c) || (!is_lower(c) && !is_upper(c) && std::find(extra.begin(), extra.end(), c) != extra.end());
    };
    while (!s.empty() && out(s.front())) s.remove_prefix(1);
    while (!s.empty() && out(s.back())) s.remove_suffix(1);
    return s;
}

namespace {

// Whether `tidy` would change the words, which have no blanks at their ends.
bool is_tidy(std::string_view words) {
    std::size_t i = 0;
    for (; i + 17 <= words.size(); i += 16) {
        const Sixteen here = sixteen_at(words.data() + i), next = sixteen_at(words.data() + i + 1);
        if (Places((here == '\t') | (here == '\n') | (here == '\r') | ((here == ' ') & (next == ' '))).any())
            return false;
    }
    for (; i < words.size(); ++i)
        if (is_blank(words[i]) && (words[i] != ' ' || words[i + 1] == ' ')) return false;
    return true;
}

}  // namespace

std::string tidy(std::string_view words) {
    words = trim(words);
    if (is_tidy(words)) return std::string(words);
    std::string out(words.size(), '\0');
    char* to = out.data();
    bool blank = false;
    for (const char c : words) {
        if (!is_blank(c)) *to++ = c;
        else if (!blank) *to++ = ' ';
        blank = is_blank(c);
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
    return out;
}

std::string lower(std::string_view s) {
    std::string out(s);
    std::size_t i = 0;
    for (; i + 16 <= out.size(); i += 16) {
        Sixteen bytes = sixteen_at(out.data() + i);
        bytes += (bytes >= 'A') & (bytes <= 'Z') & 32;
        std::memcpy(out.data() + i, &bytes, sizeof bytes);
    }
    for (; i < out.size(); ++i) out[i] = static_cast<char>(out[i] + (is_upper(out[i]) ? 32 : 0));
    return out;
}

std::size_t find_in(std::string_view text, std::string_view part) {
#ifdef __SSE2__
    if (part.size() > text.size()) return std::string_view::npos;
    if (part.size() < 2) return text.find(part);
    // Sixteen places at a time: where the first and the last byte of `part` stand.
    const __m128i first = _mm_set1_epi8(part.front()), last = _mm_set1_epi8(part.back());
    const std::size_t places = text.size() - part.size() + 1;
    const auto load = [](const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); };
    std::size_t i = 0;
    for (; i + 16 <= places; i += 16) {
        const char* at = text.data() + i;
        const __m128i both =
            _mm_and_si128(_mm_cmpeq_epi8(load(at), first), _mm_cmpeq_epi8(load(at + part.size() - 1), last));
        for (auto hits = static_cast<unsigned>(_mm_movemask_epi8(both)); hits != 0; hits &= hits - 1) {
            const auto k = static_cast<std::size_t>(std::countr_zero(hits));
            if (std::memcmp(at + k + 1, part.data() + 1, part.size() - 2) == 0) return i + k;
        }
    }
    for (; i < places; ++i)
        if (text[i] == part.front() && std::memcmp(text.data() + i + 1, part.data() + 1, part.size() - 1) == 0)
            return i;
    return std::string_view::npos;
#else
    return text.find(part);
#endif
}

std::size_t find_last_in(std::string_view text, std::string_view part) {
    if (part.empty() || part.size() > text.size()) return std::string_view::npos;
    std::size_t places = text.size() - part.size() + 1;  // where it may begin
    for (; places >= 16; places -= 16) {
        // Sixteen places at a time, from the last: where the first and the last byte of `part` stand.
        const char* at = text.data() + places - 16;
        for (Places hits((sixteen_at(at) == static_cast<signed char>(part.front())) &
                         (sixteen_at(at + part.size() - 1) == static_cast<signed char>(part.back())));
             hits.any(); hits.drop_last())
            if (text.substr(places - 16 + hits.last()).starts_with(part)) return places - 16 + hits.last();
    }
    for (; places > 0; --places)
        if (text[places - 1] == part.front() && text.substr(places - 1).starts_with(part)) return places - 1;
    return std::string_view::npos;
}

bool holds(std::string_view low, std::initializer_list<std::string_view> cues) {
    return std::any_of(cues.begin(), cues.end(),
                       [low](std::string_view c) { return find_in(low, c) != std::string_view::npos; });
}

bool begins(std::string_view low, std::initializer_list<std::string_view> cues) {
    // the first byte first: comparing more is a call
    return !low.empty() && std::any_of(cues.begin(), cues.end(), [low](std::string_view c) {
        return c.front() == low.front() && low.starts_with(c);
    });
}

bool same_letters(std::string_view a, std::string_view b) {
    const auto fold = [](char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; };
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [&](char x, char y) { return fold(x) == fold(y); });
}

bool starts_upper(std::string_view s) {
    while (!s.empty() &&
           (s.front() == '(' || s.front() == '"' || s.front() == '\'' || s.front() == '@' || s.front() == '['))
        s.remove_prefix(1);
    return !s.empty() && (is_upper(s.front()) || (static_cast<unsigned char>(s.front()) >= 0xC3 &&
                                                  static_cast<unsigned char>(s.front()) < 0xE2));
}

bool ends_sentence(std::string_view s) {
    s = trim(s);
    while (!s.empty() && (s.back() == ')' || s.back() == '"' || s.back() == '\'')) s.remove_suffix(1);
    if (s.ends_with("\u201D") || s.ends_with("\u2019")) s.remove_suffix(3);
    return !s.empty() && (s.back() == '.' || s.back() == '!' || s.back() == '?');
}

std::vector<std::string_view> split_words(std::string_view s) {
    std::vector<std::string_view> out;
    out.reserve(s.size() / 6 + 2);
    some_word(s, [&out](std::string_view word) {
        out.push_back(word);
        return false;
    });
    return out;
}

std::size_t count_words(std::string_view s) {
    if (s.empty()) return 0;
    std::size_t n = is_blank(s[0]) ? 0 : 1, i = 1;
    while (i + 16 <= s.size()) {
        Sixteen begins{};  // counted in each of sixteen columns
        for (int rows = 0; rows < 31 && i + 16 <= s.size(); ++rows, i += 16)
            begins -= ~blanks_in(sixteen_at(s.data() + i)) & blanks_in(sixteen_at(s.data() + i - 1));
        // the sum of eight columns, in the highest byte: of at most 31 rows
        for (const std::uint64_t eight : std::bit_cast<std::array<std::uint64_t, 2>>(begins))
            n += static_cast<std::size_t>((eight * 0x0101010101010101U) >> 56U);
    }
    for (; i < s.size(); ++i) n += !is_blank(s[i]) && is_blank(s[i - 1]) ? 1 : 0;
    return n;
}

namespace {

// "B.J" of "B.J. Marsh"; "U.K." may end a sentence.
bool initials_with_stops(std::string_view word) {
    if (word.size() < 3 || word.size() > 5 || word == "U.K" || word == "U.S" || word == "E.U" || word == "U.N")
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (i % 2 == 0 ? !is_upper(word[i]) : word[i] != '.') return false;
    return true;
}

// The word that ends at `stop`, a full stop, does not end a sentence.
bool abbreviation(std::string_view s, std::size_t stop, const House& house) {
    std::size_t begin = stop;
    while (begin > 0 && !is_blank(s[begin - 1]) && s[begin - 1] != '(') --begin;
    const std::string_view word = s.substr(begin, stop - begin);
    if (word.empty()) return true;
    if (word.size() == 1 && (is_upper(word[0]) || is_digit(word[0]))) return is_upper(word[0]);
    if (house.longest(Word::honorific, word) == word.size()) return true;
    if (word.size() > 6) return false;  // than the longest of the known ones
    if (initials_with_stops(word)) return true;
    const std::string low = lower(word);
    if (low == "etc" || low == "p.m" || low == "a.m" || low == "inc" || low == "ltd" ||
        low == "no") {  // these may end one: a capitalised common word then begins the next
        const std::string_view next = trim(s.substr(std::min(stop + 1, s.size())));
        return low == "no" ? !next.empty() && is_digit(next.front()) : !starts_upper(next);
    }
    return house.lists(Word::abbreviation, low);
}

// "quill_pen offered to ...": a name in small letters may begin a sentence
bool handle_at(std::string_view s, std::size_t at) {
    const std::string_view word = s.substr(at, std::min(s.find(' ', at), s.size()) - at);
    return word.find('_') != std::string_view::npos;
}

}  // namespace

std::vector<std::string_view> sentences(std::string_view s, const House& house, bool clauses) {
    std::vector<std::string_view> out;
    std::size_t from = 0;
    const auto cut = [&](std::size_t end) {
        const std::string_view piece = trim(s.substr(from, end - from));
        if (!piece.empty()) out.push_back(piece);
        from = end;
    };
    constexpr std::string_view bullet = "\u2022";
    const auto mark_from = [s](std::size_t at) { return find_any<'.', '!', '?', ';', '\xE2'>(s, at); };
    for (std::size_t i = mark_from(0); i < s.size(); i = mark_from(i + 1)) {
        if (s[i] == '\xE2') {  // a list that was run together
            if (s.substr(i).starts_with("\u2026 ") && i + 4 < s.size() && is_upper(s[i + 4])) cut(i + 3);
            else if (s.substr(i).starts_with(bullet) && (i == 0 || is_blank(s[i - 1]))) {
                cut(i);
                from = i += bullet.size();
            }
            continue;
        }
        if (s[i] == ';') {
            if (clauses && i + 1 < s.size() && is_blank(s[i + 1])) cut(i + 1);
            continue;
        }
        std::size_t end = i + 1;
        while (end < s.size() && (s[end] == ')' || s[end] == '"' || s[end] == '\'' || s[end] == ']')) ++end;
        if (end < s.size() && s[end] == '\xE2' &&
            (s.substr(end).starts_with("\u201D") || s.substr(end).starts_with("\u2019")))
            end += 3;
        if (end < s.size() && !is_blank(s[end])) continue;
        if (end < s.size()) {
            std::size_t next = end;
            while (next < s.size() && is_blank(s[next])) ++next;
            if (next < s.size() && is_lower(s[next]) && s[i] == '.' && !handle_at(s, next)) continue;
        }
        if (s[i] == '.' && abbreviation(s, i, house)) continue;
        const std::string_view piece = trim(s.substr(from, end - from));
        if (s[i] == '?' && piece.size() < 40 && piece.front() == '(' && piece.back() == ')' && end < s.size())
            continue;  // "(since May?) KB to ..."
        cut(end);
    }
    cut(s.size());
    return out;
}

bool all_caps(std::string_view s) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (is_lower(s[i])) return false;
        if (is_upper(s[i])) ++letters;
    }
    return letters >= 2;
}

bool is_initials(std::string_view s) {
    return s.size() >= 2 && s.size() <= 4 && std::all_of(s.begin(), s.end(), is_upper);
}

std::size_t offset_in(std::string_view whole, std::string_view part) {
    return static_cast<std::size_t>(part.data() - whole.data());
}

}  // namespace minutes
