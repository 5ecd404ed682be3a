#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "dates.hpp"
#include "folded.hpp"
#include "record_table.hpp"
#include "report_rows.hpp"

namespace minutes {

namespace {

using By = ReportOptions::By;

struct Open {
    const Body* body;
    const Followed* action;
    std::string owner;  // by owner: the one it is listed under
    Date minuted() const { return document(*body, action->first().meeting).meeting.date; }
};

std::vector<Open> open_actions(const Series& series, const ReportOptions& options) {
    std::vector<Open> out;
    for (const Body& body : series.bodies)
        for (const Followed& f : body.actions)
            if (Open open{&body, &f, {}}; f.open() && in_range(open.minuted(), options)) out.push_back(open);
    return out;
}

// One entry for each owner; without owner, one.
std::vector<Open> under_each_owner(const std::vector<Open>& actions) {
    std::vector<Open> out;
    for (const Open& open : actions) {
        std::vector<std::string> seen;
        for (const std::string& owner : owner_names(open.action->last())) {
            if (std::ranges::find(seen, folded(owner)) != seen.end()) continue;
            seen.push_back(folded(owner));
            out.push_back(open);
            out.back().owner = owner;
        }
        if (seen.empty()) out.push_back(open);
    }
    return out;
}

constexpr Date never{.year = std::numeric_limits<std::int16_t>::max(), .month = 12, .day = 31};
Date or_never(Date d) { return d ? last_day(d) : never; }

Cell days(Date from, Date to) { return from && to ? Cell{std::int64_t{days_between(from, to)}} : Cell{}; }

bool is_overdue(const Open& open, Date day) {
    const Date due = open.action->last().due;
    return due && day && days_between(due, day) > 0;
}

Cell overdue(const Open& open, Date day) { return is_overdue(open, day) ? days(open.action->last().due, day) : Cell{}; }

Date last_meeting(const Body& body) { return body.meetings.back().date(); }

void add(Rows& rows, const Open& open, const ReportOptions& options) {
    const State &first = open.action->first(), &last = open.action->last();
    if (options.by == By::owner) rows.add("owner", "Owner", open.owner);
    rows.add("due", "Due", date_or_words(last.due, last.due_text))
        .add("owners", "Owners", joined(owner_names(last)))
        .add("action", "Action", first.text)
        .add("days_overdue", "Days overdue", overdue(open, options.as_of))
        .add("overdue_at_meeting", "At the last meeting", overdue(open, last_meeting(*open.body)))
        .add("carried", "Carried", open.action->times_carried())
        .add("meeting", "Meeting", open.minuted())
        .add("last_mentioned", "Last mentioned", document(*open.body, last.meeting).meeting.date)
        .add("days_open", "Days open", days(open.minuted(), options.as_of))
        .add("body", "Body", open.body->name)
        .add("item", "Item", item_name(*open.body, first))
        .add("ref", "Ref", open.action->ref)
        .add("id", "Id", open.action->id);
    if (options.log) rows.add("log", "In the log", in_the_log(*open.action));
    rows.add("source", "Source", source(*open.body, last));
}

std::string title(const std::vector<Open>& actions, const ReportOptions& options) {
    const auto late = std::ranges::count_if(actions, [&](const Open& open) { return is_overdue(open, options.as_of); });
    const std::string by = options.by == By::owner ? " by owner" : options.by == By::carried ? " by times carried" : "";
    return "Outstanding actions" + by + when(options) + ": " + std::to_string(actions.size()) + " open, " +
           std::to_string(late) + " overdue";
}

// The columns stand for a record that holds nothing.
template <typename Add>
void columns(Add add) {
    const Minutes no_document;
    Body body;
    body.meetings.push_back({.document = &no_document, .others = {}});
    Followed nothing;
    nothing.states.emplace_back();
    add(body, nothing);
}

// A body with open actions, and who came to it, by folded names.
struct Unfinished {
    const Body* body;
    std::int64_t open;
    std::set<std::string> people;
};

std::set<std::string> people_of(const Body& body) {
    std::set<std::string> out;
    for (const SeriesPerson& person : body.people) out.insert(folded(person.name));
    return out;
}

std::vector<Unfinished> unfinished(const Series& series) {
    std::vector<Unfinished> out;
    for (const Body& body : series.bodies)
        if (const std::int64_t open = std::ranges::count_if(body.actions, &Followed::open); open > 0)
            out.push_back({.body = &body, .open = open, .people = people_of(body)});
    return out;
}

// Open actions of bodies that some of the same people came to and that had met for the last time by then: whether a
// sentence means those as well, only its readers know. "5 of the Delivery Board".
std::string open_elsewhere(const std::vector<Unfinished>& bodies, const std::set<std::string>& people, Date day) {
    const auto came = [&people](const std::string& name) { return people.contains(name); };
    std::string out;
    for (const Unfinished& other : bodies)
        if (last_meeting(*other.body) < day && std::ranges::any_of(other.people, came))
            out += (out.empty() ? "" : "; ") + std::to_string(other.open) + " of " + other.body->name;
    return out;
}

// How many actions each sentence closed, by its meeting and its place there.
std::map<std::pair<std::size_t, At>, std::int64_t> closed_by_statements(const Body& body) {
    std::map<std::pair<std::size_t, At>, std::int64_t> out;
    for (const Followed& f : body.actions)
        for (const State& state : f.states)
            if (state.match == Match::statement && state.status == Status::done) ++out[{state.meeting, state.at}];
    return out;
}

// What the documents say of all actions at once, and how many of these it closed.
void add_statements(Table& table, const Series& series, const ReportOptions& options) {
    struct Said {
        const Body* body;
        const Minutes* document;
        const Statement* statement;
        std::int64_t closed;
        std::string elsewhere;
    };
    std::vector<Said> all;
    const std::vector<Unfinished> others = series.bodies.size() > 1 ? unfinished(series) : std::vector<Unfinished>{};
    for (const Body& body : series.bodies) {
        auto closed = closed_by_statements(body);
        const std::set<std::string> people = others.empty() ? std::set<std::string>{} : people_of(body);
        for (std::size_t i = 0; i < body.meetings.size(); ++i) {
            const Minutes& m = document(body, i);
            for (const Statement& s : m.statements) {
                const bool closes = s.kind == "all_closed" || s.kind == "others_closed";
                all.push_back({&body, &m, &s, closed[{i, s.at}],
                               closes && !others.empty() ? open_elsewhere(others, people, m.meeting.date) : ""});
            }
        }
    }
    const bool any = std::ranges::any_of(all, [](const Said& said) { return !said.elsewhere.empty(); });
    Rows rows("What the minutes say of all actions at once");
    const auto add_row = [&](const Said& said) {
        rows.add("meeting", "Meeting", said.document->meeting.date)
            .add("body", "Body", said.body->name)
            .add("statement", "Statement", said.statement->text)
            .add("closes", "Closes", said.closed);
        if (any) rows.add("elsewhere", "Open in other bodies, see --same-body", said.elsewhere);
        rows.add("source", "Source", said.document->source.name + ':' + std::to_string(said.statement->at.line));
    };
    const Body no_body;
    const Minutes no_document;
    const Statement nothing;
    add_row({&no_body, &no_document, &nothing, 0, {}});
    for (const Said& said : all) {
        if (!in_range(said.document->meeting.date, options)) continue;
        rows.next();
        add_row(said);
    }
    Table notes = rows.take();
    if (!notes.rows.empty()) table.notes.push_back(std::move(notes));
}

}  // namespace

Table outstanding(const Series& series, const ReportOptions& options) {
    std::vector<Open> actions = open_actions(series, options);
    Rows rows(title(actions, options));
    if (options.by == By::owner) {
        actions = under_each_owner(actions);
        std::ranges::stable_sort(actions, {}, [](const Open& open) {
            return std::tuple{open.owner.empty(), folded(open.owner), or_never(open.minuted())};
        });
    } else {
        std::ranges::stable_sort(actions, {}, [&](const Open& open) {
            const auto carried =
                options.by == By::carried ? static_cast<std::int64_t>(open.action->times_carried()) : 0;
            return std::tuple{-carried, or_never(open.action->last().due), or_never(open.minuted())};
        });
    }
    columns([&](const Body& body, const Followed& f) { add(rows, {&body, &f, {}}, options); });
    for (const Open& open : actions) {
        rows.next();
        add(rows, open, options);
    }
    Table table = rows.take();
    add_statements(table, series, options);
    return table;
}

Table completed(const Series& series, const ReportOptions& options) {
    Rows rows("Completed actions" + when(options));
    const auto add_row = [&](const Body& body, const Followed& f) {
        const State& last = f.last();
        const Date minuted = document(body, f.first().meeting).meeting.date;
        const Date closed = said_on(body, last);
        rows.add("closed", "Closed", closed)
            .add("owners", "Owners", joined(owner_names(last)))
            .add("action", "Action", f.first().text)
            .add("outcome", "Outcome", change(f, static_cast<std::size_t>(&last - f.states.data())))
            .add("said", "What the minutes say", last.text)
            .add("meeting", "Meeting", minuted)
            .add("days_open", "Days open",
                 f.first().action != nullptr && !f.first().action->earlier ? days(minuted, closed) : Cell{})
            .add("carried", "Carried", f.times_carried())
            .add("body", "Body", body.name)
            .add("ref", "Ref", f.ref)
            .add("id", "Id", f.id)
            .add("source", "Source", source(body, last));
    };
    columns(add_row);
    std::vector<Open> closed;
    for (const Body& body : series.bodies)
        for (const Followed& f : body.actions)
            if (!f.open() && in_range(document(body, f.last().meeting).meeting.date, options))
                closed.push_back({&body, &f, {}});
    std::ranges::stable_sort(closed, {}, [](const Open& c) { return or_never(said_on(*c.body, c.action->last())); });
    for (const Open& each : closed) {
        rows.next();
        add_row(*each.body, *each.action);
    }
    return rows.take();
}

Table vanished(const Series& series, const ReportOptions& options) {
    Rows rows("Open actions that no later meeting mentions" + when(options));
    const auto add_row = [&](const Body& body, const Followed& f) {
        const State& last = f.last();
        std::string notes;
        for (const State& state : f.states)
            if (state.note)
                notes += (notes.empty() ? "" : "; ") +
                         (state.log.empty() ? iso(document(body, state.meeting).meeting.date) : state.log) + ' ' +
                         state.text;
        rows.add("last_mentioned", "Last mentioned", document(body, last.meeting).meeting.date)
            .add("meetings_since", "Meetings since", body.meetings.size() - 1 - last.meeting)
            .add("due", "Due", date_or_words(last.due, last.due_text))
            .add("owners", "Owners", joined(owner_names(last)))
            .add("action", "Action", f.first().text)
            .add("carried", "Carried", f.times_carried())
            .add("notes", "Said of all actions", notes)
            .add("body", "Body", body.name)
            .add("ref", "Ref", f.ref)
            .add("id", "Id", f.id)
            .add("source", "Source", source(body, last));
    };
    columns(add_row);
    for (const Body& body : series.bodies)
        for (const Followed& f : body.actions) {
            const Date last = document(body, f.last().meeting).meeting.date;
            if (!f.open() || !last || f.last().meeting + 1 >= body.meetings.size() || !in_range(last, options))
                continue;
            rows.next();
            add_row(body, f);
        }
    return rows.take();
}

}  // namespace minutes
