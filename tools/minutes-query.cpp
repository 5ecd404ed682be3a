// minutes-query: the records that an expression describes; lib/query understands it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>
#include <filesystem>

#include "also_called.hpp"
#include "archive_query.hpp"
#include "dates.hpp"
#include "display.hpp"
#include "files.hpp"
#include "query_table.hpp"
#include "tool.hpp"

namespace {

using namespace minutes;
using tool::Status;

constexpr const char* examples = R"(Expressions (quote the whole, and use '...' so that the shell leaves it alone):
  owner:KB status:open           both hold; "and" may stand between them
  owner:KB or owner:TR           one of them; (...) where it is not clear
  not:item:AOB                   does not hold
  due:2024-03  due:2024-01..2024-03  due:..today  due:before:2024-03  due<2024-03
                                 dates; a month is all its days
  before:2024-03  after:2024-03  of meetings
  due:none  owner:any            nothing stands there, or something
  street                         a word that begins so, also in the discussion of the item
  "safer streets"                these words exactly
  text~/park(ing)?/              a regular expression

Examples:
  minutes-query 'owner:KB status:outstanding due:..2024-03' -r minutes/
  minutes-query --type decision '"play area"' --sort date:down -r minutes/
  minutes-query --type all 'person:"Kate Brown"' -r minutes/)";

struct Options : tool::Options {
    std::string expression, type = "action", as_of;
    std::vector<std::string> select, sort;
    bool fields = false, explain = false, count = false, exit_status = false;
};

std::vector<std::string_view> type_names() {
    std::vector<std::string_view> names;
    for (const RecordType type : record_types) names.push_back(to_string(type));
    names.push_back("all");
    return names;
}

std::vector<RecordType> types(const Options& options) {
    std::vector<RecordType> out(record_types.begin(), record_types.end());
    if (options.type != "all") std::erase_if(out, [&](RecordType type) { return to_string(type) != options.type; });
    return out;
}

std::string check_day(const std::string& word) {
    const std::optional<Date> date = parse_iso(word);
    return date && date->day != 0 ? "" : "'" + word + "' is no date: write it as 2024-03-08";
}

// Where the expression was not quoted as a whole, its parts stand among the files.
std::optional<Diagnostic> unquoted(const CLI::App& app, const Options& options) {
    std::error_code error;
    for (const std::string& file : options.files) {
        if (file == "-" || std::filesystem::exists(file, error)) continue;
        const std::string_view name = std::string_view(file).substr(0, file.find_first_of(":<>~"));
        if (name.size() < file.size() && (file.starts_with("not:") || find_field(types(options), name)))
            return tool::wrong(app.get_name(), "'" + file + "' looks like a part of the expression, not like a file",
                               "quote the whole expression: '" + options.expression + ' ' + file + "'");
    }
    if (options.files.empty() && std::filesystem::exists(options.expression, error))
        return tool::wrong(app.get_name(), "'" + options.expression + "' is a file: there is no expression before it",
                           "the expression comes first: minutes-query 'status:open' " + options.expression);
    return std::nullopt;
}

// A diagnostic about a word of an option.
Diagnostic about(const std::string& option, Diagnostic why) {
    why.file = "minutes-query: " + option;
    return why;
}

struct Plan {
    Query query;
    std::vector<QueryColumn> columns;
    std::vector<QuerySort> order;
    std::string_view format;
};

Result<Plan> plan(const Options& options, Query query) {
    Plan out{.query = std::move(query), .columns = {}, .order = {}, .format = {}};
    Result<std::vector<QueryColumn>> columns = choose_columns(out.query, options.select);
    if (!columns) return about("--select", columns.why());
    Result<std::vector<QuerySort>> order = choose_order(out.query, options.sort);
    if (!order) return about("--sort", order.why());
    const Result<std::string_view> format = tool::choose_format(options, tool::table_formats());
    if (!format) return format.why();
    if (options.count && !(options.format.empty() && options.select.empty() && options.sort.empty()))
        return tool::wrong("minutes-query", "--count prints a number", "leave --format, --select and --sort out");
    out.columns = std::move(*columns), out.order = std::move(*order), out.format = *format;
    return out;
}

// The table, or the number of rows.
std::string written(const Options& options, const Plan& plan, std::vector<Hit> hits, std::size_t records) {
    if (options.count) return std::to_string(hits.size()) + '\n';
    sort_hits(hits, plan.order);
    return tool::write(to_table(plan.query, hits, plan.columns, records), plan.format, options);
}

