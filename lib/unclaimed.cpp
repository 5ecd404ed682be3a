#include "unclaimed.hpp"

#include <algorithm>
#include <set>

#include "spans.hpp"

namespace minutes {

namespace {

struct Sign {
    std::string_view word, reason;
};

// The first word in a line that a reader of minutes would stop at.
const Sign* sign_in(const Document& doc, std::string_view words) {
    static constexpr Sign action{"action", "has an action word, but no task could be read from it"};
    static constexpr Sign decision{"decision", "has a decision word, but does not say what was decided"};
    static constexpr Sign attendance{"attendance", "has an attendance word, but no name could be read from it"};
    if (!doc.has(Hint::sign, words)) return nullptr;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char first = words[i] | 0x20;  // in either case
        if ((first != 'a' && first != 't' && first != 'r' && first != 'd') || !word_begins_at(words, i)) continue;
        const std::string_view here = words.substr(i);
        const std::string low = lower(here.substr(0, 12));
        if (low.starts_with("action") || low.starts_with("todo") || low.starts_with("to do:")) return &action;
        if (low.starts_with("resolved") || low.starts_with("agreed") || low.starts_with("decided")) return &decision;
        if (low.starts_with("apologies") && doc.house.longest(Word::apologies, here) != 0) return &attendance;
    }
    return nullptr;
}

}  // namespace

void find_unclaimed(const Document& doc, const std::vector<Span>& used, Minutes& out) {
    std::vector<Span> lines;
    const auto claim = [&lines](const At& at) {
        if (at.line != 0) lines.push_back({at.line, at.end_line + 1});
    };
    for (const Span s : used) claim(doc.at(s));
    for (const auto* list : {&out.attendees, &out.apologies, &out.absent})
        for (const Person& p : *list) {
            claim(p.at);
            for (const At& at : p.also_at) claim(at);
        }
    for (const Statement& s : out.statements) claim(s.at);
    for (const Item& item : out.items) claim(item.at);
    const Spans read(std::move(lines));
    std::set<std::uint32_t> told;  // lines whose words are kept as unclaimed
    const auto claimed = [&](std::uint32_t line) { return read.overlap({line, line + 1}) || told.contains(line); };
    const auto& blocks = doc.outline.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& b = blocks[i];
        const Section& s = doc.section_of(i);
        if (b.words.empty() || b.kind == LineKind::matter || s.topic == Topic::agenda || s.topic == Topic::title)
            continue;
        if (doc.is_heading(i) || !doc.has(Hint::sign, doc.words(b)) || doc.escaped(b)) continue;
        if (b.in_table() &&
            (doc.house.is(Word::action_heading, doc.words(b)) || doc.house.is(Word::owner_column, doc.words(b))))
            continue;  // a header cell
        for (const std::string_view sentence : doc.sentences_of(i)) {
            const Sign* sign = sign_in(doc, sentence);
            if (sign == nullptr) continue;
            const At at = doc.at(sentence);
            if (claimed(at.line) || claimed(at.end_line)) continue;
            if (sentence.ends_with(':') && count_words(sentence) <= 3 && (claimed(at.line + 1) || claimed(at.line + 2)))
                continue;  // what it announces was read
            if (doc.has(Word::nobody, sentence) && count_words(sentence) <= 5) continue;
            const bool quoted = b.kind == LineKind::quote || b.kind == LineKind::code;
            out.unclaimed.push_back(
                {at, tidy(sentence),
                 quoted ? "is quoted or code, which is not read for records" : std::string(sign->reason)});
            told.insert(at.line);
        }
    }
}

}  // namespace minutes
