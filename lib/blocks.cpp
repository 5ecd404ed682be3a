#include "blocks.hpp"

#include <algorithm>

#include "label.hpp"
#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

bool carries_words(const Line& l) { return !l.words.empty() || l.number.size() != 0; }

class Joiner {
public:
    Joiner(const Lines& lines, const House& house) : in_(lines), house_(house), width_(wrap_width()) {}

    std::vector<Block> run() {
        blocks_.reserve(in_.lines.size());  // room that nothing is written to costs none
        for (std::uint32_t i = 0; i < in_.lines.size(); ++i) {
            const Line& line = in_.lines[i];
            switch (line.kind) {
                case LineKind::blank: ++blanks_; continue;
                case LineKind::furniture: continue;
                case LineKind::rule: ruled_ = true; continue;
                case LineKind::text:
                case LineKind::heading:
                case LineKind::bullet:
                case LineKind::quote:
                case LineKind::code:
                case LineKind::matter: break;
            }
            if (!carries_words(line) && line.column < 0) continue;
            if (!carries_words(line)) {
                blanks_ = 0;
                continue;
            }
            if (!blocks_.empty() && continues(line, i)) {
                blocks_.back().words.end = std::max(blocks_.back().words.end, line.words.end);
                blocks_.back().last = i;
            } else {
                start(line, i);
                part_fields();
            }
            blanks_ = 0;
            ruled_ = false;
        }
        return std::move(blocks_);
    }

private:
    void start(const Line& l, std::uint32_t i) {
        Block b;
        b.kind = l.kind, b.words = l.words, b.number = l.number, b.level = l.level, b.indent = l.indent,
        b.mark = l.mark, b.box = l.box;
        b.ordinal = l.ordinal, b.ordinal_style = l.ordinal_style, b.table = l.table, b.row = l.row, b.column = l.column;
        b.spaced = blanks_ > 0 || ruled_;
        b.first = b.last = i;
        blocks_.push_back(b);
    }

    // "**Chair:** A. Lee  **Minutes:** B. Day": fields of the header side by side, each a block of its own.
    void part_fields() {
        const Block whole = blocks_.back();
        if (whole.kind != LineKind::text || whole.table >= 0 || blocks_.size() > 40) return;
        const std::string_view all = in_.reading[whole.words];
        const std::size_t first = all.find(':');
        constexpr std::size_t longest_header = 300;  // bytes of a line of the header
        if (first > 30 || all.size() > longest_header || !is_field(all.substr(0, first))) return;
        for (std::size_t colon = all.find(':', first + 1); colon != std::string_view::npos;
             colon = all.find(':', colon + 1)) {
            const std::size_t at = field_before(all, colon);
            if (at == 0 || !is_field(all.substr(at, colon - at))) continue;
            Block b = whole;
            b.words.begin = whole.words.begin + static_cast<std::uint32_t>(at);
            b.spaced = false;
            const std::string_view before = trim(
                all.substr(blocks_.back().words.begin - whole.words.begin, b.words.begin - blocks_.back().words.begin));
            blocks_.back().words.end =
                whole.words.begin + static_cast<std::uint32_t>(offset_in(all, before) + before.size());
            blocks_.push_back(b);
        }
    }

    // Where the words before the colon begin that are bold, or stand behind a wide gap; 0: nowhere.
    std::size_t field_before(std::string_view all, std::size_t colon) const {
        const std::size_t gap = all.rfind("  ", colon);
        const std::size_t from = gap == std::string_view::npos ? 0 : gap + 2;
        const auto start = static_cast<std::uint32_t>(offset_in(in_.reading.words(), all));
        for (const Span run : in_.reading.bold_runs())
            if (run.begin > start + from && run.begin < start + colon && run.end >= start + colon)
                return run.begin - start;
        return from;
    }

    bool is_field(std::string_view label) const {
        label = trim(label);
        return is_meeting_label(label, house_) || attendance_of(label, house_).has_value();
    }

