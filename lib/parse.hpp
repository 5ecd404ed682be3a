// The only entry point of the parser: the three passes (lines, outline, records) in order.
#pragma once

#include <string>

#include "minutes.hpp"
#include "text.hpp"

namespace minutes {

class House;

// Never fails: what looked wrong is among the record's diagnostics. `house` null: the default, or the one that is
// guessed.
Minutes parse(const Text&, const House* house = nullptr);

// What each pass saw, as text for people; for `minutes-parse --show lines|outline`.
std::string show_lines(const Text&, const House* house = nullptr);
std::string show_outline(const Text&, const House* house = nullptr);

}  // namespace minutes
