#include "parse.hpp"

#include <fmt/format.h>

#include "line_marks.hpp"
#include "passes.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

std::string_view name_of(LineKind k) {
    switch (k) {
        case LineKind::blank: return "blank";
        case LineKind::text: return "text";
        case LineKind::heading: return "heading";
        case LineKind::bullet: return "bullet";
        case LineKind::quote: return "quote";
        case LineKind::code: return "code";
        case LineKind::matter: return "matter";
        case LineKind::rule: return "rule";
        case LineKind::furniture: return "furniture";
    }
    return "text";
}

std::string_view name_of(Topic t) {
    switch (t) {
        case Topic::none: return "topic";
        case Topic::title: return "title";
        case Topic::field: return "field";
        case Topic::attendance: return "attendance";
        case Topic::agenda: return "agenda";
        case Topic::notes: return "notes";
        case Topic::actions: return "actions";
        case Topic::decisions: return "decisions";
        case Topic::next_meeting: return "next meeting";
        case Topic::furniture: return "furniture";
    }
    return "topic";
}

std::string shown(std::string_view words) {
    std::string out = tidy(words);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
    return out;
}

}  // namespace

Minutes parse(const Text& text, const House* house) {
    Passes p = run_passes(text, house);
    // They take more room than the text where it has short lines, and became blocks; "= {}" would keep the room.
    p.lines.lines = std::vector<Line>();
    return records_of(document_of(text, p), house != nullptr);
}

std::string show_lines(const Text& text, const House* house) {
    const Passes p = run_passes(text, house);
    std::string out;
    for (const Line& l : p.lines.lines) {
        out += fmt::format("{:>5} {:<9}", text.at(l.source).line, name_of(l.kind));
        if (l.level != 0) out += fmt::format(" level {}", l.level);
        if (l.indent != 0) out += fmt::format(" indent {}", l.indent);
        if (l.column >= 0) out += fmt::format(" cell {}.{}.{}", l.table, l.row, l.column);
        if (l.box != Box::none) out += l.box == Box::ticked ? " [x]" : " [ ]";
        if (!l.number.empty()) out += fmt::format(" number {}", p.lines.reading[l.number]);
        if (l.ordinal != 0) out += fmt::format(" number {}", ordinal_text(l.ordinal, l.ordinal_style));
        if (!l.words.empty()) out += " | " + shown(p.lines.reading[l.words]);
        out += '\n';
    }
    return out;
}

std::string show_outline(const Text& text, const House* house) {
    const Passes p = run_passes(text, house);
    std::string out;
    for (std::size_t i = 0; i < p.outline.sections.size(); ++i) {
        const Section& s = p.outline.sections[i];
        out += fmt::format("{}{}{}", std::string(static_cast<std::size_t>(std::max(0, s.depth - 1)) * 2, ' '),
                           s.item ? "item " : "", name_of(s.topic));
        if (s.earlier) out += " (earlier)";
        if (!s.number.empty()) out += fmt::format(" {}", p.lines.reading[s.number]);
        if (!s.title.empty())
            out += fmt::format(" \"{}\" line {}", shown(p.lines.reading[s.title]),
                               text.at(p.lines.reading.source(s.title)).line);
        out += '\n';
        for (std::uint32_t k = s.first; k < s.end; ++k) {
            const Block& b = p.outline.blocks[k];
            out +=
                fmt::format("{}  - {} {}\n", std::string(static_cast<std::size_t>(std::max(0, s.depth - 1)) * 2, ' '),
                            name_of(b.kind), shown(p.lines.reading[b.words]));
        }
    }
    return out;
}

}  // namespace minutes
