// Lists of owners, as actions name them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house.hpp"
#include "person.hpp"

namespace minutes {

// The pieces of a list: "A, B and C", "A/B". Not all of them need be owners.
std::vector<std::string_view> part_owners(std::string_view list, const House&);

// The owners in a list of nothing but owners: "TR AND TEAM", "FE/Clerk", "Tom, Ann and the Clerk". Placeholders (TBC)
// are nobody.
std::vector<std::string_view> read_owners(std::string_view list, const House&);

// The length of the list of owners that begins `text`, each a person of the record, an office, a group or initials; 0:
// none.
std::size_t owner_list(std::string_view text, const Directory&, const House&);

// The length of an "and" with a blank behind it, where it begins `text`; 0: none.
std::size_t conjunction(std::string_view text, const House&);

}  // namespace minutes