    // The width at which the author's program wrapped lines; 0 where lines are paragraphs.
    std::uint32_t wrap_width() const {
        std::vector<std::uint32_t> lengths;
        for (std::size_t i = 0; i + 1 < in_.lines.size(); ++i) {
            const Line& l = in_.lines[i];
            const bool followed = in_.lines[i + 1].kind == LineKind::text && in_.lines[i + 1].column < 0;
            if ((l.kind == LineKind::text || l.kind == LineKind::bullet) && l.column < 0 && followed && l.length > 30)
                lengths.push_back(l.length);
        }
        if (lengths.size() < 4) return 0;
        std::sort(lengths.begin(), lengths.end());
        const std::uint32_t wide = lengths[lengths.size() * 9 / 10];
        const auto near =
            std::count_if(lengths.begin(), lengths.end(), [wide](std::uint32_t n) { return n + 16 >= wide; });
        return wide <= 110 && wide >= 50 && near * 2 >= static_cast<long>(lengths.size()) ? wide : 0;
    }

    bool continues(const Line& l, std::uint32_t i) const {
        const Block& b = blocks_.back();
        if (l.kind != LineKind::text || l.number.size() != 0 || l.box != Box::none) return false;
        if (b.kind == LineKind::heading || b.kind == LineKind::quote || b.kind == LineKind::code ||
            b.kind == LineKind::matter)
            return false;
        if (in_.html && !l.preformatted) return false;
        const std::string_view so_far = in_.reading[b.words], words = in_.reading[l.words];
        const Line& above = in_.lines[b.last];
        if (b.table != l.table && (b.in_table() || l.column >= 0)) return false;
        if (l.column >= 0) return continues_cell(b, l, so_far, words, i);
        if (begins_label(words) || words.starts_with("-> ")) return false;
        if (blanks_ == 0 && !ruled_ && !above.breaks &&
            (wrapped_list(so_far, words, l) || (b.numbered() && wrapped_capitals(so_far, words, above))))
            return true;
        if (blanks_ == 0 && !ruled_ && !above.breaks && so_far.ends_with(',') && l.indent <= b.indent + 1U) return true;
        const bool lower_start = is_lower(words.front());
        if (blanks_ > 0) {  // a page break in mid-sentence
            return blanks_ >= 1 && lower_start && !ruled_ && so_far.size() > 40 && open_ended(so_far) &&
                   l.indent <= b.indent + 1U && b.kind == LineKind::text && above.length > 40;
        }
        if (above.breaks || ruled_) return false;
        if (b.bullet() && l.indent > b.indent && width_ == 0)
            return !ends_sentence(so_far) || lower_start || l.indent >= b.indent + 2U;
        if (lower_start && open_ended(so_far) && (width_ != 0 || above.length > 50 || goes_on(so_far))) return true;
        if (width_ == 0) return false;
        const std::size_t first_word = std::min(words.find_first_of(" \t\n"), words.size());
        const bool next_word_did_not_fit = above.length + 1 + first_word + 4 >= width_;
        if (b.bullet() && l.indent > b.indent) return next_word_did_not_fit || lower_start || !ends_sentence(so_far);
        return next_word_did_not_fit && (l.indent == 0 || l.indent + 4U >= b.indent) &&
               !(l.indent > b.indent + 3U && !b.bullet() && !b.numbered());
    }

    // "Present: A, B, C" over several lines: the list goes on where a comma says so, or where the next line has one.
    bool wrapped_list(std::string_view so_far, std::string_view words, const Line& l) const {
        const Label label = label_of(so_far, in_.reading);
        if (label.text.empty() || label.rest.find(',') == std::string_view::npos ||
            !attendance_of(label.text, house_) || l.kind != LineKind::text)
            return false;
        const std::string_view next = words.substr(0, words.find(':'));  // "Management: Anna Lee"
        if (next.size() < words.size() && next.find(',') == std::string_view::npos && starts_upper(next) &&
            count_words(next) <= 3)
            return false;
        if (std::size_t length = 0; is_digit(words.front()) || house_.month(words, length) != 0)
            return false;  // "22 February", not a name
        if (begins_entry(so_far, words)) return false;
        return so_far.back() == ',' || so_far.back() == ';' || so_far.ends_with(" and") ||
               words.find(',') != std::string_view::npos;
    }

