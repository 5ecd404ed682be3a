#include "decision_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "cues.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// "The PCC": a body by its letters
bool lettered_body(std::string_view subject) {
    const auto list = split_words(subject);
    return list.size() > 1 && all_caps(list.back()) && list.back().size() <= 6 && list[list.size() - 2] == "The";
}

bool is_body_subject(std::string_view before, const House& house) {
    const std::string_view b = trim(before);
    if (b.empty() || count_words(b) > 9) return false;
    const std::string low = lower(b);
    if (find_in(low, "members") != std::string_view::npos || lettered_body(b)) return true;
    for (const std::string_view w : {"we", "everyone", "everybody", "all", "all present", "those present",
                                     "councillors", "exec", "it was", "was", "they", "meeting"})
        if (low == w || (low.ends_with(w) && low[low.size() - w.size() - 1] == ' ')) return true;
    return house.has(Word::body_noun, b);
}

// Decided, unless somebody "would" do it.
Tells decided(std::string_view low) {
    constexpr std::string_view clause = "agreed that ";
    const std::size_t agreed = find_in(low, clause), object = find_in(low, "agreed the ");
    if (object != std::string_view::npos && holds(low.substr(object), {" could ", " would ", " should ", " might "}))
        return Tells::nothing;  // "they agreed the club could choose"
    if (agreed == std::string_view::npos) return Tells::decision;
    const std::string_view after = low.substr(agreed + clause.size());
    const std::size_t would = std::min(find_in(after, " would "), find_in(after, " should "));
    return would != std::string_view::npos && count_words(after.substr(0, would)) <= 8 ? Tells::task : Tells::decision;
}

// Not yet, or not here: "to be approved", "as agreed last year".
bool elsewhere(std::string_view s, std::string_view low, const House& house) {
    static const Cues agreed{"it was agreed", "resolved", "unanimously", "were agreed", "agreed that"};
    return house.has(Word::decided_elsewhere, s) && !agreed.in(low);
}

// "it was further agreed", "it was then unanimously resolved"
bool it_was_agreed(std::string_view low) {
    for (std::size_t at = find_in(low, "it was "); at != std::string_view::npos; at = low.find("it was ", at + 7)) {
        const auto words = split_words(low.substr(at + 7, 60));
        for (std::size_t k = 0; k < std::min<std::size_t>(words.size(), 4); ++k) {
            const std::string_view w = strip(words[k], ".,:");
            if (w == "agreed" || w == "resolved" || w == "decided" || w == "determined") return true;
            if (!w.ends_with("ly") && w != "further" && w != "also" && w != "then" && w != "therefore" && w != "and" &&
                w != "proposed")
                break;
        }
    }
    return false;
}

// "Agreed to ...", "RESOLVED", "..., agreed that ...": nobody is named, the meeting is meant.
bool without_subject(std::string_view s, const std::string& low) {
    static const Cues any{"agreed", "decided", "approved", "adopted", "accepted", "ratified", "endorsed", "resolved"};
    if (!any.in(low)) return false;
    for (const std::string_view start :
         {" decided to ", " decided that ", " decided against ", " agreed to ", " agreed that ", " agreed not to ",
          " discussed and decided ", " discussed and agreed "})
        if (low.starts_with(start)) return true;
    if (holds(low, {" - agreed to ", " - agreed that ", ": agreed to ", ", agreed to ", ", agreed that ",
                    ", agreed we ", ", agreed it ", "decided against it", "discussion agreed that "}))
        return true;
    // "Approved both at up to 600 each.", "Agreed, with one spelling."
    for (const std::string_view verdict : {"Approved", "Agreed", "Adopted", "Accepted", "Ratified", "Endorsed"})
        if (s.starts_with(verdict) && s.size() > verdict.size() &&
            (s[verdict.size()] == ' ' || s[verdict.size()] == ',') && !s.substr(verdict.size()).starts_with(" by "))
            return count_words(s) >= 3 && ends_sentence(s);
    if (s.starts_with("Resolved") || s.starts_with("RESOLVED") || find_in(s, " RESOLVED") != std::string_view::npos ||
        s.starts_with("AGREED") || find_in(s, " AGREED ") != std::string_view::npos)
        return true;
    return false;
}

