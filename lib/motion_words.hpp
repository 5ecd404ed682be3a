// What minutes say about a motion: who proposed and seconded it and what became of it.
#pragma once

#include <string>
#include <string_view>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

// A line that moves something: "Motion to ... by X", "Y proposes ..."
bool moves_motion(std::string_view low);

// The outcome as a line of its own or at the end of a motion: "Passed", "motion carried". `low`: in small letters.
bool tells_outcome(std::string_view low);

// Looser: the words behind a label "Motion:" were put to the vote.
bool was_voted_on(std::string_view low);

// "carried" or "lost" for the cell of a table; empty where it says neither.
std::string outcome_of_cell(std::string_view words);

// Fills proposer, seconder and outcome from the words of a decision.
void read_motion(Decision&, std::string_view text, const House&);

}  // namespace minutes
