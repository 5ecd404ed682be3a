// The meeting itself: title, body, organisation, date, times, place, state, what it approves, the next meeting.
#pragma once

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

void read_meeting(const Document&, Minutes&);

}  // namespace minutes
