// What kind of document it is, and the commitments of a plan.
#pragma once

#include <string>
#include <utility>

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

// The kind and, in a few words, why.
std::pair<Kind, std::string> kind_of(const Document&, const Minutes&);

// The bullets of a plan under their path of headings.
void commitments(const Document&, Minutes&);

}  // namespace minutes
