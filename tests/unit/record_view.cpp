#include "record_view.hpp"

#include <doctest/doctest.h>

#include "query_document.hpp"

using namespace minutes;

TEST_CASE("items are found by id, with their name and the item above") {
    const Minutes m = test::query_document();
    const DocumentView document(m);
    REQUIRE(document.item("i3") != nullptr);
    CHECK(document.item("i3")->name == "9.1 Biscuits");
    REQUIRE(document.item("i3")->parent != nullptr);
    CHECK(document.item("i3")->parent->item->id == "i2");
    CHECK(document.item("i1")->parent == nullptr);
    CHECK(document.item("i9") == nullptr);
    CHECK(document.item_with(m.items[1].text) == &m.items[1]);
    CHECK(document.item_with("None of note.") == nullptr);
}

TEST_CASE("a person is known by name and written initials, never by a guess") {
    Minutes m = test::query_document();
    m.absent = {{.name = "Karl Berg", .initials = "KB2"}, {.name = "Tim Roe", .initials = "TR"}};
    const DocumentView document(m);
    CHECK(document.person("KB") == &m.attendees[0]);
    CHECK(document.person("cllr kate brown") == &m.attendees[0]);
    CHECK(document.person("Kate Brown") == &m.attendees[0]);
    CHECK(document.person("Brown") == nullptr);
    CHECK(document.person("TR") == nullptr);  // two people's
    CHECK(document.person("ZH") == nullptr);  // not written
    CHECK(document.person("") == nullptr);
    CHECK(document.unique_initials("zh"));
    CHECK_FALSE(document.unique_initials("MW"));
    CHECK_FALSE(document.unique_initials("XX"));
}

TEST_CASE("somebody who is listed twice is one person") {
    Minutes m;
    m.attendees = {{.name = "Kate Brown", .initials = "KB"}, {.name = "Kate Brown", .initials = "KB"}};
    const DocumentView document(m);
    CHECK(document.person("KB") == &m.attendees[0]);
    CHECK(document.unique_initials("KB"));
}

TEST_CASE("records of each type, in document order") {
    const Minutes m = test::query_document();
    const DocumentView document(m);
    CHECK(records_of(document, RecordType::action).size() == 5);
    CHECK(records_of(document, RecordType::person).size() == 5);
    CHECK(records_of(document, RecordType::item).size() == 3);
    CHECK(records_of(document, RecordType::decision).size() == 2);
    CHECK(records_of(document, RecordType::meeting).size() == 1);
    CHECK(records_of(document, RecordType::commitment).empty());
    for (const RecordType type : record_types)
        for (const RecordView& record : records_of(document, type)) CHECK(record.type() == type);
    CHECK(document.source(11) == "board.md:11");
    CHECK(document.source(0) == "board.md");
}
