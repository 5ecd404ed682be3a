// Marked actions: labels, owner-only markers, lists under a heading, check boxes, columns and reviews of earlier
// actions.
#pragma once

#include <vector>

#include "document.hpp"
#include "minutes.hpp"
#include "person.hpp"

namespace minutes {

// An action with the words it stands in, before ids and places are given.
struct ActionDraft {
    Action action;
    Span words;              // of the task
    std::size_t block = 0;   // in the outline
    std::vector<Span> also;  // where it stands again
    Span outcome = {};       // behind the task, what became of it
};

struct ActionsRead {
    std::vector<ActionDraft> actions;
    std::vector<Span> decisions;  // what an action label marked, but records a decision ("Action: Approved 7-0")
    std::vector<Span> used;       // words that were read, even where they made no record (a bare "Actions:" label)
};

ActionsRead read_actions(const Document&, const Directory&, Date meeting);

}  // namespace minutes
