#include "archive_names.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include "also_called.hpp"
#include "bodies.hpp"
#include "called.hpp"
#include "read_records.hpp"

namespace minutes::tool {

namespace {

using Spelling = std::pair<std::string, std::string>;  // organisation and body

// The ids of the documents of each body that has other documents than before.
std::vector<std::vector<std::int64_t>> changed_bodies(const Database& database) {
    std::set<Spelling> changed;
    Statement marks(database, "SELECT organisation, body FROM body_changed");
    while (marks.step()) changed.emplace(marks.text(0), marks.text(1));
    if (changed.empty()) return {};

    std::vector<Minutes> named;  // with no more than what tells bodies apart
    std::vector<std::int64_t> ids;
    Statement documents(database,
                        "SELECT id, organisation, body FROM document WHERE kind NOT IN ('agenda', 'plan') "
                        "AND (kind <> 'other' OR people + actions + decisions > 0) ORDER BY id");
    while (documents.step()) {
        ids.push_back(documents.number(0));
        Meeting& meeting = named.emplace_back().meeting;
        meeting.organisation = documents.text(1), meeting.body = documents.text(2);
    }
    std::vector<const Minutes*> all;
    for (const Minutes& m : named) all.push_back(&m);
    std::vector<std::vector<std::int64_t>> out;
    for (const BodyOf& body : by_body(all)) {
        const bool touched = std::ranges::any_of(body.documents, [&](const Minutes* m) {
            return changed.contains({m->meeting.organisation, m->meeting.body});
        });
        if (!touched) continue;
        auto& list = out.emplace_back();
        for (const Minutes* m : body.documents) list.push_back(ids[static_cast<std::size_t>(m - named.data())]);
    }
    return out;
}

class Namer {
public:
    explicit Namer(const Database& d)
        : record_(d, "SELECT json FROM record WHERE document = ?"),
          actions_(d, "SELECT id FROM action WHERE document = ? ORDER BY id"),
          forget_(d, "DELETE FROM owner_elsewhere WHERE action IN (SELECT id FROM action WHERE document = ?)"),
          put_(d, "INSERT OR IGNORE INTO owner_elsewhere VALUES (?, ?, ?, ?)") {}

    void name(const std::vector<std::int64_t>& body) {
        std::vector<Minutes> documents;
        for (const std::int64_t id : body) documents.push_back(record(id));
        const AlsoCalled people(documents);
        for (std::size_t i = 0; i < body.size(); ++i) {
            forget_.with(body[i]).run();
            const DocumentView view(documents[i]);
            actions_.with(body[i]);
            for (const Action& action : documents[i].actions) {  // in the order in which they were put
                if (!actions_.step()) break;
                for (const std::string& owner : action.owners) put(people, view, owner, actions_.number(0), 0);
                for (const std::string& person : action.people) put(people, view, person, actions_.number(0), 1);
            }
            actions_.reset();
        }
    }

private:
    Minutes record(std::int64_t document) {
        Minutes out;
        if (record_.with(document).step()) {
            const std::string json(record_.text(0));
            RecordsRead read = records_in(Text("record", json, "utf-8", json.size()));
            if (!read.records.empty()) out = std::move(read.records.front());
        }
        record_.reset();
        return out;
    }

    // What the document itself knows stands among the names of the owner.
    void put(const AlsoCalled& people, const DocumentView& view, const std::string& written, std::int64_t action,
             std::int64_t resolved) {
        const Calls* calls = people.find(view, written);
        if (calls == nullptr) return;
        const std::vector<std::string> here = called(written, view).names;
        std::vector<std::string> elsewhere;
        std::ranges::set_difference(*calls, here, std::back_inserter(elsewhere));
        for (const std::string& name : elsewhere) put_.with(name, action, written, resolved).run();
    }

    Statement record_, actions_, forget_, put_;
};

}  // namespace

void name_owners(const Database& database) {
    Namer namer(database);
    for (const std::vector<std::int64_t>& body : changed_bodies(database)) namer.name(body);
    database.run("DELETE FROM body_changed");
}

}  // namespace minutes::tool
