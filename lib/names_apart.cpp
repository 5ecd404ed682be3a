#include "names_apart.hpp"

#include <algorithm>
#include <utility>

#include "person.hpp"
#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

using Parts = std::vector<std::string_view>;

// "Cllr A Lee Vice Chair Cllr B Day Mrs C Orr Clerk": only the honorifics part them
Parts honorifics_apart(std::string_view all, const House& house) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((i > 0 && !is_blank(all[i - 1])) || honorific_length(all.substr(i), house) == 0) continue;
        starts.push_back(i);
        i += honorific_length(all.substr(i), house);
    }
    if (starts.size() < 2 || starts[0] != 0 || all.find_first_of(",;(&") != std::string_view::npos ||
        all.find(" and ") < starts.back())
        return {};
    Parts entries;
    for (std::size_t k = 0; k < starts.size(); ++k)
        entries.push_back(
            trim(all.substr(starts[k], (k + 1 < starts.size() ? starts[k + 1] : all.size()) - starts[k])));
    return entries;
}

// "Anna Villiers          Tobias Marsh": columns of people
Parts columns_apart(std::string_view all, const House& house) {
    if (find_in(all, "  ") == std::string_view::npos || all.find_first_of(",;") != std::string_view::npos) return {};
    Parts cells;
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t gap = std::min(all.find("  ", from), all.size());
        if (const std::string_view cell = trim(all.substr(from, gap - from)); !cell.empty()) cells.push_back(cell);
        from = all.find_first_not_of(' ', gap);
    }
    const bool people = cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [&house](std::string_view cell) {
                            const std::string_view name = cell.substr(honorific_length(cell, house)),
                                                   core = trim(name.substr(0, name.find_first_of("(-")));
                            return (count_words(core) > 1 || name.size() < cell.size()) &&
                                   is_name(core, house, false) && !house.has(Word::role, core) &&
                                   !house.has(Word::body_noun, core);
                        });
    return people ? cells : Parts();
}

// "AB CD EF"
Parts initials_apart(std::string_view all, const House&) {
    Parts words = split_words(all);
    const bool initials = words.size() > 2 && std::ranges::all_of(words, [](auto w) { return is_initials(w); });
    return initials ? words : Parts();
}

// "moth quillfish Tansy99 old_bill": handles parted by blanks
Parts handles_apart(std::string_view all, const House& house) {
    Parts words = split_words(all);
    if (words.size() < 3 || all.find_first_of(".,:;()") != std::string_view::npos) return {};
    std::size_t handles = 0;
    for (const std::string_view w : words) {
        if (house.lists(Word::no_name, w) || house.lists(Word::role, w)) return {};
        handles += is_lower(w.front()) || w.find_first_of("0123456789_") != std::string_view::npos;
    }
    return handles * 5 >= words.size() * 3 ? words : Parts();
}

// "Anna Lee Bo Day Cy Orr": chips of a web editor, first name and surname each
Parts pairs_apart(std::string_view all, const House& house) {
    const auto words = split_words(all);
    if (words.size() < 6 || words.size() % 2 != 0 || house.has(Word::role, all) || house.has(Word::body_noun, all))
        return {};
    if (!std::all_of(words.begin(), words.end(), [&house](std::string_view w) {
            return w.size() > 1 && starts_upper(w) && !all_caps(w) && is_name(w, house, false) &&
                   honorific_length(w, house) == 0;
        }))
        return {};
    Parts entries;
    for (std::size_t k = 0; k < words.size(); k += 2)
        entries.push_back(all.substr(offset_in(all, words[k]),
                                     offset_in(all, words[k + 1]) + words[k + 1].size() - offset_in(all, words[k])));
    return entries;
}

}  // namespace

std::vector<std::string_view> names_apart(std::string_view words, const House& house) {
    for (const auto part : {columns_apart, honorifics_apart, initials_apart, handles_apart, pairs_apart})
        if (Parts parts = part(words, house); parts.size() > 1) return parts;
    return {words};
}

bool all_full_names(const std::vector<std::string_view>& parts, const House& house) {
    const bool initialled = parts.size() == 2 && std::all_of(parts.begin(), parts.end(), [](std::string_view p) {
                                return p.size() > 4 && p.back() == ')' && p.find('(') != std::string_view::npos &&
                                       is_initials(p.substr(p.find('(') + 1, p.size() - p.find('(') - 2));
                            });
    if (parts.size() < 3 && !initialled) return false;
    return std::all_of(parts.begin(), parts.end(), [&](std::string_view p) {
        p = trim(p.substr(0, p.find('(')));
        return count_words(p) >= 2 && count_words(p) <= 4 && is_name(p, house, false) && !house.has(Word::role, p) &&
               !house.has(Word::body_noun, p);
    });
}

std::vector<std::string_view> names_between_dashes(std::string_view list, const House& house) {
    if (find_any<'-', '|', '/', '\xE2', '\xC2'>(list) == std::string_view::npos) return {};
    for (const std::string_view mark : {" - ", " \u2013 ", " | ", " / ", " \u2022 ", " \u00B7 "}) {
        std::vector<std::string_view> parts;
        std::string_view rest = list;
        for (std::size_t at = find_in(rest, mark); at != std::string_view::npos; at = find_in(rest, mark)) {
            parts.push_back(trim(rest.substr(0, at)));
            rest = rest.substr(at + mark.size());
        }
        parts.push_back(trim(rest));
        if (all_full_names(parts, house)) return parts;
    }
    return {};
}

}  // namespace minutes
