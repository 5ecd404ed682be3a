#include "diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "display.hpp"
#include "text.hpp"

namespace minutes {

std::string_view to_string(Severity s) {
    switch (s) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: return "info";
    }
    return "error";
}

namespace {

constexpr std::size_t excerpt_columns = 160;  // a longer line is cut: one diagnostic must not fill a screen

// Code points from column `skip` (0-based), at most `count`.
std::string_view columns(std::string_view line, std::size_t skip, std::size_t count) {
    const auto step = [](std::string_view s, std::size_t n) {
        std::size_t i = 0;
        for (; n > 0 && i < s.size(); --n) {
            ++i;
            while (i < s.size() && (static_cast<unsigned char>(s[i]) & 0xC0U) == 0x80U) ++i;
        }
        return i;
    };
    line.remove_prefix(step(line, skip));
    return line.substr(0, step(line, count));
}

}  // namespace

std::string format(const Diagnostic& d, const Text* text, bool colour) {
    const std::string_view word = to_string(d.severity);
    const std::string_view paint = d.severity == Severity::error     ? "\x1b[31m"
                                   : d.severity == Severity::warning ? "\x1b[33m"
                                                                     : "\x1b[36m";
    std::string out = one_line(d.file);
    if (d.at.line != 0) out += fmt::format("{}{}:{}", out.empty() ? "" : ":", d.at.line, d.at.column);
    if (!out.empty()) out += ": ";
    out += colour ? fmt::format("{}{}:\x1b[0m {}", paint, word, one_line(d.message))
                  : fmt::format("{}: {}", word, one_line(d.message));
    if (!d.code.empty()) out += fmt::format(" [{}]", one_line(d.code));
    out += '\n';
    if (text != nullptr && d.at.line != 0) {
        const std::size_t column = d.at.column - 1;
        const std::size_t skip = column > excerpt_columns / 2 ? column - excerpt_columns / 2 : 0;
        const std::size_t last = d.at.end_line == d.at.line ? d.at.end_column - 1 : column + 1;
        const std::size_t width = std::clamp<std::size_t>(last > column ? last - column : 1, 1, excerpt_columns / 2);
        out += fmt::format("    {}\n    {}{}\n", one_line(columns(text->line(d.at.line), skip, excerpt_columns)),
                           std::string(column - skip, ' '), std::string(width, '^'));
    }
    if (!d.hint.empty()) out += fmt::format("    {}\n", one_line(d.hint));
    return out;
}

}  // namespace minutes
