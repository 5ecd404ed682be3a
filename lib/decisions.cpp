#include "decisions.hpp"

#include <algorithm>

#include "decision_words.hpp"
#include "label.hpp"
#include "motion_words.hpp"
#include "spans.hpp"
#include "statements.hpp"

namespace minutes {

namespace {

class Reader {
public:
    Reader(const Document& doc, const ActionsRead& read, const std::vector<Span>& actions)
        : doc_(doc), marked_(read.decisions), actions_(actions), used_(read.used), blocks_(doc.outline.blocks) {
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
            if (!doc_.is_heading(i)) statements(i);
            if (doc_.is_heading(i) || (s.topic == Topic::attendance && !s.item) || s.topic == Topic::agenda ||
                s.topic == Topic::actions || s.topic == Topic::furniture || (s.topic == Topic::title && !doc_.prose(i)))
                continue;
            if (doc_.outline.sections.size() > 6 && same_letters(doc_.words(s.title), "summary"))
                continue;  // what the summary says stands below
            if (s.topic == Topic::decisions && list_entry(i)) continue;
            approved_heading(i);
            if (motion_table(i) || outcome_table(i)) continue;
            if (approved_list(i) || motion_heading(i)) continue;
            if (labelled(i)) continue;
            if (motion(i)) continue;
            std::string_view before;  // the sentence before, or the request before it that it goes on with
            bool asked = false;       // by it
            for (std::size_t since = 0; const std::string_view sentence : doc_.sentences_of(i)) {
                if (!goes_on(sentence)) this->sentence(i, unmarked(sentence), before);
                const bool verdict = is_verdict(sentence), asking = asks(sentence);
                const bool request = asking && !verdict && !begins(doc_.low(sentence), {"seconded", "proposed by"});
                if (request || verdict || !asked || ++since > 3) before = sentence, asked = asking, since = 0;
            }
        }
        return std::move(out_);
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

    // "Join the federation (TK) APPROVED": the outcome in the heading
    void approved_heading(std::size_t i) {
        const Section& s = doc_.section_of(i);
        const std::string_view title = doc_.words(s.title);
        if (i != s.first ||
            !(title.ends_with(" APPROVED") || title.ends_with(" AGREED") || title.ends_with(" CARRIED") ||
              title.ends_with(" RESOLVED")) ||
            all_caps(title))
            return;
        keep(i, title);
    }

    // A table of motions: text, mover, seconder, outcome
    bool motion_table(std::size_t i) {
        const Block& b = blocks_[i];
        if (!b.in_table()) return false;
        if (b.table != table_) {
            table_ = b.table, motion_ = mover_ = seconder_ = outcome_ = -1, decision_column_ = false;
            std::size_t first = i;  // the header may stand under a title
            while (first > 0 && blocks_[first - 1].table == b.table) --first;
            header_row_ = blocks_[first].row;
            for (std::size_t k = first;
                 k < blocks_.size() && blocks_[k].table == b.table && blocks_[k].row == header_row_; ++k) {
                const std::string_view low = doc_.low(words(k));
                const int column = blocks_[k].column;
                if (low == "decision" || low == "decisions") decision_column_ = true;
                if (low.starts_with("motion") || low.starts_with("resolution") || low.starts_with("decision"))
                    motion_ = column;
                else if (low.starts_with("moved") || low.starts_with("propos") || low == "mover") mover_ = column;
                else if (low.starts_with("second")) seconder_ = column;
                else if (low == "status" || low == "outcome" || low == "result" || low == "vote") outcome_ = column;
            }
        }
        if (motion_ < 0 || (outcome_ < 0 && mover_ < 0 && !decision_column_)) return false;
        if (b.row == header_row_ || b.column != motion_) return true;
        std::string_view mover, seconder, result;
        for (std::size_t k = i >= 6 ? i - 6 : 0; k < std::min(i + 8, blocks_.size()); ++k) {
            if (blocks_[k].table != b.table || blocks_[k].row != b.row) continue;
            if (blocks_[k].column == mover_) mover = words(k);
            if (blocks_[k].column == seconder_) seconder = words(k);
            if (blocks_[k].column == outcome_) result = words(k);
        }
        if (outcome_ >= 0 && (result.empty() || result.find('/') != std::string_view::npos))
            return true;  // left open, or the template's choice
        std::string_view text = words(i);
        if (text.starts_with("MOTION: ") || text.starts_with("Motion: ")) text = trim(text.substr(8));
        keep(i, text);
        if (out_.decisions.empty() || out_.decisions.back().block != i) return true;
        Decision& d = out_.decisions.back().decision;
        d.proposer = tidy(mover), d.seconder = tidy(seconder);
        if (std::string became = outcome_of_cell(result); !became.empty()) d.outcome = std::move(became);
        return true;
    }

