#include "tool.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>

#include "files.hpp"
#include "house.hpp"
#include "nearest.hpp"
#include "parse.hpp"
#include "read_records.hpp"

namespace minutes::tool {

namespace {

namespace fs = std::filesystem;

bool plain_terminal() {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return (no_colour != nullptr && *no_colour != '\0') ||
           (terminal != nullptr && std::string_view(terminal) == "dumb");
}

bool colour_on(int descriptor, const Options& options) {
    if (options.colour != "auto") return options.colour == "always";
    return ::isatty(descriptor) != 0 && !plain_terminal();
}

std::size_t terminal_width() {
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::string counted(std::size_t n, std::string_view noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

Status add_folder(const std::string& name, const Options& options, std::vector<std::string>& files) {
    Folder folder = documents_in(name);
    for (const Diagnostic& why : folder.troubles) say(why, options);
    if (folder.skipped > 0)
        say(fmt::format("{}: skipped {}, not {}\n", name, counted(folder.skipped, "file"), document_extensions()));
    std::ranges::move(folder.documents, std::back_inserter(files));
    return folder.troubles.empty() ? Status::fine : Status::trouble;
}

// The files to read: folders become the documents in them.
std::vector<std::string> input_files(const Options& options, Status& status) {
    std::vector<std::string> files;
    for (const std::string& name : options.files) {
        std::error_code error;
        if (name == "-" || !fs::is_directory(name, error)) {
            files.push_back(name);
        } else if (options.recurse) {
            status = worse(status, add_folder(name, options, files));
        } else {
            status = fail(wrong(name, "is a folder", "give -r to read the documents in it"), options);
        }
    }
    return files;
}

struct Input {
    std::string name, bytes;
};

Result<Input> read_input(const std::string& name) {
    Result<std::string> bytes = name == "-" ? read_standard_input() : read_file(name);
    if (!bytes) return bytes.why();
    return Input{.name = name == "-" ? "<stdin>" : name, .bytes = std::move(*bytes)};
}

Diagnostic unknown_house(const std::string& name) {
    const std::vector<std::string> names = House::names();
    const std::string_view meant = nearest(name, {names.begin(), names.end()});
    return wrong(name, "is neither a known house nor a house file that can be read",
                 fmt::format("{}known: {}", meant.empty() ? "" : fmt::format("did you mean {}? ", meant),
                             fmt::join(names, ", ")));
}

// The house that --house names, or none: then it is guessed.
Result<std::optional<House>> choose_house(const Options& options) {
    if (options.house.empty()) return std::optional<House>{};
    if (const House* known = House::built_in(options.house)) return std::optional(*known);
    const Result<std::string> toml = read_file(options.house);
    if (!toml) return unknown_house(options.house);
    Result<House> own = House::read(options.house, *toml);
    if (!own) return own.why();
    return std::optional(std::move(*own));
}

using Use = std::function<Status(const Input&)>;

// An input that can't be read is said to be so; the others are still used.
Status each_input(const Options& options, const Use& use) {
    Status status = Status::fine;
    for (const std::string& name : input_files(options, status)) {
        const Result<Input> input = read_input(name);
        status = worse(status, input ? use(*input) : fail(input.why(), options));
    }
    return status;
}

Status use_text(const Options& options, const Input& input, const std::function<Status(const Text&)>& use) {
    const Result<Text> text = decode(input.name, input.bytes);
    return text ? use(*text) : fail(text.why(), options);
}

// Without the text the source line is not shown.
void say_warnings(const Minutes& document, const Options& options, const Text* text) {
    for (const Diagnostic& d : document.diagnostics)
        if (d.severity != Severity::info) say(d, options, text);
}

Status add_records(const Text& text, const Options& options, std::vector<Minutes>& documents) {
    RecordsRead read = records_in(text);
    for (const Diagnostic& why : read.troubles) say(why, options);
    for (Minutes& record : read.records) {
        say_warnings(record, options, nullptr);
        documents.push_back(std::move(record));
    }
    return read.troubles.empty() ? Status::fine : Status::trouble;
}

Status write_to_standard_output(std::string_view bytes, const Options& options) {
    if (write_all(STDOUT_FILENO, bytes) || errno == EPIPE) return Status::fine;
    const std::string message = fmt::format("cannot be written: {}", std::strerror(errno));
    return fail(wrong("<stdout>", message, "name another place with -o"), options);
}

bool lists(std::string_view extensions, const std::string& extension) {
    return !extension.empty() && fmt::format(" {} ", extensions).find(' ' + extension + ' ') != std::string::npos;
}

bool is_device(const std::string& path) {
    std::error_code error;
    return fs::exists(path, error) && !fs::is_regular_file(path, error);
}

}  // namespace

Status load_and_print(const Options& options, const Make& make) {
    const Result<Loaded> loaded = load(options);
    if (!loaded) return fail(loaded.why(), options);
    const auto& [documents, status] = *loaded;
    const bool nothing = documents.empty() && status == Status::trouble;
    const Status printed = nothing ? status : print(options, make(documents));
    say_summary(documents);
    return worse(status, printed);
}

// The one place where inputs become records: minutes are parsed, records are read back.
Result<Loaded> load(const Options& options) {
    const Result<std::optional<House>> house = choose_house(options);
    if (!house) return house.why();
    const House* named = *house ? &**house : nullptr;
    Loaded out;
    out.status = each_input(options, [&](const Input& input) {
        return use_text(options, input, [&](const Text& text) {
            if (holds_records(text)) return add_records(text, options, out.documents);
            out.documents.push_back(parse(text, named));
            say_warnings(out.documents.back(), options, &text);
            return Status::fine;
        });
    });
    return out;
}

Status each_text(const Options& options, const std::function<void(const Text&, const House*)>& use) {
    const Result<std::optional<House>> house = choose_house(options);
    if (!house) return fail(house.why(), options);
    const House* named = *house ? &**house : nullptr;
    return each_input(options, [&](const Input& input) {
        return use_text(options, input, [&](const Text& text) {
            if (holds_records(text))
                return fail(wrong(text.name(), "holds records, and no lines of minutes", "give the minutes themselves"),
                            options);
            use(text, named);
            return Status::fine;
        });
    });
}

void say_summary(const std::vector<Minutes>& documents) {
    std::size_t actions = 0, unowned = 0, unclaimed = 0;
    for (const Minutes& m : documents) {
        actions += m.actions.size();
        for (const Action& action : m.actions) unowned += action.owners.empty() ? 1 : 0;
        unclaimed += m.unclaimed.size();
    }
    std::string line = fmt::format("{}, {} ({} without owner)", counted(documents.size(), "document"),
                                   counted(actions, "action"), unowned);
    if (unclaimed > 0) line += fmt::format(", {} to look at: --show unclaimed", counted(unclaimed, "line"));
    say(line + '\n');
}

std::vector<Format> table_formats() {
    std::vector<Format> out;
    for (const Writer& writer : writers()) out.push_back({writer.name, writer.extensions});
    return out;
}

Result<std::string_view> choose_format(const Options& options, const std::vector<Format>& formats) {
    if (!options.format.empty()) return std::string_view(options.format);
    if (to_standard_output(options) || is_device(options.output)) return std::string_view("table");
    std::string known;
    for (const Format& format : formats) {
        if (lists(format.extensions, extension_of(options.output))) return format.name;
        known += fmt::format(" {}", format.extensions);
    }
    return wrong(options.output, "its extension says no format", "give --format, or one of" + known);
}

std::string write(const Table& table, std::string_view format, const Options& options) {
    const bool here = to_standard_output(options);
    const WriteOptions how{.width = here && ::isatty(STDOUT_FILENO) != 0 ? terminal_width() : 0,
                           .colour = here && colour_on(STDOUT_FILENO, options),
                           .excel = options.excel,
                           .raw = options.raw};
    return std::ranges::find(writers(), format, &Writer::name)->write(table, how);
}

Status print(const Options& options, std::string_view bytes) {
    if (to_standard_output(options)) return write_to_standard_output(bytes, options);
    const std::optional<Diagnostic> why = write_file(options.output, bytes, options.force);
    return why ? fail(*why, options) : Status::fine;
}

bool to_standard_output(const Options& options) {
    return options.output.empty() || options.output == "-" || options.output == "/dev/stdout";
}

// Not fmt::print, which throws where standard error is closed.
void say(const std::string& message) { std::fputs(message.c_str(), stderr); }

void say(const Diagnostic& diagnostic, const Options& options, const Text* text) {
    say(format(diagnostic, text, colour_on(STDERR_FILENO, options)));
}

Status fail(const Diagnostic& diagnostic, const Options& options) {
    say(diagnostic, options);
    return Status::trouble;
}

}  // namespace minutes::tool
