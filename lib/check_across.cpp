// Checks that only several meetings show. Files may be missing between two meetings, so each check asks first whether
// the one document follows the other.
#include "check_across.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "dates.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

const Minutes& document(const Body& body, std::size_t meeting) { return *body.meetings[meeting].document; }

bool dated(const Minutes& m) { return m.meeting.date && m.meeting.date.day != 0; }

// Nothing lies between the two: the later approves the earlier's minutes, or is the meeting that the earlier announced.
bool follows(const Minutes& earlier, const Minutes& later) {
    if (!dated(earlier) || !dated(later)) return false;
    const auto& approved = later.meeting.approves;
    return earlier.meeting.next_meeting.date == later.meeting.date ||
           std::ranges::find(approved, earlier.meeting.date) != approved.end();
}

// "154/23": a count that goes on from meeting to meeting.
struct Running {
    const Item* item;
    int count;
    std::string_view series;  // "/23"
};

std::vector<Running> running_numbers(const Minutes& m) {
    std::vector<Running> out;
    for (const Item& item : m.items) {
        const std::size_t slash = item.number.find('/');
        if (slash == std::string::npos || slash == 0 || slash > 4 ||
            !std::ranges::all_of(item.number.substr(0, slash), is_digit))
            continue;
        out.push_back({&item, std::atoi(item.number.c_str()), std::string_view(item.number).substr(slash)});
    }
    return out;
}

// The meeting looked back at actions: two or more, or at all of them at once.
bool reviews(const Minutes& m) {
    const auto earlier =
        std::ranges::count_if(m.actions, [](const Action& a) { return a.earlier || a.status != Status::open; });
    return earlier >= 2 || !m.statements.empty();
}

}  // namespace

Findings next_meeting_moved(const Body& body) {
    Findings out;
    constexpr long same_meeting = 21;  // days: further apart, a meeting may lie between that is not among the files
    for (std::size_t i = 0; i + 1 < body.meetings.size(); ++i) {
        const Minutes &here = document(body, i), &next = document(body, i + 1);
        const NextMeeting& said = here.meeting.next_meeting;
        if (!dated(here) || !dated(next) || !said.date || said.date.day == 0 || said.date == next.meeting.date)
            continue;
        if (std::labs(days_between(said.date, next.meeting.date)) > same_meeting) continue;
        out.push_back({.at = said.at,
                       .message = fmt::format("the next meeting is said to be on {}, but its minutes are of {}",
                                              iso(said.date), iso(next.meeting.date)),
                       .hint = {},
                       .document = &here});
    }
    return out;
}

Findings numbers_across(const Body& body) {
    Findings out;
    for (std::size_t i = 0; i + 1 < body.meetings.size(); ++i) {
        const Minutes &here = document(body, i), &next = document(body, i + 1);
        const auto before = running_numbers(here), after = running_numbers(next);
        if (before.size() < 3 || after.size() < 3 || before.back().series != after.front().series) continue;
        const int last = before.back().count, first = after.front().count;
        if (first == last + 1 || (first > last && !follows(here, next))) continue;
        out.push_back(
            {.at = after.front().item->at,
             .message = fmt::format("begins with {}, but the minutes of {} end with {}", after.front().item->number,
                                    iso(here.meeting.date), before.back().item->number),
             .hint = {},
             .document = &next});
    }
    return out;
}

// Files may be missing, and their minutes with them. So the date must be a slip of the one that the last minutes among
// the files have, or these must have announced this very meeting: then no other lies between.
Findings approved_unknown(const Body& body) {
    Findings out;
    constexpr long slip = 14;  // days
    for (std::size_t i = 1; i < body.meetings.size(); ++i) {
        const Minutes &before = document(body, i - 1), &here = document(body, i);
        if (!dated(before)) continue;
        const auto& approves = here.meeting.approves;
        const bool announced = before.meeting.next_meeting.date == here.meeting.date;
        const bool before_too = std::ranges::find(approves, before.meeting.date) != approves.end();
        for (const Date approved : approves) {
            const auto known = [&](const SeriesMeeting& m) { return m.date() == approved; };
            const bool near = std::labs(days_between(approved, before.meeting.date)) <= slip;
            if (before_too || std::ranges::any_of(body.meetings, known) ||
                !(near || (announced && approved > before.meeting.date)))
                continue;
            out.push_back(
                {.at = {},
                 .message = fmt::format("approves minutes of {}, but there are none of that date among these files",
                                        iso(approved)),
                 .hint = {},
                 .document = &here});
        }
    }
    return out;
}

Findings done_unopened(const Body& body) {
    Findings out;
    for (const Followed& f : body.actions) {
        const State& s = f.first();
        if (s.action == nullptr || s.meeting == 0 || s.status != Status::done || !s.action->earlier) continue;
        const Minutes &before = document(body, s.meeting - 1), &here = document(body, s.meeting);
        if (!follows(before, here) || before.actions.empty()) continue;
        out.push_back({.at = s.at,
                       .message = "this is done, but no earlier minutes among these files opened it",
                       .hint = {},
                       .document = &here});
    }
    return out;
}

// A later meeting went through the actions after this one fell due (or, without a date, two did), and passed it over.
// Up to there the meetings must lie close enough that the files have them all.
Findings action_vanished(const Body& body) {
    Findings out;
    for (const Followed& f : body.actions) {
        const State& s = f.last();
        if (!f.open() || s.action == nullptr) continue;
        std::size_t passed = 0, latest = 0;
        for (std::size_t i = s.meeting + 1; i < body.meetings.size(); ++i) {
            const Minutes &before = document(body, i - 1), &later = document(body, i);
            constexpr long quarter = 100;  // days
            if (!follows(before, later) && days_between(before.meeting.date, later.meeting.date) > quarter) break;
            if (!reviews(later) || (s.due && last_day(s.due) > later.meeting.date)) continue;
            passed += s.due ? 2 : 1, latest = i;
        }
        if (passed < 2) continue;
        out.push_back({.at = s.at,
                       .message = fmt::format("this is open, but not mentioned again up to {}",
                                              iso(document(body, latest).meeting.date)),
                       .hint = {},
                       .document = &document(body, s.meeting)});
    }
    return out;
}

Findings carried_often(const Body& body) {
    Findings out;
    constexpr std::size_t often = 3;
    for (const Followed& f : body.actions) {
        const State& s = f.last();
        if (f.times_carried() < often || !f.open()) continue;
        out.push_back({.at = s.at,
                       .message = fmt::format("carried forward {} times since {}", f.times_carried(),
                                              iso(document(body, f.first().meeting).meeting.date)),
                       .hint = {},
                       .document = &document(body, s.meeting)});
    }
    return out;
}

Findings initials_changed(const Body& body) {
    Findings out;
    for (const SeriesPerson& p : body.people) {
        const SeriesPerson::Seen* before = nullptr;
        for (const SeriesPerson::Seen& seen : p.seen) {
            if (seen.person == nullptr || seen.person->initials.empty()) continue;
            if (before != nullptr && before->person->initials != seen.person->initials)
                out.push_back({.at = seen.person->at,
                               .message = fmt::format("{} is {} here, but {} in the minutes of {}", p.name,
                                                      seen.person->initials, before->person->initials,
                                                      iso(document(body, before->meeting).meeting.date)),
                               .hint = {},
                               .document = &document(body, seen.meeting)});
            before = &seen;
        }
    }
    return out;
}

}  // namespace minutes
