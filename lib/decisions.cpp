#include "decisions.hpp"

#include <algorithm>

#include "decision_drafts.hpp"
#include "decision_words.hpp"
#include "label.hpp"
#include "motion_words.hpp"
#include "motions.hpp"
#include "spans.hpp"
#include "statements.hpp"

namespace minutes {

namespace {

class Reader {
public:
    Reader(const Document& doc, const ActionsRead& read, const std::vector<Span>& actions)
        : doc_(doc),
          marked_(read.decisions),
          actions_(actions),
          used_(read.used),
          blocks_(doc.outline.blocks),
          drafts_{doc} {
        for (auto* spans : {&marked_, &used_}) std::ranges::stable_sort(*spans, {}, &Span::begin);
    }

    DecisionsRead run() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const Block& b = blocks_[i];
            const Section& s = doc_.section_of(i);
            for (auto m = std::ranges::lower_bound(marked_, b.words.begin, {}, &Span::begin);
                 m != marked_.end() && m->begin < b.words.end; ++m)
                if (m->end <= b.words.end) marked(i, *m);
            if (b.kind == LineKind::matter || b.kind == LineKind::code || b.words.empty()) continue;
            if (b.kind == LineKind::quote) {  // what is quoted may be a motion, nothing else
                if (begins(lower(words(i)), {"motion"}) && !labelled(i)) motion(i);
                continue;
            }
            if (doc_.is_heading(i)) approved_heading(i);
            else statements(i);
            if (doc_.is_heading(i) || (s.topic == Topic::attendance && !s.item) || s.topic == Topic::agenda ||
                s.topic == Topic::actions || s.topic == Topic::furniture || (s.topic == Topic::title && !doc_.prose(i)))
                continue;
            if (doc_.outline.sections.size() > 6 && same_letters(doc_.words(s.title), "summary"))
                continue;  // what the summary says stands below
            if (s.topic == Topic::decisions && list_entry(i)) continue;
            if (tables_.read(drafts_, i) || approved_list(i) || motion_heading(i)) continue;
            if (i != 0 && i <= done_until_) continue;
            if (labelled(i) || motion(i)) continue;
            std::string_view before;  // the sentence before, or the request before it that it goes on with
            bool asked = false;       // by it
            for (std::size_t since = 0; const std::string_view sentence : doc_.sentences_of(i)) {
                if (!goes_on(sentence)) this->sentence(i, unmarked(sentence), before);
                const bool verdict = is_verdict(sentence), asking = doc_.has(Hint::request, sentence);
                const bool request = asking && !verdict && !begins(doc_.low(sentence), {"seconded", "proposed by"});
                if (request || verdict || !asked || ++since > 3) before = sentence, asked = asking, since = 0;
            }
        }
        return std::move(drafts_.read);
    }

private:
    std::string_view words(std::size_t i) const { return doc_.words(blocks_[i]); }

    void marked(std::size_t i, Span m) {
        const auto list = sentences(doc_.words(m), doc_.house);
        if (list.empty()) return;
        std::string_view text = doc_.words(m);
        if (list.size() > 2) text = list[0];
        keep(i, text);
    }

    bool list_entry(std::size_t i) {
        const Block& b = blocks_[i];
        if (!b.bullet() && !b.numbered() && !b.in_table()) return false;
        if (b.in_table() && b.row == 0) return true;
        if (doc_.house.is(Word::nobody, words(i)) || count_words(words(i)) < 3) return true;
        keep(i, words(i));
        return true;
    }

    // "Join the federation (TK) APPROVED", "Order of the agenda - agreed": the outcome in the heading
    void approved_heading(std::size_t i) {
        const std::string_view title = words(i);
        if (all_caps(title)) return;
        const std::size_t space = title.rfind(' ');
        if (space == std::string_view::npos) return;
        const std::string_view last = strip(title.substr(space), ".");
        const std::string low = lower(last);
        if (low != "approved" && low != "agreed" && low != "carried" && low != "resolved" && low != "accepted" &&
            low != "adopted" && low != "passed")
            return;
        const std::string_view before = trim(title.substr(0, space));
        if (count_words(before) > 1 &&
            (all_caps(last) || before.ends_with("\u2013") || before.ends_with('-') || before.ends_with(':')))
            keep(i, title);
    }

