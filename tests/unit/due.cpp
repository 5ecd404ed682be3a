#include "due.hpp"

#include <doctest/doctest.h>

#include "dates.hpp"

using namespace minutes;

namespace {

constexpr Date meeting{2024, 3, 5};

// "2024-03-08 'words'"; without a date the words alone.
std::string due(std::string_view words, bool whole = false) {
    const Due d = find_due(words, House::standard(), meeting, false, whole);
    std::string out = iso(d.date);
    if (!d.text.empty()) out += (out.empty() ? "'" : " '") + std::string(d.text) + "'";
    return out;
}

}  // namespace

TEST_CASE("a day by which it is due") {
    CHECK(due("write to the council by 8 March 2024") == "2024-03-08 '8 March 2024'");
    CHECK(due("write to the council by Friday 8 March") == "2024-03-08 'Friday 8 March'");
    CHECK(due("write before the 15th of March") == "2024-03-15 '15th of March'");
    CHECK(due("to be sent no later than 1 April 2024.") == "2024-04-01 '1 April 2024'");
    CHECK(due("Deadline: 01/04/2024") == "2024-04-01 '01/04/2024'");
    CHECK(due("report due 2024-04-01") == "2024-04-01 '2024-04-01'");
    CHECK(due("by 12 January") == "2024-01-12 '12 January'");
}

TEST_CASE("a month in which it is due") {
    CHECK(due("write by March 2024") == "2024-03 'March 2024'");
    CHECK(due("write by the end of May") == "2024-05 'May'");
    CHECK(due("end of April 2024") == "2024-04 'April 2024'");
    CHECK(due("to be done by mid-June") == "2024-06 'June'");
    CHECK(due("early in May") == "2024-05 'May'");
    CHECK(due("report back in July") == "2024-07 'July'");
    CHECK(due("bring it to the April meeting") == "2024-04 'April'");
}

TEST_CASE("of two months the later counts") {
    CHECK(due("in February or March 2024").substr(0, 7) == "2024-03");
    CHECK(due("by the end of April/May").substr(0, 7) == "2024-05");
    CHECK(due("in April \u2013 June 2024").substr(0, 7) == "2024-06");
}

TEST_CASE("words without a date stay words") {
    CHECK(due("report to the next meeting") == "'next meeting'");
    CHECK(due("do it asap") == "'asap'");
    CHECK(due("tidy the shed in spring") == "'in spring'");
    CHECK(due("KB to call them next week") == "'next week'");
    CHECK(due("by Friday") == "'by Friday'");
}

TEST_CASE("a date that is not the day it is due") {
    CHECK(due("write about the minutes of 5 February 2024 to the council").empty());
    CHECK(due("send the letter from 5 February 2024 again").empty());
    CHECK(due("write to the council").empty());
    CHECK(due("they may write").empty());
    CHECK(due("He may ask").empty());
    CHECK(due("").empty());
}

TEST_CASE("in a field of its own any date counts") {
    CHECK(due("8 March 2024", true) == "2024-03-08 '8 March 2024'");
    CHECK(due("08/04", true).empty());
    CHECK(due("April", true) == "2024-04 'April'");
    CHECK(due("May", true) == "2024-05 'May'");
    CHECK(due("Apr 2024", true) == "2024-04 'Apr 2024'");
    CHECK(due("end of April", true) == "2024-04 'April'");
    CHECK(due("next meeting", true) == "'next meeting'");
}

TEST_CASE("a day that does not exist is no due date") {
    CHECK(find_due("write by 31 June 2024", House::standard(), meeting, false).date == Date{});
}

TEST_CASE("the words of a due date are a piece of those searched") {
    for (const std::string words : {"by 8 March 2024", "in May", "next meeting", "Spring 2025",
                                    "in February or March 2024", "by the end of May.", "Winter 20"}) {
        const std::string_view all = words;
        const Due d = find_due(all, House::standard(), meeting, false);
        CAPTURE(words);
        REQUIRE_FALSE(d.text.empty());
        CHECK(d.text.data() >= all.data());
        CHECK(d.text.data() + d.text.size() <= all.data() + all.size());
    }
}

TEST_CASE("day and month in figures only where they are due") {
    CHECK(due("write to the council by 8/3") == "2024-03-08 '8/3'");
    CHECK(due("share it for comments by 3/26") == "2024-03-26 '3/26'");
    CHECK(due("leader rota (by 30/9)") == "2023-09-30 '30/9'");
    CHECK(due("draft the letter, deadline is 26/10") == "2023-10-26 '26/10'");
    CHECK(due("3/4 of the members") == "");
    CHECK(due("raise item 124/17 by post") == "");
    CHECK(due("order plants (end April)") == "2024-04 'April'");
}
