#include "update_log.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "bodies.hpp"
#include "dates.hpp"
#include "display.hpp"
#include "log_pairs.hpp"
#include "names.hpp"
#include "prose.hpp"
#include "record_table.hpp"
#include "series.hpp"
#include "similar.hpp"

namespace minutes {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

bool is_open(Status s) { return s == Status::open || s == Status::carried; }

bool of_body(const LogRow& row, const Minutes& m) {
    Meeting meeting;
    meeting.body = row.body;
    return m.meeting.body == row.body || same_body(m.meeting, meeting);
}

// A log of one body needs no column `body`, and people delete it or leave it empty: its rows are then of the body that
// the minutes are of. Of several bodies it is the one that has an action of the row's id. Beside rows of other bodies,
// and where minutes name none, a row without one is that body's whose name nobody knows.
ActionLog with_bodies(ActionLog log, const std::vector<Minutes>& documents) {
    if (documents.empty()) return log;
    const Minutes& any = documents.front();
    const bool one =
        std::ranges::all_of(documents, [&](const Minutes& m) { return same_body(m.meeting, any.meeting); });
    const bool no_other = std::ranges::all_of(
        log.rows, [&](const LogRow& row) { return row.body.empty() || (one && of_body(row, any)); });
    const bool unnamed = std::ranges::any_of(documents, [](const Minutes& m) { return same_body(m.meeting, {}); });
    if (log.place(LogColumn::body) && (!no_other || unnamed)) return log;
    std::unordered_map<std::string_view, std::string_view> by_id;
    for (const Minutes& m : documents)
        for (const Action& action : m.actions) by_id.emplace(action.id, m.meeting.body);
    for (LogRow& row : log.rows)
        if (!row.body.empty()) continue;
        else if (const auto known = by_id.find(row.action.id); known != by_id.end()) row.body = known->second;
        else if (one) row.body = any.meeting.body;
    return log;
}

// The rows tell of this meeting, and of a later one of its body: what its minutes say of them has been said already.
bool known_of_old(const ActionLog& log, const Minutes& m) {
    bool known = false, later = false;
    for (const LogRow& row : log.rows) {
        if (!m.meeting.date || !of_body(row, m)) continue;
        known = known || row.opened == m.meeting.date || row.last_mentioned == m.meeting.date;
        later = later || std::max(row.opened, row.last_mentioned) > m.meeting.date;
    }
    return known && later;
}

// The meetings that the rows speak of and that are not among the documents, as if their minutes were there.
class KnownMeetings {
public:
    KnownMeetings(const ActionLog& log, const std::vector<Minutes>& documents) {
        std::map<std::pair<std::string, Date>, std::vector<std::size_t>> by_meeting;
        for (std::size_t i = 0; i < log.rows.size(); ++i) {
            const LogRow& row = log.rows[i];
            bool placed = false;  // a row stands at one meeting, but tells of two
            for (const Date date : {row.last_mentioned, row.opened}) {
                if (!date || given(row, date, documents)) continue;
                std::vector<std::size_t>& rows = by_meeting[{body_of(row), date}];
                if (!placed) rows.push_back(i);
                placed = true;
            }
        }
        for (const auto& [meeting, rows] : by_meeting) {
            Minutes& m = minutes.emplace_back();
            m.source.name = log.name;
            m.kind = Kind::minutes;
            m.meeting.body = meeting.first;
            m.meeting.date = meeting.second;
            m.meeting.state = "draft";  // real minutes of the same meeting count before it
            for (const std::size_t i : rows) {
                const LogRow& row = log.rows[i];
                Action& action = m.actions.emplace_back(row.action);
                Item& item = m.items.emplace_back();
                item.id = action.item = std::to_string(i);
                item.number = row.item_number;
                item.title = row.item;
                // As the last meeting left it; before that it must have been open.
                if (meeting.second != row.last_mentioned && row.last_mentioned) action.status = Status::open;
            }
            rows_.push_back(rows);
        }
        for (const LogRow& row : log.rows) said_.push_back(row.last_said);
    }

    std::vector<Minutes> minutes;

    // Row by action; for the documents where they lie now.
    std::unordered_map<const Action*, std::size_t> row_of(const std::vector<Minutes>& documents) const {
        std::unordered_map<const Action*, std::size_t> out;
        for (std::size_t m = 0; m < rows_.size(); ++m)
            for (std::size_t i = 0; i < rows_[m].size(); ++i) out.emplace(&documents[m].actions[i], rows_[m][i]);
        return out;
    }

