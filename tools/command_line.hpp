// The command line that the tools share: their common options, their checks, and what becomes of a wrong one.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace minutes::tool {

// The exit status, a contract with scripts. found: a tool that looks for something, such as differences, has found it.
enum class Status { fine = 0, found = 1, trouble = 2 };
Status worse(Status, Status);

struct Options {
    std::vector<std::string> files;
    std::string house, format, output, colour = "auto";
    std::size_t jobs = 1;  // documents read at once
    bool recurse = false, force = false, excel = false, raw = false;
};

// A name that --format takes, and the extensions of -o that mean it: ".md .markdown".
struct Format {
    std::string_view name, extensions;
};

void add_input_options(CLI::App&, Options&);
void add_output_options(CLI::App&, Options&, const std::vector<Format>&);

// A check for an option that takes one of a few words; its message names the nearest and all.
std::function<std::string(const std::string&)> one_of(std::vector<std::string_view> words);
std::string listed(const std::vector<std::string_view>& words);  // "due, owner", for the help

// Says what the exception in flight is, and returns the status. For what `run` can't catch: the end of a main's try
// block.
int caught(const char* program);

// Reads the command line and runs `body`; whatever goes wrong on the way becomes a message and a status.
int run(CLI::App&, int argc, char** argv, const std::function<Status()>& body);

// To be called before any work is done: no input (then a short help, for nobody waits for a terminal), or an output
// that can't or must not be written.
Status prepare(const CLI::App&, Options&);

}  // namespace minutes::tool
