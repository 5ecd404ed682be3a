// Labels: "Present:", "**Action** ", "Date of next meeting -", and what they announce.
#pragma once

#include <optional>
#include <string_view>

#include "house.hpp"
#include "minutes.hpp"
#include "reading.hpp"

namespace minutes {

struct Label {
    std::string_view text;  // "Councillors present"
    std::string_view rest;  // what stands behind it, trimmed
};

// The label that begins `words`: up to a colon, or a dash after a bold run, or the whole where it is short and has no
// rest. Empty text where there is none.
Label label_of(std::string_view words, const Reading&);

// A colon stands behind the label of `words`: "Present:", "Present :".
bool colon_behind(const Label&, std::string_view words);

// A colon somewhere in the words that a label may end with: not that of "6:30" or "https://".
bool has_label_colon(std::string_view words);

// The label without a colon before a gap, or in upper case before names: "PRESENT  A, B", "APOLOGIES C". Empty text
// where there is none.
Label people_label_before_gap(std::string_view words, const House&);

// "Date", "Venue", "Chair": a field of the meeting itself.
bool is_meeting_label(std::string_view label, const House&);

// The attendance group that a label or heading announces: it holds an attendance word, and little else.
std::optional<Attendance> attendance_of(std::string_view label, const House&);

}  // namespace minutes
