#include "person.hpp"

#include <algorithm>
#include <array>

#include "grammars/people.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;
namespace people = grammar::people;

struct Parts {
    std::string_view honorific, name;
    std::vector<std::string_view> notes, details;
};

template <typename Rule> struct on : pegtl::nothing<Rule> {};
template <> struct on<people::honorifics<Word::honorific>> {
    template <typename In> static void apply(const In& in, const House&, Parts& p) { p.honorific = {in.begin(), in.size()}; }
};
template <> struct on<people::name> {
    template <typename In> static void apply(const In& in, const House&, Parts& p) { p.name = {in.begin(), in.size()}; }
};
template <> struct on<people::note> {
    template <typename In> static void apply(const In& in, const House&, Parts& p) { p.notes.emplace_back(in.begin() + 1, in.size() - 1); }
};
template <> struct on<people::square> {
    template <typename In> static void apply(const In& in, const House&, Parts& p) { p.notes.emplace_back(in.begin() + 1, in.size() - 2); }
};
template <> struct on<people::detail> {
    template <typename In> static void apply(const In& in, const House&, Parts& p) { p.details.emplace_back(in.begin(), in.size()); }
};

constexpr std::array particles{"van", "de", "der", "den", "von", "al", "bin", "la", "le", "da", "dos", "di", "du", "ap", "ab", "y", "el", "ben", "ter", "ten", "af", "zu", "far", "st", "ibn"};
constexpr std::array function_words{"the", "of", "for", "to", "was", "were", "is", "are", "with", "from", "by", "in", "on", "at", "as", "that", "which", "who", "has", "had", "have", "will", "be", "been", "not", "no", "a", "an", "or", "but",
                                    "this", "these", "all", "any", "via", "our", "their", "its", "also", "there", "it", "he", "she", "they", "we", "you", "i", "if", "members", "member", "public", "people", "residents", "attendees", "none", "nil", "apologies", "minutes", "meeting", "agenda", "received", "present", "absent", "others", "various", "staff", "councillors", "chaired", "joined", "left", "arrived", "item", "action", "actions", "update", "report", "tbc", "n/a", "following", "quorum", "link", "zoom", "date", "time"};

template <typename List>
bool among(const List& list, std::string_view word) {
    const std::string low = lower(word);
    return std::find(list.begin(), list.end(), low) != list.end();
}

// "KB", "MWh", "A.B.": what clerks put in brackets behind a name.
// `beside`: right behind the name; further on only letters that fit it count, (AMD) is a company.
bool is_written_initials(std::string_view s, std::string_view name, bool beside) {
    s = trim(s);
    if (s.size() < 2 || s.size() > 5) return false;
    std::size_t capitals = 0, small = 0;
    for (const char c : s)
        if (is_upper(c)) ++capitals;
        else if (is_lower(c)) ++small;
        else if (c != '.' && c != '-') return false;
    if (capitals < 2 || small > 2 || !is_upper(s.front())) return false;
    // An organisation such as (OPCC) is no initials of Anna Lee.
    const auto own = split_words(name);
    if (own.empty()) return beside;
    const bool first = s.front() == own.front().front(), any = first || s.find(own.back().front()) != std::string_view::npos;
    return beside ? any : first;
}

bool names_role(std::string_view s, const House& house) { return house.has(Word::role, s); }

// "M0QUL", "W0ZOK": letters around a digit, as radio amateurs sign
bool is_call_sign(std::string_view w) {
    if (w.size() < 4 || w.size() > 6) return false;
    return std::all_of(w.begin(), w.end(), [](char c) { return is_upper(c) || is_digit(c); }) && std::any_of(w.begin(), w.end(), is_digit) && is_upper(w.back());
}

void add_text(std::string& to, std::string_view s) {
    const std::string t = tidy(strip(s, ",;:-"));
    if (t.empty()) return;
    if (!to.empty()) to += ", ";
    to += t;
}

