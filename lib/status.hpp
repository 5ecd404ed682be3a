// What became of an action, from the words beside it.
#pragma once

#include <optional>
#include <string_view>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

// The first status word that the words hold, unless it is one of "open" and a later one says more; none where they hold
// none. "Not done" and "not yet" are open, "ticket open, keep on list" is carried.
std::optional<Status> status_of(std::string_view words, const House&);

// The status that a task's own words end or begin with, as "[Done]", "- completed", "(ongoing)"; `rest` is the task
// without.
std::optional<Status> trailing_status(std::string_view words, const House&, std::string_view& rest);

// The state that the clause is, "still ongoing"; none where it says more.
std::optional<Status> whole_clause(std::string_view clause, const House&);

// Of "part ordered, carry over" the state that ends it; none where its last clause holds more than that.
std::optional<Status> last_clause(std::string_view words, const House&);

}  // namespace minutes
