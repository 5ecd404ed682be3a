#include "ignore.hpp"

#include <doctest/doctest.h>

#include "checked.hpp"

using namespace minutes;
using test::found;
using test::header;

TEST_CASE("a note names codes and names; the rest is the reason") {
    const std::string bytes =
        header + "<!-- minutes-lint: ignore M012, owner-away M043 they start in April -->\nText\n";
    const Text text = test::text_of(bytes);
    const minutes::Passes passes = run_passes(text);
    const auto notes = find_ignores(document_of(text, passes));
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].checks == std::vector<std::string>{"M012", "owner-away", "M043"});
    CHECK(notes[0].line == 9);
    CHECK(notes[0].last == 10);
}

TEST_CASE("it holds for its line and the next with words, in front of everything for the document") {
    const std::string note = "<!-- minutes-lint: ignore M012 -->\n";
    CHECK(found("M012", header + note + "\nAction: XY to call\n\nAction: XZ to call\n").size() == 1);
    CHECK(found("M012", note + header + "Action: XY to call\n\nAction: XZ to call\n").empty());
}

TEST_CASE("what concerns the whole document is hidden from anywhere") {
    const std::string top =
        "# Board minutes\n\n5 March 2024\n\nStart: 19:30\n\nEnd: 18:45\n\nPresent: Anna Lee\n\n## Jetty\n\nIt "
        "stands.\n";
    CHECK(found("M034", top).size() == 1);
    CHECK(found("M034", top + "\n<!-- minutes-lint: ignore M034 -->\n").empty());
}

TEST_CASE("a note without a check is none, one with an unknown check is told") {
    CHECK(found("M004", header + "<!-- minutes-lint: ignore -->\nText\n").empty());
    CHECK(found("M004", header + "<!-- minutes-lint: ignore M099 -->\nText\n") ==
          std::vector<std::string>{"9:27 there is no check M099"});
}
