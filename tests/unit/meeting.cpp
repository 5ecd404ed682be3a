#include "meeting.hpp"

#include <doctest/doctest.h>

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

TEST_CASE("a name over two lines is the body, and not the organisation as well, whatever ends a line") {
    for (const std::string end : {"\n", "\r\n"}) {
        const Meeting m =
            meeting("<html><body><p>Harbour" + end + "Board</p>" + end +
                        "<p>Minutes of the meeting on 5 March 2024</p>" + end + "<p>Present: Anna Lee</p>",
                    "a.html");
        CHECK(m.body == "Harbour Board");
        CHECK(m.organisation.empty());
    }
}

TEST_CASE("fields with a blank before the colon") {
    const Meeting m = meeting("# Harbour Board\n\nDate : 5 March 2024\nVenue : The Old Net Loft\n" + people);
    CHECK(m.date == Date{2024, 3, 5});
    CHECK(m.location == "The Old Net Loft");
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

TEST_CASE("nothing is known of nothing") {
    CHECK(meeting("") == Meeting{});
    const Meeting m = meeting("text\n");
    CHECK_FALSE(m.date);
}
