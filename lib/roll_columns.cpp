#include "roll_columns.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "find_dates.hpp"
#include "label.hpp"
#include "prose.hpp"

namespace minutes {

RollColumns roll_columns(const std::map<int, std::string_view>& header, const House& house, bool in_list) {
    RollColumns c;
    for (const auto& [column, words] : header) {
        std::string low = lower(strip(words, ":*."));
        if (low.ends_with("(s)")) low.resize(low.size() - 3);
        const auto is = [&](Word w) { return house.lists(w, low); };
        if (is(Word::surname_column)) c.surname = column;
        else if (is(Word::initials_column)) c.initials = column;
        else if (is(Word::role_column) || low.ends_with(" role")) c.role = column;
        else if (is(Word::organisation_column)) c.organisation = column;
        else if (c.name < 0 && (is(Word::name_column) || low.ends_with(" name"))) c.name = column;
        else if (c.name >= 0 && (attendance_of(words, house) || is(Word::mark_column))) c.status = column;
    }
    // Surnames alone; what is headed "Present" elsewhere are marks.
    if (c.surname >= 0 && (c.name < 0 || (c.name + 1 != c.surname && attendance_of(header.at(c.name), house))))
        c.status = std::max(c.name, c.status), c.name = std::exchange(c.surname, -1);
    if (c.name >= 0 && c.status < 0) {  // the day of the meeting over its marks
        std::vector<int> days;
        for (const auto& [column, words] : header)
            if (column > c.name && column != c.role && column != c.organisation && count_words(words) <= 4 &&
                !find_dates(words, house).empty())
                days.push_back(column);
        if (days.size() == 1) c.status = days.front();
    }
    if (c.name >= 0)
        for (const auto& [column, words] : header)
            if (const auto group = column > c.name ? attendance_of(words, house) : std::nullopt)
                c.marks.emplace(column, *group);
    if (c.marks.size() < 2) c.marks.clear();
    // "Present | Apologies": labels over their people
    if (c.name >= 0 && c.status >= 0 && attendance_of(header.at(c.name), house) &&
        attendance_of(header.at(c.status), house))
        return {};
    if (c.name >= 0 && c.surname < 0 && c.initials < 0 && c.role < 0 && c.organisation < 0 && c.status < 0 && !in_list)
        c.name = -1;
    return c;
}

}  // namespace minutes
