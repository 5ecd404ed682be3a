// Lists of people as they are typed in haste: a comma forgotten, a full stop in its place, an office before its holder.
#pragma once

#include <string_view>
#include <vector>

#include "house.hpp"

namespace minutes {

// The names in one part of a list whose commas are missing: "Anna Lee (Chair) Bo Day (Clerk)", "Anna Lee. Bo Day"; the
// part alone where none is.
std::vector<std::string_view> with_missing_commas(std::string_view part, const House&);

// A sentence that is nothing but names goes on with the list in front of it: "A Lee, B Day. C Orr, D Fry".
bool goes_on_with_names(std::string_view sentence, const House&);

// "Chair (Anna Lee)": an office, its holder in brackets.
bool holds_office(std::string_view part, const House&);

// "Library Director: Amy Baer" among names: where the name begins; 0: this is something else.
std::size_t holder_behind_colon(std::string_view part, const House&);

// "Old Business", "Minutes of the last meeting": a topic of the agenda where a name might stand.
bool is_standing_topic(std::string_view words, const House&);

// The beginning of `list` up to the first word that cannot belong to a list of names.
std::string_view names_only(std::string_view list, const House&);

}  // namespace minutes
