// Checks of what the minutes of a meeting must say about it.
#include <fmt/format.h>

#include "check_one.hpp"
#include "check_words.hpp"
#include "document.hpp"

namespace minutes {

namespace {

// Minutes that list the people of the meeting and its items: only there is a missing line one that was forgotten.
bool formal(const Minutes& m) { return m.kind == Kind::minutes && m.attendees.size() >= 3 && m.items.size() >= 3; }

}  // namespace

Findings no_chair(const Subject& s) {
    if (!formal(s.record) || !s.record.meeting.chair.empty()) return {};
    return {{.at = {}, .message = "nobody is named as the chair", .hint = {}}};
}

Findings no_minute_taker(const Subject& s) {
    if (!formal(s.record) || !s.record.meeting.minute_taker.empty()) return {};
    return {{.at = {}, .message = "nobody is named as having taken the minutes", .hint = {}}};
}

Findings no_apologies(const Subject& s) {
    if (!formal(s.record) || !s.record.apologies.empty() || !s.record.absent.empty()) return {};
    if (s.words != nullptr && s.house.has(Word::apologies, s.words->reading().words())) return {};
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
