#include "diff_table.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "pairing.hpp"
#include "prose.hpp"
#include "rows.hpp"

namespace minutes {

namespace {

using Texts = std::vector<std::string>;

// "council march 2024": the words of a name in no order, so that "Board of Trustees, Lowmere" is "Lowmere Board of
// Trustees".
std::string any_order(std::string_view name) {
    std::string out;
    for (const std::string& word : bag(name)) out += word + ' ';
    return out;
}

std::string meeting_key(const Minutes& m) {
    if (!m.meeting.date) return {};
    return std::to_string(m.meeting.date.year * 10000 + m.meeting.date.month * 100 + m.meeting.date.day) + ' ' +
           any_order(m.meeting.body);
}

std::string meeting_and_state(const Minutes& m) {
    const std::string key = meeting_key(m);
    return key.empty() ? key : key + m.meeting.state;
}

std::string file_name(const Minutes& m) {
    const std::string& path = m.source.name;
    return path.substr(path.find_last_of('/') + 1);
}

template <typename Make>
Texts each(const std::vector<Minutes>& documents, Make make) {
    Texts out;
    for (const Minutes& m : documents) out.push_back(make(m));
    return out;
}

std::string place(const Minutes* document, const At& at) {
    if (document == nullptr || at.line == 0) return {};
    return document->source.name + ':' + std::to_string(at.line);
}

void add(Rows& rows, const Located& l) {
    const Difference& d = l.difference;
    rows.add("meeting", "Meeting", l.meeting)
        .add("body", "Body", l.body)
        .add("record", "Record", to_string(d.facet))
        .add("change", "Change", d.change)
        .add("id", "Id", d.id)
        .add("what", "What", d.what)
        .add("before", "Before", d.before)
        .add("after", "After", d.after)
        .add("old_place", "Old place", l.old_place)
        .add("new_place", "New place", l.new_place);
}

// All that a meeting in one of the two has, under a row that says where it is.
std::vector<Difference> of_one(const DocumentPair& pair) {
    const bool added = pair.before == nullptr;
    const Minutes& document = added ? *pair.after : *pair.before;
    Difference meeting{.facet = Facet::meeting,
                       .change = added ? "new" : "gone",
                       .id = {},
                       .what = {},
                       .before = {},
                       .after = {},
                       .old_at = {},
                       .new_at = {}};
    (added ? meeting.after : meeting.before) = document.source.name;
    std::vector<Difference> out{std::move(meeting)};
    Minutes nothing;
    nothing.meeting = document.meeting;
    std::ranges::move(added ? diff(nothing, document) : diff(document, nothing), std::back_inserter(out));
    return out;
}

std::vector<Difference> differences(const DocumentPair& pair, const std::vector<Facet>& only) {
    std::vector<Difference> out =
        pair.before != nullptr && pair.after != nullptr ? diff(*pair.before, *pair.after) : of_one(pair);
    if (!only.empty())
        std::erase_if(out, [&](const Difference& d) { return std::ranges::find(only, d.facet) == only.end(); });
    return out;
}

std::string title(const DiffOptions& options, const std::vector<Located>& located) {
    std::vector<Difference> all;
    for (const Located& l : located) all.push_back(l.difference);
    const std::string between = " between " + options.before + " and " + options.after;
    return all.empty() ? "No differences" + between : "Differences" + between + ": " + counted_changes(all);
}

}  // namespace

std::vector<DocumentPair> pair_documents(const std::vector<Minutes>& before, const std::vector<Minutes>& after) {
    if (before.size() == 1 && after.size() == 1) return {{&before[0], &after[0]}};
    // No content: what is paired here are meetings, and of equals the first with the first.
    Pairing pairing(Texts(before.size()), Texts(after.size()));
    const auto by = [&](const auto& key) { pairing.by_key(each(before, key), each(after, key)); };
    by(meeting_and_state);
    by(meeting_key);
    by(file_name);
    std::vector<DocumentPair> out;
    for (const auto& [i, j] : pairing.pairs()) out.push_back({&before[i], &after[j]});
    for (const std::size_t j : pairing.added()) out.push_back({nullptr, &after[j]});
    std::ranges::sort(out, {}, &DocumentPair::after);  // as the new set has them
    for (const std::size_t i : pairing.gone()) out.push_back({&before[i], nullptr});
    return out;
}

Table diff_table(const std::vector<Minutes>& before, const std::vector<Minutes>& after, const DiffOptions& options) {
    std::vector<Located> located;
    for (const DocumentPair& pair : pair_documents(before, after)) {
        const Meeting& meeting = (pair.after != nullptr ? pair.after : pair.before)->meeting;
        for (Difference& d : differences(pair, options.only)) {
            std::string old_place = place(pair.before, d.old_at), new_place = place(pair.after, d.new_at);
            located.push_back({meeting.date, meeting.body, std::move(d), std::move(old_place), std::move(new_place)});
        }
    }
    return difference_table(located, options);
}

Table difference_table(const std::vector<Located>& located, const DiffOptions& options) {
    Rows rows(title(options, located));
    add(rows, {});
    for (const Located& l : located) {
        rows.next();
        add(rows, l);
    }
    Table table = rows.take();
    for (Column& column : table.columns)
        column.tone = column.key == "before" ? Tone::removed : column.key == "after" ? Tone::added : Tone::plain;
    return table;
}

std::span<const ChangeKind> change_kinds() {
    static constexpr std::array table{
        ChangeKind{"new", "only the new state has it"},
        ChangeKind{"gone", "only the old state has it"},
        ChangeKind{"closed", "an action: done now"},
        ChangeKind{"dropped", "an action: given up"},
        ChangeKind{"carried", "an action: carried forward"},
        ChangeKind{"reopened", "an action: open again"},
        ChangeKind{"re-owned", "an action: other owners"},
        ChangeKind{"re-dated", "an action or a commitment: due at another time"},
        ChangeKind{"reworded", "other words; those that differ are marked [-old-] and {+new+}"},
        ChangeKind{"reference", "an action: another reference"},
        ChangeKind{"mentioned", "a row of a log: a later meeting speaks of it and changes nothing"},
        ChangeKind{"cell", "a row of a log: another value in a column that people keep"},
        ChangeKind{"renamed", "a person or an item: another name or title"},
        ChangeKind{"renumbered", "an item: another number"},
        ChangeKind{"discussion", "an item: other words in what is not an action or a decision, with some words around"},
        ChangeKind{"attendance", "a person: was there otherwise"},
        ChangeKind{"role", "a person: another role"},
        ChangeKind{"organisation", "a person or the meeting: another organisation"},
        ChangeKind{"initials", "a person: other initials"},
        ChangeKind{"substitute for", "a person: stands in for somebody else"},
        ChangeKind{"note", "a person: another note (until item 4)"},
        ChangeKind{"outcome", "a decision: another outcome"},
        ChangeKind{"proposer", "a decision: proposed by somebody else"},
        ChangeKind{"seconder", "a decision: seconded by somebody else"},
        ChangeKind{"section", "a commitment: under other headings"},
        ChangeKind{"body", "the meeting: of another body"},
        ChangeKind{"date", "the meeting: on another day"},
        ChangeKind{"start", "the meeting: began at another time"},
        ChangeKind{"end", "the meeting: ended at another time"},
        ChangeKind{"location", "the meeting: at another place"},
        ChangeKind{"chair", "the meeting: somebody else in the chair"},
        ChangeKind{"minute taker", "the meeting: somebody else took the minutes"},
        ChangeKind{"state", "the meeting: its minutes are a draft, or approved"},
        ChangeKind{"quorum", "the meeting: other words on the quorum"},
        ChangeKind{"approves", "the meeting: approved the minutes of other days"},
        ChangeKind{"next meeting", "the meeting: the next one is at another time"},
    };
    return table;
}

std::span<const Facet> facets() {
    static constexpr std::array all{Facet::meeting,  Facet::person,    Facet::item,      Facet::action,
                                    Facet::decision, Facet::statement, Facet::commitment};
    return all;
}

std::string_view to_string(Facet facet) {
    switch (facet) {
        case Facet::meeting: return "meeting";
        case Facet::person: return "person";
        case Facet::item: return "item";
        case Facet::action: return "action";
        case Facet::decision: return "decision";
        case Facet::statement: return "statement";
        case Facet::commitment: return "commitment";
    }
    return "meeting";
}

std::string counted_changes(const std::vector<Difference>& differences) {
    std::map<std::string_view, std::size_t> counts;
    for (const Difference& d : differences) ++counts[d.change];
    std::string out;
    for (const ChangeKind& kind : change_kinds())
        if (const auto found = counts.find(kind.name); found != counts.end())
            out += (out.empty() ? "" : ", ") + std::to_string(found->second) + ' ' + std::string(kind.name);
    return out;
}

}  // namespace minutes
