#include "show.hpp"

#include "dates.hpp"
#include "diagnostic.hpp"
#include "display.hpp"
#include "names.hpp"
#include "record_table.hpp"

namespace minutes {

namespace {

// A line for as long as it lives; fields join it with " | " unless they are empty.
class Line {
public:
    Line(std::string& out, std::string_view word, int depth = 1) : out_(out) {
        if (depth > 1) out_.append(static_cast<std::size_t>(depth - 1) * 2, ' ');
        out_ += word;
    }
    ~Line() { out_ += '\n'; }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    Line& add(std::string_view value) {
        if (!value.empty()) out_.append(" | ").append(one_line(value));
        return *this;
    }
    Line& add(std::string_view label, std::string_view value) {
        if (!value.empty()) out_.append(" | ").append(label).append(": ").append(one_line(value));
        return *this;
    }

private:
    std::string& out_;
};

std::string said(const Quorum& quorum) {
    if (quorum.met) return *quorum.met ? "met" : "not met";
    return quorum.text.empty() ? "" : "said";
}

std::string dates(const std::vector<Date>& list) {
    std::vector<std::string> words;
    for (const Date date : list) words.push_back(iso(date));
    return joined(words);
}

std::string next(const NextMeeting& meeting) { return meeting.date ? iso(meeting.date) : meeting.text; }

void show(std::string& out, const Meeting& m) {
    Line(out, "meeting")
        .add("body", m.body)
        .add("organisation", m.organisation)
        .add("title", m.title)
        .add("date", iso(m.date))
        .add("start", m.start)
        .add("end", m.end)
        .add("location", m.location)
        .add("chair", m.chair)
        .add("minute taker", m.minute_taker)
        .add("state", m.state)
        .add("quorum", said(m.quorum))
        .add("approves", dates(m.approves))
        .add("next", next(m.next_meeting));
}

void show(std::string& out, const Person& p) {
    const std::string initials = p.initials.empty() ? "" : " (" + p.initials + ")";
    Line(out, in_words(p.attendance))
        .add(p.name + initials)
        .add("role", p.role)
        .add("organisation", p.organisation)
        .add("note", p.note);
}

void show(std::string& out, const Item& i) {
    Line(out, "item", i.depth).add(i.number.empty() ? "-" : i.number).add(i.title);
}

void show(std::string& out, const Action& a) {
    Line(out, "action")
        .add(a.text)
        .add("owners", joined(a.owners))
        .add("due", iso(a.due))
        .add("due text", a.due ? "" : a.due_text)
        .add("status", a.status == Status::open ? "" : to_string(a.status))
        .add("ref", a.ref)
        .add("form", to_string(a.form))
        .add(a.earlier ? "earlier" : "");
}

void show(std::string& out, const Decision& d) {
    Line(out, "decision").add(d.text).add("outcome", d.outcome).add("proposer", d.proposer).add("seconder", d.seconder);
}

void show(std::string& out, const Statement& s) { Line(out, "statement").add(s.kind).add(s.text); }

void show(std::string& out, const Forthcoming& f) {
    Line(out, "forthcoming").add(f.text).add("due", iso(f.due)).add("due text", f.due_text);
}

void show(std::string& out, const Commitment& c) {
    Line(out, "commitment").add(c.text).add("section", joined(c.section, " > ")).add("horizon", c.horizon);
}

void show(std::string& out, const Diagnostic& d) {
    const std::string place = d.at.line == 0 ? "" : "line " + std::to_string(d.at.line);
    Line(out, "diagnostic").add(to_string(d.severity)).add(d.code).add(d.message).add(place);
}

template <typename Record>
void show(std::string& out, const std::vector<Record>& records) {
    for (const Record& record : records) show(out, record);
}

void show(std::string& out, const Minutes& m) {
    Line(out, "kind").add(to_string(m.kind)).add(m.kind_reason);
    show(out, m.meeting);
    for (const auto* people : {&m.attendees, &m.apologies, &m.absent}) show(out, *people);
    show(out, m.items);
    show(out, m.actions);
    show(out, m.decisions);
    show(out, m.statements);
    show(out, m.forthcoming);
    show(out, m.commitments);
    show(out, m.diagnostics);
}

}  // namespace

std::string show_records(const std::vector<Minutes>& documents) {
    std::string out;
    for (const Minutes& m : documents) {
        if (documents.size() > 1) out += "# " + one_line(m.source.name) + '\n';
        show(out, m);
    }
    return out;
}

std::string show_unclaimed(const std::vector<Minutes>& documents) {
    std::string out;
    for (const Minutes& m : documents)
        for (const Unclaimed& u : m.unclaimed)
            out += one_line(m.source.name) + ':' + std::to_string(u.at.line) + ": " + one_line(u.text) + " -- " +
                   one_line(u.reason) + '\n';
    return out;
}

}  // namespace minutes
