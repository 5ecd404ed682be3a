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
    std::size_t end = 0;    // block behind the table
    std::vector<Row> rows;  // none where it is no table of people
};

// The table of which `block` is the first cell. `list`: the group of people whose list is open there, if one is.
RollCall read_roll_call(const Document&, std::size_t block, std::optional<Attendance> list);

}  // namespace minutes
