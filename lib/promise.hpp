// The words with which somebody takes a task upon himself, and the words behind them that are a task.
#pragma once

#include <cstddef>
#include <string_view>

#include "house.hpp"

namespace minutes {

// "write to the council", "be clearing out the shed": something to do; "be there", "the Council" are nothing of the
// kind.
bool is_task(std::string_view words, const House&);

// The length of the promise that `rest` begins with ("will ", "agreed to "), 0: none or no task behind it. `agreed`:
// the sentence says that this was agreed. `bare`: a bare "to" counts too, as in notes.
std::size_t promise_length(std::string_view rest, bool agreed, bool bare, const House&);

// Bodies do not undertake: "The Board will ..." is no action.
bool is_body_of_people(std::string_view owners, const House&);

}  // namespace minutes
