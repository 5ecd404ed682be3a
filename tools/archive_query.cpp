#include "archive_query.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "archive_candidates.hpp"
#include "dates.hpp"
#include "json_value.hpp"
#include "names.hpp"

namespace minutes::tool {

namespace {

// What the query looks at besides the actions, their meeting and the names of their items.
struct Needs {
    bool discussion = false, people = false;

    void look_at(const NamedField& field) {
        const Field* here = field.of(RecordType::action);
        if (here != nullptr && (here->use & Field::lengthy) != 0) discussion = true;
    }
    void look_at(const Tree<Term>& tree) {
        for (const auto& branch : tree.branches) look_at(branch);
        if (tree.kind != Tree<Term>::Kind::term) return;
        look_at(tree.term.field);
        if (tree.term.field.name.empty()) discussion = true;
        else if (tree.term.field.kind() == FieldKind::name) people = true;
    }
};

template <typename Enum, std::size_t N>
Enum word(std::string_view text, const std::array<Enum, N>& all) {
    const auto found = std::ranges::find_if(all, [&](Enum each) { return to_string(each) == text; });
    return found == all.end() ? all.front() : *found;
}

Date day(std::string_view text) { return parse_iso(text).value_or(Date{}); }

std::uint32_t line(const Statement& row, int column) { return static_cast<std::uint32_t>(row.number(column)); }

constexpr std::string_view action_columns =
    "SELECT document, id, item, record_id, ref, text, owners, people, due, due_text, status, form, earlier, line FROM "
    "action ";

// Reads documents piece by piece.
class Reader {
public:
    Reader(const Database& database, const Needs& needs)
        : needs_(needs),
          document_(database,
                    "SELECT document.name, date, body, source.name FROM document JOIN source ON source.id = source "
                    "WHERE document.id = ?"),
          item_(database, "SELECT number, title, parent, first, last, text, line, lines FROM item WHERE id = ?"),
          people_(database,
                  "SELECT name, honorific, initials, derived_initials FROM person WHERE document = ? ORDER BY id"),
          elsewhere_(database, "SELECT DISTINCT written, name FROM owner_elsewhere WHERE action = ? ORDER BY name") {}

    // The document around its actions; `place` is told where it stands in the order of documents.
    Minutes document(std::int64_t id, std::string& place) {
        Minutes m;
        if (document_.with(id).step()) {
            m.source.name = document_.text(0);
            m.meeting.date = day(document_.text(1));
            m.meeting.body = document_.text(2);
            place = folder_order(std::string(document_.text(3)));
        }
        document_.reset();
        if (!needs_.people) return m;
        people_.with(id);
        while (people_.step()) {
            Person& p = m.attendees.emplace_back();
            p.name = people_.text(0), p.honorific = people_.text(1);
            p.initials = people_.text(2), p.derived_initials = people_.text(3);
        }
        return m;
    }

    void add_action(const Statement& row, Minutes& to, ArchiveHits::Elsewhere& names) {
        if (needs_.people) {
            elsewhere_.with(row.number(1));
            while (elsewhere_.step()) add_name(names[std::string(elsewhere_.text(0))], elsewhere_.text(1));
        }
        Action& a = to.actions.emplace_back();
        if (!row.null(2)) a.item = add_item(row.number(2), to);
        a.id = row.text(3), a.ref = row.text(4), a.text = row.text(5);
        a.owners = list(row.text(6)), a.people = list(row.text(7));
        a.due = day(row.text(8)), a.due_text = row.text(9);
        a.status = word(row.text(10), std::array{Status::open, Status::done, Status::carried, Status::dropped});
        a.form = word(row.text(11),
                      std::array{Form::label, Form::column, Form::marker, Form::list, Form::checkbox, Form::implied});
        a.earlier = row.number(12) != 0;
        a.at.line = line(row, 13);
    }

private:
    using Status = minutes::Status;

