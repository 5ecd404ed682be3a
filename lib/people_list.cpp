#include "people_list.hpp"

#include <algorithm>
#include <array>

#include "list_slips.hpp"
#include "names_apart.hpp"
#include "person_name.hpp"
#include "prose.hpp"
#include "surnames_first.hpp"

namespace minutes {

namespace {

// "Councillors: A, B" and "Directors A, B": the word for the group stands before its members.
std::string_view without_group(std::string_view part, const House& house) {
    const std::size_t n = house.longest(Word::member_group, part);
    if (n == 0 || n >= part.size() || !is_upper(part.front())) return part;
    const std::string_view rest = trim(part.substr(n));
    if (rest.empty()) return part;
    if (rest.front() == ':' || rest.front() == ';') return trim(rest.substr(1));
    return part[n - 1] == 's' && is_upper(rest.front()) && !house.is(Word::role, rest) ? rest : part;
}

bool inside_brackets(std::string_view s, std::size_t at) {
    int depth = 0;
    for (std::size_t i = 0; i < at; ++i) depth += s[i] == '(' ? 1 : s[i] == ')' && depth > 0 ? -1 : 0;
    return depth > 0;
}

// "new members A": who they are, in small letters
std::string_view without_newness(std::string_view s) {
    for (const std::string_view group : {"new members ", "new member ", "guests ", "guest ", "observers ", "visitors "})
        if (s.starts_with(group)) return trim(s.substr(group.size()));
    return s;
}

// "A and B", "A & B" where both are names.
void part_at_and(std::string_view entry, const House& house, std::vector<std::string_view>& out) {
    const auto core = [&](std::string_view s) {
        s = s.substr(honorific_length(s, house));
        s = trim(s.substr(0, s.find_first_of("(,")));
        for (const std::string_view dash : {" - ", " \u2013 ", " / "}) s = trim(s.substr(0, s.find(dash)));
        return s;
    };
    constexpr auto joints = std::to_array<std::string_view>(
        {" and ", " & ", " AND ", "\nand ", " and\n", " plus ", " + ", " with guest ", " Also "});
    for (std::size_t from = 0;;) {
        std::size_t at = std::string_view::npos, size = 0;
        for (const std::string_view joint : joints)
            if (const std::size_t found = find_in(entry.substr(from, 300), joint);
                found != std::string_view::npos && from + found < at)
                at = from + found, size = joint.size();
        if (at == std::string_view::npos || at > 300) break;  // so long a name is none
        if (inside_brackets(entry.substr(0, at + 1), at)) {
            from = at + size;
            continue;
        }
        const std::string_view a = trim(entry.substr(0, at)), b = without_newness(trim(entry.substr(at + size, 200)));
        // "Anna Lee, Head of Law and Order" is one person
        const bool plain = a.find(',') == std::string_view::npos && a.find(" - ") == std::string_view::npos &&
                           a.find(" / ") == std::string_view::npos && a.find(" \u2013 ") == std::string_view::npos;
        const bool two = plain || honorific_length(b, house) != 0;
        const bool first = is_name(core(a), house, false) || (plain && count_words(a) <= 3);
        const std::string_view second = core(b.substr(0, find_in(b, " Also ")));  // "& Mrs B Day Also PC Una Grey"
        if (two && first && (is_name(second, house, false) || second.find(" and ") != std::string_view::npos)) {
            out.push_back(a);
            entry = without_newness(trim(entry.substr(at + size)));
            from = 0;
        } else {
            from = at + size;
        }
    }
    for (const std::string_view start : {"and ", "& ", "plus "})
        if (entry.starts_with(start)) entry = trim(entry.substr(start.size()));
    if (!entry.empty()) out.push_back(entry);
}

// A part of a list that tells something about the person before it: a role, an organisation in small letters.
// `titled`: the list gives offices before names.
bool is_addition(std::string_view part, const House& house, bool titled) {
    if (holder_behind_colon(part, house) != 0) return false;
    const std::string_view bare = part.substr(honorific_length(part, house));
    if (bare.size() != part.size()) return false;
    const std::size_t open = bare.find('(');
    const std::size_t square = bare.find('[', 1);  // "Anna Lee [recorder]" is another person
    const std::string_view core = trim(bare.substr(0, std::min(open, square)));
    for (const std::string_view whence : {" of ", " from "})  // "Anna Lee of the County Council"
        if (const std::string_view name = core.substr(0, core.find(whence));
            name.size() < core.size() && count_words(name) >= 2 && count_words(name) <= 3 &&
            is_name(name, house, false) && !house.has(Word::role, name) && !house.has(Word::body_noun, name))
            return false;
    if (open != std::string_view::npos && honorific_length(bare.substr(open + 1), house) != 0)
        return false;                                                // "the Clerk (Mrs Una Frayne)"
    for (const std::string_view mark : {": ", " - ", " \u2013 "}) {  // "Anna Lee: Treasurer", "Anna Lee - Treasurer"
        const std::string_view name = trim(core.substr(0, core.find(mark)));
        if (name.size() < core.size() && count_words(name) >= 2 && is_name(name, house, false) &&
            !house.has(Word::role, name) && (mark == ": " || !house.has(Word::body_noun, name)))
            return false;
    }
    if (const std::size_t n = house.longest(Word::title, core);
        n != 0 && n < core.size()) {  // "City Attorney Jo Marsh"
        const std::string_view rest = trim(core.substr(n));
        if (count_words(rest) <= 3 && starts_upper(rest) &&
            ((count_words(rest) == 1 && !house.has(Word::role, rest)) ||
             (is_name(rest, house, false) && !house.has(Word::role, rest) && !house.has(Word::body_noun, rest))))
            return false;
    }
    if (house.is(Word::role, core) || house.is(Word::remote, core) || is_call_sign(core)) return true;
    if (titled && office_before_name(core, house) != 0) return false;
    const auto list = split_words(core);
    if (list.size() > 1 && house.longest(Word::firm, list.back()) == list.back().size()) return true;
    if (list.size() > 1 && (house.has(Word::role, core) || house.has(Word::body_noun, core))) return true;
    if (core.starts_with("the ")) return false;  // "the Ambulance Service" is not what somebody is
    return list.size() > 1 && !starts_upper(list[0]) && !is_name(core, house, false);
}

// "@anna, @bo"
bool all_handles(const std::vector<std::string_view>& parts) {
    return parts.size() > 1 && std::ranges::all_of(parts, [](std::string_view p) {
               return p.starts_with('@') && p.find(' ') == std::string_view::npos;
           });
}

// The same of nearly all parts of a longer list: "A B, C D, E F and G H"
bool mostly_full_names(const std::vector<std::string_view>& parts, const House& house) {
    if (all_full_names(parts, house)) return true;
    const auto full = std::count_if(parts.begin(), parts.end(), [&](std::string_view p) {
        return count_words(p) >= 2 && count_words(p) <= 4 && is_name(p, house, false) && !house.has(Word::role, p) &&
               !house.has(Word::body_noun, p);
    });
    return parts.size() >= 4 && static_cast<std::size_t>(full) + 1 >= parts.size();
}

// "A, B, C (Committee members)": a role in the plural is everybody's who has none
void role_of_all(std::vector<PersonRead>& people) {
    if (people.size() < 2) return;
    const Person& last = people.back().person;
    const std::string role = !last.role.empty()           ? last.role
                             : !last.organisation.empty() ? last.organisation
                                                          : last.note;
    const std::string low = lower(role);
    if (!low.ends_with("members") && !low.ends_with("trustees") && !low.ends_with("governors") &&
        !low.ends_with("councillors") && !low.ends_with("officers") && !low.ends_with("directors"))
        return;
    people.back().person.role = role;
    (last.organisation.empty() ? people.back().person.note : people.back().person.organisation).clear();
    for (std::size_t k = people.size() - 1;
         k > 0 && people[k - 1].person.role.empty() && people[k - 1].person.organisation.empty(); --k)
        people[k - 1].person.role = role;
}

}  // namespace

namespace {

// "the Wardens (Ivy Thorne and Jack Wren)": the names of those who hold the office; empty where there are none.
std::vector<PersonRead> holders(std::string_view entry, const House& house) {
    const std::size_t open = entry.find('(');
    if (open == std::string_view::npos || open < 4 || entry.back() != ')') return {};
    std::string_view office = trim(entry.substr(0, open));
    if (same_letters(office.substr(0, 4), "the ")) office = office.substr(4);
    if (!office.ends_with('s') ||
        !(house.is(Word::role, office.substr(0, office.size() - 1)) || house.is(Word::member_group, office)))
        return {};
    std::vector<std::string_view> names;
    for (const std::string_view part : part_at(entry.substr(open + 1, entry.size() - open - 2), ','))
        part_at_and(part, house, names);
    std::vector<PersonRead> out;
    for (const std::string_view name : names) {
        out.push_back(read_person(name, house));
        if (names.size() < 2 || !is_name(out.back().person.name, house, false) ||
            (count_words(name) < 2 && out.back().person.honorific.empty()))
            return {};
        if (out.back().person.role.empty()) out.back().person.role = tidy(office);
    }
    return out;
}

}  // namespace

bool counts_people(std::string_view part) {
    part = strip(part, "+ ");
    const std::string low = lower(part);
    constexpr auto numbers = std::to_array<std::string_view>(
        {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "no"});
    const std::string_view first = std::string_view(low).substr(0, low.find(' '));
    const bool number =
        !low.empty() && (is_digit(low[0]) || std::find(numbers.begin(), numbers.end(), first) != numbers.end());
    for (const std::string_view group : {"public", "others", "other", "resident", "parishioner", "visitor", "people",
                                         "member", "guest", "student", "observer", "councillor", "press", "staff"})
        if (number && low.find(group) != std::string::npos) return true;
    return begins(low, {"members of the public", "a member of"}) || low.starts_with("the public");
}

// From the beginning of the one to the end of the other, which stands behind it.
static std::string_view up_to(std::string_view from, std::string_view last) {
    return {from.data(), static_cast<std::size_t>(last.data() + last.size() - from.data())};
}

// Two people or more, each with an honorific, and no "and" between them.
static bool several_titled(std::string_view list, const House& house) {
    std::size_t titled = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(list.size(), 300); ++i) {
        if (i > 0 && !is_blank(list[i - 1])) continue;
        const std::size_t n = honorific_length(list.substr(i), house);
        titled += n > 2;
        i += n;
    }
    return titled > 1 && list.find(" and ") == std::string_view::npos && list.find('&') == std::string_view::npos;
}

