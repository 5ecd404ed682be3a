// What stands on every page and belongs to none of the text: page numbers, running headers and footers.
#pragma once

#include <string_view>

#include "lines.hpp"

namespace minutes {

// "Page 3 of 7", also behind other words of a footer.
bool is_page_number(std::string_view words);

// Lines that stand again and again beside page numbers become furniture too.
void find_running_headers(Lines&);

}  // namespace minutes
