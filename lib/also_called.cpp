#include "also_called.hpp"

#include <algorithm>

#include "called.hpp"
#include "plain_words.hpp"

namespace minutes {

namespace {

// Every form of the name, and the initials that are nobody else's.
Calls calls_of(const SeriesPerson& person, const Owners& owners) {
    Calls out;
    for (const SeriesPerson::Seen& seen : person.seen)
        add_runs(plain_words(seen.person->honorific + ' ' + seen.person->name), out);
    for (const std::string& initials : person.initials)
        if (owners.find(initials, person.seen.front().meeting) == &person) add_runs(plain_words(initials), out);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace

AlsoCalled::AlsoCalled(const std::vector<Minutes>& documents)
    : series_(make_series(documents, {.until = {}, .log = nullptr, .one_body = {}, .actions = false})) {
    for (const Body& body : series_.bodies) {
        const Owners& owners = owners_.emplace_back(body.people, body.meetings);
        for (const SeriesPerson& person : body.people) calls_.emplace(&person, calls_of(person, owners));
        for (std::size_t i = 0; i < body.meetings.size(); ++i) {
            places_.emplace(body.meetings[i].document, Place{&owners, i});
            for (const Minutes* other : body.meetings[i].others) places_.emplace(other, Place{&owners, i});
        }
    }
}

const Calls* AlsoCalled::find(const DocumentView& document, std::string_view written) const {
    const auto place = places_.find(&document.minutes());
    if (place == places_.end()) return nullptr;
    // Who the document itself says that is counts first.
    if (const Person* here = document.person(written)) written = here->name;
    const SeriesPerson* person = place->second.owners->find(written, place->second.meeting);
    const auto calls = calls_.find(person);
    return calls == calls_.end() ? nullptr : &calls->second;
}

}  // namespace minutes