std::vector<PersonRead> read_people_list(std::string_view list, const House& house, bool one_a_line) {
    std::vector<PersonRead> out;
    list = without_group(trim(list), house);
    if (list.empty() || house.is(Word::nobody, list)) return out;
    if (auto people = surnames_first(list, house); !people.empty()) return people;
    std::vector<std::string_view> entries;
    // "... and four others", "+ 16 members of the public" at the end count people without names
    for (const std::string_view joint : {" + ", " and ", " plus ", " & "})
        if (const std::size_t at = find_last_in(list, joint);
            at != std::string_view::npos && counts_people(list.substr(at + joint.size())))
            list = trim(list.substr(0, at));
    // "... and the Clerk" is an office, nobody by name
    if (const std::size_t at = find_last_in(list, " and the "); at != std::string_view::npos) {
        const std::string_view office = strip(list.substr(at + 9), ". ");
        if (count_words(office) <= 4 && office.find('(') == std::string_view::npos && house.has(Word::role, office))
            list = trim(list.substr(0, at));
    }
    const auto semicolons = part_at(list, ';');
    const auto commas = part_at(list, ',');
    if (commas.size() > 1 && is_pronouns(commas[1], house)) {  // "Anna Lee, she/her, Aldermere Trust"
        entries.push_back(list);
    } else if (const auto dashed = names_between_dashes(list, house); !dashed.empty()) {
        entries = dashed;
    } else if (semicolons.size() > 1) {
        for (const std::string_view whole : semicolons) {
            const std::string_view s = without_group(whole, house);
            auto inner = part_at(s, ',');
            if (inner.size() > 1 && house.is(Word::member_group, inner.back()))
                inner.pop_back();  // "A, Directors; B, C"
            const bool plural = s.size() < whole.size() || s.starts_with("Cllrs") || s.starts_with("Councillors") ||
                                s.starts_with("Messrs");
            const bool names =
                inner.size() > 1 && (plural || mostly_full_names(inner, house) ||
                                     std::any_of(inner.begin() + 1, inner.end(),
                                                 [&](std::string_view c) { return honorific_length(c, house) != 0; }));
            if (inner.size() == 1) part_at_and(inner[0], house, entries);
            else if (!names) part_at_and(s, house, entries);
            else
                for (const std::string_view c : inner) part_at_and(c, house, entries);
        }
    } else if (one_a_line && commas.size() <= 3 && !all_full_names(commas, house) && !all_handles(commas) &&
               !several_titled(list, house)) {
        part_at_and(list, house, entries);
    } else {
        std::vector<std::string_view> parts;
        for (const std::string_view c : commas)
            for (const std::string_view p : with_missing_commas(without_group(c, house), house))
                if (several_titled(p, house))
                    for (const std::string_view name : names_apart(p, house)) part_at_and(name, house, parts);
                else part_at_and(p, house, parts);
        const bool held = !parts.empty() && holds_office(parts[0], house);  // "Chair (Anna Lee), Clerk (Bo Day)"
        const bool titled =
            !parts.empty() && house.longest(Word::title, parts[0]) != 0 && !house.is(Word::role, parts[0]);
        for (std::string_view part : parts) {
            if (part.starts_with("+ ")) part = trim(part.substr(2));
            if (part.starts_with("Guest ") && count_words(part) <= 3 && is_name(part.substr(6), house, false) &&
                !house.has(Word::role, part.substr(6)))
                part = part.substr(6);
            if (counts_people(part)) continue;
            if (!entries.empty() && !(held && holds_office(part, house)) && is_addition(part, house, titled)) {
                entries.back() = up_to(entries.back(), part);
            } else {
                entries.push_back(part);
            }
        }
    }
    if (entries.size() == 1) entries = names_apart(entries[0], house);
    const bool initialled =
        entries.size() > 2 && std::ranges::all_of(entries, [](std::string_view e) { return is_initials(e); });
    std::string_view title;    // "Mr", alone
    std::string_view first;    // "A" of "A and B Lee"
    std::string_view partner;  // "Wilf" of "Wilf & Peggy Dodgson"
    for (const std::string_view entry : entries) {
        if (auto people = holders(entry, house); !people.empty()) {
            out.insert(out.end(), people.begin(), people.end());
            continue;
        }
        if (counts_people(entry) || (entry.starts_with("the ") && entry.find('(') == std::string_view::npos &&
                                     honorific_length(entry, house) == 0))
            continue;
        const std::size_t behind = holder_behind_colon(entry, house);
        PersonRead p = read_person(entry.substr(behind), house);
        if (initialled && p.person.name.empty())
            p.person.name = entry, p.words = entry;  // "AS", which is a word as well
        if (behind != 0 && p.person.role.empty()) p.person.role = tidy(entry.substr(0, entry.find(':')));
        if (p.person.name.empty() &&
            house.longest(Word::honorific, entry) >= std::max<std::size_t>(strip(entry, ".").size(), 2))
            title = entry;
        const bool initial = strip(entry, ".").size() == 1 && is_upper(entry.front());
        if (p.person.name.empty() && initial) first = entry;
        if (p.person.name.empty()) continue;
        if (const auto own = split_words(p.person.name); !first.empty() && own.size() == 2) {  // "A and B Lee"
            PersonRead other = read_person(p.person.name, house);
            other.person.name = std::string(first) + " " + std::string(own.back());
            other.person.derived_initials = initials_of(other.person.name);
            other.words = up_to(first, p.words);
            out.push_back(std::move(other));
        }
        first = {};
        if (!title.empty()) {  // "Mr and Mrs A Lee"
            PersonRead other = read_person(p.person.name.substr(p.person.name.rfind(' ') + 1), house);
            other.person.honorific = tidy(title);
            other.words = up_to(title, p.words);
            if (!other.person.name.empty()) out.push_back(std::move(other));
            title = {};
        }
        const auto names = split_words(p.person.name);
        if (!partner.empty() && names.size() == 2 &&
            trim(std::string_view(partner.data() + partner.size(),
                                  static_cast<std::size_t>(entry.data() - partner.data() -
                                                           static_cast<std::ptrdiff_t>(partner.size())))) == "&") {
            out.back().person.name += " " + std::string(names.back());
            out.back().person.derived_initials = initials_of(out.back().person.name);
            out.back().words = up_to(partner, p.words);
        }
        partner = names.size() == 1 && p.person.honorific.empty() && starts_upper(entry) ? p.words : std::string_view();
        out.push_back(std::move(p));
    }
    role_of_all(out);
    return out;
}

}  // namespace minutes
