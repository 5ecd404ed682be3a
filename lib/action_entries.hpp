// One entry of a list of actions, taken apart: reference, owners, task, due date and outcome.
#pragma once

#include <string_view>

#include "action_drafts.hpp"

namespace minutes {

// Keeps the entry; false where it holds no task. `list_owner`: whose the list is, or empty.
bool keep_entry(ActionDrafts&, std::size_t block, std::string_view words, Form, bool earlier,
                std::string_view list_owner);

// A column of owners that a converter flattened into the ends of lines: "... on the website.      RO". True where the
// block was read as one.
bool read_flattened(ActionDrafts&, std::size_t block);

}  // namespace minutes
