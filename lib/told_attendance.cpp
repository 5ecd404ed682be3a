#include "told_attendance.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "label.hpp"
#include "list_slips.hpp"
#include "people_list.hpp"
#include "person_name.hpp"
#include "prose.hpp"
#include "told_officers.hpp"

namespace minutes {

namespace {

// "... and B; no apology from C": where the part about C begins
std::size_t without_apology(std::string_view sentence) {
    const std::string low = lower(sentence);
    for (const std::string_view cue :
         {"no apology from ", "no apologies from ", "no apology was received from ", "no apologies were received from ",
          "no apology had been received from ", "no apologies had been received from ",
          "without apology: ", "without apologies: "})
        if (const std::size_t at = low.find(cue); at != std::string::npos) return at;
    return std::string_view::npos;
}

// Everybody of the list who has a name; false where nobody has.
bool keep_names(const Document& doc, std::string_view list, Attendance group, Roll& roll) {
    bool any = false;
    for (PersonRead& p : read_people_list(list, doc.house, false)) {
        if (!is_name(p.person.name, doc.house, false)) continue;
        roll.keep(std::move(p), group);
        any = true;
    }
    return any;
}

// `after`: what stands behind the word for apologies
bool apologies_from(const Document& doc, std::string_view after, Roll& roll) {
    const std::string_view said = strip(after, ".:;- ");
    if (const std::string_view first = said.substr(0, said.find_first_of(" .,"));
        !first.empty() && doc.house.is(Word::nobody, first))
        return false;
    for (const std::string_view from : {" from ", " for ", " by ", "from ", "\nfrom ", " from\n", " for\n"}) {
        std::size_t where = after.find(from);
        if (where != std::string_view::npos && from == " for " && after.substr(where).starts_with(" for absence"))
            where = after.find(from, where + 5);
        if (where == std::string_view::npos || count_words(after.substr(0, where)) > 9) continue;
        const std::string_view list = names_only(trim(after.substr(where + from.size())), doc.house);
        if (keep_names(doc, list, Attendance::apologies, roll)) return true;
    }
    return false;
}

// "A and B sent their apologies"; `phrase` is what announces them, and may hold the verb ("sent apologies").
bool apologies_sent_by(const Document& doc, std::string_view before, std::string_view phrase, Roll& roll) {
    for (const std::string_view helper : {" had", " has", " have", " also"})
        if (phrase.size() > 4 && before.ends_with(helper))
            before = trim(before.substr(0, before.size() - helper.size()));
    if (same_letters(phrase.substr(0, 5), "sent ") || same_letters(phrase.substr(0, 6), "sends "))
        return before.find(':') == std::string_view::npos && before.find("(who") == std::string_view::npos &&
               std::count(before.begin(), before.end(), '(') == std::count(before.begin(), before.end(), ')') &&
               keep_names(doc, before, Attendance::apologies, roll);
    for (const std::string_view verb :
         {" has sent", " have sent", " had sent", " had also sent", " has also sent", " have also sent", " had given",
          " have given", " sent", " sends", " gave", " tendered", " offered", " submitted"})
        for (const std::string_view whose : {"", " his", " her", " their", " in"}) {
            const std::string tail = std::string(verb) + std::string(whose);
            if (!before.ends_with(tail)) continue;
            return keep_names(doc, before.substr(0, before.size() - tail.size()), Attendance::apologies, roll);
        }
    return false;
}

// "all members besides Anna (who sent regrets)"; `before`: what stands before the word for apologies
bool apologies_in_brackets(const Document& doc, std::string_view before, Roll& roll) {
    const std::size_t open = before.rfind('(');
    if (open == std::string_view::npos || open == 0 ||
        !begins(before.substr(open), {"(who sent", "(who had sent", "(who gave", "(sent", "(who"}))
        return false;
    const auto words = split_words(before.substr(0, open));
    std::size_t first = words.size();
    while (first > 0 && words.size() - first < 3 && starts_upper(words[first - 1])) --first;
    return first < words.size() &&
           keep_names(doc, before.substr(offset_in(before, words[first]), open - offset_in(before, words[first])),
                      Attendance::apologies, roll);
}

bool read_apologies(const Document& doc, std::string_view sentence, std::size_t at, Roll& roll) {
    if (const std::size_t none = without_apology(sentence); none != std::string_view::npos) {
        const std::size_t from = sentence.find(" from ", none),
                          names = from == std::string_view::npos ? sentence.find(": ", none) + 2 : from + 6;
        const std::string_view before = strip(sentence.substr(0, none), ",; ");
        const bool sent = at < none && read_apologies(doc, before, at, roll);
        return keep_names(doc, names_only(sentence.substr(names), doc.house), Attendance::absent, roll) || sent;
    }
    const std::size_t n = doc.house.longest(Word::apologies, sentence.substr(at));
    if (apologies_in_brackets(doc, sentence.substr(0, at), roll)) return true;
    if (apologies_from(doc, sentence.substr(at + n), roll) ||
        apologies_sent_by(doc, trim(sentence.substr(0, at)), sentence.substr(at, n), roll))
        return true;
    // "Apologies - A, B and C gave their apologies"
    std::string_view rest = sentence.substr(at + n);
    const std::size_t again = doc.find(Word::apologies, rest);
    if (again == std::string_view::npos) return false;
    const std::size_t m = doc.house.longest(Word::apologies, rest.substr(again));
    std::string_view names = strip(rest.substr(0, again), ":- ");
    for (const std::string_view dash : {"\u2013", "\u2014"})
        if (names.starts_with(dash)) names = trim(names.substr(dash.size()));
    return apologies_sent_by(doc, names, rest.substr(again, m), roll);
}

// "The meeting was called to order with A, B and C in attendance": all of them are names
void read_roll_in_sentence(const Document& doc, std::string_view sentence, Roll& roll) {
    for (const std::string_view end : {" in attendance", " present", " attending"}) {
        const std::size_t at = find_in(sentence, end),
                          with = at == std::string_view::npos ? at : sentence.rfind("with ", at);
        if (with == std::string_view::npos || (with > 0 && !is_blank(sentence[with - 1]))) continue;
        const std::string_view list = trim(sentence.substr(with + 5, at - with - 5));
        const auto found = read_people_list(list, doc.house, false);
        const bool names = !found.empty() && std::all_of(found.begin(), found.end(), [&doc](const PersonRead& p) {
            return is_name(p.person.name, doc.house, false) &&
                   (count_words(p.person.name) > 1 || !p.person.honorific.empty() || !p.person.role.empty());
        });
        if (!names || names_only(list, doc.house).size() + 1 < list.size()) continue;
        for (const PersonRead& p : found) roll.keep(p, Attendance::present);
        return;
    }
}

// "Directors in attendance were A and B", "Visitors included A and B": what begins the sentence would be a label, too
std::optional<std::pair<Attendance, std::string_view>> introduced_list(std::string_view sentence, const House& house) {
    for (const std::string_view verb : {" were ", " was ", " included "}) {
        const std::size_t at = find_in(sentence.substr(0, 60), verb);
        if (at == std::string_view::npos || !starts_upper(sentence) ||
            begins(sentence, {"Also ", "Those ", "The ", "In attend"}) ||
            holds(lower(sentence.substr(0, at)), {"present", "attending"}))
            continue;
        const std::string_view label = sentence.substr(0, at), list = trim(sentence.substr(at + verb.size()));
        const auto group = attendance_of(label, house);
        if (!group || count_words(label) > 5 || !starts_upper(list)) continue;
        const bool members =
            *group == Attendance::in_attendance && house.longest(Word::member_group, label) != 0;  // directors
        return std::pair{members ? Attendance::present : *group, list};
    }
    return std::nullopt;
}

bool read_introduced_list(const Document& doc, std::string_view sentence, Roll& roll) {
    const auto list = introduced_list(sentence, doc.house);
    return list && keep_names(doc, names_only(list->second, doc.house), list->first, roll);
}

// "Lee, Day and Orr present."
bool read_present_at_end(const Document& doc, std::string_view sentence, Roll& roll) {
    std::string_view list = strip(sentence, ".");
    if (!list.ends_with(" present")) return false;
    list = trim(list.substr(0, list.size() - 8));
    for (const std::string_view verb : {" were", " was"})
        if (list.ends_with(verb)) list = trim(list.substr(0, list.size() - verb.size()));
    if (list.find(',') == std::string_view::npos && list.find(" and ") == std::string_view::npos &&
        list.find(" & ") == std::string_view::npos && !is_full_name(trim(list.substr(0, list.find('('))), doc.house))
        return false;
    return starts_upper(list) && names_only(list, doc.house).size() == list.size() &&
           !doc.house.has(Word::member_group, list) && keep_names(doc, list, Attendance::present, roll);
}

// "Present were A, B and C, with A in the chair"
bool read_presence(const Document& doc, std::string_view sentence, Roll& roll) {
    if (!doc.has(Hint::presence, sentence)) return false;
    read_roll_in_sentence(doc, sentence, roll);
    read_acting_officers(doc, sentence, roll);
    bool any = read_introduced_list(doc, sentence, roll) || read_present_at_end(doc, sentence, roll);
    // "Board members present were A and B", "The meeting was attended by A and B"
    for (const std::string_view cue :
         {" present were ", " attending were ", " present was ", "he meeting was attended by "})
        if (const std::size_t at = find_in(sentence.substr(0, 60), cue);
            at < 40 && starts_upper(sentence) && !begins(sentence, {"Also ", "Those "}))
            any = keep_names(doc, names_only(trim(sentence.substr(at + cue.size())), doc.house), Attendance::present,
                             roll) ||
                  any;
    if (!begins(sentence, {"Present w", "Those p", "The foll", "In attend", "Also ", "There were p"})) return any;
    for (const std::string_view start : {"Present were ", "Those present were ", "The following were present ",
                                         "In attendance were", "Also present were ", "Also in attendance were ",
                                         "Also in attendance was ", "Also present was ", "There were present "}) {
        if (!sentence.starts_with(start)) continue;
        const bool besides = holds(lower(start), {"attendance"}) || start.starts_with("Also");
        std::string_view list = sentence.substr(start.size());
        if (begins(list, {", in "}))
            list = trim(list.substr(std::min(list.size(), list.find(',', 2) == std::string_view::npos
                                                              ? list.size()
                                                              : list.find(',', 2) + 1)));  // ", in alphabetical order,"
        list = trim(list);
        any = keep_names(doc, names_only(list, doc.house), besides ? Attendance::in_attendance : Attendance::present,
                         roll);
        const std::size_t with = sentence.rfind(", with "), chair = sentence.rfind(" in the chair");
        if (with == std::string_view::npos || chair == std::string_view::npos || chair < with) continue;
        keep_names(doc, sentence.substr(with + 7, chair - with - 7), Attendance::present, roll);
    }
    return any;
}

}  // namespace

bool tells_attendance(const Document& doc, std::string_view words) {
    if (same_letters(words.substr(0, 13), "present were ") ||
        same_letters(words.substr(0, 19), "those present were ") || words.starts_with("In attendance were"))
        return true;
    if (introduced_list(words, doc.house) || strip(words, ".").ends_with(" present")) return true;
    if (!doc.has(Word::apologies, words)) return false;
    const std::string low = lower(words);
    return low.find(" from ") != std::string::npos || low.find(" sent ") != std::string::npos ||
           low.find(" gave ") != std::string::npos || low.find(" given") != std::string::npos ||
           low.find(" tendered") != std::string::npos;
}

bool read_told_group(const Document& doc, std::string_view words, Roll& roll) {
    if (words.size() > 200) return false;
    constexpr auto tails = std::to_array<std::pair<std::string_view, Attendance>>({
        {" was absent", Attendance::absent},
        {" were absent", Attendance::absent},
        {" was not present", Attendance::absent},
        {" were not present", Attendance::absent},
        {" were the members present", Attendance::present},
        {" was present", Attendance::present},
        {" were present", Attendance::present},
        {" was excused", Attendance::apologies},
        {" were excused", Attendance::apologies},
        {" was also present", Attendance::in_attendance},
        {" were also present", Attendance::in_attendance},
        {" was in attendance", Attendance::in_attendance},
        {" were in attendance", Attendance::in_attendance},
        {" also attended", Attendance::in_attendance},
        {" attended by phone", Attendance::present},
        {" joined by phone", Attendance::present},
        {" joined by telephone", Attendance::present},
        {" joined by video", Attendance::present},
        {" joined online", Attendance::present},
        {" attended online", Attendance::present},
        {" joined remotely", Attendance::present},
        {" attended remotely", Attendance::present},
        {" joined via Zoom", Attendance::present},
        {" attended via Zoom", Attendance::present},
        {" joined via Teams", Attendance::present},
    });
    const std::string_view bare = strip(words, ".");
    for (const auto& [tail, group] : tails) {
        if (!bare.ends_with(tail)) continue;
        const std::string_view list = strip(bare.substr(0, bare.size() - tail.size()), ",");
        return read_offices_with_names(doc, list, group, roll) ||
               (names_only(list, doc.house).size() == list.size() && keep_names(doc, list, group, roll));
    }
    return false;
}

// "Apologies were received from A and B", "X noted apologies from A (role) and B (role) and welcomed C"
bool read_told_attendance(const Document& doc, std::span<const std::string_view> sentences, Roll& roll) {
    bool any = false;
    for (const std::string_view sentence : sentences) {
        const std::size_t at = doc.find(Word::apologies, sentence);
        if (at != std::string_view::npos && read_apologies(doc, sentence, at, roll)) any = true;
        else if (!read_labelled_sentence(doc, sentence, roll)) {
            if (doc.outline.sections.size() <= 1 || roll.seen() <= 200) {
                any = (any && read_told_group(doc, sentence, roll)) || read_presence(doc, sentence, roll) || any;
                read_named_officers(doc, sentence, roll);
            }
        }
    }
    return any;
}

bool read_told_attendance(const Document& doc, std::string_view words, Roll& roll) {
    return read_told_attendance(doc, sentences(words, doc.house), roll);
}

// "Board members present in person: Clark, Goold." inside a paragraph
bool read_labelled_sentence(const Document& doc, std::string_view sentence, Roll& roll) {
    for (const std::string_view called : {" roll call: ", " role call: "})
        if (const std::size_t at = find_in(sentence.substr(0, 200), called); at < sentence.size())
            return keep_names(doc, strip(sentence.substr(at + called.size()), "."), Attendance::present, roll);
    const std::size_t colon = sentence.find(':');
    if (colon == std::string_view::npos || colon > 70 || roll.seen() > 60) return false;
    const std::string_view label = trim(sentence.substr(0, colon)), rest = trim(sentence.substr(colon + 1));
    const auto group = attendance_of(label, doc.house);
    if (!group || count_words(label) > 8 || !starts_upper(rest) || lower(sentence).find("abstain") != std::string::npos)
        return false;
    for (PersonRead& p : read_people_list(strip(rest, "."), doc.house, false))
        if (is_name(p.person.name, doc.house, false) && p.person.name.find_first_of("0123456789") == std::string::npos)
            roll.keep(std::move(p), *group);
    return true;
}

// A bot's "INFO: apologies from petrichor and tamarack, who ..."
bool read_told_handles(const Document& doc, std::string_view words, Roll& roll) {
    const std::size_t from = words.find(" from ");
    if (from == std::string_view::npos || words.substr(0, from).find(' ') != std::string_view::npos) return false;
    std::string_view list = words.substr(from + 6);
    for (const std::string_view stop : {", who ", " (", ". ", " - "}) list = list.substr(0, list.find(stop));
    for (std::string_view joint : {" and ", ", "})
        for (std::size_t at = list.find(joint); at != std::string_view::npos; at = list.find(joint)) {
            if (PersonRead p = read_person(list.substr(0, at), doc.house); !p.person.name.empty())
                roll.keep(std::move(p), Attendance::apologies);
            list = list.substr(at + joint.size());
        }
    if (PersonRead p = read_person(list, doc.house); !p.person.name.empty())
        roll.keep(std::move(p), Attendance::apologies);
    return true;
}

}  // namespace minutes
