// Checks of the actions: who, by when, and whether they can be meant.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "action_table.hpp"
#include "check_doer.hpp"
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

// Among others, line by line: a list of actions, whatever stands above it.
bool crowded(const Minutes& m, const At& at) {
    constexpr std::uint32_t near = 2;
    return std::ranges::count_if(m.actions, [&](const Action& a) {
               return a.at.line + near >= at.line && a.at.line <= at.line + near;
           }) >= 3;
}

// What tables of actions say under their heading for dates, by block of the task: the parser keeps no "TBC".
std::map<int, std::string_view> due_cells(const Document& doc) {
    std::map<int, std::string_view> out;
    const auto& blocks = doc.outline.blocks;
    ActionColumns columns;
    int table = -1, row = -1, task = -1;
    std::string_view due;
    const auto keep = [&] {
        if (task >= 0 && !due.empty()) out.emplace(task, due);
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& b = blocks[i];
        if (b.table != table || b.row != row) keep(), task = -1, due = {};
        if (b.table != table && b.in_table()) columns = action_columns(doc, i);
        table = b.table, row = b.row;
        if (!b.in_table()) continue;
        if (b.column == columns.text && task < 0) task = static_cast<int>(i);
        if (b.column == columns.due) due = trim(doc.words(b));
    }
    keep();
    return out;
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
        if (a->owners.empty() && !is_no_task(s, *a) && !names_doer(s, *a))
            out.push_back({.at = a->at, .message = "nobody is named to do this", .hint = {}});
    return out;
}

// Where fewer than two in three actions have a date, the house does without; words that set none are always found.
Findings action_without_date(const Subject& s) {
    Findings out;
    auto all = new_actions(s.record);
    std::erase_if(all, [](const Action* a) { return a->form == Form::implied; });
    const auto with_date =
        static_cast<std::size_t>(std::ranges::count_if(all, [](const Action* a) { return dated(*a); }));
    const auto cells = s.words == nullptr ? std::map<int, std::string_view>() : due_cells(*s.words);
    for (const Action* a : all) {
        const auto written = dated(*a) || cells.empty() ? cells.end() : cells.find(block_at(*s.words, a->at));
        const std::string_view cell = written == cells.end() ? std::string_view() : written->second;
        if (!dated(*a) && cell.empty() && all.size() > 2 && 3 * with_date >= 2 * all.size())
            out.push_back({.at = a->at, .message = "no date is set for this", .hint = {}});
        if (!a->due && sets_no_date(a->due_text, s.house))
            out.push_back({.at = a->at, .message = fmt::format("\"{}\" sets no date", a->due_text), .hint = {}});
        else if (sets_no_date(cell, s.house))
            out.push_back(
                {.at = s.words->at(cell), .message = fmt::format("\"{}\" sets no date", tidy(cell)), .hint = {}});
    }
    return out;
}

Findings owner_unknown(const Subject& s) {
    Findings out;
    if (!uses_initials(s.record)) return out;
    for (const Action* a : new_actions(s.record))
        for (const std::string& owner : a->owners) {
            if (!is_initials(owner) || owner.size() > 3 || s.people.knows(owner) || stands_for_something(s, owner))
                continue;
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
        const bool all_away =
            std::ranges::all_of(a->people, [&](const std::string& name) { return is_away(s.record, name); });
        if (all_away)
            out.push_back({.at = a->at,
                           .message = fmt::format("{} was not at the meeting", joined(a->people, " and ")),
                           .hint = {}});
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
        return block < 0 || doc.section_of(static_cast<std::size_t>(block)).topic == Topic::actions ||
               crowded(s.record, at);
    };
    std::vector<const Action*> seen;
    for (const Action& a : s.record.actions) {
        if (a.form == Form::implied || a.form == Form::column || a.text.size() < 20 || in_list(a.at)) continue;
        const auto same = std::ranges::find_if(seen, [&](const Action* b) {
            return same_letters(b->text, a.text) && b->owners == a.owners && b->due == a.due;
        });
        if (same != seen.end())
            out.push_back({.at = a.at,
                           .message = fmt::format("the same action stands in line {}", (*same)->at.line),
                           .hint = {}});
        else seen.push_back(&a);
    }
    return out;
}

// An action log shows dates that are past: those are overdue, not wrong. So only what this meeting marked counts.
Findings due_before_meeting(const Subject& s) {
    Findings out;
    const Date meeting = s.record.meeting.date;
    if (!meeting || meeting.day == 0) return out;
    const bool log = std::ranges::any_of(
        s.record.actions, [](const Action& a) { return a.form == Form::column && a.status != Status::open; });
    for (const Action* a : new_actions(s.record)) {
        if (!a->due || last_day(a->due) >= meeting || (log && a->form == Form::column)) continue;
        // a year that is left out can be the next as well
        const bool with_year = a->due_text.find(iso(a->due).substr(0, 4)) != std::string::npos ||
                               a->due_text.find_first_of("/.") != std::string::npos;
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
