#include "query_match.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "query_document.hpp"

using namespace minutes;
using minutes::test::query_document;
using minutes::test::query_of;

namespace {

const std::vector<RecordType> every_type(record_types.begin(), record_types.end());

// What stands for a record in these tests: its id, a person's name, "meeting".
std::string id_of(const RecordView& record) {
    switch (record.type()) {
        case RecordType::action: return record.as<Action>().id;
        case RecordType::person: return record.as<Person>().name;
        case RecordType::item: return record.as<Item>().id;
        case RecordType::decision: return record.as<Decision>().id;
        case RecordType::meeting: return "meeting";
        case RecordType::commitment: return record.as<Commitment>().text;
    }
    return {};
}

std::string found(const Minutes& m, std::string_view expression, std::vector<RecordType> types = {RecordType::action}) {
    const Result<Query> query = query_of(expression, std::move(types));
    if (!query) return query.why().message;
    const DocumentView document(m);
    std::string out;
    for (const Hit& hit : search(*query, document)) out += (out.empty() ? "" : " ") + id_of(hit.record);
    return out;
}

std::string found(std::string_view expression, RecordType type = RecordType::action) {
    return found(query_document(), expression, {type});
}

struct Case {
    const char* expression;
    const char* ids;
};

}  // namespace

TEST_CASE("actions by every operator, with what is found read off the document") {
    for (const Case& c : {
             Case{"", "a1 a2 a3 a4 a5"},
             Case{"status:open", "a1 a4"},
             Case{"status:outstanding", "a1 a2 a4"},
             Case{"status:Done or status:dropped", "a3 a5"},
             Case{"not:status:outstanding", "a3 a5"},
             Case{"status:open owner:KB", "a1"},
             Case{"status:open (owner:KB or owner:Wren)", "a1 a4"},
             Case{"status~/^d/", "a3 a5"},
             // people: by name, by initials, by what the record resolved
             Case{"owner:KB", "a1 a2"},
             Case{"owner:kb", "a1 a2"},
             Case{"owner:\"Kate Brown\"", "a1 a2"},
             Case{"owner:Brown", "a1 a2"},
             Case{"owner:\"Cllr Kate Brown\"", "a1 a2"},
             Case{"owner:ZOE", "a3"},
             Case{"owner:\"zo\u00EB hale\"", "a3"},
             Case{"owner:ZH", "a3"},  // derived, and nobody else's
             Case{"owner:Rees", "a3"},
             Case{"owner:MW", ""},  // derived, and two people's: no guess
             Case{"owner:K", ""},   // no beginning of a name
             Case{"owner:none", "a5"},
             Case{"owner:any status:open", "a1 a4"},
             Case{"people:\"Tom Rees\"", "a3"},
             Case{"person:KB", "a1 a2"},
             Case{"owners~/hale$/", "a3"},
             // dates: a month is all its days
             Case{"due:2024-03", "a1 a2"},
             Case{"due:2024-03-20", "a2"},
             Case{"due:2024", "a1 a2 a3"},
             Case{"due:2024-01..2024-03", "a1 a2"},
             Case{"due:..2024-03", "a1 a2 a5"},
             Case{"due:2024-03-09..", "a2 a3"},
             Case{"due<2024-03", "a5"},
             Case{"due:before:2024-03-20", "a1 a5"},
             Case{"due<=2024-03", "a1 a2 a5"},
             Case{"due<=2024-03-30", "a1 a5"},
             Case{"due>2024-03", "a3"},
             Case{"due>2024-02", "a1 a2 a3"},
             Case{"due:after:2024-03-08", "a3"},
             Case{"due>=2024-03-02", "a1 a3"},
             Case{"due:\"8 March 2024\"", "a1 a2"},  // a2 is due in March
             Case{"due:..today", "a2 a5"},
             Case{"due:none", "a4"},
             Case{"due:any", "a1 a2 a3 a5"},
             Case{"due_text:soon", "a4"},
             Case{"date:2024-03-05", "a1 a2 a3 a4 a5"},
             Case{"before:2024-03-05", ""},
             Case{"after:2024-02", "a1 a2 a3 a4 a5"},
             Case{"meeting<2024-03-06", "a1 a2 a3 a4 a5"},
             // words, and where they are looked for
             Case{"\"safer streets\"", "a1 a2"},  // in the discussion of their item
             Case{"text:\"safer streets\"", ""},
             Case{"discussion:\"safer streets\"", "a1 a2"},
             Case{"text:street", "a2"},
             Case{"text:\"stree\"", ""},
             Case{"stale", "a4"},
             Case{"elite", "a1 a2"},
             Case{"\"CAF\u00C9\"", "a1 a2"},
             Case{"plumb", "a3"},
             Case{"\"safer   STREETS\" not:paint", "a1"},
             Case{"text~/\\bto\\b/", "a1"},
             Case{"discussion~/safer.*found/", "a1 a2"},
             Case{"item:AOB", "a3 a4"},  // the items above count
             Case{"not:item:AOB", "a1 a2 a5"},
             Case{"item:9", "a3 a4"},
             Case{"item:9.1", "a4"},
             Case{"item:none", "a5"},
             // references count as a whole
             Case{"ref:AP12", "a1"},
             Case{"ref:ap-120", "a2"},
             Case{"ref:AP", ""},
             Case{"ref:none", "a3 a4 a5"},
             Case{"AP12", "a1"},
             Case{"id:a3", "a3"},
             Case{"form:list", "a3"},
             Case{"earlier:yes", "a4"},
             Case{"body:harbour", "a1 a2 a3 a4 a5"},
             Case{"file:board", "a1 a2 a3 a4 a5"},
             Case{"line:11..12", "a1 a2"},
             Case{"line>31", "a4 a5"},
             Case{"line<=11", "a1"},
             Case{"line:34", "a4"},
         })
        CHECK_MESSAGE(found(c.expression) == std::string(c.ids), std::string(c.expression));
}

