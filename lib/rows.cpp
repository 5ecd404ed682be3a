#include "rows.hpp"

namespace minutes {

void Rows::next() { table_.rows.emplace_back().reserve(table_.columns.size()); }

Rows& Rows::add(std::string_view key, std::string_view title, Cell cell) {
    if (table_.rows.empty()) table_.columns.push_back({std::string(key), std::string(title)});
    else table_.rows.back().push_back(std::move(cell));
    return *this;
}

Rows& Rows::add(std::string_view key, std::string_view title, std::string_view text) {
    return add(key, title, text.empty() ? Cell{} : Cell{std::string(text)});
}

Rows& Rows::add(std::string_view key, std::string_view title, Date date) {
    return add(key, title, date ? Cell{date} : Cell{});
}

}  // namespace minutes
