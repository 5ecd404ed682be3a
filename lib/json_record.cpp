// One function a struct, one line a field, in the order of write_json.
#include "json_record.hpp"

#include <array>
#include <limits>
#include <string>

#include "dates.hpp"
#include "names.hpp"

namespace minutes {

namespace {

using Value = JsonValue;

// What is wrong with a record, and where: thrown and caught inside this file.
struct Wrong {
    std::string message;  // " is text, not a list"
    std::string path;     // "meeting.date", "actions[1].text"

    Wrong in(const std::string& step) const {
        return {message, step + (path.empty() || path.front() == '[' ? "" : ".") + path};
    }
};

[[noreturn]] void expected(std::string_view what, const Value& value) {
    throw Wrong{" is " + std::string(value.kind()) + ", not " + std::string(what), {}};
}

std::string_view text_of(const Value& value, std::string_view what) {
    const std::optional<std::string_view> text = value.text();
    if (!text) expected(what, value);
    return *text;
}

void must_be_list(const Value& value) {
    if (!value.is_list()) expected("a list", value);
}

void get(const Value& value, std::string& out) { out = std::string(text_of(value, "text")); }
void get(const Value& value, std::optional<bool>& out) {
    out = value.truth();
    if (!out) expected("true or false", value);
}
void get(const Value& value, bool& out) {
    std::optional<bool> truth;
    get(value, truth);
    out = *truth;
}

template <typename Number>
void get_number(const Value& value, Number& out) {
    const std::optional<std::int64_t> number = value.whole();
    if (!number) expected("a whole number", value);
    if (*number < 0 || *number > std::int64_t{std::numeric_limits<Number>::max()})
        throw Wrong{" is out of range: " + std::to_string(*number), {}};
    out = static_cast<Number>(*number);
}
void get(const Value& value, std::uint32_t& out) { get_number(value, out); }
void get(const Value& value, int& out) { get_number(value, out); }

void get(const Value& value, Date& out) {
    const auto text = text_of(value, "a date");
    const std::optional<Date> date = parse_iso(text);
    if (!date) throw Wrong{" is no date: '" + std::string(text) + "'", {}};
    out = *date;
}

template <typename Enum, std::size_t N>
void get_word(const Value& value, Enum& out, const std::array<Enum, N>& all) {
    const auto word = text_of(value, "a word");
    for (const Enum each : all) {
        if (to_string(each) != word) continue;
        out = each;
        return;
    }
    throw Wrong{" has an unknown value: '" + std::string(word) + "'", {}};
}
void get(const Value& value, Kind& out) {
    using enum Kind;
    get_word(value, out, std::array{minutes, agenda, plan, other});
}
void get(const Value& value, Attendance& out) {
    using enum Attendance;
    get_word(value, out, std::array{present, in_attendance, guest, observer, apologies, absent});
}
void get(const Value& value, Status& out) {
    using enum Status;
    get_word(value, out, std::array{open, done, carried, dropped});
}
void get(const Value& value, Form& out) {
    using enum Form;
    get_word(value, out, std::array{label, column, marker, list, checkbox, implied});
}
void get(const Value& value, Severity& out) {
    get_word(value, out, std::array{Severity::error, Severity::warning, Severity::info});
}

// Declared before the templates that call them.
void get(const Value&, At&);
void get(const Value&, Source&);
void get(const Value&, HouseUsed&);
void get(const Value&, Quorum&);
void get(const Value&, NextMeeting&);
void get(const Value&, Meeting&);
void get(const Value&, Person&);
void get(const Value&, TextLine&);
void get(const Value&, Item&);
void get(const Value&, Action&);
void get(const Value&, Decision&);
void get(const Value&, Statement&);
void get(const Value&, Forthcoming&);
void get(const Value&, Commitment&);
void get(const Value&, Diagnostic&);
void get(const Value&, Unclaimed&);

template <typename T>
void get(const Value& value, std::vector<T>& out) {
    must_be_list(value);
    out.resize(value.size());
    for (std::size_t n = 0; n < out.size(); ++n) {
        try {
            if (const Value each = value.at(n); !each.is_null()) get(each, out[n]);
        } catch (const Wrong& wrong) {
            throw wrong.in('[' + std::to_string(n) + ']');
        }
    }
}

// The fields of an object; each call reads one. What is missing or null stays empty.
class Fields {
public:
    explicit Fields(const Value& value) : object_(value) {
        if (!value.is_object()) expected("an object", value);
    }

