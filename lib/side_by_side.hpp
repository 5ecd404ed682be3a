// Lines that hold several people side by side, parted by tabs or wide gaps, as columns of a word processor or a PDF
// leave them.
#pragma once

#include <string_view>
#include <vector>

#include "house.hpp"

namespace minutes {

// What each person takes of the line, a label ("Present:") before them on its own; empty where the line is no such
// line. `go_on`: the line before was one.
std::vector<std::string_view> people_side_by_side(std::string_view line, const House&, bool go_on);

}  // namespace minutes
