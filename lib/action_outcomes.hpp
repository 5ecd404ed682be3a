// What became of an action: outcomes behind its task, lines and fields below it, sentences that look back at one.
#pragma once

#include <optional>
#include <string_view>

#include "action_drafts.hpp"

namespace minutes {

// "task (127/23). **Done.** The company ...": a later sentence begins with the outcome, or tells
// it: "This has been done."; `task` is what stands before it.
std::optional<Status> reviewed(const Document&, const Directory&, std::string_view words, std::string_view& task);

// "task - done. [KB]": without the owners in brackets at the end.
std::string_view without_owner_mark(std::string_view words, const Directory&, const House&);

// Under "Matters arising", bullets such as "Clerk to write ...: done" review earlier actions.
bool reviews_actions(const Document&, const Directory&, std::size_t block);

// "*write to the bank* - not done": a bullet whose emphasised words are a task, with outcome or owner behind them. True
// where the block was read as one.
bool read_emphasised(ActionDrafts&, std::size_t block);

// "Carried forward, reassigned to Cllr Lee", "Ongoing, new date 31 March": what changed.
void follow_up(const ActionDrafts&, Action&, std::string_view outcome);

// "-- continues", "Done" in the line right under the last action. True where the block was read as one.
bool read_outcome(ActionDrafts&, std::size_t block);

// "Assigned to: X", "Due date: ..." below the last action. True where the block was read as one.
bool read_field(ActionDrafts&, std::size_t block);

// "- done" under the task that it is about.
bool is_note_of_last(const ActionDrafts&, std::size_t block);

// A bullet or line under an action: what became of it.
void read_note(ActionDrafts&, std::size_t block);

// "GW had an action item to contact X [Done]". True where the block was read as one.
bool read_look_back(ActionDrafts&, std::size_t block);

// "write to the council (KB) - she rang, no answer", "KB to write -> she rang": the words before the outcome; all of
// them where none stands apart.
std::string_view before_outcome(const ActionDrafts&, std::string_view text);

}  // namespace minutes
