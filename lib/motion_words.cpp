#include "motion_words.hpp"

#include <algorithm>
#include <initializer_list>

#include "prose.hpp"

namespace minutes {

namespace {

bool early(std::string_view low, std::initializer_list<std::string_view> cues) {
    return std::any_of(cues.begin(), cues.end(),
                       [low](std::string_view c) { return find_in(low.substr(0, 29 + c.size()), c) < 30; });
}

}  // namespace

bool moves_motion(std::string_view low) {
    if (begins(low, {"motion to ",      "motion that ",   "motion:",     "motion (",      "motion by ",
                     "motion made by ", "motion was ",    "motion for ", "on motion ",    "on a motion ",
                     "upon motion ",    "upon a motion ", "a motion ",   "it was moved ", "moved ",
                     "moved:",          "proposal:",      "proposed ",   "motion/",       "m/s"}))
        return true;
    // "Lee moved, Day seconded, to ...", "Lee moved to approve ... Day seconded."
    if (const std::size_t at = std::min(find_in(low, " moved "), find_in(low, " moved, "));
        at < 60 && holds(low, {" second", " 2nd"}))
        return true;
    return early(low, {" moves to ", " moves that ", " moves, ", "motion to ", " motion that ", "motion was ",
                       "made a motion ", "made the motion ", "proposal to move", " proposes "});
}

bool tells_outcome(std::string_view low) {
    if (begins(low, {"passed", "passes", "carried", "approved", "failed", "defeated", "agreed", "msc", "m/s/c", "m/s/p",
                     "m.s.c", "motion pass", "motion carr", "motion fail", "all in favo", "vote approved"}))
        return true;
    return holds(low, {"motion carried",
                       "motion carries",
                       "motion failed",
                       "motion fails",
                       "motion was lost",
                       "motion was defeated",
                       "declared adopted",
                       "all ayes",
                       "motion passes",
                       "motion passed",
                       "motion approved",
                       "motion was approved",
                       "motion was passed",
                       "motion was carried",
                       "unanimous consent",
                       "carried unanimously",
                       "passed unanimously",
                       "all for,",
                       ": passed",
                       "meeting adjourned",
                       ": carried",
                       ", carried",
                       ": lost",
                       ": failed",
                       " m/s/c",
                       " m/s/p",
                       " msc ",
                       " m.s.c",
                       "passes at ",
                       " passed with ",
                       " failed with ",
                       " carried with "});
}

bool was_voted_on(std::string_view low) {
    return holds(low, {"carried", "motion passed", "passed unanimously", "motion fails", "motion failed",
                       "unanimous consent", "in favour", "in favor", "vote approved", "all for", "was lost",
                       "motion lost", "motion carries", "disposition: passed", "passes", "seconded"});
}

std::string outcome_of_cell(std::string_view words) {
    const std::string low = lower(words);
    if (holds(low, {"lost", "fail", "reject", "defeat"})) return "lost";
    return holds(low, {"pass", "carr", "accept", "approv", "agree"}) ? "carried" : "";
}

void read_motion(Decision& d, std::string_view text, const House& house) {
    const std::string low = lower(text);
    const auto after = [&](std::initializer_list<std::string_view> cues) -> std::string {
        for (const std::string_view cue : cues) {
            const std::size_t at = find_in(low, cue);
            if (at == std::string::npos) continue;
            std::string_view rest = trim(text.substr(at + cue.size()));
            std::size_t end = 0;
            for (const std::string_view w : split_words(rest)) {
                const std::string bare = lower(strip(w, ".,;:"));
                if (!starts_upper(w) || end > 60 || bare == "passed" || bare == "carried" || bare == "seconded" ||
                    bare == "motion" || bare == "unanimous" || bare == "all" || bare == "second" || bare == "for" ||
                    bare == "against" || bare == "vote")
                    break;
                end = offset_in(rest, w) + w.size();
                if (w.back() == ',' || w.back() == ';' ||
                    (w.back() == '.' && w.size() > 3 && house.longest(Word::honorific, w) != w.size()) ||
                    w.back() == ')')
                    break;
            }
            const std::string_view who = strip(rest.substr(0, end), ".,;)(");
            if (!who.empty()) return tidy(who);
        }
        return {};
    };
    d.proposer = after({"proposed by ", "proposed: ", "proposer: ", "proposer ", "moved by ", "moved: ", "motion by ",
                        "motion made by ", "motion was made by ", "proposed ", "prop. ", "moved "});
    // "Trustee Lee moved to ...", "Lee made a motion to ..."
    for (const std::string_view verb : {" moved ", " moved, ", " made a motion"})
        if (const std::size_t at = low.find(verb);
            d.proposer.empty() && at != std::string::npos && count_words(text.substr(0, at)) <= 4 && starts_upper(text))
            d.proposer = std::string(text.substr(0, at));
    if (d.proposer.empty() && low.starts_with("motion to ")) {
        const std::size_t second = std::min(low.find("second"), low.size());
        const std::size_t by = low.rfind(" by ", second);
        if (by != std::string::npos) {
            std::string_view who = strip(text.substr(by + 4, second - by - 4), ".,; ");
            if (who.ends_with(" and a")) who.remove_suffix(6);  // "a motion by X and a second by Y"
            if (starts_upper(who) && count_words(who) <= 4) d.proposer = std::string(who);
        }
    }
    const std::size_t proposed = low.find(" proposed that ");
    if (d.proposer.empty() && proposed != std::string::npos && count_words(text.substr(0, proposed)) <= 4 &&
        starts_upper(text))
        d.proposer = std::string(text.substr(0, proposed));
    d.seconder =
        after({"seconded by ", "seconded: ", "seconder: ", "seconder ", "second by ", "second: ", "support by ",
               "supported by ", "seconded (remotely) by ", "2nd by ", "seconded ", "sec. "});
    for (const std::string_view verb : {" seconded", " 2nd"})  // "Day seconded."
        if (const std::size_t at = low.find(verb); d.seconder.empty() && at != std::string::npos) {
            const auto before = split_words(text.substr(0, at));
            if (!before.empty() && starts_upper(before.back()) && before.size() > 1)
                d.seconder = tidy(strip(before.size() > 2 && starts_upper(before[before.size() - 2]) &&
                                                before[before.size() - 2].back() != ',' &&
                                                before[before.size() - 2].back() != '.'
                                            ? text.substr(offset_in(text, before[before.size() - 2]),
                                                          at - offset_in(text, before[before.size() - 2]))
                                            : before.back(),
                                        ".,"));
        }
    // "It was agreed that the lost key be replaced": the first word counts, where nobody voted
    const std::size_t agreed = std::min(low.find("agreed that "), low.find("agreed to ")),
                      resolved = std::min(low.find("resolved that "), low.find("resolved to "));
    if (agreed != resolved && !holds(low, {"motion", "carried", "vote", "amendment"}))
        d.outcome = agreed < resolved ? "agreed" : "resolved";
    else if (holds(low, {"lost", "failed", "defeated", "rejected", "motion fails", "motion fell", "amendment fell",
                         "denied", "not carried"}) ||
             text.find(" FELL") != std::string_view::npos)
        d.outcome = "lost";
    else if (holds(low, {"carried", "passed", "passes", "carries", "all ayes"})) d.outcome = "carried";
    else if (holds(low, {"was tabled", "motion tabled", ". tabled", ": tabled"})) d.outcome = "tabled";
    else if (holds(low, {"was withdrawn", "motion withdrawn", ". withdrawn", ": withdrawn"})) d.outcome = "withdrawn";
    else if (low.find("resolved") != std::string::npos ||
             (low.find("resolution") != std::string::npos && !holds(low, {"approved", "adopted"})))
        d.outcome = "resolved";
    else if (holds(low, {"approved", "adopted", "ratified", "accepted", "unanimous approval"})) d.outcome = "approved";
    else if (holds(low, {"agreed", "agrees", "agree "})) d.outcome = "agreed";
}

}  // namespace minutes