    // "Bo Day, Senior Planner" under "... Anna Lee, Town Clerk": each has a line of its own
    bool begins_entry(std::string_view so_far, std::string_view words) const {
        const std::string_view last = so_far.substr(so_far.rfind(' ') + 1), name = words.substr(0, words.find(','));
        if (name.size() == words.size() || house_.longest(Word::role, last) != last.size()) return false;
        const std::string_view beside = trim(words.substr(name.size() + 1));
        return is_full_name(name, house_) && house_.has(Word::role, beside.substr(0, beside.find(',')));
    }

    static bool wrapped_capitals(std::string_view so_far, std::string_view words, const Line& above) {
        return above.length > 40 && all_caps(so_far) && all_caps(words) && open_ended(so_far) &&
               std::none_of(words.begin(), words.end(), is_digit);
    }

    // Cells of one column go on over rows where the cells before are empty and the sentence is not over.
    bool continues_cell(const Block& b, const Line& l, std::string_view so_far, std::string_view words,
                        std::uint32_t i) const {
        const bool cells_before_are_empty =
            l.column > 0 && in_.lines[i - 1].column == l.column - 1 && in_.lines[i - 1].words.empty();
        if (ruled_ || l.column != b.column || l.row == b.row || !cells_before_are_empty ||
            in_.lines[b.last].table != l.table)
            return false;
        if (begins_label(words) || !open_ended(so_far)) return false;
        if (is_lower(words.front())) return true;
        return !above_parted(b, i) && so_far.back() != ')' && count_words(so_far) >= 9;
    }

    bool above_parted(const Block& b, std::uint32_t i) const {
        return std::any_of(in_.lines.begin() + b.last, in_.lines.begin() + i,
                           [](const Line& l) { return l.kind == LineKind::blank; });
    }

    static bool open_ended(std::string_view s) {
        s = trim(s);
        return !s.empty() && !ends_sentence(s) && s.back() != ':' && s.back() != ';';
    }

    // "Apologies for absence were": more has to follow.
    bool goes_on(std::string_view s) const {
        const auto list = split_words(s);
        return list.size() > 2 && is_lower(list.back().front()) && house_.lists(Word::no_name, list.back());
    }

    // A line such as "Action: ..." or "Present: ..." begins something new.
    bool begins_label(std::string_view words) const {
        const std::string_view bare = strip(words, "*[");
        if (const std::size_t n = house_.longest(Word::action_label, bare); n > 2 && all_caps(bare.substr(0, n)))
            return true;
        const Label label = label_of(words, in_.reading);
        const bool marked =
            label.text.size() < words.size() ||
            in_.reading.bold({static_cast<std::uint32_t>(offset_in(in_.reading.words(), words)),
                              static_cast<std::uint32_t>(offset_in(in_.reading.words(), words) + words.size())});
        if (!marked || label.text.empty()) return false;
        if (label.text.size() < words.size() && words[label.text.size()] != ':' &&
            in_.reading.bold_at(static_cast<std::uint32_t>(offset_in(in_.reading.words(), words))).empty())
            return false;
        if (!label.rest.empty() && count_words(label.text) <= 5 && colon_behind(label, words) && starts_upper(words) &&
            !in_.reading.bold_at(static_cast<std::uint32_t>(offset_in(in_.reading.words(), words))).empty())
            return true;  // "**Subject:** ..."
        return house_.longest(Word::action_label, label.text) != 0 || house_.is(Word::decision_label, label.text) ||
               attendance_of(label.text, house_).has_value() || house_.is(Word::owner_column, label.text) ||
               house_.is(Word::due_column, label.text) || house_.is(Word::next_meeting, label.text) ||
               house_.is(Word::chair, label.text) || house_.is(Word::minute_taker, label.text) ||
               house_.is(Word::member_group, label.text) || house_.is(Word::location, label.text) ||
               house_.is(Word::date, label.text);
    }

    const Lines& in_;
    const House& house_;
    std::uint32_t width_;
    std::vector<Block> blocks_;
    int blanks_ = 0;
    bool ruled_ = false;
};

}  // namespace

std::vector<Block> read_blocks(const Lines& lines, const House& house) { return Joiner(lines, house).run(); }

}  // namespace minutes
