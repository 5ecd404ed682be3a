// Titles that have no mark but their place, in documents without numbers and heading marks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "blocks.hpp"
#include "house.hpp"
#include "reading.hpp"

namespace minutes {

// "The results were as below:" is no title.
bool has_lower_verb(std::string_view);

// What the words of a line that stands alone over a paragraph must be to be a title: few, no sentence, nobody's office.
bool may_stand_over_text(std::string_view words, const House&);

// "Summer concert" behind a gap, right over a paragraph or bullets
bool title_over_text(const std::vector<Block>&, std::size_t i, const Reading&, const House&);

// "Pavilion:" over a paragraph
bool colon_title(const std::vector<Block>&, std::size_t i, const Reading&, const House&);

// "Bins - Jack has spoken to the agent.": the length of the title, 0 where the line begins with none. Who speaks
// looks the same ("Jack - he has ..."): the caller counts such lines and knows the names.
std::size_t title_before_text(const Block&, const Reading&, const House&);

// No title: it goes on with the list above it, which ends with a comma; it is the value of the label above
// ("Facilitator:"); it is one more of the people above, where a label or a title follows; or it lists initials.
// `header`: no topic yet.
bool goes_on_above(const std::vector<Block>&, std::size_t i, bool header, const Reading&, const House&);

}  // namespace minutes
