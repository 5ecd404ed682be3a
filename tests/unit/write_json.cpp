#include "write_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "write.hpp"

using namespace minutes;

namespace {

constexpr At at{.line = 3, .column = 1, .end_line = 3, .end_column = 9, .offset = 20, .length = 8};
const std::string at_json = R"({"line":3,"column":1,"end_line":3,"end_column":9,"offset":20,"length":8})";

bool holds(const Minutes& m, const std::string& json) {
    return write_records_ndjson({m}).find(json) != std::string::npos;
}

}  // namespace

TEST_CASE("an empty record has every field: null, or an empty list") {
    CHECK(write_records_ndjson({Minutes{}}) ==
          R"({"schema":"minutes/1","source":{"name":null,"bytes":0,"lines":0,"encoding":null},"kind":"other",)"
          R"("kind_reason":null,"house":{"name":null,"named":false},"meeting":{"organisation":null,"body":null,)"
          R"("title":null,"date":null,"date_text":null,"date_from":null,"start":null,"end":null,"location":null,)"
          R"("chair":null,"minute_taker":null,"state":null,"quorum":{"text":null,"met":null},"approves":[],)"
          R"("next_meeting":null},"attendees":[],"apologies":[],"absent":[],"items":[],"actions":[],"decisions":[],)"
          R"("statements":[],"forthcoming":[],"commitments":[],"diagnostics":[],"unclaimed":[]})"
          "\n");
}

TEST_CASE("a person") {
    Minutes m;
    m.apologies = {{.name = "Una Grey",
                    .honorific = "Cllr",
                    .initials = "UG",
                    .derived_initials = {},
                    .role = "Chair",
                    .organisation = {},
                    .attendance = Attendance::in_attendance,
                    .substitute_for = {},
                    .note = "until item 4",
                    .at = at,
                    .also_at = {at}}};
    CHECK(holds(m, R"("apologies":[{"name":"Una Grey","honorific":"Cllr","initials":"UG","derived_initials":null,)"
                   R"("role":"Chair","organisation":null,"attendance":"in_attendance","substitute_for":null,)"
                   R"("note":"until item 4","at":)" +
                       at_json + R"(,"also_at":[)" + at_json + "]}]"));
}

TEST_CASE("an action") {
    Minutes m;
    Action a;
    a.id = "a1";
    a.text = "write to the \"council\"";
    a.owners = {"KB", "TA"};
    a.due = {2024, 3, 0};
    a.due_text = "in March";
    a.status = Status::carried;
    a.form = Form::column;
    a.earlier = true;
    a.at = at;
    m.actions = {a};
    CHECK(holds(
        m, R"("actions":[{"id":"a1","ref":null,"text":"write to the \"council\"","owners":["KB","TA"],"people":[],)"
           R"("due":"2024-03","due_text":"in March","status":"carried","form":"column","earlier":true,"item":null,)"
           R"("at":)" +
               at_json + R"(,"also_at":[]}])"));
}

TEST_CASE("items, decisions, statements, commitments") {
    Minutes m;
    m.items = {{.id = "i1",
                .number = "2.1",
                .title = "Jetty",
                .depth = 2,
                .parent = "i0",
                .text = "Talk.",
                .lines = {{.offset = 0, .line = 5}},
                .at = at,
                .extent = at}};
    m.decisions = {{.id = "d1",
                    .text = "Approved",
                    .outcome = "carried",
                    .proposer = "KB",
                    .seconder = "TA",
                    .item = "i1",
                    .at = at,
                    .also_at = {}}};
    m.statements = {{.kind = "all_closed", .text = "All actions closed.", .item = {}, .at = at}};
    m.commitments = {{.text = "Plant trees", .section = {"Parks", "Trees"}, .horizon = "by 2026", .at = at}};
    CHECK(holds(
        m, R"({"id":"i1","number":"2.1","title":"Jetty","depth":2,"parent":"i0","text":"Talk.","lines":[[0,5]],"at":)" +
               at_json + R"(,"extent":)" + at_json + "}"));
    CHECK(holds(
        m, R"({"id":"d1","text":"Approved","outcome":"carried","proposer":"KB","seconder":"TA","item":"i1","at":)"));
    CHECK(holds(m, R"({"kind":"all_closed","text":"All actions closed.","item":null,"at":)"));
    CHECK(holds(m, R"({"text":"Plant trees","section":["Parks","Trees"],"horizon":"by 2026","at":)"));
}