    // A heading such as "Individual members approved" over a list: the list is the decision.
    bool approved_list(std::size_t i) {
        const Section& s = doc_.section_of(i);
        const std::string_view low = doc_.low(doc_.words(s.title));
        if (!(low.ends_with(" approved") || low.ends_with(" agreed") || low.ends_with(" elected") ||
              low.ends_with(" adopted")))
            return false;
        if (i != s.first) return approved_section_ == doc_.outline.section_of[i];
        for (std::uint32_t k = s.first; k < s.end; ++k)
            if (!blocks_[k].bullet()) return false;
        approved_section_ = doc_.outline.section_of[i];
        const std::string_view title = doc_.words(s.title), last = words(s.end - 1);
        keep(i, joined(title, last));
        return true;
    }

    // "Motion 2: Approve ..." as a heading: carried where the text under it says so
    bool motion_heading(std::size_t i) {
        const Section& s = doc_.section_of(i);
        if (s.number.empty() || i != s.first || s.title.empty()) return false;
        const std::string_view before = trim(doc_.reading().words().substr(
            s.number.begin > 20 ? s.number.begin - 20 : 0, std::min<std::uint32_t>(20, s.number.begin)));
        if (!same_letters(before.substr(before.size() > 6 ? before.size() - 6 : 0), "motion")) return false;
        for (std::uint32_t k = s.first; k < s.end; ++k)
            if (tells_outcome(doc_.low(words(k))) || doc_.low(words(k)).find("the motion pass") != std::string::npos) {
                keep(i, doc_.words(s.title));
                motion_section_ = doc_.outline.section_of[i];
                break;
            }
        return false;
    }

    // "RESOLVED: ...", "**Decision:** ...", "AGREED that ..."
    bool labelled(std::size_t i) {
        const std::string_view all = words(i);
        const Label& label = doc_.label_of(i);
        std::string_view name = label.text;  // "RESOLVED (10-3-2): ..."
        if (const std::size_t open = name.find(" ("); open != std::string_view::npos && name.ends_with(')'))
            name = name.substr(0, open);
        // "Outcome: adopted by 7 votes to 2" says what was decided where no motion stands above
        const bool outcome = holds(lower(name.substr(0, 8)), {"outcome", "result"}) && count_words(name) == 1 &&
                             doc_.house.longest(Word::decision_verb, lower(label.rest)) != 0 && !outcome_of_last(i);
        if (label.text.empty() || !(outcome || doc_.house.is(Word::decision_label, name))) return false;
        const bool colon = colon_behind(label, all);
        const bool capitals = all_caps(label.text) && label.text.size() > 5 && label.text.size() < all.size();
        if (!colon && !capitals && doc_.reading().bold_at(blocks_[i].words.begin).empty()) return false;
        if (label.rest.empty() || count_words(label.rest) < 2) return label.rest.empty() && colon;
        const std::string low = lower(name);
        if (low == "motion" && !was_voted_on(lower(label.rest)) && motion(i)) return true;
        if ((low == "motion" || low == "vote") && !outcome_follows(i, label.rest)) return false;
        std::string_view text = label.rest;
        if (text.ends_with(')') && text.find(", ") != std::string_view::npos &&
            std::count(text.begin(), text.end(), ':') >= 2)
            text = trim(text.substr(0, text.rfind('(')));
        if (text.empty() || !keep(i, text)) return true;
        Decision& kept = drafts_.read.decisions.back().decision;
        if (kept.outcome.empty()) kept.outcome = outcome_of_label(low);
        // "It was proposed by Cllr Lee, seconded by Cllr Day and:-" on the line before
        if (kept.proposer.empty() && i > 0 && count_words(words(i - 1)) <= 20 &&
            holds(doc_.low(words(i - 1)), {"proposed by", "moved by"})) {
            Decision extra;
            read_motion(extra, tidy(words(i - 1)), doc_.house);
            kept.proposer = extra.proposer, kept.seconder = extra.seconder;
        }
        return true;
    }

    bool outcome_follows(std::size_t i, std::string_view rest) const {
        if (was_voted_on(lower(rest))) return true;
        for (std::size_t k = i + 1; k < std::min(i + 4, blocks_.size()); ++k)
            if (doc_.is_heading(k) || doc_.low(words(k)).starts_with("motion")) break;
            else if (was_voted_on(doc_.low(words(k)))) return true;
        return false;
    }

    bool motion(std::size_t i) {
        const auto last = read_motion_lines(drafts_, i);
        if (last) done_until_ = *last;
        return last.has_value();
    }

