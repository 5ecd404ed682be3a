// Records as text for people and for the spec tests: one a line, "action | TEXT | owners: A, B", empty fields left out.
#pragma once

#include <string>
#include <vector>

#include "minutes.hpp"

namespace minutes {

std::string show_records(const std::vector<Minutes>&);  // under "# NAME" where there are several documents

// The lines with a telling word that became no record: "file:line: TEXT -- REASON".
std::string show_unclaimed(const std::vector<Minutes>&);

}  // namespace minutes
