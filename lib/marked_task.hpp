// Which words say what is to be done: the sentence that a mark of owners only ("Action: KB") belongs to, and where one
// task ends and the next begins.
#pragma once

#include <string_view>
#include <vector>

#include "document.hpp"
#include "person.hpp"

namespace minutes {

// Behind an owner: "to write", "will write".
bool doing_follows(std::string_view rest);

// "KB to ...", "KB: ...", "Jane Roe to ...": a sentence that an owner begins.
bool starts_task(std::string_view sentence, const Directory&, const House&);

// "Budget paper to be provided for the January board": a task without a finite verb.
bool title_task(std::string_view sentence);

// Words for an owner that nobody introduced: "Force Exec", "OPCC", "TR AND TEAM".
bool unknown_owner(std::string_view words);

// Of several sentences the last that tells a task; else the last.
std::string_view task_sentence(std::string_view text, const Directory&, const House&);

// The text behind a label: each sentence with an owner of its own begins a task, the others go on. Where the label has
// owners (`owned`) it is one task.
std::vector<std::string_view> task_pieces(std::string_view text, bool owned, const Directory&, const House&);

// The text behind a label without what follows the task in the same paragraph: what became of it ("Update: ...",
// "Response from the county: ...") and what somebody said next ("The Clerk advised ...").
std::string_view without_sequel(std::string_view text, const Directory&, const House&);

struct MarkedTask {
    std::string_view text;  // empty: none
    std::size_t block = 0;
};

// The task of a mark in an action column: in the row's other cell, the paragraph that reads like one.
MarkedTask row_task(const Document&, const Directory&, std::size_t block);

// Without the words behind a task that are no part of it: a bot's "(nick, 18:06:59)".
std::string_view without_stamp(std::string_view task);

}  // namespace minutes
