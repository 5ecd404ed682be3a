// What is to come back to a later meeting: "to be tabled at the January meeting", "deferred to the next meeting", and
// what is listed for the next agenda.
#pragma once

#include <vector>

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

// In document order, without ids of items. `meeting` is the record's own; `told` are the words of actions with a due
// date, which say the same already. `blocks` becomes for each the block in which it stands.
std::vector<Forthcoming> read_forthcoming(const Document&, const Meeting& meeting, std::vector<Span> told,
                                          std::vector<std::size_t>& blocks);

}  // namespace minutes
