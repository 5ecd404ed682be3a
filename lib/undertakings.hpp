// Undertakings without a mark: a sentence that names a doer and a task ("KB will ...", "The Clerk to write to ...").
#pragma once

#include <vector>

#include "actions.hpp"

namespace minutes {

// `taken`: the words of marked actions, which are not read again.
std::vector<ActionDraft> read_undertakings(const Document&, const Directory&, Date meeting,
                                           const std::vector<Span>& taken);

}  // namespace minutes
