#include "person.hpp"

#include <algorithm>
#include <utility>

#include "grammars/people.hpp"
#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;
namespace people = grammar::people;

struct Parts {
    std::string_view honorific, name;
    std::vector<std::string_view> notes, details;
};

template <typename Rule>
struct on : pegtl::nothing<Rule> {};
template <>
struct on<people::honorifics<Word::honorific>> {
    template <typename In>
    static void apply(const In& in, const House&, Parts& p) {
        p.honorific = {in.begin(), in.size()};
    }
};
template <>
struct on<people::name> {
    template <typename In>
    static void apply(const In& in, const House&, Parts& p) {
        p.name = {in.begin(), in.size()};
    }
};
template <>
struct on<people::note> {
    template <typename In>
    static void apply(const In& in, const House&, Parts& p) {
        p.notes.emplace_back(in.begin() + 1, in.size() - 1);
    }
};
template <>
struct on<people::square> {
    template <typename In>
    static void apply(const In& in, const House&, Parts& p) {
        p.notes.emplace_back(in.begin() + 1, in.size() - 2);
    }
};
template <>
struct on<people::detail> {
    template <typename In>
    static void apply(const In& in, const House&, Parts& p) {
        p.details.emplace_back(in.begin(), in.size());
    }
};

bool names_role(std::string_view s, const House& house) { return house.has(Word::role, s); }

void add_text(std::string& to, std::string_view s) {
    const std::string t = tidy(strip(s, ",;:-"));
    if (t.empty()) return;
    if (!to.empty()) to += ", ";
    to += t;
}

void read_note(std::string_view note, Person& p, const House& house, bool beside) {
    note = strip(note, "()");
    if (is_pronouns(note, house)) return add_text(p.note, note);
    if (!note.empty() && note.front() == '@' && note.find(' ') == std::string_view::npos)
        return add_text(p.note, note);  // a handle, to know owners by
    if (note.empty() || is_call_sign(note) || note.find('@') != std::string_view::npos ||
        note.find_first_not_of("0123456789 ") == std::string_view::npos)
        return;
    if (is_written_initials(note, p.name, beside) && !(house.is(Word::role, note) && initials_of(p.name) != note)) {
        if (p.initials.empty()) p.initials = std::string(note);
        return;
    }
    if (house.is(Word::absent, note)) {
        p.attendance = Attendance::absent;
        return;
    }
    if (house.is(Word::excused, note) && note.size() > 2) {
        p.attendance = Attendance::apologies;
        return;
    }
    if (const std::size_t n = house.longest(Word::substitute, note); n != 0) {
        p.substitute_for = tidy(note.substr(n));
        return;
    }
    if (house.longest(Word::remote, note) != 0) return add_text(p.note, note);
    // "(WH, Chair)": initials and more
    if (const std::size_t comma = note.find(',');
        comma != std::string_view::npos && is_written_initials(note.substr(0, comma), p.name, beside)) {
        p.initials = tidy(note.substr(0, comma));
        note = trim(note.substr(comma + 1));
        if (note.empty()) return;
    }
    if (const std::size_t last = note.find_last_of(",: ");
        last != std::string_view::npos && p.initials.empty() &&
        initials_of(p.name) == note.substr(last + 1)) {  // "(Chair, WH)", "(Chair: WH)"
        p.initials = tidy(note.substr(last + 1));
        note = strip(note.substr(0, last), ",:- ");
    }
    const bool tells_stay =
        (is_digit(note.front()) && note.find_first_of(":.") < 3) || holds(note, {" left ", " arrived", " joined"});
    if (tells_stay || (is_lower(note.front()) && !names_role(note, house) && !house.has(Word::body_noun, note)))
        return add_text(p.note, note);
    if (p.role.empty() && names_role(note, house)) p.role = tidy(note);
    else if (p.organisation.empty()) p.organisation = tidy(note);
    else add_text(p.note, note);
}

