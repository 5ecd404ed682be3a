// The words that the record uses for its enumerations, in JSON, in tables and in messages.
#pragma once

#include <string_view>

#include "minutes.hpp"

namespace minutes {

std::string_view to_string(Kind);
std::string_view to_string(Attendance);
std::string_view in_words(Attendance);  // "in attendance"
std::string_view to_string(Status);
std::string_view to_string(Form);

}  // namespace minutes
