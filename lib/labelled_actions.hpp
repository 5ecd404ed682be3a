// Actions that a label marks: the task behind it, or, where only owners stand there, the sentence before it.
#pragma once

#include <string_view>
#include <vector>

#include "action_drafts.hpp"
#include "action_labels.hpp"

namespace minutes {

// "Action: Approved 7-0", "Action: Moved by A, seconded by B, and carried ...": what was done, not what is to be done.
bool records_decision(const Document&, const Directory&, std::size_t block, std::string_view text);

// "All actions were reviewed": about the list, not of it
bool about_all(std::string_view text);

// "Actions:" without a text of its own: the tasks stand below it.
bool stands_alone(const Document&, std::size_t block, const ActionLabel&);

// Reads one label; `last` is where the words of the label before it end. Returns where the words of this one end.
std::size_t read_label(ActionDrafts&, std::size_t block, const ActionLabel&, std::size_t last);

// Keeps each task of a label's text.
void keep_tasks(ActionDrafts&, std::size_t block, std::string_view text, const std::vector<std::string_view>& owners,
                std::string_view due_words, std::string_view reference);

// A mark of owners only: the task is the sentence before it. `begin`: where the mark begins in the block's words.
void keep_marked(ActionDrafts&, std::size_t block, std::string_view before, const std::vector<std::string_view>& owners,
                 std::size_t begin, std::string_view reference = {});

// "[KB]" behind a task: at the end of its paragraph, or in a cell of its own. True where the block was read as one.
bool read_bracket_mark(ActionDrafts&, std::size_t block);

}  // namespace minutes
