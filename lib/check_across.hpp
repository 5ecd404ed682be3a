// The checks across the meetings of one body; lib/check_table.cpp says what each is for.
#pragma once

#include "check.hpp"
#include "series.hpp"

namespace minutes {

Findings next_meeting_moved(const Body&);
Findings numbers_across(const Body&);
Findings approved_unknown(const Body&);
Findings done_unopened(const Body&);
Findings action_vanished(const Body&);
Findings carried_often(const Body&);
Findings initials_changed(const Body&);

}  // namespace minutes
