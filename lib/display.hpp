// How text stands on a terminal: its width, its wrapping, and nothing in it that could steer the terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutes {

// The code point at the front of `utf8`, and how many bytes it takes. A byte that begins none counts as U+FFFD.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;
};
CodePoint front(std::string_view utf8);

// Control characters and the marks that turn the direction of writing: never shown as they are.
bool steers(char32_t);

// The text with its lines and tabs, and U+FFFD for what steers.
std::string harmless(std::string_view utf8);

// The text on one line: line breaks and tabs as a blank, what steers as U+FFFD.
std::string one_line(std::string_view utf8);
// The same without a copy: the text itself where it is on one line already, else made in `room`.
std::string_view one_line(std::string_view utf8, std::string& room);

// Columns on a terminal: wide characters count 2, combining marks 0.
std::size_t width(std::string_view utf8);

// The text in lines of at most `columns`, broken at blanks, or inside a word that is longer than a line.
std::vector<std::string_view> wrap(std::string_view utf8, std::size_t columns);
// The first of these lines; what is left of the text begins with no blank.
std::string_view take_line(std::string_view& utf8, std::size_t columns);

}  // namespace minutes
