// Table: what every report returns and every table writer prints.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "minutes.hpp"

namespace minutes {

// A cell keeps its type, so that a spreadsheet gets dates as dates and numbers as numbers. monostate: empty.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Date>;

// What a column holds of a comparison: on a terminal with colour it shows. Where some words of a cell are marked,
// [-so-] or {+so+}, only these are coloured.
enum class Tone : std::uint8_t { plain, removed, added };

struct Column {
    std::string key;    // machine name: lower case, "days_open"
    std::string title;  // for people: "Days open"
    Tone tone = Tone::plain;
};

struct Table {
    std::string title;  // the heading, with the as-of date where ages are counted
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // each as long as columns
    std::vector<Table> notes = {};        // what stands below it under titles of their own; CSV leaves them out
};

// A cell as people and CSV read it: dates as ISO dates, empty as "".
std::string to_string(const Cell&);

// The column holds numbers and nothing else: writers put it to the right.
bool numeric(const Table&, std::size_t column);

}  // namespace minutes
