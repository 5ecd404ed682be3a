#include "ignore.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check_one.hpp"
#include "furniture.hpp"
#include "nearest.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

bool is_code(std::string_view word) {
    return word.size() == 4 && (word[0] == 'M' || word[0] == 'm') && std::ranges::all_of(word.substr(1), is_digit);
}

// The codes and names behind "ignore": the first word, and further ones as long as they name a check. What follows is
// the reason.
std::vector<std::string_view> named_checks(std::string_view behind) {
    std::vector<std::string_view> out;
    for (const std::string_view word : split_words(behind)) {
        const std::string_view name = strip(word, ",;:");
        if (name.empty() || name.starts_with("--")) break;
        if (!out.empty() && find_check(name) == nullptr && !is_code(name)) break;
        out.push_back(name);
    }
    return out;
}

// The words of the minutes begin behind all that a comment, a rule or front matter holds.
std::uint32_t first_line_of_words(const Document& doc) {
    for (const Line& l : doc.lines.lines)
        if (!l.words.empty() && l.kind != LineKind::furniture && l.kind != LineKind::matter &&
            l.kind != LineKind::blank)
            return doc.text.at(doc.reading().source(l.words)).line;
    return doc.text.source().lines + 1;
}

std::uint32_t next_line_of_words(const Document& doc, std::uint32_t line) {
    for (const Line& l : doc.lines.lines) {
        if (l.words.empty() || l.kind == LineKind::furniture || l.kind == LineKind::blank) continue;
        if (const std::uint32_t at = doc.text.at(doc.reading().source(l.words)).line; at > line) return at;
    }
    return line;
}

}  // namespace

std::vector<Ignore> find_ignores(const Document& doc) {
    std::vector<Ignore> out;
    const std::string_view bytes = doc.text.bytes();
    for (std::size_t at = bytes.find(lint_mark); at != std::string_view::npos; at = bytes.find(lint_mark, at + 1)) {
        std::string_view behind = bytes.substr(at + lint_mark.size());
        behind = trim(behind.substr(0, behind.find('\n')));
        if (!begins(behind, {"ignore "})) continue;
        const auto named = named_checks(behind.substr(7));
        if (named.empty()) continue;
        Ignore note;
        const auto offset = static_cast<std::uint32_t>(named.front().data() - bytes.data());
        note.at = doc.text.at(Span{offset, offset + static_cast<std::uint32_t>(named.front().size())});
        note.line = note.at.line;
        for (const std::string_view name : named) note.checks.emplace_back(name);
        note.last = note.line < first_line_of_words(doc) ? 0 : next_line_of_words(doc, note.line);
        out.push_back(std::move(note));
    }
    return out;
}

Ignores::Ignores(const Document& doc) : notes_(find_ignores(doc)) {
    for (const Check& c : checks())
        if (doc.house.is(Word::lint_ignore, c.code) || doc.house.is(Word::lint_ignore, c.name))
            by_house_.push_back(c.code);
}

bool Ignores::hide(const Diagnostic& d) const {
    const Check* check = find_check(d.code);
    if (check == nullptr) return false;
    const auto names_it = [&](const std::string& name) {
        return same_letters(name, check->code) || same_letters(name, check->name);
    };
    if (std::ranges::find(by_house_, check->code) != by_house_.end()) return true;
    return std::ranges::any_of(notes_, [&](const Ignore& note) {
        if (!std::ranges::any_of(note.checks, names_it)) return false;
        return note.last == 0 || d.at.line == 0 || (note.line <= d.at.line && d.at.line <= note.last);
    });
}

Findings ignore_unknown(const Subject& s) {
    Findings out;
    std::vector<std::string_view> known;
    for (const Check& c : checks()) known.insert(known.end(), {c.code, c.name});
    for (const Ignore& note : find_ignores(*s.words))
        for (const std::string& name : note.checks) {
            if (find_check(name) != nullptr) continue;
            const std::string_view meant = nearest(name, known);
            out.push_back({.at = note.at,
                           .message = fmt::format("there is no check {}", name),
                           .hint = meant.empty() ? "" : fmt::format("did you mean {}?", meant)});
        }
    return out;
}

}  // namespace minutes
