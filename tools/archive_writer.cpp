#include "archive_writer.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "archive_names.hpp"
#include "archive_schema.hpp"
#include "called.hpp"
#include "dates.hpp"
#include "json.hpp"
#include "names.hpp"
#include "plain_words.hpp"
#include "write_json.hpp"

namespace minutes::tool {

namespace {

constexpr std::size_t batch_bytes = std::size_t{16} << 20U;  // of files: a batch is written in about a second

std::string list(const std::vector<std::string>& texts) {
    Json json(Json::Layout::one_line);
    json.open('[');
    for (const std::string& text : texts) json.string(text);
    return json.close(']').take();
}

std::int64_t number(std::size_t n) { return static_cast<std::int64_t>(n); }

// Makes what lib/archive-2.sql says in a database that is still empty, at one moment.
void make_tables(const Database& database) {
    Transaction all(database, Transaction::Kind::write);
    if (database.number("SELECT count(*) FROM sqlite_schema") == 0 && database.number("PRAGMA application_id") == 0)
        database.run(std::string(archive_schema).c_str());
    all.commit();
}

}  // namespace

struct ArchiveWriter::Statements {
    explicit Statements(const Database& d)
        : forget(d, "DELETE FROM source WHERE name = ?"),
          source(d, "INSERT INTO source(name, sha256, made_by) VALUES (?, ?, ?)"),
          source_bytes(d, "INSERT INTO source_bytes VALUES (?, ?)"),
          document(
              d,
              "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          document_words(
              d, "INSERT INTO document_words(rowid, body, organisation, title, location) VALUES (?, ?, ?, ?, ?)"),
          record(d, "INSERT INTO record VALUES (?, ?)"),
          person(d, "INSERT INTO person VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          item(d, "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          item_words(d, "INSERT INTO item_words(rowid, name, text) VALUES (?, ?, ?)"),
          action(d, "INSERT INTO action VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          action_words(d, "INSERT INTO action_words(rowid, text) VALUES (?, ?)"),
          find_owner(d, "SELECT id FROM owner WHERE written = ? AND person = ? AND initials = ?"),
          owner(d, "INSERT INTO owner(written, person, initials) VALUES (?, ?, ?)"),
          owner_name(d, "INSERT INTO owner_name VALUES (?, ?)"),
          action_owner(d, "INSERT OR IGNORE INTO action_owner VALUES (?, ?, ?, ?, ?)"),
          decision(d, "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          decision_words(d, "INSERT INTO decision_words(rowid, text) VALUES (?, ?)") {}

    Statement forget, source, source_bytes, document, document_words, record, person, item, item_words, action,
        action_words, find_owner, owner, owner_name, action_owner, decision, decision_words;
};

// One transaction, and what is known while nobody else can write.
struct ArchiveWriter::Batch {
    explicit Batch(const Database& d)
        : transaction(d, Transaction::Kind::write),
          document(next(d, "document")),
          item(next(d, "item")),
          action(next(d, "action")),
          decision(next(d, "decision")) {}

    // The full-text indexes keep what was in rows that are gone, so no id is given twice.
    static std::int64_t next(const Database& d, std::string_view table) {
        Statement last(d, "SELECT seq FROM sqlite_sequence WHERE name = ?");
        return (last.with(table).step() ? last.number(0) : 0) + 1;
    }

    Transaction transaction;
    std::int64_t document, item, action, decision;  // the next ids
    std::unordered_map<std::string, std::int64_t> owners;
    std::size_t bytes = 0;
};

// The rows of one document.
class ArchiveWriter::Rows {
public:
    Rows(const Database& database, Statements& to, Batch& batch, std::int64_t source, const Minutes& m)
        : database_(database),
          to_(to),
          batch_(batch),
          view_(m),
          m_(m),
          id_(batch.document++),
          date_(iso(m.meeting.date)) {
        add_document(source);
        for (const auto* people : {&m.attendees, &m.apologies, &m.absent})
            for (const Person& person : *people) add(person);
        for (const Item& item : m.items) items_[item.id] = batch.item++;  // of several with one id the last counts
        for (const Item& item : m.items) add(item);
        for (const Action& action : m.actions) add(action);
        for (const Decision& decision : m.decisions) add(decision);
    }

private:
    void add_document(std::int64_t source) {
        std::int64_t unowned = 0, warnings = 0;
        for (const Action& action : m_.actions) unowned += action.owners.empty() ? 1 : 0;
        for (const Diagnostic& d : m_.diagnostics) warnings += d.severity != Severity::info ? 1 : 0;
        const Meeting& meeting = m_.meeting;
        const std::string next = iso(meeting.next_meeting.date);
        to_.document
            .with(id_, source, m_.source.name, to_string(m_.kind), given(m_.house.name), given(meeting.organisation),
                  given(meeting.body), given(meeting.title), given(date_), given(meeting.start), given(meeting.end),
                  given(meeting.location), given(meeting.chair), given(meeting.minute_taker), given(meeting.state),
                  given(next), number(m_.attendees.size() + m_.apologies.size() + m_.absent.size()),
                  number(m_.items.size()), number(m_.actions.size()), number(m_.decisions.size()),
                  number(m_.commitments.size()), unowned, number(m_.unclaimed.size()), warnings)
            .run();
        const std::string body = plain_words(meeting.body), organisation = plain_words(meeting.organisation),
                          title = plain_words(meeting.title), location = plain_words(meeting.location);
        to_.document_words.with(id_, body, organisation, title, location).run();
        std::string json;
        append_record(m_, json);
        json.pop_back();  // the line end
        to_.record.with(id_, json).run();
    }

    void add(const Person& p) {
        to_.person
            .with(id_, p.name, given(p.honorific), given(p.initials), given(p.derived_initials), given(p.role),
                  given(p.organisation), to_string(p.attendance), given(p.at.line))
            .run();
    }

    std::int64_t item_of(const std::string& id) const {
        const auto found = items_.find(id);
        return found == items_.end() ? 0 : found->second;
    }

    void add(const Item& i) {
        const std::int64_t id = item_of(i.id);
        if (!added_.insert(id).second) return;
        const Item& last = *view_.item(i.id)->item;
        std::string lines;
        for (const TextLine& line : last.lines)
            lines += fmt::format("{}[{},{}]", lines.empty() ? '[' : ',', line.offset, line.line);
        if (!lines.empty()) lines += ']';
        to_.item
            .with(id, id_, last.id, given(item_of(last.parent)), given(last.number), given(last.title), last.depth,
                  given(last.at.line), given(last.extent.line), given(last.extent.end_line), given(last.text),
                  given(lines))
            .run();
        const std::string name = plain_words(view_.item(i.id)->name), text = plain_words(last.text);
        to_.item_words.with(id, name, text).run();
    }

    void add(const Action& a) {
        const std::int64_t id = batch_.action++;
        const std::string owners = list(a.owners), people = list(a.people), due = iso(a.due), code = plain_code(a.ref);
        to_.action
            .with(id, id_, given(item_of(a.item)), given(date_), a.id, given(a.ref), given(code), given(a.text), owners,
                  people, given(due), given(a.due_text), to_string(a.status), to_string(a.form), a.earlier,
                  given(a.at.line))
            .run();
        const std::string text = plain_words(a.text);
        to_.action_words.with(id, text).run();
        for (const std::string& owner : a.owners) to_.action_owner.with(owner_of(owner), due, id, 0, date_).run();
        for (const std::string& person : a.people) to_.action_owner.with(owner_of(person), due, id, 1, date_).run();
    }

    std::int64_t owner_of(const std::string& written) {
        const Called called = minutes::called(written, view_);
        const auto [known, is_new] =
            batch_.owners.try_emplace(fmt::format("{}\n{}\n{}", written, called.person, called.initials), 0);
        if (!is_new) return known->second;
        to_.find_owner.with(written, called.person, called.initials);
        if (to_.find_owner.step()) {
            known->second = to_.find_owner.number(0);
            to_.find_owner.reset();
            return known->second;
        }
        to_.owner.with(written, called.person, called.initials).run();
        known->second = database_.last_id();
        for (const std::string& name : called.names) to_.owner_name.with(name, known->second).run();
        return known->second;
    }

    void add(const Decision& d) {
        const std::int64_t id = batch_.decision++;
        to_.decision
            .with(id, id_, given(item_of(d.item)), given(date_), d.id, given(d.text), given(d.outcome),
                  given(d.proposer), given(d.seconder), given(d.at.line))
            .run();
        const std::string text = plain_words(d.text);
        to_.decision_words.with(id, text).run();
    }

    const Database& database_;
    Statements& to_;
    Batch& batch_;
    DocumentView view_;
    const Minutes& m_;
    std::int64_t id_;
    std::string date_;
    std::unordered_map<std::string_view, std::int64_t> items_;
    std::set<std::int64_t> added_;
};

ArchiveWriter::ArchiveWriter(const std::string& path, std::string made_by)
    : database_(path, Database::Mode::write), made_by_(std::move(made_by)) {
    make_tables(database_);
    check_archive(database_);
    // Readers read on while it is written. What is written is whole after kill -9, and after a power cut but for the
    // last batches, which the next update makes good.
    database_.run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = "
        "-65536;");
    Statement files(database_, "SELECT name, sha256, made_by FROM source");
    while (files.step()) known_.emplace(files.text(0), files.text(2) == made_by_ ? files.text(1) : "");
    statements_ = std::make_unique<Statements>(database_);
}

ArchiveWriter::~ArchiveWriter() = default;

bool ArchiveWriter::has(const std::string& name, std::string_view sha256) const {
    const auto found = known_.find(name);
    return found != known_.end() && found->second == sha256;
}

std::vector<std::string> ArchiveWriter::names() const {
    std::vector<std::string> out;
    for (const auto& [name, from] : known_) out.push_back(name);
    return out;
}

void ArchiveWriter::begin() {
    if (!batch_) batch_ = std::make_unique<Batch>(database_);
}

void ArchiveWriter::count(std::size_t bytes) {
    batch_->bytes += bytes;
    if (!whole_ && batch_->bytes >= batch_bytes) commit();
}

void ArchiveWriter::put(const ArchivedFile& file) {
    begin();
    statements_->forget.with(file.name).run();
    statements_->source.with(file.name, file.sha256, made_by_).run();
    const std::int64_t source = database_.last_id();
    statements_->source_bytes.with(source, Blob{file.bytes}).run();
    for (const Minutes& record : file.records) Rows(database_, *statements_, *batch_, source, record);
    count(file.bytes.size());
}

void ArchiveWriter::remove(const std::string& name) {
    begin();
    statements_->forget.with(name).run();
}

void ArchiveWriter::clear() {
    begin();
    whole_ = true;
    database_.run(
        "DELETE FROM owner_elsewhere; DELETE FROM action_owner; DELETE FROM owner_name; DELETE FROM owner; DELETE FROM "
        "action; DELETE FROM decision;"
        "DELETE FROM item; DELETE FROM person; DELETE FROM record; DELETE FROM source_bytes; DELETE FROM document;"
        "DELETE FROM source;"
        "INSERT INTO document_words(document_words) VALUES ('delete-all');"
        "INSERT INTO item_words(item_words) VALUES ('delete-all');"
        "INSERT INTO action_words(action_words) VALUES ('delete-all');"
        "INSERT INTO decision_words(decision_words) VALUES ('delete-all');");
}

void ArchiveWriter::commit() {
    if (!batch_) return;
    batch_->transaction.commit();
    batch_.reset();
}

void ArchiveWriter::finish() {
    begin();  // also to make good what an update that was stopped has left undone
    name_owners(database_);
    commit();
}

Totals ArchiveWriter::totals() const { return totals_of(database_); }

}  // namespace minutes::tool
