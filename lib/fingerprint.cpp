#include "fingerprint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "prose.hpp"

namespace minutes {

namespace {

// FNV-1a: the same on every machine, and in every year.
std::uint64_t hash(std::string_view bytes, std::uint64_t h) {
    for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return (h ^ 0xFFU) * 1099511628211ULL;  // an end mark: "ab", "c" is not "a", "bc"
}

// The message without numbers: they may be those of lines.
std::string without_digits(std::string_view message) {
    std::string out(message);
    std::erase_if(out, is_digit);
    return out;
}

constexpr std::size_t fingerprint_length = 16;

}  // namespace

std::string fingerprint(const Diagnostic& d, const Text* text) {
    const std::string_view file = std::string_view(d.file).substr(d.file.find_last_of('/') + 1);
    std::uint64_t h = hash(file, hash(d.code, 14695981039346656037ULL));
    if (text != nullptr && d.at.line != 0) h = hash(tidy((*text)[Span{d.at.offset, d.at.offset + d.at.length}]), h);
    return fmt::format("{:016x}", hash(without_digits(d.message), h));
}

Result<Baseline> Baseline::read(const std::string& file, std::string_view bytes) {
    Baseline out;
    std::uint32_t number = 0;
    while (!bytes.empty()) {
        ++number;
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = trim(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (line.empty() || line.front() == '#') continue;
        const std::string_view word = line.substr(0, line.find(' '));
        if (word.size() != fingerprint_length || word.find_first_not_of("0123456789abcdef") != std::string_view::npos)
            return Diagnostic{.severity = Severity::error,
                              .code = {},
                              .message = "is no line of a baseline",
                              .hint = "write the file with: minutes-lint --format baseline -o FILE ...",
                              .at = {.line = number, .column = 1, .end_line = number, .end_column = 2},
                              .file = file};
        ++out.known_[std::string(word)];
    }
    return out;
}

bool Baseline::take(const std::string& fingerprint) {
    const auto known = known_.find(fingerprint);
    if (known == known_.end() || known->second == 0) return false;
    --known->second;
    return true;
}

}  // namespace minutes
