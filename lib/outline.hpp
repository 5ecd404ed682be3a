// Pass 2, second half: Blocks -> Sections. Decides which blocks are headings, what each section is about, and how they
// nest. Plain code over the blocks; shapes only, words come from the house.
#pragma once

#include <optional>
#include <vector>

#include "announced.hpp"
#include "blocks.hpp"
#include "minutes.hpp"

namespace minutes {

struct Section {
    bool item = false;  // an agenda item
    Topic topic = Topic::none;
    std::optional<Attendance> group;
    bool earlier = false;  // of actions: looks back at an earlier meeting
    Span heading;          // all words of the heading's block, number left out; empty for the preamble
    Span title, number;
    std::uint16_t ordinal = 0;
    char ordinal_style = 0;
    int depth = 0;                     // 1 = top; 0 for the preamble
    int parent = -1;                   // index of the enclosing section
    std::uint32_t block = 0;           // the heading's own block
    std::uint32_t first = 0, end = 0;  // the blocks under it, up to the next section
};

struct Outline {
    std::vector<Block> blocks;
    std::vector<Section> sections;         // the first is the preamble
    std::vector<std::int32_t> section_of;  // for each block
};

Outline read_outline(const Lines&, const House&);

}  // namespace minutes
