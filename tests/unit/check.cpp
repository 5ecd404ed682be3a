#include "check.hpp"

#include <doctest/doctest.h>

#include "checked.hpp"

using namespace minutes;

TEST_CASE("findings come in document order, with the file and the check's severity") {
    const auto all = test::all_findings(
        test::header + "Acton: write\n\nAction: XY to call\n\nAction: KB to paint by 31 April 2024\n", "board.md");
    REQUIRE(all.size() == 3);
    CHECK(all[0].code == "M060");
    CHECK(all[1].code == "M012");
    CHECK(all[2].code == "M003");
    CHECK(all[2].severity == Severity::error);
    for (const Diagnostic& d : all) CHECK(d.file == "board.md");
}

TEST_CASE("a record alone is checked for what needs no words") {
    const Minutes m = test::minutes_of(test::header + "Acton: write\n\nAction: XY to call\n");
    const auto all = check(m, nullptr);
    REQUIRE(all.size() == 1);
    CHECK(all[0].code == "M012");
}

TEST_CASE("what is equal stands once; files keep their order") {
    const auto at = [](std::string file, std::uint32_t line, std::string code) {
        return Diagnostic{.severity = Severity::warning,
                          .code = std::move(code),
                          .message = "m",
                          .hint = {},
                          .at = {.line = line, .column = 1},
                          .file = std::move(file)};
    };
    std::vector<Diagnostic> list{at("b", 7, "M020"), at("a", 1, "M010"), at("b", 2, "M030"), at("b", 7, "M020"),
                                 at("b", 7, "M010")};
    in_order(list);
    REQUIRE(list.size() == 4);
    CHECK(list[0] == at("b", 2, "M030"));
    CHECK(list[1] == at("b", 7, "M010"));
    CHECK(list[2] == at("b", 7, "M020"));
    CHECK(list[3] == at("a", 1, "M010"));
}
