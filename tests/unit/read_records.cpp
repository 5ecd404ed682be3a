#include "read_records.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "write_json.hpp"

using namespace minutes;
using minutes::test::text_of;

namespace {

constexpr At at{.line = 3, .column = 1, .end_line = 3, .end_column = 9, .offset = 20, .length = 8};

// A record in which no field is empty.
Minutes full() {
    Minutes m;
    m.source = {.name = "a \"b\".md", .bytes = 120, .lines = 9, .encoding = "utf-16le"};
    m.kind = Kind::minutes;
    m.kind_reason = "lists who was present";
    m.house = {.name = "welsh", .named = true};
    m.meeting = {.organisation = "Harbour Trust",
                 .body = "Board",
                 .title = "Board minutes",
                 .date = {2024, 3, 1},
                 .date_text = "1 March 2024",
                 .date_from = "text",
                 .start = "19:30",
                 .end = "21:00",
                 .location = "Quay",
                 .chair = "Kay Bell",
                 .minute_taker = "Tom Ashe",
                 .state = "draft",
                 .quorum = {.text = "A quorum was present.", .met = true},
                 .approves = {{2024, 2, 1}, {2024, 1, 0}},
                 .next_meeting = {.date = {2024, 4, 0}, .text = "in April", .at = at}};
    m.attendees = {{.name = "Kay Bell",
                    .honorific = "Cllr",
                    .initials = "KB",
                    .derived_initials = "K",
                    .role = "Chair",
                    .organisation = "Quay",
                    .attendance = Attendance::in_attendance,
                    .substitute_for = "Una Grey",
                    .note = "until item 4",
                    .at = at,
                    .also_at = {at, at}}};
    m.apologies = m.absent = m.attendees;
    m.apologies[0].attendance = Attendance::apologies;
    m.absent[0].attendance = Attendance::absent;
    m.items = {{.id = "i1",
                .number = "2.1",
                .title = "Jetty",
                .depth = 2,
                .parent = "i0",
                .text = "Talk.\nMore.",
                .lines = {{.offset = 0, .line = 3}, {.offset = 6, .line = 5}},
                .at = at,
                .extent = at}};
    m.actions = {{.id = "a1",
                  .ref = "AP 12",
                  .text = "write – to the council",
                  .owners = {"KB", "TA"},
                  .people = {"Kay Bell"},
                  .due = {2024, 3, 0},
                  .due_text = "in March",
                  .status = Status::dropped,
                  .form = Form::checkbox,
                  .earlier = true,
                  .item = "i1",
                  .at = at,
                  .also_at = {at}}};
    m.decisions = {{.id = "d1",
                    .text = "to paint it",
                    .outcome = "carried",
                    .proposer = "KB",
                    .seconder = "TA",
                    .item = "i1",
                    .at = at,
                    .also_at = {at}}};
    m.statements = {{.kind = "others_closed", .text = "All others are done.", .item = "i1", .at = at}};
    m.forthcoming = {
        {.text = "The jetty comes back in March.", .due = {2024, 3, 0}, .due_text = "March", .item = "i1", .at = at}};
    m.commitments = {{.text = "a new jetty", .section = {"Goals", "Quay"}, .horizon = "by 2026", .at = at}};
    m.diagnostics = {{.severity = Severity::info,
                      .code = "M001",
                      .message = "odd",
                      .hint = "mend it",
                      .at = at,
                      .file = m.source.name}};
    m.unclaimed = {{.at = at, .text = "Action!", .reason = "no task"}};
    return m;
}

RecordsRead read(const std::string& json, const std::string& name = "records.json") {
    return records_in(text_of(json, name));
}

// The one trouble, as "line: message".
std::string trouble(const std::string& json, const std::string& name = "records.json") {
    const RecordsRead out = read(json, name);
    REQUIRE(out.troubles.size() == 1);
    CHECK(out.troubles[0].file == name);
    CHECK_FALSE(out.troubles[0].hint.empty());
    return std::to_string(out.troubles[0].at.line) + ": " + out.troubles[0].message;
}

const std::string one = R"({"schema":"minutes/1","meeting":{"body":"Board"}})";

}  // namespace

TEST_CASE("every field is read back, from one line and from many") {
    const Minutes m = full();
    for (const auto& write : {write_records_json, write_records_ndjson}) {
        const std::string json = write({m, Minutes{}, m});
        const RecordsRead out = read(json);
        CHECK(out.troubles.empty());
        REQUIRE(out.records.size() == 3);
        CHECK(out.records[0] == m);
        CHECK(out.records[1] == Minutes{});
        CHECK(write(out.records) == json);
    }
}

TEST_CASE("the records of every sample come back as they were") {
    for (const auto& sample : minutes::test::samples()) {
        const Minutes m = parse(*decode(sample.name, sample.bytes));
        const RecordsRead out = read(write_records_json({m}));
        REQUIRE(out.records.size() == 1);
        CHECK_MESSAGE(write_records_json(out.records) == write_records_json({m}), sample.name);
    }
}

