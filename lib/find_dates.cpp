#include "find_dates.hpp"

#include <algorithm>
#include <cstdlib>

#include "dates.hpp"
#include "grammars/date.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;
namespace date = grammar::date;

int number(const char* begin, const char* end) {
    int n = 0;
    for (const char* p = begin; p != end; ++p)
        if (is_digit(*p)) n = n * 10 + (*p - '0');
    return n;
}

template <typename Rule>
struct on : pegtl::nothing<Rule> {};
template <int DateFound::*Field>
struct keep {
    template <typename In>
    static void apply(const In& in, const House&, DateFound& d) {
        d.*Field = number(in.begin(), in.end());
    }
};
template <>
struct on<date::day> : keep<&DateFound::day> {};
template <>
struct on<date::iso_day> : keep<&DateFound::day> {};
template <>
struct on<date::iso_month> : keep<&DateFound::month> {};
template <>
struct on<date::iso_year> : keep<&DateFound::year> {};
template <>
struct on<date::compact_year> : keep<&DateFound::year> {};
template <>
struct on<date::compact_month> : keep<&DateFound::month> {};
template <>
struct on<date::compact_day> : keep<&DateFound::day> {};
template <>
struct on<date::first_number> {
    template <typename In>
    static void apply(const In& in, const House&, DateFound& d) {
        d.day = number(in.begin(), in.end()), d.numeric = true;
    }
};
template <>
struct on<date::second_number> : keep<&DateFound::month> {};
template <>
struct on<date::year4> : keep<&DateFound::year> {};
template <>
struct on<date::year2> {
    template <typename In>
    static void apply(const In& in, const House&, DateFound& d) {
        d.year = number(in.begin(), in.end());
        d.year += d.year < 70 ? 2000 : 1900;
        d.two_digit = true;
    }
};
template <>
struct on<date::month_name> {
    template <typename In>
    static void apply(const In& in, const House& house, DateFound& d) {
        std::size_t length = 0;
        d.month = house.month(std::string_view(in.begin(), in.size()), length);
    }
};

bool possible(const DateFound& d) {
    if (d.month < 1 || d.day > 31) return false;
    if (d.month > 12) return d.numeric && d.day <= 12;
    return d.day >= 0;
}

Date make(int year, int month, int day) {
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

// A month's name that is also a common word needs a number beside it, and months alone are read elsewhere.
bool read_at(std::string_view words, std::size_t i, const House& house, DateFound& out) {
    grammar::input in(words.data() + i, words.data() + words.size(), "");
    DateFound d;
    // Alternatives that fail may have written to the state: parse each on its own.
    const auto attempt = [&](auto rule) {
        d = {};
        grammar::input again(words.data() + i, words.data() + words.size(), "");
        if (!pegtl::parse<pegtl::seq<pegtl::opt<date::weekday<Word::weekday>>, decltype(rule)>, on>(again, house, d) ||
            !possible(d))
            return false;
        d.begin = i;
        d.end = i + static_cast<std::size_t>(again.current() - (words.data() + i));
        return d.end >= words.size() || !is_digit(words[d.end]);
    };
    // How many digits the number has shows what it may begin; behind a weekday all may follow.
    std::size_t digits = 0;
    while (i + digits < words.size() && is_digit(words[i + digits])) ++digits;
    const bool name = digits == 0, weekday = name && house.longest(Word::weekday, words.substr(i)) != 0;
    const char mark = i + digits < words.size() ? words[i + digits] : '\0';
    const auto parted_by = [&](char c) { return weekday || mark == c; };
    const bool found =
        ((weekday || digits == 8) && attempt(date::compact{})) ||
        ((weekday || digits == 4) && ((parted_by('-') && attempt(date::year_first<'-'>{})) ||
                                      (parted_by('.') && attempt(date::year_first<'.'>{})) ||
                                      (parted_by('/') && attempt(date::year_first<'/'>{})) ||
                                      ((mark == ' ' || mark == ',') && attempt(date::long_year_first{})))) ||
        ((weekday || (digits > 0 && digits <= 2)) &&
         ((parted_by('/') && attempt(date::numeric<'/'>{})) || (parted_by('.') && attempt(date::numeric<'.'>{})) ||
          (parted_by('-') && attempt(date::numeric<'-'>{})) || attempt(date::day_first{}))) ||
        (name && (attempt(date::month_first{}) || attempt(date::month_year{})));
    if (found) out = d;
    return found;
}

// A number, which does not go on with one before it, or a month's or a day's name.
bool may_begin(std::string_view words, std::size_t i, const House& house) {
    const std::string_view here = words.substr(i);
    std::size_t length = 0;
    if (!is_digit(words[i]))
        return house.may_begin_date(here) &&
               (house.month(here, length) != 0 || house.longest(Word::weekday, here) != 0);
    if (i > 4 && same_letters(words.substr(i - 5, 5), "week ")) return false;  // "Week 6 - 12 November"
    return i < 2 || (words[i - 1] != '/' && words[i - 1] != '.') || !is_digit(words[i - 2]);
}

}  // namespace

