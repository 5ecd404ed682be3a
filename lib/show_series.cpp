#include "show_series.hpp"

#include <cmath>

#include "dates.hpp"
#include "display.hpp"
#include "names.hpp"
#include "record_table.hpp"

namespace minutes {

namespace {

std::string place(const Minutes& m, const At& at) {
    return m.source.name + (at.line == 0 ? "" : ':' + std::to_string(at.line));
}

std::string in_hundredths(double share) {
    const long hundredths = std::lround(share * 100);
    return std::to_string(hundredths / 100) + '.' + std::to_string(hundredths % 100 / 10) +
           std::to_string(hundredths % 10);
}

std::string how(const State& state) {
    switch (state.match) {
        case Match::first: return "first mention";
        case Match::reference: return "by reference, likeness " + in_hundredths(state.likeness);
        case Match::text: return "by text, likeness " + in_hundredths(state.likeness);
        case Match::owner_item: return "by owner and item, likeness " + in_hundredths(state.likeness);
        case Match::statement: return "by a sentence about all actions";
        case Match::log: return "by the action log";
    }
    return {};
}

// "name | a | b", empty fields left out; nothing in it breaks the line.
class Line {
public:
    explicit Line(std::string& out, std::string_view first) : out_(out) { out_ += first; }
    ~Line() { out_ += '\n'; }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    Line& add(std::string_view value) {
        if (!value.empty()) out_.append(" | ").append(one_line(value));
        return *this;
    }
    Line& add(std::string_view label, std::string_view value) {
        if (!value.empty()) add(std::string(label) + ": " + std::string(value));
        return *this;
    }

private:
    std::string& out_;
};

std::string date_or_none(Date date) { return date ? iso(date) : "no date"; }

void show(std::string& out, const SeriesMeeting& meeting) {
    Line line(out, "meeting");
    line.add(date_or_none(meeting.date())).add(meeting.document->source.name).add(meeting.document->meeting.state);
    for (const Minutes* other : meeting.others)
        line.add("also", other->source.name + (other->meeting.state.empty() ? "" : ", " + other->meeting.state));
}

void show(std::string& out, const SeriesPerson& person) {
    Line(out, "person")
        .add(person.name)
        .add(joined(person.initials))
        .add("also written", joined(person.names).size() > person.name.size() ? joined(person.names, "; ") : "")
        .add("meetings", std::to_string(person.seen.size()));
}

void show(std::string& out, const Followed& action, const Body& body) {
    Line(out, "action").add(action.ref).add(action.first().text).add(action.id);
    for (std::size_t i = 0; i < action.states.size(); ++i) {
        const State& state = action.states[i];
        const Minutes& m = *body.meetings[state.meeting].document;
        std::vector<std::string> owners;
        for (std::size_t k = 0; k < state.owners.size(); ++k) owners.push_back(state.owner(k));
        Line(out, "  " + (state.log.empty() ? date_or_none(m.meeting.date) : state.log))
            .add(change(action, i))
            .add("owners", joined(owners))
            .add("due", state.due ? iso(state.due) : state.due_text)
            .add(i > 0 ? state.text : "")
            .add(how(state))
            .add(state.log.empty() ? place(m, state.at) : state.log + ':' + std::to_string(state.at.line));
    }
}

void show(std::string& out, const Body& body) {
    out += "# " + one_line(body.name.empty() ? "no body named" : body.name) + '\n';
    for (const std::string& name : body.names)
        if (name != body.name) Line(out, "also named").add(name);
    for (const SeriesMeeting& meeting : body.meetings) show(out, meeting);
    for (const SeriesPerson& person : body.people) show(out, person);
    for (const Followed& action : body.actions) show(out, action, body);
}

}  // namespace

std::string show_series(const Series& series) {
    std::string out;
    for (const Body& body : series.bodies) {
        if (!out.empty()) out += '\n';
        show(out, body);
    }
    if (!series.papers.empty()) out += out.empty() ? "# no meeting\n" : "\n# no meeting\n";
    for (const Minutes* paper : series.papers) Line(out, to_string(paper->kind)).add(paper->source.name);
    return out;
}

}  // namespace minutes
