#include "due.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "find_dates.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// Right before a date: "by 8 March", "(by 8 March)".
bool is_by(std::string_view before, const House& house) {
    const auto list = split_words(before.size() > 60 ? before.substr(before.size() - 60) : before);
    return !list.empty() && house.is(Word::by, strip(list.back(), "(,"));
}

// One of the phrases stands at the end.
bool stands_last(Word w, std::string_view words, const House& house) {
    constexpr std::size_t longest = 24;
    if (words.size() > longest) words.remove_prefix(words.size() - longest);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (word_begins_at(words, i) && house.lists(w, words.substr(i))) return true;
    return false;
}

// Words right before a date that make it a due date.
bool due_word(std::string_view before, const House& house) {
    before = trim(before);
    return is_by(before, house) || stands_last(Word::before_date, before, house);
}

std::string last_words(std::string_view before, std::size_t n) {
    const auto list = split_words(before.size() > 60 ? before.substr(before.size() - 60) : before);
    std::string out;
    for (std::size_t i = list.size() > n ? list.size() - n : 0; i < list.size(); ++i)
        out += (out.empty() ? "" : " ") + lower(list[i]);
    return out;
}

bool part_of_month(std::string_view before, const House& house) {
    return stands_last(Word::part_of_month, trim(before), house);
}

bool occasion(std::string_view after) {
    const auto list = split_words(after.substr(0, 120));
    for (std::size_t i = 0; i < std::min<std::size_t>(list.size(), 7); ++i) {
        const std::string w = lower(strip(list[i], ".,;:()"));
        if (w == "meeting" || w == "board" || w == "agenda" || w == "committee" || w == "council" || w == "panel" ||
            w == "meetings")
            return true;
        if (i > 0 && ends_sentence(list[i - 1])) return false;
    }
    return false;
}

// "the letter of 3 March", "as agreed on 3 March": a date that belongs to what was said
bool tells_of_past(std::string_view before) {
    constexpr auto words =
        std::to_array<std::string_view>({"of", "from", "on", "dated", "since", "after", "to", "and", "-", "\u2013"});
    const std::string last = last_words(before, 1);
    if (find_in(before, " if ") != std::string_view::npos || find_in(before, " whether ") != std::string_view::npos)
        return true;
    return last.empty() || std::find(words.begin(), words.end(), last) != words.end();
}

// "early 2024-06": where the month stands; npos: nowhere
std::size_t iso_month(std::string_view words) {
    for (std::size_t at = words.find("-"); at != std::string_view::npos; at = words.find("-", at + 1)) {
        if (at < 4 || at + 3 > words.size() || words[at - 4] != '2' || words[at - 3] != '0' ||
            !is_digit(words[at - 2]) || !is_digit(words[at - 1]))
            continue;
        const bool month = is_digit(words[at + 1]) && is_digit(words[at + 2]) &&
                           (at + 3 == words.size() || (!is_digit(words[at + 3]) && words[at + 3] != '-'));
        if (month && word_begins_at(words, at - 4)) return at - 4;
    }
    return std::string_view::npos;
}

struct Candidate {
    Due due;
    int weight = 0;
};

Date month_of(int month, int year, Date meeting) {
    DateFound d;
    d.month = month;
    d.year = year;
    return complete(d, meeting);
}

// "by 10/26", "due 30/9", "deadline is 26/10": two numbers are a date only where they are due.
struct ShortDate {
    std::string_view text;
    DateFound date;
};

ShortDate short_date(std::string_view words, const House& house, const std::vector<DateFound>& dates,
                     bool month_first) {
    for (std::size_t slash = words.find('/'); slash != std::string_view::npos; slash = words.find('/', slash + 1)) {
        std::size_t begin = slash, end = slash + 1;
        while (begin > 0 && is_digit(words[begin - 1])) --begin;
        while (end < words.size() && is_digit(words[end])) ++end;
        const std::size_t left = slash - begin, right = end - slash - 1;
        if (left == 0 || left > 2 || right == 0 || right > 2) continue;
        if ((begin > 0 && !is_blank(words[begin - 1]) && words[begin - 1] != '(') ||
            (end < words.size() && words[end] == '/'))
            continue;
        if (std::any_of(dates.begin(), dates.end(),
                        [begin](const DateFound& d) { return d.begin <= begin && begin < d.end; }))
            continue;
        std::string_view before = trim(words.substr(0, begin));
        if (before.ends_with(" is")) before = trim(before.substr(0, before.size() - 3));
        const auto list = split_words(before.size() > 60 ? before.substr(before.size() - 60) : before);
        const std::string_view last = list.empty() ? std::string_view() : list.back();
        const bool day = house.longest(Word::weekday, last) != 0 && list.size() > 1 &&
                         is_by(before.substr(0, offset_in(before, last)), house);  // "by Mon 3/4"
        if (!is_by(before, house) && !day) continue;
        DateFound d;
        d.numeric = true;
        d.day = std::atoi(std::string(words.substr(begin, left)).c_str());
        d.month = std::atoi(std::string(words.substr(slash + 1, right)).c_str());
        if (d.day == 0 || d.month == 0 || d.day > 31 || d.month > 31 || (d.day > 12 && d.month > 12)) continue;
        if (d.month > 12 || (month_first && d.day <= 12)) std::swap(d.day, d.month);
        d.numeric = false;
        return {words.substr(begin, end - begin), d};
    }
    return {};
}

