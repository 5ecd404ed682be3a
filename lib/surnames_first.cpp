#include "surnames_first.hpp"

#include <algorithm>
#include <string>

#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// "J.", "K. L.", "K.L."
bool is_dotted_initials(std::string_view s) {
    if (s.size() < 2 || s.back() != '.') return false;
    for (std::size_t i = 0; i < s.size(); ++i)
        if (!(is_upper(s[i]) ? i + 1 < s.size() && s[i + 1] == '.' : s[i] == '.' || s[i] == ' ')) return false;
    return true;
}

// "LEE, Ann (Chair)", "Lee, A.": the surname first; the name is empty where the entry is none such.
PersonRead surname_first(std::string_view entry, const House& house) {
    const std::size_t comma = entry.find(','), open = std::min(entry.find('('), entry.size());
    if (comma == std::string_view::npos || comma > open ||
        entry.substr(0, open).find(',', comma + 1) != std::string_view::npos)
        return {};
    const std::string_view surname = trim(entry.substr(0, comma)),
                           given = trim(entry.substr(comma + 1, open - comma - 1));
    const bool loud = surname.size() > 2 && all_caps(surname) && !all_caps(given) && count_words(given) <= 2;
    if (count_words(surname) > 2 || !(loud || is_dotted_initials(given)) || !is_name(surname, house, false) ||
        !starts_upper(given))
        return {};
    if (house.has(Word::role, surname) || house.has(Word::role, given) || house.has(Word::body_noun, given) ||
        (loud && !is_name(given, house, false)))
        return {};
    PersonRead out =
        read_person(std::string(given) + " " + std::string(surname) + " " + std::string(entry.substr(open)), house);
    out.words = entry;
    return out;
}

}  // namespace

std::vector<std::string_view> part_at(std::string_view list, char mark) {
    std::vector<std::string_view> out;
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == '(' || list[i] == '[') ++depth;
        if ((list[i] == ')' || list[i] == ']') && depth > 0) --depth;
        if (list[i] == mark && depth == 0) out.push_back(trim(list.substr(from, i - from))), from = i + 1;
    }
    out.push_back(trim(list.substr(from)));
    return out;
}

std::vector<PersonRead> surnames_first(std::string_view list, const House& house) {
    if (list.find(',') == std::string_view::npos) return {};
    auto entries = part_at(strip(list, ";"), ';');
    if (const auto commas = part_at(list, ',');
        entries.size() == 1 && commas.size() > 2 && commas.size() % 2 == 0) {  // "Lee, A., Reed, B."
        entries.clear();
        for (std::size_t k = 0; k < commas.size(); k += 2)
            entries.emplace_back(commas[k].data(), static_cast<std::size_t>(commas[k + 1].data() +
                                                                            commas[k + 1].size() - commas[k].data()));
    }
    std::vector<PersonRead> out;
    for (const std::string_view entry : entries) {
        out.push_back(surname_first(entry, house));
        if (out.back().person.name.empty()) return {};
    }
    return out;
}

}  // namespace minutes
