// Who led the meeting and who wrote the minutes, told in sentences.
#pragma once

#include <string_view>

#include "document.hpp"
#include "roll.hpp"

namespace minutes {

// "President Anna Lee called the meeting to order", "... met with A, Captain, in the chair"
void read_acting_officers(const Document&, std::string_view sentence, Roll&);

// "The Clerk, Mrs A, the Deputy Clerk, Mr B, and two others", where at least one has an office before the name; keeps
// nobody and is false where a part is neither office nor name.
bool read_offices_with_names(const Document&, std::string_view list, Attendance, Roll&);

// "The meeting was chaired by A", "called to order at 7 pm by Mayor B", "minutes taken by C"
void read_named_officers(const Document&, std::string_view sentence, Roll&);

}  // namespace minutes