void read_note(std::string_view note, Person& p, const House& house, bool beside) {
    note = strip(note, "()");
    if (!note.empty() && note.front() == '@' && note.find(' ') == std::string_view::npos) return add_text(p.note, note);  // a handle, to know owners by
    if (note.empty() || is_call_sign(note) || note.find('@') != std::string_view::npos || note.find_first_not_of("0123456789 ") == std::string_view::npos) return;
    if (is_written_initials(note, p.name, beside)) {
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
    if (const std::size_t comma = note.find(','); comma != std::string_view::npos && is_written_initials(note.substr(0, comma), p.name, beside)) {
        p.initials = tidy(note.substr(0, comma));
        note = trim(note.substr(comma + 1));
        if (note.empty()) return;
    }
    if (is_lower(note.front()) && !names_role(note, house) && !house.has(Word::body_noun, note)) return add_text(p.note, note);
    if (p.role.empty() && names_role(note, house)) p.role = tidy(note);
    else if (p.organisation.empty()) p.organisation = tidy(note);
    else add_text(p.note, note);
}

void read_detail(std::string_view detail, Person& p, const House& house) {
    detail = strip(detail, ",;:-.*");
    for (const std::string_view dash : {"\u2013", "\u2014"})
        while (detail.starts_with(dash) || detail.ends_with(dash)) detail = trim(detail.starts_with(dash) ? detail.substr(dash.size()) : detail.substr(0, detail.size() - dash.size()));
    if (detail.empty() || house.is(Word::here, detail) || detail.find('@') != std::string_view::npos || is_call_sign(detail)) return;
    if (detail.find_first_not_of("()0123456789 .") == std::string_view::npos) return;
    if (house.is(Word::remote, detail) || house.longest(Word::remote, detail) != 0) return add_text(p.note, detail);
    if (p.initials.empty() && is_written_initials(detail, p.name, false) && initials_of(p.name) == detail) {
        p.initials = std::string(detail);
        return;
    }
    // "Secretary, Drainage Board": office, then organisation
    if (const std::size_t comma = detail.find(", "); comma != std::string_view::npos && p.role.empty() && p.organisation.empty() && house.is(Word::role, detail.substr(0, comma))) {
        p.role = tidy(detail.substr(0, comma));
        p.organisation = tidy(detail.substr(comma + 2));
        return;
    }
    if (p.role.empty() && (names_role(detail, house) || !p.organisation.empty())) p.role = tidy(detail);
    else if (p.organisation.empty()) p.organisation = tidy(detail);
    else add_text(p.note, detail);
}

bool all_full_names(const std::vector<std::string_view>& parts, const House& house);

// Parts a list at its top level, outside brackets.
std::vector<std::string_view> part_at(std::string_view list, char mark) {
    std::vector<std::string_view> out;
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == '(' || list[i] == '[') ++depth;
        if ((list[i] == ')' || list[i] == ']') && depth > 0) --depth;
        if (list[i] == mark && depth == 0) out.push_back(trim(list.substr(from, i - from))), from = i + 1;
    }
    out.push_back(trim(list.substr(from)));
    return out;
}

bool inside_brackets(std::string_view s, std::size_t at) {
    int depth = 0;
    for (std::size_t i = 0; i < at; ++i) depth += s[i] == '(' ? 1 : s[i] == ')' && depth > 0 ? -1 : 0;
    return depth > 0;
}

