// minutes-report: reports over the minutes of many meetings; lib/report lists them.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "dates.hpp"
#include "files.hpp"
#include "log_entries.hpp"
#include "report.hpp"
#include "series.hpp"
#include "show.hpp"
#include "show_series.hpp"
#include "tool.hpp"

namespace {

using namespace minutes;
using tool::Status;

constexpr const char* examples = R"(Examples:
  minutes-report outstanding board-2024-03.txt        open actions, the most pressing first
  minutes-report outstanding --by owner -r minutes/   who owes what
  minutes-report outstanding --as-of 2024-03-31 --excel -o open.csv -r minutes/
  minutes-report attendance --from 2024-01 --to 2024-06 -r minutes/
  minutes-report outstanding --log log.csv -r minutes/   what people wrote into the log counts
  minutes-report history --action "AP 12" -r minutes/)";

struct Options : tool::Options {
    std::string report, as_of, show, by = "due", body, from, to, action, log;
    std::vector<std::string> approved, one_body;
    bool list = false, percent = false;
};

std::vector<std::string_view> report_names() {
    std::vector<std::string_view> names;
    for (const Report& report : reports()) names.push_back(report.name);
    return names;
}

Status print_list(const Options& options) {
    Table table{.title = "Reports", .columns = {{"report", "Report"}, {"summary", "Summary"}}, .rows = {}};
    for (const Report& report : reports())
        table.rows.push_back({std::string(report.name), std::string(report.summary)});
    return tool::print(options, tool::write(table, options.format.empty() ? "table" : options.format, options));
}

std::string check_day(const std::string& word) {
    const std::optional<Date> date = parse_iso(word);
    return date && date->day != 0 ? "" : "'" + word + "' is no date: write it as 2024-03-08";
}

std::string check_day_or_month(const std::string& word) {
    return parse_iso(word) ? "" : "'" + word + "' is no date: write it as 2024-03-08 or 2024-03";
}

// "Kay Bell:2024-01-01:2024-03-31". Names may hold a colon, dates do not.
std::optional<Absence> read_absence(const std::string& word) {
    const std::size_t to = word.rfind(':');
    const std::size_t from = to == word.npos || to == 0 ? word.npos : word.rfind(':', to - 1);
    if (from == word.npos || from == 0) return {};
    const std::optional<Date> first = parse_iso(word.substr(from + 1, to - from - 1)),
                              last = parse_iso(word.substr(to + 1));
    if (!first || !last || first->day == 0 || last->day == 0 || *last < *first) return {};
    return Absence{.name = word.substr(0, from), .from = *first, .to = *last};
}

std::string check_absence(const std::string& word) {
    return read_absence(word) ? "" : "'" + word + "' is no absence: write it as 'Kay Bell:2024-01-01:2024-03-31'";
}

ReportOptions report_options(const Options& options) {
    ReportOptions out{.as_of = parse_iso(options.as_of).value_or(today()),
                      .by = options.by == "owner"     ? ReportOptions::By::owner
                            : options.by == "carried" ? ReportOptions::By::carried
                                                      : ReportOptions::By::due,
                      .body = options.body,
                      .from = parse_iso(options.from).value_or(Date{}),
                      .to = parse_iso(options.to).value_or(Date{}),
                      .percent = options.percent,
                      .approved = {},
                      .action = options.action,
                      .log = !options.log.empty()};
    for (const std::string& word : options.approved)
        if (const std::optional<Absence> absence = read_absence(word)) out.approved.push_back(*absence);
    return out;
}

// The log that --log names. Rows that can't be read are named, and the others count; fails where there is no such log.
Result<ActionLog> read_people_log(const Options& options, Status& status) {
    const Result<std::string> bytes = tool::read_file(options.log);
    if (!bytes) return bytes.why();
    Result<ActionLog> log = read_log(options.log, *bytes);
    if (log)
        for (const Diagnostic& why : log->broken) status = tool::fail(why, options);
    return log;
}

// The series as it was known on the day of --as-of, with what people wrote into the log. Two documents that claim one
// meeting, and broken rows of the log, are trouble, but the series is made all the same.
Result<Series> known_series(const Options& options, const std::vector<Minutes>& documents, Date as_of, Status& status,
                            bool follow) {
    Series series =
        make_series(documents, {.until = as_of, .log = nullptr, .one_body = options.one_body, .actions = follow});
    for (const Diagnostic& diagnostic : series.diagnostics) status = tool::fail(diagnostic, options);
    if (options.log.empty()) return Result<Series>(std::move(series));
    const Result<ActionLog> log = read_people_log(options, status);
    if (!log) return log.why();
    for (const Diagnostic& diagnostic : add_log(series, *log, as_of)) tool::say(diagnostic, options);
    return Result<Series>(std::move(series));
}

