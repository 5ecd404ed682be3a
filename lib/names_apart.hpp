// Names that stand in one stretch of words without commas: columns, honorifics, initials or handles part them.
#pragma once

#include <string_view>
#include <vector>

#include "house.hpp"

namespace minutes {

// Each name that stands in the words, or the words as they are where they are one entry.
std::vector<std::string_view> names_apart(std::string_view words, const House&);

// "Anna Lee - Bo Day - Cy Orr", "Anna Lee | Bo Day | Cy Orr"; empty where a dash parts something else.
std::vector<std::string_view> names_between_dashes(std::string_view list, const House&);

// Three or more parts, each a full name and nothing else: a list, even on a line of its own.
bool all_full_names(const std::vector<std::string_view>& parts, const House&);

}  // namespace minutes
