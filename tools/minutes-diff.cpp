// minutes-diff: what differs between two documents, two sets of documents, or two action logs.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "action_log.hpp"
#include "archive.hpp"
#include "diff_log.hpp"
#include "diff_table.hpp"
#include "files.hpp"
#include "tool.hpp"

namespace {

using namespace minutes;
using tool::Status;

constexpr const char* examples = R"(Exit status: 0 no differences, 1 differences, 2 trouble.

Examples:
  minutes-diff draft.md approved.md             what changed before the minutes were approved
  minutes-diff january.md february.md           what became of the actions of January
  minutes-diff old-minutes/ new-minutes/        two folders, paired by body and date of the meeting
  minutes-diff log.csv.bak log.csv              two states of an action log (see minutes-log)
  minutes-diff --only action,decision -o changes.md draft.md approved.md)";

struct Options : tool::Options {
    std::string before, after;
    std::vector<std::string> only;
    bool list = false;
};

std::vector<std::string_view> facet_names() {
    std::vector<std::string_view> names;
    for (const Facet facet : facets()) names.push_back(to_string(facet));
    return names;
}

Status print_list(const Options& options) {
    Table table{.title = "Changes", .columns = {{"change", "Change"}, {"meaning", "Meaning"}}, .rows = {}};
    for (const ChangeKind& kind : change_kinds())
        table.rows.push_back({std::string(kind.name), std::string(kind.summary)});
    return tool::print(options, tool::write(table, options.format.empty() ? "table" : options.format, options));
}

DiffOptions diff_options(const Options& options) {
    DiffOptions out{.before = options.before, .after = options.after, .only = {}};
    for (const Facet facet : facets())
        if (std::ranges::find(options.only, to_string(facet)) != options.only.end()) out.only.push_back(facet);
    return out;
}

Result<tool::Loaded> load_side(const Options& options, const std::string& side) {
    tool::Options one = options;
    one.files = {side};
    one.recurse = true;  // a folder is a set of documents
    return tool::load(one);
}

using Documents = std::vector<Minutes>;

Status print_differences(const Options& options, std::string_view format, const Documents& before,
                         const Documents& after) {
    const Table table = diff_table(before, after, diff_options(options));
    const Status found = table.rows.empty() ? Status::fine : Status::found;
    return worse(found, tool::print(options, tool::write(table, format, options)));
}

// The log at `path`, where it is one. A folder or a missing file is for others to complain about.
std::optional<std::string> log_at(const std::string& path) {
    const Result<std::string> bytes =
        path == "-" || tool::is_database(path) ? tool::wrong(path, {}) : tool::read_file(path);
    return bytes && is_log(*bytes) ? std::optional(*bytes) : std::nullopt;
}

// Rows that can't be read are named; the others are compared all the same.
Status diff_two_logs(const Options& options, std::string_view format, const std::string& before,
                     const std::string& after) {
    const Result<ActionLog> a = read_log(options.before, before), b = read_log(options.after, after);
    if (!a || !b) return tool::fail(a ? b.why() : a.why(), options);
    Status status = Status::fine;
    for (const ActionLog* log : {&*a, &*b})
        for (const Diagnostic& why : log->broken) status = tool::fail(why, options);
    const Table table = diff_logs(*a, *b, diff_options(options));
    status = worse(status, table.rows.empty() ? Status::fine : Status::found);
    return worse(status, tool::print(options, tool::write(table, format, options)));
}

Status diff_all(const CLI::App& app, Options& options) {
    if (options.list) return print_list(options);
    if (!options.before.empty()) options.files = {options.before, options.after};
    if (tool::prepare(app, options) != Status::fine) return Status::trouble;
    if (options.after.empty())
        return tool::fail(tool::wrong(app.get_name(), "needs two things to compare", "minutes-diff OLD NEW"), options);
    const Result<std::string_view> format = tool::choose_format(options, tool::table_formats());
    if (!format) return tool::fail(format.why(), options);
    const std::optional<std::string> old_log = log_at(options.before), new_log = log_at(options.after);
    if (old_log && new_log) return diff_two_logs(options, *format, *old_log, *new_log);
    if (old_log || new_log)
        return tool::fail(
            tool::wrong(old_log ? options.before : options.after, "is an action log, and the other is none",
                        "compare two logs, or two sets of minutes"),
            options);
    Result<tool::Loaded> before = load_side(options, options.before), after = load_side(options, options.after);
    if (!before || !after) return tool::fail(before ? after.why() : before.why(), options);
    const Status read = worse(before->status, after->status);
    const bool nothing = read == Status::trouble && (before->documents.empty() || after->documents.empty());
    const Status done = nothing ? read : print_differences(options, *format, before->documents, after->documents);
    std::ranges::move(after->documents, std::back_inserter(before->documents));
    tool::say_summary(before->documents);
    return worse(read, done);
}

}  // namespace

int main(int argc, char** argv) try {
    CLI::App app{"Shows what differs between two documents, two folders of documents, or two action logs.",
                 "minutes-diff"};
    Options options;
    app.add_option("OLD", options.before,
                   "Minutes, records, a folder or archive of them, or an action log; - for stdin")
        ->type_name("");
    app.add_option("NEW", options.after, "The same, in a later state")->type_name("");
    app.add_option("--only", options.only, "Only " + tool::listed(facet_names()))
        ->type_name("RECORDS")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(tool::one_of(facet_names()));
    app.add_option("--house", options.house, "House style: a name or a TOML file (default: guessed)")
        ->type_name("NAME|FILE");
    tool::add_output_options(app, options, tool::table_formats());
    app.add_flag("--list", options.list, "List the changes that are told apart");
    app.footer(examples);
    return tool::run(app, argc, argv, [&] { return diff_all(app, options); });
} catch (...) {
    return tool::caught(argv[0]);
}
