// One function a struct, one line a field.
#include "write_json.hpp"

#include <array>

#include "dates.hpp"
#include "diagnostic.hpp"
#include "json.hpp"
#include "names.hpp"
#include "write.hpp"

namespace minutes {

namespace {

void put(Json& json, std::string_view text) { text.empty() ? json.null() : json.string(text); }
void put(Json& json, const std::string& text) { put(json, std::string_view(text)); }
void put(Json& json, Date date) { put(json, iso(date)); }
void put(Json& json, bool value) { json.boolean(value); }
void put(Json& json, std::uint32_t value) { json.number(value); }
void put(Json& json, int value) { json.number(value); }
void put(Json& json, std::optional<bool> value) { value ? json.boolean(*value) : json.null(); }
// Declared before the templates that call them.
void put(Json& json, const At&);
void put(Json& json, const Source&);
void put(Json& json, const HouseUsed&);
void put(Json& json, const Quorum&);
void put(Json& json, const NextMeeting&);
void put(Json& json, const Meeting&);
void put(Json& json, const Person&);
void put(Json& json, const TextLine&);
void put(Json& json, const Item&);
void put(Json& json, const Action&);
void put(Json& json, const Decision&);
void put(Json& json, const Statement&);
void put(Json& json, const Forthcoming&);
void put(Json& json, const Commitment&);
void put(Json& json, const Diagnostic&);
void put(Json& json, const Unclaimed&);
void put(Json& json, const Minutes&);
void put(Json& json, const Cell&);

template <typename T>
void put(Json& json, const std::vector<T>& list) {
    json.open('[');
    for (const T& each : list) put(json, each);
    json.close(']');
}

// An object for as long as it lives; each call writes one field.
class Fields {
public:
    explicit Fields(Json& json) : json_(json) { json_.open('{'); }
    ~Fields() { json_.close('}'); }
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;

    template <typename T>
    Fields& field(std::string_view name, const T& value) {
        json_.plain_key(name);
        put(json_, value);
        return *this;
    }

