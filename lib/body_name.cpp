#include "body_name.hpp"

#include <algorithm>
#include <array>

#include "find_dates.hpp"
#include "people_list.hpp"
#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

bool listed(const auto& list, std::string_view w) { return std::find(list.begin(), list.end(), w) != list.end(); }

// Words of a title that are about the meeting and not about the body.
bool is_meeting_word(std::string_view w, const House& house) {
    const std::string low = lower(strip(w, ".,:;()*-"));
    if (const std::size_t slash = low.find('/'); slash != std::string::npos)
        return is_meeting_word(low.substr(0, slash), house) && is_meeting_word(low.substr(slash + 1), house);
    return low.empty() || house.lists(Word::about_meeting, low) || house.lists(Word::weekday, low);
}

bool names_month(std::string_view w, const House& house) {
    std::size_t length = 0;
    return house.month(w, length) != 0 && length == w.size();
}

bool is_ordinal(std::string_view w) {
    const std::size_t letters = w.find_first_not_of("0123456789");
    return letters != 0 && letters != std::string_view::npos &&
           listed(std::array{"st", "nd", "rd", "th"}, w.substr(letters));
}

// "Meeting Minutes" names no meeting.
bool says_only_minutes(std::string_view part) {
    constexpr auto words = std::to_array<std::string_view>({"meeting", "meetings", "minutes", "notes", "agenda", "of",
                                                            "the", "and", "for", "from", "on", "previous", "last"});
    const auto list = split_words(part);
    return std::all_of(list.begin(), list.end(),
                       [&words](std::string_view w) { return listed(words, lower(strip(w, ".,:;()"))); });
}

// "Minutes of the Regular Meeting on": the kind of meeting alone
std::string kind_of_meeting(std::string_view part) {
    for (const std::string_view lead : {"minutes ", "notes ", "agenda ", "of ", "for ", "from ", "the ", "a "})
        if (same_letters(part.substr(0, lead.size()), lead)) part = trim(part.substr(lead.size()));
    for (const std::string_view tail : {" on", " held", " of", " for", " at"})
        if (part.ends_with(tail)) part = trim(part.substr(0, part.size() - tail.size()));
    return std::string(part);
}

// The title with its dates, clock times and numbers cut out; pieces between them, in order.
std::vector<std::string> pieces_of(std::string_view title, const House& house) {
    std::vector<std::string> out;
    std::size_t from = 0;
    const auto add = [&out](std::string_view s) {
        std::string_view name = strip(s, ".,:;|()-");
        if (name.ends_with('[')) name.remove_suffix(1);  // "[12 March 2019]"
        if (name.starts_with(']')) name.remove_prefix(1);
        name = strip(name, ".,:;|()-");
        if (std::ranges::count(name, '(') > std::ranges::count(name, ')') &&
            name.data() + name.size() < s.data() + s.size() && name.data()[name.size()] == ')')
            name = {name.data(), name.size() + 1};  // "Steering Group (SG)"
        const std::string t = tidy(name);
        if (!t.empty()) out.push_back(t);
    };
    // "2019-July": a file's name in the title
    if (title.size() > 5 && title.starts_with("20") && is_digit(title[3]) && title[4] == '-') {
        std::size_t length = 0;
        if (house.month(title.substr(5), length) != 0) from = 5 + length;
    }
    for (const DateFound& d : find_dates(title, house)) {
        if (d.begin < from) continue;
        add(title.substr(from, d.begin - from));
        from = d.end;
    }
    const std::string_view last = trim(title.substr(from));
    const bool told =
        begins(lower(last.substr(0, 16)), {"in ", "at ", "via ", "taken by", ", taken by", "called to order",
                                           ", called to order", "commenc", ", commenc"});
    if (from == 0 || !told) add(last);  // "... on 9 October in the staff room"
    return out;
}

std::string without_dashes(std::string s) {
    for (const std::string_view dash : {"\u2013", "\u2014"}) {
        while (s.starts_with(dash)) s = tidy(std::string_view(s).substr(dash.size()));
        while (s.ends_with(dash)) s = tidy(std::string_view(s).substr(0, s.size() - dash.size()));
    }
    for (const std::string_view mark : {"'", "\u2019"})  // the "Trustees'" meeting
        if (s.ends_with(std::string("s").append(mark))) s.resize(s.size() - mark.size());
    return tidy(strip(s, ".,:;-"));
}

