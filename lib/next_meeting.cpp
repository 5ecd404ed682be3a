#include "next_meeting.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "dates.hpp"
#include "find_dates.hpp"
#include "label.hpp"

namespace minutes {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

std::size_t first_meeting_word(std::string_view low, std::size_t from = 0) {
    return std::min({low.find("meeting", from), low.find("telecon", from), low.find("plenum", from),
                     low.find(" call", from), low.find(" mtg", from), low.find(" agm", from), low.find(" gm ", from)});
}

// Where "next ... meeting" stands.
std::size_t mention(std::string_view low) {
    for (std::size_t at = find_in(low, "next "); at != nowhere; at = low.find("next ", at + 1)) {
        const std::string_view near = low.substr(at, 120);
        const std::size_t meeting = first_meeting_word(near);
        if (meeting != nowhere && count_words(near.substr(0, meeting)) <= 6) return at;
    }
    return nowhere;
}

// Where a month stands by its name.
struct MonthFound {
    std::size_t at = nowhere, length = 0;
    int month = 0;
};

MonthFound find_month(std::string_view s, const House& house, std::size_t from = 0) {
    for (std::size_t i = from; i < s.size(); ++i) {
        MonthFound m{i, 0, 0};
        if (!is_upper(s[i]) || !word_begins_at(s, i)) continue;
        m.month = house.month(s.substr(i), m.length);
        if (m.month != 0) return m;
    }
    return {};
}

// "the next meeting of the Finance Committee": `after` stands behind "meeting of"
bool of_another_body(std::string_view after, const Meeting& meeting) {
    if (after.starts_with("the ")) after.remove_prefix(4);
    const auto words = split_words(after);
    if (words.empty()) return false;
    const std::string first = lower(words[0]), own = lower(meeting.body + " " + meeting.organisation);
    if (own.find(strip(first, ".,()")) != nowhere) return false;
    return first != "committee" && first != "council" && first != "board" && first != "group";
}

// "... at the next meeting" only mentions it; "the next meeting will be held on" announces it.
bool announces(std::string_view s, std::size_t at, const Document& doc, const Meeting& meeting) {
    const std::string before = lower(trim(s.substr(0, at)));
    const std::string low = lower(s.substr(at));
    const std::size_t word = first_meeting_word(low);
    const std::string after = low.substr(word, 90);
    if (find_dates(s.substr(at), doc.house).empty() && find_month(s.substr(at), doc.house).at == nowhere) return false;
    if (after.starts_with("meeting of ") && of_another_body(trim(s.substr(at + word + 10)), meeting)) return false;
    const auto ends = [&before](std::initializer_list<std::string_view> list) {
        return std::any_of(list.begin(), list.end(), [&before](std::string_view end) { return before.ends_with(end); });
    };
    if (holds(after, {"will be", "is ", "to be held", "scheduled", "held", "was set", ": ", "on ", "meeting -",
                      "meeting \u2013", "date", "shall be", "takes place", "be on"}))
        return !ends({"at the", "for the", "to the", "by the", "before the"}) || holds(low, {"held", "which will be"});
    return before.empty() || ends({"the", "of", ":", "."});
}

// The date in words that are about the next meeting; a month where they name no day.
Date date_of(std::string_view words, const Document& doc, Date meeting) {
    for (const DateFound& d : find_dates(words, doc.house)) {
        const Date date = complete(d, meeting, doc.month_first);
        if (date && !(meeting && date <= meeting && date.day != 0)) return date;
    }
    for (MonthFound m = find_month(words, doc.house); m.at != nowhere; m = find_month(words, doc.house, m.at + 1)) {
        if (m.length < 3) continue;
        const auto before = split_words(words.substr(m.at > 24 ? m.at - 24 : 0, std::min<std::size_t>(m.at, 24)));
        if (!before.empty() && doc.house.is(Word::by, before.back())) continue;  // "will write to members by mid-July"
        DateFound d;
        d.month = m.month;
        const std::string_view after = trim(words.substr(m.at + m.length));
        if (after.size() >= 4 && after.starts_with("20") && is_digit(after[2]) && is_digit(after[3]))
            d.year = 2000 + (after[2] - '0') * 10 + (after[3] - '0');
        if (const Date date = complete(d, meeting)) return date;
    }
    return {};
}

NextMeeting read(std::string_view words, const Document& doc, Date meeting) {
    if (count_words(words) > 60) words = words.substr(0, 300);
    return {date_of(words, doc, meeting), tidy(words), doc.at(words)};
}

bool titled_next_meeting(const Section& s, std::string_view low) {
    if (s.topic == Topic::next_meeting || holds(low, {"next meeting"})) return true;
    if (holds(low, {"proposed", "future", "upcoming"}) && holds(low, {"meetings", "telecons", "calls"})) return true;
    return holds(low, {"next "}) && holds(low, {"meeting", "telecon"}) && !holds(low, {"agenda", "items for"});
}

std::vector<NextMeeting> all_mentioned(const Document& doc, const Meeting& meeting) {
    std::vector<NextMeeting> found;
    const auto& blocks = doc.outline.blocks;
    std::size_t dated = nowhere;  // the block that gave the date below a heading; who signs behind it dates his hand
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == LineKind::matter || blocks[i].kind == LineKind::quote) continue;
        const std::string_view words = doc.words(blocks[i]);
        const Section& s = doc.section_of(i);
        const bool told = dated != nowhere && dated >= s.first && dated < i;
        const bool near = i < s.first + 3 || begins(doc.low(words), {"it will be ", "date:", "when:"});
        const bool under = !told && near && titled_next_meeting(s, doc.low(doc.words(s.title)));
        for (const std::string_view sentence : doc.sentences_of(i)) {
            if (!under && !doc.has(Hint::next_meeting, sentence)) continue;
            const std::size_t at = mention(doc.low(sentence));
            const std::string_view low = doc.low(sentence);
            const std::size_t adjourned = find_in(low, "adjourned"),
                              to = adjourned == nowhere ? nowhere : low.find(" to the ", adjourned);
            if (to != nowhere && first_meeting_word(low, to) < to + 60)
                found.push_back(
                    read(sentence.substr(to), doc, meeting.date));  // "adjourned to the regular meeting of 16 December"
            for (const std::string_view cue : {"meet again on ", "next meet on ", "next meets on ", "reconvene on "})
                if (const std::size_t again = find_in(low, cue); again != nowhere)
                    found.push_back(read(sentence.substr(again), doc, meeting.date));
            if (at != nowhere && announces(sentence, at, doc, meeting))
                found.push_back(read(sentence.substr(at), doc, meeting.date));
            else if (under && !doc.is_heading(i)) {
                found.push_back(read(sentence, doc, meeting.date));
                if (found.back().date.day != 0) dated = i;
            }
        }
        if (under && doc.is_heading(i)) found.push_back(read(words, doc, meeting.date));
        if (const Label& label = doc.label_of(i); !label.rest.empty() && doc.house.is(Word::next_meeting, label.text))
            found.push_back(read(label.rest, doc, meeting.date));
    }
    return found;
}