std::vector<DateFound> find_dates(std::string_view words, const House& house) {
    std::vector<DateFound> out;
    DateFound d;
    const auto date_at = [&](std::size_t i) { return may_begin(words, i, house) && read_at(words, i, house, d); };
    for (std::size_t i = word_that(words, 0, date_at); i < words.size(); i = word_that(words, d.end, date_at)) {
        if (d.month >= 1 && d.month <= 12 && d.day > 0)
            d.impossible = !exists(make(d.year != 0 ? d.year : 2024, d.month, d.day));
        out.push_back(d);
    }
    return out;
}

Date complete(const DateFound& d, Date meeting, bool month_first) {
    int month = d.month, day = d.day;
    if (d.numeric && (month > 12 || (month_first && day <= 12))) std::swap(month, day);
    if (d.year != 0) {
        const Date date = make(d.year, month, day);
        return exists(date) ? date : Date{};
    }
    if (!meeting) return {};
    Date best;
    long least = 0;
    for (int year = meeting.year - 1; year <= meeting.year + 1; ++year) {
        const Date date = make(year, month, day);
        if (!exists(date)) continue;
        const long away = std::labs(days_between(meeting, date));
        if (!best || away < least) best = date, least = away;
    }
    return best;
}

// "04/12/2024" over "April 12, 2024": one day, told twice at the top of a document
static bool told_twice(std::string_view top, const House& house) {
    const auto dates = find_dates(top, house);
    bool swapped = false;
    for (const DateFound& a : dates) {
        if (!a.numeric || a.day == a.month || a.day == 0 || a.year == 0) continue;
        for (const DateFound& b : dates) {
            if (b.numeric || b.day == 0 || b.year != a.year) continue;
            if (a.day == b.day && a.month == b.month) return false;
            swapped = swapped || (a.day == b.month && a.month == b.day);
        }
    }
    return swapped;
}

bool proves_month_first(std::string_view words, const House& house) {
    constexpr std::size_t top = 600;
    if (words.substr(0, top).find('/') != std::string_view::npos && told_twice(words.substr(0, top), house))
        return true;
    // "/13/" to "/31/" must stand somewhere behind a number that may be a month's, or the like with other marks
    const auto day_second = [words](std::size_t i) {
        const bool second = i + 4 < words.size() &&
                            (is_digit(words[i + 4]) || words[i + 4] == '\'' || words[i + 4] == '\xE2') &&
                            is_digit(words[i + 1]) && is_digit(words[i + 2]) && words[i + 3] == words[i] &&
                            number(&words[i + 1], &words[i + 3]) > 12;
        if (!second || i == 0 || !is_digit(words[i - 1])) return false;
        return i == 1 || !is_digit(words[i - 2]) || number(&words[i - 2], &words[i]) <= 12;
    };
    const auto read_so = [&](std::size_t i) {
        constexpr std::size_t before = 16, around = 40;  // bytes that a date has room in
        const std::size_t from = i - std::min(i, before);
        for (const DateFound& d : find_dates(words.substr(from, around), house))
            if (d.begin <= i - from && i - from < d.end && d.numeric && d.month > 12 && d.day <= 12) return true;
        return false;
    };
    for (std::size_t at = find_any<'/', '.', '-'>(words); at != std::string_view::npos;
         at = find_any<'/', '.', '-'>(words, at + 1))
        if (day_second(at) && read_so(at)) return true;
    return false;
}

std::string find_time(std::string_view words) {
    struct Clock {
        int hour = 0, minute = 0;
        bool am = false, pm = false;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_digit(words[i]) ||
            (i > 0 && (is_digit(words[i - 1]) || words[i - 1] == '.' || words[i - 1] == ':' || words[i - 1] == '/')))
            continue;
        grammar::input in(words.data() + i, words.data() + words.size(), "");
        if (!pegtl::parse<date::time>(in)) continue;
        const std::string_view found = words.substr(i, static_cast<std::size_t>(in.current() - (words.data() + i)));
        Clock c;
        const std::size_t colon = found.find_first_of(":.");
        const std::string low = lower(found);
        c.hour = std::atoi(low.c_str());
        if (c.hour > 99 && low.find("hr") != std::string::npos) c.minute = c.hour % 100, c.hour /= 100;  // 1930hrs
        if (colon != std::string_view::npos && colon < 3) c.minute = std::atoi(low.c_str() + colon + 1);
        c.pm = low.find('p') != std::string::npos;
        c.am = low.find('a') != std::string::npos;
        if (c.pm && c.hour < 12) c.hour += 12;
        if (c.am && c.hour == 12) c.hour = 0;
        if (c.hour > 24 || c.minute > 59) continue;
        std::string out = "00:00";
        out[0] = static_cast<char>('0' + c.hour / 10), out[1] = static_cast<char>('0' + c.hour % 10);
        out[3] = static_cast<char>('0' + c.minute / 10), out[4] = static_cast<char>('0' + c.minute % 10);
        return out;
    }
    return {};
}

}  // namespace minutes