TEST_CASE("the other records") {
    CHECK(found("name:KB", RecordType::person) == "Kate Brown");
    CHECK(found("name:MW", RecordType::person).empty());
    CHECK(found("name:Mary or name:West", RecordType::person) == "Mary Wren Mark West");
    CHECK(found("attendance:apologies", RecordType::person) == "Tom Rees");
    CHECK(found("role:chair", RecordType::person) == "Kate Brown");
    CHECK(found("initials:none", RecordType::person) == "Zo\u00EB Hale Mary Wren Mark West");
    CHECK(found("biscuits", RecordType::item) == "i3");
    CHECK(found("item:AOB", RecordType::item) == "i2 i3");
    CHECK(found("depth:2", RecordType::item) == "i3");
    CHECK(found("parent:AOB", RecordType::item) == "i3");
    CHECK(found("number:9", RecordType::item) == "i2");
    CHECK(found("\"safer streets\"", RecordType::decision) == "d1");
    CHECK(found("outcome:carried proposer:Brown seconder:Rees", RecordType::decision) == "d1");
    CHECK(found("person:TR", RecordType::decision) == "d1");
    CHECK(found("\"safer streets\" chair:KB actions>=5", RecordType::meeting) == "meeting");
    CHECK(found("apologies:KB", RecordType::meeting).empty());
    CHECK(found("apologies:TR", RecordType::meeting) == "meeting");
    CHECK(found("attendees:TR", RecordType::meeting).empty());
}

TEST_CASE("all records at once: a type that has no such field has no such record") {
    CHECK(found(query_document(), "person:KB", every_type) == "a1 a2 Kate Brown meeting");
    CHECK(found(query_document(), "person:TR", every_type) == "a3 Tom Rees d1 meeting");
    CHECK(found(query_document(), "owner:KB or outcome:agreed", every_type) == "a1 a2 d2");
    CHECK(found(query_document(), "biscuits", every_type) == "a4 i3 d2 meeting");
}

