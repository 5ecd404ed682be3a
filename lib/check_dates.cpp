// Checks of dates and times against the calendar and against the meeting.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "check_one.hpp"
#include "check_words.hpp"
#include "dates.hpp"
#include "document.hpp"
#include "find_dates.hpp"

namespace minutes {

namespace {

constexpr std::array<std::string_view, 7> day_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};

bool is_prose(const Block& b) { return b.kind != LineKind::code && b.kind != LineKind::matter; }

// A year that is left out can be off by one, but not this near to the meeting.
constexpr long sure_days = 120;

// The date that the words give; none where a year that is left out could be another.
Date sure_date(const DateFound& d, const Document& doc, Date meeting) {
    if (d.impossible || d.day == 0) return {};
    if (d.numeric && d.day <= 12 && d.month <= 12 && d.day != d.month && d.two_digit) return {};
    const Date date = complete(d, meeting, doc.month_first);
    if (!exists(date) || (d.year == 0 && std::abs(days_between(meeting, date)) > sure_days)) return {};
    return date;
}

// A year that is left out is another one where the weekday fits there: the regatta of the next summer.
bool fits_another_year(const DateFound& d, Date date, Date meeting, int said) {
    constexpr long near = 30;  // days
    if (d.year != 0 || std::abs(days_between(meeting, date)) <= near) return false;
    for (const int years : {-1, 1}) {
        const Date other{static_cast<std::int16_t>(date.year + years), date.month, date.day};
        if (exists(other) && weekday(other) == said) return true;
    }
    return false;
}

// 0 = Sunday; -1 where the words are no English weekday. Three letters tell.
int day_of(std::string_view word) {
    const std::string low = lower(strip(word, ",.("));
    if (low.size() < 3) return -1;
    for (std::size_t i = 0; i < day_names.size(); ++i)
        if (const std::string name = lower(day_names[i]); name.starts_with(low) || (low == "tues" && i == 2) ||
                                                          (low == "thurs" && i == 4) || (low == "weds" && i == 3))
            return static_cast<int>(i);
    return -1;
}

// The last word before the date, articles and prepositions aside; the word must stand close by.
std::string_view word_before(std::string_view words, std::size_t at) {
    std::string_view before = words.substr(0, at);
    for (;;) {
        while (!before.empty() && std::string_view(" ,(-\t\n").find(before.back()) != std::string_view::npos)
            before.remove_suffix(1);
        const std::size_t blank = before.find_last_of(" \t\n,(");
        const std::string_view word = blank == std::string_view::npos ? before : before.substr(blank + 1);
        if (!same_letters(word, "the")) return word;
        before = before.substr(0, before.size() - word.size());
    }
}

// "30/13/24", "32/01/2024": shaped as a date, but with no day or no month that exists, in whichever order.
bool no_calendar_has(std::string_view figures) {
    const std::size_t first = figures.find('/'),
                      second = figures.find('/', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos || first > 2 || second - first > 3 || second - first < 2) return false;
    const std::size_t year = figures.size() - second - 1;
    if ((year != 2 && year != 4) || figures.find('/', second + 1) != std::string_view::npos) return false;
    const int a = std::atoi(figures.data()), b = std::atoi(figures.data() + first + 1);
    return a == 0 || b == 0 || a > 31 || b > 31 || (a > 12 && b > 12);
}

bool calls_it_a_date(std::string_view word, const House& house) {
    const std::string low = lower(strip(word, ":."));
    return low == "by" || low == "on" || low == "until" || low == "due" || low == "dated" || low == "date" ||
           house.is(Word::weekday, low);
}

std::string name_of(Date d) { return std::string(day_names[static_cast<std::size_t>(weekday(d))]); }

// Of the two readings only one lies near the meeting.
bool clear_from_meeting(const DateFound& d, Date meeting) {
    constexpr long near = 60, far = 120;  // days
    const Date day_first = complete(d, meeting, false), other = complete(d, meeting, true);
    if (!meeting || !day_first || !other) return false;
    const long a = std::abs(days_between(meeting, day_first)), b = std::abs(days_between(meeting, other));
    return std::min(a, b) <= near && std::max(a, b) > far;
}

}  // namespace

