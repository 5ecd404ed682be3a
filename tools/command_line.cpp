#include "command_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <new>

#include "files.hpp"
#include "nearest.hpp"
#include "sqlite.hpp"
#include "tool.hpp"

namespace minutes::tool {

namespace {

namespace fs = std::filesystem;

// There may be no memory to say it with.
void out_of_memory(const char* program) {
    for (const char* words : {program, ": error: out of memory\n    give it fewer or smaller files\n"})
        std::fputs(words, stderr);
}

// Where a function that promises not to throw finds no memory (toml++ has such) nothing can be caught any more.
[[noreturn]] void terminated() {
    try {
        if (const std::exception_ptr thrown = std::current_exception()) std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        out_of_memory(program_invocation_name);
        std::_Exit(static_cast<int>(Status::trouble));
    } catch (...) {
    }
    std::abort();
}

// What is left over; an unknown option is answered with the nearest known one.
Diagnostic unknown_option(const CLI::App& app) {
    const std::vector<std::string> words = app.remaining();
    const std::string word = words.empty() ? "" : words.front().substr(0, words.front().find('='));
    if (!word.starts_with('-'))
        return wrong(app.get_name(), "takes no more arguments, and not " + words.front(),
                     app.get_name() + " --help says more");
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    const std::string_view meant = nearest(word, {names.begin(), names.end()});
    return wrong(
        app.get_name(), "there is no option " + word,
        meant.empty() ? fmt::format("{} --help lists them", app.get_name()) : fmt::format("did you mean {}?", meant));
}

Status parse_and_run(CLI::App& app, int argc, char** argv, const std::function<Status()>& body) {
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return print({}, app.help());
    } catch (const CLI::CallForVersion& version) {
        return print({}, std::string(version.what()) + '\n');
    } catch (const CLI::ExtrasError&) {
        return fail(unknown_option(app), {});
    } catch (const CLI::ParseError& error) {
        return fail(wrong(app.get_name(), error.what(), app.get_name() + " --help says more"), {});
    }
    return body();
}

bool is_input(const Options& options) {
    std::error_code error;
    const auto same = [&](const std::string& file) { return fs::equivalent(file, options.output, error); };
    return std::ranges::any_of(options.files, same) || same(options.house);
}

}  // namespace

Status worse(Status a, Status b) { return std::max(a, b); }

void add_input_options(CLI::App& app, Options& options) {
    app.add_option("FILE", options.files,
                   "Minutes (text, Markdown, HTML, wiki), records, archives; folders with -r; - is stdin")
        ->type_name("");
    app.add_flag("-r,--recurse", options.recurse, "Read the documents in folders: " + document_extensions());
    app.add_option("-j,--jobs", options.jobs, "Read so many documents at once (default: 1)")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    app.add_option("--house", options.house, "House style: a name or a TOML file (default: guessed)")
        ->type_name("NAME|FILE");
}

void add_output_options(CLI::App& app, Options& options, const std::vector<Format>& formats) {
    std::vector<std::string_view> names;
    for (const Format& format : formats) names.push_back(format.name);
    app.add_option("-f,--format", options.format, listed(names) + " (default: by the extension of -o, else table)")
        ->type_name("NAME")
        ->check(one_of(names));
    app.add_option("-o,--output", options.output, "Write to this file instead of standard output")->type_name("FILE");
    app.add_flag("--force", options.force, "Replace the file of -o where there is one");
    app.add_flag("--excel", options.excel, "CSV: begin with the mark that lets Excel read accents");
    app.add_flag("--raw", options.raw, "CSV: leave cells alone that a spreadsheet takes for formulas");
    const std::vector<std::string_view> colours{"auto", "always", "never"};
    app.add_option("--color,--colour", options.colour, listed(colours) + " (default: auto)")
        ->type_name("WHEN")
        ->check(one_of(colours));
}

std::function<std::string(const std::string&)> one_of(std::vector<std::string_view> words) {
    return [words = std::move(words)](const std::string& word) -> std::string {
        if (std::ranges::find(words, word) != words.end()) return {};
        const std::string_view meant = nearest(word, words);
        return fmt::format("there is no '{}'{}; known: {}", word,
                           meant.empty() ? "" : fmt::format(" (did you mean '{}'?)", meant), fmt::join(words, ", "));
    };
}

std::string listed(const std::vector<std::string_view>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

int caught(const char* program) {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        out_of_memory(program);
    } catch (const Trouble& trouble) {
        say(trouble.why, {});
    } catch (const std::exception& error) {
        say(wrong(program, error.what(), "this should not happen: please report it"), {});
    }
    return static_cast<int>(Status::trouble);
}

int run(CLI::App& app, int argc, char** argv, const std::function<Status()>& body) {
    // A reader that has gone, and a file that may grow no larger, are told by the call that writes.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    std::set_terminate(terminated);
    app.set_version_flag("--version", app.get_name() + " " MINUTES_VERSION, "Print the version");
    app.set_help_flag("-h,--help", "Print this help");
    app.get_formatter()->column_width(36);
    try {
        return static_cast<int>(parse_and_run(app, argc, argv, body));
    } catch (...) {
        return caught(app.get_name().c_str());
    }
}

Status prepare(const CLI::App& app, Options& options) {
    if (options.files.empty() && ::isatty(STDIN_FILENO) != 0) {
        const std::string help = app.help();
        say(fmt::format("{}\n\n{} --help says more\n", help.substr(0, help.find("\n\n")), app.get_name()));
        return Status::trouble;
    }
    if (options.files.empty()) options.files.emplace_back("-");
    if (to_standard_output(options)) return Status::fine;
    std::optional<Diagnostic> why = refusal(options.output, options.force);
    if (is_input(options))
        why = wrong(options.output, "is one of the inputs, which are never written to", "choose another name for -o");
    return why ? fail(*why, options) : Status::fine;
}

}  // namespace minutes::tool
