#include <doctest/doctest.h>

#include "check.hpp"
#include "minutes_of.hpp"

using namespace minutes;

namespace {

// The codes of what is found across the documents.
std::vector<std::string> across(const std::vector<std::string>& documents) {
    std::vector<Minutes> records;
    for (const std::string& bytes : documents)
        records.push_back(test::minutes_of(bytes, std::to_string(records.size()) + ".md"));
    std::vector<std::string> out;
    for (const Diagnostic& d : check_across(records)) out.push_back(d.file + " " + d.code);
    return out;
}

std::string board(const std::string& date, const std::string& body) {
    return "# Harbour Board minutes\n\n" + date + "\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n" + body;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("the announced meeting and the one that was held") {
    const std::string first = board("1 March 2024", "## Jetty\n\nIt stands.\n\nNext meeting: 5 April 2024\n");
    CHECK(across({first, board("12 April 2024", "## Jetty\n\nIt stands.\n")}) == List{"0.md M070"});
    CHECK(across({first, board("5 April 2024", "## Jetty\n\nIt stands.\n")}).empty());
    CHECK(across({first, board("7 June 2024", "## Jetty\n\nIt stands.\n")}).empty());  // others may lie between
}

TEST_CASE("minutes approved under a date that no meeting has") {
    const std::string first = board("1 March 2024", "## Jetty\n\nIt stands.\n");
    CHECK(across({first, board("5 April 2024", "## Minutes\n\nThe minutes of 11 March 2024 were approved.\n")}) ==
          List{"1.md M072"});
    CHECK(across({first, board("5 April 2024", "## Minutes\n\nThe minutes of 1 March 2024 were approved.\n")}).empty());
}

TEST_CASE("minutes of a meeting that may be missing among the files") {
    const std::string first = board("1 March 2024", "## Jetty\n\nIt stands.\n");
    const std::string july = board("5 July 2024", "## Minutes\n\nThe minutes of 7 June 2024 were approved.\n");
    CHECK(across({first, july}).empty());
    CHECK(across({first + "\nNext meeting: 5 July 2024\n", july}) == List{"1.md M072"});
}

TEST_CASE("what was open a year without minutes ago has not vanished") {
    const std::string first = board("1 March 2024",
                                    "## Jetty\n\nAction: KB to order the planks for the jetty\n\nAction: TA to ask for "
                                    "quotes\n\nAction: TA to insure the ferry by 8 March 2024\n");
    const std::string review =
        "## Actions from the last meeting\n\n- KB to order the planks for the jetty: done\n- TA to ask for quotes: "
        "done\n";
    CHECK(across({first, board("5 April 2024", review)}) == List{"0.md M074"});
    CHECK(across({first, board("5 April 2025", review)}).empty());
}

TEST_CASE("initials that change") {
    const std::string first = board("1 March 2024", "## Jetty\n\nIt stands.\n");
    CHECK(across({first,
                  "# Harbour Board minutes\n\n5 April 2024\n\nPresent: Kay Bell (KBe), Tom Ashe (TA)\n\n## Jetty\n\nIt "
                  "stands.\n"}) == List{"1.md M076"});
}

TEST_CASE("one document has no across") {
    CHECK(across({board("1 March 2024", "Next meeting: 1 February 2024\n")}).empty());
}
