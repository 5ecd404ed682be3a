// Where a document tells the same task, or the same decision, twice: in place and again in a list at its end.
#pragma once

#include <vector>

#include "actions.hpp"
#include "decisions.hpp"
#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

// One draft for each task; a mark wins over an undertaking. A task is compared with the 200 others that share its
// rarest words: the minutes of one meeting have no more that are worth it.
std::vector<ActionDraft> tasks_once(const Document&, std::vector<ActionDraft> marked, std::vector<ActionDraft> implied);

// For each decision the earlier one that it repeats, by its place in the list, or its own place. Only what stands under
// a heading of decisions can repeat.
std::vector<std::size_t> decisions_repeated(const Document&, const std::vector<DecisionDraft>&);

}  // namespace minutes
