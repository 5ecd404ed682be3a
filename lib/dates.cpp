#include "dates.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace minutes {

namespace {

namespace chrono = std::chrono;

chrono::year_month_day calendar(Date d) { return chrono::year{d.year} / chrono::month{d.month} / chrono::day{d.day}; }

Date date(chrono::year_month_day ymd) {
    return {.year = static_cast<std::int16_t>(int{ymd.year()}),
            .month = static_cast<std::uint8_t>(unsigned{ymd.month()}),
            .day = static_cast<std::uint8_t>(unsigned{ymd.day()})};
}

// The value of a run of digits, or -1.
int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

bool exists(Date d) {
    if (!d || d.month < 1 || d.month > 12) return false;
    return d.day == 0 || calendar(d).ok();
}

std::string iso(Date d) {
    if (!d) return {};
    std::string out = std::to_string(d.year);
    out.insert(0, 4 - std::min(out.size(), std::size_t{4}), '0');
    for (const int part : {int{d.month}, int{d.day}})
        if (part != 0) out += {'-', static_cast<char>('0' + part / 10), static_cast<char>('0' + part % 10)};
    return out;
}

std::optional<Date> parse_iso(std::string_view s) {
    const bool whole = s.size() == 10;
    if ((!whole && s.size() != 7) || s[4] != '-' || (whole && s[7] != '-')) return std::nullopt;
    const int year = number(s.substr(0, 4));
    const int month = number(s.substr(5, 2));
    const int day = whole ? number(s.substr(8, 2)) : 0;
    if (year < 1 || month < 1 || day < (whole ? 1 : 0)) return std::nullopt;
    const Date d{.year = static_cast<std::int16_t>(year),
                 .month = static_cast<std::uint8_t>(month),
                 .day = static_cast<std::uint8_t>(day)};
    return exists(d) ? std::optional(d) : std::nullopt;
}

Date last_day(Date d) {
    if (!d || d.day != 0) return d;
    return date(chrono::year{d.year} / chrono::month{d.month} / chrono::last);
}

long days_between(Date from, Date to) {
    return (chrono::sys_days(calendar(last_day(to))) - chrono::sys_days(calendar(last_day(from)))).count();
}

int weekday(Date d) { return static_cast<int>(chrono::weekday(chrono::sys_days(calendar(last_day(d)))).c_encoding()); }

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {.year = static_cast<std::int16_t>(local.tm_year + 1900),
            .month = static_cast<std::uint8_t>(local.tm_mon + 1),
            .day = static_cast<std::uint8_t>(local.tm_mday)};
}

}  // namespace minutes