    template <typename T>
    const Fields& field(std::string_view name, T& out) const {
        const std::optional<Value> value = object_.field(name);
        if (!value || value->is_null()) return *this;
        try {
            get(*value, out);
        } catch (const Wrong& wrong) {
            throw wrong.in(std::string(name));
        }
        return *this;
    }

private:
    Value object_;
};

void get(const Value& value, At& at) {
    Fields{value}
        .field("line", at.line)
        .field("column", at.column)
        .field("end_line", at.end_line)
        .field("end_column", at.end_column)
        .field("offset", at.offset)
        .field("length", at.length);
    if (at.line == 0) at = {};  // no line, no place: as it is written, null
}

void get(const Value& value, Source& s) {
    Fields{value}.field("name", s.name).field("bytes", s.bytes).field("lines", s.lines).field("encoding", s.encoding);
}

void get(const Value& value, HouseUsed& h) { Fields{value}.field("name", h.name).field("named", h.named); }

void get(const Value& value, Quorum& q) { Fields{value}.field("text", q.text).field("met", q.met); }

void get(const Value& value, NextMeeting& n) {
    Fields{value}.field("date", n.date).field("text", n.text).field("at", n.at);
}

void get(const Value& value, Meeting& m) {
    Fields{value}
        .field("organisation", m.organisation)
        .field("body", m.body)
        .field("title", m.title)
        .field("date", m.date)
        .field("date_text", m.date_text)
        .field("date_from", m.date_from)
        .field("start", m.start)
        .field("end", m.end)
        .field("location", m.location)
        .field("chair", m.chair)
        .field("minute_taker", m.minute_taker)
        .field("state", m.state)
        .field("quorum", m.quorum)
        .field("approves", m.approves)
        .field("next_meeting", m.next_meeting);
}

void get(const Value& value, Person& p) {
    Fields{value}
        .field("name", p.name)
        .field("honorific", p.honorific)
        .field("initials", p.initials)
        .field("derived_initials", p.derived_initials)
        .field("role", p.role)
        .field("organisation", p.organisation)
        .field("attendance", p.attendance)
        .field("substitute_for", p.substitute_for)
        .field("note", p.note)
        .field("at", p.at)
        .field("also_at", p.also_at);
}

void get(const Value& value, TextLine& l) {
    must_be_list(value);
    if (value.size() != 2) throw Wrong{" is no pair of numbers", {}};
    get(value.at(0), l.offset);
    get(value.at(1), l.line);
}

void get(const Value& value, Item& i) {
    Fields{value}
        .field("id", i.id)
        .field("number", i.number)
        .field("title", i.title)
        .field("depth", i.depth)
        .field("parent", i.parent)
        .field("text", i.text)
        .field("lines", i.lines)
        .field("at", i.at)
        .field("extent", i.extent);
}

void get(const Value& value, Action& a) {
    Fields{value}
        .field("id", a.id)
        .field("ref", a.ref)
        .field("text", a.text)
        .field("owners", a.owners)
        .field("people", a.people)
        .field("due", a.due)
        .field("due_text", a.due_text)
        .field("status", a.status)
        .field("form", a.form)
        .field("earlier", a.earlier)
        .field("item", a.item)
        .field("at", a.at)
        .field("also_at", a.also_at);
}

void get(const Value& value, Decision& d) {
    Fields{value}
        .field("id", d.id)
        .field("text", d.text)
        .field("outcome", d.outcome)
        .field("proposer", d.proposer)
        .field("seconder", d.seconder)
        .field("item", d.item)
        .field("at", d.at)
        .field("also_at", d.also_at);
}

void get(const Value& value, Statement& s) {
    Fields{value}.field("kind", s.kind).field("text", s.text).field("item", s.item).field("at", s.at);
}

void get(const Value& value, Forthcoming& f) {
    Fields{value}
        .field("text", f.text)
        .field("due", f.due)
        .field("due_text", f.due_text)
        .field("item", f.item)
        .field("at", f.at);
}

void get(const Value& value, Commitment& c) {
    Fields{value}.field("text", c.text).field("section", c.section).field("horizon", c.horizon).field("at", c.at);
}

void get(const Value& value, Diagnostic& d) {
    Fields{value}
        .field("severity", d.severity)
        .field("code", d.code)
        .field("message", d.message)
        .field("hint", d.hint)
        .field("at", d.at);
}

void get(const Value& value, Unclaimed& u) {
    Fields{value}.field("at", u.at).field("text", u.text).field("reason", u.reason);
}

Minutes record_of(const Value& value) {
    const std::optional<Value> field = value.field("schema");
    const std::string_view schema = field ? field->text().value_or("") : "";
    if (!schema.starts_with("minutes/")) throw Wrong{" is JSON, but no record of minutes", {}};
    if (schema != "minutes/1") throw Wrong{" is a record of another version: '" + std::string(schema) + "'", {}};
    Minutes m;
    Fields{value}
        .field("source", m.source)
        .field("kind", m.kind)
        .field("kind_reason", m.kind_reason)
        .field("house", m.house)
        .field("meeting", m.meeting)
        .field("attendees", m.attendees)
        .field("apologies", m.apologies)
        .field("absent", m.absent)
        .field("items", m.items)
        .field("actions", m.actions)
        .field("decisions", m.decisions)
        .field("statements", m.statements)
        .field("forthcoming", m.forthcoming)
        .field("commitments", m.commitments)
        .field("diagnostics", m.diagnostics)
        .field("unclaimed", m.unclaimed);
    for (Diagnostic& d : m.diagnostics) d.file = m.source.name;
    return m;
}

}  // namespace

Result<Minutes> json_record(const JsonValue& value) try { return record_of(value); } catch (const Wrong& wrong) {
    return Diagnostic{.severity = Severity::error,
                      .code = {},
                      .message = wrong.path.empty() ? wrong.message.substr(1) : wrong.path + wrong.message,
                      .hint = "give minutes, or records that minutes-parse has written",
                      .at = {},
                      .file = {}};
}

}  // namespace minutes
