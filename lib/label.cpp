#include "label.hpp"

#include <algorithm>
#include <array>

#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

constexpr std::size_t longest_label = 90;

// A colon that is neither in a clock time nor in an address.
bool is_label_colon(std::string_view s, std::size_t i) {
    if (s.substr(i).starts_with("://")) return false;
    if (i > 0 && i + 1 < s.size() && is_digit(s[i - 1]) && is_digit(s[i + 1])) return false;
    return true;
}

// "Anna Lee (AL), Bo Day, Cy Orr": three names or more, parted by commas
bool begins_with_names(std::string_view s, const House& house) {
    if (std::count(s.begin(), s.end(), ',') < 2) return false;
    for (int k = 0; k < 2; ++k) {
        std::string_view part = s.substr(0, s.find(','));
        s = trim(s.substr(part.size() + 1));
        part = trim(part.substr(0, part.find('(')));
        const std::string_view bare = part.substr(honorific_length(part, house));
        if (!is_name(bare, house, false) || (bare.size() == part.size() && count_words(bare) < 2) ||
            count_words(bare) > 3)
            return false;
    }
    return true;
}

// "Anna Lee, Bo Day", "Jo, Bo, Cy": all parts are names, three or more where they are forenames
bool lists_names(std::string_view s, const House& house) {
    std::size_t full = 0, single = 0, all = 0;
    for (std::string_view rest = strip(s, "., "); !rest.empty(); ++all) {
        const std::string_view part = rest.substr(0, rest.find(','));
        const std::string_view name = trim(part.substr(0, part.find('(')));
        full += is_full_name(name, house);
        single += count_words(name) == 1 && is_name(name, house, false);
        rest = trim(rest.substr(std::min(part.size() + 1, rest.size())));
    }
    return (full == all && all >= 2) || (single == all && all >= 3);
}

// "Treasurer's report, Anna - absent" tells of Anna alone, "Members - absent" announces people.
bool behind_dash(std::string_view before, const House& house) {
    before = trim(before);
    const bool dash = before.ends_with('-') || before.ends_with("\u2013") || before.ends_with("\u2014");
    return dash && !house.is(Word::member_group, trim(before.substr(0, before.find_last_of(' ') + 1)));
}

// "policy", "parking": behind "Guest" a topic goes on; "present", "from ...", "and speakers" are still about people.
bool names_a_topic(std::string_view rest, const House& house) {
    const std::string first = lower(strip(rest.substr(0, rest.find(' ')), ".,:;()"));
    return !first.empty() && is_lower(first.front()) && !house.lists(Word::about_people, first) &&
           !is_digit(rest.front());
}

}  // namespace

Label label_of(std::string_view words, const Reading& reading) {
    const std::size_t limit = std::min(words.size(), longest_label);
    for (std::size_t i = 0; (i = words.substr(0, limit).find(':', i)) < limit; ++i)
        if (is_label_colon(words, i)) return {trim(words.substr(0, i)), trim(words.substr(i + 1))};
    // "**Present** - A, B" and "**Present** A, B": a bold run is the label
    const auto at = static_cast<std::uint32_t>(offset_in(reading.words(), words));
    const Span bold = reading.bold_at(at);
    if (!bold.empty() && bold.size() < limit) {
        std::string_view rest = trim(words.substr(bold.size()));
        for (const std::string_view dash : {"-", "\u2013", "\u2014"})
            if (rest.starts_with(dash)) rest = trim(rest.substr(dash.size()));
        return {trim(words.substr(0, bold.size())), rest};
    }
    const std::string_view head = words.substr(0, limit);
    if (find_any<'-', '\xE2'>(head) != std::string_view::npos)
        for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "})
            if (const std::size_t i = find_in(head, dash); i != std::string_view::npos)
                return {trim(words.substr(0, i)), trim(words.substr(i + dash.size()))};
    if (words.size() <= longest_label) return {strip(words, "-"), {}};
    return {};
}

bool has_label_colon(std::string_view words) {
    for (std::size_t i = 0; (i = words.find(':', i)) < words.size(); ++i)
        if (is_label_colon(words, i)) return true;
    return false;
}

