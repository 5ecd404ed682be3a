// Pass 1: Text -> Lines. Block markup, HTML blocks and table cells become lines with a kind, a span of source and a
// span of words each. The sources follow each other without gap: joined, they give the text back byte for byte.
#pragma once

#include <cstdint>
#include <vector>

#include "house.hpp"
#include "reading.hpp"
#include "text.hpp"

namespace minutes {

enum class LineKind : std::uint8_t {
    blank,
    text,
    heading,
    bullet,
    quote,      // quoted with '>'
    code,       // inside a fence
    matter,     // front matter, or an HTML title
    rule,       // an underline or a separator
    furniture,  // page numbers, running headers, pictures, comments
};

enum class Box : std::uint8_t { none, open, ticked };

struct Line {
    LineKind kind = LineKind::blank;
    Span source;
    Span words;                // in the reading; the marks that begin the line and the number left out
    Span number;               // in the reading: "3.1", "a", "124/17"; empty where there is none
    std::uint8_t level = 0;    // of a heading, 1 to 6
    std::uint16_t indent = 0;  // columns before the mark or the words; two for each level of an HTML list
    char mark = 0;             // of a bullet: '-', '*', '+', or '.' for others
    Box box = Box::none;
    std::uint16_t ordinal = 0;                       // in an ordered HTML list
    char ordinal_style = 0;                          // '1', 'a', 'i'
    std::int32_t table = -1, row = -1, column = -1;  // of a table cell
    bool breaks = false;                             // the next line does not continue this one
    bool preformatted = false;                       // in HTML: a line as it was typed
    std::uint32_t length = 0;  // code points of the physical line, for finding the width of hard-wrapped text
};

struct Lines {
    std::vector<Line> lines;
    Reading reading;
    bool html = false;
};

Lines read_lines(const Text&, const House&);

}  // namespace minutes
