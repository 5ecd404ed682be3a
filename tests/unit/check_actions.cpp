#include <doctest/doctest.h>

#include "checked.hpp"

using namespace minutes;
using test::found;
using test::header;
using test::hint_of;

TEST_CASE("initials that nobody has: the nearest people are suggested") {
    CHECK(found("M012", header + "Action: KC to write\n") ==
          std::vector<std::string>{"9:9 nobody in the lists has the initials KC"});
    CHECK(hint_of("M012", header + "Action: KC to write\n") == "did you mean Karl Berg (KB) or Rosa Crisp (RC)?");
    CHECK(hint_of("M012", header + "Action: LA to write\n") == "did you mean Anna Lee (AL)?");
    CHECK(hint_of("M012", header + "Action: XY to write\n") == "correct the initials, or add the person to the lists");
}

TEST_CASE("letters that stand for a body or an office are nobody's initials") {
    CHECK(found("M012", header + "The Jetty Repair Group (JRG) met.\n\nAction: JRG to write\n").empty());
    CHECK(found("M012", header + "Action: CEO to write\n").empty());
}

TEST_CASE("a due date before the meeting, with the year or near enough to be sure") {
    CHECK(found("M016", header + "Action: KB to write by 1 March 2024\n").size() == 1);
    CHECK(found("M016", header + "Action: KB to write by 1 March\n").size() == 1);
    CHECK(found("M016", header + "Action: KB to write by 1 November\n").empty());
    CHECK(found("M016", header + "Action: KB to write by 5 March 2024\n").empty());
}

TEST_CASE("a label that is the last of its section has no task") {
    CHECK(found("M014", header + "Action:\n\n## Shed\n\nIt leans.\n") ==
          std::vector<std::string>{"9:1 no task stands behind this label"});
    CHECK(found("M014", header + "Action:\n\nKB to write to the council\n").empty());
}

TEST_CASE("the same action twice in the running text, not in a list") {
    const std::string action = "Action: KB to order the planks for the jetty\n\n";
    CHECK(found("M015", header + action + "## Shed\n\nIt leans.\n\n" + action).size() == 1);
    CHECK(found("M015", header + action + "## Actions\n\n" + action).empty());
}

TEST_CASE("words that set no date") {
    CHECK(found("M011", header + "| Action | Owner | Due |\n|---|---|---|\n| Write | KB | asap |\n") ==
          std::vector<std::string>{"11:3 \"asap\" sets no date"});
    CHECK(found("M011", header + "| Action | Owner | Due |\n|---|---|---|\n| Write | KB | next meeting |\n").empty());
    // cells that the record leaves empty
    CHECK(found("M011", header + "| Action | Owner | Due |\n|---|---|---|\n| Write | KB | TBC |\n") ==
          std::vector<std::string>{"11:16 \"TBC\" sets no date"});
    CHECK(found("M011", header + "| Action | Owner | Notes |\n|---|---|---|\n| Write | KB | TBC |\n").empty());
}

TEST_CASE("all owners away, not some of them") {
    const std::string away =
        "# Board minutes\n\n5 March 2024\n\nPresent: Anna Lee (AL), Karl Berg (KB)\n\nApologies: Rosa Crisp (RC)\n\n## "
        "Jetty\n\n";
    CHECK(found("M013", away + "Action: RC to write\n") ==
          std::vector<std::string>{"11:9 Rosa Crisp was not at the meeting"});
    CHECK(found("M013", away + "Action: RC and KB to write\n").empty());
}
