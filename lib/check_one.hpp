// The checks of one document, by subject; lib/check_table.cpp says what each is for.
#pragma once

#include "check.hpp"

namespace minutes {

// ignore.cpp
Findings ignore_unknown(const Subject&);

// check_actions.cpp
Findings action_without_owner(const Subject&);
Findings action_without_date(const Subject&);
Findings owner_unknown(const Subject&);
Findings owner_absent(const Subject&);
Findings action_empty(const Subject&);
Findings action_twice(const Subject&);
Findings due_before_meeting(const Subject&);

// check_people.cpp
Findings initials_shared(const Subject&);
Findings present_and_absent(const Subject&);
Findings listed_twice(const Subject&);
Findings speaker_unknown(const Subject&);
Findings mover_absent(const Subject&);
Findings name_slip(const Subject&);

// check_dates.cpp
Findings date_impossible(const Subject&);
Findings weekday_wrong(const Subject&);
Findings relative_day_wrong(const Subject&);
Findings next_meeting_past(const Subject&);
Findings date_unclear(const Subject&);
Findings year_short(const Subject&);
Findings closed_before_opened(const Subject&);

// check_items.cpp
Findings number_gap(const Subject&);
Findings number_repeated(const Subject&);
Findings number_disorder(const Subject&);
Findings heading_empty(const Subject&);

// check_meeting.cpp
Findings no_chair(const Subject&);
Findings no_minute_taker(const Subject&);
Findings no_apologies(const Subject&);
Findings no_mover(const Subject&);

// check_text.cpp
Findings near_miss_label(const Subject&);
Findings template_text(const Subject&);
Findings draft_approved(const Subject&);
Findings mojibake(const Subject&);

}  // namespace minutes