Status print_report(const Options& options, const Report& report, const std::string& format,
                    const std::vector<Minutes>& documents) {
    const ReportOptions how = report_options(options);
    Status status = Status::fine;
    Result<Series> series = known_series(options, documents, how.as_of, status, report.follows || !options.log.empty());
    if (!series) return tool::fail(series.why(), options);
    const Result<Table> table = make_report(report, std::move(*series), how);
    if (!table) return tool::fail(table.why(), options);
    return worse(status, tool::print(options, tool::write(*table, format, options)));
}

Status print_series(const Options& options) {
    const Result<tool::Loaded> loaded = tool::load(options);
    if (!loaded) return tool::fail(loaded.why(), options);
    Status status = loaded->status;
    const Result<Series> series = known_series(options, loaded->documents, {}, status, true);
    if (!series) return tool::fail(series.why(), options);
    status = worse(status, tool::print(options, show_series(*series)));
    tool::say_summary(loaded->documents);
    return status;
}

Status load_and_report(const Options& options, const Report& report, const std::string& format) {
    const Result<tool::Loaded> loaded = tool::load(options);
    if (!loaded) return tool::fail(loaded.why(), options);
    const auto& [documents, status] = *loaded;
    const bool nothing = documents.empty() && status == Status::trouble;
    const Status done = nothing ? status : print_report(options, report, format, documents);
    tool::say_summary(documents);
    return worse(status, done);
}

Status report_all(const CLI::App& app, Options& options) {
    if (options.list) return print_list(options);
    if (tool::prepare(app, options) != Status::fine) return Status::trouble;
    if (options.report.empty())
        return tool::fail(tool::wrong(app.get_name(), "no report is named", "known: " + tool::listed(report_names())),
                          options);
    if (!options.show.empty() && !options.format.empty())
        return tool::fail(tool::wrong(app.get_name(), "--show prints text", "leave --format out"), options);
    if (options.show == "records") return tool::load_and_print(options, show_records);
    if (options.show == "series") return print_series(options);
    if (options.show == "unclaimed") return tool::load_and_print(options, show_unclaimed);
    const Result<std::string_view> format = tool::choose_format(options, tool::table_formats());
    if (!format) return tool::fail(format.why(), options);
    const auto report = std::ranges::find(reports(), options.report, &Report::name);
    const bool page = report->page && options.format.empty() && options.output.empty();
    return load_and_report(options, *report, page ? "markdown" : std::string(*format));
}

}  // namespace

int main(int argc, char** argv) try {
    CLI::App app{"Reports over the minutes of many meetings.", "minutes-report"};
    Options options;
    app.add_option("REPORT", options.report, "Which report; --list says what they show")
        ->type_name("")
        ->check(tool::one_of(report_names()));
    tool::add_input_options(app, options);
    app.add_option("--as-of", options.as_of, "Count ages from this day (default: today)")
        ->type_name("DATE")
        ->check(check_day);
    const std::vector<std::string_view> orders{"due", "owner", "carried"};
    app.add_option("--by", options.by, "Order: " + tool::listed(orders) + " (default: due)")
        ->type_name("ORDER")
        ->check(tool::one_of(orders));
    app.add_option("--body", options.body, "Only this body, by its name or some words of it")->type_name("NAME");
    app.add_option("--same-body", options.one_body,
                   "Bodies that are one under several names in turn, with commas between")
        ->type_name("NAMES")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--from", options.from, "Only from this day or month on")
        ->type_name("DATE")
        ->check(check_day_or_month);
    app.add_option("--to", options.to, "Only up to this day or month")->type_name("DATE")->check(check_day_or_month);
    app.add_option("--log", options.log, "The action log of minutes-log: people's status and note there count")
        ->type_name("LOG.csv");
    app.add_option("--action", options.action, "history: only the action with this reference, id or words")
        ->type_name("WORDS");
    app.add_option("--approved-absence", options.approved, "six-month: NAME:FROM:TO, an absence that stops the clock")
        ->type_name("ABSENCE")
        ->allow_extra_args(false)
        ->check(check_absence);
    app.add_flag("--percent", options.percent, "attendance: show percentages");
    tool::add_output_options(app, options, tool::table_formats());
    const std::vector<std::string_view> shows{"series", "records", "unclaimed"};
    app.add_option("--show", options.show, "Print what the report is made from, as text: " + tool::listed(shows))
        ->type_name("WHAT")
        ->check(tool::one_of(shows));
    app.add_flag("--list", options.list, "List the reports");
    app.footer(examples);
    return tool::run(app, argc, argv, [&] { return report_all(app, options); });
} catch (...) {
    return tool::caught(argv[0]);
}
