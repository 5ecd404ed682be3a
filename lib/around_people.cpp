#include "around_people.hpp"

#include <algorithm>

#include "people_list.hpp"
#include "person.hpp"
#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

bool people_label(const Document& doc, std::size_t i) {
    const Label& label = doc.label_of(i);
    return !label.rest.empty() && count_words(label.text) <= 3 && attendance_of(label.text, doc.house).has_value();
}

bool announced_list(const Document& doc, std::size_t i) {
    const auto& blocks = doc.outline.blocks;
    for (int most = 100; i > 0 && most > 0 && blocks[i].bullet(); --most) --i;  // a longer list is none of officers
    return doc.words(blocks[i]).ends_with(':');
}

bool seen_with_others(const Document& doc, std::size_t i) {
    const auto& blocks = doc.outline.blocks;
    for (std::size_t k = i > 6 ? i - 6 : 0; k < std::min(blocks.size(), i + 7); ++k)
        if (k != i && attendance_of(doc.label_of(k).text, doc.house)) return true;
    return false;
}

bool lists_members(const Document& doc, std::size_t i, const Label& label) {
    const bool where = doc.house.is(Word::remote, label.text) && !same_letters(label.text, "from");  // not of an e-mail
    if (where) return starts_upper(label.rest) && seen_with_others(doc, i);
    return doc.house.is(Word::member_group, label.text) && read_people_list(label.rest, doc.house, false).size() > 1 &&
           seen_with_others(doc, i);
}

bool others_begin(const Document& doc, std::size_t i) {
    const Block& b = doc.outline.blocks[i];
    const std::string_view words = doc.words(b);
    if (!b.spaced) return false;
    return b.bullet() || b.numbered() ||
           (ends_sentence(words) && count_words(words.substr(0, find_in(words, " - "))) == 1);
}

bool next_is_entry(const Document& doc, std::size_t i) {
    const auto& blocks = doc.outline.blocks;
    if (i + 1 >= blocks.size() || doc.is_heading(i + 1)) return false;
    const Block& next = blocks[i + 1];
    return !next.spaced && next.column < 0 && next.words.size() < 120 &&
           label_of(doc.words(next), doc.reading()).rest.empty() && next.kind == LineKind::text && next.indent > 0;
}

bool names_follow(const Document& doc, std::size_t i) {
    const auto& blocks = doc.outline.blocks;
    if (i + 1 >= blocks.size()) return false;
    const PersonRead p = read_person(doc.words(blocks[i + 1]), doc.house);
    return !p.person.name.empty() && count_words(doc.words(blocks[i + 1])) <= 14 &&
           !ends_sentence(doc.words(blocks[i + 1]));
}