    // The item and those above it, each once; under the ids of their rows.
    std::string add_item(std::int64_t row, Minutes& to) {
        const std::string id = std::to_string(row);
        if (std::ranges::find(to.items, id, &Item::id) != to.items.end()) return id;
        Item item;
        item.id = id;
        std::int64_t parent = 0;
        if (item_.with(row).step()) {
            item.number = item_.text(0), item.title = item_.text(1);
            parent = item_.number(2);
            item.extent.line = line(item_, 3), item.extent.end_line = line(item_, 4);
            item.at.line = line(item_, 6);
            if (needs_.discussion) item.text = item_.text(5), item.lines = pairs(item_.text(7));
        }
        item_.reset();
        if (parent != 0) item.parent = std::to_string(parent);
        to.items.push_back(std::move(item));
        if (parent != 0) add_item(parent, to);
        return id;
    }

    // In order, each once.
    static void add_name(std::vector<std::string>& names, std::string_view name) {
        const auto at = std::ranges::lower_bound(names, name);
        if (at == names.end() || *at != name) names.emplace(at, name);
    }

    // A JSON list of pairs.
    static std::vector<TextLine> pairs(std::string_view json) {
        std::vector<TextLine> out;
        const std::vector<std::int64_t> numbers = scalars_of(json).numbers;
        for (std::size_t n = 1; n < numbers.size(); n += 2)
            out.push_back({static_cast<std::uint32_t>(numbers[n - 1]), static_cast<std::uint32_t>(numbers[n])});
        return out;
    }

    // A JSON list of texts.
    static std::vector<std::string> list(std::string_view json) {
        return json == "[]" ? std::vector<std::string>() : scalars_of(json).texts;
    }

    const Needs& needs_;
    Statement document_, item_, people_, elsewhere_;
};

// Hits of a document, and where the document stands among the others.
struct Found {
    std::string place;
    std::int64_t document;
    std::vector<Hit> hits;
};

class Search {
public:
    Search(const Database& database, const Query& query, const Needs& needs, ArchiveHits& out)
        : query_(query), reader_(database, needs), out_(out) {}

    // Actions come in the order of their ids, so those of one document together.
    void add(const Statement& row) {
        if (document_ != row.number(0)) {
            finish();
            document_ = row.number(0);
            minutes_ = reader_.document(document_, place_);
        }
        reader_.add_action(row, minutes_, names_);
    }

    // What was found in the last document; it is kept only where something was.
    void finish() {
        if (minutes_.actions.empty()) return;
        auto& kept = out_.documents.emplace_back(std::move(minutes_), std::move(names_));
        minutes_ = {}, names_ = {};
        std::vector<Hit> hits = search(query_, kept.view);
        if (hits.empty()) out_.documents.pop_back();
        else found_.push_back({.place = place_, .document = document_, .hits = std::move(hits)});
    }

    void order() {
        std::ranges::sort(found_, [](const Found& a, const Found& b) {
            return std::tie(a.place, a.document) < std::tie(b.place, b.document);
        });
        for (const Found& found : found_) std::ranges::copy(found.hits, std::back_inserter(out_.hits));
    }

private:
    const Query& query_;
    Reader reader_;
    ArchiveHits& out_;
    std::vector<Found> found_;
    Minutes minutes_;
    ArchiveHits::Elsewhere names_;
    std::string place_;
    std::int64_t document_ = 0;
};

}  // namespace

ArchiveHits search_actions(const Archive& archive, const Query& query, std::span<const QueryColumn> columns,
                           std::span<const QuerySort> order) {
    const Database& database = archive.database();
    const Candidates candidates = tool::candidates(database, query);
    Needs needs;
    needs.look_at(candidates.rest.tree);
    for (const QueryColumn& column : columns) needs.look_at(column.field);
    for (const QuerySort& key : order) needs.look_at(key.field);

    ArchiveHits out;
    Search search(database, candidates.rest, needs, out);
    if (candidates.ids) {
        Statement action(database, std::string(action_columns) + "WHERE id = ?");
        for (const std::int64_t id : *candidates.ids) {
            if (action.with(id).step()) search.add(action);
            action.reset();
        }
    } else {
        Statement actions(database, std::string(action_columns) + "ORDER BY id");
        while (actions.step()) search.add(actions);
    }
    search.finish();
    search.order();
    return out;
}

}  // namespace minutes::tool
