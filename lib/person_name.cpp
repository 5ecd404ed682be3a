#include "person_name.hpp"

#include <algorithm>
#include <array>

#include "prose.hpp"

namespace minutes {

bool is_pronouns(std::string_view s, const House& house) {
    if (s.size() < 5 || s.size() > 16 || s.find('/') == std::string_view::npos) return false;
    for (;;) {
        const std::size_t slash = s.find('/');
        if (!house.lists(Word::pronoun, trim(s.substr(0, slash)))) return false;
        if (slash == std::string_view::npos) return true;
        s = s.substr(slash + 1);
    }
}

bool is_written_initials(std::string_view s, std::string_view name, bool beside) {
    s = trim(s);
    if (s.size() < 2 || s.size() > 5) return false;
    std::size_t capitals = 0, small = 0;
    for (const char c : s)
        if (is_upper(c)) ++capitals;
        else if (is_lower(c)) ++small;
        else if (c != '.' && c != '-') return false;
    if (capitals < 2 || small > 2 || !is_upper(s.front())) return false;
    // An organisation such as (OPCC) is no initials of Anna Lee.
    const auto own = split_words(name);
    if (own.empty()) return beside;
    const bool first = s.front() == own.front().front(),
               any = first || s.find(own.back().front()) != std::string_view::npos;
    const bool last = s.find(own.back().front()) != std::string_view::npos;
    if (beside && s.size() > 2 && own.size() > 1 &&
        s.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos)
        return first && last;
    return beside ? any : first;
}

bool joins_particle(std::string_view word, const House& house) {
    const std::size_t capital = static_cast<std::size_t>(std::ranges::find_if(word, is_upper) - word.begin());
    return capital > 1 && capital < 4 && capital + 2 < word.size() &&
           house.lists(Word::particle, word.substr(0, capital)) && is_lower(word[capital + 1]);
}

bool are_initials_of(std::string_view s, std::string_view name) {
    if (initials_of(name) == s) return true;
    constexpr auto honours = std::to_array<std::string_view>({"OBE", "MBE", "CBE", "KBE", "DBE", "BEM"});
    const auto own = split_words(name);
    const std::size_t capitals = static_cast<std::size_t>(std::ranges::count_if(s, is_upper));
    return own.size() > 1 && s.size() > 2 && s.size() <= 4 && capitals > 1 &&
           std::ranges::all_of(s, [](char c) { return is_upper(c) || is_lower(c); }) &&
           s.front() == own.front().front() && s.find(own.back().front(), 1) != std::string_view::npos &&
           (capitals < s.size() || own.size() == 2) &&
           std::ranges::none_of(honours, [s](std::string_view known) { return same_letters(known, s); });
}

bool is_call_sign(std::string_view w) {
    if (w.size() < 4 || w.size() > 6) return false;
    return std::all_of(w.begin(), w.end(), [](char c) { return is_upper(c) || is_digit(c); }) &&
           std::any_of(w.begin(), w.end(), is_digit) && is_upper(w.back());
}

std::string initials_of(std::string_view name) {
    std::string out;
    for (const std::string_view w : split_words(name))
        if (is_upper(w.front()) || (w.front() == '"')) {
            if (is_upper(w.front())) out += w.front();
            if (const std::size_t hyphen = w.find('-');
                hyphen != std::string_view::npos && hyphen + 1 < w.size() && is_upper(w[hyphen + 1]))
                continue;
        }
    return out.size() >= 2 ? out : std::string();
}

std::size_t honorific_length(std::string_view s, const House& house) {
    std::size_t used = 0;
    for (;;) {
        const std::size_t n = house.longest(Word::honorific, s.substr(used));
        if (n == 0) return used;
        const std::string_view rest = s.substr(used);
        if (!starts_upper(rest) && !(rest.starts_with("the ") && starts_upper(rest.substr(4)))) return used;
        std::size_t next = used + n;
        if (next < s.size() && s[next] == '.') ++next;
        if (next >= s.size()) return used;
        if (!is_blank(s[next]) && s[next - 1] != '.') return used;
        while (next < s.size() && is_blank(s[next])) ++next;
        const std::size_t service = s.find_first_not_of("0123456789", next);  // PC 4711 Anna Lee
        if (service != std::string_view::npos && service > next + 1 && is_blank(s[service])) next = service + 1;
        if (next >= s.size() || !starts_upper(s.substr(next))) return used;
        used = next;
    }
}

bool is_name(std::string_view s, const House& house, bool handles) {
    s = strip(s, "*.,");
    const auto list = split_words(s);
    if (list.empty() || list.size() > 6 || s.size() > 60) return false;
    if (house.is(Word::nobody, s)) return false;
    if (list.size() == 1) {
        const std::string_view w = list[0];
        if (house.lists(Word::no_name, w) || w.find_first_not_of("0123456789.:/") == std::string_view::npos ||
            w.find_first_of("/:=") != std::string_view::npos || w.size() < 2 || w.ends_with(".com") ||
            w.ends_with(".org"))
            return false;
        if (house.is(Word::role, w) || house.is(Word::meeting_noun, w) || house.is(Word::body_noun, w)) return false;
        return starts_upper(w) || handles;
    }
    if (house.is(Word::speech, list[0])) return false;  // a verb that comes first: "Noted ..."
    std::size_t capitals = 0;
    for (const std::string_view raw : list) {
        const std::string_view w = strip(raw, "\"'.");
        if (w.empty()) continue;
        if (house.lists(Word::particle, w)) continue;
        if (w.size() == 1 && is_upper(w[0])) {  // an initial
            ++capitals;
            continue;
        }
        if (house.lists(Word::no_name, w) && w != "Will") return false;
        if (w.find_first_of("0123456789:/=<>#%&+?!") != std::string_view::npos) return false;
        if (!starts_upper(w) && !joins_particle(w, house) && !raw.starts_with("\u201C") && !raw.starts_with("\u2018")) {
            if (handles && raw.data() == list[0].data() && list.size() == 2 && is_lower(w[0]) &&
                starts_upper(list[1]) && house.longest(Word::honorific, list[1]) == 0 && !house.is(Word::role, w))
                continue;  // "bo Day"
            // "Didas Mbarushimana daniel": one careless small letter in a longer name
            if (capitals < 2 || list.size() > 4) return false;
            continue;
        }
        ++capitals;
    }
    return capitals >= 1;
}

std::size_t office_before_name(std::string_view name, const House& house) {
    const auto words = split_words(name);
    if (words.size() < 3 || words.size() > 8) return 0;
    const std::string_view last_two = name.substr(offset_in(name, words[words.size() - 2]));
    const std::string_view before = trim(name.substr(0, name.size() - last_two.size()));
    const std::string_view office = words[words.size() - 3];
    if (house.longest(Word::role, office) != office.size() || house.has(Word::role, last_two) ||
        house.has(Word::body_noun, last_two))
        return 0;
    if (house.longest(Word::firm, words.back()) == words.back().size() || !is_name(last_two, house, false) ||
        !starts_upper(before))
        return 0;
    for (const std::string_view w : words)
        if (house.lists(Word::no_name, w) || (is_lower(w.front()) && w != words.back())) return 0;
    return before.size();
}

bool is_full_name(std::string_view s, const House& house) {
    const std::string_view bare = s.substr(honorific_length(s, house));
    const auto words = split_words(bare);
    const bool titled = bare.size() < s.size();
    if (bare.find_first_of("(,") != std::string_view::npos || words.size() + titled < 2 || words.size() > 4 ||
        !is_name(bare, house, false))
        return false;
    if (house.has(Word::role, bare) || house.has(Word::body_noun, bare) || house.has(Word::meeting_noun, bare))
        return false;
    return starts_upper(words.front()) && starts_upper(words.back());
}

}  // namespace minutes
