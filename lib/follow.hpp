// The actions of one body, followed over its meetings.
#pragma once

#include <vector>

#include "series.hpp"
#include "series_people.hpp"

namespace minutes {

// In each meeting the records are matched to the actions known by then: first by reference, then by likeness of the
// texts (best first), then by owner and item; never where two candidates are equally good. What matches nothing begins
// an action. A reference that is only a number, which many minutes give anew at each meeting, needs alike texts too.
// A closed action is taken up again only by what looks back, and only until the second meeting after it was closed.
std::vector<Followed> follow_actions(const std::vector<SeriesMeeting>&, const Owners&, const LogRecords&);

}  // namespace minutes
