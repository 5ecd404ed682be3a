// What stands around a block tells whether it belongs to a list of people. `i` is the number of a block.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document.hpp"
#include "label.hpp"

namespace minutes {

// "> Directors present: A, B": a quoted line that lists people.
bool people_label(const Document&, std::size_t i);
// "Officers elected:" stands over the bullets that the block is one of.
bool announced_list(const Document&, std::size_t i);
// A few lines before or behind stands a label of another list of people.
bool seen_with_others(const Document&, std::size_t i);
// "Members: A, B", "In person: A" or "Online: B" beside other lists of people
bool lists_members(const Document&, std::size_t i, const Label&);
// Behind a gap: a bullet, a number, or a sentence behind a dash ("Grants - the grant came.") instead of more people
bool others_begin(const Document&, std::size_t i);
// "Attending: <tab> A, Chief - X (AB)" has further people below, one a line.
bool next_is_entry(const Document&, std::size_t i);
// The next block is somebody's name.
bool names_follow(const Document&, std::size_t i);
// Each of the next two blocks is somebody's full name.
bool full_names_follow(const Document&, std::size_t i);
// A cell of a second column holds a person, not an office: "Bo Day (BD)", "Bo Day, Treasurer".
bool is_person_cell(const Document&, std::string_view cell);
// "Secretary: Anna Lee", and with a dash where the office is known; empty where nothing stands in front.
Label office_in_front(const Document&, std::string_view words);

// The first label with a colon in "A, B Apologies: C".
struct PeopleLabel {
    std::size_t begin = 0, colon = 0;
    Attendance group = Attendance::present;
};
std::optional<PeopleLabel> next_people_label(const Document&, std::string_view rest);

// A paragraph of prose below a list of people, which ends the list
bool is_discussion(const Document&, std::size_t i);
// "Please sign in. Roll call:" over bullets: the group whose list the last words of a paragraph announce
std::optional<Attendance> announced_at_end(const Document&, std::size_t i);
// "For: A, B" a few lines above: "Absent:" is about the vote.
bool counts_votes(const Document&, std::size_t i);

// A sentence with a verb, not names only
bool tells_something(std::string_view);

}  // namespace minutes
