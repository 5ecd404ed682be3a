#include "action_log.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

#include "dates.hpp"
#include "find_dates.hpp"
#include "names.hpp"
#include "prose.hpp"
#include "text.hpp"

namespace minutes {

namespace {

constexpr std::array<std::string_view, log_columns> keys{
    "id",        "ref",           "body",   "item",   "action", "owners", "due", "state", "opened", "last_mentioned",
    "last_said", "times_carried", "source", "status", "note"};

// "Last mentioned" is last_mentioned: people give columns titles.
std::string key_of(const CsvCell& cell) {
    std::string out = lower(tidy(cell.text));
    std::ranges::replace(out, ' ', '_');
    return out;
}

void find_columns(ActionLog& log) {
    if (log.csv.rows.empty()) return;
    const std::vector<CsvCell>& head = log.csv.rows.front().cells;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const auto known = std::ranges::find(keys, key_of(head[i]));
        const auto at = static_cast<std::size_t>(known - keys.begin());
        if (known != keys.end() && !log.places[at]) log.places[at] = i;
        else log.other_columns.push_back(i);
    }
}

std::string_view cell(const ActionLog& log, const CsvRow& row, LogColumn column) {
    const std::optional<std::size_t> at = log.place(column);
    return at && *at < row.cells.size() ? std::string_view(row.cells[*at].text) : std::string_view();
}

std::string words(const ActionLog& log, const CsvRow& row, LogColumn column) {
    return tidy(plain(cell(log, row, column)));
}

// One of the log's dates can be nothing but month first: 03/25/2024.
bool month_first(const ActionLog& log) {
    for (const CsvRow& row : log.csv.rows)
        for (const LogColumn column : {LogColumn::due, LogColumn::opened, LogColumn::last_mentioned})
            if (proves_month_first(cell(log, row, column), House::standard())) return true;
    return false;
}

std::vector<std::string> owners_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        if (std::string owner = tidy(text.substr(0, end)); !owner.empty()) out.push_back(std::move(owner));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

Diagnostic broken_row(const ActionLog& log, std::uint32_t line, std::string message, std::string hint) {
    return {.severity = Severity::error,
            .code = {},
            .message = std::move(message),
            .hint = std::move(hint),
            .at = {.line = line, .column = 1, .end_line = line, .end_column = 1, .offset = 0, .length = 0},
            .file = log.name};
}

// What is wrong with a row; empty: nothing.
std::string trouble(const ActionLog& log, const CsvRow& row) {
    const std::size_t width = log.csv.rows.front().cells.size();
    for (std::size_t i = width; i < row.cells.size(); ++i)
        if (!row.cells[i].text.empty()) return "this row has more cells than there are columns";
    if (words(log, row, LogColumn::action).empty() && words(log, row, LogColumn::id).empty())
        return "this row has neither an id nor an action";
    const std::string state = words(log, row, LogColumn::state);
    for (const Status s : {Status::open, Status::done, Status::carried, Status::dropped})
        if (state.empty() || lower(state) == to_string(s)) return {};
    return "there is no state '" + state + "'; known: open, carried, done, dropped";
}

Date meeting_day(const ActionLog& log, const CsvRow& row, LogColumn column) {
    return date_in_cell(cell(log, row, column), log.month_first).value_or(Date{});
}

// Of "133/23 Play area" the number and the title; a title alone has none.
std::pair<std::string, std::string> number_and_title(const std::string& item) {
    const std::size_t end = item.find(' ');
    if (end == item.npos || std::ranges::none_of(item.substr(0, end), is_digit)) return {"", item};
    return {item.substr(0, end), item.substr(end + 1)};
}

LogRow read_row(const ActionLog& log, std::size_t index) {
    const CsvRow& row = log.csv.rows[index];
    LogRow out;
    out.row = index;
    out.line = row.line;
    out.action.id = words(log, row, LogColumn::id);
    out.action.ref = words(log, row, LogColumn::ref);
    out.action.text = words(log, row, LogColumn::action);
    out.action.owners = owners_of(words(log, row, LogColumn::owners));
    const std::string due = words(log, row, LogColumn::due);
    if (const std::optional<Date> date = date_in_cell(due, log.month_first)) out.action.due = *date;
    else out.action.due_text = due;
    const std::string state = lower(words(log, row, LogColumn::state));
    for (const Status s : {Status::open, Status::done, Status::carried, Status::dropped})
        if (state == to_string(s)) out.action.status = s;
    out.action.at.line = row.line;
    out.action.at.column = 1;
    out.body = words(log, row, LogColumn::body);
    std::tie(out.item_number, out.item) = number_and_title(words(log, row, LogColumn::item));
    out.opened = meeting_day(log, row, LogColumn::opened);
    out.last_mentioned = meeting_day(log, row, LogColumn::last_mentioned);
    const std::string times = words(log, row, LogColumn::times_carried);
    std::from_chars(times.data(), times.data() + times.size(), out.times_carried);
    out.last_said = words(log, row, LogColumn::last_said);
    out.source = words(log, row, LogColumn::source);
    out.own_status = words(log, row, LogColumn::status);
    out.note = plain(cell(log, row, LogColumn::note));
    for (const std::size_t i : log.other_columns)
        out.others.push_back(i < row.cells.size() ? row.cells[i].text : std::string());
    return out;
}

}  // namespace

