// Who is to do what: owners and the task, taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house.hpp"
#include "person.hpp"

namespace minutes {

struct Task {
    std::string_view text;                  // without an owner that stands apart from it
    std::vector<std::string_view> owners;   // as written
    std::string_view due;                   // words of a due date that stand apart: "(KB, 31 May)", "- KB - 15 June"
};

// The owners in a list of nothing but owners: "TR AND TEAM", "FE/Clerk", "Tom, Ann and the Clerk". Placeholders (TBC)
// are nobody.
std::vector<std::string_view> read_owners(std::string_view list, const House&);

// The length of the list of owners that begins `text`, each a person of the record, an office, a group or initials; 0: none.
std::size_t owner_list(std::string_view text, const Directory&, const House&);

// Takes an entry apart: "KB: task", "@kb task", "KB - task", "task (KB)", "task, KB.", "KB to do it" (which keeps its
// words). `in_list`: the entry stands in a list of actions, where a name before a colon is an owner even if unknown.
Task take_apart(std::string_view entry, const Directory&, const House&, bool in_list);

}  // namespace minutes
