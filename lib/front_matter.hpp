// Front matter: what a page says about itself before its words.
#pragma once

#include <string_view>
#include <vector>

#include "text.hpp"

namespace minutes {

// The physical lines, ends included, of TOML or YAML at the top, from its first line of +++ or --- to its last; empty
// where there is none.
std::vector<Span> front_matter_lines(std::string_view bytes);

}  // namespace minutes
