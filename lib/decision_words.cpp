#include "decision_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "cues.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

bool is_body_subject(std::string_view before, const House& house) {
    const std::string_view b = trim(before);
    if (b.empty()) return false;
    const auto list = split_words(b);
    if (list.size() > 9) return false;
    if (find_in(b, "members") != std::string_view::npos) return true;
    for (const std::string_view w :
         {"we", "everyone", "everybody", "all", "members", "councillors", "exec", "it was", "was", "they", "meeting"})
        if (b == w || (b.ends_with(w) && b[b.size() - w.size() - 1] == ' ')) return true;
    return house.has(Word::body_noun, b) || b.starts_with("all ");
}

// Decided, unless somebody "would" do it.
Tells decided(std::string_view low) {
    constexpr std::string_view clause = "agreed that ";
    const std::size_t agreed = find_in(low, clause);
    if (agreed == std::string_view::npos) return Tells::decision;
    const std::string_view after = low.substr(agreed + clause.size());
    const std::size_t would = std::min(find_in(after, " would "), find_in(after, " should "));
    return would != std::string_view::npos && count_words(after.substr(0, would)) <= 8 ? Tells::task : Tells::decision;
}

// Not yet, or not here: "to be approved", "as agreed last year".
bool elsewhere(std::string_view low) {
    static const Cues cues{"not agreed",        "to be agreed",     "not approved",
                       "will be approved",  "to be approved",   "be agreed",
                       "need to agree",     "for approval",     "if approved",
                       "once approved",     "will be agreed",   "not resolved",
                       "previously agreed", " as agreed",       "had agreed",
                       "not been approved", "to approve or",    "to be resolved",
                       "until approved",    "has approved",     "have been approved by",
                       "pre-approval",      "nothing has been", "yet been agreed",
                       "agreed as yet"};
    static const Cues agreed{"it was agreed", "resolved", "unanimously", "the contract was otherwise accepted",
                        "were agreed", "agreed that"};
    return cues.in(low) && !agreed.in(low);
}

// "it was further agreed", "it was then unanimously resolved"
bool it_was_agreed(std::string_view low) {
    for (std::size_t at = find_in(low, "it was "); at != std::string_view::npos; at = low.find("it was ", at + 7)) {
        const auto words = split_words(low.substr(at + 7, 60));
        for (std::size_t k = 0; k < std::min<std::size_t>(words.size(), 4); ++k) {
            const std::string_view w = strip(words[k], ".,:");
            if (w == "agreed" || w == "resolved" || w == "decided" || w == "determined") return true;
            if (!w.ends_with("ly") && w != "further" && w != "also" && w != "then" && w != "therefore" && w != "and" && w != "proposed") break;
        }
    }
    return false;
}

// Formulas that stand for a decision wherever they occur.
constexpr auto formulas = std::to_array<std::string_view>({
    "it was unanimously", "unanimously agreed", "unanimously resolved", "unanimously voted", "agreed unanimously",
    "approved unanimously", "resolution was passed", "was carried", "were carried", "carried unanimously",
    "motion carried", "motion passed", "motion passes", "motion was passed", "motion failed", "unanimous consent",
    "it was noted and agreed", "duly elected", "is elected to", "were ratified", "was ratified", "consensus is that",
    "voted unanimously", " and carried", "none opposed", "none against", "was unanimously", "were unanimously",
    "to which it was agreed", "carried by", "it resolved to"});

bool formula(std::string_view low) {
    static const Cues cues{std::span(formulas)};
    return it_was_agreed(low) || cues.in(low);
}

// "Agreed to ...", "RESOLVED", "..., agreed that ...": nobody is named, the meeting is meant.
constexpr auto without_subjects = std::to_array<std::string_view>({
    "decided", "agreed", "approved", "adopted", "accepted", "ratified", "endorsed", "resolved"});

bool without_subject(std::string_view s, const std::string& low) {
    for (const std::string_view start :
         {" decided to ", " decided that ", " decided against ", " agreed to ", " agreed that ", " agreed not to ",
          " discussed and decided ", " discussed and agreed "})
        if (low.starts_with(start)) return true;
    static const Cues cues{" - agreed to ", " - agreed that ", ": agreed to ", ", agreed to ", ", agreed that ",
                           ", agreed we ", ", agreed it ", "decided against it"};
    if (cues.in(low)) return true;
    if (low.ends_with(" approved.") && count_words(s) <= 7) return true;
    // "Approved both at up to 600 each.", "Agreed, with one spelling."
    for (const std::string_view verdict : {"Approved", "Agreed", "Adopted", "Accepted", "Ratified", "Endorsed"})
        if (s.starts_with(verdict) && s.size() > verdict.size() && (s[verdict.size()] == ' ' || s[verdict.size()] == ',') && !s.substr(verdict.size()).starts_with(" by "))
            return count_words(s) >= 3 && ends_sentence(s);
    if (s.starts_with("Resolved") || s.starts_with("RESOLVED") || find_in(s, " RESOLVED") != std::string_view::npos ||
        s.starts_with("AGREED") || find_in(s, " AGREED ") != std::string_view::npos)
        return true;
    return false;
}

// "The Board agreed to ...", "We decided that ...": the body does it.
constexpr auto verbs = std::to_array<std::string_view>({
    "agreed to ",     "agreed that ",  "agreed by ",    "agreed not to ", "resolved to ",  "resolved that ",
    "resolves to ",   "resolved",      "agrees to ",    "decided to ",    "decided that ", "decided not to ",
    "accepted the ",  "accepted ",     "approved the ", "approved any ",  "approved a ",   "approves the ",
    "has appointed ", "appointed ",    "ratified the ", "adopted the ",   "refused to ",   "agreed.",
    "agree to ",      "endorsed the ", "voted for ",    "voted against ", "voted that "});

