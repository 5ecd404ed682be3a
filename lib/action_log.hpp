// The action log: the spreadsheet in which a body keeps its actions, as CSV. The minutes own some columns; people own
// `status` (their own word for the state), `note`, and every column that they add.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.hpp"
#include "minutes.hpp"
#include "read_csv.hpp"

namespace minutes {

// In the order in which a new log has them.
enum class LogColumn : std::uint8_t {
    id,
    ref,
    body,
    item,
    action,
    owners,
    due,
    state,
    opened,
    last_mentioned,
    last_said,
    times_carried,
    source,  // the minutes'
    status,
    note  // people's
};
constexpr std::size_t log_columns = 15;
std::string_view to_string(LogColumn);

// What one row says. Dates may stand there as spreadsheets show them, 08/03/2024 or Mar-24: day first, unless one of
// the log can be nothing but month first.
struct LogRow {
    std::size_t row = 0;  // index of Csv::rows
    std::uint32_t line = 0;
    Action action;  // id, ref, text, owners, due, due_text, status
    std::string body;
    std::string item_number, item;  // "3 Jetty"
    Date opened, last_mentioned;    // meetings
    std::string last_said;          // the words of the last mention; empty where they are those of `action`
    std::int64_t times_carried = 0;
    std::string source, own_status, note;
    std::vector<std::string>
        others;  // of the columns that are nobody's above, in the order of ActionLog::other_columns
};

struct ActionLog {
    std::string name;
    Csv csv;
    std::array<std::optional<std::size_t>, log_columns> places;  // of the columns; people may move and delete them
    std::vector<std::size_t> other_columns;
    bool month_first = false;
    std::vector<LogRow> rows;
    std::vector<Diagnostic> broken;  // rows that can't be understood, each with its line

    std::optional<std::size_t> place(LogColumn c) const { return places[static_cast<std::size_t>(c)]; }
};

// An empty file is a log without rows. Fails where the file is none: not text, or without the columns `id` and
// `action`.
Result<ActionLog> read_log(std::string name, std::string_view bytes);

// The first row names the columns `id` and `action`: told apart from minutes by content.
bool is_log(std::string_view bytes);

// A date as a spreadsheet shows it; none where the text is anything else.
std::optional<Date> date_in_cell(std::string_view text, bool month_first);

}  // namespace minutes