    void statements(std::size_t i) {
        for (const std::string_view s : doc_.sentences_of(i)) {
            std::string kind = statement_kind(s);
            if (kind.empty()) continue;
            drafts_.read.statements.push_back({std::move(kind), tidy(s), {}, doc_.at(s)});
            drafts_.read.statement_blocks.push_back(i);
        }
    }

    // "Proposed Cllr Lee, seconded Cllr Day." behind a decision belongs to it.
    bool goes_on(std::string_view s) {
        const std::string_view low = doc_.low(s.substr(0, 24));
        if (drafts_.read.decisions.empty() || !(low.starts_with("proposed ") || low.starts_with("proposer") ||
                                                low.starts_with("seconded ") || low.starts_with("moved by ")))
            return false;
        DecisionDraft& last = drafts_.read.decisions.back();
        const Span here = doc_.span(s);
        if (here.begin < last.words.end || here.begin - last.words.end > 120) return false;
        Decision extra;
        read_motion(extra, tidy(s), doc_.house);
        if (last.decision.proposer.empty()) last.decision.proposer = extra.proposer;
        if (last.decision.seconder.empty()) last.decision.seconder = extra.seconder;
        return true;
    }

    // Without the action behind it: "..., agreed to keep it **Action KB to pay**"
    std::string_view unmarked(std::string_view s) const {
        const Span here = doc_.span(s);
        const auto first = std::lower_bound(used_.begin(), used_.end(), here.begin,
                                            [](Span u, std::uint32_t at) { return u.begin < at; });
        if (first == used_.end() || first->begin >= here.end || first->begin == here.begin) return s;
        return strip(s.substr(0, first->begin - here.begin), "*([-");
    }

    // Most sentences are none at a glance.
    bool is_verdict(std::string_view s) const {
        const std::string_view bare = strip(s, "*([");
        const bool may = !bare.empty() && (is_digit(bare.front()) || doc_.has(Hint::verdict, bare));
        return may && minutes::is_verdict(s, doc_.house);
    }

    // `before`: the sentence in front of it in the same paragraph.
    void sentence(std::size_t i, std::string_view s, std::string_view before) {
        if (i != 0 && i <= done_until_) return;
        if (before.empty() && is_verdict(s)) {
            if (outcome_of_last(i)) return;
            before = request_above(i);
        }
        const bool verdict = !before.empty() && !before.ends_with('?') && is_verdict(s);
        if (s.ends_with('?') || (count_words(s) < 3 && !verdict)) return;
        if (doc_.outline.section_of[i] == motion_section_ && lower(s).find("motion") != std::string::npos) return;
        if (labelled_sentence(i, s, before)) return;
        if (const std::string_view next = without_number(s); listed_ == i && next.size() < s.size()) {
            keep(i, next);
            return;
        }
        const Tells tells = verdict                       ? Tells::decision
                            : doc_.has(Hint::decision, s) ? tells_decision(s, doc_.house)
                                                          : Tells::nothing;
        if (tells == Tells::nothing || (tells == Tells::task && undertaken(s)) || signs_only(i, s)) return;
        std::string_view text = s;
        // "Resolved 15/09/5.01 The minutes ...", "RESOLVED that": the words behind the label
        for (const std::string_view label : {"Resolved ", "RESOLVED ", "AGREED ", "Resolution "})
            if (text.starts_with(label)) {
                std::string_view rest = trim(text.substr(label.size()));
                const std::size_t digits = rest.find_first_not_of("0123456789./:- ");
                if (digits != 0 && digits != std::string_view::npos) rest = rest.substr(digits);
                if (count_words(rest) >= 4 && rest.size() != trim(text.substr(label.size())).size()) text = rest;
            }
        if (const std::size_t colon = text.find(": ");
            !verdict && colon != std::string_view::npos && doc_.house.is(Word::decision_label, text.substr(0, colon)))
            text = trim(text.substr(colon + 2));
        // "..., agreed that the first version would ...": the clause that was agreed
        for (const std::string_view clause : {", agreed to ", ", agreed that ", ", agreed we ", ", agreed it ",
                                              ", agreed the ", " - agreed to ", " - agreed that ", ": agreed to "})
            if (const std::size_t at = text.find(clause); at != std::string_view::npos && undertaken(text)) return;
            else if (at != std::string_view::npos) text = text.substr(text.find("agreed", at));
        if ((refers_back(s) || is_verdict(s)) && !before.empty() && text.data() == s.data()) text = joined(before, s);
        if ((keep(i, text) || (text.data() == before.data() && keep(i, before))) &&
            drafts_.read.decisions.back().decision.outcome.empty()) {  // the label that was cut off said it
            Decision whole;
            read_motion(whole, tidy(s), doc_.house);
            drafts_.read.decisions.back().decision.outcome = whole.outcome;
        }
    }

