#include "series_people.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "folded.hpp"

namespace minutes {

namespace {

using Words = std::vector<std::string>;

std::array<const std::vector<Person>*, 3> lists(const Minutes& m) { return {&m.attendees, &m.apologies, &m.absent}; }

// One way in which a name is written, wherever it stands.
struct NameForm {
    std::string name;
    Words words;                     // folded
    std::set<std::string> initials;  // written beside it, folded
    std::set<std::size_t> meetings;
    std::size_t person = 0;
};

bool initial_of(const std::string& initial, const std::string& word) {
    return initial.size() == 1 && word.front() == initial.front();
}

// `brief` can stand for `full`: "J Smith", "JR Smith", "Smith" or "John" for "John Robert Smith".
bool short_for(const Words& brief, const Words& full) {
    if (brief.empty() || full.size() < 2 || brief.size() > full.size()) return false;
    if (brief.size() == 1) return brief.front() == full.front() || brief.front() == full.back();
    if (brief.back() != full.back()) return false;
    // The first names in their order, each whole or as its initial; later ones may be left out.
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < brief.size(); ++i) {
        const auto same = [&](const std::string& word) { return brief[i] == word || initial_of(brief[i], word); };
        while (at + 1 < full.size() && !same(full[at])) ++at;
        if (at + 1 >= full.size() || (i == 0 && at > 0)) return false;
        ++at;
    }
    return true;
}

bool disjoint(const auto& a, const auto& b) {
    return std::ranges::none_of(a, [&](const auto& x) { return b.contains(x); });
}

bool can_be_one(const NameForm& brief, const NameForm& full) {
    const bool initials_agree =
        brief.initials.empty() || full.initials.empty() || !disjoint(brief.initials, full.initials);
    return short_for(brief.words, full.words) && initials_agree && disjoint(brief.meetings, full.meetings);
}

std::vector<NameForm> forms_in(const std::vector<SeriesMeeting>& meetings) {
    std::vector<NameForm> forms;
    std::map<Words, std::size_t> known;
    for (std::size_t i = 0; i < meetings.size(); ++i)
        for (const auto* list : lists(*meetings[i].document))
            for (const Person& p : *list) {
                Words words = folded_words(p.name);
                const auto [at, fresh] = known.try_emplace(words, forms.size());
                if (fresh)
                    forms.push_back(
                        {.name = p.name, .words = std::move(words), .initials = {}, .meetings = {}, .person = 0});
                NameForm& form = forms[at->second];
                form.meetings.insert(i);
                if (!p.initials.empty()) form.initials.insert(folded(p.initials));
            }
    return forms;
}

// Indices of the forms by their first and last word: nobody else can be meant.
std::multimap<std::string, std::size_t> by_end(const std::vector<NameForm>& forms) {
    std::multimap<std::string, std::size_t> out;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (forms[i].words.empty()) continue;
        out.emplace(forms[i].words.back(), i);
        if (forms[i].words.size() > 1) out.emplace(forms[i].words.front(), i);
    }
    return out;
}

// The one fuller form that this one is short for; none where none or several are.
std::size_t fuller(const std::vector<NameForm>& forms, std::size_t brief,
                   const std::multimap<std::string, std::size_t>& ends) {
    std::set<std::size_t> fits;
    if (forms[brief].words.empty()) return brief;
    const auto [begin, end] = ends.equal_range(forms[brief].words.back());
    for (auto i = begin; i != end; ++i)
        if (i->second != brief && forms[i->second].words != forms[brief].words &&
            can_be_one(forms[brief], forms[i->second]) && !can_be_one(forms[i->second], forms[brief]))
            fits.insert(i->second);
    // "J Smith" may fit "John Smith" and "John Robert Smith", who are one: the shorter is itself short for the longer.
    std::erase_if(fits, [&](std::size_t form) {
        return std::ranges::any_of(
            fits, [&](std::size_t other) { return other != form && can_be_one(forms[form], forms[other]); });
    });
    return fits.size() == 1 ? *fits.begin() : brief;
}

void add_once(std::vector<std::string>& list, const std::string& word) {
    if (!word.empty() && std::ranges::find(list, word) == list.end()) list.push_back(word);
}