    LogRecords records(const std::vector<Minutes>& documents) const {
        LogRecords out;
        for (const auto& [action, row] : row_of(documents))
            out.emplace(action, said_[row].empty() ? action->text : said_[row]);
        return out;
    }

private:
    // Rows of one body may name it in several ways.
    const std::string& body_of(const LogRow& row) {
        if (const auto known = bodies_.find(row.body); known != bodies_.end()) return known->second;
        Meeting mine, other;
        mine.body = row.body;
        for (const auto& [spelling, body] : bodies_) {
            other.body = spelling;
            if (same_body(mine, other)) return bodies_.emplace(row.body, std::string(body)).first->second;
        }
        return bodies_.emplace(row.body, row.body).first->second;
    }

    static bool given(const LogRow& row, Date date, const std::vector<Minutes>& documents) {
        return std::ranges::any_of(documents,
                                   [&](const Minutes& m) { return m.meeting.date == date && of_body(row, m); });
    }

    std::vector<std::vector<std::size_t>> rows_;  // beside `minutes`
    std::vector<std::string> said_;               // last, of each row
    std::map<std::string, std::string> bodies_;   // the name that stands for each spelling
};

// An action of the series, with the body and the row that it belongs to.
struct Entry {
    const Body* body = nullptr;
    const Followed* action = nullptr;
    std::size_t row = none;
    bool minuted = false;  // some of its states stand in the documents, not only in the log

    const Minutes& document(const State& s) const { return *body->meetings[s.meeting].document; }
    Date date(const State& s) const { return document(s).meeting.date; }
    std::string item(const State& s) const { return s.action == nullptr ? "" : item_name(document(s), s.action->item); }
    // The last record: a sentence about all actions is none.
    const State& last_record() const {
        const auto found = std::find_if(action->states.rbegin(), action->states.rend(),
                                        [](const State& s) { return s.action != nullptr; });
        return found == action->states.rend() ? action->first() : *found;
    }
    // Its words; empty where they are those of the first.
    std::string last_said() const {
        const std::string& said = last_record().text;
        return said == action->first().text ? "" : said;
    }
};

class Update {
public:
    Update(const ActionLog& log, const std::vector<Minutes>& given) : log_(with_bodies(log, given)), csv_(log.csv) {
        for (const LogRow& row : log.rows) ids_.insert(row.action.id);
        contradictions_ =
            make_series(given, {.until = {}, .log = nullptr, .one_body = {}, .actions = false}).diagnostics;
        std::vector<Minutes> fresh;
        const bool all = KnownMeetings(log_, given).minutes.empty();  // the log is made of these minutes alone
        for (const Minutes& m : given) (!all && known_of_old(log_, m) ? again_ : fresh).push_back(m);
        KnownMeetings known(log_, fresh);
        documents_ = std::move(known.minutes);
        const std::size_t count = documents_.size();
        documents_.insert(documents_.end(), fresh.begin(), fresh.end());
        for (std::size_t i = 0; i < count; ++i) from_log_.insert(&documents_[i]);
        const LogRecords records = known.records(documents_);
        series_ = make_series(documents_, {.until = {}, .log = &records, .one_body = {}});
        find_rows(known.row_of(documents_));
    }

    LogUpdate run() {
        if (csv_.rows.empty()) begin_log();
        for (const Entry& entry : entries_)
            if (entry.row != none) update(entry, log_.rows[entry.row]);
        for (const Entry& entry : entries_)
            if (entry.row == none && entry.minuted) append(entry);
        for (const Minutes& m : again_)
            if (m.meeting.state != "draft") read_again(m);
        return {.csv = std::move(csv_), .contradictions = std::move(contradictions_)};
    }

private:
    void find_rows(const std::unordered_map<const Action*, std::size_t>& row_of) {
        std::set<std::size_t> taken;
        for (const Body& body : series_.bodies)
            for (const Followed& action : body.actions) {
                Entry& entry = entries_.emplace_back(Entry{&body, &action, none, false});
                minuted_ids_.insert(action.id);
                for (const State& state : action.states) {
                    entry.minuted = entry.minuted || !from_log_.contains(&entry.document(state));
                    const auto row = row_of.find(state.action);
                    if (row != row_of.end() && taken.insert(row->second).second) entry.row = row->second;
                }
            }
        // Rows whose meetings are all given again.
        pair_up(series_, entries_, [&taken](std::size_t row) { return !taken.contains(row); });
    }