// "A and B", "A & B" where both are names.
void part_at_and(std::string_view entry, const House& house, std::vector<std::string_view>& out) {
    const auto core = [&](std::string_view s) {
        s = s.substr(honorific_length(s, house));
        s = trim(s.substr(0, s.find_first_of("(,")));
        for (const std::string_view dash : {" - ", " \u2013 "}) s = trim(s.substr(0, s.find(dash)));
        return s;
    };
    constexpr auto joints = std::to_array<std::string_view>({" and ", " & ", " AND ", "\nand ", " and\n", " plus "});
    for (std::size_t from = 0;;) {
        std::size_t at = std::string_view::npos, size = 0;
        for (const std::string_view joint : joints)
            if (const std::size_t found = entry.substr(0, from + 300).find(joint, from); found < at) at = found, size = joint.size();
        if (at == std::string_view::npos) break;
        if (inside_brackets(entry.substr(0, at + 1), at)) {
            from = at + size;
            continue;
        }
        const std::string_view a = trim(entry.substr(0, at)), b = trim(entry.substr(at + size, 200));
        // "Anna Lee, Head of Law and Order" is one person
        const bool plain = a.find(',') == std::string_view::npos && a.find(" - ") == std::string_view::npos && a.find(" \u2013 ") == std::string_view::npos;
        const bool two = plain || honorific_length(b, house) != 0;
        const bool first = is_name(core(a), house, false) || (plain && count_words(a) <= 3);
        if (two && first && (is_name(core(b), house, false) || core(b).find(" and ") != std::string_view::npos)) {
            out.push_back(a);
            entry = trim(entry.substr(at + size));
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
bool is_addition(std::string_view part, const House& house) {
    const std::string_view bare = part.substr(honorific_length(part, house));
    if (bare.size() != part.size()) return false;
    const std::string_view core = trim(bare.substr(0, bare.find('(')));
    if (house.longest(Word::title, core) != 0 && count_words(core) <= 3 && house.longest(Word::title, core) < core.size() && starts_upper(trim(core.substr(house.longest(Word::title, core))))) return false;
    if (house.is(Word::role, core) || house.is(Word::remote, core)) return true;
    const auto list = split_words(core);
    if (list.size() > 1 && (names_role(core, house) || house.has(Word::body_noun, core))) return true;
    return list.size() > 1 && !starts_upper(list[0]) && !is_name(core, house, false);
}

// "16 members of the public", "+ 3 residents", "four others": a count, nobody by name
bool counts_people(std::string_view part) {
    part = strip(part, "+ ");
    const std::string low = lower(part);
    constexpr auto numbers = std::to_array<std::string_view>({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "no"});
    const std::string_view first = std::string_view(low).substr(0, low.find(' '));
    const bool number = !low.empty() && (is_digit(low[0]) || std::find(numbers.begin(), numbers.end(), first) != numbers.end());
    for (const std::string_view group : {"public", "others", "other", "resident", "parishioner", "visitor", "people", "member", "guest", "student", "observer", "councillor", "press", "staff"})
        if (number && low.find(group) != std::string::npos) return true;
    return low.starts_with("members of the public") || low.starts_with("the public");
}

// Three or more parts, each a full name and nothing else: a list, even on a line of its own.
bool all_full_names(const std::vector<std::string_view>& parts, const House& house) {
    const bool initialled = parts.size() == 2 && std::all_of(parts.begin(), parts.end(), [](std::string_view p) { return p.size() > 4 && p.back() == ')' && p.find('(') != std::string_view::npos && is_initials(p.substr(p.find('(') + 1, p.size() - p.find('(') - 2)); });
    if (parts.size() < 3 && !initialled) return false;
    return std::all_of(parts.begin(), parts.end(), [&](std::string_view p) {
        p = trim(p.substr(0, p.find('(')));
        return count_words(p) >= 2 && count_words(p) <= 4 && is_name(p, house, false) && !names_role(p, house) && !house.has(Word::body_noun, p);
    });
}

void honorifics_apart(std::vector<std::string_view>& entries, const House& house) {
    const std::string_view all = entries[0];
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((i > 0 && !is_blank(all[i - 1])) || honorific_length(all.substr(i), house) == 0) continue;
        starts.push_back(i);
        i += honorific_length(all.substr(i), house);
    }
    if (starts.size() < 3 || all.find_first_of(",;") != std::string_view::npos) return;
    entries.clear();
    for (std::size_t k = 0; k < starts.size(); ++k) entries.push_back(trim(all.substr(starts[k], (k + 1 < starts.size() ? starts[k + 1] : all.size()) - starts[k])));
}

// "moth quillfish Tansy99 old_bill": handles parted by blanks
void handles_apart(std::vector<std::string_view>& entries, const House& house) {
    const auto words = split_words(entries[0]);
    if (words.size() < 3 || entries[0].find_first_of(".,:;()") != std::string_view::npos) return;
    std::size_t handles = 0;
    for (const std::string_view w : words) {
        if (among(function_words, w) || house.longest(Word::role, w) == w.size()) return;
        handles += is_lower(w.front()) || w.find_first_of("0123456789_") != std::string_view::npos;
    }
    if (handles * 5 >= words.size() * 3) entries.assign(words.begin(), words.end());
}

// "A, B, C (Committee members)": a role in the plural is everybody's who has none
void role_of_all(std::vector<PersonRead>& people) {
    if (people.size() < 2) return;
    const Person& last = people.back().person;
    const std::string role = last.role.empty() ? last.organisation : last.role;
    const std::string low = lower(role);
    if (!low.ends_with("members") && !low.ends_with("trustees") && !low.ends_with("governors") && !low.ends_with("councillors") && !low.ends_with("officers") && !low.ends_with("directors")) return;
    people.back().person.role = role;
    people.back().person.organisation.clear();
    for (std::size_t k = people.size() - 1; k > 0 && people[k - 1].person.role.empty() && people[k - 1].person.organisation.empty(); --k) people[k - 1].person.role = role;
}

}  // namespace

std::string initials_of(std::string_view name) {
    std::string out;
    for (const std::string_view w : split_words(name))
        if (is_upper(w.front()) || (w.front() == '"')) {
            if (is_upper(w.front())) out += w.front();
            if (const std::size_t hyphen = w.find('-'); hyphen != std::string_view::npos && hyphen + 1 < w.size() && is_upper(w[hyphen + 1])) continue;
        }
    return out.size() >= 2 ? out : std::string();
}

std::size_t honorific_length(std::string_view s, const House& house) {
    std::size_t used = 0;
    for (;;) {
        const std::size_t n = house.longest(Word::honorific, s.substr(used));
        if (n == 0 || !is_upper(s[used])) return used;
        std::size_t next = used + n;
        if (next < s.size() && s[next] == '.') ++next;
        if (next >= s.size()) return used;
        if (!is_blank(s[next]) && s[next - 1] != '.') return used;
        while (next < s.size() && is_blank(s[next])) ++next;
        if (next >= s.size() || !starts_upper(s.substr(next))) return used;
        used = next;
    }
}

bool is_name(std::string_view s, const House& house, bool handles) {
    s = strip(s, "*.,");
    const auto list = split_words(s);
    if (list.empty() || list.size() > 6 || s.size() > 60) return false;
    if (house.is(Word::nobody, s)) return false;
    if (list.size() == 1) {
        const std::string_view w = list[0];
        if (among(function_words, w) || w.find_first_not_of("0123456789.:/") == std::string_view::npos || w.find_first_of("/:=") != std::string_view::npos || w.size() < 2 || w.ends_with(".com") || w.ends_with(".org")) return false;
        if (house.is(Word::role, w) || house.is(Word::meeting_noun, w) || house.is(Word::body_noun, w)) return false;
        return starts_upper(w) || handles;
    }
    if (house.is(Word::speech, list[0])) return false;  // a verb that comes first: "Noted ..."
    std::size_t capitals = 0;
    for (const std::string_view raw : list) {
        const std::string_view w = strip(raw, "\"'.");
        if (w.empty()) continue;
        if (among(particles, w)) continue;
        if (w.size() == 1 && is_upper(w[0])) {  // an initial
            ++capitals;
            continue;
        }
        if (among(function_words, w) && w != "Will") return false;
        if (w.find_first_of("0123456789:/=<>#%&+?!") != std::string_view::npos) return false;
        if (!starts_upper(w) && !raw.starts_with("\u201C") && !raw.starts_with("\u2018")) {
            // "Didas Mbarushimana daniel": one careless small letter in a longer name
            if (capitals < 2 || list.size() > 4) return false;
            continue;
        }
        ++capitals;
    }
    return capitals >= 1;
}

PersonRead read_person(std::string_view entry, const House& house) {
    PersonRead out;
    entry = strip(entry, ".,;*|\"'");
    while (entry.starts_with("- ") || entry.starts_with("\u2022")) entry = trim(entry.substr(entry.front() == '-' ? 1 : 3));
    out.words = entry;
    if (entry.empty() || entry.front() == '+' || house.is(Word::nobody, entry)) return out;
    Parts parts;
    grammar::input in(entry.data(), entry.data() + entry.size(), "");
    if (!pegtl::parse<people::person<Word::honorific>, on>(in, house, parts)) return out;
    std::string_view name = strip(parts.name, ".");
    // an e-mail address or a call sign behind the name is no part of it
    auto name_words = split_words(name);
    const char* const after = parts.name.data() + parts.name.size();
    if (name_words.size() > 1 && (is_call_sign(name_words.back()) || (after < entry.data() + entry.size() && *after == '@'))) name = trim(name.substr(0, offset_in(name, name_words.back())));
    // "Chief Harms", "Board Clerk Penilla": an office before a name
    if (const std::size_t n = house.longest(Word::title, name); n != 0 && n < name.size() && count_words(name.substr(n)) <= 2 && starts_upper(trim(name.substr(n)))) {
        const std::string_view rest = trim(name.substr(n));
        if (!house.is(Word::role, rest) && is_name(rest, house, false)) {
            out.person.role = tidy(name.substr(0, n));
            name = rest;
        }
    }
    // "Janet Taylor Vice Chair": the office follows without a mark
    const auto own = split_words(name);
    for (std::size_t k = 2; k < own.size(); ++k) {
        const std::string_view tail = name.substr(offset_in(name, own[k]));
        if (house.longest(Word::role, tail) == 0 && !(k + 1 < own.size() && house.longest(Word::role, name.substr(offset_in(name, own[k + 1]))) != 0 && k + 2 >= own.size())) continue;
        out.person.role = tidy(tail);
        name = trim(name.substr(0, offset_in(name, own[k])));
        break;
    }
    // "AV - Anna Villiers, Chair": initials first
    if (is_initials(name) && !parts.details.empty()) {
        const std::string_view first = strip(parts.details[0].substr(0, parts.details[0].find(',')), " -");
        if (count_words(first) >= 2 && is_name(first, house, false) && initials_of(first).substr(0, 1) == name.substr(0, 1)) {
            out.person.initials = std::string(name);
            name = first;
            parts.details[0] = parts.details[0].substr(offset_in(parts.details[0], first) + first.size());
        }
    }
    if (!is_name(name, house, true)) return out;
    if (split_words(name).size() > 1 && !is_name(name, house, false)) return out;
    out.person.name = tidy(strip(name, "@"));
    out.person.honorific = tidy(strip(parts.honorific, ","));
    // "County Councillor" is an office
    for (const std::string_view level : {"county ", "borough ", "district ", "ward "})
        if (lower(out.person.honorific).starts_with(level) && out.person.role.empty()) out.person.role = out.person.honorific;
    const char* name_end = parts.name.data() + parts.name.size();
    for (const std::string_view note : parts.notes) read_note(note, out.person, house, note.data() - name_end <= 3);
    for (const std::string_view detail : parts.details) read_detail(detail, out.person, house);
    if (out.person.initials.empty()) out.person.derived_initials = initials_of(out.person.name);
    return out;
}

std::vector<PersonRead> read_people_list(std::string_view list, const House& house, bool one_a_line) {
    std::vector<PersonRead> out;
    list = trim(list);
    if (list.empty() || house.is(Word::nobody, list)) return out;
    std::vector<std::string_view> entries;
    // "... and four others", "+ 16 members of the public" at the end count people without names
    for (const std::string_view joint : {" + ", " and ", " plus "})
        if (const std::size_t at = list.rfind(joint); at != std::string_view::npos && counts_people(list.substr(at + joint.size()))) list = trim(list.substr(0, at));
    const auto semicolons = part_at(list, ';');
    const auto commas = part_at(list, ',');
    if (semicolons.size() > 1) {
        for (const std::string_view s : semicolons) {
            const auto inner = part_at(s, ',');
            const bool plural = s.starts_with("Cllrs") || s.starts_with("Councillors") || s.starts_with("Messrs");
            const bool names = inner.size() > 1 && (plural || all_full_names(inner, house) || std::any_of(inner.begin() + 1, inner.end(), [&](std::string_view c) { return honorific_length(c, house) != 0; }));
            if (!names) part_at_and(s, house, entries);
            else
                for (const std::string_view c : inner) part_at_and(c, house, entries);
        }
    } else if (one_a_line && commas.size() <= 3 && !all_full_names(commas, house)) {
        part_at_and(list, house, entries);
    } else {
        std::vector<std::string_view> parts;
        for (const std::string_view c : commas) part_at_and(c, house, parts);
        for (const std::string_view part : parts) {
            if (counts_people(part)) continue;
            if (!entries.empty() && is_addition(part, house)) {
                const std::string_view last = entries.back();
                entries.back() = std::string_view(last.data(), static_cast<std::size_t>(part.data() + part.size() - last.data()));
            } else {
                entries.push_back(part);
            }
        }
    }
    // "Cllr A Lee Vice Chair Cllr B Day Mrs C Orr Clerk": only the honorifics part them
    if (entries.size() == 1) honorifics_apart(entries, house);
    // "AB CD EF": initials parted by blanks
    if (entries.size() == 1) {
        const auto words = split_words(entries[0]);
        if (words.size() > 2 && std::all_of(words.begin(), words.end(), [](std::string_view w) { return is_initials(w); })) entries.assign(words.begin(), words.end());
    }
    if (entries.size() == 1) handles_apart(entries, house);
    for (const std::string_view entry : entries) {
        if (counts_people(entry) || entry.starts_with("the ")) continue;
        PersonRead p = read_person(entry, house);
        if (!p.person.name.empty()) out.push_back(std::move(p));
    }
    role_of_all(out);
    return out;
}

int Directory::matches(std::string_view who, const Person*& found) const {
    who = strip(who, "@.,:");
    who = who.substr(honorific_length(who, house_));
    int count = 0;
    if (who.empty()) return 0;
    const auto take = [&](const Person* p) {
        found = p;
        ++count;
    };
    for (const Person* p : people_)
        if (same_letters(p->name, who) || (!p->initials.empty() && p->initials == who) || (!p->note.empty() && same_letters(strip(p->note, "@"), who))) take(p);
    if (count != 0) return count;
    for (const Person* p : people_)
        if (!p->derived_initials.empty() && p->derived_initials == who) take(p);
    if (count != 0) return count;
    const auto list = split_words(who);
    for (const Person* p : people_) {
        const auto own = split_words(p->name);
        if (own.empty()) continue;
        const bool first = list.size() == 1 && same_letters(own.front(), who);
        const bool last = list.size() == 1 && own.size() > 1 && same_letters(own.back(), who);
        // "Jordan C", "R Crisp"
        const bool first_and_letter = list.size() == 2 && own.size() > 1 && same_letters(own.front(), list[0]) && strip(list[1], ".").size() <= 2 && std::any_of(own.begin() + 1, own.end(), [&](std::string_view w) { return w.starts_with(strip(list[1], ".")); });
        const bool letter_and_last = list.size() == 2 && own.size() > 1 && same_letters(own.back(), list[1]) && strip(list[0], ".").size() == 1 && own.front().starts_with(strip(list[0], "."));
        const bool short_first = list.size() == 2 && own.size() > 1 && same_letters(own.back(), list[1]) && same_letters(own.front().substr(0, list[0].size()), list[0]) && list[0].size() > 2;
        if (first || last || first_and_letter || letter_and_last || short_first) take(p);
    }
    if (count != 0 || list.size() != 1 || who.size() < 3 || !is_upper(who.front())) return count;
    for (const Person* p : people_)  // "Ben" for Benjamin
        if (p->name.size() > who.size() && p->name.starts_with(who) && is_lower(p->name[who.size()])) take(p);
    return count;
}

const Person* Directory::find(std::string_view who) const {
    const Person* found = nullptr;
    return matches(who, found) == 1 ? found : nullptr;
}

bool Directory::knows(std::string_view who) const {
    const Person* found = nullptr;
    return matches(who, found) > 0;
}

std::size_t Directory::leading(std::string_view text, bool offices) const {
    std::size_t used = 0;
    if (text.size() > 4 && same_letters(text.substr(0, 4), "the ")) used = 4;
    const std::size_t honorifics = honorific_length(text.substr(used), house_);
    std::string_view from = text.substr(used + honorifics);
    from = from.substr(0, from.find_first_of("/;&+"));
    const auto list = split_words(from.substr(0, 90));
    for (std::size_t n = std::min<std::size_t>(list.size(), 5); n > 0; --n) {
        std::string_view run(from.data(), static_cast<std::size_t>(list[n - 1].data() + list[n - 1].size() - from.data()));
        run = strip(run, ",:;.");
        if (run.ends_with("'s") || run.ends_with("\u2019s") || run.find_first_of(",;:") != std::string_view::npos) continue;
        if (used == 0 && knows(run)) return used + honorifics + offset_in(from, run) + run.size();
    }
    if (honorifics != 0 && !list.empty() && starts_upper(list[0])) {  // "Cllr Lee", whoever that is
        std::size_t n = 1;
        while (n < std::min<std::size_t>(list.size(), 3) && starts_upper(list[n]) && list[n - 1].back() != ',' && list[n - 1].back() != '.') ++n;
        if (list[0].size() == 2 && list[0][1] == '.' && list.size() > 1) n = std::max<std::size_t>(n, 2);
        const std::string_view last = strip(list[n - 1], ",:;");
        return used + honorifics + offset_in(from, last) + last.size();
    }
    if (offices)
    {
        if (const std::size_t n = house_.longest(Word::group, from); n != 0) return used + n;
        // any office where it does something: "Caretaker to fit ..."
        if (const std::size_t n = house_.longest(Word::role, from); n != 0 && is_upper(from.front()) && (from.substr(n).starts_with(" to ") || from.substr(n).starts_with(" will "))) return used + n;
    }
    if (!list.empty() && is_initials(strip(list[0], ",:;")) && strip(list[0], ",:;").size() <= 3 && used == 0) return strip(list[0], ",:;").size();
    return 0;
}

}  // namespace minutes
