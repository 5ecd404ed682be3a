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
void put(Json& json, const Item&);
void put(Json& json, const Action&);
void put(Json& json, const Decision&);
void put(Json& json, const Statement&);
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
    Fields& operator()(std::string_view name, const T& value) {
        json_.key(name);
        put(json_, value);
        return *this;
    }

    // The same, on one line in every layout.
    template <typename T>
    Fields& line(std::string_view name, const T& value) {
        json_.key(name).begin_line();
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
    Fields{json}("line", at.line)("column", at.column)("end_line", at.end_line)("end_column", at.end_column)(
        "offset", at.offset)("length", at.length);
}

void put(Json& json, const Source& s) {
    Fields{json}("name", s.name)("bytes", s.bytes)("lines", s.lines)("encoding", s.encoding);
}

void put(Json& json, const HouseUsed& h) { Fields{json}("name", h.name)("named", h.named); }

void put(Json& json, const Quorum& q) { Fields{json}("text", q.text)("met", q.met); }

void put(Json& json, const NextMeeting& n) {
    if (!n.date && n.text.empty()) json.null();
    else Fields{json}("date", n.date)("text", n.text).line("at", n.at);
}

void put(Json& json, const Meeting& m) {
    Fields{json}
        ("organisation", m.organisation)
        ("body", m.body)
        ("title", m.title)
        ("date", m.date)
        ("date_text", m.date_text)
        ("date_from", m.date_from)
        ("start", m.start)
        ("end", m.end)
        ("location", m.location)
        ("chair", m.chair)
        ("minute_taker", m.minute_taker)
        ("state", m.state)
        .line("quorum", m.quorum)
        .line("approves", m.approves)
        ("next_meeting", m.next_meeting);
}

void put(Json& json, const Person& p) {
    Fields{json}
        ("name", p.name)
        ("honorific", p.honorific)
        ("initials", p.initials)
        ("derived_initials", p.derived_initials)
        ("role", p.role)
        ("organisation", p.organisation)
        ("attendance", to_string(p.attendance))
        ("substitute_for", p.substitute_for)
        ("note", p.note)
        .line("at", p.at)
        .line("also_at", p.also_at);
}

void put(Json& json, const Item& i) {
    Fields{json}
        ("id", i.id)
        ("number", i.number)
        ("title", i.title)
        ("depth", i.depth)
        ("parent", i.parent)
        ("text", i.text)
        .line("at", i.at)
        .line("extent", i.extent);
}

void put(Json& json, const Action& a) {
    Fields{json}
        ("id", a.id)
        ("ref", a.ref)
        ("text", a.text)
        .line("owners", a.owners)
        .line("people", a.people)
        ("due", a.due)
        ("due_text", a.due_text)
        ("status", to_string(a.status))
        ("form", to_string(a.form))
        ("earlier", a.earlier)
        ("item", a.item)
        .line("at", a.at)
        .line("also_at", a.also_at);
}

void put(Json& json, const Decision& d) {
    Fields{json}
        ("id", d.id)
        ("text", d.text)
        ("outcome", d.outcome)
        ("proposer", d.proposer)
        ("seconder", d.seconder)
        ("item", d.item)
        .line("at", d.at)
        .line("also_at", d.also_at);
}

void put(Json& json, const Statement& s) {
    Fields{json}("kind", s.kind)("text", s.text)("item", s.item).line("at", s.at);
}

void put(Json& json, const Commitment& c) {
    Fields{json}("text", c.text).line("section", c.section)("horizon", c.horizon).line("at", c.at);
}

void put(Json& json, const Diagnostic& d) {
    Fields{json}("severity", to_string(d.severity))("code", d.code)("message", d.message)("hint", d.hint).line("at", d.at);
}

void put(Json& json, const Unclaimed& u) { Fields{json}.line("at", u.at)("text", u.text)("reason", u.reason); }

void put(Json& json, const Minutes& m) {
    Fields{json}
        ("schema", std::string_view("minutes/1"))
        .line("source", m.source)
        ("kind", to_string(m.kind))
        ("kind_reason", m.kind_reason)
        .line("house", m.house)
        ("meeting", m.meeting)
        ("attendees", m.attendees)
        ("apologies", m.apologies)
        ("absent", m.absent)
        ("items", m.items)
        ("actions", m.actions)
        ("decisions", m.decisions)
        ("statements", m.statements)
        ("commitments", m.commitments)
        ("diagnostics", m.diagnostics)
        ("unclaimed", m.unclaimed);
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

std::string write_records_ndjson(const std::vector<Minutes>& records) {
    std::string out;
    for (const Minutes& record : records) {
        Json json(Json::Layout::one_line);
        put(json, record);
        out += json.take() + '\n';
    }
    return out;
}

std::string write_json(const Table& table, const WriteOptions&) {
    Json json(Json::Layout::indented);
    json.open('{').key("title").string(table.title).key("rows").open('[');
    for (const auto& row : table.rows) {
        Fields fields(json);
        for (std::size_t i = 0; i < row.size(); ++i) fields(table.columns[i].key, row[i]);
    }
    json.close(']').close('}');
    return json.take() + '\n';
}

}  // namespace minutes
