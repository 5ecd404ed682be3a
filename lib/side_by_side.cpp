#include "side_by_side.hpp"

#include <algorithm>

#include "label.hpp"
#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// Parts the line at tabs and at three blanks or more.
std::vector<std::string_view> pieces_of(std::string_view line) {
    std::vector<std::string_view> out;
    std::size_t from = line.find_first_not_of(" \t");
    while (from < line.size()) {
        const std::size_t end = std::min({line.find('\t', from), line.find("   ", from), line.size()});
        out.push_back(trim(line.substr(from, end - from)));
        from = line.find_first_not_of(" \t", end);
    }
    return out;
}

enum class Looks : std::uint8_t { nobody, bare_name, person };

// "Anna Lee", and with something beside the name that only people have: "Chair – Anna Lee", "Mr A Lee", "Anna Lee,
// Chair"
Looks looks_of(std::string_view s, const House& house) {
    if (s.size() > 80 || !starts_upper(s) || ends_sentence(s)) return Looks::nobody;
    if (is_full_name(s, house)) return honorific_length(s, house) != 0 ? Looks::person : Looks::bare_name;
    for (const std::string_view mark : {": ", " - ", " \u2013 ", ", "}) {
        const std::size_t at = s.find(mark);
        if (at == std::string_view::npos) continue;
        const std::string_view before = trim(s.substr(0, at)), behind = trim(s.substr(at + mark.size()));
        const bool office =
            house.is(Word::role, before) || house.is(Word::title, before) || house.is(Word::member_group, before);
        if (mark != ", " && office && is_full_name(behind.substr(0, behind.find_first_of("(,")), house))
            return Looks::person;
        return mark != ": " && is_full_name(before.substr(0, before.find('(')), house) && count_words(behind) <= 8 &&
                       behind.find(':') == std::string_view::npos
                   ? Looks::person
                   : Looks::nobody;
    }
    const std::size_t open = s.find('(');
    return open != std::string_view::npos && is_full_name(trim(s.substr(0, open)), house) && s.ends_with(')')
               ? Looks::person
               : Looks::nobody;
}

}  // namespace

std::vector<std::string_view> people_side_by_side(std::string_view line, const House& house, bool go_on) {
    if (line.size() > 400) return {};
    std::vector<std::string_view> out = pieces_of(line);
    if (out.size() < 2) return {};
    const std::size_t colon = out[0].find(':');
    const bool labelled = colon != std::string_view::npos && attendance_of(out[0].substr(0, colon), house);
    if (const std::string_view rest = labelled ? trim(out[0].substr(colon + 1)) : std::string_view(); !rest.empty()) {
        out[0] = out[0].substr(0, colon + 1);
        out.insert(out.begin() + 1, rest);
    }
    const auto people = out.begin() + (labelled ? 1 : 0);
    if (out.end() - people < 2) return {};
    const bool tabs = line.find('\t') != std::string_view::npos;
    std::size_t sure = 0;
    for (auto piece = people; piece != out.end(); ++piece) {
        const Looks looks = looks_of(*piece, house);
        if (looks == Looks::nobody &&
            (piece == people || !is_digit(piece->front()) || !house.has(Word::member_group, *piece)))
            return {};
        sure += piece != people && looks == Looks::person;
    }
    // two columns of bare names may as well be people and where they come from
    return sure > 0 || go_on || !tabs || out.end() - people > 2 ? out : std::vector<std::string_view>{};
}

}  // namespace minutes
