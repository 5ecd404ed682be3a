// What in a sentence tells that somebody decided something.
#pragma once

#include <cstdint>
#include <string_view>

#include "house.hpp"

namespace minutes {

enum class Tells : std::uint8_t {
    nothing,
    decision,
    task,  // "It was agreed that Tom would write": a decision only where it is no action already
};

Tells tells_decision(std::string_view sentence, const House&);

// "Approved by 5 votes to 3.", "All in favour.": the verdict on what the sentence before it asks for.
bool is_verdict(std::string_view sentence, const House&);
// "4-1", "Ayes: 5, nays: none": how many voted which way.
bool is_tally(std::string_view words);

// "This was agreed by all", "It was lost by 11 votes to 14": what was decided stands in the sentence before
bool refers_back(std::string_view sentence);

}  // namespace minutes
