// Checks of the words themselves: slips of the pen, what a template left, and broken letters.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check_one.hpp"
#include "check_words.hpp"
#include "directory.hpp"
#include "document.hpp"
#include "find_dates.hpp"
#include "label.hpp"
#include "nearest.hpp"

namespace minutes {

namespace {

// UTF-8 that was read as Windows-1252 and written again, and the mark for what could not be read.
constexpr std::array<std::string_view, 8> broken{"\u00E2\u20AC", "\u00C3\u00A9", "\u00C3\u00A8", "\u00C3\u00B6",
                                                 "\u00C3\u00BC", "\u00C2\u00A3", "\u00C2\u00A0", "\u00EF\u00BF\u00BD"};

Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t line_end(std::string_view bytes, std::size_t at) { return std::min(bytes.find('\n', at), bytes.size()); }

}  // namespace

Findings near_miss_label(const Subject& s) {
    Findings out;
    const Document& doc = *s.words;
    for (const Block& b : doc.outline.blocks) {
        if (b.kind == LineKind::code || b.kind == LineKind::quote || b.kind == LineKind::matter) continue;
        const std::string_view words = doc.words(b);
        const std::size_t colon = words.substr(0, 40).find(':');
        if (colon == std::string_view::npos || colon < 5 || !starts_upper(words)) continue;
        const std::string_view label = trim(words.substr(0, colon));
        const std::string low = lower(label);
        const std::string_view meant = [&]() -> std::string_view {
            for (const std::string& known : doc.house.phrases(Word::slip_label))
                if (one_slip(low, known) && low.front() == known.front()) return known;
            return {};
        }();
        const bool is_label = doc.house.lists(Word::slip_label, low) || doc.house.lists(Word::no_slip, low);
        if (meant.empty() || is_label || s.people.knows(label)) continue;
        if (doc.house.is(Word::action_label, label) || doc.house.is(Word::present, label) ||
            doc.house.is(Word::apologies, label) || doc.house.is(Word::absent, label) ||
            doc.house.is(Word::decision_label, label))
            continue;
        out.push_back({.at = doc.at(label),
                       .message = fmt::format("\"{}:\" is no label", label),
                       .hint = fmt::format("did you mean \"{}:\"?", meant)});
    }
    return out;
}

Findings template_text(const Subject& s) {
    Findings out;
    const std::string low = lower(s.words->text.bytes());
    for (const std::string_view left : s.house.phrases(Word::leftover))
        for (std::size_t at = low.find(left); at != std::string::npos; at = low.find(left, at + left.size())) {
            const std::string_view rest = std::string_view(low).substr(at, line_end(low, at) - at);
            const std::size_t close = left.front() == '[' ? rest.find(']') : std::string_view::npos;
            if (close != std::string_view::npos && rest.substr(close + 1).starts_with('(')) continue;  // a link
            const std::size_t length = close == std::string_view::npos ? left.size() : close + 1;
            out.push_back({.at = s.words->text.at(span(at, at + length)),
                           .message = fmt::format("\"{}\" is left over from a template",
                                                  s.words->text.bytes().substr(at, length)),
                           .hint = {}});
        }
    return out;
}

// Approved minutes that still say DRAFT in capitals: a title says that they are approved, or a line of their own does.
Findings draft_approved(const Subject& s) {
    const Document& doc = *s.words;
    const bool approved =
        s.record.meeting.state == "approved" || std::ranges::any_of(doc.outline.blocks, [&](const Block& b) {
            const std::string_view words = doc.words(b);
            return begins(lower(words.substr(0, 24)), {"approved at", "approved on", "approved by", "approved:"}) &&
                   !find_dates(words, doc.house).empty();
        });
    if (!approved) return {};
    const std::string_view bytes = doc.text.bytes();
    for (std::size_t at = bytes.find("DRAFT"); at != std::string_view::npos; at = bytes.find("DRAFT", at + 5)) {
        if (!word_begins_at(bytes, at) || !word_ends_at(bytes, at + 5)) continue;
        return {{.at = doc.text.at(span(at, at + 5)),
                 .message = "these minutes are approved, but still say DRAFT",
                 .hint = {}}};
    }
    return {};
}

// Once a line.
Findings mojibake(const Subject& s) {
    Findings out;
    const std::string_view bytes = s.words->text.bytes();
    const bool told = std::ranges::any_of(s.record.diagnostics, [](const Diagnostic& d) { return d.code == "M001"; });
    std::size_t done = 0;
    for (std::size_t at = bytes.find_first_of("\xC2\xC3\xE2\xEF"); at != std::string_view::npos;
         at = bytes.find_first_of("\xC2\xC3\xE2\xEF", at + 1)) {
        if (at < done) continue;
        const std::string_view rest = bytes.substr(at);
        const auto hit = std::ranges::find_if(broken, [&](std::string_view b) { return rest.starts_with(b); });
        const bool lost = !told && rest.starts_with("\uFFFD");
        if (hit == broken.end() && !lost) continue;
        const std::size_t length = lost ? 3 : hit->size();
        out.push_back({.at = s.words->text.at(span(at, at + length)),
                       .message = lost ? "a letter was lost here (U+FFFD)"
                                       : "letters are broken here: UTF-8 that was read as Windows-1252",
                       .hint = {}});
        done = line_end(bytes, at);
    }
    return out;
}

}  // namespace minutes