TEST_CASE("diagnostics of the whole document have no place; unclaimed lines have one") {
    Minutes m;
    m.diagnostics = {
        {.severity = Severity::warning, .code = "M001", .message = "lost", .hint = {}, .at = {}, .file = "x"}};
    m.unclaimed = {{.at = at, .text = "Actions were reviewed.", .reason = "a sentence"}};
    CHECK(holds(m, R"("diagnostics":[{"severity":"warning","code":"M001","message":"lost","hint":null,"at":null}])"));
    CHECK(holds(m, R"("unclaimed":[{"at":)" + at_json + R"(,"text":"Actions were reviewed.","reason":"a sentence"}])"));
}

TEST_CASE("the next meeting is null only where nothing is said; quorum is met, not met or open") {
    Minutes m;
    m.meeting.next_meeting.text = "in spring";
    m.meeting.quorum = {.text = "quorate", .met = true};
    CHECK(holds(m, R"("next_meeting":{"date":null,"text":"in spring","at":null})"));
    CHECK(holds(m, R"("quorum":{"text":"quorate","met":true})"));
    m.meeting.next_meeting = {.date = {2024, 4, 5}, .text = {}, .at = at};
    m.meeting.quorum.met = false;
    m.meeting.approves = {{2024, 2, 1}, {2024, 1, 0}};
    CHECK(holds(m, R"("next_meeting":{"date":"2024-04-05","text":null,"at":)" + at_json + "}"));
    CHECK(holds(m, R"("met":false)"));
    CHECK(holds(m, R"("approves":["2024-02-01","2024-01"])"));
}

TEST_CASE("json is one array, ndjson one record a line") {
    CHECK(write_records_json({}) == "[]\n");
    CHECK(write_records_ndjson({}).empty());
    const std::string two = write_records_ndjson({Minutes{}, Minutes{}});
    CHECK(std::count(two.begin(), two.end(), '\n') == 2);
    CHECK(write_records_json({Minutes{}}).starts_with("[\n  {\n    \"schema\": \"minutes/1\",\n"));
    CHECK(write_records_json({Minutes{}}).ends_with("    \"unclaimed\": []\n  }\n]\n"));
}

TEST_CASE("record formats have names and extensions") {
    REQUIRE(record_writers().size() == 2);
    CHECK(record_writers()[0].name == "json");
    CHECK(record_writers()[1].name == "ndjson");
    for (const RecordWriter& writer : record_writers()) CHECK(writer.extensions.starts_with('.'));
}

TEST_CASE("a table as JSON keeps numbers, and its title") {
    const Table table{.title = "Open as of 2024-03-08",
                      .columns = {{"who", "Who"}, {"due", "Due"}, {"days", "Days"}},
                      .rows = {{std::string("KB"), Date{2024, 3, 8}, std::int64_t{7}}, {Cell{}, Cell{}, Cell{}}}};
    CHECK(write_json(table, {}) == R"({
  "title": "Open as of 2024-03-08",
  "rows": [
    {
      "who": "KB",
      "due": "2024-03-08",
      "days": 7
    },
    {
      "who": null,
      "due": null,
      "days": null
    }
  ]
}
)");
}

TEST_CASE("the notes of a table stand behind its rows, as tables") {
    const Table note{.title = "Said", .columns = {{"what", "What"}}, .rows = {{std::string("all done")}}};
    const Table table{.title = "Open", .columns = {{"who", "Who"}}, .rows = {}, .notes = {note}};
    CHECK(write_json(table, {}) == R"({
  "title": "Open",
  "rows": [],
  "notes": [
    {
      "title": "Said",
      "rows": [
        {
          "what": "all done"
        }
      ]
    }
  ]
}
)");
}