// "The Board noted the report and agreed to ...": who did both begins the clause.
std::string_view subject_before(std::string_view before, const House& house) {
    for (const std::string_view tail :
         {"unanimously ", "provisionally ", "formally ", "also ", "therefore ", "then ", " all "})
        if (before.size() > tail.size() && before.ends_with(tail)) before.remove_suffix(tail.size());
    if (before.ends_with(" and ")) {
        const std::string_view clause = before.substr(
            before.find_last_of(";:", before.size()) == std::string_view::npos ? 0 : before.find_last_of(";:") + 1);
        const auto list = split_words(clause);
        if (list.size() > 2 &&
            (same_letters(list[0], "the") || same_letters(list[0], "members") || same_letters(list[0], "we"))) {
            const std::string_view head = clause.substr(0, offset_in(clause, list[2]));  // "The Board", "Members noted"
            if (is_body_subject(head, house)) return head;
        }
    }
    if (const std::size_t comma = before.find_last_of(",;"); comma != std::string::npos)
        before.remove_prefix(comma + 1);
    return before;
}

// "The Board agreed to ...", "We decided that ...": the body does it.
bool body_decides(std::string_view s, bool phrase, const House& house) {
    constexpr std::size_t furthest = 1000;  // from the beginning of a sentence to its verb
    std::size_t from = 0;
    for (std::size_t at = phrase ? house.find(Word::decision_verb, s) : std::string_view::npos;
         at != std::string_view::npos; at = house.find(Word::decision_verb, s.substr(from))) {
        at += from;
        if (at > furthest) break;
        const std::string_view said = trim(s.substr(0, at));
        const bool one = said.ends_with(" he") || said.ends_with(" she");  // "... with the group she agreed to write"
        if (at > 0 && !one && is_blank(s[at - 1]) && is_body_subject(subject_before(s.substr(0, at), house), house))
            return true;
        from = at + house.longest(Word::decision_verb, s.substr(at));
    }
    if (find_in(s, " agreed.") == std::string_view::npos) return false;
    return find_in(s, "oard agreed.") != std::string_view::npos ||
           find_in(s, "ommittee agreed.") != std::string_view::npos ||
           find_in(s, "ouncil agreed.") != std::string_view::npos;
}

// "The minutes were approved", "A 3-week threshold was adopted", "This was agreed by all"
bool passive(std::string_view s, const House& house) {
    const std::size_t at = house.find(Word::decision_passive, s);
    if (at > 140) return false;
    const std::string low = " " + lower(s.substr(0, at)) + " ";
    if (same_letters(s.substr(0, 12), "everyone was") || same_letters(s.substr(0, 16), "they were agreed"))
        return false;
    const bool half = same_letters(s.substr(at, 4), "and ");  // "to be reviewed and approved"
    return !half || !holds(low, {" to be ", " will ", " should ", " must ", " can ", " may ", " to "});
}

// "Subscription to stay at three pounds, agreed.", "Budget of three pounds agreed.", "(three pounds, approved)"
bool ends_in_verdict(std::string_view s, const House& house) {
    s = strip(s, ".)*]");
    if (const std::size_t count = s.find_last_of(" \t\n\r");
        count != std::string_view::npos && is_tally(s.substr(count + 1)))
        s = strip(s.substr(0, count), ":");  // "Budget approved: 7-0"
    const std::string_view end = strip(s.substr(s.find_last_of(" \t\n\r") + 1), ".,;");
    if (!end.ends_with("ed") && !end.ends_with("ED") && end != "unanimously" && end != "con") return false;
    const auto list = split_words(s);
    if (list.size() < 2 || list.size() > 30) return false;
    std::size_t k = list.size() - 1;
    if (k > 2 && (list[k] == "unanimously" || list[k] == "con")) k -= list[k] == "con" ? 2 : 1;
    const std::string verdict = lower(strip(list[k], ".,;"));
    static constexpr std::array verdicts{"agreed", "approved", "adopted", "ratified", "carried"};
    if (std::find(verdicts.begin(), verdicts.end(), verdict) == verdicts.end()) return false;
    const std::string_view last = list[k - 1];
    if (last.back() == ',' || last.back() == ';' || last == "-" || last == "\u2013") return true;
    const std::string low = lower(strip(last, "(\""));
    if (low.empty() || house.lists(Word::no_verdict, low)) return false;
    if (is_digit(low.front()) && list.size() > 3 && low.find_first_not_of("0123456789") == std::string::npos)
        return false;  // "28 approved"
    // "Karl agreed." speaks of one
    return verdict == "agreed" || verdict == "carried" ? !starts_upper(last) : list.size() <= 12;
}

}  // namespace

