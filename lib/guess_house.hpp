// Which house wrote this? Told by the words that only that house uses.
#pragma once

#include <string_view>

#include "house.hpp"

namespace minutes {

// The built-in house whose own labels and months stand in the most lines; the default where no house is plain.
const House& guess_house(std::string_view text);

// The lines of `text` that hold a phrase of the house's own; 0 where that is too little to tell.
std::size_t lines_that_mark(const House&, std::string_view text);

}  // namespace minutes