// "kay bell": the folded words, one blank between them.
std::string key(const Words& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

// "K.B." is "KB".
std::string letters(std::string_view initials) {
    std::string out = folded(initials);
    std::erase_if(out, [](char c) { return c == '.' || c == ' '; });
    return out;
}

const SeriesPerson* only(const auto& index, const std::string& key) {
    const auto found = index.find(key);
    return found != index.end() && found->second.size() == 1 ? found->second.front() : nullptr;
}

void put(auto& index, const std::string& key, const SeriesPerson* person) {
    auto& list = index[key];
    if (!key.empty() && std::ranges::find(list, person) == list.end()) list.push_back(person);
}

}  // namespace

std::vector<SeriesPerson> merge_people(const std::vector<SeriesMeeting>& meetings) {
    std::vector<NameForm> forms = forms_in(meetings);
    const auto ends = by_end(forms);
    std::vector<std::size_t> full(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) full[i] = fuller(forms, i, ends);
    std::map<Words, std::size_t> person_of;  // by form
    std::map<std::size_t, std::size_t> number;
    std::vector<SeriesPerson> people;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        std::size_t end = i;
        for (std::size_t step = 0; step < 4 && full[end] != end; ++step) end = full[end];
        const auto [at, fresh] = number.try_emplace(end, people.size());
        if (fresh) people.push_back({.name = forms[end].name, .names = {}, .initials = {}, .seen = {}});
        person_of[forms[i].words] = at->second;
    }
    for (std::size_t i = 0; i < meetings.size(); ++i)
        for (const auto* list : lists(*meetings[i].document))
            for (const Person& p : *list) {
                SeriesPerson& person = people[person_of[folded_words(p.name)]];
                add_once(person.names, p.name);
                add_once(person.initials, p.initials);
                person.seen.push_back({.meeting = i, .person = &p});
            }
    for (SeriesPerson& person : people)
        for (const auto& seen : person.seen) add_once(person.initials, seen.person->derived_initials);
    return people;
}

Owners::Owners(const std::vector<SeriesPerson>& people, const std::vector<SeriesMeeting>& meetings)
    : offices_(meetings.size()) {
    for (const SeriesPerson& person : people) {
        for (const std::string& name : person.names) {
            const Words words = folded_words(name);
            put(names_, key(words), &person);
            if (words.empty()) continue;
            put(parts_, words.front(), &person);
            put(parts_, words.back(), &person);
        }
        for (const auto& [meeting, p] : person.seen) {
            put(initials_, letters(p->initials), &person);
            put(derived_, letters(p->derived_initials), &person);
            for (const std::string& word : folded_words(p->honorific)) honorifics_[word] = true;
            if (!p->role.empty()) offices_[meeting].emplace_back(folded_words(p->role), &person);
        }
    }
}

const SeriesPerson* Owners::find(std::string_view owner, std::size_t meeting) const {
    Words words = folded_words(owner);
    if (const SeriesPerson* person = only(names_, key(words))) return person;
    for (const Index* index : {&initials_, &derived_})
        if (const SeriesPerson* person = only(*index, letters(owner))) return person;
    while (words.size() > 1 && honorifics_.contains(words.front())) words.erase(words.begin());
    if (const SeriesPerson* person = only(words.size() == 1 ? parts_ : names_, key(words))) return person;
    if (const SeriesPerson* person = by_short_form(words)) return person;
    return by_office(words, meeting);
}

// "K Brown" is Kim Brown, where nobody else can be meant.
const SeriesPerson* Owners::by_short_form(const std::vector<std::string>& words) const {
    const auto namesakes = words.size() < 2 ? parts_.end() : parts_.find(words.back());
    const SeriesPerson* found = nullptr;
    if (namesakes == parts_.end()) return nullptr;
    for (const SeriesPerson* person : namesakes->second) {
        if (std::ranges::none_of(person->names, [&](const auto& name) { return short_for(words, folded_words(name)); }))
            continue;
        if (found != nullptr) return nullptr;
        found = person;
    }
    return found;
}

// "Clerk" is whoever is "Clerk and RFO".
const SeriesPerson* Owners::by_office(const std::vector<std::string>& wanted, std::size_t meeting) const {
    const SeriesPerson* found = nullptr;
    if (wanted.empty() || wanted.front().size() < 3) return nullptr;
    for (const auto& [words, person] : offices_[meeting]) {
        // The whole office, or how its name begins.
        const bool holds = words.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), words.begin()) &&
                           (words.size() == wanted.size() || words[wanted.size()] == "and");
        if (!holds || found == person) continue;
        if (found != nullptr) return nullptr;
        found = person;
    }
    return found;
}

}  // namespace minutes