    // A table of labels and values below a motion: Status, Moved by, Seconded by
    bool outcome_table(std::size_t i) {
        const std::int32_t table = blocks_[i].table;
        if (table < 0 || table == outcome_of_) return table >= 0;
        std::string_view mover, seconder, result;
        for (std::size_t k = i; k + 1 < blocks_.size() && blocks_[k + 1].table == table && k < i + 12; ++k) {
            if (blocks_[k].column != 0 || blocks_[k + 1].row != blocks_[k].row || blocks_[k + 1].column != 1) continue;
            const std::string low = lower(strip(words(k), ":"));
            if (begins(low, {"moved", "propos", "mover"})) mover = words(k + 1);
            else if (begins(low, {"second"})) seconder = words(k + 1);
            else if (low == "status" || low == "outcome" || low == "result" || low == "vote") result = words(k + 1);
        }
        if (mover.empty() || result.empty() || i == 0) return false;
        outcome_of_ = table;
        const std::string became = outcome_of_cell(result);
        if (became.empty() || result.find('/') != std::string_view::npos) return true;
        std::size_t at = i - 1;  // the motion, or the line right above
        for (std::size_t k = i; k > 0 && i - k < 4 && at == i - 1; --k)
            if (begins(lower(words(k - 1)), {"motion:", "motion "})) at = k - 1;
        if (doc_.is_heading(at) || blocks_[at].in_table()) return true;
        std::string_view text = words(at);
        if (begins(lower(text), {"motion:"})) text = trim(text.substr(7));
        keep(at, text);
        if (out_.decisions.empty() || out_.decisions.back().block != at) return true;
        Decision& d = out_.decisions.back().decision;
        d.proposer = tidy(mover), d.seconder = tidy(seconder), d.outcome = became;
        return true;
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
        keep(i, std::string_view(title.data(), static_cast<std::size_t>(last.data() + last.size() - title.data())));
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
        const Label label = label_of(all, doc_.reading());
        if (label.text.empty() || !doc_.house.is(Word::decision_label, label.text)) return false;
        const bool colon = label.text.size() < all.size() && all[label.text.size()] == ':';
        const bool capitals = all_caps(label.text) && label.text.size() > 5 && label.text.size() < all.size();
        if (!colon && !capitals && doc_.reading().bold_at(blocks_[i].words.begin).empty()) return false;
        if (label.rest.empty() || count_words(label.rest) < 2) return label.rest.empty() && colon;
        const std::string low = lower(label.text);
        if (low == "motion" || low == "vote") {
            if (!outcome_follows(i, label.rest)) return false;
        }
        std::string_view text = label.rest;
        if (text.ends_with(')') && text.find(", ") != std::string_view::npos &&
            std::count(text.begin(), text.end(), ':') >= 2)
            text = trim(text.substr(0, text.rfind('(')));
        if (text.empty()) return true;
        const std::size_t kept = out_.decisions.size();
        keep(i, text);
        if (out_.decisions.size() > kept && out_.decisions.back().decision.outcome.empty())
            out_.decisions.back().decision.outcome = outcome_of_label(low);
        return true;
    }

    bool outcome_follows(std::size_t i, std::string_view rest) const {
        if (was_voted_on(lower(rest))) return true;
        for (std::size_t k = i + 1; k < std::min(i + 4, blocks_.size()); ++k)
            if (doc_.is_heading(k) || doc_.low(words(k)).starts_with("motion")) break;
            else if (was_voted_on(doc_.low(words(k)))) return true;
        return false;
    }

    // Lines of a motion: "Motion to ... by X", "Seconded by Y", "Passed"
    bool motion(std::size_t i) {
        const std::string_view low = doc_.low(words(i).substr(0, 220));
        if (!moves_motion(low)) return false;
        std::size_t last = i;
        bool decided = tells_outcome(low) ||
                       holds(doc_.low(words(i)), {"carried", "unanimous", "approved", "no objection", "no discussion", "motion failed", "motion fails", "was lost", "defeated"});
        for (std::size_t k = i + 1; k < std::min(i + 4, blocks_.size()) && !doc_.is_heading(k) &&
                                    doc_.outline.section_of[k] == doc_.outline.section_of[i];
             ++k) {
            const std::string_view next = doc_.low(words(k).substr(0, 160));
            if (next.starts_with("moved") || next.starts_with("motion to")) break;
            const bool goes_on = next.starts_with("seconded") || next.starts_with("second ") || tells_outcome(next) ||
                                 next.find("seconded") < 40 || next.find("quorum") != std::string::npos;
            if (!goes_on || count_words(words(k)) > 30) break;
            last = k;
            if (tells_outcome(next)) {
                decided = true;
                break;
            }
        }
        if (!decided) return false;
        const std::string_view first = words(i), end = words(last);
        keep(i, std::string_view(first.data(), static_cast<std::size_t>(end.data() + end.size() - first.data())));
        done_until_ = last;
        return true;
    }

    void statements(std::size_t i) {
        for (const std::string_view s : doc_.sentences_of(i)) {
            std::string kind = statement_kind(s);
            if (kind.empty()) continue;
            out_.statements.push_back({std::move(kind), tidy(s), {}, doc_.at(s)});
            out_.statement_blocks.push_back(i);
        }
    }