void read_detail(std::string_view detail, Person& p, const House& house) {
    detail = strip(detail, ",;:-.*");
    for (const std::string_view pronoun : {" / she", " / he/", " / they"})  // "Anna Lee / Wexholt College / she/her"
        detail = trim(detail.substr(0, find_in(detail, pronoun)));
    if (const std::size_t handle = find_in(detail, "/ @");
        handle != std::string_view::npos) {  // "Anna / Wexholt College / @annal"
        add_text(p.note, trim(detail.substr(handle + 1)));
        detail = trim(detail.substr(0, handle));
    }
    if (const std::size_t open = detail.ends_with(']') ? detail.rfind('[') : std::string_view::npos;
        open != std::string_view::npos) {  // "Treasurer [AL]"
        read_note(detail.substr(open + 1, detail.size() - open - 2), p, house, false);
        detail = trim(detail.substr(0, open));
    }
    for (const std::string_view dash : {"\u2013", "\u2014"})
        while (detail.starts_with(dash) || detail.ends_with(dash))
            detail = trim(detail.starts_with(dash) ? detail.substr(dash.size())
                                                   : detail.substr(0, detail.size() - dash.size()));
    if (const std::string_view first = trim(detail.substr(0, detail.find(',')));
        is_pronouns(first, house)) {  // "she/her, Aldermere Trust"
        add_text(p.note, first);
        detail = strip(detail.substr(first.size()), ", ");
    }
    if (const std::size_t comma = detail.find(',');
        comma != std::string_view::npos && is_call_sign(detail.substr(0, comma)))
        detail = trim(detail.substr(comma + 1));
    if (detail.empty() || house.is(Word::here, detail) || detail.find('@') != std::string_view::npos ||
        is_call_sign(detail))
        return;
    if (detail.find_first_not_of("()0123456789 .") == std::string_view::npos) return;
    if (detail.size() > 3 && (house.is(Word::not_here, detail) || house.is(Word::absent, detail))) {
        p.attendance = Attendance::absent;  // a roll call in lines: "Anna Lee - Absent"
        return;
    }
    if (detail.size() > 3 && house.is(Word::excused, detail)) {
        p.attendance = Attendance::apologies;
        return;
    }
    if (house.is(Word::remote, detail) || house.longest(Word::remote, detail) != 0) return add_text(p.note, detail);
    if (detail.starts_with("item ") || detail.starts_with("items ")) return add_text(p.note, detail);
    if (p.initials.empty() && is_written_initials(detail, p.name, false) && initials_of(p.name) == detail) {
        p.initials = std::string(detail);
        return;
    }
    // "Secretary, Drainage Board": office, then organisation
    if (const std::size_t comma = detail.find(", "); comma != std::string_view::npos && p.role.empty() &&
                                                     p.organisation.empty() &&
                                                     house.is(Word::role, detail.substr(0, comma))) {
        p.role = tidy(detail.substr(0, comma));
        p.organisation = tidy(detail.substr(comma + 2));
        return;
    }
    if (p.role.empty() && (names_role(detail, house) || !p.organisation.empty())) p.role = tidy(detail);
    else if (p.organisation.empty()) p.organisation = tidy(detail);
    else add_text(p.note, detail);
}

// "Ken Moss of Northern Trains", "Cllr Reyes for the first half hour": the name; what follows goes to the person.
std::string_view without_stay(std::string_view name, Person& person, const House& house, bool titled) {
    const auto words = split_words(name);
    for (std::size_t k = titled ? 1 : 2; k + 1 < words.size(); ++k) {
        const bool whence = words[k] == "of" || words[k] == "from",
                   stay = words[k] == "for" || words[k] == "until" || words[k] == "via";
        if (!whence && !stay) continue;
        const std::string_view before = trim(name.substr(0, offset_in(name, words[k]))),
                               rest = name.substr(offset_in(name, words[k + 1]));
        const bool said = whence ? starts_upper(rest) || rest.starts_with("the ")
                                 : rest.starts_with("the ") || rest.starts_with("item") || !stay;
        if (!said || !is_name(before, house, false) || house.has(Word::role, before) ||
            house.has(Word::body_noun, before))
            return name;
        if (whence) person.organisation = tidy(rest.starts_with("the ") ? rest.substr(4) : rest);
        else person.note = tidy(name.substr(offset_in(name, words[k])));
        return before;
    }
    return name;
}

// "the Clerk (Mrs Una Frayne)", "Chair (Anna Lee)": the office, and its holder in brackets; empty where there is none.
std::string_view holder_in_brackets(std::string_view entry, const House& house) {
    const std::size_t open = entry.find('('), close = entry.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || open < 3 || close < open) return {};
    std::string_view office = trim(entry.substr(0, open));
    if (same_letters(office.substr(0, 4), "the ")) office = office.substr(4);
    const std::string_view inside = trim(entry.substr(open + 1, close - open - 1)),
                           name = inside.substr(honorific_length(inside, house));
    const bool titled = name.size() < inside.size(),
               exact = house.is(Word::role, office) || house.is(Word::title, office);
    if (!is_name(name, house, false) || house.has(Word::role, name) || house.has(Word::body_noun, name)) return {};
    if (count_words(office) > 6 ||
        !(exact ? titled || count_words(name) >= 2
                : titled && (house.has(Word::role, office) || house.has(Word::title, office))))
        return {};
    return inside;
}

