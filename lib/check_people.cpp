// Checks of the people: the lists against each other, and those who speak against the lists.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check_one.hpp"
#include "check_words.hpp"
#include "directory.hpp"
#include "document.hpp"
#include "label.hpp"
#include "names.hpp"

namespace minutes {

namespace {

// An entry of a list with a field of its own, such as "Chair: Kay Bell", names an office and is no second entry.
bool in_a_list(const Document& doc, const At& at) {
    const auto& blocks = doc.outline.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Span source = doc.reading().source(blocks[i].words);
        if (blocks[i].words.empty() || at.offset < source.begin || at.offset >= source.end) continue;
        const Label label = label_of(doc.words(blocks[i]), doc.reading());
        if (!label.text.empty() && !label.rest.empty() && attendance_of(label.text, doc.house)) return true;
        if (!label.text.empty() && !label.rest.empty()) return false;
        return doc.section_of(i).topic == Topic::attendance || doc.section_of(i).group.has_value();
    }
    return false;
}

std::string line_of(const Document& doc, const At& at) { return tidy(doc.text.line(at.line)); }

}  // namespace

Findings initials_shared(const Subject& s) {
    Findings out;
    std::map<std::string_view, const Person*> holders;
    for (const Person* p : everybody(s.record)) {
        if (p->initials.empty()) continue;
        const auto [holder, first] = holders.emplace(p->initials, p);
        if (first || holder->second->name == p->name) continue;
        out.push_back({.at = place_of(s, p->at, p->initials),
                       .message = fmt::format("{} stands for both {} and {}", p->initials, holder->second->name, p->name),
                       .hint = {}});
    }
    return out;
}

Findings present_and_absent(const Subject& s) {
    Findings out;
    for (const auto* list : {&s.record.apologies, &s.record.absent})
        for (const Person& p : *list) {
            const auto there = std::ranges::find_if(s.record.attendees, [&](const Person& q) { return q.name == p.name && p.name.find(' ') != std::string::npos; });
            if (there != s.record.attendees.end())
                out.push_back({.at = p.at,
                               .message = fmt::format("{} is listed both as {} and as {}", p.name, in_words(there->attendance), in_words(p.attendance)),
                               .hint = {}});
        }
    return out;
}

Findings listed_twice(const Subject& s) {
    Findings out;
    for (const Person* p : everybody(s.record)) {
        if (p->name.find(' ') == std::string::npos || !in_a_list(*s.words, p->at)) continue;
        for (const At& at : p->also_at) {
            if (!in_a_list(*s.words, at)) continue;
            const bool differs = line_of(*s.words, at) != line_of(*s.words, p->at);
            out.push_back({.at = at, .message = fmt::format("{} stands in the lists twice{}: also in line {}", p->name, differs ? ", in other words" : "", p->at.line), .hint = {}});
        }
    }
    return out;
}

// Initials before a verb of speech: "JM stated that ...".
Findings speaker_unknown(const Subject& s) {
    Findings out;
    if (!uses_initials(s.record)) return out;
    const Document& doc = *s.words;
    for (const Block& b : doc.outline.blocks) {
        if (b.kind == LineKind::code || b.kind == LineKind::quote || b.kind == LineKind::matter) continue;
        for (const std::string_view sentence : sentences(doc.words(b), doc.house)) {
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

// Only who is there can move or second.
Findings mover_absent(const Subject& s) {
    Findings out;
    for (const Decision& d : s.record.decisions)
        for (const std::string* who : {&d.proposer, &d.seconder}) {
            const Person* person = who->empty() ? nullptr : s.people.find(*who);
            if (person == nullptr || !is_away(s.record, person->name)) continue;
            out.push_back({.at = place_of(s, d.at, *who),
                           .message = fmt::format("{} {} this, but was not at the meeting", person->name, who == &d.proposer ? "proposed" : "seconded"),
                           .hint = {}});
        }
    return out;
}

}  // namespace minutes
