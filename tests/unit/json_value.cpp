#include "json_value.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace minutes;

namespace {

// Why the text is no JSON, and at which byte.
std::string trouble(const std::string& json) {
    JsonDocument document;
    const Result<JsonValue> read = document.read(json);
    return read ? "none" : std::to_string(read.why().at.offset) + ": " + read.why().message;
}

}  // namespace

TEST_CASE("a value is what it is, and nothing else") {
    JsonDocument document;
    const Result<JsonValue> read = document.read(R"({"text": "a\u0000b", "list": [1, true, null, 2.5, 1e3, {}]})");
    REQUIRE(read);
    CHECK(read->is_object());
    CHECK_FALSE(read->text());
    CHECK(read->size() == 0);
    CHECK_FALSE(read->field("more"));
    CHECK(read->field("text")->text() == std::string_view("a\0b", 3));
    CHECK_FALSE(read->field("text")->whole());
    CHECK_FALSE(read->field("text")->field("more"));
    const JsonValue list = *read->field("list");
    REQUIRE(list.size() == 6);
    CHECK(list.at(0).whole() == 1);
    CHECK_FALSE(list.at(0).truth());
    CHECK(list.at(1).truth() == true);
    CHECK_FALSE(list.at(1).whole());
    CHECK(list.at(2).is_null());
    CHECK_FALSE(list.at(3).whole());
    CHECK_FALSE(list.at(4).whole());
    CHECK(list.at(5).kind() == "an object");
}

TEST_CASE("whole numbers are those of 64 bits with a sign") {
    JsonDocument document;
    const Result<JsonValue> list = document.read("[-1, 9223372036854775807, 9223372036854775808]");
    REQUIRE(list);
    CHECK(list->at(0).whole() == -1);
    CHECK(list->at(1).whole() == 9223372036854775807);
    CHECK_FALSE(list->at(2).whole());
    CHECK(list->at(2).kind() == "a number");
}

TEST_CASE("what is no JSON says why and where") {
    CHECK(trouble(R"({"a": 1)") == "7: syntax error while parsing object - unexpected end of input; expected '}'");
    CHECK(trouble(R"(["a", nul])").starts_with("9: syntax error while parsing value - invalid literal"));
    CHECK(trouble("").starts_with("0: "));
    CHECK(trouble("\"\xFF\"").starts_with("1: "));
    CHECK(trouble(R"(["\ud800"])") != "none");
    CHECK(trouble("[1] [2]").starts_with("4: "));
}

TEST_CASE("a document is read again and again, and as deep as it goes") {
    JsonDocument document;
    const std::size_t depth = 1'000'000;
    REQUIRE(document.read(std::string(depth, '[') + std::string(depth, ']')));
    const Result<JsonValue> read = document.read("7");
    REQUIRE(read);
    CHECK(read->whole() == 7);
}

TEST_CASE("what lists hold, all at once") {
    CHECK(scalars_of("[[0, 12], [40, 13], [-1]]").numbers == std::vector<std::int64_t>{0, 12, 40, 13, -1});
    const Scalars mixed = scalars_of(R"([1, 2.5, "3", null, [true, "\u00e9"]])");
    CHECK(mixed.numbers == std::vector<std::int64_t>{1});
    CHECK(mixed.texts == std::vector<std::string>{"3", "\xC3\xA9"});
    CHECK(scalars_of("[1, \"a\"").numbers.empty());
    CHECK(scalars_of("[1, \"a\"").texts.empty());
    CHECK(scalars_of("").texts.empty());
}
