#include "announced.hpp"

#include <algorithm>
#include <string>

#include "find_dates.hpp"
#include "label.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// Behind "Actions": nothing, or where they come from and whose they are; "Action plan for the hall" is a topic.
bool goes_on_as_heading(std::string_view after, const House& house) {
    const bool dash = after.starts_with('-') || after.starts_with("\u2013");
    for (const std::string_view task :
         {" to ", " - ", " \u2013 "})  // "ACTION - KB to publish it", "ACTION - KB - publish it"
        if (dash && find_in(after, task) != std::string_view::npos) return false;
    if (after.empty() || after.front() == '/' || after.front() == ',' || after.front() == '(' || dash) return true;
    return house.lists(Word::behind_heading, strip(after.substr(0, after.find(' ')), ".,:;"));
}

}  // namespace

Announced announced(std::string_view title, const House& house) {
    title = strip(title, ":.*-");
    const std::size_t words = count_words(title);
    Announced out;
    if (const std::size_t open = title.find('(');
        words > 8 && open < 40) {  // "TSC attendees (bold: present) (quorum: 3 of 5)"
        if (const auto group = attendance_of(title.substr(0, open), house);
            group && count_words(title.substr(0, open)) <= 4)
            return {Topic::attendance, group, false};
    }
    if (words == 0 || words > 12) return out;
    if (house.is(Word::agenda, title)) return {Topic::agenda, {}, false};
    if (house.is(Word::notes, title)) return {Topic::notes, {}, false};
    if (house.is(Word::furniture, title)) return {Topic::furniture, {}, false};
    if (house.is(Word::next_meeting, title)) return {Topic::next_meeting, {}, false};
    if (house.is(Word::decision_heading, title) || same_letters(title, "resolved") || same_letters(title, "agreed"))
        return {Topic::decisions, {}, false};
    if (house.longest(Word::not_an_action, title) != 0) return out;
    // "Old Action Items", "Check in on previous action items", "Action items, by person"
    for (std::size_t from = 0; from < title.size(); ++from) {
        if (!word_begins_at(title, from) || is_blank(title[from])) continue;
        const std::size_t n = house.longest(Word::action_heading, title.substr(from));
        if (n == 0) continue;
        const std::string_view before = title.substr(0, from);
        if (same_letters(trim(before), "for")) return out;  // "For action" over letters
        bool only_fillers = true;
        for (const std::string_view w : split_words(before)) {
            const std::string_view bare = strip(w, ".,:()");
            only_fillers = only_fillers && (bare.empty() || house.lists(Word::before_heading, bare) ||
                                            house.lists(Word::earlier, bare));
        }
        if (before.find_first_not_of(" ") != std::string_view::npos && house.has(Word::earlier, before))
            only_fillers = only_fillers || count_words(before) <= 3;
        const std::string_view after = trim(title.substr(from + n));
        if (!only_fillers || count_words(after) > 7 || !goes_on_as_heading(after, house)) break;
        out.topic = Topic::actions;
        out.earlier = house.has(Word::earlier, before) || house.longest(Word::earlier, title.substr(from)) != 0 ||
                      house.has(Word::earlier, after) ||
                      (after.starts_with("from ") && !find_dates(after, house).empty());
        return out;
    }
    if (const auto group = attendance_of(title, house); group && words <= 8) return {Topic::attendance, group, false};
    return out;
}

}  // namespace minutes
