// Titles that have a number without a mark behind it, as texts out of Word and PDF have: "1 Apologies", "2 Boat
// repairs".
#pragma once

#include <vector>

#include "blocks.hpp"
#include "house.hpp"
#include "reading.hpp"

namespace minutes {

// For each block: its line is such a title. They count on from 1, each stands over something or is a standing item of
// minutes, and there are three of them at least.
std::vector<bool> bare_numbers(const std::vector<Block>&, const Reading&, const House&);

}  // namespace minutes
