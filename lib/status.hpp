// What became of an action, from the words beside it.
#pragma once

#include <optional>
#include <string_view>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

// The first status word that the words hold; none where they hold none. "Not done" is carried, "not yet" open.
std::optional<Status> status_of(std::string_view words, const House&);

// The status that a task's own words end or begin with, as "[Done]", "- completed", "(ongoing)"; `rest` is the task without.
std::optional<Status> trailing_status(std::string_view words, const House&, std::string_view& rest);

}  // namespace minutes