// "February meeting times", a topic: the meeting of a month to come
NextMeeting of_month(const Document& doc, Date meeting) {
    if (!meeting) return {};
    for (const Section& s : doc.outline.sections) {
        const std::string_view title = doc.words(s.title);
        if (title.empty() || !is_upper(title.front())) continue;
        const MonthFound m = find_month(title.substr(0, 12), doc.house);
        if (m.at != 0 || !same_letters(trim(title.substr(m.length)).substr(0, 7), "meeting")) continue;
        const NextMeeting found = read(title, doc, meeting);
        if (found.date && days_between(meeting, found.date) > 0 && days_between(meeting, found.date) < 70) return found;
    }
    return {};
}

// "Next AGM: 3 October" beside the next meeting
bool is_annual(const Document& doc, Date date, Date meeting) {
    for (std::size_t i = 0; i < doc.outline.blocks.size(); ++i)
        if (const Label& label = doc.label_of(i); !label.rest.empty() && doc.house.is(Word::next_meeting, label.text) &&
                                                  holds(lower(label.text), {"agm", "annual"}) &&
                                                  read(label.rest, doc, meeting).date == date)
            return true;
    return false;
}

bool lists_meetings(const Document& doc) {
    return std::any_of(doc.outline.sections.begin(), doc.outline.sections.end(), [&doc](const Section& s) {
        return holds(doc.low(doc.words(s.title)), {"future meeting", "upcoming meeting", "dates of", "next meetings",
                                                   "proposed meetings", "proposed telecons"});
    });
}

}  // namespace

NextMeeting find_next_meeting(const Document& doc, const Meeting& meeting) {
    const std::vector<NextMeeting> found = all_mentioned(doc, meeting);
    std::vector<Date> dates;
    for (const NextMeeting& n : found)
        if (n.date && std::find(dates.begin(), dates.end(), n.date) == dates.end()) dates.push_back(n.date);
    // a day makes its own month superfluous
    if (dates.size() > 1)
        dates.erase(std::remove_if(dates.begin(), dates.end(), [](Date d) { return d.day == 0; }), dates.end());
    if (dates.size() == 2)
        if (const bool annual = is_annual(doc, dates[0], meeting.date);
            annual != is_annual(doc, dates[1], meeting.date))
            dates.erase(dates.begin() + (annual ? 0 : 1));
    // under "Future meetings" the first of several dates
    if (dates.size() > 1 && lists_meetings(doc)) dates.erase(dates.begin() + 1, dates.end());
    if (dates.empty()) {
        const NextMeeting month = of_month(doc, meeting.date);
        return month.date || found.empty() ? month : found.front();
    }
    if (dates.size() > 1) return {};  // of several dates none is guessed
    return *std::find_if(found.begin(), found.end(), [&dates](const NextMeeting& n) { return n.date == dates[0]; });
}

}  // namespace minutes
