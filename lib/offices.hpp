// Who held an office at the meeting: its chair, its minute taker, others whom a label names.
#pragma once

#include <cstddef>
#include <string_view>

#include "document.hpp"
#include "label.hpp"
#include "roll.hpp"

namespace minutes {

// "Chair: Anna Lee", "Minutes taken by: KB"; also a person of the roll. False where the words are no such label.
bool read_office_label(const Document&, std::string_view words, Roll&);
// The same of a label and the names beside it.
bool read_office(const Document&, std::string_view label, std::string_view names, Roll&);

// "Secretary: Anna Lee" among the lists of who was there.
bool read_holder(const Document&, const Label&, Roll&);

// "A, B, with C taking the minutes": keeps C, and returns the list without C.
std::string_view without_duty(const Document&, std::string_view list, Roll&);

// "Staff", "Wexholt Staff": a label over a group of people
bool names_group(std::string_view label, const House&);

// "Club representatives: A (Rowing), B (Film)" within a list: everybody of the group.
bool read_group(const Document&, const Label&, Attendance, Roll&);

// "Secretary: Anna Lee", "Secretary – Anna Lee" in a list of people; false where the words are no such entry.
bool read_office_entry(const Document&, std::string_view words, Attendance, Roll&);

// "Ms Anna Lee (AL)" over "Vice Chair, Parent Governor": the block behind the person's holds the office. `group`: in
// whose list they stand.
bool office_below(const Document&, std::size_t i, const Person&, Attendance group);

}  // namespace minutes
