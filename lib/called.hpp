// What somebody who is written in a record may be called in a query: the index behind "owner:KB".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "record_view.hpp"

namespace minutes {

// Longer names are cut into runs of so many words.
inline constexpr std::size_t longest_call = 6;

// The runs of words, each without blanks at its ends, of what plain_words() gives.
void add_runs(std::string_view words, std::vector<std::string>& out);

struct Called {
    std::string person;    // who of the record that is, with honorific; empty: nobody, or it could be several
    std::string initials;  // of the person, folded, parted by a comma; derived ones where nobody else has them
    std::vector<std::string> names;  // folded, as plain_words but without the blanks at both ends; each once, in order
};

// A query for a name of at most longest_call words finds who is written so if and only if it is among the names.
Called called(std::string_view written, const DocumentView&);

}  // namespace minutes
