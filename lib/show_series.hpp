// How every document, person and state of a series found its place, as text for people.
#pragma once

#include <string>

#include "series.hpp"

namespace minutes {

std::string show_series(const Series&);

}  // namespace minutes