TEST_CASE("laws: double negation, order of alternatives, De Morgan, comparison and range") {
    const std::vector<std::string> terms{"status:open", "owner:KB",          "due:2024-03",
                                         "due:none",    "item:AOB",          "street",
                                         "not:ref:any", "\"safer streets\"", "(owner:TR or line>31)"};
    const auto same = [&](const std::string& a, const std::string& b) {
        CHECK_MESSAGE(found(a) == found(b), a);
        CHECK(found(a).find("expected") == std::string::npos);
    };
    for (const std::string& x : terms) {
        same("not:not:" + x, x);
        same(x + " or " + x, x);
        same(x + " or not:" + x, "");
        for (const std::string& y : terms) {
            same(x + " or " + y, y + " or " + x);
            same(x + ' ' + y, y + " and " + x);
            same("not:(" + x + " or " + y + ')', "not:" + x + " not:" + y);
            same("not:(" + x + ' ' + y + ')', "not:" + x + " or not:" + y);
        }
    }
    for (const std::string day : {"2023-12-31", "2024-03-08", "2024-03", "2024-04-30", "2024", "2025-01-01"}) {
        same("due>=" + day + " or due:" + day,
             "due:" + day + ".. not:due>" + day + " or due>" + day + " or due>=" + day);
        same("due:any", "due<" + day + " or due:" + day + " or due>" + day);
        same("due:.." + day, "due<" + day + " or due:" + day);
        same("due:" + day + "..", "due>" + day + " or due:" + day);
        same("due:before:" + day, "due<" + day);
    }
}

TEST_CASE("what was found is shown with its line") {
    const Minutes m = query_document();
    const DocumentView document(m);
    const Result<Query> query = query_of("cafe owner:KB not:plumber");
    REQUIRE(query);
    const std::vector<Hit> hits = search(*query, document);
    REQUIRE(hits.size() == 2);
    REQUIRE(hits.front().evidence.size() == 1);
    CHECK(hits.front().evidence.front().field->name == "discussion");
    CHECK(excerpt(hits.front().evidence.front()) == "The \u00C9lite caf\u00E9 may stay.");
}

TEST_CASE("half of a conjunction is no evidence") {
    const Minutes m = query_document();
    const DocumentView document(m);
    const Result<Query> query = query_of("(cafe owner:TR) or \"safer streets\"");
    REQUIRE(query);
    const std::vector<Hit> hits = search(*query, document);
    REQUIRE(hits.size() == 2);
    REQUIRE(hits.front().evidence.size() == 1);
    CHECK(excerpt(hits.front().evidence.front()) == "Money for safer streets was found.");
}

TEST_CASE("a long line is cut between words, and never inside a character") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "caf\u00E9 ";
    text += "here ";
    for (int i = 0; i < 100; ++i) text += "\u00E9t\u00E9 ";
    const std::string cut = excerpt({.field = nullptr, .text = text, .offset = text.find("here")});
    CHECK(cut.starts_with("... caf\u00E9 "));
    CHECK(cut.ends_with("\u00E9t\u00E9 ..."));
    CHECK(cut.find(" here ") != std::string::npos);
    CHECK(cut.size() < 180);
    const std::string solid = "x\n" + std::string(500, 'y');
    CHECK(excerpt({.field = nullptr, .text = solid, .offset = 2}) == std::string(100, 'y') + " ...");
    CHECK(excerpt({.field = nullptr, .text = "a\nb", .offset = 2}) == "b");
    CHECK(excerpt({.field = nullptr, .text = "", .offset = 0}).empty());
}

TEST_CASE("one record alone is matched as in a search") {
    const Minutes m = query_document();
    const DocumentView document(m);
    const Result<Query> query = query_of("owner:KB");
    REQUIRE(query);
    std::size_t matches = 0;
    for (const RecordView& record : records_of(document, RecordType::action)) matches += match(*query, record) ? 1 : 0;
    CHECK(matches == 2);
}

TEST_CASE("records that were tampered with neither loop nor crash") {
    Minutes m = query_document();
    m.items[1].parent = "i3";  // i2 above i3 above i2
    m.items[2].parent = "i2";
    m.actions[0].item = "nowhere";
    CHECK(found(m, "item:AOB") == "a3 a4");
    CHECK(found(m, "item:none") == "a1 a5");
    CHECK(found(Minutes{}, "street or not:status:open", every_type) == "meeting");
}