    // Gives entries without a row the one among `mine` that tells of their action.
    template <typename Mine>
    void pair_up(const Series& series, std::vector<Entry>& entries, Mine mine) const {
        std::vector<const LogRow*> rows;
        std::vector<LogAction> actions;
        std::vector<std::size_t> row_places, entry_places;
        for (std::size_t i = 0; i < log_.rows.size(); ++i)
            if (mine(i)) rows.push_back(&log_.rows[i]), row_places.push_back(i);
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (entries[i].row == none)
                actions.push_back({entries[i].body, entries[i].action}), entry_places.push_back(i);
        const std::vector<std::size_t> pairs = pair_rows(series, rows, actions);
        for (std::size_t i = 0; i < pairs.size(); ++i)
            if (pairs[i] != no_action) entries[entry_places[pairs[i]]].row = row_places[i];
    }

    // Minutes that the log knows already, and later ones too. They are matched to the rows of their own meeting alone:
    // what they correct is corrected where nothing later has spoken, and an action that has no row gets one.
    void read_again(const Minutes& m) {
        const std::vector<Minutes> document{m};
        Series series = make_series(document, {.until = {}, .log = nullptr, .one_body = {}, .actions = true});
        if (series.bodies.empty()) return;
        std::vector<Entry> entries;
        for (const Followed& action : series.bodies.front().actions)
            entries.push_back({&series.bodies.front(), &action, none, true});
        const Date day = m.meeting.date;
        const auto pair_with = [&](auto mine) {
            pair_up(series, entries,
                    [&](std::size_t row) { return of_body(log_.rows[row], m) && mine(log_.rows[row]); });
        };
        pair_with([day](const LogRow& row) { return row.opened == day; });
        pair_with([day](const LogRow& row) { return row.opened != day && row.last_mentioned == day; });
        for (const Entry& entry : entries) {
            if (entry.row != none) update(entry, log_.rows[entry.row]);
            else if (!looks_back(entry) && !told_by_a_row(entry, m)) append(entry);
        }
    }

    static bool looks_back(const Entry& entry) {
        const State& first = entry.action->first();
        return first.action == nullptr || first.action->earlier || !is_open(first.status);
    }

    // A row that was open then says much the same: it was this action's, in words that have changed since.
    bool told_by_a_row(const Entry& entry, const Minutes& m) const {
        const Bag words = bag(entry.action->first().text);
        return std::ranges::any_of(log_.rows, [&](const LogRow& row) {
            return of_body(row, m) && row.opened < m.meeting.date && row.last_mentioned >= m.meeting.date &&
                   std::max(alike(words, bag(row.action.text)), alike(words, bag(row.last_said))) >= same_owners;
        });
    }

    // --- writing cells

    void begin_log() {
        CsvRow head{.line = 1, .cells = {}, .end = "\r\n"};
        for (std::size_t i = 0; i < log_columns; ++i) {
            const std::string key(to_string(static_cast<LogColumn>(i)));
            head.cells.push_back({key, key});
            places_[i] = i;
        }
        csv_.rows.push_back(std::move(head));
    }

    std::optional<std::size_t> place(LogColumn column) const {
        const auto at = static_cast<std::size_t>(column);
        return log_.csv.rows.empty() ? places_[at] : log_.places[at];
    }

    CsvCell made(const std::string& text, bool quoted) const {
        const std::string safe = neutralised(harmless(text));
        return {safe, csv_quoted(safe, csv_.separator, quoted)};
    }

    // A cell that says the same already stays as it is.
    void set(CsvRow& row, LogColumn column, const std::string& value) {
        const std::optional<std::size_t> at = place(column);
        if (!at) return;
        if (row.cells.size() <= *at) {
            if (value.empty()) return;
            row.cells.resize(*at + 1);
        }
        CsvCell& cell = row.cells[*at];
        if (tidy(plain(cell.text)) == tidy(harmless(value))) return;
        cell = made(value, cell.raw.starts_with('"'));
    }

    void set(CsvRow& row, LogColumn column, Date value) {
        const std::optional<std::size_t> at = place(column);
        if (at && *at < row.cells.size() && date_in_cell(row.cells[*at].text, log_.month_first) == value) return;
        set(row, column, iso(value));
    }