// Words that name a time without a date: "next week", "Spring 2025".
std::string_view time_in_words(std::string_view words, const House& house) {
    for (std::size_t at = words.find(" 20"); at < words.size(); at = words.find(" 20", at + 1)) {
        const std::string_view season = words.substr(0, at).substr(words.substr(0, at).find_last_of(" (") + 1);
        if (house.lists(Word::season, season)) return words.substr(at - season.size(), season.size() + 5);
    }
    std::size_t first = std::string_view::npos;
    std::string_view found;
    for (const Word w : {Word::undated, Word::due_time})
        if (const std::size_t at = house.find(w, words); at < first)
            first = at, found = words.substr(at, house.longest(w, words.substr(at)));
    return found;
}

}  // namespace

Due find_due(std::string_view words, const House& house, Date meeting, bool month_first, bool whole) {
    Candidate best;
    std::string_view impossible;
    const auto offer = [&best](Date date, std::string_view text, int weight) {
        if (date && weight > best.weight) best = {{date, text}, weight};
    };
    const auto dates = find_dates(words, house);
    for (const DateFound& d : dates) {
        const std::string_view before = words.substr(0, d.begin), after = words.substr(d.end),
                               text = words.substr(d.begin, d.end - d.begin);
        const Date date = complete(d, meeting, month_first);
        if (d.impossible && (whole || due_word(before, house))) {  // 31 June stays words
            if (best.weight == 0 && impossible.empty()) impossible = text;
            continue;
        }
        if (whole) {
            offer(date, text, 10);
            continue;
        }
        if (d.day != 0 && (due_word(before, house) || part_of_month(before, house))) {
            const std::string low = last_words(before, 2);
            const bool strong = is_by(before, house) || low.ends_with("by the");
            const bool dated = low.ends_with("from") || low.ends_with("of");
            const bool lone_for =
                low.ends_with("for") && !part_of_month(before, house);  // "the dates for 3 March" are no deadline
            if (strong || (!dated && !lone_for && d.end + 1 >= trim(words).size()) || occasion(after))
                offer(date, text, strong ? 9 : 4);
        } else if (d.day != 0 && strip(after, ".?!)").empty() && meeting && meeting < date && !tells_of_past(before)) {
            offer(date, text, 3);  // "stall in the market hall, 6 December"
        } else if (d.day == 0) {
            const bool later = trim(after).starts_with("meeting") || occasion(after);
            if (due_word(before, house) || part_of_month(before, house) || later)
                offer(date, text, later ? 8 : part_of_month(before, house) ? 7 : 6);
        }
    }
    if (const ShortDate d = short_date(words, house, dates, month_first); !d.text.empty())
        offer(complete(d.date, meeting, month_first), d.text, 9);
    if (const std::size_t at = iso_month(words); at != std::string_view::npos) {
        const int month = std::atoi(std::string(words.substr(at + 5, 2)).c_str());
        const std::string_view before = words.substr(0, at);
        if (month >= 1 && month <= 12 && (whole || due_word(before, house) || part_of_month(before, house)))
            offer(month_of(month, std::atoi(std::string(words.substr(at, 4)).c_str()), meeting), words.substr(at, 7),
                  6);
    }
    // A month alone: "by the end of May", "the May agenda", "in February or March 2024"
    auto next_date = dates.begin();
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t length = 0;
        if (!is_upper(words[i]) || !word_begins_at(words, i)) continue;
        const int month = house.month(words.substr(i), length);
        if (month == 0 || length < 3) continue;
        while (next_date != dates.end() && next_date->end <= i) ++next_date;
        if (next_date != dates.end() && next_date->begin <= i) continue;
        const std::string_view before = words.substr(0, i);
        std::string_view after = trim(words.substr(i + length));
        int last = month, year = 0;
        std::size_t end = i + length;
        for (const std::string_view joint : {"or ", "and ", "to ", "/", "- ", "-", "\u2013"}) {  // the later end counts
            if (!after.starts_with(joint)) continue;
            std::size_t n = 0;
            const std::string_view next = trim(after.substr(joint.size()));
            const int other = house.month(next, n);
            if (other == 0) continue;
            last = other;
            end = offset_in(words, next) + n;
            after = trim(words.substr(end));
        }
        if (after.size() >= 4 && after.starts_with("20") && is_digit(after[2]) && is_digit(after[3]))
            year = (after[2] - '0') * 10 + (after[3] - '0') + 2000, end = offset_in(words, after) + 4;
        const std::string_view text = words.substr(i, end - i);
        const bool later = occasion(words.substr(end));
        const std::string low = last_words(before, 1);
        const bool strong = is_by(before, house) || low == "in" || low == "for" || low == "during";
        if (whole || later || part_of_month(before, house) ||
            (strong && house.longest(Word::may, words.substr(i)) == 0) || (strong && last == 5 && low != "for"))
            offer(month_of(last, year, meeting), text, later ? 8 : part_of_month(before, house) ? 7 : strong ? 6 : 5);
    }
    if (best.weight != 0) return best.due;
    if (!impossible.empty()) return {{}, impossible};
    return {{}, time_in_words(words, house)};
}

}  // namespace minutes
