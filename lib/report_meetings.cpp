// Meetings and what they decided: the list, the register of decisions, what comes back, one meeting on a page.
#include <algorithm>

#include "dates.hpp"
#include "folded.hpp"
#include "names.hpp"
#include "record_table.hpp"
#include "report_rows.hpp"
#include "word_index.hpp"

namespace minutes {

namespace {

std::int64_t count(auto n) { return static_cast<std::int64_t>(n); }

std::string quorum(const Quorum& q) { return q.met ? *q.met ? "met" : "not met" : ""; }

// The first later meeting of the body that approves the minutes of this day.
Date approved_at(const Body& body, std::size_t meeting) {
    const Date day = body.meetings[meeting].date();
    for (std::size_t i = meeting + 1; day && i < body.meetings.size(); ++i)
        if (std::ranges::find(document(body, i).meeting.approves, day) != document(body, i).meeting.approves.end())
            return body.meetings[i].date();
    return {};
}

struct Ruling {
    const Body* body;
    std::size_t meeting;
    const Decision* decision;
    NumberBag words;
    std::vector<std::string> later;
};

std::string place(const Minutes& m, const At& at) { return m.source.name + ':' + std::to_string(at.line); }

// Every meeting approves the minutes of the last: such decisions are much the same and not about one subject.
bool approves_minutes(const Minutes& m, const Decision& d) {
    return !m.meeting.approves.empty() && folded(d.text).find("minutes") != std::string::npos;
}

std::vector<Ruling> rulings(const Series& series) {
    std::vector<Ruling> out;
    for (const Body& body : series.bodies) {
        const std::size_t begin = out.size();
        WordIndex index(same_action);
        for (std::size_t i = 0; i < body.meetings.size(); ++i)
            for (const Decision& d : document(body, i).decisions) {
                out.push_back({.body = &body,
                               .meeting = i,
                               .decision = &d,
                               .words = approves_minutes(document(body, i), d) ? NumberBag{} : index.count(d.text),
                               .later = {}});
            }
        // From the last to the first, so that each is compared with the latest first: these say what holds now.
        const std::size_t end = out.size();
        for (std::size_t k = end; k-- > begin;) {
            std::vector<std::string>& later = out[k].later;
            index.visit(out[k].words, [&](std::size_t from_end) {
                const Ruling& other = out[end - 1 - from_end];
                if (other.meeting > out[k].meeting && alike(other.words, out[k].words) >= same_action)
                    later.insert(later.begin(), iso(body.meetings[other.meeting].date()) + ' ' + other.decision->text);
                return later.size() < 3;
            });
            index.add(out[k].words, end - 1 - k);
        }
    }
    return out;
}

struct Coming {
    Date date;
    std::string when, what, kind, owners;
    const Body* body;
    std::string source;
};

}  // namespace

Table meetings(const Series& series, const ReportOptions& options) {
    Rows rows("Meetings" + when(options));
    const auto add_row = [&](const Body& body, std::size_t i) {
        const Minutes& m = document(body, i);
        const auto set = std::ranges::count_if(m.actions, [](const Action& a) { return !a.earlier; });
        const auto present = std::ranges::count(m.attendees, Attendance::present, &Person::attendance);
        rows.add("date", "Date", m.meeting.date)
            .add("body", "Body", body.name)
            .add("present", "Present", count(present))
            .add("in_attendance", "In attendance", count(m.attendees.size()) - count(present))
            .add("apologies", "Apologies", count(m.apologies.size()))
            .add("absent", "Absent", count(m.absent.size()))
            .add("quorum", "Quorum", quorum(m.meeting.quorum))
            .add("items", "Items", count(m.items.size()))
            .add("actions", "New actions", count(set))
            .add("reviewed", "Reviewed", count(m.actions.size()) - count(set))
            .add("decisions", "Decisions", count(m.decisions.size()))
            .add("state", "State", m.meeting.state)
            .add("approved_at", "Minutes approved at", approved_at(body, i))
            .add("source", "Source", m.source.name);
    };
    const Minutes nothing;
    Body none;
    none.meetings.push_back({.document = &nothing, .others = {}});
    add_row(none, 0);
    for (const Body& body : series.bodies)
        for (std::size_t i = 0; i < body.meetings.size(); ++i) {
            if (!in_range(body.meetings[i].date(), options)) continue;
            rows.next();
            add_row(body, i);
        }
    return rows.take();
}

Table decisions(const Series& series, const ReportOptions& options) {
    Rows rows("Register of decisions" + when(options));
    const auto add_row = [&](const Ruling& r) {
        const Minutes& m = document(*r.body, r.meeting);
        rows.add("meeting", "Meeting", m.meeting.date)
            .add("decision", "Decision", r.decision->text)
            .add("outcome", "Outcome", r.decision->outcome)
            .add("later", "Later on the same subject", joined(r.later, "; "))
            .add("proposer", "Proposer", r.decision->proposer)
            .add("seconder", "Seconder", r.decision->seconder)
            .add("item", "Item", item_name(m, r.decision->item))
            .add("body", "Body", r.body->name)
            .add("id", "Id", r.decision->id)
            .add("source", "Source", place(m, r.decision->at));
    };
    const Minutes nothing;
    const Decision no_decision;
    Body none;
    none.meetings.push_back({.document = &nothing, .others = {}});
    add_row({.body = &none, .meeting = 0, .decision = &no_decision, .words = {}, .later = {}});
    for (const Ruling& r : rulings(series)) {
        if (!in_range(r.body->meetings[r.meeting].date(), options)) continue;
        rows.next();
        add_row(r);
    }
    return rows.take();
}

Table forward(const Series& series, const ReportOptions& options) {
    std::vector<Coming> coming;
    for (const Body& body : series.bodies) {
        for (const Followed& f : body.actions) {
            const State& last = f.last();
            if (!f.open() || (!last.due && last.due_text.empty())) continue;
            if (last.due && last_day(last.due) < options.as_of && !options.from) continue;  // outstanding lists these
            coming.push_back({.date = last.due,
                              .when = last.due_text,
                              .what = f.first().text,
                              .kind = "action",
                              .owners = joined(owner_names(last)),
                              .body = &body,
                              .source = source(body, last)});
        }
        if (body.meetings.empty()) continue;
        const Minutes& m = *body.meetings.back().document;
        const NextMeeting& next = m.meeting.next_meeting;
        if (next.date || !next.text.empty())
            coming.push_back({.date = next.date,
                              .when = next.text,
                              .what = "next meeting",
                              .kind = "meeting",
                              .owners = {},
                              .body = &body,
                              .source = place(m, next.at)});
        for (std::size_t i = 0; i < body.meetings.size(); ++i)
            for (const Forthcoming& f : document(body, i).forthcoming) {
                // What names no day is announced by the last meeting, and has come back to a later one.
                const bool past =
                    f.due ? last_day(f.due) < options.as_of && !options.from : i + 1 < body.meetings.size();
                if (past) continue;
                coming.push_back({.date = f.due,
                                  .when = f.due_text,
                                  .what = f.text,
                                  .kind = "agenda",
                                  .owners = {},
                                  .body = &body,
                                  .source = place(document(body, i), f.at)});
            }
    }
    std::erase_if(coming, [&](const Coming& c) { return (options.from || options.to) && !in_range(c.date, options); });
    std::ranges::stable_sort(coming, {}, [](const Coming& c) { return std::pair{!c.date, last_day(c.date)}; });
    Rows rows("Forward plan" + when(options));
    const auto add_row = [&](const Coming& c) {
        rows.add("date", "When", date_or_words(c.date, c.when))
            .add("kind", "Kind", c.kind)
            .add("what", "What", c.what)
            .add("owners", "Owners", c.owners)
            .add("body", "Body", c.body == nullptr ? "" : c.body->name)
            .add("source", "Source", c.source);
    };
    add_row({});
    for (const Coming& c : coming) {
        rows.next();
        add_row(c);
    }
    return rows.take();
}

// The facts of the meeting; below them its people, decisions, new actions and reviewed ones.
Table summary(const Series& series, const ReportOptions& options) {
    Table page;
    page.title = "Summary" + when(options);
    page.columns = {{"fact", "Fact"}, {"value", "Value"}};
    const auto fact = [&](const char* name, const Cell& value) {
        if (!std::holds_alternative<std::monostate>(value) && !to_string(value).empty())
            page.rows.push_back({std::string(name), value});
    };
    const auto note = [&](std::string title, std::vector<Column> columns, std::vector<std::vector<Cell>> rows) {
        if (!rows.empty())
            page.notes.push_back({.title = std::move(title), .columns = std::move(columns), .rows = std::move(rows)});
    };
    for (const Body& body : series.bodies) {
        std::size_t last = body.meetings.size();
        for (std::size_t i = 0; i < body.meetings.size(); ++i)
            if (in_range(body.meetings[i].date(), options)) last = i;
        if (last == body.meetings.size()) continue;
        const Minutes& m = document(body, last);
        fact("Body", body.name);
        fact("Date", m.meeting.date ? Cell{m.meeting.date} : Cell{});
        fact("Place", m.meeting.location);
        fact("Chair", m.meeting.chair);
        fact("Minutes by", m.meeting.minute_taker);
        fact("Quorum", quorum(m.meeting.quorum));
        fact("Next meeting", date_or_words(m.meeting.next_meeting.date, m.meeting.next_meeting.text));
        fact("Source", m.source.name);
        const std::string of = series.bodies.size() > 1 ? ", " + body.name : "";
        std::vector<std::vector<Cell>> who, ruled, set, reviewed;
        for (const auto* list : {&m.attendees, &m.apologies, &m.absent})
            for (const Person& p : *list)
                who.push_back({p.name, p.role.empty() ? p.organisation : p.role, std::string(in_words(p.attendance))});
        for (const Decision& d : m.decisions) ruled.push_back({d.text, d.outcome});
        for (const Followed& f : body.actions)
            for (std::size_t i = 0; i < f.states.size(); ++i) {
                const State& s = f.states[i];
                if (s.meeting != last || s.note) continue;
                auto& list = i == 0 && change(f, 0) == "new" ? set : reviewed;
                list.push_back({s.action == nullptr ? f.first().text : s.text, joined(owner_names(s)),
                                date_or_words(s.due, s.due_text)});
                if (&list == &reviewed) list.back().push_back(change(f, i));
            }
        note("People" + of, {{"person", "Person"}, {"role", "Role"}, {"attendance", "Attendance"}}, std::move(who));
        note("Decisions" + of, {{"decision", "Decision"}, {"outcome", "Outcome"}}, std::move(ruled));
        note("New actions" + of, {{"action", "Action"}, {"owners", "Owners"}, {"due", "Due"}}, std::move(set));
        note("Actions reviewed" + of,
             {{"action", "Action"}, {"owners", "Owners"}, {"due", "Due"}, {"change", "Change"}}, std::move(reviewed));
    }
    return page;
}

}  // namespace minutes
