#include "json_record.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

// The record that the JSON gives, or what is wrong with it.
Result<Minutes> read(const std::string& json) {
    JsonDocument document;
    return json_record(*document.read(json));
}

std::string wrong(const std::string& fields) {
    const Result<Minutes> m = read(R"({"schema": "minutes/1", )" + fields + "}");
    return m ? "nothing" : m.why().message;
}

}  // namespace

TEST_CASE("fields that are missing or null stay empty, unknown ones are left alone") {
    const Result<Minutes> m =
        read(R"({"schema": "minutes/1", "items": [{"title": "Jetty", "text": null}], "more": 1})");
    REQUIRE(m);
    REQUIRE(m->items.size() == 1);
    CHECK(m->items[0].title == "Jetty");
    CHECK(m->items[0].lines.empty());
    CHECK(m->forthcoming.empty());
}

TEST_CASE("what is wrong is named by its place") {
    CHECK(wrong(R"("items": 7)") == "items is a number, not a list");
    CHECK(wrong(R"("items": [{"lines": [[0]]}])") == "items[0].lines[0] is no pair of numbers");
    CHECK(wrong(R"("items": [{"lines": [[0, -1]]}])") == "items[0].lines[0] is out of range: -1");
    CHECK(wrong(R"("forthcoming": [{"due": "soon"}])") == "forthcoming[0].due is no date: 'soon'");
    CHECK(read("{}").why().message == "is JSON, but no record of minutes");
}
