#include "person.hpp"

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
    if (!note.empty() && note.front() == '@' && note.find(' ') == std::string_view::npos)
        return add_text(p.note, note);  // a handle, to know owners by
    if (note.empty() || is_call_sign(note) || note.find('@') != std::string_view::npos ||
        note.find_first_not_of("0123456789 ") == std::string_view::npos)
        return;
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
    if (const std::size_t comma = note.find(',');
        comma != std::string_view::npos && is_written_initials(note.substr(0, comma), p.name, beside)) {
        p.initials = tidy(note.substr(0, comma));
        note = trim(note.substr(comma + 1));
        if (note.empty()) return;
    }
    if (is_lower(note.front()) && !names_role(note, house) && !house.has(Word::body_noun, note))
        return add_text(p.note, note);
    if (p.role.empty() && names_role(note, house)) p.role = tidy(note);
    else if (p.organisation.empty()) p.organisation = tidy(note);
    else add_text(p.note, note);
}

void read_detail(std::string_view detail, Person& p, const House& house) {
    detail = strip(detail, ",;:-.*");
    for (const std::string_view dash : {"\u2013", "\u2014"})
        while (detail.starts_with(dash) || detail.ends_with(dash))
            detail = trim(detail.starts_with(dash) ? detail.substr(dash.size())
                                                   : detail.substr(0, detail.size() - dash.size()));
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

}  // namespace

PersonRead read_person(std::string_view entry, const House& house) {
    PersonRead out;
    entry = strip(entry, ".,;*|\"'");
    while (entry.starts_with("- ") || entry.starts_with("\u2022"))
        entry = trim(entry.substr(entry.front() == '-' ? 1 : 3));
    out.words = entry;
    if (entry.empty() || entry.front() == '+' || house.is(Word::nobody, entry)) return out;
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
    // "AV - Anna Villiers, Chair": initials first
    if (is_initials(name) && !parts.details.empty()) {
        const std::string_view first = strip(parts.details[0].substr(0, parts.details[0].find(',')), " -");
        if (count_words(first) >= 2 && is_name(first, house, false) &&
            initials_of(first).substr(0, 1) == name.substr(0, 1)) {
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
        if (lower(out.person.honorific).starts_with(level) && out.person.role.empty())
            out.person.role = out.person.honorific;
    const char* const name_end = name.data() + name.size();
    for (const std::string_view note : parts.notes) read_note(note, out.person, house, note.data() - name_end <= 3);
    for (const std::string_view detail : parts.details) read_detail(detail, out.person, house);
    if (out.person.initials.empty()) out.person.derived_initials = initials_of(out.person.name);
    return out;
}

}  // namespace minutes
