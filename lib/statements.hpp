// Sentences about all actions at once.
#pragma once

#include <string>
#include <string_view>

namespace minutes {

// "All actions have been completed" is "all_closed"; also "others_closed", "all_carried", "all_reviewed"; empty: none.
std::string statement_kind(std::string_view sentence);

}  // namespace minutes
