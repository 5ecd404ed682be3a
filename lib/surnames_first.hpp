// Lists that give surnames first: "LEE, Ann; REED, Bob", "Lee, A., Reed, B.".
#pragma once

#include <string_view>
#include <vector>

#include "house.hpp"
#include "person.hpp"

namespace minutes {

// Parts a list at its top level, outside brackets.
std::vector<std::string_view> part_at(std::string_view list, char mark);

// All the people of a list that gives surnames first; empty where it is no such list. The names go the usual way round.
std::vector<PersonRead> surnames_first(std::string_view list, const House&);

}  // namespace minutes
