#include "series.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "bodies.hpp"
#include "dates.hpp"
#include "folded.hpp"
#include "follow.hpp"
#include "series_people.hpp"

namespace minutes {

namespace {

bool is_paper(const Minutes& m) {
    const bool holds = !m.actions.empty() || !m.decisions.empty() || !m.attendees.empty();
    return m.kind == Kind::agenda || m.kind == Kind::plan || (m.kind == Kind::other && !holds);
}

// The same words, wherever the file lay.
bool same_content(const Minutes& a, const Minutes& b) {
    return a.meeting == b.meeting && a.attendees == b.attendees && a.apologies == b.apologies &&
           a.absent == b.absent && a.items == b.items && a.actions == b.actions && a.decisions == b.decisions &&
           a.statements == b.statements;
}

// The document with the greater rank counts.
int rank(const Minutes& m) { return m.meeting.state == "approved" ? 2 : m.meeting.state == "draft" ? 0 : 1; }

// Of one day and one body; two meetings on one day begin at two times, and neither is the other's draft.
bool same_meeting(const Minutes& a, const Minutes& b) {
    if (same_content(a, b)) return true;
    const Meeting &x = a.meeting, &y = b.meeting;
    if (x.date.day == 0 || x.date != y.date) return false;
    return rank(a) != rank(b) || x.start.empty() || y.start.empty() || x.start == y.start;
}

Diagnostic contradiction(const Minutes& counts, const Minutes& other) {
    const Meeting& m = counts.meeting;
    return {.severity = Severity::error,
            .code = {},
            .message = "tells of the same meeting as " + other.source.name + " (" + m.body +
                       (m.body.empty() ? "" : ", ") + iso(m.date) + "), and says something else; this one is used",
            .hint = "keep one of them, or mark them as draft and approved; minutes-diff shows where they differ",
            .at = {},
            .file = counts.source.name};
}

class Maker {
public:
    Series run(const std::vector<Minutes>& documents, Date until) {
        std::vector<const Minutes*> held;
        for (const Minutes& m : documents)
            if (!until || !m.meeting.date || m.meeting.date <= until) (is_paper(m) ? out_.papers : held).push_back(&m);
        for (BodyOf& found : by_body(held)) {
            Body& body = out_.bodies.emplace_back();
            body.name = std::move(found.name);
            body.names = std::move(found.names);
            body.meetings = meetings_of(found.documents);
            body.people = merge_people(body.meetings);
            body.actions = follow_actions(body.meetings, Owners(body.people, body.meetings));
        }
        return std::move(out_);
    }

private:
    std::vector<SeriesMeeting> meetings_of(std::vector<const Minutes*> documents) {
        std::ranges::stable_sort(documents, {}, [](const Minutes* m) {
            return std::pair{last_day(m->meeting.date), m->meeting.start};
        });
        std::vector<SeriesMeeting> out;
        std::size_t first = 0;  // of the meetings on the same day
        for (const Minutes* m : documents) {
            if (out.empty() || out.back().date() != m->meeting.date) first = out.size();
            const auto same = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                                           [&](const auto& meeting) { return same_meeting(*meeting.document, *m); });
            if (same == out.end()) out.push_back({.document = m, .others = {}});
            else add_document(*same, m);
        }
        for (SeriesMeeting& meeting : out) report(meeting);
        return out;
    }

    // The later of two equals counts: it was given behind the other.
    static void add_document(SeriesMeeting& meeting, const Minutes* m) {
        if (rank(*m) >= rank(*meeting.document)) std::swap(meeting.document, m);
        meeting.others.push_back(m);
    }

    void report(const SeriesMeeting& meeting) {
        for (const Minutes* other : meeting.others)
            if (rank(*other) == rank(*meeting.document) && !same_content(*other, *meeting.document))
                out_.diagnostics.push_back(contradiction(*meeting.document, *other));
    }

    Series out_;
};

bool is_open(Status s) { return s == Status::open || s == Status::carried; }

std::set<std::string> owners_of(const State& state) {
    std::set<std::string> out;
    for (std::size_t i = 0; i < state.owners.size(); ++i) out.insert(folded(state.owner(i)));
    return out;
}

std::string status_change(const State& state, bool was_open) {
    const bool all = state.match == Match::statement;
    switch (state.status) {
        case Status::done: return !was_open ? "still done" : all ? "closed by a statement" : "done";
        case Status::dropped: return was_open ? "dropped" : "still dropped";
        case Status::carried: return was_open ? "carried" : "reopened";
        case Status::open: return was_open ? "reviewed" : "reopened";
    }
    return {};
}

}  // namespace

const State& Followed::last() const {
    const auto found = std::find_if(states.rbegin(), states.rend(), [](const State& s) { return !s.note; });
    return found == states.rend() ? states.front() : *found;
}

bool Followed::open() const { return is_open(status()); }

std::size_t Followed::times_carried() const {
    std::set<std::size_t> meetings;
    for (const State& state : states)
        if (!state.note && is_open(state.status) && state.meeting != first().meeting) meetings.insert(state.meeting);
    const bool before = first().action != nullptr && first().action->earlier && first().status == Status::carried;
    return meetings.size() + (before ? 1 : 0);
}

std::string change(const Followed& action, std::size_t index) {
    const State& state = action.states[index];
    if (state.note) return "noted";
    if (index == 0) {
        const bool earlier = state.action != nullptr && state.action->earlier;
        if (!earlier && is_open(state.status)) return "new";
        return "known from before, " + std::string(is_open(state.status) ? "open" : status_change(state, true));
    }
    std::size_t previous = index - 1;
    while (previous > 0 && action.states[previous].note) --previous;
    const State& before = action.states[previous];
    std::string out = status_change(state, is_open(before.status));
    if (owners_of(state) != owners_of(before)) out += ", re-owned";
    if (state.due != before.due || (!state.due && folded(state.due_text) != folded(before.due_text)))
        out += ", re-dated";
    return out;
}

Series make_series(const std::vector<Minutes>& documents, Date until) { return Maker().run(documents, until); }

}  // namespace minutes
