// minutes-log: keeps the action log that a body has in a spreadsheet.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "action_log.hpp"
#include "diff_log.hpp"
#include "files.hpp"
#include "log_file.hpp"
#include "tool.hpp"
#include "update_log.hpp"

namespace {

using namespace minutes;
using tool::Status;

constexpr const char* examples =
    R"(The minutes own the columns id, ref, body, item, action, owners, due, state, opened, last_mentioned,
last_said, times_carried and source. Yours are status, note, and every column that you add; rows stay in your order.
What was there before is kept in LOG.csv.bak.

Examples:
  minutes-log update --dry-run log.csv march.md   what would change
  minutes-log update log.csv march.md             add the actions of March, and what became of earlier ones
  minutes-log update log.csv -r minutes/          begin a log with the minutes of a year)";

struct Options : tool::Options {
    std::string verb, log;
    bool dry_run = false;
};

// All broken rows; nothing is written then, for a row that can't be read might be lost.
Status say_broken(const ActionLog& log, const Options& options) {
    for (const Diagnostic& why : log.broken) tool::say(why, options);
    return log.broken.empty() ? Status::fine : Status::trouble;
}

Status update(const Options& options, const std::string_view format) {
    tool::LogFile file(options.log);
    if (const auto why = file.open()) return tool::fail(*why, options);
    const Result<ActionLog> log = read_log(options.log, file.bytes());
    if (!log) return tool::fail(log.why(), options);
    if (say_broken(*log, options) != Status::fine) return Status::trouble;
    const Result<tool::Loaded> loaded = tool::load(options);
    if (!loaded) return tool::fail(loaded.why(), options);
    Status status = loaded->status;
    const LogUpdate updated = update_log(*log, loaded->documents);
    for (const Diagnostic& why : updated.contradictions) status = tool::fail(why, options);
    std::string bytes = write_csv(updated.csv);
    if (options.excel && file.bytes().empty()) bytes.insert(0, "\xEF\xBB\xBF");
    const Result<ActionLog> after = read_log(options.log, bytes);
    if (!after) return tool::fail(after.why(), options);
    if (bytes != file.bytes() && !loaded->documents.empty() && !options.dry_run)
        if (const auto why = file.replace(bytes)) return tool::fail(*why, options);
    const DiffOptions names{
        .before = options.log, .after = options.dry_run ? "what it would be" : "what it is now", .only = {}};
    status = worse(status, tool::print(options, tool::write(diff_logs(*log, *after, names), format, options)));
    tool::say_summary(loaded->documents);
    return status;
}

Status keep_log(const CLI::App& app, Options& options) {
    if (options.verb.empty() || options.log.empty())
        return tool::fail(
            tool::wrong(app.get_name(), "needs to know what to do, and the log", "minutes-log update LOG.csv FILE..."),
            options);
    if (tool::prepare(app, options) != Status::fine) return Status::trouble;
    std::error_code error;
    for (const std::string& name : options.files)
        if (std::filesystem::equivalent(name, options.log, error))
            return tool::fail(tool::wrong(name, "is the log, and no minutes", "name the log once"), options);
    const Result<std::string_view> format = tool::choose_format(options, tool::table_formats());
    return format ? update(options, *format) : tool::fail(format.why(), options);
}

}  // namespace

int main(int argc, char** argv) try {
    CLI::App app{"Keeps the action log that a body has in a spreadsheet.", "minutes-log"};
    Options options;
    const std::vector<std::string_view> verbs{"update"};
    app.add_option("VERB", options.verb, "What to do: " + tool::listed(verbs))
        ->type_name("")
        ->check(tool::one_of(verbs));
    app.add_option("LOG", options.log, "The log, a CSV file; a new one is made")->type_name("");
    tool::add_input_options(app, options);
    app.add_flag("-n,--dry-run", options.dry_run, "Show what would change, and change nothing");
    tool::add_output_options(app, options, tool::table_formats());
    app.footer(examples);
    return tool::run(app, argc, argv, [&] { return keep_log(app, options); });
} catch (...) {
    return tool::caught(argv[0]);
}
