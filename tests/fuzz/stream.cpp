// Any bytes as the input of --stream: each line that is not blank gets one answer, which is JSON.
#include "stream.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <string>

#include "broken_law.hpp"
#include "json_value.hpp"

using namespace minutes;

namespace {

// Standard input or output is a file in memory that begins anew.
void place(int descriptor, int file) {
    ::lseek(file, 0, SEEK_SET);
    ::dup2(file, descriptor);
}

std::string contents(int file) {
    std::string out(static_cast<std::size_t>(::lseek(file, 0, SEEK_END)), '\0');
    fuzz::law(::pread(file, out.data(), out.size(), 0) == static_cast<ssize_t>(out.size()), "the answers can be read");
    return out;
}

std::size_t lines_with_words(std::string_view input) {
    std::size_t lines = 0;
    while (!input.empty()) {
        const std::string_view line = input.substr(0, input.find('\n'));
        lines += line.find_first_not_of(" \t\r") != std::string_view::npos;
        input.remove_prefix(std::min(input.size(), line.size() + 1));
    }
    return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const int in = ::memfd_create("in", 0), out = ::memfd_create("out", 0);
    fuzz::law(::ftruncate(in, 0) == 0 && ::ftruncate(out, 0) == 0, "files in memory can be emptied");
    fuzz::law(::pwrite(in, data, size, 0) == static_cast<ssize_t>(size), "the input can be written");
    place(STDIN_FILENO, in);
    place(STDOUT_FILENO, out);
    tool::stream({}, size % 2 == 0);
    const std::string answers = contents(out);
    std::size_t count = 0;
    JsonDocument json;
    for (std::size_t from = 0, end; (end = answers.find('\n', from)) != std::string::npos; from = end + 1, ++count)
        fuzz::law(static_cast<bool>(json.read(std::string_view(answers).substr(from, end - from))),
                  "an answer is JSON");
    fuzz::law(count == lines_with_words({reinterpret_cast<const char*>(data), size}), "each line gets one answer");
    return 0;
}