std::string_view to_string(LogColumn column) { return keys[static_cast<std::size_t>(column)]; }

std::optional<Date> date_in_cell(std::string_view text, bool month_first) {
    text = trim(text);
    if (const std::size_t time = text.find_first_of("T "); time != text.npos && text.find(':', time) != text.npos)
        text = trim(text.substr(0, time));  // a date that a spreadsheet made a time of: 2024-03-08 00:00:00
    if (const std::optional<Date> date = parse_iso(text)) return date;
    std::string spaced(text);
    if (text.find_first_of("abcdefghijklmnopqrstuvwxyz") != text.npos) std::ranges::replace(spaced, '-', ' ');
    const std::vector<DateFound> found = find_dates(spaced, House::standard());
    if (found.size() == 1 && found[0].begin == 0 && found[0].end == spaced.size() && !found[0].impossible &&
        found[0].year != 0)
        if (const Date date = complete(found[0], Date{}, month_first)) return date;
    // "Mar 24": what Excel makes of 2024-03. As a day it would have been "24-Mar".
    const std::vector<std::string_view> parts = split_words(spaced);
    if (parts.size() != 2 || parts[1].size() != 2 || !is_digit(parts[1][0]) || !is_digit(parts[1][1])) return {};
    const std::string month = std::string(parts[0]) + " 20" + std::string(parts[1]);
    const std::vector<DateFound> whole = find_dates(month, House::standard());
    if (whole.size() != 1 || whole[0].begin != 0 || whole[0].end != month.size()) return {};
    const Date date = complete(whole[0], Date{});
    return date ? std::optional(date) : std::nullopt;
}

Result<ActionLog> read_log(std::string name, std::string_view bytes) {
    ActionLog log;
    log.name = std::move(name);
    if (bytes.empty()) return log;
    const Result<Text> text = decode(log.name, bytes);
    if (!text) return text.why();
    // Bytes of another encoding become UTF-8, with the mark by which Excel knows it.
    const bool as_it_is = text->source().encoding == "utf-8";
    log.csv = read_csv(as_it_is ? bytes : text->bytes());
    if (!as_it_is) log.csv.mark = true;
    for (const Diagnostic& d : log.csv.broken) log.broken.push_back(broken_row(log, d.at.line, d.message, d.hint));
    find_columns(log);
    if (!log.place(LogColumn::id) || !log.place(LogColumn::action))
        return broken_row(log, 1, "is no action log: its first row names no columns 'id' and 'action'",
                          "name a log that minutes-log has made, or a new file");
    log.month_first = month_first(log);
    std::map<std::pair<std::string, std::string>, std::uint32_t> ids;
    for (std::size_t i = 1; i < log.csv.rows.size(); ++i) {
        const CsvRow& row = log.csv.rows[i];
        if (row.blank()) continue;
        if (std::string why = trouble(log, row); !why.empty()) {
            log.broken.push_back(broken_row(log, row.line, std::move(why), "mend this row in the spreadsheet"));
            continue;
        }
        LogRow read = read_row(log, i);
        if (!read.action.id.empty())
            if (const auto [known, added] = ids.try_emplace({read.action.id, read.body}, row.line); !added) {
                log.broken.push_back(broken_row(log, row.line,
                                                "this row has the same id as line " + std::to_string(known->second),
                                                "delete one of them"));
                continue;
            }
        log.rows.push_back(std::move(read));
    }
    std::ranges::stable_sort(log.broken, {}, [](const Diagnostic& d) { return d.at.line; });
    return log;
}

bool is_log(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    ActionLog log;
    log.csv = read_csv(bytes.substr(0, end));
    find_columns(log);
    return log.place(LogColumn::id).has_value() && log.place(LogColumn::action).has_value();
}

}  // namespace minutes
