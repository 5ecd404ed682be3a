#include "motions.hpp"

#include <algorithm>

#include "decision_words.hpp"
#include "motion_words.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

constexpr std::size_t most_lines = 9;  // behind the motion: mover, seconder, discussion, a vote a line, outcome

bool told(std::string_view low, std::string_view words, const House& house) {
    return tells_outcome(low) ||
           (is_verdict(words, house) && !is_tally(words) && !begins(low, {"for", "against", "ayes", "in favo"}));
}

// "Motion by X, second by Y, to adopt ... No objections. Carried.": the outcome somewhere in the line
bool told_within(std::string_view low, const House& house) {
    return tells_outcome(low.substr(0, 220)) ||
           holds(low, {"carried", "unanimous", "approved", "no objection", "motion failed", "motion fails", "was lost",
                       "defeated", "motion passed", "motion passes", "without objection", "all in favo", "all ayes",
                       "was denied", "was tabled", "was withdrawn", ": denied", ": tabled", ": withdrawn"}) ||
           house.has(Word::decision_formula, low);
}

}  // namespace

std::optional<std::size_t> read_motion_lines(DecisionDrafts& d, std::size_t i) {
    const std::vector<Block>& blocks = d.doc.outline.blocks;
    const std::string_view low = d.doc.low(d.words(i).substr(0, 220));
    if (!d.doc.has(Hint::motion, d.words(i)) || !moves_motion(low)) return std::nullopt;
    std::size_t last = i;
    bool decided = told_within(d.doc.low(d.words(i)), d.doc.house), counted = false;
    for (const std::string_view s : d.doc.sentences_of(i))
        decided = decided || is_verdict(s, d.doc.house);  // "... Denied, 0-7."
    const bool voted = decided && holds(low, {"carried", "passed", "passes", "approved", "failed"});
    for (std::size_t k = i + 1; k < std::min(i + most_lines, blocks.size()) && !d.doc.is_heading(k) &&
                                d.doc.outline.section_of[k] == d.doc.outline.section_of[i];
         ++k) {
        const std::string_view line = d.words(k), next = d.doc.low(line.substr(0, 160));
        if (blocks[k].words.empty()) break;
        const bool part = d.doc.house.longest(Word::vote, line) != 0 || next.find("seconded") < 40 || is_tally(line) ||
                          told(next, line, d.doc.house);
        if (!part || count_words(line) > 30 ||
            (moves_motion(next) && !begins(next, {"moved by", "moved:", "proposed", "the motion was seconded"}) &&
             !(next.starts_with("moved ") && count_words(line) <= 8)))
            break;
        if (voted && !is_tally(line) && d.doc.house.longest(Word::vote, line) == 0) break;
        last = k;
        counted = counted || is_tally(line) || begins(next, {"for", "against", "ayes", "nays", "abst"});
        if (told(next, line, d.doc.house)) {
            decided = true;
            break;
        }
    }
    if (!decided && !counted) return std::nullopt;
    std::string_view first = d.words(i);
    if (last > i && same_letters(first.substr(0, 7), "motion:")) first = trim(first.substr(7));
    d.keep(i, joined(first, d.words(last)));
    return last;
}

bool MotionTables::read(DecisionDrafts& d, std::size_t i) { return of_motions(d, i) || of_outcome(d, i); }

void MotionTables::find_columns(const DecisionDrafts& d, std::size_t i) {
    const std::vector<Block>& blocks = d.doc.outline.blocks;
    table_ = blocks[i].table, motion_ = mover_ = seconder_ = outcome_ = -1, decision_column_ = false;
    std::size_t first = i;  // the header may stand under a title
    while (first > 0 && blocks[first - 1].table == table_) --first;
    header_row_ = blocks[first].row;
    for (std::size_t k = first; k < blocks.size() && blocks[k].table == table_ && blocks[k].row == header_row_; ++k) {
        const std::string_view low = d.doc.low(d.words(k));
        const int column = blocks[k].column;
        if (low == "decision" || low == "decisions") decision_column_ = true;
        if (begins(low, {"motion", "resolution", "decision"})) motion_ = column;
        else if (begins(low, {"moved", "propos"}) || low == "mover") mover_ = column;
        else if (low.starts_with("second")) seconder_ = column;
        else if (low == "status" || low == "outcome" || low == "result" || low == "vote") outcome_ = column;
    }
}

