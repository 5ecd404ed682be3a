// The labels of actions in a block: "Action:", "ACTION 3 (KB, by 8 March):", "[AI]", "#action". A word that the house
// lists is a label only where its surroundings say so; "their swift action saved the boat" has none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document.hpp"
#include "person.hpp"

namespace minutes {

// A label as the grammar saw it.
struct ActionMark {
    std::string_view name, reference, detail;
    bool colon = false, dash = false, comma = false, bracketed = false;
};

// A label in a block: where it begins and where its text begins and ends, in bytes of the block's words.
struct ActionLabel {
    ActionMark mark;
    std::size_t begin = 0, text = 0, end = 0;
};

std::vector<ActionLabel> find_action_labels(const Document&, const Directory&, std::size_t block);

// Behind the owners of a mark the next sentence begins, or nothing.
bool is_marker_end(std::string_view rest);

// "ACTION 2024/07": the label's name with its reference, as written; empty where it has none.
std::string reference_of(const ActionLabel&);

}  // namespace minutes
