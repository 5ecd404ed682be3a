// What stands on every page and belongs to none of the text: page numbers, running headers and footers.
#pragma once

#include <string_view>

#include "lines.hpp"

namespace minutes {

// A line of plain text that tells the checks what to ignore begins so (lib/ignore): no text of the minutes.
inline constexpr std::string_view lint_mark = "minutes-lint:";

// "Page 3 of 7", also behind other words of a footer.
bool is_page_number(std::string_view words);

// "[TOC]", "tags: minutes": for the program that shows the notes
bool is_editor_mark(std::string_view words);

// The length of the words before a page number at the end of a line: "Resident Panel   Page 1 of 2"; 0: there are none.
std::size_t before_page(std::string_view words);

// Lines that stand again and again beside page numbers become furniture too.
void find_running_headers(Lines&);

}  // namespace minutes
