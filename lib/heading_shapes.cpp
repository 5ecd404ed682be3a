#include "heading_shapes.hpp"

#include <algorithm>

#include "announced.hpp"
#include "dates.hpp"
#include "find_dates.hpp"
#include "label.hpp"
#include "person_name.hpp"
#include "prose.hpp"
#include "titles.hpp"

namespace minutes {

bool denies(std::string_view all) {
    const std::string low = lower(all.substr(0, 120));
    return begins(low, {"no ", "none", "nil", "nothi"}) ||
           (all_caps(all) && holds(low, {" approved", " carried", " adopted", " passed", " accepted", " adjourned"}));
}

bool is_own_label(std::string_view all, const Reading& reading, const House& house) {
    const Label label = label_of(all, reading);
    if (label.text.empty()) return false;
    const bool label_only = label.rest.empty();
    if (all_caps(label.text) && house.is(Word::standing, label.text) && !house.is(Word::apologies, label.text) &&
        count_words(label.rest) > 5 && ends_sentence(label.rest))
        return false;  // "CALL TO ORDER: The Mayor ..."
    const bool marked = colon_behind(label, all);
    if (house.is(Word::standing, all) && !(marked && attendance_of(label.text, house))) return false;
    if (house.longest(Word::not_an_action, all) != 0) return false;
    if (attendance_of(label.text, house) && (!label_only || all.back() == ':' || house.is(Word::present, label.text) ||
                                             house.is(Word::in_attendance, label.text)))
        return true;
    if (house.is(Word::action_label, label.text)) return true;
    if (const std::size_t n = house.longest(Word::action_label, all);
        n != 0 && count_words(all) <= 5 && starts_upper(trim(all.substr(n))))
        return true;
    for (const Word w : {Word::chair, Word::minute_taker, Word::date, Word::start, Word::end, Word::location,
                         Word::body, Word::owner_column, Word::due_column})
        if (house.is(w, label.text) && (!label_only || all.back() == ':')) return true;
    return false;
}

std::size_t bold_lead(const Block& b, const Reading& reading, const House& house) {
    if (b.kind != LineKind::text || b.numbered() || b.in_table() || b.words.empty()) return 0;
    const Span lead = reading.bold_at(b.words.begin);
    if (lead.empty() || lead.end >= b.words.end || !reading[lead].ends_with('.') || !ends_sentence(reading[b.words]))
        return 0;
    const std::string_view title = strip(reading[lead], ".");
    return is_title_like(title, 8) && !is_own_label(title, reading, house) &&
                   house.longest(Word::decision_label, title) == 0 && house.longest(Word::action_label, title) == 0
               ? lead.size()
               : 0;
}

std::size_t caps_lead(const Block& b, const Reading& reading, const House& house) {
    const std::string_view all = reading[b.words];
    if (b.bullet() || b.in_table() || all.front() == '[') return 0;
    if (!all_caps(all.substr(0, std::min<std::size_t>(all.find_first_of(" \t\n\r"), 120)))) return 0;
    const auto list = split_words(all.substr(0, 120));
    std::size_t k = 0;
    while (k < list.size() &&
           (all_caps(list[k]) || (k > 0 && (list[k] == "&" || list[k] == "-" || list[k] == "\u2013"))))
        ++k;
    while (k > 0 && (list[k - 1] == "-" || list[k - 1] == "\u2013" || list[k - 1] == "&")) --k;
    if (k < 1 || k == list.size() || k >= 12) return 0;
    const std::string_view title = all.substr(0, offset_in(all, list[k - 1]) + list[k - 1].size());
    const bool done = k == 1 && strip(title, ":").ends_with("ED");  // "REPORTED: that ..."
    const bool reference =
        title.find('/') != std::string_view::npos && std::any_of(list[0].begin(), list[0].end(), is_digit);
    if (title.size() < 8 || done || reference || is_initials(strip(title, ":")) || is_own_label(all, reading, house) ||
        house.is(Word::decision_label, strip(title, ":")))
        return 0;
    if (house.longest(Word::action_label, title) != 0 && house.longest(Word::not_an_action, title) == 0) return 0;
    const std::string_view rest = trim(all.substr(title.size()));
    const bool parted = title.back() == ':' || rest.starts_with("-") || rest.starts_with("\u2013") ||
                        rest.starts_with("\u2014") || rest.starts_with(":");
    if (count_words(rest) < 4 && k < 2) return 0;
    return parted ? title.size() - (title.back() == ':' ? 1 : 0) : 0;
}

bool announces_number(const Block& b, const Reading& reading, const House& house) {
    const std::uint32_t at = b.number.begin;
    const std::string_view before =
        trim(reading.words().substr(at > 14 ? at - 14 : 0, std::min<std::uint32_t>(14, at)));
    const std::size_t space = before.rfind(' ');
    return house.is(Word::item, before.substr(space == std::string_view::npos ? 0 : space + 1));
}

// "KB to ring the baker", "Ring the baker (KB)", "Ring the baker [KB]"
static bool tells_whose(std::string_view line) {
    const auto list = split_words(line.substr(0, 200));
    if (list.size() < 3 || !starts_upper(list[0])) return false;
    if (list[1] == "to" || (list[2] == "to" && starts_upper(list[1]))) return true;
    const std::string_view last = list.back();
    return last.size() > 3 && (last.front() == '(' || last.front() == '[') &&
           (last.back() == ')' || last.back() == ']') && is_initials(last.substr(1, last.size() - 2));
}

// "Ring the baker - KB"
static bool ends_with_owner(std::string_view line) {
    const std::size_t last = line.rfind(' ');
    if (last == std::string_view::npos || line.size() > 200 || !is_initials(line.substr(last + 1))) return false;
    const std::string_view before = trim(line.substr(0, last));
    return before.ends_with(" -") || before.ends_with(" \u2013") || before.ends_with(" \u2014");
}

Span bold_inside(const Block& b, const Reading& reading, const House& house) {
    if (!b.numbered() || b.in_table() || b.words.size() < 100 || !announces_number(b, reading, house) ||
        !reading.bold_at(b.words.begin).empty())
        return {};
    const auto& runs = reading.bold_runs();
    const auto begins_before = [](std::uint32_t at, Span s) { return at < s.begin; };
    auto run = std::upper_bound(runs.begin(), runs.end(), b.words.begin, begins_before);
    for (; run != runs.end() && run->end < b.words.end; ++run)
        if (count_words(reading[*run]) <= 8) return *run;
    return {};
}

bool heads_actions(const std::vector<Block>& blocks, std::size_t i, const Reading& reading, const House& house) {
    const Block& b = blocks[i];
    const std::string_view all = reading[b.words], bare = strip(all, ":*");
    if (b.kind != LineKind::text || b.numbered() || b.in_table() || b.first != b.last || i + 1 >= blocks.size() ||
        count_words(all) > 9 || ends_sentence(all))
        return false;
    if (bare.find(':') != std::string_view::npos || announced(bare, house).topic != Topic::actions) return false;
    const std::string low = lower(bare);
    if (low == "action" || low == "action point" || low == "action item")  // a label over one task
        return i + 2 < blocks.size() && ends_with_owner(reading[blocks[i + 1].words]) &&
               ends_with_owner(reading[blocks[i + 2].words]);
    const Block& next = blocks[i + 1];
    const std::string_view below = reading[next.words];
    const bool dashed = below.find(" - ") < 24 || below.find(" \u2013 ") < 24 || below.find(": ") < 24;
    // "KB  Write to the bank" on two lines or more
    const auto owned = [&](std::size_t k) {
        if (k >= blocks.size() || blocks[k].kind != LineKind::text) return false;
        const std::string_view line = reading[blocks[k].words];
        return count_words(line) >= 3 && is_initials(line.substr(0, line.find(' ')));
    };
    return next.bullet() || next.numbered() || next.box != Box::none || dashed || tells_whose(below) ||
           (next.in_table() && !b.in_table()) || (owned(i + 1) && owned(i + 2));
}

std::string_view labelled_topic(const Block& b, const Reading& reading, const House& house) {
    const std::string_view all = reading[b.words];
    const std::size_t colon = all.substr(0, 20).find(':');
    if (colon == std::string_view::npos || b.kind != LineKind::text || b.numbered() || b.in_table()) return {};
    const std::string_view topic = trim(all.substr(colon + 1)), label = all.substr(0, colon);
    if (!house.is(Word::item, label) || house.is(Word::decision_label, label)) return {};
    return count_words(topic) <= 16 && !ends_sentence(topic) ? topic : std::string_view();
}

bool heads_decisions(const std::vector<Block>& blocks, std::size_t i, const Reading& reading, const House& house) {
    const Block& b = blocks[i];
    if (b.kind != LineKind::text || b.numbered() || b.in_table() || i + 1 >= blocks.size()) return false;
    const std::string_view bare = strip(reading[b.words], ":*");
    return (house.is(Word::decision_heading, bare) ||
            (house.is(Word::decision_label, bare) && !reading.bold_at(b.words.begin).empty())) &&
           blocks[i + 1].bullet();
}

bool capital_words(std::string_view s) {
    if (std::any_of(s.begin(), s.end(), is_digit) || count_words(s) > 5) return false;
    for (const std::string_view w : split_words(s))
        if (w.size() > 3 && !is_upper(w.front())) return false;
    return true;
}

bool names_office_holder(std::string_view all, const House& house) {
    const auto name = [&house](std::string_view s) {
        return count_words(s) >= 2 && count_words(s) <= 3 && is_name(s, house, false) && !house.has(Word::role, s);
    };
    for (const std::string_view mark : {" - ", " \u2013 ", ": "})
        if (const std::size_t at = find_in(all, mark); at != std::string_view::npos) {
            const std::string_view before = trim(all.substr(0, at)), after = trim(all.substr(at + mark.size()));
            return (name(before) && house.has(Word::role, after) && count_words(after) <= 4) ||
                   (house.is(Word::role, before) && name(after));
        }
    return false;
}

bool counts_on(std::string_view a, std::string_view n) {
    return a.size() == n.size() && !n.empty() && is_digit(n.back()) &&
           a.substr(0, a.size() - 1) == n.substr(0, n.size() - 1) && a.back() + 1 == n.back();
}

char number_series(const Block& b, const Reading& reading) {
    const std::string_view n = reading[b.number];
    if (b.ordinal != 0) return static_cast<char>('A' + b.ordinal_style % 26);
    if (n.find('/') != std::string_view::npos) return '/';
    if (n.find('.') != std::string_view::npos) return '.';
    if (!n.empty() && is_digit(n.front())) return '1';
    if (!n.empty() && n.find_first_not_of("ivx") == std::string_view::npos) return 'i';
    return 'a';
}

std::size_t topic_title(std::string_view all) {
    // a bot's "(nick, 18:01:29)" is no part of the topic
    if (const std::size_t open = all.rfind('('); open != std::string_view::npos && open > 1 && all.back() == ')') {
        const std::string_view in = all.substr(open + 1);
        if (in.find(',') != std::string_view::npos && std::count(in.begin(), in.end(), ':') >= 1)
            return trim(all.substr(0, open)).size();
    }
    return all.size();
}

// "UTC \u2013 Welcome": what is left of a clock time before a title
static std::string_view without_zone(std::string_view title) {
    const std::string_view first = strip(title.substr(0, title.find(' ')), ",:");
    for (const std::string_view zone :
         {"UTC", "GMT", "BST", "CET", "CEST", "EST", "EDT", "PST", "PDT", "am", "pm", "AM", "PM", "a.m.", "p.m."})
        if (first == zone && first.size() < title.size()) title = strip(title.substr(zone.size()), ",:");
    for (const std::string_view dash : {"- ", "\u2013 ", "\u2014 ", ": "})
        if (title.starts_with(dash)) title = trim(title.substr(dash.size()));
    return title;
}

// "Gate - tabled", "Adjournment - 6:55 PM": no words of the title
static bool says_what_became(std::string_view rest, const House& house) {
    if (house.is(Word::nobody, rest) || house.is(Word::deferred, rest)) return true;
    return !rest.empty() && is_digit(rest.front()) && rest.find(':') < 3 && !find_time(rest).empty();
}

std::string_view clean_title(std::string_view title, const House& house) {
    title = strip(title, ":*,");
    constexpr std::string_view wide = "      ";  // a column beside the titles: "Approval of agenda        For action"
    if (const std::size_t gap = find_in(title, wide);
        gap != std::string_view::npos && gap > 3 && !is_digit(title[gap - 1]))
        title = trim(title.substr(0, gap));
    if (title.size() > 6 && is_digit(title[0]) && (title[2] == ':' || title[1] == ':')) {  // "19:05 Accounts"
        const std::size_t space = title.find(' ');
        if (space != std::string_view::npos && space <= 6 && !find_time(title.substr(0, space)).empty())
            title = without_zone(trim(title.substr(space)));
    }
    for (const std::string_view dash : {" - ", " \u2013 "})
        if (const std::size_t at = find_last_in(title, dash);
            at != std::string_view::npos && says_what_became(trim(title.substr(at + dash.size())), house))
            title = trim(title.substr(0, at));
    if (title.ends_with('.') && !title.ends_with("..") && count_words(title) < 14) title.remove_suffix(1);
    return trim(title);
}

bool is_field(const Block& b, const Reading& reading, const House& house) {
    const Label label = label_of(reading[b.words], reading);
    if (label.rest.empty() || !colon_behind(label, reading[b.words])) return false;
    for (const Word w :
         {Word::date, Word::start, Word::end, Word::location, Word::body, Word::chair, Word::organisation})
        if (house.is(w, label.text)) return b.kind == LineKind::heading;
    return house.is(Word::minute_taker, label.text) && b.kind == LineKind::heading && count_words(label.rest) <= 4;
}

std::string_view behind_title(std::string_view rest) {
    while (!rest.empty() && std::string_view(":-.;").find(rest.front()) != std::string_view::npos)
        rest = trim(rest.substr(1));
    for (const std::string_view dash : {"\u2013", "\u2014"})
        if (rest.starts_with(dash)) rest = trim(rest.substr(dash.size()));
    return rest;
}

AnnouncedTitle title_behind_number(const std::vector<Block>& blocks, std::size_t i, const Reading& reading) {
    constexpr std::size_t farthest = 6, longest = 80, longest_of_cell = 30;
    const Block& b = blocks[i];
    AnnouncedTitle title;
    for (std::size_t k = i + 1; k < std::min(blocks.size(), i + 1 + farthest); ++k) {
        const Block& next = blocks[k];
        const std::string_view words = reading[next.words];
        const bool beside = b.in_table() && next.row == b.row && next.column == b.column + 1 && k == i + 1;
        const bool fits = next.table == b.table && !next.numbered() && next.kind == LineKind::text &&
                          (next.column <= 0 || beside) && words.size() < longest && !ends_sentence(words);
        const bool goes_on = title.words.empty() ? starts_upper(words) : k == title.last + 1;
        if (fits && goes_on &&
            (next.column == 0 || !b.in_table() || title.words.empty() || words.size() < longest_of_cell)) {
            title = {title.words.empty() ? next.words : Span{title.words.begin, next.words.end}, k};
            if (!b.in_table()) break;
        } else if (!title.words.empty()) {
            break;
        }
    }
    return b.in_table() || title.last == i + 1 ? title : AnnouncedTitle{};
}

}  // namespace minutes
