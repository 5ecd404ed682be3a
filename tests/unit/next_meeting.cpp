#include "next_meeting.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

const std::string top =
    "# Harbour Board, 5 March 2024\n\nPresent: Anna Lee, Karl Berg\n\n## Finance\n\nThe Treasurer reported.\n\n";

NextMeeting next(const std::string& bytes) {
    const test::Passes p(bytes);
    Meeting meeting;
    meeting.body = "Harbour Board";
    meeting.date = {2024, 3, 5};
    return find_next_meeting(p.doc, meeting);
}

}  // namespace

TEST_CASE("the next meeting") {
    CHECK(next(top + "The next meeting will be held on Tuesday 2 April 2024 at 7.30pm.\n").date == Date{2024, 4, 2});
    CHECK(next(top + "## Date of next meeting\n\n2 April 2024\n").date == Date{2024, 4, 2});
    CHECK(next(top + "Next meeting: 2 April\n").date == Date{2024, 4, 2});
    CHECK(next(top + "Next meeting: April 2024\n").date == Date{2024, 4, 0});
    CHECK(next(top + "Next meeting: to be arranged\n").text.find("to be arranged") != std::string::npos);
    CHECK_FALSE(next(top + "Next meeting: to be arranged\n").date);
    CHECK_FALSE(next(top + "KB will report to the next meeting.\n").date);
    CHECK(next(top) == NextMeeting{});
}

TEST_CASE("the next meeting of another body is not ours, and of several dates none is guessed") {
    CHECK_FALSE(next(top + "The next meeting of the Lifeboat Forum will be held on 2 April 2024.\n").date);
    CHECK_FALSE(next(top + "Next meetings: 2 April 2024 and 7 May 2024\n\nNext meeting: 9 June 2024\n").date ==
                Date{2024, 6, 9});
}

TEST_CASE("a list of future meetings gives the first") {
    CHECK(
        next(top + "## Future meetings\n\nNext meeting: 2 April 2024\n\nThe next meeting will be held on 7 May 2024.\n")
            .date == Date{2024, 4, 2});
}

TEST_CASE("a mention announces nothing") {
    CHECK(next(top + "The crane will be shown at the next meeting.\n") == NextMeeting{});
    CHECK(next(top + "Karl will speak at the next meeting on 2 April 2024.\n") == NextMeeting{});
}

TEST_CASE("the announcement keeps its words and their place") {
    const NextMeeting n = next(top + "The next meeting will be on 2 April 2024.\n");
    CHECK(n.text == "next meeting will be on 2 April 2024.");
    CHECK(n.at.line == 9);
}
