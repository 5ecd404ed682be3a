// Reports: pure functions from the records of many documents to a Table, listed in one table which the tool's help,
// listing and choice all read.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "table.hpp"

namespace minutes {

struct ReportOptions {
    enum class By : std::uint8_t { due, owner };
    Date as_of;  // the day from which ages are counted
    By by = By::due;
};

struct Report {
    std::string_view name, summary;
    Table (*make)(const std::vector<Minutes>&, const ReportOptions&);
};

std::span<const Report> reports();

// One row an open action: what is due when, who owes it, how long it has been open.
Table outstanding(const std::vector<Minutes>&, const ReportOptions&);

}  // namespace minutes
