#include "record_table.hpp"

#include <array>

#include "dates.hpp"
#include "names.hpp"

namespace minutes {

namespace {

using Row = std::vector<Cell>;

// Empty text, and no date, leave the cell empty.
Cell cell(std::string_view text) { return text.empty() ? Cell{} : Cell{std::string(text)}; }
Cell cell(Date date) { return date ? Cell{date} : Cell{}; }
Cell count(std::size_t n) { return static_cast<std::int64_t>(n); }

void end_with_place(Row& row, const Minutes& m, const At& at) {
    row.push_back(cell(m.source.name));
    row.push_back(at.line == 0 ? Cell{} : count(at.line));
}

Table actions(const std::vector<Minutes>& documents) {
    Table table{.title = "Actions",
                .columns = {{"id", "Id"}, {"ref", "Ref"}, {"action", "Action"}, {"owners", "Owners"}, {"due", "Due"},
                            {"status", "Status"}, {"item", "Item"}, {"meeting", "Meeting"}, {"file", "File"},
                            {"line", "Line"}},
                .rows = {}};
    for (const Minutes& m : documents) {
        const ItemNames names(m);
        for (const Action& a : m.actions) {
            Row& row = table.rows.emplace_back(Row{cell(a.id), cell(a.ref), cell(a.text), cell(joined(a.owners)),
                                                   due_cell(a), cell(to_string(a.status)), cell(names[a.item]),
                                                   cell(m.meeting.date)});
            end_with_place(row, m, a.at);
        }
    }
    return table;
}

void add_people(Table& table, const Minutes& m, const std::vector<Person>& people) {
    for (const Person& p : people) {
        Row& row = table.rows.emplace_back(Row{cell(p.name), cell(p.initials), cell(p.role), cell(p.organisation),
                                               cell(in_words(p.attendance)), cell(p.substitute_for), cell(p.note),
                                               cell(m.meeting.date)});
        end_with_place(row, m, p.at);
    }
}

Table people(const std::vector<Minutes>& documents) {
    Table table{.title = "People",
                .columns = {{"name", "Name"}, {"initials", "Initials"}, {"role", "Role"},
                            {"organisation", "Organisation"}, {"attendance", "Attendance"},
                            {"substitute_for", "Substitute for"}, {"note", "Note"}, {"meeting", "Meeting"},
                            {"file", "File"}, {"line", "Line"}},
                .rows = {}};
    for (const Minutes& m : documents)
        for (const auto* list : {&m.attendees, &m.apologies, &m.absent}) add_people(table, m, *list);
    return table;
}

Table items(const std::vector<Minutes>& documents) {
    Table table{.title = "Items",
                .columns = {{"id", "Id"}, {"number", "Number"}, {"title", "Title"}, {"depth", "Depth"},
                            {"meeting", "Meeting"}, {"file", "File"}, {"line", "Line"}},
                .rows = {}};
    for (const Minutes& m : documents)
        for (const Item& i : m.items) {
            Row& row = table.rows.emplace_back(Row{cell(i.id), cell(i.number), cell(i.title),
                                                   static_cast<std::int64_t>(i.depth), cell(m.meeting.date)});
            end_with_place(row, m, i.at);
        }
    return table;
}

Table decisions(const std::vector<Minutes>& documents) {
    Table table{.title = "Decisions",
                .columns = {{"id", "Id"}, {"decision", "Decision"}, {"outcome", "Outcome"}, {"proposer", "Proposer"},
                            {"seconder", "Seconder"}, {"item", "Item"}, {"meeting", "Meeting"}, {"file", "File"},
                            {"line", "Line"}},
                .rows = {}};
    for (const Minutes& m : documents) {
        const ItemNames names(m);
        for (const Decision& d : m.decisions) {
            Row& row = table.rows.emplace_back(Row{cell(d.id), cell(d.text), cell(d.outcome), cell(d.proposer),
                                                   cell(d.seconder), cell(names[d.item]), cell(m.meeting.date)});
            end_with_place(row, m, d.at);
        }
    }
    return table;
}

Cell next_meeting(const NextMeeting& next) { return next.date ? cell(next.date) : cell(next.text); }

Table meetings(const std::vector<Minutes>& documents) {
    Table table{.title = "Meetings",
                .columns = {{"date", "Date"}, {"body", "Body"}, {"organisation", "Organisation"}, {"title", "Title"},
                            {"kind", "Kind"}, {"start", "Start"}, {"end", "End"}, {"location", "Location"},
                            {"chair", "Chair"}, {"minute_taker", "Minute taker"}, {"state", "State"},
                            {"next_meeting", "Next meeting"}, {"there", "There"}, {"apologies", "Apologies"},
                            {"actions", "Actions"}, {"decisions", "Decisions"}, {"file", "File"}, {"line", "Line"}},
                .rows = {}};
    for (const Minutes& m : documents) {
        const Meeting& meeting = m.meeting;
        Row& row = table.rows.emplace_back(
            Row{cell(meeting.date), cell(meeting.body), cell(meeting.organisation), cell(meeting.title),
                cell(to_string(m.kind)), cell(meeting.start), cell(meeting.end), cell(meeting.location),
                cell(meeting.chair), cell(meeting.minute_taker), cell(meeting.state), next_meeting(meeting.next_meeting),
                count(m.attendees.size()), count(m.apologies.size()), count(m.actions.size()),
                count(m.decisions.size())});
        end_with_place(row, m, {.line = m.source.lines == 0 ? 0U : 1U});
    }
    return table;
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
    if (id.empty() || found == items_.end()) return {};
    const Item& item = *found->second;
    return item.number + (item.number.empty() || item.title.empty() ? "" : " ") + item.title;
}

Cell due_cell(const Action& a) { return a.due ? cell(a.due) : cell(a.due_text); }

}  // namespace minutes
