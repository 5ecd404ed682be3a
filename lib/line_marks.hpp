// The marks that begin a line: of headings, bullets and check boxes, and the number before the words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "house.hpp"
#include "lines.hpp"

namespace minutes {

struct Mark {
    std::uint8_t level = 0;  // of a heading
    char bullet = 0;
    std::uint16_t stars = 0;  // "**" is a nested bullet in a wiki
    Box box = Box::none;
    std::size_t used = 0;  // bytes of the mark
    std::size_t tail = 0;  // bytes of a mark that closes the line: "Title ==", "Title ##"
};

// `wiki`: '#' numbers a list.
Mark read_mark(std::string_view content, bool wiki);

// "== Title =="
bool is_wiki_heading(std::string_view line);

struct LineNumber {
    std::string_view core;  // "3.1", "a", "124/17"; empty where there is none
    char kind = 0;          // '1' for digits, 'r' roman, 'a' letter
    std::size_t used = 0;   // bytes of the number with all its marks
};

// `last_letter`: the letter or roman number that counted last; "A. Collins" is a name unless letters are counted here.
LineNumber read_line_number(std::string_view words, bool heading, char last_letter, const House&);

// The bytes of a picture before a heading's words, with the blank behind it: "\u2705 Actions".
std::size_t picture_length(std::string_view words);

// Nothing but blanks, of whatever width.
bool all_blank(std::string_view);

// "3", "c" or "iii": a place in an ordered HTML list.
std::string ordinal_text(std::uint16_t ordinal, char style);

}  // namespace minutes
