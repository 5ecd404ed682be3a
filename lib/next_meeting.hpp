// When the body meets next, as the minutes announce it.
#pragma once

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

// `meeting`: whose date is known, and whose body and organisation tell its own next meeting from another body's.
NextMeeting find_next_meeting(const Document&, const Meeting& meeting);

}  // namespace minutes
