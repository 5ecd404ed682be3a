#include "told_officers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "list_slips.hpp"
#include "people_list.hpp"
#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// "... met with A, Captain, in the chair"
void read_chair(const Document& doc, std::string_view sentence, Roll& roll) {
    const std::size_t chair = find_in(sentence, " in the chair");
    if (chair == std::string_view::npos) return;
    const std::size_t with = sentence.rfind(" with ", chair);
    if (with == std::string_view::npos) return;
    PersonRead p = read_person(sentence.substr(with + 6, chair - with - 6), doc.house);
    if (count_words(p.words) > 7 || !is_name(p.person.name, doc.house, false)) return;
    if (roll.chair().empty()) roll.chair() = p.person.name;
    roll.name_officer(p.person, doc.span(p.words));
}

}  // namespace

bool read_offices_with_names(const Document& doc, std::string_view list, Attendance group, Roll& roll) {
    std::vector<PersonRead> found;
    std::string_view office;
    bool any = false;
    while (!list.empty()) {
        const std::size_t end = std::min({list.find(", "), list.find(" and "), list.size()});
        std::string_view part = strip(list.substr(0, end), ", ");
        list = trim(list.substr(std::min(list.size(), end + (list.substr(end).starts_with(',') ? 1 : 4))));
        if (same_letters(part.substr(0, 4), "and ")) part = trim(part.substr(4));
        if (part.empty() || counts_people(part)) continue;
        const bool article = same_letters(part.substr(0, 4), "the ");
        const std::string_view bare = article ? trim(part.substr(4)) : part;
        if ((article ? doc.house.has(Word::role, bare) : doc.house.is(Word::role, bare)) &&
            honorific_length(bare, doc.house) == 0 && count_words(bare) <= 5) {
            office = bare;
            continue;
        }
        PersonRead p = read_person(part, doc.house);
        if (!is_name(p.person.name, doc.house, false) || count_words(part) < 2) return false;
        if (!office.empty() && p.person.role.empty()) p.person.role = tidy(office), any = true;
        office = {};
        found.push_back(std::move(p));
    }
    if (!any) return false;
    for (PersonRead& p : found) roll.keep(std::move(p), group);
    return true;
}

// "President Anna Lee called the meeting to order", "Anna Lee chaired the meeting, and Bo Day took the minutes."
void read_acting_officers(const Document& doc, std::string_view sentence, Roll& roll) {
    read_chair(doc, sentence, roll);
    constexpr auto deeds = std::to_array<std::pair<std::string_view, bool>>({{" called the meeting to order", true},
                                                                             {" chaired the meeting", true},
                                                                             {" took the chair", true},
                                                                             {" was in the chair", true},
                                                                             {" called the regular meeting", true},
                                                                             {" called a regular meeting", true},
                                                                             {" opened the meeting", true},
                                                                             {" presided", true},
                                                                             {" took the minutes", false},
                                                                             {" took minutes", false},
                                                                             {" took notes", false},
                                                                             {" took the notes", false},
                                                                             {" acted as secretary", false},
                                                                             {" recorded the minutes", false}});
    for (const auto& [deed, chairs] : deeds) {
        const std::size_t at = find_in(sentence.substr(0, 120), deed);
        if (at == std::string_view::npos || begins(sentence.substr(at + deed.size()), {" of ", " for "}))
            continue;  // another meeting, or an item
        std::string_view who = sentence.substr(0, at);
        for (const std::string_view joint : {", and ", " and ", ", ", "; "})
            if (const std::size_t other = who.rfind(joint); other != std::string_view::npos)
                who = who.substr(other + joint.size());
        const PersonRead p = read_person(who, doc.house);
        const bool titled = !p.person.role.empty() || !p.person.honorific.empty();  // "Mayor Lee"
        if (count_words(p.words) > 6 || (count_words(p.person.name) < 2 && !titled) ||
            !is_name(p.person.name, doc.house, false) || doc.house.has(Word::role, p.person.name))
            continue;
        std::string& field = chairs ? roll.chair() : roll.minute_taker();
        if (field.empty()) field = p.person.name;
        roll.name_officer(p.person, doc.span(p.words));
    }
}

// "The meeting was chaired by A", "minutes taken by B"
void read_named_officers(const Document& doc, std::string_view sentence, Roll& roll) {
    if (!doc.has(Hint::officer, sentence)) return;
    if (const std::size_t order = find_in(sentence, "called to order"); order != std::string_view::npos) {
        const std::size_t by = find_in(sentence.substr(order, 100), " by ");  // "called to order at 7 pm by Mayor Lee"
        if (by == std::string_view::npos || !roll.chair().empty()) return;
        const PersonRead p = read_person(names_only(sentence.substr(order + by + 4), doc.house), doc.house);
        if (count_words(p.words) > 5 || !is_name(p.person.name, doc.house, false) ||
            doc.house.has(Word::role, p.person.name))
            return;
        roll.chair() = p.person.name;
        return roll.name_officer(p.person, doc.span(p.words));
    }
    if (count_words(sentence) > 14) return;
    const std::string low = lower(sentence);
    for (const auto& [phrase, chairs] :
         {std::pair{"led by ", true}, std::pair{"lead by ", true}, std::pair{"chaired by ", true},
          std::pair{"presided over by ", true}, std::pair{"minutes taken by ", false},
          std::pair{"minutes were taken by ", false}, std::pair{"notes were taken by ", false},
          std::pair{"minuted by ", false}, std::pair{"minutes by ", false}, std::pair{"notes taken by ", false},
          std::pair{"notes by ", false}}) {
        std::string& field = chairs ? roll.chair() : roll.minute_taker();
        const std::size_t at = low.find(phrase);
        if (at == std::string::npos || !field.empty()) continue;
        const auto found = read_people_list(
            names_only(sentence.substr(at + std::string_view(phrase).size()), doc.house), doc.house, false);
        if (found.empty() || !is_name(found[0].person.name, doc.house, false)) continue;
        field = found[0].person.name;
        roll.name_officer(found[0].person, doc.span(found[0].words));
    }
}

}  // namespace minutes
