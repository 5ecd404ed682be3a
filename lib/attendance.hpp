// Who was there: attendees, apologies and absent, from lists, tables, front matter and sentences.
#pragma once

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

// Fills attendees, apologies and absent, and the meeting's chair and minute taker where labels name them.
void read_attendance(const Document&, Minutes&);

}  // namespace minutes