TEST_CASE("one record alone, on many lines or on one; fields in any order, unknown ones passed over") {
    CHECK(read(one).records.size() == 1);
    CHECK(read("\n {\n  \"meeting\": {\"body\": \"Board\", \"mood\": [1]},\n  \"schema\": \"minutes/1\"}\n")
              .records.at(0)
              .meeting.body == "Board");
    CHECK(read("[]").records.empty());
    CHECK(read("[]").troubles.empty());
}

TEST_CASE("records are told from minutes by content, and other JSON by its name") {
    CHECK(holds_records(text_of(one, "<stdin>")));
    CHECK(holds_records(text_of("[\n  " + one + "]", "<stdin>")));
    CHECK(holds_records(text_of("[]", "<stdin>")));
    CHECK(holds_records(text_of("[1, 2]", "list.json")));
    CHECK_FALSE(holds_records(text_of("[1, 2] are the items", "note.md")));
    CHECK_FALSE(holds_records(text_of("[x] Kay to paint the jetty", "note.md")));
    CHECK_FALSE(holds_records(text_of("{{minutes}}\n", "note.wiki")));
    CHECK_FALSE(holds_records(text_of("Action (KB): paint it", "note.json")));
    CHECK_FALSE(holds_records(text_of("", "empty.json")));
}

TEST_CASE("a first glance at the bytes") {
    CHECK(begins_like_records(write_records_json({Minutes{}})));
    CHECK(begins_like_records(write_records_ndjson({Minutes{}}).substr(0, 40)));
    CHECK_FALSE(begins_like_records(R"({"name": "package", "schema": "minutes/1"})"));
    CHECK_FALSE(begins_like_records("[]"));
    CHECK_FALSE(begins_like_records(""));
}

TEST_CASE("JSON that is no record") {
    CHECK(trouble(R"({"name": "package"})") == "1: is JSON, but no record of minutes");
    CHECK(trouble("[3]") == "0: entry 1 is JSON, but no record of minutes");
    CHECK(trouble(R"({"schema": "minutes/2"})") == "1: is a record of another version: 'minutes/2'");
    CHECK(trouble("[" + one).starts_with("1: is no JSON that can be read: "));
    CHECK(trouble("[{\"schema\": \"minutes/1\"").starts_with("1: is no JSON that can be read: "));
}

TEST_CASE("a field of the wrong type is named by its path") {
    const auto of = [](const std::string& fields) { return trouble(R"({"schema":"minutes/1",)" + fields + "}"); };
    CHECK(of(R"("kind":"minute")") == "1: kind has an unknown value: 'minute'");
    CHECK(of(R"("actions":{})") == "1: actions is an object, not a list");
    CHECK(of(R"("actions":[{},{"text":7}])") == "1: actions[1].text is a number, not text");
    CHECK(of(R"("meeting":{"date":"1 March"})") == "1: meeting.date is no date: '1 March'");
    CHECK(of(R"("meeting":{"approves":["2024-02-30"]})") == "1: meeting.approves[0] is no date: '2024-02-30'");
    CHECK(of(R"("items":[{"at":{"line":-1}}])") == "1: items[0].at.line is out of range: -1");
    CHECK(of(R"("source":{"bytes":4294967296})") == "1: source.bytes is out of range: 4294967296");
}

TEST_CASE("a place without a line is none, as it is written") {
    const RecordsRead out = read(R"({"schema":"minutes/1","actions":[{"text":"call","at":{"column":7,"offset":20}}]})");
    REQUIRE(out.records.size() == 1);
    REQUIRE(out.records[0].actions.size() == 1);
    CHECK(out.records[0].actions[0].at == At{});
}

TEST_CASE("a broken record does not stop the others; a line is named") {
    const RecordsRead list = read("[" + one + ", 7, " + one + "]");
    CHECK(list.records.size() == 2);
    CHECK(list.troubles.size() == 1);
    for (const std::string broken : {"{\"schema\"", "{\"schema\":\"minutes/1\"} x", "\xEF\xBF\xBD"}) {
        const RecordsRead lines = read(one + "\n\n" + broken + "\r\n" + one + "\r\n");
        CHECK(lines.records.size() == 2);
        REQUIRE(lines.troubles.size() == 1);
        CHECK(lines.troubles[0].at.line == 3);
    }
    const RecordsRead first = read("{\"schema\n" + one + "\n");
    CHECK(first.records.size() == 1);
    REQUIRE(first.troubles.size() == 1);
    CHECK(first.troubles[0].at.line == 1);
}

TEST_CASE("nothing at all is no record") {
    const RecordsRead read = records_in(text_of(""));
    CHECK(read.records.empty());
    REQUIRE(read.troubles.size() == 1);
    CHECK(read.troubles.front().message.find("no record") != std::string::npos);
}
