// Headings that a converter ran together in one paragraph are parted: "... closed. 4. DECLARATIONS There were none. 5.
// ..." The next number of a sequence, after the end of a sentence, begins a block of its own.
#pragma once

#include <vector>

#include "blocks.hpp"
#include "house.hpp"
#include "reading.hpp"

namespace minutes {

std::vector<Block> part_run_together(const std::vector<Block>&, const Reading&, const House&);

}  // namespace minutes
