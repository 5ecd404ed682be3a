#include "kind.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

std::string kind(const std::string& bytes, const std::string& name = "file.md") {
    const Minutes m = test::minutes_of(bytes, name);
    CHECK_FALSE(m.kind_reason.empty());
    return std::string(to_string(m.kind));
}

}  // namespace

TEST_CASE("minutes") {
    CHECK(kind("# Harbour Board\n\n5 March 2024\n\nPresent: Anna Lee, Karl Berg\n\n## Finance\n\nKarl reported on the "
               "year.\n") == "minutes");
    CHECK(kind("# Minutes of the Harbour Board\n\n## Finance\n\nThe fees were discussed.\n") == "minutes");
    CHECK(kind("# Notes\n\n## Crane\n\nAL asked about the crane. KB said that it was old. It was agreed to sell "
               "it.\n\n## Actions\n\n- KB: sell the crane\n") == "minutes");
}

TEST_CASE("an agenda") {
    CHECK(kind("# Agenda of the Harbour Board\n\n5 March 2024, 19:30, The Old Net Loft\n\n1. Apologies\n2. Minutes of "
               "the last meeting\n3. Finance\n4. Any other business\n") == "agenda");
}

TEST_CASE("an agenda with attendance is minutes") {
    CHECK(kind("# Harbour Board agenda and notes\n\nPresent: Anna Lee, Karl Berg\n\n1. Finance\n\nKarl reported that "
               "the fees went up. It was agreed to wait.\n") == "minutes");
}

TEST_CASE("a plan, with its commitments") {
    const Minutes m = test::minutes_of(
        "# Harbour plan 2025\n\n## Clean water\n\nOur commitments for 2025:\n\n- Test the water every month\n- Publish "
        "the results\n\n## Safe slips\n\nOur commitments for 2025:\n\n- Mend the slip\n- Light the quay\n\nOur "
        "commitments for 2026:\n\n- Build a new slip\n- Buy a crane\n");
    CHECK(m.kind == Kind::plan);
    REQUIRE(m.commitments.size() == 6);
    CHECK(m.commitments[0].text == "Test the water every month");
    CHECK(m.commitments[0].section.back() == "Clean water");
    CHECK(m.commitments[0].horizon.find("2025") != std::string::npos);
    CHECK(m.commitments[5].section.back() == "Safe slips");
    CHECK(m.commitments[5].horizon.find("2026") != std::string::npos);
    CHECK(m.commitments[5].at.line != 0);
    CHECK(m.actions.empty());
    CHECK(m.items.empty());
}

TEST_CASE("anything else") {
    CHECK(kind("") == "other");
    CHECK(kind("\n\n") == "other");
    CHECK(kind("Dear Anna,\n\nthe weather was fine.\n\nYours\nKarl\n") == "other");
    CHECK(kind("# How to splice a rope\n\n1. Unlay the strands\n2. Tuck them under\n") == "other");
}
