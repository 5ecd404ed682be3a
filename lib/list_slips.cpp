#include "list_slips.hpp"

#include <algorithm>

#include "label.hpp"
#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// "Anna Lee online": the name
std::string_view without_remote(std::string_view s, const House& house) {
    const std::size_t last = s.rfind(' ');
    return last != std::string_view::npos && house.is(Word::remote, s.substr(last + 1)) ? trim(s.substr(0, last)) : s;
}

bool lone_capital(std::string_view w) {
    w = strip(w, ".");
    return w.size() == 1 && is_upper(w.front());
}

bool is_surname(std::string_view w) { return w.size() > 2 && starts_upper(w) && is_lower(w.back()); }

// "Link Officer County Cllr Anna Lee": where the next person begins behind the office of the last; 0: nowhere.
std::size_t person_behind_office(std::string_view part, const House& house) {
    for (std::size_t blank = part.find(' '); blank != std::string_view::npos; blank = part.find(' ', blank + 1)) {
        const std::string_view rest = trim(part.substr(blank));
        const std::size_t titled = honorific_length(rest, house);
        if (titled < 3 || !is_upper(rest.front())) continue;
        const std::string_view office = trim(part.substr(0, blank)), name = trim(rest.substr(titled));
        return house.longest(Word::honorific, office) == 0 && house.has(Word::role, office) && count_words(name) >= 2 &&
                       count_words(name) <= 3 && is_name(name, house, false)
                   ? blank + 1
                   : 0;
    }
    return 0;
}

// Where the next person begins behind a bracket that closes; npos: nowhere.
std::size_t next_person(std::string_view part, const House& house, bool parted) {
    const std::size_t open = part.find('('), close = part.find(") ");
    if (open == std::string_view::npos || close == std::string_view::npos || close < open ||
        !is_full_name(trim(part.substr(0, open)), house))
        return std::string_view::npos;
    const std::string_view inside = trim(part.substr(open + 1, close - open - 1)), rest = trim(part.substr(close + 1));
    const std::size_t again = rest.find('(');
    if (!is_full_name(trim(rest.substr(0, again)), house)) return std::string_view::npos;
    const bool person =
        count_words(rest) == 2 && !is_initials(inside) &&
        house.longest(Word::firm, rest.substr(rest.find(' ') + 1)) == 0;  // "Anna Lee (Treasurer) Bo Day"
    if (again == std::string_view::npos)
        return parted || person ? offset_in(part, rest) : again;  // "Anna Lee (AL) Northern Rail" comes from there
    const std::string_view beside = trim(rest.substr(again + 1, rest.find(')', again) - again - 1));
    const bool initials = initials_of(trim(rest.substr(0, again))) == beside;
    const bool offices = house.has(Word::role, inside) && house.has(Word::role, beside);
    return initials || offices ? offset_in(part, rest) : std::string_view::npos;
}

}  // namespace

std::string_view names_only(std::string_view list, const House& house) {
    int depth = 0;
    std::string_view before;
    for (const std::string_view word : split_words(list)) {
        const bool inside = depth > 0,
                   whence = word == "the" && (before == "of" || before == "from");  // "Anna Lee of the County Council"
        before = word;
        depth +=
            static_cast<int>(std::count(word.begin(), word.end(), '(') - std::count(word.begin(), word.end(), ')'));
        if (inside || word.front() == '(' || word.front() == '-' || word == "&" || word == "and" ||
            word.starts_with("\u2013"))
            continue;
        if (starts_upper(word) || depth > 0 || whence || joins_particle(word, house)) continue;
        if (word == "of" || house.lists(Word::particle, word)) continue;
        std::string_view cut = trim(list.substr(0, offset_in(list, word)));
        if (cut.ends_with(" and")) cut.remove_suffix(4);
        return strip(cut, ",;");
    }
    return strip(list, ".");
}

std::vector<std::string_view> with_missing_commas(std::string_view part, const House& house) {
    std::vector<std::string_view> out;
    constexpr std::size_t longest = 400;  // of names without a comma
    if (part.size() > longest) return {part};
    if (const std::size_t next = person_behind_office(part, house); next != 0)
        return {trim(part.substr(0, next)), part.substr(next)};
    for (std::size_t at = next_person(part, house, false); at != std::string_view::npos;
         at = next_person(part, house, true)) {
        out.push_back(trim(part.substr(0, at)));
        part = part.substr(at);
    }
    // "A Lee B Day": one letter and a surname each
    if (const auto words = split_words(part.substr(honorific_length(part, house)));
        words.size() == 4 && lone_capital(words[0]) && lone_capital(words[2]) && is_surname(words[1]) &&
        is_surname(words[3])) {
        const std::size_t second = offset_in(part, words[2]);
        out.push_back(trim(part.substr(0, second)));
        part = part.substr(second);
    }
    for (std::size_t stop = part.find(". "); stop != std::string_view::npos; stop = part.find(". ", stop + 1)) {
        const std::string_view name = trim(part.substr(0, stop)), rest = trim(part.substr(stop + 1));
        const std::string_view last = name.substr(name.rfind(' ') + 1);
        const bool initialled = name.size() > last.size() + 1 && last.size() < 5 &&
                                are_initials_of(last, trim(name.substr(0, name.size() - last.size())));
        if (stop < honorific_length(part, house) || (last.size() < 3 && !initialled) ||
            !(initialled || is_full_name(without_remote(name, house), house)) ||
            !is_full_name(trim(rest.substr(0, rest.find_first_of(".(", 3))), house))
            continue;
        out.push_back(name);
        part = rest;
        stop = 0;
    }
    out.push_back(part);
    return out;
}

bool goes_on_with_names(std::string_view sentence, const House& house) {
    std::size_t names = 0;
    sentence = strip(sentence, "., ");
    while (!sentence.empty()) {
        const std::string_view part = sentence.substr(0, sentence.find(','));
        const std::string_view name = trim(part.substr(0, part.find('(')));
        if (!name.empty() && !is_full_name(without_remote(name, house), house)) return false;
        names += !name.empty();
        sentence = trim(sentence.substr(std::min(part.size() + 1, sentence.size())));
    }
    return names > 0;
}

bool holds_office(std::string_view part, const House& house) {
    const std::size_t open = part.find('(');
    if (open == std::string_view::npos || !part.ends_with(')')) return false;
    const std::string_view inside = trim(part.substr(open + 1, part.size() - open - 2));
    return house.is(Word::role, trim(part.substr(0, open))) && is_full_name(inside, house);
}

std::size_t holder_behind_colon(std::string_view part, const House& house) {
    const std::size_t colon = part.find(": ");
    if (colon == std::string_view::npos || count_words(part.substr(0, colon)) > 4 ||
        !house.has(Word::role, part.substr(0, colon)))
        return 0;
    const std::string_view name = trim(part.substr(colon + 1));
    return is_full_name(trim(name.substr(0, name.find(','))), house) ? offset_in(part, name) : 0;
}

bool is_standing_topic(std::string_view words, const House& house) {
    words = strip(words, ".:");
    const std::size_t n = house.longest(Word::standing, words);
    if (n == 0) return false;
    if (n == words.size() || count_words(words.substr(0, n)) >= 3) return true;
    return words[n] == ',' &&
           attendance_of(words.substr(n + 1), house).has_value();  // "Welcome, attendance and apologies"
}

}  // namespace minutes
