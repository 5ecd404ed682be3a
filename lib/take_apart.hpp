// An entry of a list of actions, taken apart into who is to do what, and by when.
#pragma once

#include <string_view>
#include <vector>

#include "house.hpp"
#include "person.hpp"

namespace minutes {

struct Task {
    std::string_view text;                 // without an owner that stands apart from it
    std::vector<std::string_view> owners;  // as written
    std::string_view due;                  // words of a due date that stand apart: "(KB, 31 May)", "- KB - 15 June"
};

// Takes an entry apart: "KB: task", "@kb task", "KB - task", "task (KB)", "task, KB.", "KB to do it" (which keeps its
// words). `in_list`: the entry stands in a list of actions, where a name before a colon is an owner even if unknown.
Task take_apart(std::string_view entry, const Directory&, const House&, bool in_list);

}  // namespace minutes
