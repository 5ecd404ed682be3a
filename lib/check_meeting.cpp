// Checks of what the minutes of a meeting must say about it.
#include <algorithm>
#include <initializer_list>

#include "check_one.hpp"
#include "check_words.hpp"
#include "document.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// Minutes that are kept to be approved: they list people and items, and say who led the meeting, who took the minutes,
// or which earlier ones were approved. Notes that say none of it are kept in a style that does without.
bool formal(const Minutes& m) {
    const Meeting& meeting = m.meeting;
    return m.kind == Kind::minutes && m.attendees.size() >= 3 && m.items.size() >= 3 &&
           (!meeting.chair.empty() || !meeting.minute_taker.empty() || !meeting.approves.empty());
}

bool holds_office(const Minutes& m, std::initializer_list<std::string_view> offices) {
    return std::ranges::any_of(everybody(m), [&](const Person* p) { return holds(lower(p->role), offices); });
}

// The words speak of it somewhere: then somebody is named, in whatever words.
bool spoken_of(const Subject& s, std::initializer_list<std::string_view> cues) {
    return s.words != nullptr && holds(lower(s.words->reading().words()), cues);
}

}  // namespace

Findings no_chair(const Subject& s) {
    if (!formal(s.record) || !s.record.meeting.chair.empty() || holds_office(s.record, {"chair", "president", "mayor"})) return {};
    if (spoken_of(s, {"chair", "presid", "facilitat", "moderat", "led by", "convened", "opened the meeting", "closed the meeting"})) return {};
    return {{.at = {}, .message = "nobody is named as the chair", .hint = {}}};
}

Findings no_minute_taker(const Subject& s) {
    if (!formal(s.record) || !s.record.meeting.minute_taker.empty() || holds_office(s.record, {"clerk", "secretary", "minute", "scribe"})) return {};
    if (spoken_of(s, {"clerk", "secretary", "scribe", "minute taker", "minute-taker", "taking notes", "taking minutes", "note taker", "notes by", "minutes by"})) return {};
    return {{.at = {}, .message = "nobody is named as having taken the minutes", .hint = {}}};
}

Findings no_apologies(const Subject& s) {
    if (!formal(s.record) || !s.record.apologies.empty() || !s.record.absent.empty()) return {};
    if (spoken_of(s, {"apolog", "regrets", "absent", "absence", "excused", "unable to attend", "everyone was present", "all present"})) return {};
    return {{.at = {}, .message = "no line says who sent apologies, or that nobody did", .hint = {}}};
}

Findings no_mover(const Subject& s) {
    Findings out;
    for (const Decision& d : s.record.decisions)
        if (d.proposer.empty() || d.seconder.empty())
            out.push_back({.at = d.at, .message = d.proposer.empty() ? d.seconder.empty() ? "nobody proposed or seconded this" : "nobody proposed this" : "nobody seconded this", .hint = {}});
    return out;
}

}  // namespace minutes
