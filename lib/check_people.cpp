// Checks of the people: the lists against each other, and those who speak against the lists.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "check_one.hpp"
#include "check_words.hpp"
#include "directory.hpp"
#include "document.hpp"
#include "label.hpp"
#include "names.hpp"

namespace minutes {

namespace {

// The list of people that holds the place; none where it is prose, or a field such as "Chair: Kay Bell", which names an
// office and is no second entry.
std::optional<Attendance> list_at(const Document& doc, const At& at) {
    const int found = block_at(doc, at);
    if (found < 0) return std::nullopt;
    const auto block = static_cast<std::size_t>(found);
    const Label& label = doc.label_of(block);
    if (!label.text.empty() && !label.rest.empty()) {
        if (const auto group = attendance_of(label.text, doc.house)) return group;
        for (const Word office :
             {Word::chair, Word::minute_taker, Word::quorum, Word::location, Word::start, Word::end})
            if (doc.house.has(office, label.text)) return std::nullopt;
    }
    const Section& section = doc.section_of(block);
    if (section.group) return section.group;
    return section.topic == Topic::attendance ? std::optional(Attendance::present) : std::nullopt;
}

bool away(Attendance group) { return group == Attendance::apologies || group == Attendance::absent; }

// Two places in the lists where one person stands.
struct Twice {
    const Person* person;
    At first, second;
    Attendance in_first, in_second;
};

std::vector<Twice> standing_twice(const Subject& s) {
    std::vector<Twice> out;
    for (const Person* p : everybody(s.record)) {
        const auto first = list_at(*s.words, p->at);
        if (p->name.find(' ') == std::string::npos || !first) continue;
        for (const At& at : p->also_at)
            if (const auto second = list_at(*s.words, at)) out.push_back({p, p->at, at, *first, *second});
    }
    return out;
}

std::string entry_at(const Document& doc, const At& at) {
    const int block = block_at(doc, at);
    return block < 0 ? std::string() : tidy(doc.words(doc.outline.blocks[static_cast<std::size_t>(block)]));
}

// Honorifics that at least three people of the lists have: whoever bears one belongs to the body.
std::set<std::string> own_honorifics(const Minutes& m) {
    std::map<std::string, int> often;
    for (const Person* p : everybody(m))
        if (!p->honorific.empty()) ++often[lower(strip(p->honorific, "."))];
    std::set<std::string> out;
    for (const auto& [honorific, n] : often)
        if (n >= 3) out.insert(honorific);
    return out;
}

// "Cllr Grey" where nobody of the lists has this surname, and no earlier line, which may be a list that was not read;
// empty: another beginning, or somebody known.
std::string_view unknown_member(const Subject& s, std::string_view sentence, const std::set<std::string>& honorifics) {
    const auto words = split_words(sentence.substr(0, 120));
    if (words.size() < 3 || !honorifics.contains(lower(strip(words[0], ".")))) return {};
    std::size_t last = 1;
    if (words.size() > 3 && starts_upper(words[2])) last = 2;  // with the first name
    const std::string_view surname = words[last];
    if (!starts_upper(words[1]) || surname.size() < 3 || all_caps(surname) ||
        strip(surname, ",.;:'()").size() != surname.size())
        return {};
    if (s.words->house.longest(Word::speech, sentence.substr(offset_in(sentence, words[last + 1]))) == 0) return {};
    if (std::ranges::any_of(everybody(s.record),
                            [&](const Person* p) { return lower(p->name).find(lower(surname)) != std::string::npos; }))
        return {};
    const std::string_view text = s.words->reading().words();
    if (text.substr(0, offset_in(text, sentence)).find(surname) != std::string_view::npos) return {};
    return sentence.substr(0, offset_in(sentence, surname) + surname.size());
}

}  // namespace

Findings initials_shared(const Subject& s) {
    Findings out;
    std::map<std::string_view, const Person*> holders;
    for (const Person* p : everybody(s.record)) {
        if (p->initials.empty()) continue;
        const auto [holder, first] = holders.emplace(p->initials, p);
        if (first || holder->second->name == p->name) continue;
        out.push_back(
            {.at = place_of(s, p->at, p->initials),
             .message = fmt::format("{} stands for both {} and {}", p->initials, holder->second->name, p->name),
             .hint = {}});
    }
    return out;
}

Findings present_and_absent(const Subject& s) {
    Findings out;
    for (const Twice& t : standing_twice(s))
        if (away(t.in_first) != away(t.in_second))
            out.push_back({.at = t.second,
                           .message = fmt::format("{} stands under {} here and under {} in line {}", t.person->name,
                                                  in_words(t.in_second), in_words(t.in_first), t.first.line),
                           .hint = {}});
    return out;
}

Findings listed_twice(const Subject& s) {
    Findings out;
    for (const Twice& t : standing_twice(s)) {
        if (away(t.in_first) != away(t.in_second)) continue;
        const std::string here = entry_at(*s.words, t.second), there = entry_at(*s.words, t.first);
        const bool differs = here != there && t.second.line != t.first.line && count_words(here) < 20;
        out.push_back({.at = t.second,
                       .message = fmt::format("{} stands in the lists twice, also in line {}{}", t.person->name,
                                              t.first.line, differs ? fmt::format(": \"{}\"", there) : ""),
                       .hint = {}});
    }
    return out;
}

// Initials or a member's name before a verb of speech: "JM stated that ...", "Cllr Grey asked ...".
Findings speaker_unknown(const Subject& s) {
    Findings out;
    const bool initials = uses_initials(s.record);
    const std::set<std::string> honorifics = own_honorifics(s.record);
    if (!initials && honorifics.empty()) return out;
    const Document& doc = *s.words;
    for (const Block& b : doc.outline.blocks) {
        if (b.kind == LineKind::code || b.kind == LineKind::quote || b.kind == LineKind::matter) continue;
        for (const std::string_view sentence : sentences(doc.words(b), doc.house)) {
            if (const std::string_view who = unknown_member(s, sentence, honorifics); !who.empty())
                out.push_back({.at = doc.at(who),
                               .message = fmt::format("{} speaks, but stands in no list", tidy(who)),
                               .hint = {}});
            if (!initials) continue;
            const auto words = split_words(sentence);
            if (words.size() < 2 || !is_initials(words[0]) || words[0].size() > 3) continue;
            if (doc.house.longest(Word::speech, sentence.substr(offset_in(sentence, words[1]))) == 0) continue;
            if (s.people.knows(words[0]) || stands_for_something(s, words[0])) continue;
            out.push_back({.at = doc.at(words[0]),
                           .message = fmt::format("{} speaks, but nobody in the lists has these initials", words[0]),
                           .hint = nearest_person(s.record, words[0])});
        }
    }
    return out;
}

// Behind an honorific or a first name, a surname that nobody has, one letter away from one that somebody in the lists
// has.
Findings name_slip(const Subject& s) {
    Findings out;
    constexpr std::size_t shortest = 5;  // letters: shorter names are often one letter apart
    std::map<std::string, const Person*> surnames;
    std::set<std::string, std::less<>> known;
    for (const Person* p : everybody(s.record)) {
        const auto parts = split_words(p->name);
        for (const std::string_view part : parts) known.insert(lower(part));
        if (parts.size() >= 2 && parts.back().size() >= shortest) surnames.emplace(parts.back(), p);
    }
    const Document& doc = *s.words;
    for (const Block& b : doc.outline.blocks) {
        if (b.kind == LineKind::code || b.kind == LineKind::matter) continue;
        const auto words = split_words(doc.words(b));
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (words[i].ends_with('-')) continue;  // parted at the end of a line
            std::string_view word = strip(words[i], ".,;:()'\"*!?");
            if (word.ends_with("'s")) word.remove_suffix(2);
            if (word.ends_with("\u2019s")) word.remove_suffix(4);
            if (word.size() < shortest || !starts_upper(word) || known.contains(lower(word))) continue;
            const bool honoured = doc.house.longest(Word::honorific, words[i - 1]) == words[i - 1].size();
            for (const auto& [surname, person] : surnames) {
                const bool meant = honoured || same_letters(words[i - 1], split_words(person->name).front());
                if (!meant || word.front() != surname.front() || !one_slip(word, surname)) continue;
                out.push_back({.at = doc.at(word),
                               .message = fmt::format("nobody in the lists is called {}", word),
                               .hint = fmt::format("did you mean {}?", person->name)});
                break;
            }
        }
    }
    return out;
}

// Only who is there can move or second.
Findings mover_absent(const Subject& s) {
    Findings out;
    for (const Decision& d : s.record.decisions)
        for (const std::string* who : {&d.proposer, &d.seconder}) {
            const Person* person = who->empty() ? nullptr : s.people.find(*who);
            if (person == nullptr || !is_away(s.record, person->name)) continue;
            out.push_back({.at = place_of(s, d.at, *who),
                           .message = fmt::format("{} {} this, but was not at the meeting", person->name,
                                                  who == &d.proposer ? "proposed" : "seconded"),
                           .hint = {}});
        }
    return out;
}

}  // namespace minutes