// "OFFICE OF THE X Delivery Board": capitals name the organisation, then the body in small letters.
std::size_t change_of_case(const std::vector<std::string_view>& words) {
    std::size_t k = 0;
    if (std::count_if(words.begin(), words.end(), [](std::string_view w) { return all_caps(w); }) < 2)
        return 0;  // "EPUB 3 Working Group"
    while (k < words.size() && (all_caps(words[k]) || words[k].size() == 1 || words[k] == "&")) ++k;
    if (k < 2 || k == words.size() || words.size() - k < 2) return 0;
    if (std::none_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(k),
                     [](std::string_view w) { return w.size() > 5; }))
        return 0;  // "ABC CI Working Group"
    return k;
}

// Where the title names no body, the kind of meeting is its name: "Business Meeting", "Monthly Review Meeting"; but
// "#channel Meeting" and "PLUG Meeting" are the meetings of #channel and PLUG.
std::string with_meeting(const std::string& part, const std::string& name) {
    const bool one = count_words(name) == 1;
    const bool proper = one &&
                        (!starts_upper(name) || std::count_if(name.begin(), name.end(), is_upper) > 1 ||
                         std::any_of(name.begin(), name.end(), is_digit)) &&
                        !all_caps(part);
    const std::size_t at = part.find(name);
    if (proper || at == std::string::npos) return name;
    const std::size_t end = at + name.size();
    const std::string_view next = trim(std::string_view(part).substr(end));
    if (!same_letters(next.substr(0, 7), "meeting")) return name;
    std::size_t begin = at;
    for (const std::string_view lead : {"monthly ", "weekly ", "quarterly ", "annual ", "annual general "})
        if (at >= lead.size() && same_letters(std::string_view(part).substr(at - lead.size(), lead.size()), lead))
            begin = at - lead.size();
    return tidy(std::string_view(part).substr(begin, end - begin)) + " " + tidy(next.substr(0, 7));
}

}  // namespace

BodyName body_of_title(std::string_view title, const House& house) {
    BodyName out;
    std::string best;
    int best_weight = -1;
    for (const std::string& piece : pieces_of(title, house)) {
        // parts between dashes: "Ward Council – Ordinary Meeting"
        std::vector<std::string> parts;
        std::string_view rest = piece;
        for (;;) {
            std::size_t at = std::string_view::npos, size = 0;
            for (const std::string_view dash : {" \u2013 ", " \u2014 ", " - ", " | ", " -", ": "})
                if (const std::size_t found = rest.find(dash); found < at) at = found, size = dash.size();
            parts.push_back(without_dashes(std::string(rest.substr(0, at))));
            if (at == std::string_view::npos) break;
            rest = rest.substr(at + size);
        }
        const auto about_meeting = [&house](const std::string& part) {
            const auto words = split_words(part);
            return std::all_of(words.begin(), words.end(),
                               [&house](std::string_view w) { return is_meeting_word(w, house); });
        };
        while (parts.size() > 2 && about_meeting(parts.back())) parts.pop_back();
        // "Foundation - Technical Council": a body whose own name has a dash
        const bool coded =
            count_words(parts[0]) == 1 && std::any_of(parts[0].begin(), parts[0].end(), is_digit);  // "TM05: ..."
        if (parts.size() == 2 && house.has(Word::body_noun, parts[1]) && !parts[0].empty() && parts[0].front() != '#' &&
            !coded) {
            if (!about_meeting(parts[0])) parts = {parts[0] + " - " + parts[1]};
        }
        for (const std::string& part : parts) {
            auto words = split_words(part);
            const bool kind_only = house.has(Word::meeting_noun, part) && !house.has(Word::body_noun, part);
            std::size_t begin = 0, end = words.size();
            // times: "7.30pm Village Hall" ends the name
            for (std::size_t i = 0; i < words.size(); ++i)
                if (is_digit(words[i].front()) && !find_time(words[i]).empty() &&
                    (i > 0 || !house.has(Word::meeting_noun, part)))
                    end = std::min(end, i);
            if (end > 0 && !words.empty() && is_digit(words[0].front()) && !find_time(words[0]).empty())
                ++begin;  // "17:00 Board Meeting"
            std::size_t cut = end;
            for (std::size_t i = 0; i < end; ++i) {
                const std::string low = lower(strip(words[i], ".,:;()"));
                if ((low == "meeting" || low == "meetings") && i + 2 < end &&
                    lower(words[i + 1]) == "of") {  // "Annual General Meeting of the Angling Club"
                    begin = lower(words[i + 2]) == "the" ? i + 3 : i + 2;
                    continue;
                }
                if ((low == "meeting" || low == "minutes" || low == "held" || low == "agenda" || low == "meetings") &&
                    i > begin) {
                    cut = i;
                    break;
                }
            }
            bool named = false;
            for (std::size_t i = begin; i < cut; ++i)
                named = named || !(is_meeting_word(words[i], house) || names_month(words[i], house));
            if (named) end = cut;
            if (begin + 1 < end && words[begin].size() == 4 &&
                words[begin].find_first_not_of("0123456789") == std::string_view::npos)
                ++begin;  // "2009 board meeting"
            if (begin + 1 < end && names_month(words[begin], house) &&
                (house.is(Word::body_noun, words[begin + 1]) || is_meeting_word(words[begin + 1], house)))
                ++begin;  // "June Board Meeting"
            while (begin < end && is_meeting_word(words[begin], house) && lower(words[begin]) != "general" &&
                   lower(words[begin]) != "annual")
                ++begin;
            while (end > begin && is_meeting_word(words[end - 1], house) && !(words[end - 1].front() == '(')) --end;
            if (begin >= end) {
                if (!part.empty() && best.empty() && kind_only && count_words(part) > 1 && !says_only_minutes(part))
                    best = kind_of_meeting(part), best_weight = 0, out.only_kind = true;
                continue;
            }
            std::string name;
            words = std::vector<std::string_view>(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                                  words.begin() + static_cast<std::ptrdiff_t>(end));
            std::string organisation;
            if (const std::size_t change = change_of_case(words); change != 0) {
                for (std::size_t i = 0; i < change; ++i) organisation += (i ? " " : "") + std::string(words[i]);
                words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(change));
            } else if (all_caps(part)) {
                // "X'S OFFICE PERFORMANCE BOARD": an office, then its board
                for (std::size_t i = 1; i + 2 < words.size(); ++i)
                    if (lower(words[i]) == "office" &&
                        house.has(Word::body_noun, part.substr(offset_in(part, words[i + 1])))) {
                        for (std::size_t k = 0; k <= i; ++k) organisation += (k ? " " : "") + std::string(words[k]);
                        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i + 1));
                        break;
                    }
            }
            for (const std::string_view w : words) name += (name.empty() ? "" : " ") + std::string(w);
            name = without_dashes(name);
            if (is_ordinal(name)) continue;  // "1st Meeting"
            const bool meeting_named = kind_only || house.has(Word::meeting_noun, part);
            int weight = house.has(Word::body_noun, name) ? 3 : meeting_named ? 2 : 1;
            if (count_words(name) > 10) weight = 0;
            if (weight > best_weight) {
                best = name;
                best_weight = weight;
                out.organisation = organisation;
                out.only_kind = false;
                if (weight < 3 && meeting_named) best = with_meeting(part, name);
            }
        }
    }
    if (std::any_of(best.begin(), best.end(),
                    [](char c) { return is_upper(c) || is_lower(c) || (static_cast<unsigned char>(c) & 0x80U) != 0; }))
        out.body = best;
    return out;
}

