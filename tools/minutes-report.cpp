// minutes-report: reports over the minutes of many meetings; lib/report lists them.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "dates.hpp"
#include "files.hpp"
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
  minutes-report outstanding --as-of 2024-03-31 --excel -o open.csv -r minutes/)";

struct Options : tool::Options {
    std::string report, as_of, show, by = "due";
    bool list = false;
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

Status report_all(const CLI::App& app, Options& options) {
    if (options.list) return print_list(options);
    if (tool::prepare(app, options) != Status::fine) return Status::trouble;
    if (options.report.empty())
        return tool::fail(tool::wrong(app.get_name(), "no report is named", "known: " + tool::listed(report_names())),
                          options);
    if (!options.show.empty() && !options.format.empty())
        return tool::fail(tool::wrong(app.get_name(), "--show prints text", "leave --format out"), options);
    if (options.show == "records") return tool::load_and_print(options, show_records);
    if (options.show == "series")
        return tool::load_and_print(options, [](const auto& documents) { return show_series(make_series(documents)); });
    if (options.show == "unclaimed") return tool::load_and_print(options, show_unclaimed);
    const Result<std::string_view> format = tool::choose_format(options, tool::table_formats());
    if (!format) return tool::fail(format.why(), options);
    const auto report = std::ranges::find(reports(), options.report, &Report::name);
    const ReportOptions how{.as_of = parse_iso(options.as_of).value_or(today()),
                            .by = options.by == "owner" ? ReportOptions::By::owner : ReportOptions::By::due};
    return tool::load_and_print(
        options, [&](const auto& documents) { return tool::write(report->make(documents, how), *format, options); });
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Reports over the minutes of many meetings.", "minutes-report"};
    Options options;
    app.add_option("REPORT", options.report, "Which report; --list says what they show")
        ->type_name("")
        ->check(tool::one_of(report_names()));
    tool::add_input_options(app, options);
    app.add_option("--as-of", options.as_of, "Count ages from this day (default: today)")
        ->type_name("DATE")
        ->check(check_day);
    const std::vector<std::string_view> orders{"due", "owner"};
    app.add_option("--by", options.by, "Order: " + tool::listed(orders) + " (default: due)")
        ->type_name("ORDER")
        ->check(tool::one_of(orders));
    tool::add_output_options(app, options, tool::table_formats());
    const std::vector<std::string_view> shows{"series", "records", "unclaimed"};
    app.add_option("--show", options.show, "Print what the report is made from, as text: " + tool::listed(shows))
        ->type_name("WHAT")
        ->check(tool::one_of(shows));
    app.add_flag("--list", options.list, "List the reports");
    app.footer(examples);
    return tool::run(app, argc, argv, [&] { return report_all(app, options); });
}
