#include "table.hpp"

#include "dates.hpp"

namespace minutes {

std::string to_string(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    if (const auto* date = std::get_if<Date>(&cell)) return iso(*date);
    return {};
}

bool numeric(const Table& table, std::size_t column) {
    bool any = false;
    for (const auto& row : table.rows) {
        const Cell& cell = row[column];
        const bool number = std::holds_alternative<std::int64_t>(cell);
        if (!number && !std::holds_alternative<std::monostate>(cell)) return false;
        any = any || number;
    }
    return any;
}

}  // namespace minutes
