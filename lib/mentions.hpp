// What one meeting's record says of actions, in the form in which it is compared with other meetings.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "series_people.hpp"

namespace minutes {

struct Mention {
    const Action* action = nullptr;
    std::size_t text = 0, last_text = 0;  // numbers; the latter another where a row of a log was last minuted otherwise
    bool of_log = false;
    std::string ref, item, item_number;  // as compared; of the item its title and number
    std::vector<std::string> owners;     // as compared: the person's name, else the words; folded
    std::vector<std::string> people;     // for each owner the person's name; empty where the body has no such person
    bool done = false;                   // has found its place, or must not be matched any more
};

// One for each action of the record, in order, without numbers of texts. `meeting`: where it stands in the series.
std::vector<Mention> read_mentions(const Minutes&, std::size_t meeting, const Owners&);

// Also of no reference at all.
bool only_digits(const std::string& reference);

}  // namespace minutes
