#include "period.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "dates.hpp"
#include "find_dates.hpp"

namespace minutes {

namespace {

Diagnostic no_date(std::string_view words) {
    return {.severity = Severity::error,
            .code = {},
            .message = fmt::format("expected a date, not '{}'", words.substr(0, 40)),
            .hint = "write 2024, 2024-03, 2024-03-08, \"8 March 2024\" or today",
            .at = {},
            .file = {}};
}

Diagnostic not_in_the_calendar(std::string_view words) {
    Diagnostic why = no_date(words);
    why.message = fmt::format("there is no date {}", words);
    return why;
}

bool is_iso_shaped(std::string_view words) {
    const auto digit_or_dash = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
    return (words.size() == 7 || words.size() == 10) && words[4] == '-' && std::ranges::all_of(words, digit_or_dash);
}

// A date in words, if it is all that stands there.
Date in_words(std::string_view words) {
    const auto found = find_dates(words, House::standard());
    if (found.size() != 1 || found.front().year == 0 || found.front().impossible) return {};
    return found.front().begin == 0 && found.front().end == words.size() ? complete(found.front(), {}) : Date{};
}

}  // namespace

Period period_of(Date d) {
    Period out{.first = d, .last = last_day(d)};
    if (d && d.day == 0) out.first.day = 1;
    return out;
}

Result<Period> read_period(std::string_view words, Date today) {
    if (words == "today") return period_of(today);
    if (words.size() == 4 && std::ranges::all_of(words, [](char c) { return c >= '0' && c <= '9'; })) {
        const auto january = parse_iso(fmt::format("{}-01", words));
        if (!january) return not_in_the_calendar(words);
        return Period{.first = period_of(*january).first, .last = {january->year, 12, 31}};
    }
    if (is_iso_shaped(words)) {
        const auto date = parse_iso(words);
        return date ? Result(period_of(*date)) : not_in_the_calendar(words);
    }
    const Date date = in_words(words);
    return date ? Result(period_of(date)) : no_date(words);
}

bool overlap(const Period& a, const Period& b) {
    return (!a.first || !b.last || a.first <= b.last) && (!b.first || !a.last || b.first <= a.last);
}

bool lies_before(const Period& a, const Period& b) { return a.last && b.first && a.last < b.first; }

bool ends_by(const Period& a, const Period& b) { return !b.last || (a.last && a.last <= b.last); }

bool begins_from(const Period& a, const Period& b) { return !b.first || (a.first && a.first >= b.first); }

}  // namespace minutes
