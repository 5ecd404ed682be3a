// How the sections of an outline nest, and what that tells about sections that are only lists of people.
#pragma once

#include <vector>

#include "outline.hpp"

namespace minutes {

// The raw depth of a heading without heading marks, below one of `markup_depth` marks: its number, its column and its
// indent tell.
int unmarked_depth(const Block&, int markup_depth, const Reading&);

// From raw depths (any numbers, larger is deeper) to 1, 2, 3 ...; sets the parents as well. Only items count as levels.
void nest(std::vector<Section>&);

// Under "Attendance", headings such as "Committee" are groups of people; so are headings over check boxes before the
// first topic. A list of actions that holds items is a part of the agenda. The sections must be nested already.
void topics_of_lists(Outline&, const Reading&, const House&);

}  // namespace minutes
