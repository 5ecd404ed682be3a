// Roll calls: tables with a row for each person, the columns named by a header or told by their codes.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document.hpp"
#include "minutes.hpp"
#include "person.hpp"

namespace minutes {

struct RollCall {
    struct Row {
        PersonRead person;
        Attendance attendance;
    };
    std::vector<Row> rows;  // none where it is no table of people
    bool headed = false;    // a header names the columns: "Name | Position | Status"
};

// The block behind the table in which `block` is a cell.
std::size_t end_of_table(const Document&, std::size_t block);

// The table from its cell `block` on. `list`: the group of people whose list is open there, if one is.
RollCall read_roll_call(const Document&, std::size_t block, std::size_t end, std::optional<Attendance> list);

}  // namespace minutes
