#include "offices.hpp"

#include <algorithm>
#include <utility>

#include "around_people.hpp"
#include "people_list.hpp"
#include "prose.hpp"

namespace minutes {

bool read_office_label(const Document& doc, std::string_view words, Roll& roll) {
    const Label label = label_of(words, doc.reading());
    return !label.rest.empty() && colon_behind(label, words) && read_office(doc, label.text, label.rest, roll);
}

bool read_office(const Document& doc, std::string_view label, std::string_view names, Roll& roll) {
    if (count_words(names) > 12) return false;
    label = strip(label, ":");
    std::string_view first = label, second = label;  // "Chair and minute taker"
    for (const std::string_view joint : {" and ", " & ", "/"})
        if (const std::size_t at = label.find(joint);
            at != std::string_view::npos && doc.house.is(Word::chair, trim(label.substr(0, at))) &&
            doc.house.is(Word::minute_taker, trim(label.substr(at + joint.size()))))
            first = trim(label.substr(0, at)), second = trim(label.substr(at + joint.size()));
    const bool chair = doc.house.is(Word::chair, first),
               taker = doc.house.is(Word::minute_taker, second) ||
                       (same_letters(label, "notes") && (is_initials(names) || is_full_name(names, doc.house) ||
                                                         (names.starts_with('@') && count_words(names) == 1)));
    if (!chair && !taker) return false;
    const std::string_view one = label.substr(0, label.size() - 1);  // of "Chairs"
    const bool several =
        label.ends_with('s') && (doc.house.is(Word::chair, one) || doc.house.is(Word::minute_taker, one));
    if (several) label = one;
    const auto found = read_people_list(names, doc.house, !several);
    if (found.empty() || found.size() > 3) return false;
    for (const PersonRead& p : found) {
        if (!is_name(p.person.name, doc.house, count_words(names) == 1)) return false;
        std::string& field = chair ? roll.chair() : roll.minute_taker();
        if (field.empty()) field = p.person.name;
        if (chair && taker && roll.minute_taker().empty()) roll.minute_taker() = p.person.name;
        const bool titled = !same_letters(label, "minutes") && !same_letters(label, "notes") && !label.ends_with(" by");
        PersonRead with_role = p;
        if (with_role.person.role.empty() && titled) with_role.person.role = tidy(label);
        roll.name_officer(with_role.person, doc.span(p.words));
    }
    return true;
}

bool read_holder(const Document& doc, const Label& label, Roll& roll) {
    if (count_words(label.text) > 4 || count_words(label.rest) > 12 ||
        !(doc.house.has(Word::role, label.text) || doc.house.is(Word::member_group, label.text)))
        return false;
    auto found = read_people_list(label.rest, doc.house, true);
    if (found.size() != 1 || !is_name(found[0].person.name, doc.house, false)) return false;
    Person& person = found[0].person;
    if (person.role.empty()) person.role = tidy(label.text);
    roll.name_officer(person, doc.span(found[0].words));
    return true;
}

bool names_group(std::string_view label, const House& house) {
    if (house.is(Word::member_group, label)) return true;
    const std::size_t last = label.rfind(' ');
    return last != std::string_view::npos && count_words(label) <= 3 && starts_upper(label) &&
           house.is(Word::member_group, label.substr(last + 1));
}

bool read_group(const Document& doc, const Label& label, Attendance attendance, Roll& roll) {
    if (count_words(label.text) > 4 || doc.house.is(Word::chair, label.text) ||
        doc.house.is(Word::minute_taker, label.text))
        return false;
    const std::string_view one = label.text.substr(0, label.text.size() - 1);
    const bool plural =
        label.text.ends_with('s') && (doc.house.has(Word::member_group, label.text) || doc.house.has(Word::role, one));
    const bool named = !plural && names_group(label.text, doc.house);  // "Wexholt Staff"
    if (!plural && !named) return false;
    const auto found = read_people_list(label.rest, doc.house, false);
    if (found.empty() || std::any_of(found.begin(), found.end(),
                                     [&doc](const PersonRead& p) { return !is_name(p.person.name, doc.house, false); }))
        return false;
    for (const PersonRead& p : found) roll.keep(p, attendance);
    return true;
}

std::string_view without_duty(const Document& doc, std::string_view list, Roll& roll) {
    const std::size_t with = list.rfind("with ");
    if (with == std::string_view::npos || (with > 0 && list[with - 1] != ' ')) return list;
    for (const auto& [duty, chairs] :
         {std::pair{" in the chair", true}, std::pair{" presiding", true}, std::pair{" taking the minutes", false},
          std::pair{" taking minutes", false}, std::pair{" taking notes", false}, std::pair{" as scribe", false}}) {
        const std::size_t end = list.find(duty, with);
        if (end == std::string_view::npos) continue;
        const PersonRead p = read_person(list.substr(with + 5, end - with - 5), doc.house);
        if (!is_name(p.person.name, doc.house, false)) continue;
        (chairs ? roll.chair() : roll.minute_taker()) = p.person.name;
        roll.name_officer(p.person, doc.span(p.words));
        return strip(list.substr(0, with), ", ");
    }
    return list;
}

bool read_office_entry(const Document& doc, std::string_view words, Attendance group, Roll& roll) {
    const auto [office, rest] = office_in_front(doc, words);
    if (office.empty() || attendance_of(office, doc.house) || count_words(office) > 4 || is_lower(words.front()))
        return false;
    const auto found = read_people_list(rest, doc.house, false);
    if (found.empty() || std::any_of(found.begin(), found.end(), [&doc](const PersonRead& p) {
            return count_words(p.person.name) < 2 && !doc.house.has(Word::role, p.person.role);
        }))
        return false;
    for (PersonRead p : found) {
        if (p.person.role.empty() && !doc.house.is(Word::member_group, office)) p.person.role = tidy(office);
        if (doc.house.is(Word::chair, office)) roll.chair() = p.person.name;
        if (doc.house.is(Word::minute_taker, office)) roll.minute_taker() = p.person.name;
        roll.keep(std::move(p), group);
    }
    return true;
}

bool office_below(const Document& doc, std::size_t i, const Person& person, Attendance group) {
    const auto& blocks = doc.outline.blocks;
    if (blocks[i].bullet() || blocks[i].in_table() || i + 1 >= blocks.size() || doc.is_heading(i + 1)) return false;
    if (!person.role.empty() || !person.organisation.empty() || blocks[i + 1].bullet() || blocks[i + 1].numbered())
        return false;
    const std::string_view next = doc.words(blocks[i + 1]), first = next.substr(0, next.find(','));
    if ((group == Attendance::apologies || group == Attendance::absent) &&
        (doc.house.is(Word::chair, next) || doc.house.is(Word::minute_taker, next)))
        return false;  // "Chair" over its holder
    if (count_words(next) > 9 || !starts_upper(next) || next.find_first_of(":(") != std::string_view::npos ||
        ends_sentence(next))
        return false;
    if (attendance_of(next, doc.house) || !doc.house.has(Word::role, first) || honorific_length(next, doc.house) != 0)
        return false;
    return !person.honorific.empty() || !person.initials.empty() || read_person(next, doc.house).person.role.empty();
}

}  // namespace minutes
