#include "record_table.hpp"

#include <algorithm>
#include <array>

#include "names.hpp"
#include "rows.hpp"

namespace minutes {

namespace {

// The document that a record stands in.
struct Context {
    const Minutes& document;
    ItemNames items;
    explicit Context(const Minutes& m) : document(m), items(m) {}
};

void add_place(Rows& rows, const Context& in, const At& at) {
    rows.add("meeting", "Meeting", in.document.meeting.date)
        .add("file", "File", in.document.source.name)
        .add("line", "Line", at.line == 0 ? Cell{} : Cell{std::int64_t{at.line}});
}

void add(Rows& rows, const Context& in, const Action& a) {
    rows.add("id", "Id", a.id)
        .add("ref", "Ref", a.ref)
        .add("action", "Action", a.text)
        .add("owners", "Owners", joined(a.owners))
        .add("due", "Due", date_or_words(a.due, a.due_text))
        .add("status", "Status", to_string(a.status))
        .add("item", "Item", in.items[a.item]);
    add_place(rows, in, a.at);
}

void add(Rows& rows, const Context& in, const Person& p) {
    rows.add("name", "Name", p.name)
        .add("initials", "Initials", p.initials)
        .add("role", "Role", p.role)
        .add("organisation", "Organisation", p.organisation)
        .add("attendance", "Attendance", in_words(p.attendance))
        .add("substitute_for", "Substitute for", p.substitute_for)
        .add("note", "Note", p.note);
    add_place(rows, in, p.at);
}

void add(Rows& rows, const Context& in, const Item& i) {
    rows.add("id", "Id", i.id)
        .add("number", "Number", i.number)
        .add("title", "Title", i.title)
        .add("depth", "Depth", i.depth);
    add_place(rows, in, i.at);
}

void add(Rows& rows, const Context& in, const Decision& d) {
    rows.add("id", "Id", d.id)
        .add("decision", "Decision", d.text)
        .add("outcome", "Outcome", d.outcome)
        .add("proposer", "Proposer", d.proposer)
        .add("seconder", "Seconder", d.seconder)
        .add("item", "Item", in.items[d.item]);
    add_place(rows, in, d.at);
}

void add(Rows& rows, const Minutes& m) {
    const Meeting& meeting = m.meeting;
    const NextMeeting& next = meeting.next_meeting;
    rows.add("date", "Date", meeting.date)
        .add("body", "Body", meeting.body)
        .add("organisation", "Organisation", meeting.organisation)
        .add("title", "Title", meeting.title)
        .add("kind", "Kind", to_string(m.kind))
        .add("start", "Start", meeting.start)
        .add("end", "End", meeting.end)
        .add("location", "Location", meeting.location)
        .add("chair", "Chair", meeting.chair)
        .add("minute_taker", "Minute taker", meeting.minute_taker)
        .add("state", "State", meeting.state)
        .add("next_meeting", "Next meeting", date_or_words(next.date, next.text))
        .add("attendees", "There", m.attendees.size())
        .add("apologies", "Apologies", m.apologies.size())
        .add("items", "Items", m.items.size())
        .add("actions", "Actions", m.actions.size())
        .add("decisions", "Decisions", m.decisions.size())
        .add("file", "File", m.source.name);
}

// A table of all records that stand in these lists of a document.
template <typename Record, typename... Lists>
Table table_of(std::string title, const std::vector<Minutes>& documents, Lists... lists) {
    Rows rows(std::move(title));
    add(rows, Context(Minutes{}), Record{});
    for (const Minutes& m : documents) {
        const Context in(m);
        for (const auto list : {lists...})
            for (const Record& record : m.*list) {
                rows.next();
                add(rows, in, record);
            }
    }
    return rows.take();
}

Table actions(const std::vector<Minutes>& documents) {
    return table_of<Action>("Actions", documents, &Minutes::actions);
}

Table people(const std::vector<Minutes>& documents) {
    return table_of<Person>("People", documents, &Minutes::attendees, &Minutes::apologies, &Minutes::absent);
}

Table items(const std::vector<Minutes>& documents) { return table_of<Item>("Items", documents, &Minutes::items); }

Table decisions(const std::vector<Minutes>& documents) {
    return table_of<Decision>("Decisions", documents, &Minutes::decisions);
}

Table meetings(const std::vector<Minutes>& documents) {
    Rows rows("Meetings");
    add(rows, Minutes{});
    for (const Minutes& m : documents) {
        rows.next();
        add(rows, m);
    }
    return rows.take();
}

std::string name_of(const Item& item) {
    return item.number + (item.number.empty() || item.title.empty() ? "" : " ") + item.title;
}

}  // namespace

std::span<const RecordTable> record_tables() {
    static constexpr std::array table{
        RecordTable{"actions", actions},     RecordTable{"people", people},     RecordTable{"items", items},
        RecordTable{"decisions", decisions}, RecordTable{"meetings", meetings},
    };
    return table;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += separator;
        out += word;
    }
    return out;
}

ItemNames::ItemNames(const Minutes& m) {
    for (const Item& item : m.items) items_.emplace(item.id, &item);
}

std::string ItemNames::operator[](std::string_view id) const {
    const auto found = items_.find(id);
    return id.empty() || found == items_.end() ? "" : name_of(*found->second);
}

std::string item_name(const Minutes& m, std::string_view id) {
    const auto found = std::ranges::find(m.items, id, &Item::id);
    return id.empty() || found == m.items.end() ? "" : name_of(*found);
}

Cell date_or_words(Date date, const std::string& words) {
    if (date) return date;
    return words.empty() ? Cell{} : Cell{words};
}

}  // namespace minutes