bool in_title_case(std::string_view line) {
    return std::ranges::all_of(split_words(line),
                               [](std::string_view w) { return w.size() <= 3 || !is_lower(w.front()); });
}

bool names_people(std::string_view line, const House& house) {
    const auto found = read_people_list(line, house, false);
    return !found.empty() && !house.has(Word::body_noun, line) &&
           std::ranges::all_of(found, [&house](const PersonRead& p) {
               const std::string_view name = p.person.name;
               return count_words(name) == 2 && is_full_name(name, house) &&
                      house.longest(Word::firm, name.substr(name.rfind(' ') + 1)) == 0;
           });
}

bool is_generic_body(std::string_view body, const House& house) {
    const auto words = split_words(body);
    return !words.empty() && std::ranges::all_of(words, [&house](std::string_view w) {
        return house.lists(Word::generic, strip(w, "()"));
    });
}

bool is_committee(std::string_view body, const House& house) {
    const std::string low = lower(body);
    return (low.ends_with("committee") || low.ends_with(" panel") || low.ends_with("working group")) &&
           !is_generic_body(body, house);
}

bool is_part_of_another(std::string_view body, const House& house) {
    const std::string low = lower(body);
    return is_committee(body, house) ||
           ((low.ends_with(" board") || low.ends_with(" council")) && !is_generic_body(body, house));
}

std::string body_of_members(std::string_view title, const House& house) {
    const std::size_t end = std::min(find_in(title, " voting members"), find_in(title, " members"));
    const std::size_t of = end > title.size() ? end : title.substr(0, end).rfind(" of ");
    if (of >= title.size()) return {};
    std::string_view name = title.substr(of + 4, end - of - 4);
    if (name.starts_with("the ")) name.remove_prefix(4);
    const std::size_t words = count_words(name);
    return words >= 2 && words <= 4 && in_title_case(name) && !is_generic_body(name, house) &&
                   house.is(Word::body_noun, name.substr(name.rfind(' ') + 1))
               ? tidy(name)
               : std::string();
}

}  // namespace minutes
