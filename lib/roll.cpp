#include "roll.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "cues.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

constexpr auto comes = std::to_array<std::string_view>(
    {" joined", " arrived", " gets into", " joins", " arrives", " entered", " returned"});

bool same_person(const Person& a, const Person& b) {
    if (!a.initials.empty() && a.initials == b.name) return true;  // "KB sent her apologies"
    return same_letters(a.name, b.name) && (a.initials.empty() || b.initials.empty() || a.initials == b.initials);
}

void merge(Person& into, const Person& from) {
    if (into.initials.empty()) into.initials = from.initials;
    if (into.role.empty()) into.role = from.role;
    if (into.organisation.empty() && into.role.empty()) into.organisation = from.organisation;
}

}  // namespace

void Roll::keep(PersonRead p, Attendance group) {
    Attendance& attendance = p.person.attendance;
    if (attendance == Attendance::present || group == Attendance::apologies) attendance = group;
    if (same_letters(p.person.name, "quorum")) return;
    const Span words = doc_.span(p.words);
    ++seen_;
    // struck out of the list of those expected
    if (doc_.reading().struck(words) && attendance == Attendance::present) attendance = Attendance::absent;
    for (const std::string& key : {lower(p.person.name), "=" + p.person.name})
        for (const std::size_t k : by_name_[key]) {
            Entry& e = entries_[k];
            if (!same_person(e.person, p.person)) continue;
            e.person.also_at.push_back(doc_.at(words));
            merge(e.person, p.person);
            if (!e.person.initials.empty()) by_name_["=" + e.person.initials].push_back(k);
            return;
        }
    by_name_[lower(p.person.name)].push_back(entries_.size());
    if (!p.person.initials.empty()) by_name_["=" + p.person.initials].push_back(entries_.size());
    entries_.push_back({std::move(p.person), words});
}

void Roll::name_officer(const Person& person, Span words) { officers_.push_back({person, words}); }

void Roll::finish(Minutes& out) {
    note_late_comers();
    join_officers();
    join_first_names();
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.words.begin < b.words.begin; });
    for (Entry& e : entries_) {
        e.person.at = doc_.at(e.words);
        find_officers(e.person);
        auto& list = e.person.attendance == Attendance::apologies ? out.apologies
                     : e.person.attendance == Attendance::absent  ? out.absent
                                                                  : out.attendees;
        list.push_back(std::move(e.person));
    }
}

void Roll::note_late_comers() {
    static const Cues any{std::span(comes)};
    std::vector<std::string_view> notes;  // in which somebody comes
    for (const Block& b : doc_.outline.blocks)
        if (b.words.size() <= 200 && b.kind != LineKind::matter && any.in(doc_.words(b))) notes.push_back(doc_.words(b));
    for (Entry& e : entries_)
        if (e.person.attendance == Attendance::absent) note_late_comer(e, notes);
}

// "Director Rice joined at 6:31 pm": absent from the list, present later.
void Roll::note_late_comer(Entry& e, const std::vector<std::string_view>& notes) {
    const auto names = split_words(e.person.name);
    for (const std::string_view words : notes) {
        for (const std::string_view verb : comes) {
            const std::size_t at = words.find(verb);
            if (at == std::string_view::npos) continue;
            const auto before = split_words(words.substr(0, at));
            if (before.empty() || before.size() > 4) continue;
            if (before.back() != names.back() && before.back() != names.front()) continue;
            e.person.attendance = Attendance::present;
            e.person.note += (e.person.note.empty() ? "" : ", ") + tidy(words.substr(at + 1, 60));
        }
    }
}

bool Roll::may_be(const Entry& e, const Person& officer) {
    const Person& p = e.person;
    if (same_letters(p.name, officer.name) || p.initials == officer.name || p.derived_initials == officer.name)
        return true;
    const auto a = split_words(p.name), b = split_words(officer.name);
    if (a.empty() || b.empty()) return false;
    if (a.size() > 1 && b.size() > 1)  // "A. Lee" for Anna Lee
        return strip(b.front(), ".").size() == 1 && b.front().front() == a.front().front() && same_letters(a.back(), b.back());
    return same_letters(a.front(), b.front()) || same_letters(a.back(), b.back());
}

void Roll::join_officers() {
    for (Entry& officer : officers_) {
        Person& named = officer.person;
        const auto same =
            std::find_if(entries_.begin(), entries_.end(), [&named](const Entry& e) { return may_be(e, named); });
        if (same == entries_.end()) {
            if (named.role.find("inutes") != std::string::npos) named.role = "Minute taker";
            entries_.push_back(std::move(officer));
        } else if (same->person.role.empty() && same->person.organisation.empty() && !named.role.empty()) {
            same->person.role = named.role;
        } else if (meeting_.chair == named.name) {
            meeting_.chair = same->person.name;
        } else if (meeting_.minute_taker == named.name) {
            meeting_.minute_taker = same->person.name;
        }
    }
}

// "David" in one list and "David Keaton" in another are one, where only one David is there.
void Roll::join_first_names() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_first;
    for (std::size_t k = 0; k < entries_.size(); ++k)
        if (const auto words = split_words(entries_[k].person.name); words.size() > 1) by_first[words.front()].push_back(k);
    std::vector<bool> joined(entries_.size(), false);
    for (std::size_t k = 0; k < entries_.size(); ++k) {
        const auto full = by_first.find(entries_[k].person.name);
        if (full == by_first.end() || full->second.size() != 1) continue;
        Person& twin = entries_[full->second.front()].person;
        twin.also_at.push_back(doc_.at(entries_[k].words));
        merge(twin, entries_[k].person);
        joined[k] = true;
    }
    by_first.clear();  // its keys are the names that move now
    std::size_t kept = 0;
    for (std::size_t k = 0; k < entries_.size(); ++k)
        if (!joined[k]) {
            if (kept != k) entries_[kept] = std::move(entries_[k]);
            ++kept;
        }
    entries_.resize(kept);
}

// Chair and minute taker by the roles of the list; initials become names.
void Roll::find_officers(const Person& p) {
    const bool present = p.attendance == Attendance::present;
    if (meeting_.chair.empty() && present && doc_.house.is(Word::chair, p.role)) meeting_.chair = p.name;
    const std::string said = lower(p.role + " " + p.organisation + " " + p.note);
    if (present && holds(said, {"in the chair"})) meeting_.chair = p.name;
    if (meeting_.minute_taker.empty() && doc_.house.is(Word::minute_taker, p.role)) meeting_.minute_taker = p.name;
    for (std::string* office : {&meeting_.chair, &meeting_.minute_taker})
        if (is_initials(*office) && (p.initials == *office || p.derived_initials == *office)) *office = p.name;
    if (meeting_.minute_taker.empty() && holds(said, {"minute taker"})) meeting_.minute_taker = p.name;
}

}  // namespace minutes
