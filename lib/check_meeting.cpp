// Checks of what the minutes of a meeting must say about it.
#include <algorithm>

#include "check_one.hpp"
#include "check_words.hpp"
#include "document.hpp"

namespace minutes {

namespace {

// Minutes that are kept to be approved: they list people and items, and say who led the meeting, who took the minutes,
// or which earlier ones were approved. Notes that say none of it are kept in a style that does without.
bool formal(const Minutes& m) {
    const Meeting& meeting = m.meeting;
    return m.kind == Kind::minutes && m.attendees.size() >= 3 && m.items.size() >= 3 &&
           (!meeting.chair.empty() || !meeting.minute_taker.empty() || !meeting.approves.empty());
}

// The words or somebody's role speak of it: then somebody is named, in whatever words.
bool spoken_of(const Subject& s, Word words) {
    return (s.words != nullptr && s.words->house.has(words, s.words->reading().words())) ||
           std::ranges::any_of(everybody(s.record),
                               [&](const Person* p) { return House::standard().has(words, p->role); });
}

}  // namespace

Findings no_chair(const Subject& s) {
    if (!formal(s.record) || !s.record.meeting.chair.empty() || spoken_of(s, Word::led)) return {};
    return {{.at = {}, .message = "nobody is named as the chair", .hint = {}}};
}

Findings no_minute_taker(const Subject& s) {
    if (!formal(s.record) || !s.record.meeting.minute_taker.empty() || spoken_of(s, Word::took_notes)) return {};
    return {{.at = {}, .message = "nobody is named as having taken the minutes", .hint = {}}};
}

Findings no_apologies(const Subject& s) {
    if (!formal(s.record) || !s.record.apologies.empty() || !s.record.absent.empty() || spoken_of(s, Word::excuse))
        return {};
    return {{.at = {}, .message = "no line says who sent apologies, or that nobody did", .hint = {}}};
}

Findings no_mover(const Subject& s) {
    Findings out;
    for (const Decision& d : s.record.decisions)
        if (d.proposer.empty() || d.seconder.empty())
            out.push_back({.at = d.at,
                           .message = d.proposer.empty() ? d.seconder.empty() ? "nobody proposed or seconded this"
                                                                              : "nobody proposed this"
                                                         : "nobody seconded this",
                           .hint = {}});
    return out;
}

}  // namespace minutes
