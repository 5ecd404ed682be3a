// Pass 2, first half: Lines -> Blocks. Wrapped lines and paragraphs that a page break parted are joined; paragraphs in
// which a converter ran several numbered headings together are parted again.
#pragma once

#include <cstdint>
#include <vector>

#include "lines.hpp"

namespace minutes {

// A paragraph, a list entry, a heading, or a cell: a stretch of the reading that belongs together.
struct Block {
    LineKind kind = LineKind::text;
    Span words;   // may hold line ends, which read as blanks
    Span number;  // see Line
    std::uint8_t level = 0;
    std::uint16_t indent = 0;
    char mark = 0;
    Box box = Box::none;
    std::uint16_t ordinal = 0;
    char ordinal_style = 0;
    std::int32_t table = -1, row = -1, column = -1;
    bool spaced = false;                // a blank line stands before it
    std::uint32_t first = 0, last = 0;  // lines

    bool numbered() const { return !number.empty(); }
    bool bullet() const { return kind == LineKind::bullet; }
    bool in_table() const { return column >= 0; }
};

std::vector<Block> read_blocks(const Lines&, const House&);

}  // namespace minutes
