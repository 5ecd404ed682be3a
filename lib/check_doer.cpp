#include "check_doer.hpp"

#include <algorithm>
#include <array>

#include "check_words.hpp"
#include "directory.hpp"
#include "document.hpp"
#include "prose.hpp"
#include "status.hpp"

namespace minutes {

namespace {

// "Deans of Faculty": every word a name's, small ones between them aside.
bool is_name(std::string_view words, std::size_t longest) {
    static constexpr std::array small{"of", "the", "and", "for", "&"};
    const auto parts = split_words(words);
    return !parts.empty() && parts.size() <= longest && starts_upper(parts.front()) &&
           std::ranges::all_of(parts, [](std::string_view w) {
               return std::ranges::find(small, w) != small.end() ||
                      (starts_upper(w) && w.find_first_of("0123456789(") == std::string_view::npos);
           });
}

// "@jpc write ...", "Tim, book the room", "T: put a meter on it", "Deans of Faculty"
bool in_front(std::string_view text, const Subject& s) {
    const std::string low = lower(text);
    if (begins(low, {"@", "we ", "together ", "all ", "everyone ", "everybody ", "anyone ", "members "}) ||
        s.people.leading(text) != 0)
        return true;
    const std::size_t comma = text.find(','), colon = text.find(':');
    if (comma != std::string_view::npos && is_name(text.substr(0, comma), 4)) return true;
    if (colon != std::string_view::npos && colon > 0 && colon <= 3 &&
        std::ranges::all_of(text.substr(0, colon), is_upper))
        return true;
    return split_words(text).size() > 1 && is_name(text, 5);
}

// "flyers -- tobler": one word behind a dash, which sets no date.
bool behind_dash(std::string_view text, const House& house) {
    for (const std::string_view dash : {" -- ", " - ", " \u2013 ", " \u2014 "}) {
        const std::size_t at = text.rfind(dash);
        if (at == std::string_view::npos) continue;
        const std::string_view last = trim(text.substr(at + dash.size()));
        return count_words(last) == 1 && last.find_first_of("0123456789") == std::string_view::npos &&
               !sets_no_date(last, house);
    }
    return false;
}

// The words of the source: what stands before the task in its line, and what behind it.
struct Around {
    std::string_view before, behind;
};

Around around(const Text& source, const Action& a) {
    const std::string_view bytes = source.bytes(), line = source.line(a.at.line);
    const std::size_t end = std::min<std::size_t>(a.at.offset + a.at.length, bytes.size());
    return {trim(line.substr(0, std::min<std::size_t>(line.find(a.text.substr(0, 8)), line.size()))),
            bytes.substr(end, 40)};
}

// "Ben: ACTION: ...", "TODO ... :ben:"
bool beside(const Text& source, const Action& a, const House& house) {
    const auto [before, behind] = around(source, a);
    const std::size_t colon = before.find(':');
    const std::string_view speaker = strip(before.substr(0, colon), " *-+\u2022_");
    if (colon + 1 < before.size() && starts_upper(speaker) && count_words(speaker) <= 3 &&
        !house.is(Word::action_label, speaker))
        return true;
    const std::string_view rest = trim(behind.substr(0, behind.find('\n')));
    if (rest.size() > 2 && rest.front() == ':' && rest.back() == ':') return true;
    return begins(lower(strip(behind, " .:-\n")), {"update", "response", "done"});
}

// "Checklist for the secretary"
bool in_heading(const Document& doc, std::size_t block) {
    const std::string_view title = doc.words(doc.section_of(block).title);
    const std::size_t at = lower(title).rfind(" for ");
    if (at == std::string::npos) return false;
    std::string_view who = strip(title.substr(at + 5), ":*_ ");
    if (begins(lower(who), {"the "})) who.remove_prefix(4);
    return doc.house.is(Word::role, who) || doc.house.is(Word::group, who);
}

// An action in the same cell, or right under this one and deeper in the list, is its whole or its part.
bool has_kin(const Subject& s, std::size_t block) {
    const auto& blocks = s.words->outline.blocks;
    const Block& mine = blocks[block];
    const auto action_in = [&](const Block& b) {
        const Span source = s.words->reading().source(b.words);
        const auto a =
            std::ranges::lower_bound(s.record.actions, source.begin, {}, [](const Action& x) { return x.at.offset; });
        return a != s.record.actions.end() && a->at.offset < source.end ? &*a : nullptr;
    };
    for (std::size_t i = block + 1; i < blocks.size() && blocks[i].indent > mine.indent; ++i)
        if (action_in(blocks[i]) != nullptr) return true;
    // a row that begins with an empty cell goes on from the row above
    const auto in_row = [&](const Block& b) { return mine.in_table() && b.table == mine.table && b.row == mine.row; };
    std::size_t first = block;
    while (first > 0 && in_row(blocks[first - 1])) --first;
    if (mine.in_table() && (blocks[first].column > 0 || blocks[first].words.empty()) && mine.column > 0) return true;
    const auto same_cell = [&](const Block& b) {
        return mine.in_table() && b.table == mine.table && b.row == mine.row && b.column == mine.column;
    };
    for (std::size_t i = block; i-- > 0 && same_cell(blocks[i]);)
        if (const Action* a = action_in(blocks[i]); a != nullptr && !a->owners.empty()) return true;
    return false;
}

}  // namespace

bool names_doer(const Subject& s, const Action& a) {
    if (in_front(a.text, s) || behind_dash(a.text, s.house)) return true;
    if (s.words == nullptr) return false;
    if (beside(s.words->text, a, s.house)) return true;
    const int block = block_at(*s.words, a.at);
    return block >= 0 &&
           (in_heading(*s.words, static_cast<std::size_t>(block)) || has_kin(s, static_cast<std::size_t>(block)));
}

bool is_no_task(const Subject& s, const Action& a) {
    const std::string low = lower(a.text);
    if (a.text.empty() || a.text.ends_with(':') || a.text.front() == '#' || status_of(a.text, s.house) == Status::done)
        return true;
    if (begins(low, {"consensus", "agreed", "agreement", "decided", "decision", "resolved", "approved", "noted",
                     "no action"}))
        return true;
    if (holds(low, {". update:", ". response"})) return true;  // what came of it
    if (a.form != Form::list || s.words == nullptr) return false;
    if (count_words(a.text) == 1) return true;  // "Cheers"
    const auto& blocks = s.words->outline.blocks;
    const int block = block_at(*s.words, a.at);
    if (block < 0 || static_cast<std::size_t>(block) + 1 >= blocks.size()) return false;
    const Block &mine = blocks[static_cast<std::size_t>(block)], &next = blocks[static_cast<std::size_t>(block) + 1];
    const auto entry = [](const Block& b) { return b.bullet() || b.numbered(); };
    return !entry(mine) && entry(next);  // it heads a list
}

}  // namespace minutes
