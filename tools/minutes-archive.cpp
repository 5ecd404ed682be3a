// minutes-archive: keeps the records of many minutes in one file, a SQLite database, that all tools read.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <optional>

#include "archive_schema.hpp"
#include "archive_writer.hpp"
#include "files.hpp"
#include "house.hpp"
#include "in_order.hpp"
#include "inputs.hpp"
#include "sha256.hpp"
#include "text.hpp"
#include "tool.hpp"

namespace {

using namespace minutes;
using tool::Status;

constexpr const char* examples =
    R"(The archive is a SQLite database; --schema says what is in it. The other tools take it for the minutes.

Examples:
  minutes-archive update council.db -r minutes/          read what is new or has changed
  minutes-archive update --prune council.db -r minutes/  also forget the files that are gone
  minutes-report outstanding council.db                  ask it as you would ask the minutes)";

struct Options : tool::Options {
    std::string verb, archive;
    bool rebuild = false, prune = false, schema = false;
};

// What the records depend on besides the bytes of their file.
Result<std::string> made_by(const Options& options) {
    std::string out = MINUTES_VERSION;
    if (options.house.empty()) return out;
    out += " --house " + options.house;
    if (House::built_in(options.house) != nullptr) return out;
    const Result<std::string> toml = tool::read_file(options.house);
    return toml ? Result(out + ' ' + sha256(*toml)) : out;  // choose_house says what is wrong with it
}

struct Counts {
    std::int64_t added = 0, changed = 0, unchanged = 0, vanished = 0;
};

// What a worker has made of a file; nothing where the archive has it already.
struct Read {
    tool::Part part;
    std::optional<tool::ArchivedFile> file;
};

Read read(const tool::Input& input, const Options& options, const House* house, const tool::ArchiveWriter& archive) {
    Read out;
    try {
        Result<tool::Bytes> bytes = tool::read_input(input);
        if (!bytes) {
            out.part.fail(bytes.why(), options);
            return out;
        }
        std::string hash = sha256(bytes->bytes);
        if (!options.rebuild && archive.has(bytes->name, hash)) return out;
        const Result<Text> text = decode(bytes->name, bytes->bytes);
        if (!text) {
            out.part.fail(text.why(), options);
            return out;
        }
        out.part = tool::part_of(*text, options, house);
        if (!out.part.records.empty())
            out.file = {.name = bytes->name,
                        .bytes = std::move(bytes->bytes),
                        .sha256 = std::move(hash),
                        .records = std::move(out.part.records)};
    } catch (const std::bad_alloc&) {
        out.part.fail(tool::wrong(input.name, "needs more memory than there is", "give it alone, or in parts"),
                      options);
    }
    return out;
}

// Files of the archive that are no longer there are named, and with --prune forgotten.
void look_for_vanished(const Options& options, tool::ArchiveWriter& archive, Counts& counts) {
    std::vector<std::string> names = archive.names();
    std::ranges::sort(names, {}, tool::folder_order);
    for (const std::string& name : names) {
        std::error_code error;
        if (name == "<stdin>" || std::filesystem::exists(name, error) || error) continue;
        ++counts.vanished;
        if (options.prune) archive.remove(name);
        else
            tool::say({.severity = Severity::warning,
                       .code = {},
                       .message = "is no longer there; the archive keeps its records",
                       .hint = "--prune forgets them",
                       .at = {},
                       .file = name},
                      options);
    }
}

Table table_of(const Options& options, const Counts& counts) {
    Table out{.title = fmt::format("Files of {}", options.archive),
              .columns = {{"added", "Added"},
                          {"changed", "Changed"},
                          {"unchanged", "Unchanged"},
                          {"vanished", options.prune ? "Forgotten" : "Vanished"}},
              .rows = {}};
    out.rows.push_back({counts.added, counts.changed, counts.unchanged, counts.vanished});
    return out;
}

Status update(const Options& options, std::string_view format) {
    const Result<std::optional<House>> house = tool::choose_house(options);
    if (!house) return tool::fail(house.why(), options);
    const House* named = *house ? &**house : nullptr;
    const Result<std::string> maker = made_by(options);
    if (!maker) return tool::fail(maker.why(), options);
    Status status = Status::fine;
    std::vector<tool::Input> inputs = tool::inputs_of(options, status);
    tool::ArchiveWriter archive(options.archive, *maker);
    if (options.rebuild) archive.clear();
    Counts counts;
    tool::in_order(
        inputs.size(), options.jobs, [&](std::size_t i) { return read(inputs[i], options, named, archive); },
        [&](const Read& one) {
            tool::say(one.part.messages);
            status = worse(status, one.part.status);
            if (one.file) {
                ++(archive.has(one.file->name) ? counts.changed : counts.added);
                archive.put(*one.file);
            } else if (one.part.status == Status::fine) {
                ++counts.unchanged;
            }
            return true;
        });
    if (!options.rebuild) look_for_vanished(options, archive, counts);
    archive.finish();
    status = worse(status, tool::print(options, tool::write(table_of(options, counts), format, options)));
    tool::say_summary(archive.totals());
    return status;
}

// An archive is made of minutes and records, and not of archives.
std::optional<Diagnostic> refusal(const CLI::App& app, const Options& options) {
    if (options.verb.empty() || options.archive.empty())
        return tool::wrong(app.get_name(), "needs to know what to do, and the archive",
                           "minutes-archive update ARCHIVE.db FILE...");
    std::error_code error;
    if (std::filesystem::is_directory(options.archive, error))
        return tool::wrong(options.archive, "is a folder", "name a file in it");
    if (std::filesystem::exists(options.archive, error) && std::filesystem::file_size(options.archive, error) > 0 &&
        !tool::is_database(options.archive))
        return tool::wrong(options.archive, "is there already, and is no archive of minutes",
                           "the archive comes first: minutes-archive update NEW.db " + options.archive);
    for (const std::string& name : options.files)
        if (tool::is_database(name))
            return tool::wrong(name, "is an archive, and no minutes", "give the minutes that it was made from");
    return std::nullopt;
}

Status keep_archive(const CLI::App& app, Options& options) {
    if (options.schema) return tool::print(options, archive_schema);
    if (const auto why = refusal(app, options)) return tool::fail(*why, options);
    if (tool::prepare(app, options) != Status::fine) return Status::trouble;
    const Result<std::string_view> format = tool::choose_format(options, tool::table_formats());
    return format ? update(options, *format) : tool::fail(format.why(), options);
}

}  // namespace

int main(int argc, char** argv) try {
    CLI::App app{"Keeps the records of many minutes in one file that all tools read.", "minutes-archive"};
    Options options;
    const std::vector<std::string_view> verbs{"update"};
    app.add_option("VERB", options.verb, "What to do: " + tool::listed(verbs))
        ->type_name("")
        ->check(tool::one_of(verbs));
    app.add_option("ARCHIVE", options.archive, "The archive; a new one is made")->type_name("");
    tool::add_input_options(app, options);
    app.get_option("FILE")->description(
        "Minutes (text, Markdown, HTML, wiki) or records; folders with -r; - for stdin");
    app.add_flag("--rebuild", options.rebuild, "Read every file again, and forget what is not among them");
    app.add_flag("--prune", options.prune, "Forget the files that are no longer there");
    tool::add_output_options(app, options, tool::table_formats());
    app.add_flag("--schema", options.schema, "Print the schema of an archive, with comments for people who use SQL");
    app.footer(examples);
    return tool::run(app, argc, argv, [&] { return keep_archive(app, options); });
} catch (...) {
    return tool::caught(argv[0]);
}