// `found` is told whether there is anything.
std::string answer(const Options& options, const Plan& plan, const std::vector<Minutes>& documents, bool& found) {
    std::optional<AlsoCalled> people;
    DocumentView::Elsewhere elsewhere;
    if (asks_for_people(plan.query.tree)) {
        people.emplace(documents);
        elsewhere = [&people](const DocumentView& view, std::string_view written) {
            return people->find(view, written);
        };
    }
    std::deque<DocumentView> views;
    std::vector<Hit> hits;
    std::size_t records = 0;
    for (const Minutes& document : documents) {
        const DocumentView& view = views.emplace_back(document, elsewhere);
        for (const RecordType type : plan.query.types) records += records_of(view, type).size();
        std::ranges::move(search(plan.query, view), std::back_inserter(hits));
    }
    found = !hits.empty();
    return written(options, plan, std::move(hits), records);
}

// Actions are looked up in the archive's indexes; all else that is printed is as with its documents.
Status answer_from(const tool::Archive& archive, const Options& options, const Plan& plan, bool& found) {
    for (const std::int64_t document : archive.documents_with_warnings())
        tool::say_warnings(archive, document, options);
    const tool::ArchiveHits answer = tool::search_actions(archive, plan.query, plan.columns, plan.order);
    found = !answer.hits.empty();
    const tool::Totals all = archive.totals();
    const Status status = tool::print(options, written(options, plan, answer.hits, all.actions));
    tool::say_summary(all);
    return status;
}

Status run_query(const CLI::App& app, Options& options) {
    if (options.fields) {
        const auto listed =
            app.count("--type") == 0 ? std::vector(record_types.begin(), record_types.end()) : types(options);
        const Result<std::string_view> format = tool::choose_format(options, tool::table_formats());
        return format ? tool::print(options, tool::write(table_of_fields(listed), *format, options))
                      : tool::fail(format.why(), options);
    }
    if (app.count("EXPR") == 0)
        return tool::fail(tool::wrong(app.get_name(), "there is no expression",
                                      "minutes-query 'status:open' FILE..., and --help says more"),
                          options);
    const Text expression("expression", options.expression, "utf-8", options.expression.size());
    const Result<Query> query =
        compile(expression, {.types = types(options), .today = parse_iso(options.as_of).value_or(today())});
    if (!query) {
        const Text shown("expression", harmless(options.expression), "utf-8", options.expression.size());
        tool::say(query.why(), options, &shown);
        return Status::trouble;
    }
    if (options.explain) return tool::print(options, explain(*query));
    if (const std::optional<Diagnostic> why = unquoted(app, options)) return tool::fail(*why, options);
    const Result<Plan> planned = plan(options, *query);
    if (!planned) return tool::fail(planned.why(), options);
    if (tool::prepare(app, options) != Status::fine) return Status::trouble;
    bool found = false;
    const bool archived = options.files.size() == 1 && tool::is_database(options.files.front());
    const Status status = archived && options.type == "action"
                              ? answer_from(tool::Archive(options.files.front()), options, *planned, found)
                              : tool::load_and_print(options, [&](const auto& documents) {
                                    return answer(options, *planned, documents, found);
                                });
    return worse(status, options.exit_status && !found ? Status::found : Status::fine);
}

}  // namespace

int main(int argc, char** argv) try {
    CLI::App app{"Finds records in minutes: actions, people, items, decisions, meetings, commitments.",
                 "minutes-query"};
    Options options;
    app.add_option("EXPR", options.expression, "What to look for, as one quoted argument; '' finds everything")
        ->type_name("");
    tool::add_input_options(app, options);
    app.add_option("--type", options.type, tool::listed(type_names()) + " (default: action)")
        ->type_name("RECORD")
        ->check(tool::one_of(type_names()));
    app.add_option("--select", options.select, "The columns, separated by commas: fields, type, found")
        ->type_name("FIELDS")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--sort", options.sort, "Order by these fields: due, or date:down,due")
        ->type_name("FIELDS")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_flag("--count", options.count, "Print only how many there are");
    app.add_flag("--explain", options.explain, "Print what was understood of the expression, and stop");
    app.add_flag("--fields", options.fields, "List the fields, and stop");
    app.add_flag("--exit-status", options.exit_status, "Exit status 1 where nothing matches");
    app.add_option("--as-of", options.as_of, "What today means in the expression (default: the day it is)")
        ->type_name("DATE")
        ->check(check_day);
    tool::add_output_options(app, options, tool::table_formats());
    app.footer(examples);
    return tool::run(app, argc, argv, [&] { return run_query(app, options); });
} catch (...) {
    return tool::caught(argv[0]);
}
