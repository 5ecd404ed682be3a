#include "roll.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>

#include "cues.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

constexpr auto comes = std::to_array<std::string_view>(
    {" joined", " arrived", " gets into", " joins", " arrives", " entered", " returned"});
constexpr std::size_t most_namesakes = 40;

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
        for (const std::size_t k : std::span(by_name_[key]).first(std::min(by_name_[key].size(), most_namesakes))) {
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
    join_short_names();
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.words.begin < b.words.begin; });
    // Where all are "in attendance", that is where the chair is.
    const bool any_present =
        std::ranges::any_of(entries_, [](const Entry& e) { return e.person.attendance == Attendance::present; });
    for (Entry& e : entries_) {
        e.person.at = doc_.at(e.words);
        find_officers(e.person, any_present ? Attendance::present : Attendance::in_attendance);
        auto& list = e.person.attendance == Attendance::apologies ? out.apologies
                     : e.person.attendance == Attendance::absent  ? out.absent
                                                                  : out.attendees;
        list.push_back(std::move(e.person));
    }
}

// "Director Rice joined at 6:31 pm": absent from the list, present later.
void Roll::note_late_comers() {
    const auto absent = [](const Entry& e) { return e.person.attendance == Attendance::absent; };
    if (std::ranges::none_of(entries_, absent)) return;
    const auto came = comings();
    for (Entry& e : entries_) {
        if (!absent(e)) continue;
        const auto names = split_words(e.person.name);
        if (names.empty()) continue;
        std::set<std::pair<std::size_t, std::string_view>> notes;  // in the order of reading
        for (const std::string_view name : {names.front(), names.back()})
            if (const auto at = came.find(name); at != came.end()) notes.insert(at->second.begin(), at->second.end());
        for (const auto& [order, words] : notes) {
            e.person.attendance = Attendance::present;
            e.person.note += (e.person.note.empty() ? "" : ", ") + tidy(words);
        }
    }
}

// Who came in the course of the meeting, by the last word in front of the verb: the first eight notes on each name,
// with their order in the text.
std::unordered_map<std::string_view, std::vector<std::pair<std::size_t, std::string_view>>> Roll::comings() const {
    constexpr std::size_t most_notes = 8;
    std::unordered_map<std::string_view, std::vector<std::pair<std::size_t, std::string_view>>> out;
    static const Cues any{std::span(comes)};
    std::size_t order = 0;
    for (const Block& b : doc_.outline.blocks) {
        const std::string_view words = doc_.words(b);
        if (words.size() > 200 || b.kind == LineKind::matter || !any.in(words)) continue;
        for (const std::string_view verb : comes) {
            const std::size_t at = words.find(verb);
            if (at == std::string_view::npos) continue;
            const auto before = split_words(words.substr(0, at));
            if (before.empty() || before.size() > 4) continue;
            auto& notes = out[before.back()];
            if (notes.size() < most_notes) notes.emplace_back(order++, words.substr(at + 1, 60));
        }
    }
    return out;
}

// Who an officer may be, each by the ways in which he may be named; of several the first counts.
class Roll::Named {
public:
    void add(const Person& p, std::size_t entry) {
        const auto words = split_words(p.name);
        put('n', lower(p.name), entry);
        if (!p.initials.empty()) put('i', p.initials, entry);
        if (!p.derived_initials.empty()) put('i', p.derived_initials, entry);
        if (words.empty()) return;
        if (words.size() > 1) put('l', words.front().front() + lower(words.back()), entry);
        for (const auto& [end, word] : {std::pair{'<', words.front()}, std::pair{'>', words.back()}}) {
            put('a', end + lower(word), entry);                         // any name that begins, or ends, so
            if (words.size() == 1) put('s', end + lower(word), entry);  // a single one
        }
    }

    std::optional<std::size_t> find(const Person& officer) const {
        std::optional<std::size_t> first;
        const auto look = [&](char kind, const std::string& key) {
            if (const auto at = first_.find(kind + key); at != first_.end() && (!first || at->second < *first))
                first = at->second;
        };
        const auto words = split_words(officer.name);
        look('n', lower(officer.name));
        look('i', officer.name);
        if (words.empty()) return first;
        if (words.size() > 1 && strip(words.front(), ".").size() == 1)  // "A. Lee" for Anna Lee
            look('l', words.front().front() + lower(words.back()));
        for (const auto& [end, word] : {std::pair{'<', words.front()}, std::pair{'>', words.back()}})
            look(words.size() > 1 ? 's' : 'a', end + lower(word));
        return first;
    }

private:
    void put(char kind, const std::string& key, std::size_t entry) { first_.try_emplace(kind + key, entry); }