    void set_state(CsvRow& row, const Entry& entry, const State& state) {
        if (state.due) set(row, LogColumn::due, state.due);
        else set(row, LogColumn::due, state.due_text);
        set(row, LogColumn::owners, joined(state.owners));
        set(row, LogColumn::state, std::string(to_string(state.status)));
        set(row, LogColumn::last_mentioned, entry.date(state));
        set(row, LogColumn::source, entry.document(state).source.name + ':' + std::to_string(state.at.line));
    }

    void update(const Entry& entry, const LogRow& known) {
        CsvRow& row = csv_.rows[known.row];
        const State &first = entry.action->first(), &last = entry.action->last();
        if (!from_log_.contains(&entry.document(first)) && (!known.opened || entry.date(first) <= known.opened)) {
            if (entry.date(first)) set(row, LogColumn::opened, entry.date(first));
            set(row, LogColumn::item, entry.item(first));
            set(row, LogColumn::action, first.text);
        }
        // A row of which nobody says when it was opened: then at the latest.
        if (!known.opened && from_log_.contains(&entry.document(first))) set(row, LogColumn::opened, entry.date(first));
        if (!entry.action->ref.empty()) set(row, LogColumn::ref, entry.action->ref);
        if (from_log_.contains(&entry.document(last)) || entry.date(last) < known.last_mentioned) return;
        State now = last;  // what it does not say stays
        if (now.owners.empty()) now.owners = known.action.owners;
        if (!now.due && now.due_text.empty()) now.due = known.action.due, now.due_text = known.action.due_text;
        set_state(row, entry, now);
        if (const State& said = entry.last_record(); !from_log_.contains(&entry.document(said))) {
            // Minutes that are read again alone know nothing of the words in which the row was opened.
            const bool older = known.opened && known.opened < entry.date(first);
            const std::string& opening = older ? known.action.text : first.text;
            set(row, LogColumn::last_said, said.text == opening ? "" : said.text);
        }
        set(row, LogColumn::times_carried, std::to_string(known.times_carried + carried_since(entry, known)));
    }

    // Later meetings than the log knows that still have it open.
    static std::int64_t carried_since(const Entry& entry, const LogRow& known) {
        std::set<std::size_t> meetings;
        for (const State& s : entry.action->states)
            if (!s.note && is_open(s.status) && entry.date(s) > std::max(known.last_mentioned, known.opened))
                meetings.insert(s.meeting);
        return static_cast<std::int64_t>(meetings.size());
    }

    void append(const Entry& entry) {
        const bool quoted =
            std::ranges::all_of(csv_.rows.front().cells, [](const CsvCell& c) { return c.raw.starts_with('"'); });
        CsvRow& before = csv_.rows.back();
        const std::string end = csv_.rows.front().end.empty() ? "\r\n" : csv_.rows.front().end;
        if (before.end.empty()) before.end = end;
        CsvRow row{.line = 0, .cells = {}, .end = end};
        row.cells.resize(csv_.rows.front().cells.size(), made("", quoted));
        const Followed& action = *entry.action;
        set(row, LogColumn::id, free_id(action.id));
        set(row, LogColumn::ref, action.ref);
        set(row, LogColumn::body, entry.body->name);
        set(row, LogColumn::item, entry.item(action.first()));
        set(row, LogColumn::action, action.first().text);
        if (entry.date(action.first())) set(row, LogColumn::opened, entry.date(action.first()));
        set_state(row, entry, action.last());
        set(row, LogColumn::last_said, entry.last_said());
        set(row, LogColumn::times_carried, std::to_string(action.times_carried()));
        csv_.rows.push_back(std::move(row));
    }

    // Another body may have the same action, and people change a row until it tells of something else: then its id is
    // in use. What an action has for its id in the minutes no other gets in the log.
    std::string free_id(const std::string& id) {
        std::string out = id;
        for (int n = 2; (out != id && minuted_ids_.contains(out)) || !ids_.insert(out).second; ++n)
            out = id + '-' + std::to_string(n);
        return out;
    }

    ActionLog log_;
    Csv csv_;
    std::set<std::string> ids_, minuted_ids_;  // of the rows, of the actions of the series
    std::vector<Minutes> documents_;           // those of the log first
    std::vector<Diagnostic> contradictions_;
    std::vector<Minutes> again_;  // known of old: see read_again
    std::set<const Minutes*> from_log_;
    Series series_;
    std::vector<Entry> entries_;
    std::array<std::optional<std::size_t>, log_columns> places_;  // of a new log
};

}  // namespace

LogUpdate update_log(const ActionLog& log, const std::vector<Minutes>& documents) {
    return Update(log, documents).run();
}

}  // namespace minutes
