#include "forthcoming.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// What is read from a sentence said on 5 March 2024: "2024-07 July; ...".
std::string said(const std::string& words) {
    std::string out;
    for (const Forthcoming& f : test::minutes_of(test::header + words + '\n').forthcoming)
        out += (out.empty() ? "" : "; ") + std::to_string(f.due.year) + '-' + std::to_string(f.due.month) + ' ' +
               f.due_text;
    return out;
}

}  // namespace

TEST_CASE("a phrase that looks ahead, and a time behind it") {
    CHECK(said("The report will be considered at the July meeting.") == "2024-7 July");
    CHECK(said("The report is to be tabled at the January meeting.") == "2025-1 January");
    CHECK(said("The report is to be tabled.").empty());
    CHECK(said("The report was tabled at the July meeting.").empty());
    CHECK(said("Mr Berg asked for moorings to be added to the agenda for the next meeting.") == "0-0 next meeting");
}

TEST_CASE("what is put off comes back at the time behind 'to' or 'until'; a time that has passed is none") {
    CHECK(said("This was deferred to the May meeting.") == "2024-5 May");
    CHECK(said("This was deferred until 12 April 2024.") == "2024-4 12 April 2024");
    CHECK(said("This had been deferred to the February meeting.").empty());
    CHECK(said("The quotation was deferred because the May meeting was full.").empty());
    CHECK(said("> This was deferred to the May meeting.").empty());
}

TEST_CASE("an action with a date says so itself; one without does not") {
    CHECK(said("Action: KB to have the chain put on the next agenda.") == "0-0 next agenda");
    CHECK(said("Action: KB to report back to the May meeting.").empty());
    CHECK(said("Action: KB to have the chain mended. Carried forward to 3 May 2024.").empty());
}

TEST_CASE("a list below a line that announces it, and no line to be signed") {
    CHECK(said("Future agenda items:\n\n- Moorings\n- Chains\n") == "0-0 Future agenda items; 0-0 Future agenda items");
    CHECK(said("Future agenda items: moorings\n\n- The gate is mended\n") == "0-0 Future agenda items");
    CHECK(said("Next agenda: ......................").empty());
}

TEST_CASE("each stands in its item, at its place") {
    const Minutes m = test::minutes_of(test::header + "Moorings will come back in July.\n");
    REQUIRE(m.forthcoming.size() == 1);
    CHECK(m.forthcoming[0].item == m.items[0].id);
    CHECK(m.forthcoming[0].at.line == 9);
}
