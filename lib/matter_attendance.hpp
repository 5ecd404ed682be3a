// Who was there, as the front matter of a page lists them: "attendees: [A, B]", "present:" over "- A", "author: X".
#pragma once

#include <cstddef>
#include <optional>

#include "document.hpp"
#include "minutes.hpp"
#include "roll.hpp"

namespace minutes {

class MatterAttendance {
public:
    MatterAttendance(const Document& doc, Roll& roll) : doc_(doc), roll_(roll) {}

    // The next line of the front matter.
    void read(std::size_t block);

private:
    std::string_view list_from(std::size_t block, std::string_view value) const;

    const Document& doc_;
    Roll& roll_;
    std::optional<Attendance> group_;  // of the list that is open
};

}  // namespace minutes
