// Checks of the actions: who, by when, and whether they can be meant.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check_one.hpp"
#include "check_words.hpp"
#include "dates.hpp"
#include "directory.hpp"
#include "document.hpp"
#include "names.hpp"
#include "record_table.hpp"
#include "status.hpp"

namespace minutes {

namespace {

// Somebody still has to do it, and this meeting said so.
bool is_new(const Action& a) { return a.status == Status::open && !a.earlier; }

bool dated(const Action& a) { return a.due || !a.due_text.empty(); }

// "asap", "ongoing": words that set no date.
bool sets_no_date(std::string_view words) {
    static constexpr std::array vague{"asap", "a.s.a.p", "as soon as possible", "ongoing", "tbc", "tbd", "tba",
                                      "soon", "in due course", "to be confirmed", "to be agreed", "n/a", "-", "?"};
    const std::string low = lower(strip(words, " ().,;:"));
    return std::ranges::any_of(vague, [&](std::string_view word) { return low == word || low == fmt::format("by {}", word); });
}

// Among others, line by line: a list of actions, whatever stands above it.
bool crowded(const Minutes& m, const At& at) {
    constexpr std::uint32_t near = 2;
    return std::ranges::count_if(m.actions, [&](const Action& a) { return a.at.line + near >= at.line && a.at.line <= at.line + near; }) >= 3;
}

// The words name a doer in a place that the parser does not take for the owner's: "Ben: ACTION: ...", "we will ...".
bool names_doer(const Subject& s, const Action& a) {
    const std::string low = lower(a.text);
    if (begins(low, {"we ", "together ", "all ", "everyone ", "everybody ", "anyone ", "members "}) || status_of(a.text, s.house) == Status::done) return true;
    if (holds(low, {". update:", ". response"})) return true;  // what came of it
    if (s.people.leading(a.text) != 0) return true;
    if (s.words == nullptr) return false;
    const std::string_view line = s.words->text.line(a.at.line);
    const std::string_view before = trim(line.substr(0, std::min<std::size_t>(line.find(a.text.substr(0, 8)), line.size())));
    const std::size_t colon = before.find(':');
    const std::string_view speaker = strip(before.substr(0, colon), " *-+\u2022_");
    if (colon + 1 < before.size() && starts_upper(speaker) && count_words(speaker) <= 3 && !s.house.is(Word::action_label, speaker)) return true;
    const std::string_view bytes = s.words->text.bytes();
    const std::size_t end = std::min<std::size_t>(a.at.offset + a.at.length, bytes.size());
    return begins(lower(strip(bytes.substr(end, 40), " .:-\n")), {"update", "response", "done"});
}

// The actions right under it, deeper in the list, are its parts.
bool has_parts(const Subject& s, const Action& a) {
    if (s.words == nullptr) return false;
    const int block = block_at(*s.words, a.at);
    const auto& blocks = s.words->outline.blocks;
    if (block < 0) return false;
    for (auto i = static_cast<std::size_t>(block) + 1; i < blocks.size() && blocks[i].indent > blocks[static_cast<std::size_t>(block)].indent; ++i) {
        const Span source = s.words->reading().source(blocks[i].words);
        if (std::ranges::any_of(s.record.actions, [&](const Action& b) { return source.begin <= b.at.offset && b.at.offset < source.end; })) return true;
    }
    return false;
}

std::vector<const Action*> new_actions(const Minutes& m) {
    std::vector<const Action*> out;
    for (const Action& a : m.actions)
        if (is_new(a)) out.push_back(&a);
    return out;
}

}  // namespace

// Where no action has an owner, the house does without.
Findings action_without_owner(const Subject& s) {
    Findings out;
    const auto all = new_actions(s.record);
    const auto owned = std::ranges::count_if(all, [](const Action* a) { return !a->owners.empty(); });
    if (2 * static_cast<std::size_t>(owned) < all.size()) return out;
    for (const Action* a : all)
        if (a->owners.empty() && !a->text.empty() && !names_doer(s, *a) && !has_parts(s, *a))
            out.push_back({.at = a->at, .message = "nobody is named to do this", .hint = {}});
    return out;
}

// Where fewer than two in three actions have a date, the house does without; words that set none are always found.
Findings action_without_date(const Subject& s) {
    Findings out;
    auto all = new_actions(s.record);
    std::erase_if(all, [](const Action* a) { return a->form == Form::implied; });
    const auto with_date = static_cast<std::size_t>(std::ranges::count_if(all, [](const Action* a) { return dated(*a); }));
    for (const Action* a : all) {
        if (!dated(*a) && all.size() > 2 && 3 * with_date >= 2 * all.size())
            out.push_back({.at = a->at, .message = "no date is set for this", .hint = {}});
        if (!a->due && sets_no_date(a->due_text))
            out.push_back({.at = a->at, .message = fmt::format("\"{}\" sets no date", a->due_text), .hint = {}});
    }
    return out;
}

Findings owner_unknown(const Subject& s) {
    Findings out;
    if (!uses_initials(s.record)) return out;
    for (const Action* a : new_actions(s.record))
        for (const std::string& owner : a->owners) {
            if (!is_initials(owner) || owner.size() > 3 || s.people.knows(owner) || stands_for_something(s, owner)) continue;
            out.push_back({.at = place_of(s, a->at, owner),
                           .message = fmt::format("nobody in the lists has the initials {}", owner),
                           .hint = nearest_person(s.record, owner)});
        }
    return out;
}

Findings owner_absent(const Subject& s) {
    Findings out;
    for (const Action* a : new_actions(s.record)) {
        if (a->owners.empty() || a->people.size() != a->owners.size()) continue;
        const bool all_away = std::ranges::all_of(a->people, [&](const std::string& name) { return is_away(s.record, name); });
        if (all_away)
            out.push_back({.at = a->at, .message = fmt::format("{} was not at the meeting", joined(a->people, " and ")), .hint = {}});
    }
    return out;
}

// "Action:" and nothing behind it, nor under it.
Findings action_empty(const Subject& s) {
    Findings out;
    const Document& doc = *s.words;
    const auto& blocks = doc.outline.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& b = blocks[i];
        const std::string_view words = trim(doc.words(b));
        if (b.in_table() || doc.is_heading(i) || b.kind == LineKind::code || b.kind == LineKind::quote) continue;
        if (!words.ends_with(':') || !doc.house.is(Word::action_label, strip(words, ": *"))) continue;
        const bool last = i + 1 == blocks.size();
        if (last || doc.is_heading(i + 1))
            out.push_back({.at = doc.at(words), .message = "no task stands behind this label", .hint = {}});
    }
    return out;
}