    // "Carried 4-1." on a line of its own: what became of the motion above it, which is kept already
    bool outcome_of_last(std::size_t i) {
        if (drafts_.read.decisions.empty()) return false;
        const DecisionDraft& last = drafts_.read.decisions.back();
        return last.block < i && last.block + 6 > i &&
               doc_.outline.section_of[last.block] == doc_.outline.section_of[i] && last.decision.outcome != "" &&
               begins(doc_.low(words(last.block)), {"motion", "moved"});
    }

    // "Moved Lee, seconded Day." in the paragraph above a verdict
    std::string_view request_above(std::size_t i) const {
        if (i == 0 || i - 1 <= done_until_ || doc_.is_heading(i - 1) ||
            doc_.outline.section_of[i] != doc_.outline.section_of[i - 1])
            return {};
        std::string_view request;
        for (const std::string_view s : doc_.sentences_of(i - 1))
            if (doc_.has(Hint::request, s) && !is_verdict(s)) request = s;
        return request;
    }

    // "The minutes were signed by the Chair." behind their approval
    bool signs_only(std::size_t i, std::string_view s) const {
        const std::string low = lower(s);
        if (drafts_.read.decisions.empty() || low.find("signed") == std::string::npos ||
            holds(low, {"approved", "agreed", "resolved", "correct", "accurate", "true", "confirmed", "accepted"}))
            return false;
        const std::size_t last = drafts_.read.decisions.back().block;
        return doc_.outline.section_of[last] == doc_.outline.section_of[i];
    }

    // "... for two years. Decision: approved": a label within the paragraph
    bool labelled_sentence(std::size_t i, std::string_view s, std::string_view before) {
        const std::size_t colon = s.find(':');
        if (colon == std::string_view::npos || colon > 20 || !doc_.house.is(Word::decision_label, s.substr(0, colon)))
            return false;
        const std::string low = lower(s.substr(0, colon));
        if (low == "motion" || low == "vote" || low == "resolution") return false;
        std::string_view rest = trim(s.substr(colon + 1));
        if (const std::string_view first = without_number(rest); first.size() < rest.size()) rest = first, listed_ = i;
        if (rest.empty()) return false;
        const std::string first = lower(strip(rest.substr(0, rest.find(' ')), ",.;"));
        const bool verdict = first == "approved" || first == "agreed" || first == "deferred" || first == "rejected" ||
                             first == "accepted" || first == "refused" || first == "adopted";
        std::string_view text = count_words(rest) < 3 ? s : rest;
        if (verdict && !before.empty()) text = joined(before, s);
        if (keep(i, text) && drafts_.read.decisions.back().decision.outcome.empty())
            drafts_.read.decisions.back().decision.outcome = outcome_of_label(low);
        return true;
    }

    // "2) To paint the gate."
    static std::string_view without_number(std::string_view s) {
        const std::size_t digits = s.find_first_not_of("0123456789");
        return digits == 1 && s.size() > 3 && s[1] == ')' && is_blank(s[2]) ? trim(s.substr(2)) : s;
    }

    static std::string outcome_of_label(std::string_view low) {
        return low.find("resol") != std::string::npos    ? "resolved"
               : low.find("agree") != std::string::npos  ? "agreed"
               : low.find("approv") != std::string::npos ? "approved"
                                                         : "";
    }

    // The sentence is an action already.
    bool undertaken(std::string_view s) const { return actions_.overlap(doc_.span(s)); }

    bool keep(std::size_t i, std::string_view text) { return drafts_.keep(i, text); }

    const Document& doc_;
    std::vector<Span> marked_;  // sorted
    Spans actions_;
    std::vector<Span> used_;  // by labels and tasks of actions, sorted
    const std::vector<Block>& blocks_;
    DecisionDrafts drafts_;
    MotionTables tables_;
    std::size_t done_until_ = 0;
    std::size_t listed_ = static_cast<std::size_t>(-1);  // the block whose label is followed by "1) ... 2) ..."
    std::int32_t approved_section_ = -1,
                 motion_section_ = -1;  // whose list is a decision; whose motion is kept already
};

}  // namespace

DecisionsRead read_decisions(const Document& doc, const ActionsRead& read, const std::vector<Span>& actions) {
    return Reader(doc, read, actions).run();
}

}  // namespace minutes
