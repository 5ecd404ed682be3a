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

    Line& operator()(std::string_view value) { return field("", value); }
    Line& operator()(std::string_view label, std::string_view value) {
        return value.empty() ? *this : field(std::string(label) + ": ", value);
    }

private:
    Line& field(std::string_view label, std::string_view value) {
        if (!value.empty()) out_.append(" | ").append(label).append(one_line(value));
        return *this;
    }

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
    Line(out, "meeting")("body", m.body)("organisation", m.organisation)("title", m.title)("date", iso(m.date))(
        "start", m.start)("end", m.end)("location", m.location)("chair", m.chair)("minute taker", m.minute_taker)(
        "state", m.state)("quorum", said(m.quorum))("approves", dates(m.approves))("next", next(m.next_meeting));
}

void show(std::string& out, const Person& p) {
    const std::string initials = p.initials.empty() ? "" : " (" + p.initials + ")";
    Line(out, in_words(p.attendance))(p.name + initials)("role", p.role)("organisation", p.organisation)("note", p.note);
}

void show(std::string& out, const Item& i) {
    Line(out, "item", i.depth)(i.number.empty() ? "-" : i.number)(i.title);
}

void show(std::string& out, const Action& a) {
    Line(out, "action")(a.text)("owners", joined(a.owners))("due", iso(a.due))("due text", a.due ? "" : a.due_text)(
        "status", a.status == Status::open ? "" : to_string(a.status))("ref", a.ref)("form", to_string(a.form))(
        a.earlier ? "earlier" : "");
}

void show(std::string& out, const Decision& d) {
    Line(out, "decision")(d.text)("outcome", d.outcome)("proposer", d.proposer)("seconder", d.seconder);
}

void show(std::string& out, const Statement& s) { Line(out, "statement")(s.kind)(s.text); }

void show(std::string& out, const Commitment& c) {
    Line(out, "commitment")(c.text)("section", joined(c.section, " > "))("horizon", c.horizon);
}

void show(std::string& out, const Diagnostic& d) {
    const std::string place = d.at.line == 0 ? "" : "line " + std::to_string(d.at.line);
    Line(out, "diagnostic")(to_string(d.severity))(d.code)(d.message)(place);
}

template <typename Record>
void show(std::string& out, const std::vector<Record>& records) {
    for (const Record& record : records) show(out, record);
}

void show(std::string& out, const Minutes& m) {
    Line(out, "kind")(to_string(m.kind))(m.kind_reason);
    show(out, m.meeting);
    for (const auto* people : {&m.attendees, &m.apologies, &m.absent}) show(out, *people);
    show(out, m.items);
    show(out, m.actions);
    show(out, m.decisions);
    show(out, m.statements);
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
