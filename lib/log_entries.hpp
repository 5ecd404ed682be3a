// What people wrote into the action log, beside what the minutes say.
#pragma once

#include <vector>

#include "action_log.hpp"
#include "series.hpp"

namespace minutes {

// The `status` and `note` of each row become the last state of its action (log_pairs.hpp): a status in words that
// minutes use ("done", "no longer needed", "carried forward") counts before all that the minutes say; other words, and
// a note, are a note. Such entries have no date, so they count on every day. Gives a warning for each row with an entry
// whose action is in none of the minutes, unless it was opened after `until`.
std::vector<Diagnostic> add_log(Series&, const ActionLog&, Date until = {});

}  // namespace minutes
