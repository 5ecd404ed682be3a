#include "series.hpp"

#include <algorithm>
#include <iterator>
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
    return a.meeting == b.meeting && a.attendees == b.attendees && a.apologies == b.apologies && a.absent == b.absent &&
           a.items == b.items && a.actions == b.actions && a.decisions == b.decisions && a.statements == b.statements;
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
    Series run(const std::vector<Minutes>& documents, const SeriesOptions& options) {
        std::vector<const Minutes*> held;
        for (const Minutes& m : documents)
            if (!options.until || !m.meeting.date || m.meeting.date <= options.until)
                (is_paper(m) ? out_.papers : held).push_back(&m);
        std::vector<BodyOf> bodies = by_body(held);
        join(bodies, options.one_body);
        const LogRecords none;
        for (BodyOf& found : bodies) {
            Body& body = out_.bodies.emplace_back();
            body.name = std::move(found.name);
            body.names = std::move(found.names);
            body.meetings = meetings_of(found.documents);
            body.people = merge_people(body.meetings);
            if (!options.actions) continue;
            body.actions = follow_actions(body.meetings, Owners(body.people, body.meetings),
                                          options.log == nullptr ? none : *options.log);
            tell_ids_apart(body.actions);
        }
        return std::move(out_);
    }

private:
    // The bodies named become one, under the name of the one that met last.
    void join(std::vector<BodyOf>& bodies, const std::vector<std::string>& names) {
        std::set<std::size_t> one;
        std::vector<std::vector<std::string>> known;
        for (const BodyOf& body : bodies) known.push_back(body.names);
        for (const std::string& name : names) {
            const std::vector<std::size_t> meant = bodies_named(known, name);
            if (meant.empty()) out_.diagnostics.push_back(no_such_body("--same-body", name, known));
            one.insert(meant.begin(), meant.end());
        }
        if (one.size() < 2) return;
        const auto last_met = [&](std::size_t i) {
            Date last;
            for (const Minutes* m : bodies[i].documents) last = std::max(last, last_day(m->meeting.date));
            return last;
        };
        const std::size_t last = *std::ranges::max_element(one, {}, last_met);
        for (const std::size_t i : one) {
            if (i == last) continue;
            std::ranges::copy(bodies[i].names, std::back_inserter(bodies[last].names));
            std::ranges::copy(bodies[i].documents, std::back_inserter(bodies[last].documents));
        }
        std::ranges::sort(bodies[last].documents);  // as they lie in one list: in the order in which they were given
        one.erase(last);
        for (auto i = one.rbegin(); i != one.rend(); ++i)
            bodies.erase(bodies.begin() + static_cast<std::ptrdiff_t>(*i));
    }

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

    // The same words may be minuted again long after they were done.
    static void tell_ids_apart(std::vector<Followed>& actions) {
        std::unordered_map<std::string, std::size_t> last;
        std::set<std::string> taken;
        for (Followed& action : actions) {
            const std::string id = action.id;
            for (std::size_t& n = last.try_emplace(id, 1).first->second; !taken.insert(action.id).second;)
                action.id = id + '-' + std::to_string(++n);
        }
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
        if (state.match != Match::log && !state.note && is_open(state.status) && state.meeting != first().meeting)
            meetings.insert(state.meeting);
    const bool before = first().action != nullptr && first().action->earlier && first().status == Status::carried;
    return meetings.size() + (before ? 1 : 0);
}

std::string change(const Followed& action, std::size_t index) {
    const State& state = action.states[index];
    const std::string where = state.match == Match::log ? " in the log" : "";
    if (state.note) return "noted" + where;
    if (index == 0) {
        const bool earlier = state.action != nullptr && state.action->earlier;
        if (!earlier && is_open(state.status)) return "new";
        return "known from before, " + std::string(is_open(state.status) ? "open" : status_change(state, true));
    }
    std::size_t previous = index - 1;
    while (previous > 0 && action.states[previous].note) --previous;
    const State& before = action.states[previous];
    std::string out = status_change(state, is_open(before.status)) + where;
    const bool same = state.owners == before.owners && state.people == before.people;
    if (!same && owners_of(state) != owners_of(before)) out += ", re-owned";
    if (state.due != before.due || (!state.due && folded(state.due_text) != folded(before.due_text)))
        out += ", re-dated";
    return out;
}

Series make_series(const std::vector<Minutes>& documents, const SeriesOptions& options) {
    return Maker().run(documents, options);
}

}  // namespace minutes