bool body_decides(const std::string& low, const House& house) {
    static const Cues cues{std::span(verbs)};
    if (!cues.in(low)) return false;
    for (const std::string_view verb : verbs) {
        const std::size_t at = find_in(low, verb);
        if (at == std::string::npos || (at > 0 && low[at - 1] != ' ')) continue;
        std::string_view before = std::string_view(low).substr(0, at);
        for (const std::string_view tail : {"unanimously ", "provisionally ", "formally ", "also ", "therefore ", "then ", " all "})
            if (before.size() > tail.size() && before.ends_with(tail)) before.remove_suffix(tail.size());
        if (const std::size_t comma = before.find_last_of(",;"); comma != std::string::npos)
            before.remove_prefix(comma + 1);
        if (is_body_subject(before, house)) return true;
    }
    return false;
}

// "The minutes were approved", "A 3-week threshold was adopted", "This was agreed by all"
constexpr auto passives = std::to_array<std::string_view>({
    " were approved", " was approved", " were agreed", " was agreed", " was adopted", " were adopted",
    " was accepted by all", " were accepted", " was accepted", " were scrutinised and approved", " agreed as ",
    " be received and adopted", " were signed", " accepted as a true", " agreed in full", " as a true record",
    " as an accurate record", " as a correct record", " was signed as", " this was accepted", " all agreed",
    " were confirmed as", " confirmed and signed", " taken as read", " duly appointed", " it was lost",
    " was lost by", " it was carried", " in accord with", " accepted as per", " members present agreed",
    " and approved", " and adopted", " and accepted", " and ratified", " all accepted ", " all approved ",
    " was appointed", " was elected", " was seconded and"});

bool passive(const std::string& low) {
    static const Cues cues{std::span(passives)};
    if (!cues.in(low)) return false;
    for (const std::string_view words : passives) {
        const std::size_t at = find_in(low, words);
        if (at > 140) continue;
        const std::string_view tail = std::string_view(low).substr(at, 60);
        if (low.starts_with(" everyone was") || low.starts_with(" they were agreed")) continue;
        if (words.starts_with(" and ") && holds(low.substr(0, at), {" to be ", " will ", " should ", " must ", " can ", " may ", " to "}))
            continue;
        if (holds(tail, {"approved by the borough", "approved by the county", "approved by planning",
                         "approved by highways"}))
            continue;
        return true;
    }
    return false;
}

}  // namespace

Tells tells_decision(std::string_view s, const House& house) {
    const std::string low = " " + lower(s);
    // Few sentences hold any of the words that the rules below look for.
    static constexpr auto others = std::to_array<std::string_view>({"it was ", " voted to "});
    static const Cues any = Cues::of({others, formulas, without_subjects, verbs, passives});
    if (!any.in(low)) return Tells::nothing;
    if (elsewhere(low)) return Tells::nothing;
    if (formula(low) || (low.find(" voted to ") < 140 && low.find("already voted") == std::string::npos)) return decided(low);
    if (without_subject(s, low)) return Tells::decision;
    if (begins(low, {" everyone was agreed", " all were agreed"})) return Tells::nothing;  // of one mind
    if (body_decides(low, house)) return decided(low);
    return passive(low) ? Tells::decision : Tells::nothing;
}

bool asks(std::string_view sentence) {
    static const Cues cues{"propose", "moved", " moves", "motion", "requested", "asked for", "asked that", "recommend", "suggest", "nominat"};
    return cues.in(sentence);
}

bool is_verdict(std::string_view sentence) {
    if (count_words(sentence) > 9) return false;
    std::string low = lower(strip(sentence, "*"));
    if (low.starts_with("vote:")) low = std::string(trim(std::string_view(low).substr(5)));
    // "5-0-0.", "4-1-0 (Lee opposed)"
    const std::size_t tally = low.find_first_not_of("0123456789-");
    if (const std::string_view count = std::string_view(low).substr(0, tally); count.size() >= 3 && count.size() <= 9 && is_digit(count.front()) &&
        is_digit(count.back()) && std::count(count.begin(), count.end(), '-') >= 1 && std::count(count.begin(), count.end(), '-') <= 3 &&
        count_words(sentence) <= 8 && (tally == std::string::npos || low[tally] == '.' || low.substr(tally).starts_with(" (")))
        return true;
    return begins(low, {"approved by ", "approved unan", "approved with", "approved.", "unanimously ", "carried", "passed", "agreed unan",
                        "agreed by all", "agreed.", "all agreed", "all in favo", "all were in favo", "all approved", "everyone agree", "motion carr",
                        "motion pass", "motion fail", "motion lost", "motion defeat", "motion approved", "the motion was carried", "the motion carried", "the motion passed", "adopted",
                        "accepted unan", "accepted.", "in favour:", "for: ", "put to a vote", "put to the vote", "defeated", "lost by ", "decision: "});
}

bool refers_back(std::string_view sentence) {
    return begins(lower(sentence),
                  {"this was", "that was", "to which it was", "this is ", "these were", "it was lost", "it was carried",
                   "the motion was", "all agreed.", "everyone agree", "the vote was", "which was"});
}

}  // namespace minutes