// A closing list repeats what stands in its place; in the running text once is enough.
Findings action_twice(const Subject& s) {
    Findings out;
    const Document& doc = *s.words;
    const auto in_list = [&](const At& at) {
        const int block = block_at(doc, at);
        return block < 0 || doc.section_of(static_cast<std::size_t>(block)).topic == Topic::actions || crowded(s.record, at);
    };
    std::vector<const Action*> seen;
    for (const Action& a : s.record.actions) {
        if (a.form == Form::implied || a.form == Form::column || a.text.size() < 20 || in_list(a.at)) continue;
        const auto same = std::ranges::find_if(seen, [&](const Action* b) {
            return same_letters(b->text, a.text) && b->owners == a.owners && b->due == a.due;
        });
        if (same != seen.end())
            out.push_back({.at = a.at, .message = fmt::format("the same action stands in line {}", (*same)->at.line), .hint = {}});
        else seen.push_back(&a);
    }
    return out;
}

// An action log shows dates that are past: those are overdue, not wrong. So only what this meeting marked counts.
Findings due_before_meeting(const Subject& s) {
    Findings out;
    const Date meeting = s.record.meeting.date;
    if (!meeting || meeting.day == 0) return out;
    const bool log = std::ranges::any_of(s.record.actions, [](const Action& a) { return a.form == Form::column && a.status != Status::open; });
    for (const Action* a : new_actions(s.record)) {
        if (!a->due || last_day(a->due) >= meeting || (log && a->form == Form::column)) continue;
        // a year that is left out can be the next as well
        const bool with_year = a->due_text.find(iso(a->due).substr(0, 4)) != std::string::npos || a->due_text.find_first_of("/.") != std::string::npos;
        if (!with_year && days_between(a->due, meeting) > 60) continue;
        const At& place = place_of(s, a->at, a->due_text);
        if (s.words != nullptr && place == a->at && a->form != Form::column) continue;  // the parser found it elsewhere
        out.push_back({.at = place,
                       .message = fmt::format("due {}, before the meeting of {}", iso(a->due), iso(meeting)),
                       .hint = {}});
    }
    return out;
}

}  // namespace minutes
