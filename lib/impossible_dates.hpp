// Dates that no calendar has ("31 June 2018"): they stay words, and a warning says so.
#pragma once

#include <vector>

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

// One warning [M003] for each, in the order of the text.
std::vector<Diagnostic> impossible_dates(const Document&);

}  // namespace minutes