Tells tells_decision(std::string_view s, const House& house) {
    const std::string low = " " + lower(s);
    if (begins(low, {" apolog", " regrets"}) && house.has(Word::apologies, s) &&
        low.find("resolved") == std::string::npos && low.find("moved") == std::string::npos)
        return Tells::nothing;
    const bool phrase = house.has_decision(s);
    if (phrase && elsewhere(s, low, house)) return Tells::nothing;
    if ((phrase && house.has(Word::decision_formula, s)) || it_was_agreed(low) ||
        (find_in(low, " voted to ") < 140 && low.find("already voted") == std::string::npos))
        return decided(low);
    if (without_subject(s, low)) return Tells::decision;
    if (begins(low, {" everyone was agreed", " all were agreed"})) return Tells::nothing;  // of one mind
    if (body_decides(s, phrase, house)) return decided(low);
    return (phrase && passive(s, house)) || ends_in_verdict(s, house) ? Tells::decision : Tells::nothing;
}

bool is_tally(std::string_view words) {
    if (find_any<'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':'>(words) == std::string_view::npos) return false;
    // "5-0-0.", "4-1-0 (Lee opposed)"
    const std::size_t tally = words.find_first_not_of("0123456789-");
    if (const std::string_view count = words.substr(0, tally);
        count.size() >= 3 && count.size() <= 9 && is_digit(count.front()) && is_digit(count.back()) &&
        count.find('-') <= 3 && std::count(count.begin(), count.end(), '-') >= 1 &&
        std::count(count.begin(), count.end(), '-') <= 3 && count_words(words) <= 8 &&
        (tally == std::string::npos || words[tally] == '.' || words.substr(tally).starts_with(" (")))
        return true;
    // "Ayes: 5, nays: 0", "For 3, against 1": both sides were counted
    static const Cues favour{"ayes",   "yeas",   "yes:",   "in favour", "in favor", "votes for", "for:",   " for 1",
                             " for 2", " for 3", " for 4", " for 5",    " for 6",   " for 7",    " for 8", " for 9"};
    static const Cues against{"nays", "noes", "nos:", "against", "opposed", "no:", "abst"};
    return against.in(words) && (same_letters(words.substr(0, 3), "for") || favour.in(words)) &&
           count_words(words) <= 40;
}

bool is_verdict(std::string_view sentence, const House& house) {
    std::string_view s = strip(sentence, "*([");
    if (same_letters(s.substr(0, 5), "vote:")) s = trim(s.substr(5));
    if (same_letters(s.substr(0, 5), "vote ")) s = trim(s.substr(5));
    if (is_tally(s)) return true;
    const std::size_t n = house.longest(Word::verdict, s);
    if (n == 0 || count_words(s) > 9) return false;
    const std::string_view rest = trim(s.substr(n));
    if (rest.empty() || !is_lower(rest.front()) || s[n - 1] == ':')
        return rest.empty() || !starts_upper(rest) || s[n - 1] == ':' || house.longest(Word::verdict, s) > 12;
    for (const std::string_view open : {"by", "with", "without", "nimously"})
        if (s.substr(0, n).ends_with(open)) return true;
    return begins(rest, {"unanimously", "by ", "with", "on ", "nem", "as ", "in fav", "and carried", "in the aff"});
}

bool refers_back(std::string_view sentence) {
    return begins(lower(sentence),
                  {"this was", "that was", "to which it was", "this is ", "these were", "it was lost", "it was carried",
                   "the motion was", "all agreed.", "everyone agree", "the vote was", "which was"});
}

}  // namespace minutes