    // "Proposed Cllr Lee, seconded Cllr Day." behind a decision belongs to it.
    bool goes_on(std::string_view s) {
        const std::string_view low = doc_.low(s.substr(0, 24));
        if (out_.decisions.empty() || !(low.starts_with("proposed ") || low.starts_with("proposer") ||
                                        low.starts_with("seconded ") || low.starts_with("moved by ")))
            return false;
        DecisionDraft& last = out_.decisions.back();
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
        const auto first = std::lower_bound(used_.begin(), used_.end(), here.begin, [](Span u, std::uint32_t at) { return u.begin < at; });
        if (first == used_.end() || first->begin >= here.end || first->begin == here.begin) return s;
        return strip(s.substr(0, first->begin - here.begin), "*([-");
    }

    // `before`: the sentence in front of it in the same paragraph.
    void sentence(std::size_t i, std::string_view s, std::string_view before) {
        if (i != 0 && i <= done_until_) return;
        const bool verdict = !before.empty() && !before.ends_with('?') && is_verdict(s);
        if (s.ends_with('?') || (count_words(s) < 3 && !verdict)) return;
        if (doc_.outline.section_of[i] == motion_section_ && lower(s).find("motion") != std::string::npos) return;
        if (labelled_sentence(i, s, before)) return;
        if (const std::string_view next = without_number(s); listed_ == i && next.size() < s.size()) return keep(i, next);
        const Tells tells = verdict ? Tells::decision : tells_decision(s, doc_.house);
        if (tells == Tells::nothing || (tells == Tells::task && undertaken(s))) return;
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
        if ((refers_back(s) || is_verdict(s)) && !before.empty() && text.data() == s.data())
            text = std::string_view(before.data(), static_cast<std::size_t>(s.data() + s.size() - before.data()));
        const std::size_t kept = out_.decisions.size();
        keep(i, text);
        if (out_.decisions.size() > kept &&
            out_.decisions.back().decision.outcome.empty()) {  // the label that was cut off said it
            Decision whole;
            read_motion(whole, tidy(s), doc_.house);
            out_.decisions.back().decision.outcome = whole.outcome;
        }
    }

    // "... for two years. Decision: approved": a label within the paragraph
    bool labelled_sentence(std::size_t i, std::string_view s, std::string_view before) {
        const std::size_t colon = s.find(':');
        if (colon == std::string_view::npos || colon > 20 || !doc_.house.is(Word::decision_label, s.substr(0, colon))) return false;
        const std::string low = lower(s.substr(0, colon));
        if (low == "motion" || low == "vote" || low == "resolution") return false;
        std::string_view rest = trim(s.substr(colon + 1));
        if (const std::string_view first = without_number(rest); first.size() < rest.size()) rest = first, listed_ = i;
        if (rest.empty()) return false;
        const std::string first = lower(strip(rest.substr(0, rest.find(' ')), ",.;"));
        const bool verdict = first == "approved" || first == "agreed" || first == "deferred" || first == "rejected" || first == "accepted" || first == "refused" || first == "adopted";
        std::string_view text = count_words(rest) < 3 ? s : rest;
        if (verdict && !before.empty()) text = std::string_view(before.data(), static_cast<std::size_t>(s.data() + s.size() - before.data()));
        const std::size_t kept = out_.decisions.size();
        keep(i, text);
        if (out_.decisions.size() > kept && out_.decisions.back().decision.outcome.empty()) out_.decisions.back().decision.outcome = outcome_of_label(low);
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
    bool undertaken(std::string_view s) const {
        return actions_.overlap(doc_.span(s));
    }

    void keep(std::size_t i, std::string_view text) {
        text = strip(text, "*");
        if (text.empty()) return;
        const Span span = doc_.span(text);
        if (!out_.decisions.empty()) {
            DecisionDraft& last = out_.decisions.back();
            if (last.words.begin < span.end && span.begin < last.words.end) return;
        }
        DecisionDraft d;
        d.block = i;
        d.words = span;
        d.decision.text = tidy(text);
        read_motion(d.decision, d.decision.text, doc_.house);
        out_.decisions.push_back(std::move(d));
    }

    const Document& doc_;
    std::vector<Span> marked_;  // sorted
    Spans actions_;
    std::vector<Span> used_;  // by labels and tasks of actions, sorted
    const std::vector<Block>& blocks_;
    DecisionsRead out_;
    std::size_t done_until_ = 0;
    std::int32_t table_ = -1, header_row_ = -1;
    int motion_ = -1, mover_ = -1, seconder_ = -1, outcome_ = -1;  // columns of a table of motions
    bool decision_column_ = false;
    std::size_t listed_ = static_cast<std::size_t>(-1);  // the block whose label is followed by "1) ... 2) ..."
    std::int32_t outcome_of_ = -1;  // the table of labels and values that was read last
    std::int32_t approved_section_ = -1, motion_section_ = -1;  // whose list is a decision; whose motion is kept already
};

}  // namespace

DecisionsRead read_decisions(const Document& doc, const ActionsRead& read, const std::vector<Span>& actions) {
    return Reader(doc, read, actions).run();
}

}  // namespace minutes
