// When an action is due, from its own words.
#pragma once

#include <string_view>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

struct Due {
    Date date;              // a day, or a month
    std::string_view text;  // the words it came from; also where they give no date ("next meeting", "in spring")
};

// Looks for "by 8 March", "before the end of May", "for the January 2024 meeting", "in February or March 2024" (the
// later end). A date without such a word is no due date. `whole`: the words are a due field, any date in them counts.
Due find_due(std::string_view words, const House&, Date meeting, bool month_first, bool whole = false);

}  // namespace minutes
