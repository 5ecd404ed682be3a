// A list of contents in front of the minutes: numbers, titles and the pages on which they stand.
#pragma once

#include <vector>

#include "blocks.hpp"
#include "reading.hpp"

namespace minutes {

// For each block: it is an entry of a list of contents, "6.1 Payment of the roofer. 2", whose titles come back below.
std::vector<bool> contents_entries(const std::vector<Block>&, const Reading&);

}  // namespace minutes
