// minutes-parse: the records of minutes, as tables, JSON or text.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "display.hpp"
#include "files.hpp"
#include "parse.hpp"
#include "record_schema.hpp"
#include "record_table.hpp"
#include "show.hpp"
#include "stream.hpp"
#include "tool.hpp"
#include "write_json.hpp"

namespace {

using namespace minutes;
using tool::Status;

constexpr const char* examples = R"(Examples:
  minutes-parse board-2024-03.txt                   the actions, as a table
  minutes-parse --table people -r minutes/          who was there, who sent apologies
  minutes-parse --show unclaimed board-2024-03.txt  the lines that became no record, and why
  minutes-parse -o board.json board-2024-03.txt     the whole record
  minutes-parse --excel -o actions.csv *.txt        the actions, for Excel)";

struct Options : tool::Options {
    std::string table, show;
    bool schema = false, stream = false, flush = false;
};

// The formats of tables, and those that hold whole records.
std::vector<tool::Format> formats() {
    std::vector<tool::Format> out = tool::table_formats();
    for (const RecordWriter& writer : record_writers())
        if (std::ranges::find(out, writer.name, &tool::Format::name) == out.end())
            out.push_back({writer.name, writer.extensions});
    return out;
}

std::vector<std::string_view> table_names() {
    std::vector<std::string_view> names;
    for (const RecordTable& table : record_tables()) names.push_back(table.name);
    return names;
}

Status show_texts(const Options& options) {
    std::vector<std::pair<std::string, std::string>> shown;
    const auto show = options.show == "lines" ? &show_lines : &show_outline;
    const Status status = tool::each_text(
        options, [&](const Text& text, const House* house) { shown.emplace_back(text.name(), show(text, house)); });
    std::string out;
    for (const auto& [name, text] : shown) out += (shown.size() > 1 ? "# " + name + '\n' : "") + text;
    return worse(status, tool::print(options, harmless(out)));
}

// Where the output is one record after the other, it need not wait for all of them.
std::optional<tool::Append> choose_append(const Options& options) {
    const Result<std::string_view> format = tool::choose_format(options, formats());
    if (!options.show.empty() || !options.table.empty() || !format || *format != "ndjson") return std::nullopt;
    return append_record;
}

// What the options ask to be made of the records; settled before the work begins.
Result<tool::Make> choose_make(const Options& options) {
    if (options.show == "records") return tool::Make(show_records);
    if (options.show == "unclaimed") return tool::Make(show_unclaimed);
    const Result<std::string_view> format = tool::choose_format(options, formats());
    if (!format) return format.why();
    const auto whole = std::ranges::find(record_writers(), *format, &RecordWriter::name);
    if (whole != record_writers().end() && !options.table.empty())
        return tool::wrong("minutes-parse",
                           "--table is not for " + std::string(*format) + ", which holds whole records",
                           "leave --table out, or choose another --format");
    if (whole != record_writers().end()) return tool::Make(whole->write);
    const std::string_view name = options.table.empty() ? "actions" : std::string_view(options.table);
    const auto table = std::ranges::find(record_tables(), name, &RecordTable::name);
    return tool::Make(
        [=, &options](const auto& documents) { return tool::write(table->make(documents), *format, options); });
}

// Documents as lines of standard input; no option but --house and --flush goes with it.
Status stream(const CLI::App& app, const Options& options) {
    const bool alone =
        (options.table + options.show + options.format + options.output).empty() && options.files.empty();
    if (!alone)
        return tool::fail(tool::wrong(app.get_name(), "--stream reads standard input and prints records as ndjson",
                                      "leave files, --format, --table, --show and -o out"),
                          options);
    if (options.jobs > 1)
        return tool::fail(tool::wrong(app.get_name(), "--stream is one job", "leave -j out, and run it several times"),
                          options);
    return tool::stream(options, options.flush);
}

Status parse_all(const CLI::App& app, Options& options) {
    if (options.schema) return tool::print(options, record_schema);
    if (options.stream) return stream(app, options);
    if (tool::prepare(app, options) != Status::fine) return Status::trouble;
    if (!options.show.empty() && !(options.table + options.format).empty())
        return tool::fail(tool::wrong(app.get_name(), "--show prints text", "leave --table and --format out"), options);
    if (options.show == "lines" || options.show == "outline") return show_texts(options);
    if (const auto append = choose_append(options)) return tool::load_and_append(options, *append);
    const Result<tool::Make> make = choose_make(options);
    return make ? tool::load_and_print(options, *make) : tool::fail(make.why(), options);
}

}  // namespace

int main(int argc, char** argv) try {
    CLI::App app{"Reads exported meeting minutes and prints the records in them.", "minutes-parse"};
    Options options;
    tool::add_input_options(app, options);
    tool::add_output_options(app, options, formats());
    app.add_option("--table", options.table, tool::listed(table_names()) + " (default: actions)")
        ->type_name("RECORDS")
        ->check(tool::one_of(table_names()));
    const std::vector<std::string_view> passes{"lines", "outline", "records", "unclaimed"};
    app.add_option("--show", options.show, "What a pass of the parser saw, as text: " + tool::listed(passes))
        ->type_name("PASS")
        ->check(tool::one_of(passes));
    app.add_flag("--stream", options.stream,
                 "Answer {\"name\": ..., \"text\": ...} a line on stdin with a record a line");
    app.add_flag("--flush", options.flush, "With --stream: write each answer before the next line is read");
    app.add_flag("--schema", options.schema, "Print the JSON Schema of a record");
    app.footer(examples);
    return tool::run(app, argc, argv, [&] { return parse_all(app, options); });
} catch (...) {
    return tool::caught(argv[0]);
}
