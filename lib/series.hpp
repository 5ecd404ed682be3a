// A series: the meetings of each body in date order, the people who came to them, and every action followed from the
// meeting where it was minuted to the last that says something of it.
// Nothing here reads text again: a series made from records equals the one made from their sources.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "minutes.hpp"

namespace minutes {

// One meeting. Where several documents tell of it, one counts: the approved one, else the one given last.
struct SeriesMeeting {
    const Minutes* document = nullptr;
    std::vector<const Minutes*> others;  // drafts and copies of the same meeting

    Date date() const { return document->meeting.date; }
};

// How a state was found to belong to the action it is listed under.
enum class Match : std::uint8_t {
    first,       // it doesn't: here the action is minuted for the first time
    reference,   // the same reference ("AP 12")
    text,        // the texts are alike, see similar.hpp
    owner_item,  // the same owner and the same item, and no other such action
    statement,   // a sentence about all actions at once
    log,         // an entry that people made in the action log, not in minutes
};

// What one meeting says of an action.
struct State {
    std::size_t meeting = 0;  // index of Body::meetings
    Match match = Match::first;
    double likeness = 0;  // of the texts, where they were compared: 0 to 1
    Status status = Status::open;
    std::string text;                 // as minuted there; of a statement, its sentence
    std::vector<std::string> owners;  // as written there
    std::vector<std::string> people;  // for each owner the person of the body by name; empty where not exactly one fits
    Date due;
    std::string due_text;
    At at;                           // in the document of the meeting
    const Action* action = nullptr;  // the record, null where a statement or the log speaks
    bool note = false;               // says that actions were looked at and changes nothing
    std::string log = {};            // Match::log: the name of the log; `meeting` is then that of the state before

    std::string owner(std::size_t i) const { return people[i].empty() ? owners[i] : people[i]; }
};

// One action from its first state on; `states` is in date order and never empty. Later states inherit what they don't
// say: the reference, the owners, the due date.
struct Followed {
    std::string id;   // of the first record, with "-2" behind it where an earlier action of the body has the same
    std::string ref;  // the first that is given
    std::vector<State> states;

    const State& first() const { return states.front(); }
    const State& last() const;  // the last that is no note: what holds now
    Status status() const { return last().status; }
    bool open() const;                  // or carried
    std::size_t times_carried() const;  // later meetings that still have it open
};

// What the state says that did not hold before, in words: "new", "carried, re-owned", "done", "closed by a statement",
// "noted". An action that minutes look back at before they were seen to set it is "known from before".
std::string change(const Followed&, std::size_t state);

// A person over time. Names are merged only where exactly one person fits.
struct SeriesPerson {
    std::string name;                   // the fullest form
    std::vector<std::string> names;     // every form, in order of appearance
    std::vector<std::string> initials;  // written before derived
    struct Seen {
        std::size_t meeting = 0;
        const Person* person = nullptr;  // among the document's attendees, apologies or absent
    };
    std::vector<Seen> seen;  // in date order
};

struct Body {
    std::string name;                     // the form used most often; empty where the documents name none
    std::vector<std::string> names;       // every form
    std::vector<SeriesMeeting> meetings;  // by date; those without a date come first and follow nothing
    std::vector<SeriesPerson> people;     // in order of appearance
    std::vector<Followed> actions;        // in order of their first state
};

struct Series {
    std::vector<Body> bodies;             // in order of name
    std::vector<const Minutes*> papers;   // what tells of no meeting: agendas, plans
    std::vector<Diagnostic> diagnostics;  // documents that claim one meeting and say different things; unknown bodies
};

// Records that an action log made of its rows: each is an action of its own, which is never one of another row. Beside
// the record the words in which it was last minuted.
using LogRecords = std::unordered_map<const Action*, std::string>;

struct SeriesOptions {
    Date until = {};  // later meetings are left out, as if they had not taken place yet
    const LogRecords* log = nullptr;
    // Bodies that are one, under several names in turn; each as for bodies_named.
    std::vector<std::string> one_body = {};
    bool actions = true;  // follow them; else only bodies, meetings and people are found
};

// The documents must stay where they are as long as the series is used.
Series make_series(const std::vector<Minutes>&, const SeriesOptions& = {});

}  // namespace minutes
