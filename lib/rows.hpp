// Builds a Table row by row. A cell is added beside the name of its column, so the two can't part: the first pass over
// a blank record gives the columns, every later one a row.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "table.hpp"

namespace minutes {

class Rows {
public:
    explicit Rows(std::string title) { table_.title = std::move(title); }

    void next();  // ends the columns, or the row before

    // Empty text, and no date, leave the cell empty.
    Rows& add(std::string_view key, std::string_view title, Cell);
    Rows& add(std::string_view key, std::string_view title, std::string_view text);
    Rows& add(std::string_view key, std::string_view title, const std::string& text) {
        return add(key, title, std::string_view(text));
    }
    Rows& add(std::string_view key, std::string_view title, Date);
    Rows& add(std::string_view key, std::string_view title, std::integral auto number) {
        return add(key, title, Cell{static_cast<std::int64_t>(number)});
    }

    Table&& take() { return std::move(table_); }

private:
    Table table_;
};

}  // namespace minutes
