#include "tool.hpp"

#include <fmt/format.h>
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

bool lists(std::string_view extensions, const std::string& extension) {
    return !extension.empty() && fmt::format(" {} ", extensions).find(' ' + extension + ' ') != std::string::npos;
}

bool is_device(const std::string& path) {
    std::error_code error;
    return fs::exists(path, error) && !fs::is_regular_file(path, error);
}

}  // namespace

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

WriteOptions write_options(const Options& options) {
    const bool here = to_standard_output(options);
    return {.width = here && ::isatty(STDOUT_FILENO) != 0 ? terminal_width() : 0,
            .colour = here && colour_on(STDOUT_FILENO, options),
            .excel = options.excel,
            .raw = options.raw};
}

std::string write(const Table& table, std::string_view format, const Options& options) {
    return std::ranges::find(writers(), format, &Writer::name)->write(table, write_options(options));
}

bool write_piece(std::string_view bytes, const Options& options, Status& status) {
    if (write_all(STDOUT_FILENO, bytes)) return true;
    if (errno == EPIPE) return false;
    const std::string message = fmt::format("cannot be written: {}", std::strerror(errno));
    status = fail(wrong("<stdout>", message, "name another place with -o"), options);
    return false;
}

Status print(const Options& options, std::string_view bytes) {
    if (to_standard_output(options)) {
        Status status = Status::fine;
        write_piece(bytes, options, status);
        return status;
    }
    const std::optional<Diagnostic> why = write_file(options.output, bytes, options.force);
    return why ? fail(*why, options) : Status::fine;
}

bool to_standard_output(const Options& options) {
    return options.output.empty() || options.output == "-" || options.output == "/dev/stdout";
}

// Not fmt::print, which throws where standard error is closed.
void say(const std::string& message) { std::fputs(message.c_str(), stderr); }

std::string said(const Diagnostic& diagnostic, const Options& options, const Text* text) {
    return format(diagnostic, text, colour_on(STDERR_FILENO, options));
}

void say(const Diagnostic& diagnostic, const Options& options, const Text* text) {
    say(said(diagnostic, options, text));
}

Status fail(const Diagnostic& diagnostic, const Options& options) {
    say(diagnostic, options);
    return Status::trouble;
}

}  // namespace minutes::tool
