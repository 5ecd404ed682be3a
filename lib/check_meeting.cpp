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

using Cues = std::initializer_list<std::string_view>;

// The words or somebody's role speak of it, in English or Welsh: then somebody is named, in whatever words.
bool spoken_of(const Subject& s, Cues cues) {
    return (s.words != nullptr && holds(lower(s.words->reading().words()), cues)) ||
           std::ranges::any_of(everybody(s.record), [&](const Person* p) { return holds(lower(p->role), cues); });
}

// "From: Tom Ashe", "Notes: Tom": a label with a few words behind it.
bool signs(const Subject& s) {
    return s.words != nullptr && std::ranges::any_of(s.words->outline.blocks, [&](const Block& b) {
        const std::string low = lower(s.words->words(b).substr(0, 60));
        return begins(low, {"from:", "notes:", "minutes:"}) && count_words(s.words->words(b)) <= 5;
    });
}

const Cues led{"chair", "presid", "mayor", "facilitat", "moderat", "led by", "convene", "to order", "opened the meeting", "closed the meeting", "cadeir", "llywydd"};
const Cues wrote{"clerk", "secretary", "(sec.)", "hon. sec", "scribe", "minute taker", "minute-taker", "took notes", "taking notes", "took the minutes", "taking minutes",
                     "taking the minutes", "note taker", "notes by", "minutes by", "minutes taken", "submitted by", "clerc", "ysgrifennydd", "cofnodydd"};
const Cues excused{"apolog", "regrets", "absent", "absence", "excused", "unable to attend", "not attending", "everyone was present", "all present", "ymddiheur", "absennol"};

}  // namespace

Findings no_chair(const Subject& s) {
    if (!formal(s.record) || !s.record.meeting.chair.empty() || spoken_of(s, led)) return {};
    return {{.at = {}, .message = "nobody is named as the chair", .hint = {}}};
}

Findings no_minute_taker(const Subject& s) {
    if (!formal(s.record) || !s.record.meeting.minute_taker.empty() || spoken_of(s, wrote) || signs(s)) return {};
    return {{.at = {}, .message = "nobody is named as having taken the minutes", .hint = {}}};
}

Findings no_apologies(const Subject& s) {
    if (!formal(s.record) || !s.record.apologies.empty() || !s.record.absent.empty() || spoken_of(s, excused)) return {};
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
