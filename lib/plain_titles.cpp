#include "plain_titles.hpp"

#include <algorithm>

#include "announced.hpp"
#include "find_dates.hpp"
#include "heading_shapes.hpp"
#include "label.hpp"
#include "person_name.hpp"
#include "prose.hpp"
#include "titles.hpp"

namespace minutes {

namespace {

bool plain(const Block& b) { return b.kind == LineKind::text && !b.numbered() && !b.in_table() && b.box == Box::none; }

// No label, no name, no date: what may be a title.
bool may_be_title(std::string_view words, std::size_t most_words, const House& house) {
    return is_title_like(words, most_words) && words.find_first_of(":@,") == std::string_view::npos &&
           find_dates(words, house).empty() && !attendance_of(words, house) && !house.is(Word::member_group, words) &&
           !names_office_holder(words, house) && honorific_length(words, house) == 0 && !is_initials(words);
}

}  // namespace

bool has_lower_verb(std::string_view all) {
    return holds(all, {" are ", " is ", " was ", " were ", " asked", " will ", " has ", " have ", " said", " stated"});
}

bool title_over_text(const std::vector<Block>& blocks, std::size_t i, const Reading& reading, const House& house) {
    const Block& b = blocks[i];
    if (!plain(b) || !b.spaced || b.words.size() > 60 || b.first != b.last || i + 1 >= blocks.size()) return false;
    const std::string_view all = reading[b.words];
    if (!may_be_title(all, 6, house) || is_own_label(all, reading, house) || is_speech(all, house)) return false;
    const Block& next = blocks[i + 1];
    const std::string_view below = reading[next.words];
    if (next.bullet() && next.box == Box::none && !next.spaced)
        return count_words(below) > 1 && house.longest(Word::standing, below) == 0;
    return plain(next) && !next.spaced && count_words(below) > 3 &&
           (ends_sentence(below) || sentences(below, house).size() > 1);
}

std::size_t title_before_text(const Block& b, const Reading& reading, const House& house) {
    if (!plain(b)) return 0;
    const std::string_view all = reading[b.words], head = all.substr(0, 60);
    std::size_t at = std::string_view::npos, size = 0;
    for (const std::string_view mark : {": ", " - ", " \u2013 ", " \u2014 "})
        if (const std::size_t found = head.find(mark); found < at) at = found, size = mark.size();
    if (at == std::string_view::npos) return 0;
    const std::string_view title = all.substr(0, at), rest = trim(all.substr(at + size));
    if (!may_be_title(title, 5, house) || is_own_label(all, reading, house)) return 0;
    for (const Word w : {Word::role, Word::next_meeting, Word::minute_taker, Word::done, Word::carried})
        if (house.is(w, title)) return 0;
    for (const Word w : {Word::action_label, Word::decision_label})
        if (house.longest(w, title) != 0) return 0;  // "Action 37.1: ..."
    return count_words(rest) >= 4 && (size > 2 || !is_lower(rest.front())) && ends_sentence(rest) ? at : 0;
}

bool colon_title(const std::vector<Block>& blocks, std::size_t i, const Reading& reading, const House& house) {
    const Block& b = blocks[i];
    if (b.kind != LineKind::text || b.words.size() > 60 || b.first != b.last || b.numbered() || b.in_table() ||
        i + 1 >= blocks.size())
        return false;
    const std::string_view all = reading[b.words];
    if (!all.ends_with(':') || count_words(all) > 6 || !is_title_like(all, 6) || is_own_label(all, reading, house) ||
        house.is(Word::member_group, strip(all, ":")))
        return false;
    const Block& next = blocks[i + 1];
    return next.kind == LineKind::text && !next.in_table() && !next.numbered() &&
           (count_words(reading[next.words]) > 8 || ends_sentence(reading[next.words]));
}

bool may_stand_over_text(std::string_view words, const House& house) {
    if (words.front() == '(' || denies(words) || names_office_holder(words, house)) return false;
    if (!is_title_like(words, 9) || holds(words, {"://", " to be "})) return false;
    if (const std::size_t colon = words.find(": ");
        colon < words.size() && words.find('/', colon) < words.size() && count_words(words.substr(colon + 1)) == 1)
        return false;                                                                 // "Github: aldermere/bells#12"
    if (house.is(Word::done, words) || house.is(Word::carried, words)) return false;  // of the action above
    if (house.is(Word::nobody, words) || house.is(Word::verdict, words) || is_initials(words) ||
        house.longest(Word::action_label, words) != 0)
        return false;
    return words.back() != ':' || count_words(words) <= 3 || !has_lower_verb(words);
}

bool goes_on_above(const std::vector<Block>& blocks, std::size_t i, bool header, const Reading& reading,
                   const House& house) {
    const std::string_view all = reading[blocks[i].words];
    const auto initials = split_words(all);
    if (initials.size() > 1 &&
        std::ranges::all_of(initials, [](std::string_view w) { return is_initials(strip(w, ".,;")); }))
        return true;
    if (i == 0 || blocks[i - 1].kind != LineKind::text) return false;
    const std::string_view above = reading[blocks[i - 1].words];
    if (above.ends_with(',')) return true;
    if (above.ends_with(':') && count_words(above) <= 4) {
        const std::string_view label = strip(above, ":");
        return is_meeting_label(label, house) || (header && announced(label, house).topic == Topic::none);
    }
    const auto person = [&house](std::string_view s) { return is_full_name(trim(s.substr(0, s.find('('))), house); };
    if (!person(all) || i + 1 >= blocks.size()) return false;
    constexpr std::size_t longest_list = 80;
    std::size_t k = i;
    while (k > 0 && i - k < longest_list && blocks[k - 1].kind == LineKind::text &&
           person(reading[blocks[k - 1].words]))
        --k;
    if (k == 0 || !attendance_of(strip(reading[blocks[k - 1].words], ":"), house)) return false;
    const std::string_view below = reading[blocks[i + 1].words];
    return honorific_length(all, house) != 0 || below.ends_with(':') || blocks[i + 1].numbered() ||
           count_words(below) <= 4;
}

}  // namespace minutes
