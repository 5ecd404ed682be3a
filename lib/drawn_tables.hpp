// Tables drawn with characters: columns that only blanks part, as a PDF's layout gives them, and grids of +---+ and |.
// A cell may go on over several physical lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "house.hpp"
#include "text.hpp"

namespace minutes {

struct DrawnCell {
    std::int32_t column = 0;
    std::vector<Span> pieces;  // of the source, one for each physical line; never empty
};

struct DrawnRow {
    std::vector<DrawnCell> cells;  // by column; a grid's cell has one for each of its paragraphs
    std::uint32_t end = 0;         // of the source, with the lines behind it that only draw the table
};

// The table whose first line begins at `at`; the rows' ends lie behind line ends, the last is the table's. Blanks make
// a table only below a header that names columns of actions or of people; a grid needs none.
std::optional<std::vector<DrawnRow>> read_drawn_table(std::string_view bytes, std::uint32_t at, const House&);

}  // namespace minutes