// The parser finds the days that no month has. Figures that are no day or month at all may be a reference; only the
// words before them show that a date was meant: "by 30/13/24".
Findings date_impossible(const Subject& s) {
    Findings out;
    const Document& doc = *s.words;
    for (const Block& b : doc.outline.blocks) {
        if (!is_prose(b)) continue;
        const std::string_view words = doc.words(b);
        for (std::size_t at = words.find_first_of("0123456789"); at != std::string_view::npos;) {
            const std::size_t end = std::min(words.find_first_not_of("0123456789/", at), words.size());
            const std::string_view figures = strip(words.substr(at, end - at), "/");
            if (no_calendar_has(figures) && calls_it_a_date(word_before(words, at), doc.house))
                out.push_back({.at = doc.at(figures),
                               .message = fmt::format("\"{}\" is no date of the calendar", figures),
                               .hint = {}});
            at = words.find_first_of("0123456789", end);
        }
    }
    return out;
}

Findings weekday_wrong(const Subject& s) {
    Findings out;
    const Document& doc = *s.words;
    for (const Block& b : doc.outline.blocks) {
        if (!is_prose(b)) continue;
        const std::string_view words = doc.words(b);
        for (const DateFound& d : find_dates(words, doc.house)) {
            const std::string_view first = words.substr(d.begin, words.substr(d.begin).find_first_of(" ,."));
            const std::string_view day =
                doc.house.longest(Word::weekday, first) != 0 ? first : word_before(words, d.begin);
            if (day.empty() || doc.house.longest(Word::weekday, day) == 0) continue;
            const std::size_t at = offset_in(words, day);
            if (day_of(word_before(words, at)) >= 0 || same_letters(word_before(words, at), "and"))
                continue;  // "Saturday and Sunday, 3/4 November"
            const int said = day_of(day);
            const Date date = sure_date(d, doc, s.record.meeting.date);
            if (said < 0 || !date || weekday(date) == said || fits_another_year(d, date, s.record.meeting.date, said))
                continue;
            const std::string_view all = words.substr(at, d.end - at);
            out.push_back(
                {.at = doc.at(all), .message = fmt::format("{} is a {}", iso(date), name_of(date)), .hint = {}});
        }
    }
    return out;
}

// "tomorrow (29 September)", "today, 3 May": the day beside the word must be that day.
Findings relative_day_wrong(const Subject& s) {
    Findings out;
    const Document& doc = *s.words;
    const Date meeting = s.record.meeting.date;
    if (!meeting || meeting.day == 0) return out;
    for (const Block& b : doc.outline.blocks) {
        if (!is_prose(b)) continue;
        const std::string_view words = doc.words(b);
        for (const DateFound& d : find_dates(words, doc.house)) {
            const std::string_view written = word_before(words, d.begin);
            const std::string word = lower(written);
            const long away = word == "tomorrow" ? 1 : word == "today" ? 0 : word == "yesterday" ? -1 : 2;
            const Date date = sure_date(d, doc, meeting);
            if (away == 2 || !date || days_between(meeting, date) == away) continue;
            const std::size_t from = offset_in(words, written);
            out.push_back({.at = doc.at(words.substr(from, d.end - from)),
                           .message = fmt::format("{} is not the day {} the meeting of {}", iso(date),
                                                  away == 0   ? "of"
                                                  : away == 1 ? "after"
                                                              : "before",
                                                  iso(meeting)),
                           .hint = {}});
        }
    }
    return out;
}

