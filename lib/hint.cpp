#include "hint.hpp"

#include <array>

namespace minutes {

namespace {

constexpr auto list(auto... beginnings) { return std::array<std::string_view, sizeof...(beginnings)>{beginnings...}; }

constexpr std::array decisions{Word::decided_elsewhere, Word::decision_formula, Word::decision_verb,
                               Word::decision_passive};
constexpr auto decided = list("agreed", "decided", "determined", "resolved", "approved", "adopted", "accepted",
                              "ratified", "endorsed", "carried", "voted to ");

constexpr std::array promises{Word::promise};
constexpr auto promised = list("to ", "into ", "onto ", "ll ", "should ", "agreed ", "resolved that ", "decided that ");

constexpr auto leads = list("agreed ", "resolved that ", "suggested that ", "decided that ", "confirmed that ",
                            "advised that ", "reported that ", "said that ", "noted that ", "stated that ");

constexpr auto next_meeting = list("next ", "adjourned", "meet again on ", "reconvene on ");

constexpr auto presence = list("present", "attend", "visitors", "guests", "observers", "in the chair", "took the ",
                               "chaired the meeting", "presided", "called the meeting to order", "took minutes",
                               "took notes", "acted as secretary", "recorded the minutes");

constexpr auto officers = list("led by ", "lead by ", "chaired by ", "presided over by ", "taken by ", "minuted by ",
                               "minutes by ", "notes by ", "called to order");

constexpr std::array verdicts{Word::verdict};
constexpr auto counted = list("nays", "noes", "nos:", "against", "opposed", "no:", "abst", "vote:", "vote ");

constexpr auto requests = list("propose", "moved", "moves", "motion", "requested", "asked for", "asked that",
                               "recommend", "suggest", "nominat");

constexpr auto motions = list("motion", "moved", "moves", "propos", "m/s");

constexpr auto openings =
    list("called to order", "meeting started", "meeting opened", "meeting commenced", "opened the meeting at");
constexpr auto closings = list("closed", "adjourned", "ended", "finished", "concluded");

constexpr auto commitments = list("commitment", "objective", "goals", "short term", "long term", "short-term",
                                  "long-term", "medium term", "aim ");
constexpr auto decided_or_to_do = list("agreed", "resolved", "approved", "seconded", "was noted", "carried unanimously",
                                       "action:", "actions:", "motion passes");
constexpr auto attended = list("apologies", "were present", "in attendance", "meeting closed", "called to order",
                               "adjourned", "meeting was opened", "meeting ended", "people present");

constexpr auto signs = list("action", "todo", "to do:", "resolved", "agreed", "decided", "apologies");

constexpr std::array lists{
    HintList{Hint::decision, decisions, decided},
    HintList{Hint::promise, promises, promised},
    HintList{Hint::lead, {}, leads},
    HintList{Hint::next_meeting, {}, next_meeting},
    HintList{Hint::presence, {}, presence},
    HintList{Hint::officer, {}, officers},
    HintList{Hint::verdict, verdicts, counted},
    HintList{Hint::request, {}, requests},
    HintList{Hint::motion, {}, motions},
    HintList{Hint::opening, {}, openings},
    HintList{Hint::closing, {}, closings},
    HintList{Hint::commitment, {}, commitments},
    HintList{Hint::decided, {}, decided_or_to_do},
    HintList{Hint::attended, {}, attended},
    HintList{Hint::sign, {}, signs},
};

constexpr std::array sought{Word::apologies, Word::returns, Word::deferred, Word::agenda_items,
                            Word::speech,    Word::nobody,  Word::quorum,   Word::meeting_noun,
                            Word::body_noun, Word::draft,   Word::earlier,  Word::later};

}  // namespace

std::span<const Word> sought_words() { return sought; }

std::span<const HintList> hint_lists() { return lists; }

}  // namespace minutes
