#include "decisions.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

std::string shown(const Decision& d) {
    std::string out = d.text;
    if (!d.outcome.empty()) out += " | " + d.outcome;
    if (!d.proposer.empty()) out += " | by " + d.proposer;
    if (!d.seconder.empty()) out += " | with " + d.seconder;
    return out;
}

std::string decisions(const std::string& body) {
    const test::Passes p(test::header + body);
    std::string out;
    for (const DecisionDraft& d : read_decisions(p.doc, {}, {}).decisions) out += shown(d.decision) + "\n";
    return out;
}

std::string statements(const std::string& body) {
    const test::Passes p(test::header + body);
    std::string out;
    for (const Statement& s : read_decisions(p.doc, {}, {}).statements) out += s.kind + ": " + s.text + "\n";
    return out;
}

}  // namespace

TEST_CASE("formal sentences") {
    CHECK(decisions("It was resolved that the crane be sold.\n") ==
          "It was resolved that the crane be sold. | resolved\n");
    CHECK(decisions("The Board agreed to sell the crane. It is old.\n") ==
          "The Board agreed to sell the crane. | agreed\n");
    CHECK(decisions("It was unanimously agreed that the crane be sold.\n") ==
          "It was unanimously agreed that the crane be sold. | agreed\n");
    CHECK(decisions("RESOLVED to sell the crane.\n").find("sell the crane.") != std::string::npos);
    CHECK(decisions("The minutes of the last meeting were approved.\n") ==
          "The minutes of the last meeting were approved. | approved\n");
}

TEST_CASE("labels") {
    CHECK(decisions("**Decision:** the crane is to be sold.\n") == "the crane is to be sold.\n");
    CHECK(decisions("Decision: the crane is to be sold.\n") == "the crane is to be sold.\n");
    CHECK(decisions("RESOLVED: that the crane be sold.\n").find("that the crane be sold.") == 0);
    CHECK(decisions("Decision:\n").empty());
}

TEST_CASE("motions with their outcome") {
    const std::string carried = decisions(
        "It was proposed by Anna Lee and seconded by Karl Berg that the crane be sold. The motion was carried.\n");
    CHECK(carried.find("| by Anna Lee | with Karl Berg") != std::string::npos);
    const std::string lost =
        decisions("Motion to sell the crane, moved by Anna Lee, seconded by Karl Berg. Motion failed.\n");
    CHECK(lost.find("| lost") != std::string::npos);
}

TEST_CASE("a list under a heading") {
    CHECK(decisions("## Decisions\n\n- Sell the old crane\n- Buy a new crane\n- None\n") ==
          "Sell the old crane\nBuy a new crane\n");
}

TEST_CASE("what was not decided") {
    for (const std::string body :
         {"Was it agreed that the crane be sold?", "The crane was not approved by anybody.",
          "The fees will be agreed at the next meeting.", "Karl agreed.", "The plan needs to be approved.",
          "As agreed at the last meeting, the crane was sold.", "No decision was made."}) {
        CAPTURE(body);
        CHECK(decisions(body + "\n").empty());
    }
}

TEST_CASE("quotes, code and lists of people decide nothing") {
    CHECK(decisions("> It was resolved that the crane be sold.\n").empty());
    CHECK(decisions("```\nIt was resolved that the crane be sold.\n```\n").empty());
}

TEST_CASE("sentences about all actions at once") {
    CHECK(statements("All actions have been completed.\n") == "all_closed: All actions have been completed.\n");
    CHECK(statements("All other actions were closed.\n") == "others_closed: All other actions were closed.\n");
    CHECK(statements("All actions were reviewed and updated on the log.\n") ==
          "all_reviewed: All actions were reviewed and updated on the log.\n");
    CHECK(statements("Some actions were reviewed.\n").empty());
    CHECK(statements("All agreed.\n").empty());
}

TEST_CASE("what an action label marked as a decision is one") {
    const test::Passes p(test::header + "Action: Approved 7-0 to sell the crane\n");
    const auto at = static_cast<std::uint32_t>(p.lines.reading.words().find("Approved"));
    const DecisionsRead read = read_decisions(p.doc, {{}, {{at, at + 30}}, {}}, {});
    REQUIRE(read.decisions.size() == 1);
    CHECK(read.decisions[0].decision.text == "Approved 7-0 to sell the crane");
}
