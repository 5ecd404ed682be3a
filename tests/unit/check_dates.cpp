#include <doctest/doctest.h>

#include "checked.hpp"

using namespace minutes;
using test::found;
using test::header;  // of 5 March 2024

TEST_CASE("weekdays, in front of the date and short") {
    CHECK(found("M030", header + "It is on Friday 8 March 2024, and Mon 11 March.\n").empty());
    CHECK(found("M030", header + "It is on Thursday 8 March 2024.\n") ==
          std::vector<std::string>{"9:10 2024-03-08 is a Friday"});
    CHECK(found("M030", header + "It is on Tue 11 March.\n") ==
          std::vector<std::string>{"9:10 2024-03-11 is a Monday"});
}

TEST_CASE("a year that is left out and could be another proves no weekday wrong") {
    CHECK(found("M030", header + "It was on Monday 8 October.\n").empty());
    CHECK(found("M030", header + "It will be on Wednesday 8 May, and so on.\n").empty());
    CHECK(found("M030", header + "It will be on Tuesday 13 May, and so on.\n").empty());     // of 2025
    CHECK(found("M030", header + "It will be on Sunday 13 May, and so on.\n").size() == 1);  // of no year near
}

TEST_CASE("figures that are no date, where the words say that they should be one") {
    CHECK(found("M003", header + "It is due by 30/13/24, or on 32/01/2024.\n").size() == 2);
    CHECK(found("M003", header + "Minute 30/13/24 says so, and so does 1/13/24/2 by 45/1234.\n").empty());
    CHECK(found("M003", header + "It is due by 12/13/24.\n").empty());  // month first
}

TEST_CASE("years of two digits are told once, where the order is clear") {
    CHECK(found("M035", header + "Due on 25/05/24, then 26/05/24.\n") ==
          std::vector<std::string>{"9:8 the year of \"25/05/24\" has two digits, and so have 1 more"});
    CHECK(found("M035", header + "Due on 04/05/24.\n").empty());  // unclear altogether: M032
    CHECK(found("M035", header + "Due on 25/05/2024.\n").empty());
}

TEST_CASE("tomorrow, today and yesterday, with a date beside them") {
    CHECK(found("M033", header + "It comes tomorrow (6 March 2024).\n").empty());
    CHECK(found("M033", header + "It came yesterday, 4 March.\n").empty());
    CHECK(found("M033", header + "It came yesterday, 3 March.\n") ==
          std::vector<std::string>{"9:9 2024-03-03 is not the day before the meeting of 2024-03-05"});
    CHECK(found("M033", header + "It comes today (the 7th March 2024).\n").size() == 1);
}

TEST_CASE("the next meeting comes after this one") {
    CHECK(found("M031", header + "It stands.\n\nNext meeting: 2 April 2023\n").size() == 1);
    CHECK(found("M031", header + "It stands.\n\nNext meeting: 2 April 2024\n").empty());
    CHECK(found("M031", header + "It stands.\n\nNext meeting: April\n").empty());
}

TEST_CASE("numeric dates: order unclear unless one proves it, or one reading lies far from the meeting") {
    CHECK(found("M032", header + "Due on 04/05/24.\n").size() == 1);
    CHECK(found("M032", header + "Due on 04/05/24 or 25/05/24.\n").empty());
    CHECK(found("M032", header + "Due on 08/03/2024.\n").empty());
    CHECK(found("M032", header + "Due on 05/05/24, or 2024-04-05.\n").empty());
}

TEST_CASE("times: a closing time twelve hours later may be meant, a night may lie between") {
    const std::string top = "# Board minutes\n\n5 March 2024\n\nPresent: Anna Lee\n\n";
    CHECK(found("M034", top + "Start: 19:30\n\nEnd: 18:45\n").size() == 1);
    CHECK(found("M034", top + "Start: 19:30\n\nEnd: 9.15\n").empty());
    CHECK(found("M034", top + "Start: 22:30\n\nEnd: 00:15\n").empty());
    CHECK(found("M034", top + "Start: 10:00\n\nEnd: 09:30\n").size() == 1);
}
