// Titles that have a number without a mark behind it, as texts out of Word and PDF have: "1 Apologies", "2 Boat
// repairs".
#pragma once

#include <cstddef>
#include <vector>

#include "blocks.hpp"
#include "house.hpp"
#include "reading.hpp"

namespace minutes {

// For each block the length of number and title where it begins with such a title, else 0. They count on from 1, most
// stand over something or before it ("4 Finance: The bill is paid."), one is a standing item of minutes, and there are
// three of them at least.
std::vector<std::size_t> bare_numbers(const std::vector<Block>&, const Reading&, const House&);

}  // namespace minutes
