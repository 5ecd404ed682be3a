// Many people in one stretch of words.
#pragma once

#include <string_view>
#include <vector>

#include "house.hpp"
#include "person.hpp"

namespace minutes {

// A list in one stretch of words: parted by semicolons, else by commas, "and" and "&"; "A, Chair" is one person.
// `one_a_line`: each entry had a line of its own, so commas part roles rather than people.
std::vector<PersonRead> read_people_list(std::string_view list, const House&, bool one_a_line);

// "16 members of the public", "+ 3 residents", "four others": a count, nobody by name
bool counts_people(std::string_view part);

}  // namespace minutes
