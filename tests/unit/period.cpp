#include "period.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace minutes;

namespace {

constexpr Date today{2024, 3, 8};

Period read(std::string_view words) {
    const Result<Period> period = read_period(words, today);
    REQUIRE_MESSAGE(period, std::string(words));
    return *period;
}

std::string why(std::string_view words) {
    const Result<Period> period = read_period(words, today);
    REQUIRE_FALSE(period);
    return period.why().message;
}

// Days counted by hand, from 1 December 2023, so that the calendar of the library is not what judges it.
constexpr int lengths[] = {31, 31, 29, 31, 30};
struct Days {
    int first, last;
};
std::vector<Date> calendar() {
    std::vector<Date> out;
    for (int m = 0; m < 5; ++m)
        for (int d = 1; d <= lengths[m]; ++d)
            out.push_back({static_cast<std::int16_t>(m == 0 ? 2023 : 2024), static_cast<std::uint8_t>(m == 0 ? 12 : m),
                           static_cast<std::uint8_t>(d)});
    return out;
}
int number_of(Date day, const std::vector<Date>& days) {
    return static_cast<int>(std::ranges::find(days, day) - days.begin());
}
// The days that a date of a record stands for.
Days days_of(Date date, const std::vector<Date>& days) {
    if (date.day != 0) return {number_of(date, days), number_of(date, days)};
    int first = -1, last = -1;
    for (int i = 0; i < static_cast<int>(days.size()); ++i) {
        const Date day = days[static_cast<std::size_t>(i)];
        if (day.month != date.month || day.year != date.year) continue;
        if (first < 0) first = i;
        last = i;
    }
    return {first, last};
}

}  // namespace

TEST_CASE("a year and a month are all their days") {
    CHECK(read("2024") == Period{{2024, 1, 1}, {2024, 12, 31}});
    CHECK(read("2024-02") == Period{{2024, 2, 1}, {2024, 2, 29}});
    CHECK(read("2023-02") == Period{{2023, 2, 1}, {2023, 2, 28}});
    CHECK(read("2024-03-08") == Period{{2024, 3, 8}, {2024, 3, 8}});
    CHECK(read("today") == Period{today, today});
}

TEST_CASE("dates as people write them, day first") {
    CHECK(read("8 March 2024") == Period{{2024, 3, 8}, {2024, 3, 8}});
    CHECK(read("3/4/2024") == Period{{2024, 4, 3}, {2024, 4, 3}});
    CHECK(read("March 2024") == Period{{2024, 3, 1}, {2024, 3, 31}});
}

TEST_CASE("what is no date says so") {
    CHECK(why("soon") == "expected a date, not 'soon'");
    CHECK(why("") == "expected a date, not ''");
    CHECK(why("8 March") == "expected a date, not '8 March'");  // of which year?
    CHECK(why("8 March 2024 or later") == "expected a date, not '8 March 2024 or later'");
    CHECK(why("2024-13") == "there is no date 2024-13");
    CHECK(why("2023-02-29") == "there is no date 2023-02-29");
    CHECK(why("0000") == "there is no date 0000");
    CHECK(why("20245") == "expected a date, not '20245'");
}

TEST_CASE("every comparison agrees with counting the days") {
    const std::vector<Date> days = calendar();
    std::vector<Date> dates = days;
    dates.insert(dates.end(), {{2023, 12, 0}, {2024, 1, 0}, {2024, 2, 0}, {2024, 3, 0}, {2024, 4, 0}});
    std::size_t pairs = 0;
    for (const Date a : dates) {
        for (const Date b : dates) {
            const Days x = days_of(a, days), y = days_of(b, days);
            bool common = false;
            for (int day = x.first; day <= x.last; ++day) common = common || (y.first <= day && day <= y.last);
            bool right = overlap(period_of(a), period_of(b)) == common;
            right = right && lies_before(period_of(a), period_of(b)) == (x.last < y.first);
            right = right && ends_by(period_of(a), period_of(b)) == (x.last <= y.last);
            right = right && begins_from(period_of(a), period_of(b)) == (x.first >= y.first);
            // One lies before the other, or they overlap: never two of these, never none.
            right = right && lies_before(period_of(a), period_of(b)) + lies_before(period_of(b), period_of(a)) +
                                     overlap(period_of(a), period_of(b)) ==
                                 1;
            if (!right) FAIL_CHECK("wrong for two dates");
            ++pairs;
        }
    }
    CHECK(pairs == 157 * 157);
}

TEST_CASE("an open end reaches everything on its side") {
    const Period march = period_of({2024, 3, 0}), until{{}, {2024, 3, 15}}, since{{2024, 3, 15}, {}};
    CHECK(overlap(march, until));
    CHECK(overlap(march, since));
    CHECK_FALSE(overlap(period_of({2024, 3, 16}), until));
    CHECK_FALSE(overlap(period_of({2024, 3, 14}), since));
    CHECK_FALSE(lies_before(since, march));
    CHECK_FALSE(lies_before(march, until));
}
