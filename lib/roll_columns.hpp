// The header of a table of people: which of its columns says what.
#pragma once

#include <map>
#include <string_view>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

// A column's number, or -1 where there is none.
struct RollColumns {
    int name = -1, surname = -1, initials = -1, role = -1, organisation = -1, status = -1;
    std::map<int, Attendance> marks;  // "Present | Absent | Excused": a column for each, with a mark in one of them
};

// `header`: the words over each column. No column is the name's where it is no table of people. `in_list`: names are
// expected there, so their column may stand alone.
RollColumns roll_columns(const std::map<int, std::string_view>& header, const House&, bool in_list);

}  // namespace minutes
