#include "nearest.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

const std::vector<std::string_view> formats{"table", "markdown", "csv", "json", "ndjson"};

}  // namespace

TEST_CASE("a misspelt word is known again") {
    CHECK(nearest("jsn", formats) == "json");
    CHECK(nearest("cvs", formats) == "csv");
    CHECK(nearest("tables", formats) == "table");
    CHECK(nearest("--fromat", {"--format", "--force"}) == "--format");
}

TEST_CASE("the beginning of a word is known again") {
    CHECK(nearest("mark", formats) == "markdown");
    CHECK(nearest("outstand", {"outstanding"}) == "outstanding");
}

TEST_CASE("nobody is asked about a word that is nothing like it") {
    CHECK(nearest("docx", formats).empty());
    CHECK(nearest("", formats).empty());
    CHECK(nearest("ab", {"cd"}).empty());
    CHECK(nearest(std::string(10000, 'x'), formats).empty());
    CHECK(nearest("json", {}).empty());
}