Findings next_meeting_past(const Subject& s) {
    const Date meeting = s.record.meeting.date;
    const NextMeeting& next = s.record.meeting.next_meeting;
    if (!meeting || meeting.day == 0 || next.at.line == 0) return {};
    Date latest = next.date;
    std::string_view written = next.text;
    if (latest.day == 0) {  // the parser takes no day that lies before the meeting
        for (const DateFound& d : find_dates(next.text, s.house)) {
            const Date date = d.year == 0 || d.impossible || d.day == 0
                                  ? Date{}
                                  : complete(d, meeting, s.words != nullptr && s.words->month_first);
            if (date > latest) latest = date, written = std::string_view(next.text).substr(d.begin, d.end - d.begin);
        }
    }
    if (!latest || last_day(latest) > meeting) return {};
    const std::string low = lower(next.text);
    if (holds(low, {"last", "previous", "were approved", "minutes of"})) return {};
    return {{.at = place_of(s, next.at, written),
             .message = fmt::format("the next meeting is said to be on {}, not after this one of {}", iso(latest),
                                    iso(meeting)),
             .hint = {}}};
}

// Once a document: numeric dates that can be read in two ways, where none shows which is meant.
Findings date_unclear(const Subject& s) {
    const Document& doc = *s.words;
    std::optional<At> first;
    std::size_t count = 0;
    std::string written;
    for (const Block& b : doc.outline.blocks) {
        if (!is_prose(b)) continue;
        const std::string_view words = doc.words(b);
        for (const DateFound& d : find_dates(words, doc.house)) {
            if (!d.numeric || d.impossible || d.day == 0) continue;
            if (d.year >= 100 && words[d.begin] == '2' &&
                words.substr(d.begin, 4).find_first_not_of("0123456789") == std::string_view::npos)
                continue;
            if (d.day > 12 || d.month > 12) return {};  // shows the order
            if (d.day == d.month || clear_from_meeting(d, s.record.meeting.date)) continue;
            if (++count == 1)
                first = doc.at(words.substr(d.begin, d.end - d.begin)),
                written = std::string(words.substr(d.begin, d.end - d.begin));
        }
    }
    if (!first) return {};
    return {{.at = *first,
             .message = fmt::format("\"{}\" can be read day first or month first{}", written,
                                    count > 1 ? fmt::format(", and so can {} more", count - 1) : ""),
             .hint = {}}};
}

// Once a document, where the dates are clear otherwise.
Findings year_short(const Subject& s) {
    const Document& doc = *s.words;
    std::optional<std::string_view> first;
    std::size_t count = 0;
    for (const Block& b : doc.outline.blocks) {
        if (!is_prose(b)) continue;
        const std::string_view words = doc.words(b);
        for (const DateFound& d : find_dates(words, doc.house))
            if (d.numeric && d.two_digit && !d.impossible && ++count == 1)
                first = words.substr(d.begin, d.end - d.begin);
    }
    if (!first || !date_unclear(s).empty()) return {};
    return {{.at = doc.at(*first),
             .message = fmt::format("the year of \"{}\" has two digits{}", *first,
                                    count > 1 ? fmt::format(", and so have {} more", count - 1) : ""),
             .hint = {}}};
}

// Times without am or pm: a closing time twelve hours later may be meant.
Findings closed_before_opened(const Subject& s) {
    const auto minutes_in = [](const std::string& t) {
        return t.size() == 5 ? std::atoi(t.c_str()) * 60 + std::atoi(t.c_str() + 3) : -1;
    };
    const int start = minutes_in(s.record.meeting.start), end = minutes_in(s.record.meeting.end);
    constexpr int half_a_day = 12 * 60, longest_meeting = 6 * 60;
    if (start < 0 || end < 0 || end >= start) return {};
    if (end < half_a_day && end + half_a_day >= start && end + half_a_day - start <= longest_meeting) return {};
    if (end + 2 * half_a_day - start <= longest_meeting && end < 3 * 60) return {};  // past midnight
    return {{.at = {},
             .message = fmt::format("the meeting is said to close at {}, before it opened at {}", s.record.meeting.end,
                                    s.record.meeting.start),
             .hint = {}}};
}

}  // namespace minutes