// Where "(Lisa)" of "Elizabeth (Lisa) Lee, Treasurer" ends; 0: what stands in brackets is no name to call her by.
std::size_t nickname_end(std::string_view entry, const House& house) {
    const std::size_t open = entry.find(" ("), close = open == std::string_view::npos ? open : entry.find(") ", open);
    if (close == std::string_view::npos || close > 40) return 0;
    const std::string_view inside = entry.substr(open + 2, close - open - 2), rest = trim(entry.substr(close + 1));
    const std::string_view before = entry.substr(honorific_length(entry, house)),
                           first = before.substr(0, before.find(" ("));
    const std::string_view surname = trim(rest.substr(0, rest.find_first_of(",(-:[")));
    const bool given = count_words(first) == 1 && starts_upper(first) && is_name(first, house, false);
    if (!given || count_words(inside) != 1 || all_caps(inside) || !is_name(inside, house, false) ||
        house.is(Word::remote, inside))
        return 0;
    return count_words(surname) <= 2 && is_name(surname, house, false) && starts_upper(surname) &&
                   !house.has(Word::role, surname) && !house.has(Word::body_noun, surname)
               ? close + 1
               : 0;
}

}  // namespace

PersonRead read_person(std::string_view entry, const House& house) {
    constexpr std::string_view in_chair = " in the chair";
    PersonRead out;
    entry = strip(entry, ".,;*|");
    if (const auto quotes = std::count_if(entry.begin(), entry.end(), [](char c) { return c == '"' || c == '\''; });
        quotes == 1 || (quotes == 2 && entry.front() == entry.back()))
        entry = strip(entry, "\"'");  // not of "Fish" Fisher
    while (entry.starts_with("- ") || entry.starts_with("\u2022"))
        entry = trim(entry.substr(entry.front() == '-' ? 1 : 3));
    if (entry.starts_with(':'))  // ":anna: Anna Lee", a picture before the name
        if (const std::size_t close = entry.find(": ", 1);
            close != std::string_view::npos && entry.substr(0, close).find(' ') == std::string_view::npos)
            entry = trim(entry.substr(close + 2));
    out.words = entry;
    if (entry.empty() || entry.front() == '+' || entry.find("___") != std::string_view::npos ||
        house.is(Word::nobody, entry))
        return out;  // a line to sign on is nobody
    const bool chairs = entry.size() > in_chair.size() &&
                        same_letters(entry.substr(entry.size() - in_chair.size()), in_chair) &&
                        entry.find(',') == std::string_view::npos;
    if (chairs) entry.remove_suffix(in_chair.size());
    if (const std::size_t called = nickname_end(entry, house); called != 0) {
        out = read_person(entry.substr(called), house);
        const std::size_t titled = honorific_length(entry, house);
        out.person.honorific = tidy(entry.substr(0, titled));
        out.person.name = tidy(entry.substr(titled, entry.find(" (") - titled)) + " " + out.person.name;
        out.person.derived_initials = out.person.initials.empty() ? initials_of(out.person.name) : std::string();
        out.words = entry;
        return out;
    }
    if (const std::string_view holder = holder_in_brackets(entry, house); !holder.empty()) {
        out = read_person(holder, house);
        std::string_view office = trim(entry.substr(0, entry.find('(')));
        if (same_letters(office.substr(0, 4), "the ")) office = office.substr(4);
        if (out.person.role.empty()) out.person.role = tidy(office);
        out.words = entry;
        return out;
    }
    Parts parts;
    grammar::input in(entry.data(), entry.data() + entry.size(), "");
    if (!pegtl::parse<people::person<Word::honorific>, on>(in, house, parts)) return out;
    std::string_view name = strip(parts.name, ".");
    // an e-mail address or a call sign behind the name is no part of it
    auto name_words = split_words(name);
    const char* const after = parts.name.data() + parts.name.size();
    if (name_words.size() > 1 &&
        (is_call_sign(name_words.back()) || (after < entry.data() + entry.size() && *after == '@')))
        name = trim(name.substr(0, offset_in(name, name_words.back())));
    if (name_words.size() > 1 && name_words.back().starts_with('@')) {  // "Anna Lee @annal"
        out.person.note = std::string(name_words.back());
        name = trim(name.substr(0, offset_in(name, name_words.back())));
    }
    // "Chief Harms", "Board Clerk Penilla": an office before a name
    if (const std::size_t n = house.longest(Word::title, name);
        n != 0 && n < name.size() && count_words(name.substr(n)) <= 3 && starts_upper(trim(name.substr(n)))) {
        const std::string_view rest = trim(name.substr(n));
        if (!house.is(Word::role, rest) && is_name(rest, house, false)) {
            out.person.role = tidy(name.substr(0, n));
            name = rest;
        }
    }
    if (const std::size_t office = out.person.role.empty() ? office_before_name(name, house) : 0; office != 0) {
        out.person.role = tidy(name.substr(0, office));
        name = trim(name.substr(office));
    }
    // "Cllr Anna Lee Wexholt County Council": so does what she comes from
    if (const auto all = parts.honorific.empty() ? std::vector<std::string_view>{} : split_words(name);
        all.size() >= 4 && starts_upper(all[1]) && house.longest(Word::firm, all.back()) == all.back().size()) {
        const std::string_view tail = name.substr(offset_in(name, all[2]));
        (house.longest(Word::role, tail) != 0 ? out.person.role : out.person.organisation) = tidy(tail);
        name = trim(name.substr(0, offset_in(name, all[2])));
    }
    // "Janet Taylor Vice Chair": the office follows without a mark
    const auto own = split_words(name);
    for (std::size_t k = 2; k < own.size(); ++k) {
        const std::string_view tail = name.substr(offset_in(name, own[k]));
        if (house.longest(Word::role, tail) == 0 &&
            !(k + 1 < own.size() && house.longest(Word::role, name.substr(offset_in(name, own[k + 1]))) != 0 &&
              k + 2 >= own.size()))
            continue;
        out.person.role = tidy(tail);
        name = trim(name.substr(0, offset_in(name, own[k])));
        break;
    }
    // "Anna Villiers AV": her initials behind the name
    if (own.size() > 2 && out.person.initials.empty() && name.ends_with(own.back()) &&
        are_initials_of(own.back(), trim(name.substr(0, offset_in(name, own.back()))))) {
        out.person.initials = std::string(own.back());
        name = trim(name.substr(0, offset_in(name, own.back())));
    }
    // "AV - Anna Villiers, Chair": initials first, or the call sign of a radio amateur
    const bool called = is_call_sign(name);
    if ((is_initials(name) || called) && !parts.details.empty()) {
        const std::string_view first = strip(parts.details[0].substr(0, parts.details[0].find(',')), ", -");
        if ((called || (count_words(first) >= 2 && initials_of(first).substr(0, 1) == name.substr(0, 1))) &&
            is_name(first, house, false)) {
            if (!called) out.person.initials = std::string(name);
            name = first;
            parts.details[0] = parts.details[0].substr(offset_in(parts.details[0], first) + first.size());
        }
    }
    // "Edgemoor - Mr A Lee": the place that somebody speaks for stands first
    if (parts.honorific.empty() && parts.details.size() == 1 && parts.notes.empty() && count_words(name) <= 3) {
        std::string_view holder = strip(parts.details[0], " -:");
        for (const std::string_view dash : {"\u2013", "\u2014"})
            if (holder.starts_with(dash)) holder = trim(holder.substr(dash.size()));
        if (honorific_length(holder, house) != 0 && is_full_name(holder, house) && !is_full_name(name, house) &&
            !house.has(Word::role, name)) {
            const std::string place = tidy(name);
            out = read_person(holder, house);
            out.person.organisation = place, out.words = entry;
            return out;
        }
    }
    name = without_stay(name, out.person, house, !parts.honorific.empty());
    if (!is_name(name, house, true) || (parts.honorific.empty() && !all_caps(name) &&
                                        house.longest(Word::honorific, name) == name.size() && starts_upper(name)))
        return out;
    out.person.name = tidy(strip(name, "@"));
    if (const std::size_t joint = out.person.name.find('_');
        starts_upper(out.person.name) && joint + 1 < out.person.name.size() && is_upper(out.person.name[joint + 1]))
        std::replace(out.person.name.begin(), out.person.name.end(), '_', ' ');  // "Anna_Villiers", as a bot lists her
    out.person.honorific = tidy(strip(parts.honorific, ",0123456789 "));
    // "County Councillor" is an office
    for (const std::string_view level :
         {"county ", "borough ", "district ", "ward ", "unitary ", "city ", "town ", "parish "})
        if (lower(out.person.honorific).starts_with(level) && out.person.role.empty() &&
            !out.person.honorific.ends_with('s'))
            out.person.role = out.person.honorific;
    const char* const name_end = name.data() + name.size();
    for (const std::string_view note : parts.notes) read_note(note, out.person, house, note.data() - name_end <= 3);
    for (const std::string_view detail : parts.details) read_detail(detail, out.person, house);
    if (Person& p = out.person; p.note.empty() && house.is(Word::minute_taker, p.role) &&
                                house.is(Word::role, p.organisation)) {  // "- Secretary (minutes)"
        p.note = std::move(p.role);
        p.role = std::exchange(p.organisation, {});
    }
    if (chairs && out.person.role.empty()) out.person.role = "in the chair";
    if (out.person.initials.empty()) out.person.derived_initials = initials_of(out.person.name);
    return out;
}

}  // namespace minutes
