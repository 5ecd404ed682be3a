// Brings an action log up to date with minutes.
#pragma once

#include <vector>

#include "action_log.hpp"
#include "minutes.hpp"

namespace minutes {

// The log with what the documents say: new actions behind the last row; of known ones the columns of the minutes, where
// the documents speak of a meeting no earlier than the one last mentioned. An action keeps the words in which it was
// first minuted. Cells whose value does not change, all columns of people's and the order of rows stay byte for byte;
// updating twice is updating once. The log itself stands for the meetings that it knows and that are not given again:
// actions are followed from it as from minutes (series.hpp). The log must have no broken rows.
// A row that people deleted comes back with the minutes that set its action: no action is lost by a slip.
struct LogUpdate {
    Csv csv;
    std::vector<Diagnostic> contradictions;  // two documents that claim one meeting (Series::diagnostics)
};
LogUpdate update_log(const ActionLog&, const std::vector<Minutes>& documents);

}  // namespace minutes
