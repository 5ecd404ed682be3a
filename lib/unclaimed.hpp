// What a reader should look at: lines with an action, decision or attendance word that became no record.
#pragma once

#include <vector>

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

// `used`: the words that the readers took, whether or not they made a record of them.
void find_unclaimed(const Document&, const std::vector<Span>& used, Minutes&);

}  // namespace minutes