    // The same, on one line in every layout.
    template <typename T>
    Fields& line(std::string_view name, const T& value) {
        json_.plain_key(name).begin_line();
        put(json_, value);
        json_.end_line();
        return *this;
    }

private:
    Json& json_;
};

void put(Json& json, const At& at) {
    if (at.line == 0) {
        json.null();
        return;
    }
    Fields{json}
        .field("line", at.line)
        .field("column", at.column)
        .field("end_line", at.end_line)
        .field("end_column", at.end_column)
        .field("offset", at.offset)
        .field("length", at.length);
}

void put(Json& json, const Source& s) {
    Fields{json}.field("name", s.name).field("bytes", s.bytes).field("lines", s.lines).field("encoding", s.encoding);
}

void put(Json& json, const HouseUsed& h) { Fields{json}.field("name", h.name).field("named", h.named); }

void put(Json& json, const Quorum& q) { Fields{json}.field("text", q.text).field("met", q.met); }

void put(Json& json, const NextMeeting& n) {
    if (!n.date && n.text.empty()) json.null();
    else Fields{json}.field("date", n.date).field("text", n.text).line("at", n.at);
}

void put(Json& json, const Meeting& m) {
    Fields{json}
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
        .line("quorum", m.quorum)
        .line("approves", m.approves)
        .field("next_meeting", m.next_meeting);
}

void put(Json& json, const Person& p) {
    Fields{json}
        .field("name", p.name)
        .field("honorific", p.honorific)
        .field("initials", p.initials)
        .field("derived_initials", p.derived_initials)
        .field("role", p.role)
        .field("organisation", p.organisation)
        .field("attendance", to_string(p.attendance))
        .field("substitute_for", p.substitute_for)
        .field("note", p.note)
        .line("at", p.at)
        .line("also_at", p.also_at);
}

void put(Json& json, const TextLine& l) { json.open('[').number(l.offset).number(l.line).close(']'); }

void put(Json& json, const Item& i) {
    Fields{json}
        .field("id", i.id)
        .field("number", i.number)
        .field("title", i.title)
        .field("depth", i.depth)
        .field("parent", i.parent)
        .field("text", i.text)
        .line("lines", i.lines)
        .line("at", i.at)
        .line("extent", i.extent);
}

void put(Json& json, const Action& a) {
    Fields{json}
        .field("id", a.id)
        .field("ref", a.ref)
        .field("text", a.text)
        .line("owners", a.owners)
        .line("people", a.people)
        .field("due", a.due)
        .field("due_text", a.due_text)
        .field("status", to_string(a.status))
        .field("form", to_string(a.form))
        .field("earlier", a.earlier)
        .field("item", a.item)
        .line("at", a.at)
        .line("also_at", a.also_at);
}

void put(Json& json, const Decision& d) {
    Fields{json}
        .field("id", d.id)
        .field("text", d.text)
        .field("outcome", d.outcome)
        .field("proposer", d.proposer)
        .field("seconder", d.seconder)
        .field("item", d.item)
        .line("at", d.at)
        .line("also_at", d.also_at);
}

void put(Json& json, const Statement& s) {
    Fields{json}.field("kind", s.kind).field("text", s.text).field("item", s.item).line("at", s.at);
}

void put(Json& json, const Forthcoming& f) {
    Fields{json}
        .field("text", f.text)
        .field("due", f.due)
        .field("due_text", f.due_text)
        .field("item", f.item)
        .line("at", f.at);
}

void put(Json& json, const Commitment& c) {
    Fields{json}.field("text", c.text).line("section", c.section).field("horizon", c.horizon).line("at", c.at);
}

void put(Json& json, const Diagnostic& d) {
    Fields{json}
        .field("severity", to_string(d.severity))
        .field("code", d.code)
        .field("message", d.message)
        .field("hint", d.hint)
        .line("at", d.at);
}

void put(Json& json, const Unclaimed& u) {
    Fields{json}.line("at", u.at).field("text", u.text).field("reason", u.reason);
}

void put(Json& json, const Minutes& m) {
    Fields{json}
        .field("schema", std::string_view("minutes/1"))
        .line("source", m.source)
        .field("kind", to_string(m.kind))
        .field("kind_reason", m.kind_reason)
        .line("house", m.house)
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
}

void put(Json& json, const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) json.number(*number);
    else put(json, to_string(cell));
}

}  // namespace

std::span<const RecordWriter> record_writers() {
    static constexpr std::array table{
        RecordWriter{"json", ".json", write_records_json},
        RecordWriter{"ndjson", ".ndjson .jsonl", write_records_ndjson},
    };
    return table;
}

std::string write_records_json(const std::vector<Minutes>& records) {
    Json json(Json::Layout::indented);
    put(json, records);
    return json.take() + '\n';
}

void append_record(const Minutes& record, std::string& out) {
    Json json(Json::Layout::one_line, out);
    put(json, record);
    out += '\n';
}

std::string write_records_ndjson(const std::vector<Minutes>& records) {
    std::string out;
    for (const Minutes& record : records) append_record(record, out);
    return out;
}

namespace {

void print_table(Json& json, const Table& table) {
    json.open('{').key("title").string(table.title).key("rows").open('[');
    for (const auto& row : table.rows) {
        json.open('{');
        for (std::size_t i = 0; i < row.size(); ++i) {
            json.key(table.columns[i].key);
            put(json, row[i]);
        }
        json.close('}');
    }
    json.close(']');
    if (!table.notes.empty()) {
        json.key("notes").open('[');
        for (const Table& note : table.notes) print_table(json, note);
        json.close(']');
    }
    json.close('}');
}

}  // namespace

std::string write_json(const Table& table, const WriteOptions&) {
    Json json(Json::Layout::indented);
    print_table(json, table);
    return json.take() + '\n';
}

}  // namespace minutes
