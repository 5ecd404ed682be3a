// Who came: the matrix of attendance, the rule of six months, the directory.
#include <algorithm>
#include <chrono>

#include "dates.hpp"
#include "folded.hpp"
#include "names.hpp"
#include "record_table.hpp"
#include "report_rows.hpp"

namespace minutes {

namespace {

bool was_there(Attendance a) { return a != Attendance::apologies && a != Attendance::absent; }

// The word for one meeting; a substitute says for whom.
std::string cell(const Person& p) {
    return std::string(in_words(p.attendance)) + (p.substitute_for.empty() ? "" : " for " + p.substitute_for);
}

// The same day months later, or the last of a shorter month.
Date months_later(Date day, int months) {
    using namespace std::chrono;
    const Date from = last_day(day);
    const year_month there = year{from.year} / month{from.month} + std::chrono::months{months};
    const unsigned last = unsigned{year_month_day_last{there.year() / there.month() / std::chrono::last}.day()};
    return {.year = static_cast<std::int16_t>(int{there.year()}),
            .month = static_cast<std::uint8_t>(unsigned{there.month()}),
            .day = static_cast<std::uint8_t>(std::min(last, unsigned{from.day}))};
}

Date days_later(Date day, long days) {
    using namespace std::chrono;
    const year_month_day there{sys_days{year{day.year} / month{day.month} / std::chrono::day{day.day}} +
                               std::chrono::days{days}};
    return {.year = static_cast<std::int16_t>(int{there.year()}),
            .month = static_cast<std::uint8_t>(unsigned{there.month()}),
            .day = static_cast<std::uint8_t>(unsigned{there.day()})};
}

// Days of approved absence that stop the clock, from the last attendance up to the end that they put off.
Date six_months_from(Date last, const std::string& name, const std::vector<Absence>& approved, int months) {
    Date end = months_later(last, months);
    std::vector<Absence> mine;
    for (const Absence& a : approved)
        if (folded(a.name) == folded(name)) mine.push_back(a);
    std::ranges::sort(mine, {}, &Absence::from);
    Date counted = days_later(last, 1);  // from here on; absences that overlap count once
    for (const Absence& a : mine) {
        const Date from = std::max(a.from, counted), to = last_day(a.to);
        if (to < from || from > end) continue;
        end = days_later(end, days_between(from, to) + 1);
        counted = days_later(to, 1);
    }
    return end;
}

}  // namespace

Table attendance(const Series& series, const ReportOptions& options) {
    Rows rows("Attendance" + when(options));
    Table table = rows.take();
    table.columns = {{"person", "Person"}, {"body", "Body"}};
    std::vector<std::pair<const Body*, std::size_t>> shown;
    for (const Body& body : series.bodies)
        for (std::size_t i = 0; i < body.meetings.size(); ++i)
            if (in_range(body.meetings[i].date(), options)) {
                const Date day = body.meetings[i].date();
                std::string key = day ? iso(day) : document(body, i).source.name;
                const auto same = std::ranges::count_if(table.columns, [&](const Column& c) { return c.title == key; });
                table.columns.push_back({key + (same > 0 ? "_" + std::to_string(same + 1) : ""), key});
                shown.emplace_back(&body, i);
            }
    table.columns.insert(table.columns.end(), {{"expected", "Expected"},
                                               {"present", "Present"},
                                               {"substitute", "As substitute"},
                                               {"in_attendance", "In attendance"},
                                               {"apologies", "Apologies"},
                                               {"absent", "Absent"}});
    if (options.percent) table.columns.push_back({"percent", "Percent"});
    for (const Body& body : series.bodies)
        for (const SeriesPerson& person : body.people) {
            std::vector<Cell> row{person.name, body.name.empty() ? Cell{} : Cell{body.name}};
            std::int64_t present = 0, substitute = 0, guest = 0, apologies = 0, absent = 0;
            for (const auto& column : shown) {
                const auto seen = std::ranges::find_if(
                    person.seen, [&](const auto& s) { return column.first == &body && s.meeting == column.second; });
                row.push_back(seen == person.seen.end() ? Cell{} : Cell{cell(*seen->person)});
                if (seen == person.seen.end()) continue;
                const Attendance a = seen->person->attendance;
                ++(!seen->person->substitute_for.empty() && was_there(a) ? substitute
                   : a == Attendance::present                            ? present
                   : a == Attendance::apologies                          ? apologies
                   : a == Attendance::absent                             ? absent
                                                                         : guest);
            }
            const std::int64_t expected =
                present + apologies + absent;  // who is only in attendance, or for another, is not
            if (expected + substitute + guest == 0) continue;
            row.insert(row.end(),
                       {Cell{expected}, Cell{present}, Cell{substitute}, Cell{guest}, Cell{apologies}, Cell{absent}});
            if (options.percent)
                row.push_back(expected == 0 ? Cell{} : Cell{(present * 200 + expected) / (2 * expected)});
            table.rows.push_back(std::move(row));
        }
    return table;
}

Table six_month(const Series& series, const ReportOptions& options) {
    Rows rows("Last attendance" + when(options) + "; six months from it (Local Government Act 1972, s. 85)");
    struct Row {
        std::string name, body, state;
        Date last, end;
        Cell days;
    };
    const auto add_row = [&](const Row& row) {
        rows.add("person", "Person", row.name)
            .add("last_attendance", "Last attendance", row.last)
            .add("days_since", "Days since", row.days)
            .add("six_months_end", "Six months end", row.end)
            .add("state", "State", row.state)
            .add("body", "Body", row.body);
    };
    std::vector<Row> found;
    for (const Body& body : series.bodies)
        for (const SeriesPerson& person : body.people) {
            // Guests and officers in attendance are no members; whoever sends apologies or is missed is expected.
            const bool member = std::ranges::any_of(person.seen, [](const auto& s) {
                const Attendance a = s.person->attendance;
                return a == Attendance::present || a == Attendance::apologies || a == Attendance::absent;
            });
            if (!member) continue;
            Row row{.name = person.name, .body = body.name, .state = {}, .last = {}, .end = {}, .days = {}};
            Date first;
            for (const auto& s : person.seen) {
                const Date day = body.meetings[s.meeting].date();
                if (!day) continue;
                if (!first) first = day;
                if (was_there(s.person->attendance)) row.last = std::max(row.last, last_day(day));
            }
            if (!row.last) {
                row.state = first ? "not seen since " + iso(first) : "no date known";
            } else {
                row.days = std::int64_t{days_between(row.last, options.as_of)};
                row.end = six_months_from(row.last, person.name, options.approved, 6);
                const Date warn = six_months_from(row.last, person.name, options.approved, 5);
                row.state = options.as_of >= row.end ? "six months are over"
                            : options.as_of >= warn  ? "over five months"
                                                     : "";
            }
            found.push_back(std::move(row));
        }
    std::ranges::stable_sort(found, {}, [](const Row& row) { return std::pair{row.last, row.name}; });
    add_row({});
    for (const Row& row : found) {
        rows.next();
        add_row(row);
    }
    return rows.take();
}

Table people(const Series& series, const ReportOptions& options) {
    Rows rows("People" + when(options));
    const auto add_row = [&](const Body& body, const SeriesPerson& person) {
        std::vector<std::string> roles, others;
        Date first, last;
        for (const auto& s : person.seen) {
            const Date day = body.meetings[s.meeting].date();
            if (day && !first) first = day;
            if (day) last = day;
            const std::string role = s.person->role.empty() ? s.person->organisation : s.person->role;
            if (!role.empty() && (roles.empty() || !roles.back().starts_with(role + " (")))
                roles.push_back(role + " (" + (day ? "from " + iso(day) : "no date") + ")");
        }
        for (const std::string& name : person.names)
            if (name != person.name) others.push_back(name);
        rows.add("name", "Name", person.name)
            .add("initials", "Initials", joined(person.initials))
            .add("roles", "Roles", joined(roles, "; "))
            .add("also_written", "Also written", joined(others, "; "))
            .add("first", "First meeting", first)
            .add("last", "Last meeting", last)
            .add("meetings", "Meetings", person.seen.size())
            .add("body", "Body", body.name);
    };
    add_row({}, {});
    for (const Body& body : series.bodies)
        for (const SeriesPerson& person : body.people) {
            if (std::ranges::none_of(person.seen,
                                     [&](const auto& s) { return in_range(body.meetings[s.meeting].date(), options); }))
                continue;
            rows.next();
            add_row(body, person);
        }
    return rows.take();
}

}  // namespace minutes
