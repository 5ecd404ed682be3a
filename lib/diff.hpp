// What differs between two records: a draft and the approved minutes, or the minutes of one meeting and the next.
//
// Content counts: who was there and how, numbers, titles and discussion of items, the words, owners, due dates and
// states of actions, decisions, and the meeting's own facts. What does not count: the order in which things stand,
// their lines and columns, blanks and line breaks, under which item an action stands, how it is marked, how a date is
// written, a name for the same person's initials, the file's name and encoding.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "minutes.hpp"

namespace minutes {

enum class Facet : std::uint8_t { meeting, person, item, action, decision, statement, commitment };

struct Difference {
    Facet facet = Facet::meeting;
    std::string change;  // one of change_kinds() (diff_table.hpp)
    std::string id;      // of the new record, else of the old one
    std::string what;    // the record's words: its text, its title, the person's name
    std::string before,
        after;          // the values that differ; of words reworded the differing ones are marked (word_marks.hpp)
    At old_at, new_at;  // line 0: it stands in one of the two only
    bool operator==(const Difference&) const = default;
};

// Facet by facet in the order of the enumeration, in each what is there in the order of `after`, then what is gone in
// the order of `before`. diff(x, x) is empty; diff(b, a) is diff(a, b) with before and after changed round.
std::vector<Difference> diff(const Minutes& before, const Minutes& after);

}  // namespace minutes
