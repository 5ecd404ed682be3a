#include "dates.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("a day exists when the calendar has it, a month when the year has it") {
    CHECK(exists({2024, 2, 29}));
    CHECK_FALSE(exists({2023, 2, 29}));
    CHECK(exists({2000, 2, 29}));
    CHECK_FALSE(exists({1900, 2, 29}));
    CHECK_FALSE(exists({2024, 4, 31}));
    CHECK(exists({2024, 4, 0}));
    CHECK_FALSE(exists({2024, 13, 0}));
    CHECK_FALSE(exists({2024, 0, 1}));
    CHECK_FALSE(exists({}));
}

TEST_CASE("dates are written as ISO dates") {
    CHECK(iso({2024, 3, 8}) == "2024-03-08");
    CHECK(iso({2024, 3, 0}) == "2024-03");
    CHECK(iso({987, 12, 31}) == "0987-12-31");
    CHECK(iso({}).empty());
}

TEST_CASE("only whole ISO dates are read") {
    CHECK(parse_iso("2024-03-08") == Date{2024, 3, 8});
    CHECK(parse_iso("2024-03") == Date{2024, 3, 0});
    for (const char* wrong : {"", "2024", "2024-3-8", "2024-03-8", "2024-03-08 ", "08/03/2024", "2024-13", "2024-02-30",
                              "2024-03-00", "2024-00-01", "0000-01-01", "2024_03_08", "2024-03-0x", "-024-03-08"})
        CHECK_MESSAGE(!parse_iso(wrong), wrong);
}

TEST_CASE("what is written is read again") {
    for (const std::int16_t year : std::initializer_list<std::int16_t>{1, 1999, 2024, 9999})
        for (std::uint8_t month = 1; month <= 12; ++month)
            for (const std::uint8_t day : std::initializer_list<std::uint8_t>{0, 1, 28})
                CHECK(parse_iso(iso({year, month, day})) == Date{year, month, day});
}

TEST_CASE("a month ends on its last day") {
    CHECK(last_day({2024, 2, 0}) == Date{2024, 2, 29});
    CHECK(last_day({2023, 2, 0}) == Date{2023, 2, 28});
    CHECK(last_day({2024, 2, 3}) == Date{2024, 2, 3});
    CHECK(last_day({2024, 12, 0}) == Date{2024, 12, 31});
    CHECK(last_day({}) == Date{});
}

TEST_CASE("days between dates; a month counts from its last day") {
    CHECK(days_between({2024, 3, 8}, {2024, 3, 8}) == 0);
    CHECK(days_between({2024, 2, 28}, {2024, 3, 1}) == 2);
    CHECK(days_between({2024, 3, 1}, {2024, 2, 28}) == -2);
    CHECK(days_between({2023, 12, 31}, {2024, 12, 31}) == 366);
    CHECK(days_between({2024, 3, 0}, {2024, 4, 1}) == 1);
}

TEST_CASE("weekdays count from Sunday") {
    CHECK(weekday({2024, 3, 10}) == 0);
    CHECK(weekday({2024, 3, 8}) == 5);
    CHECK(weekday({2000, 1, 1}) == 6);
}

TEST_CASE("today is a real day of this century") {
    CHECK(exists(today()));
    CHECK(today() > Date{2024, 1, 1});
}