// A table of motions: text, mover, seconder, outcome
bool MotionTables::of_motions(DecisionDrafts& d, std::size_t i) {
    const std::vector<Block>& blocks = d.doc.outline.blocks;
    const Block& b = blocks[i];
    if (!b.in_table()) return false;
    if (b.table != table_) find_columns(d, i);
    if (motion_ < 0 || (outcome_ < 0 && mover_ < 0 && !decision_column_)) return false;
    if (b.row == header_row_ || b.column != motion_) return true;
    std::string_view mover, seconder, result;
    for (std::size_t k = i >= 6 ? i - 6 : 0; k < std::min(i + 8, blocks.size()); ++k) {
        if (blocks[k].table != b.table || blocks[k].row != b.row) continue;
        if (blocks[k].column == mover_) mover = d.words(k);
        if (blocks[k].column == seconder_) seconder = d.words(k);
        if (blocks[k].column == outcome_) result = d.words(k);
    }
    if (outcome_ >= 0 && (result.empty() || result.find('/') != std::string_view::npos))
        return true;  // left open, or the template's choice
    std::string_view text = d.words(i);
    if (text.starts_with("MOTION: ") || text.starts_with("Motion: ")) text = trim(text.substr(8));
    if (!d.keep(i, text)) return true;
    Decision& decision = d.read.decisions.back().decision;
    decision.proposer = tidy(mover), decision.seconder = tidy(seconder);
    if (std::string became = outcome_of_cell(result); !became.empty()) decision.outcome = std::move(became);
    return true;
}

// A table of labels and values below a motion: Status, Moved by, Seconded by
bool MotionTables::of_outcome(DecisionDrafts& d, std::size_t i) {
    const std::vector<Block>& blocks = d.doc.outline.blocks;
    const std::int32_t table = blocks[i].table;
    if (table < 0 || table == outcome_of_) return table >= 0;
    std::string_view mover, seconder, result;
    for (std::size_t k = i; k + 1 < blocks.size() && blocks[k + 1].table == table && k < i + 12; ++k) {
        if (blocks[k].column != 0 || blocks[k + 1].row != blocks[k].row || blocks[k + 1].column != 1) continue;
        const std::string low = lower(strip(d.words(k), ":"));
        if (begins(low, {"moved", "propos", "mover"})) mover = d.words(k + 1);
        else if (begins(low, {"second"})) seconder = d.words(k + 1);
        else if (low == "status" || low == "outcome" || low == "result" || low == "vote") result = d.words(k + 1);
    }
    if (mover.empty() || result.empty() || i == 0) return false;
    outcome_of_ = table;
    const std::string became = outcome_of_cell(result);
    if (became.empty() || result.find('/') != std::string_view::npos) return true;
    std::size_t at = i - 1;  // the motion, or the line right above
    for (std::size_t k = i; k > 0 && i - k < 4 && at == i - 1; --k)
        if (begins(lower(d.words(k - 1)), {"motion:", "motion "})) at = k - 1;
    if (d.doc.is_heading(at) || blocks[at].in_table()) return true;
    std::string_view text = d.words(at);
    if (begins(lower(text), {"motion:"})) text = trim(text.substr(7));
    if (!d.keep(at, text)) return true;
    Decision& decision = d.read.decisions.back().decision;
    decision.proposer = tidy(mover), decision.seconder = tidy(seconder), decision.outcome = became;
    return true;
}

}  // namespace minutes