    std::unordered_map<std::string, std::size_t> first_;
};

void Roll::join_officers() {
    if (officers_.empty()) return;
    Named people;
    for (std::size_t k = 0; k < entries_.size(); ++k) people.add(entries_[k].person, k);
    for (Entry& officer : officers_) {
        Person& named = officer.person;
        const auto same = people.find(named);
        if (!same) {
            if (named.role.find("inutes") != std::string::npos) named.role = "Minute taker";
            people.add(named, entries_.size());
            entries_.push_back(std::move(officer));
            continue;
        }
        Person& p = entries_[*same].person;
        if (count_words(p.name) == 1 && count_words(named.name) > 1 && named.name.ends_with(" " + p.name)) {
            p.name = named.name;
            p.also_at.push_back(doc_.at(entries_[*same].words));
            entries_[*same].words = officer.words;
        }
        if (p.role.empty() && p.organisation.empty() && !named.role.empty()) p.role = named.role;
        if (meeting_.chair == named.name) meeting_.chair = p.name;
        else if (meeting_.minute_taker == named.name) meeting_.minute_taker = p.name;
    }
}

// "David" in one list and "David Keaton" in another are one, where only one David is there.
// So are "Keaton" and "D. Keaton" of a second roll call.
void Roll::join_short_names() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_name;
    for (std::size_t k = 0; k < entries_.size(); ++k)
        if (const auto words = split_words(entries_[k].person.name);
            words.size() > 1 && strip(words.front(), ".").size() > 1 && strip(words.back(), ".").size() > 1) {
            by_name[words.front()].push_back(k);
            if (words.back() != words.front()) by_name[words.back()].push_back(k);
        } else if (const std::size_t bar = words.size() == 1 ? words[0].find('_') : 0;
                   bar != std::string_view::npos && bar > 1) {
            by_name[words[0].substr(0, bar)].push_back(k);  // the handle "Anna_Lee"
        }
    std::vector<bool> joined(entries_.size(), false);
    for (std::size_t k = 0; k < entries_.size(); ++k) {
        const auto words = split_words(entries_[k].person.name);
        const bool initial = words.size() == 2 && strip(words.front(), ".").size() == 1;
        const bool short_last = words.size() == 2 && !initial && strip(words.back(), ".").size() == 1;  // "Anna L."
        if (words.empty() || (words.size() > 1 && !initial && !short_last)) continue;
        const auto full = by_name.find(short_last ? words.front() : words.back());
        if (full == by_name.end() || full->second.size() != 1) continue;
        Person& twin = entries_[full->second.front()].person;
        const std::string_view last = std::string_view(twin.name).substr(twin.name.find_last_of(" _") + 1);
        if (short_last && (last.front() != words.back().front() || !twin.name.starts_with(words.front()))) continue;
        if (initial && twin.name.front() != words.front().front()) continue;
        const bool two = !twin.honorific.empty() && !entries_[k].person.honorific.empty() &&
                         twin.honorific != entries_[k].person.honorific;
        if (two || joined[full->second.front()]) continue;  // Mr and Mrs Keaton
        twin.also_at.push_back(doc_.at(entries_[k].words));
        merge(twin, entries_[k].person);
        joined[k] = true;
    }
    by_name.clear();  // its keys are the names that move now
    std::size_t kept = 0;
    for (std::size_t k = 0; k < entries_.size(); ++k)
        if (!joined[k]) {
            if (kept != k) entries_[kept] = std::move(entries_[k]);
            ++kept;
        }
    entries_.resize(kept);
}

// Chair and minute taker by the roles of the list; initials become names.
void Roll::find_officers(const Person& p, Attendance there) {
    const bool present = p.attendance == there;
    if (meeting_.chair.empty() && present &&
        doc_.house.is(Word::chair, std::string_view(p.role).substr(0, p.role.find(','))))
        meeting_.chair = p.name;
    const std::string said = lower(p.role + " " + p.organisation + " " + p.note);
    if (present && holds(said, {"in the chair"})) meeting_.chair = p.name;
    if (meeting_.minute_taker.empty() && doc_.house.is(Word::minute_taker, p.role)) meeting_.minute_taker = p.name;
    for (std::string* office : {&meeting_.chair, &meeting_.minute_taker})
        if (is_initials(*office) && (p.initials == *office || p.derived_initials == *office)) *office = p.name;
    if (meeting_.minute_taker.empty() && (holds(said, {"minute taker"}) || doc_.house.is(Word::minute_taker, p.note)))
        meeting_.minute_taker = p.name;
}

}  // namespace minutes