namespace {

// Where the label begins that ends at the colon, in "A, B Apologies: C"; 0: at the beginning.
std::size_t last_label_start(const Document& doc, std::string_view rest, std::size_t colon) {
    for (const Word w : {Word::apologies, Word::absent, Word::in_attendance, Word::present, Word::guest})
        if (const std::size_t at = doc.house.find(w, rest.substr(0, colon)); at != std::string_view::npos) return at;
    return 0;
}

// In ", B Apologies" somebody stands in front of the label.
std::size_t behind_name(const Document& doc, std::string_view label) {
    const std::size_t begin = last_label_start(doc, label, label.size());
    const std::string_view name = trim(label.substr(0, begin));
    return count_words(name) > 1 && is_name(name, doc.house, false) && !doc.house.has(Word::member_group, name) ? begin
                                                                                                                : 0;
}

// "A, B; Apologies - C": behind a mark, a label with a dash
std::optional<PeopleLabel> dashed_label(const Document& doc, std::string_view rest) {
    for (std::size_t mark = rest.find_first_of(";."); mark != std::string_view::npos;
         mark = rest.find_first_of(";.", mark + 1)) {
        const std::string_view behind = rest.substr(mark + 1);
        for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "}) {
            const std::size_t at = find_in(behind.substr(0, 40), dash);
            if (at == std::string_view::npos) continue;
            const std::string_view label = trim(behind.substr(0, at));
            for (const Word w : {Word::apologies, Word::absent, Word::in_attendance, Word::present, Word::guest})
                if (doc.house.is(w, label))
                    return PeopleLabel{mark + 1, mark + at + dash.size() - 1, *attendance_of(label, doc.house)};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<PeopleLabel> next_people_label(const Document& doc, std::string_view rest) {
    constexpr std::size_t longest_list = 20'000, longest_label = 200, most_words = 7;
    rest = rest.substr(0, longest_list);
    std::optional<PeopleLabel> next;
    for (std::size_t colon = rest.find(':'); colon != std::string_view::npos && !next;
         colon = rest.find(':', colon + 1)) {
        const std::size_t from = colon > longest_label ? colon - longest_label : 0;
        const std::size_t mark = rest.substr(from, colon - from).find_last_of(".;,)");
        if (mark == std::string_view::npos && from > 0) continue;
        const std::size_t begin = mark == std::string_view::npos ? 0 : from + mark + 1;
        const std::string_view label = rest.substr(begin, colon - begin);
        if (const auto group = attendance_of(trim(label), doc.house); group && count_words(label) <= most_words)
            next = PeopleLabel{begin == 0 ? last_label_start(doc, rest, colon) : begin + behind_name(doc, label), colon,
                               *group};
    }
    const auto dashed = dashed_label(doc, next ? rest.substr(0, next->begin) : rest);
    return dashed ? dashed : next;
}

bool is_discussion(const Document& doc, std::size_t i) {
    const Block& b = doc.outline.blocks[i];
    const std::string_view words = doc.words(b);
    const std::size_t n = count_words(words);
    if (is_full_name(strip(doc.sentences_of(i).front(), "."), doc.house)) return false;  // "Anna Lee. The ..."
    return b.kind == LineKind::text && !b.in_table() && !b.numbered() && b.spaced && n > 24 && ends_sentence(words) &&
           tells_something(words) && static_cast<std::size_t>(std::ranges::count(words, ',')) * 8 < n;
}

std::optional<Attendance> announced_at_end(const Document& doc, std::size_t i) {
    const auto& blocks = doc.outline.blocks;
    const std::string_view words = doc.words(blocks[i]);
    if (!words.ends_with(':') || i + 1 >= blocks.size() || !blocks[i + 1].bullet() || blocks[i].bullet()) return {};
    const auto said = doc.sentences_of(i);
    return said.size() > 1 && count_words(said.back()) <= 4 ? attendance_of(said.back(), doc.house) : std::nullopt;
}

bool counts_votes(const Document& doc, std::size_t i) {
    for (std::size_t k = i; k-- > 0 && i - k <= 4 && doc.outline.section_of[k] == doc.outline.section_of[i];)
        if (const Label label = label_of(doc.words(doc.outline.blocks[k]), doc.reading());
            !label.rest.empty() && doc.house.is(Word::vote, label.text))
            return true;
    return false;
}

bool tells_something(std::string_view s) {
    return holds(s, {" was ", " were ", " had ", " has ", " have ", " is ", " are ", " will ", " would ", " be ",
                     " by ", " the meeting", " accepted "});
}

bool is_person_cell(const Document& doc, std::string_view cell) {
    const std::string_view name = cell.substr(0, cell.find(','));
    const PersonRead p = read_person(cell, doc.house);
    return count_words(p.person.name) > 1 && !doc.house.has(Word::role, name) &&
           (!p.person.initials.empty() || (name.size() < cell.size() && !p.person.role.empty()));
}

Label office_in_front(const Document& doc, std::string_view words) {
    constexpr std::size_t longest = 40;
    if (const std::size_t colon = words.find(':'); colon <= longest)
        return {trim(words.substr(0, colon)), trim(words.substr(colon + 1))};
    for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "})
        if (const std::size_t at = words.find(dash); at <= longest)
            if (const std::string_view office = trim(words.substr(0, at)); doc.house.is(Word::role, office) ||
                                                                           doc.house.is(Word::title, office) ||
                                                                           doc.house.is(Word::member_group, office))
                return {office, trim(words.substr(at + dash.size()))};
    return {};
}

bool full_names_follow(const Document& doc, std::size_t i) {
    const auto& blocks = doc.outline.blocks;
    std::size_t names = 0;
    for (std::size_t k = i + 1; k < std::min(blocks.size(), i + 3) && !doc.is_heading(k); ++k) {
        const Person p = read_person(doc.words(blocks[k]), doc.house).person;
        names += (count_words(p.name) > 1 || !p.honorific.empty()) && !ends_sentence(doc.words(blocks[k])) &&
                 !doc.house.has(Word::body_noun, p.name);
    }
    return names == 2;
}

}  // namespace minutes
