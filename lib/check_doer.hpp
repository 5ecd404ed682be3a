// Whether an action without an owner can be blamed for it: its words may name the doer in a place that the parser does
// not take for the owner's, or be no task at all.
#pragma once

#include "check.hpp"

namespace minutes {

// Somebody is named: before the label, in front of the task, behind it, in the heading, or in the parts below it.
bool names_doer(const Subject&, const Action&);

// The words are no task: a decision, the heading of a list, a command to a bot.
bool is_no_task(const Subject&, const Action&);

}  // namespace minutes
