#include "body_name.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

std::string body(std::string_view title) {
    const BodyName n = body_of_title(title, House::standard());
    return (n.organisation.empty() ? std::string() : n.organisation + " / ") + n.body;
}

}  // namespace

TEST_CASE("the body is named without date, kind of meeting and time") {
    for (const std::string title :
         {"Harbour Board", "Harbour Board Minutes", "Harbour Board meeting 5 March 2024",
          "Minutes of the Harbour Board", "Minutes of the Harbour Board held on 5 March 2024",
          "Minutes of the meeting of the Harbour Board, Tuesday 5 March 2024 at 7.30pm",
          "Harbour Board \u2013 Ordinary Meeting", "Harbour Board - Minutes - 2024-03-05",
          "Draft minutes of the Harbour Board", "Harbour Board: minutes", "2024-03-05 Harbour Board Meeting",
          "Agenda for the Harbour Board", "Harbour Board | Minutes"}) {
        CAPTURE(title);
        CHECK(body(title) == "Harbour Board");
    }
}

TEST_CASE("long names stay whole") {
    CHECK(body("Minutes of the Trinity Quay Parish Council Planning Committee meeting held on 5 March 2024") ==
          "Trinity Quay Parish Council Planning Committee");
    CHECK(body("Friends of the Old Pier Committee Meeting Minutes") == "Friends of the Old Pier Committee");
}

TEST_CASE("an office in capitals before its board is the organisation") {
    CHECK(body("OFFICE OF THE HARBOUR MASTER Delivery Board") == "OFFICE OF THE HARBOUR MASTER / Delivery Board");
}

TEST_CASE("a kind of meeting alone") {
    const BodyName n = body_of_title("Annual General Meeting", House::standard());
    CHECK((n.only_kind || n.body.empty() || n.body == "Annual General Meeting"));
    CHECK(body("Minutes").empty());
    CHECK(body("5 March 2024").empty());
    CHECK(body("").empty());
    CHECK(body(" - ").empty());
}

TEST_CASE("the month before the body, and what is told behind the date, are no part of its name") {
    CHECK(body("June Board Meeting") == "Board");
    CHECK(body("Harbour Board meeting, 5 March 2024, called to order at 6.07 pm") == "Harbour Board");
    CHECK(body("Minutes of the Harbour Board 5 March 2024 taken by Anna Lee") == "Harbour Board");
}

TEST_CASE("organisations and people") {
    const House& house = House::standard();
    CHECK(in_title_case("Wexholt Sailing Club"));
    CHECK(in_title_case("Society of Old Piers"));
    CHECK_FALSE(in_title_case("Anna to write to the council"));
    CHECK(names_people("Anna Lee", house));
    CHECK(names_people("Anna Lee, Bo Day", house));
    CHECK_FALSE(names_people("Wexholt Sailing Club", house));
    CHECK_FALSE(names_people("Thistle Green Village Hall", house));
}

TEST_CASE("brackets, short forms, codes and hours") {
    CHECK(body("Harbour Steering Group (HSG) minutes") == "Harbour Steering Group (HSG)");
    CHECK(body("TM05: Harbour Board meeting 5 March 2024").ends_with("Harbour Board"));
    CHECK(body("17:00 Harbour Board Meeting") == "Harbour Board");
}

TEST_CASE("committees, parts of others, names that say little") {
    const House& house = House::standard();
    CHECK(is_committee("Amenities Committee", house));
    CHECK(is_committee("Roads Working Group", house));
    CHECK_FALSE(is_committee("Committee", house));
    CHECK_FALSE(is_committee("Aldermere Town Council", house));
    CHECK(is_part_of_another("Safety Board", house));
    CHECK(is_part_of_another("Amenities Committee", house));
    CHECK_FALSE(is_part_of_another("Harbour Trust", house));
    CHECK(is_generic_body("Board of Directors", house));
    CHECK_FALSE(is_generic_body("Safety Board", house));
    CHECK_FALSE(is_generic_body("", house));
}

TEST_CASE("whose members a topic counts") {
    const House& house = House::standard();
    CHECK(body_of_members("Identification of LANTERN TC voting members", house) == "LANTERN TC");
    CHECK(body_of_members("Election of the Harbour Board members", house) == "Harbour Board");
    CHECK(body_of_members("Election of committee members", house).empty());
    CHECK(body_of_members("Welcome new Harbour Board members", house).empty());
    CHECK(body_of_members("Thanks of the Mayor", house).empty());
}