bool colon_behind(const Label& label, std::string_view words) {
    return !label.text.empty() && label.text.size() < words.size() &&
           trim(words.substr(label.text.size())).starts_with(':');
}

Label people_label_before_gap(std::string_view words, const House& house) {
    std::size_t n = 0;
    for (const Word w :
         {Word::present, Word::in_attendance, Word::apologies, Word::absent, Word::guest, Word::observer})
        n = std::max(n, house.longest(w, words));
    if (n >= 4 && n + 1 < words.size() && words[n] == ';' && is_upper(words.front()))
        return {words.substr(0, n), trim(words.substr(n + 1))};
    if (n < 4 || n >= words.size() || !is_blank(words[n]) || !is_upper(words.front())) return {};
    const std::string_view rest = trim(words.substr(n));
    if (begins_with_names(rest, house) || lists_names(rest, house)) return {words.substr(0, n), rest};
    const bool gap = words[n] == '\t' || (n + 1 < words.size() && is_blank(words[n + 1]));
    const bool upper = all_caps(words.substr(0, n)) && !all_caps(rest.substr(0, rest.find(' ')));
    if (rest.empty() || !starts_upper(rest) || (!gap && !upper)) return {};
    if (attendance_of(rest, house) || house.is(Word::meeting_noun, rest)) return {};
    return {words.substr(0, n), rest};
}

bool is_meeting_label(std::string_view label, const House& house) {
    for (const Word w : {Word::date, Word::location, Word::chair, Word::minute_taker, Word::start, Word::end,
                         Word::body, Word::organisation, Word::next_meeting})
        if (house.is(w, label)) return true;
    return false;
}

std::optional<Attendance> attendance_of(std::string_view label, const House& house) {
    label = strip(label, "*:.-?");
    if (const std::size_t open = label.find('('); open != std::string_view::npos && open > 0)
        label = trim(label.substr(0, open));
    if (label.empty() || count_words(label) > 9 || !house.has_attendance(label)) return std::nullopt;
    constexpr std::array order{std::pair{Word::absent, Attendance::absent},
                               std::pair{Word::apologies, Attendance::apologies},
                               std::pair{Word::in_attendance, Attendance::in_attendance},
                               std::pair{Word::guest, Attendance::guest},
                               std::pair{Word::observer, Attendance::observer},
                               std::pair{Word::present, Attendance::present}};
    for (const auto& [word, group] : order)
        if (house.is(word, label)) return group;
    // "apologies for absence" is about apologies, though it holds "absence"
    if (house.has(Word::apologies, label)) return Attendance::apologies;
    // "The following members and guests were present"
    if (const std::size_t verb = label.rfind(" were ");
        verb != std::string_view::npos && house.is(Word::present, label.substr(verb + 6)))
        return Attendance::present;
    for (const auto& [word, group] : order)
        if (const std::size_t at = house.find(word, label); at != std::string_view::npos) {
            const std::size_t n = house.longest(word, label.substr(at));
            if (n < 6 && word != Word::guest) continue;  // "here" and "there" announce people only alone
            if (word == Word::absent && behind_dash(label.substr(0, at), house)) return std::nullopt;
            if (at >= 3 && (label.substr(0, at).ends_with("'s ") || label.substr(0, at).ends_with("\u2019s ")))
                continue;  // "Anna's absence"
            const std::size_t words_after = count_words(label.substr(at + n)),
                              words_before = count_words(label.substr(0, at));
            if (at == 0 && n < label.size() &&
                (word == Word::guest || word == Word::observer || word == Word::absent) &&
                names_a_topic(trim(label.substr(n)), house))
                continue;
            if (word == Word::present && words_before <= 3 && words_after <= 6 &&
                trim(label.substr(at + n)).starts_with("for "))
                return group;  // "Officers present for most of the meeting"
            // "Attendees named in the recording"
            if (words_after <= (at == 0 && n > 8 ? 5U : 3U) && words_before <= 6) return group;
        }
    return std::nullopt;
}

}  // namespace minutes
