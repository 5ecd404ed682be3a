#include "find_dates.hpp"

#include <doctest/doctest.h>

#include "dates.hpp"
#include "house.hpp"

using namespace minutes;

namespace {

// The dates in the words, completed, with the words they came from: "2024-03-08 '8 March'".
std::string found(std::string_view words, Date meeting = {2024, 3, 5}, bool month_first = false) {
    std::string out;
    for (const DateFound& d : find_dates(words, House::standard())) {
        const Date date = complete(d, meeting, month_first);
        out += (out.empty() ? "" : ", ") + (date ? iso(date) : std::string("none")) + " '" +
               std::string(words.substr(d.begin, d.end - d.begin)) + "'";
    }
    return out;
}

std::string date(std::string_view words) {
    const std::string all = found(words);
    return all.substr(0, all.find(' '));
}

}  // namespace

TEST_CASE("dates with the month's name") {
    for (const std::string words : {"8 March 2024",
                                    "8th March 2024",
                                    "8 th March 2024",
                                    "8th of March 2024",
                                    "8th day of March 2024",
                                    "8 Mar 2024",
                                    "8 Mar. 2024",
                                    "08 MARCH 2024",
                                    "8 march, 2024",
                                    "8th March, 2024",
                                    "8-Mar-2024",
                                    "8[th] March 2024",
                                    "Friday 8 March 2024",
                                    "Friday, 8th March 2024",
                                    "Fri. 8 March 2024",
                                    "Friday the 8th of March 2024",
                                    "8 March '24",
                                    "8 March 24",
                                    "March 8, 2024",
                                    "March 8th, 2024",
                                    "March 8 2024",
                                    "Friday, March 8, 2024",
                                    "8\nMarch\n2024",
                                    "8March 2024"}) {
        CAPTURE(words);
        CHECK(date(words) == "2024-03-08");
    }
}

TEST_CASE("dates in numbers are day first") {
    CHECK(date("03/04/2024") == "2024-04-03");
    CHECK(date("3.4.2024") == "2024-04-03");
    CHECK(date("3-4-2024") == "2024-04-03");
    CHECK(date("03/04/24") == "2024-04-03");
    CHECK(date("3/4/98") == "1998-04-03");
    CHECK(date("2024-04-03") == "2024-04-03");
    CHECK(date("2024/04/03") == "2024-04-03");
    CHECK(date("2024.04.03") == "2024-04-03");
}

TEST_CASE("month first only where nothing else is possible, or proven elsewhere in the document") {
    CHECK(date("03/25/2024") == "2024-03-25");
    CHECK(proves_month_first("on 03/25/2024 and 03/04/2024", House::standard()));
    CHECK_FALSE(proves_month_first("on 03/04/2024", House::standard()));
    CHECK_FALSE(proves_month_first("on 25/03/2024", House::standard()));
    CHECK(found("03/04/2024", {2024, 3, 5}, true) == "2024-03-04 '03/04/2024'");
    CHECK(found("25/03/2024", {2024, 3, 5}, true) == "2024-03-25 '25/03/2024'");
    CHECK(found("3 April 2024", {2024, 3, 5}, true) == "2024-04-03 '3 April 2024'");
}

TEST_CASE("a year left out is the one nearest to the meeting") {
    CHECK(found("8 March", {2024, 3, 5}) == "2024-03-08 '8 March'");
    CHECK(found("8 January", {2023, 12, 5}) == "2024-01-08 '8 January'");
    CHECK(found("15 December", {2024, 1, 5}) == "2023-12-15 '15 December'");
    CHECK(found("29 February", {2023, 6, 1}) == "2024-02-29 '29 February'");
    CHECK(found("8 March", {}) == "none '8 March'");
}

TEST_CASE("a month with its year is a month") {
    CHECK(found("March 2024") == "2024-03 'March 2024'");
    CHECK(found("Sept. 2024") == "2024-09 'Sept. 2024'");
    CHECK(found("in March, 2024") == "2024-03 'March, 2024'");
}

TEST_CASE("what stands around a date does not belong to it") {
    CHECK(found("held on Tuesday 5 March 2024 at 7.30pm in the hall") == "2024-03-05 'Tuesday 5 March 2024'");
    CHECK(found("(5 March 2024)") == "2024-03-05 '5 March 2024'");
    CHECK(found("from 5 March 2024 to 8 March 2024.") == "2024-03-05 '5 March 2024', 2024-03-08 '8 March 2024'");
    CHECK(found("5 March 7.30pm") == "2024-03-05 '5 March'");
    CHECK(found("5 March 19:30") == "2024-03-05 '5 March'");
    CHECK(found("5th March in room 12") == "2024-03-05 '5th March'");
}

TEST_CASE("what is no date") {
    for (const std::string words : {"2012-13", "2023/24", "2023/2024", "the year 2024", "15/09", "minute 124/17",
                                    "version 1.2.3", "192.168.1.10", "3 people may come", "may", "they march on",
                                    "5 of them", "7.30pm", "10:15", "1/2", "May we ask", "\u00a35.20", "15/09/12345"}) {
        CAPTURE(words);
        CHECK(found(words).empty());
    }
}

TEST_CASE("days that do not exist are found, told, and never guessed") {
    for (const std::string words : {"31 June 2024", "30 February 2024", "29 February 2023", "31/04/2024"}) {
        CAPTURE(words);
        const auto dates = find_dates(words, House::standard());
        REQUIRE(dates.size() == 1);
        CHECK(dates[0].impossible);
        CHECK_FALSE(complete(dates[0], {2024, 3, 5}));
    }
    CHECK(found("0 March 2024").find("2024-03-00") == std::string::npos);
    CHECK(date("32 March 2024") != "2024-03-32");
    CHECK(found("13/13/2024").find("none") == std::string::npos);
}

TEST_CASE("what is said about a date: numeric, two digits") {
    const auto dates = find_dates("03/04/24 and 5 March 2024", House::standard());
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].numeric);
    CHECK(dates[0].two_digit);
    CHECK_FALSE(dates[1].numeric);
    CHECK_FALSE(dates[1].two_digit);
}

TEST_CASE("dates beside letters beyond ASCII") {
    CHECK(found("\u20138 March 2024\u2013") == "2024-03-08 '8 March 2024'");
    CHECK(found("\u00e98 March 2024").find("2024-03-08") != std::string::npos);
}

TEST_CASE("clock times") {
    CHECK(find_time("19:30") == "19:30");
    CHECK(find_time("at 7.30pm in the hall") == "19:30");
    CHECK(find_time("7:30 PM") == "19:30");
    CHECK(find_time("7.30 p.m.") == "19:30");
    CHECK(find_time("7pm") == "19:00");
    CHECK(find_time("6 pm") == "18:00");
    CHECK(find_time("9:05am") == "09:05");
    CHECK(find_time("09.15 a.m.") == "09:15");
    CHECK(find_time("12 am") == "00:00");
    CHECK(find_time("12.30pm") == "12:30");
    CHECK(find_time("18:01:29") == "18:01");
    CHECK(find_time("from 19:30 to 21:00") == "19:30");
    CHECK(find_time("1930hrs") == "19:30");
    CHECK(find_time("at 19.30 hrs") == "19:30");
}

TEST_CASE("what is no clock time") {
    for (const std::string words :
         {"", "5 March", "25:00", "19:75", "room 7", "10:1", "3.50", "2024", "7 people", "8 amendments"}) {
        CAPTURE(words);
        CHECK(find_time(words).empty());
    }
}
