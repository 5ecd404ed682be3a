// The checks across the meetings of one body; lib/check_table.cpp says what each is for.
#pragma once

#include "check.hpp"

namespace minutes {

using Meetings = std::span<const Minutes* const>;  // of one body, by date

}  // namespace minutes
