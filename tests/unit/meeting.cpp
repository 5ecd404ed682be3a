#include "meeting.hpp"

#include <doctest/doctest.h>

#include "dates.hpp"
#include "minutes_of.hpp"

using namespace minutes;

namespace {

Meeting meeting(std::string_view bytes, const std::string& name = "minutes.md") {
    const test::Passes p(bytes, name);
    Minutes m;
    read_meeting(p.doc, m);
    return m.meeting;
}

const std::string people = "\nPresent: Anna Lee, Karl Berg\n\n## Finance\n\nThe Treasurer reported.\n";

}  // namespace

TEST_CASE("title, body and date from the heading") {
    const Meeting m = meeting("# Harbour Board Minutes, 5 March 2024\n" + people);
    CHECK(m.body == "Harbour Board");
    CHECK(m.title == "Harbour Board Minutes, 5 March 2024");
    CHECK(m.date == Date{2024, 3, 5});
    CHECK(m.date_text == "5 March 2024");
    CHECK(m.date_from == "text");
}

TEST_CASE("labelled fields of the header") {
    const Meeting m = meeting(
        "# Harbour Board\n\nDate: Tuesday 5 March 2024\nTime: 7.30pm\nVenue: The Old Net Loft, Quay "
        "Street\nOrganisation: Harbour Trust\n" +
        people);
    CHECK(m.date == Date{2024, 3, 5});
    CHECK(m.start == "19:30");
    CHECK(m.location == "The Old Net Loft, Quay Street");
    CHECK(m.organisation == "Harbour Trust");
    CHECK(m.body == "Harbour Board");
}

TEST_CASE("fields with a blank before the colon") {
    const Meeting m = meeting("# Harbour Board\n\nDate : 5 March 2024\nVenue : The Old Net Loft\n" + people);
    CHECK(m.date == Date{2024, 3, 5});
    CHECK(m.location == "The Old Net Loft");
}

TEST_CASE("a date that the text gives without a year is completed from the file's name") {
    CHECK(meeting("# Harbour Board, 5 March\n" + people, "2024-03-05.md").date == Date{2024, 3, 5});
    CHECK(meeting("# Harbour Board, 5 March\n" + people, "2024-03-05.md").date_from == "text");
    CHECK_FALSE(meeting("# Harbour Board, 5 March\n" + people, "notes.md").date);
    // the two must agree
    CHECK(meeting("# Harbour Board, 5 March\n" + people, "2024-04-09.md").date != Date{2024, 3, 5});
}

TEST_CASE("a date only in the file's name") {
    const Meeting m = meeting("# Harbour Board\n" + people, "minutes/board-2024-03-05.md");
    CHECK(m.date == Date{2024, 3, 5});
    CHECK(m.date_from == "name");
    CHECK(meeting("# Harbour Board\n" + people, "20240305-board.md").date == Date{2024, 3, 5});
    CHECK_FALSE(meeting("# Harbour Board\n" + people, "board-99999999.md").date);
}

TEST_CASE("a publication date in front matter is not the meeting's") {
    CHECK(meeting("---\ntitle: Harbour Board\ndate: 2024-03-20\n---\n\nMeeting held on 5 March 2024\n" + people).date ==
          Date{2024, 3, 5});
}

TEST_CASE("times of opening and closing") {
    const Meeting m = meeting("# Harbour Board, 5 March 2024\n" + people + "\nThe meeting closed at 9.15pm.\n");
    CHECK(m.end == "21:15");
    CHECK(meeting("# Harbour Board, 5 March 2024 at 19:30\n" + people).start == "19:30");
    CHECK(meeting("# Harbour Board, 5 March 2024\n\nThe meeting was called to order at 7:05 pm.\n" + people).start ==
          "19:05");
}

TEST_CASE("drafts and approved minutes") {
    CHECK(meeting("# DRAFT Minutes of the Harbour Board, 5 March 2024\n" + people).state == "draft");
    CHECK(meeting("# Approved minutes of the Harbour Board, 5 March 2024\n" + people).state == "approved");
    CHECK(meeting("# Unapproved minutes of the Harbour Board, 5 March 2024\n" + people).state != "approved");
    CHECK(meeting("# Minutes of the Harbour Board, 5 March 2024\n" + people).state.empty());
}

TEST_CASE("the next meeting") {
    const std::string top = "# Harbour Board, 5 March 2024\n" + people + "\n";
    CHECK(meeting(top + "The next meeting will be held on Tuesday 2 April 2024 at 7.30pm.\n").next_meeting.date ==
          Date{2024, 4, 2});
    CHECK(meeting(top + "## Date of next meeting\n\n2 April 2024\n").next_meeting.date == Date{2024, 4, 2});
    CHECK(meeting(top + "Next meeting: 2 April\n").next_meeting.date == Date{2024, 4, 2});
    CHECK(meeting(top + "Next meeting: April 2024\n").next_meeting.date == Date{2024, 4, 0});
    CHECK(meeting(top + "Next meeting: to be arranged\n").next_meeting.text.find("to be arranged") !=
          std::string::npos);
    CHECK_FALSE(meeting(top + "Next meeting: to be arranged\n").next_meeting.date);
    CHECK_FALSE(meeting(top + "KB will report to the next meeting.\n").next_meeting.date);
    CHECK(meeting(top).next_meeting == NextMeeting{});
}

TEST_CASE("the next meeting of another body is not ours, and of several dates none is guessed") {
    const std::string top = "# Harbour Board, 5 March 2024\n" + people + "\n";
    CHECK_FALSE(
        meeting(top + "The next meeting of the Lifeboat Forum will be held on 2 April 2024.\n").next_meeting.date);
    CHECK_FALSE(
        meeting(top + "Next meetings: 2 April 2024 and 7 May 2024\n\nNext meeting: 9 June 2024\n").next_meeting.date ==
        Date{2024, 6, 9});
}

TEST_CASE("which earlier minutes are approved") {
    const Meeting m = meeting("# Harbour Board, 5 March 2024\n" + people +
                              "\nThe minutes of the meeting of 6 February 2024 were approved.\n");
    REQUIRE(m.approves.size() == 1);
    CHECK(m.approves[0] == Date{2024, 2, 6});
    CHECK(meeting("# Harbour Board, 5 March 2024\n" + people + "\nThe minutes of 6 February 2024 were not approved.\n")
              .approves.empty());
}

TEST_CASE("the quorum") {
    CHECK(meeting("# Harbour Board, 5 March 2024\n" + people + "\nThe meeting was quorate.\n").quorum.met == true);
    CHECK(meeting("# Harbour Board, 5 March 2024\n" + people + "\nThe meeting was inquorate.\n").quorum.met == false);
    CHECK(meeting("# Harbour Board, 5 March 2024\n" + people + "\nThe quorum is four members.\n").quorum.met ==
          std::nullopt);
    CHECK(meeting("# Harbour Board, 5 March 2024\n" + people).quorum == Quorum{});
}

TEST_CASE("the American order, where a date proves it") {
    CHECK(test::minutes_of("# Harbor Board minutes 03/05/2024\n" + people + "\nThe fair is on 03/25/2024.\n")
              .meeting.date == Date{2024, 3, 5});
    CHECK(test::minutes_of("# Harbour Board minutes 03/05/2024\n" + people).meeting.date == Date{2024, 5, 3});
}

TEST_CASE("nothing is known of nothing") {
    CHECK(meeting("") == Meeting{});
    const Meeting m = meeting("text\n");
    CHECK_FALSE(m.date);
}
