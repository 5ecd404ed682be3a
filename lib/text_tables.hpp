// Tables in plain text: rows of cells between pipes, in MediaWiki's marks, or parted by tabs.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "house.hpp"
#include "lines.hpp"

namespace minutes {

struct TextCell {
    Span content;
    std::int32_t column = 0;
    std::uint32_t end = 0;  // of the source, with the mark behind the cell
};

struct TextRow {
    bool rule = false;  // a line that only draws the table
    std::int32_t table = -1, row = -1;
    std::vector<TextCell> cells;
};

// Reads the lines of a text one by one and remembers the table they are in.
class TextTables {
public:
    TextTables(std::string_view bytes, const House& house) : bytes_(bytes), house_(house) {}

    // The row that the physical line is, if it is one. `last`: the line before it, or null.
    std::optional<TextRow> read(Span line, const Line* last);
    bool in_table() const { return wiki_ || pipes_ || tabs_; }
    void blank_line() { pipes_ = false; }
    std::int32_t begin();  // a table of its own; returns its number

private:
    std::optional<TextRow> wiki(Span line, std::string_view trimmed);
    std::optional<TextRow> pipes(Span line, std::string_view trimmed);
    std::optional<TextRow> tabs(Span line, const Line* last);
    bool names_columns(std::string_view line) const;
    bool names_column(std::string_view cell) const;
    std::string_view line_after(std::uint32_t end) const;

    std::string_view bytes_;
    const House& house_;
    bool wiki_ = false, pipes_ = false, tabs_ = false;  // inside such a table
    bool numbered_rows_ = false;                        // its header names columns: numbers begin rows
    std::int32_t tables_ = -1, tab_table_ = -1, table_ = -1, row_ = -1, column_ = -1;
};

}  // namespace minutes
