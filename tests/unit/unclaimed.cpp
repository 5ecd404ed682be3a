#include "unclaimed.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

std::vector<Unclaimed> unclaimed(const std::string& body) { return test::minutes_of(test::header + body).unclaimed; }

}  // namespace

TEST_CASE("a line with a telling word that became no record is told, with a reason") {
    const auto list = unclaimed("The actions were many.\n");
    REQUIRE(list.size() == 1);
    CHECK(list[0].text == "The actions were many.");
    CHECK(list[0].at.line == 9);
    CHECK_FALSE(list[0].reason.empty());
}

TEST_CASE("what is quoted is told as quoted") {
    const auto list = unclaimed("> Action: KB to write\n");
    REQUIRE(list.size() == 1);
    CHECK(list[0].reason.find("quoted") != std::string::npos);
}

TEST_CASE("what became a record is not told") {
    CHECK(unclaimed("Action: KB to write to the council.\n").empty());
    CHECK(unclaimed("It was resolved that the crane be sold.\n").empty());
    CHECK(unclaimed("## Actions\n\n- KB: write to the council\n").empty());
    CHECK(unclaimed("All actions have been completed.\n").empty());
    CHECK(unclaimed("Nothing of note was said.\n").empty());
}

TEST_CASE("nobody's apologies are no loss") { CHECK(unclaimed("Apologies: None.\n").empty()); }

TEST_CASE("every line with an action mark is a record or is told") {
    for (const std::string body : {"Action", "Action:", "Action ()", "Action: (", "**Action**", "TODO",
                                   "Actions: see above", "(Action)", "See action 12.", "\\Action: a noun"}) {
        CAPTURE(body);
        const Minutes m = test::minutes_of(test::header + body + "\n");
        bool seen = !m.actions.empty() || !m.unclaimed.empty();
        for (const Unclaimed& u : m.unclaimed) seen = seen && u.at.line >= 9;
        // a bare label and an escaped word may be read as announcing nothing
        const bool nothing = body == "Action" || body == "Action:" || body == "**Action**" || body == "TODO" ||
                             body[0] == '\\' || body == "Action ()";
        CHECK((seen || nothing));
    }
}
