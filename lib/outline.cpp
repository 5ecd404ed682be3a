#include "outline.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "find_dates.hpp"
#include "label.hpp"
#include "person.hpp"
#include "prose.hpp"
#include "titles.hpp"

namespace minutes {

namespace {

// Behind "Actions": nothing, or where they come from and whose they are; "Action plan for the hall" is a topic.
bool goes_on_as_heading(std::string_view after) {
    if (after.empty() || after.front() == ',' || after.front() == '(' || after.front() == '-' || after.starts_with("\u2013")) return true;
    constexpr auto words = std::to_array<std::string_view>({"from", "for", "of", "by", "arising", "agreed", "and", "&", "since", "update", "updates", "review", "outstanding", "carried", "list", "summary", "log", "at", "taken", "brought", "resulting", "identified", "recorded", "raised", "following", "points", "to", "register", "tracker"});
    const std::string first = lower(strip(after.substr(0, after.find(' ')), ".,:;"));
    return std::find(words.begin(), words.end(), first) != words.end() && first != "to";
}

}  // namespace

Announced announced(std::string_view title, const House& house) {
    title = strip(title, ":.*-");
    const std::size_t words = count_words(title);
    Announced out;
    if (words == 0 || words > 12) return out;
    if (house.is(Word::agenda, title)) return {Topic::agenda, {}, false};
    if (house.is(Word::notes, title)) return {Topic::notes, {}, false};
    if (house.is(Word::furniture, title)) return {Topic::furniture, {}, false};
    if (house.is(Word::next_meeting, title)) return {Topic::next_meeting, {}, false};
    if (house.is(Word::decision_heading, title) || same_letters(title, "resolved") || same_letters(title, "agreed")) return {Topic::decisions, {}, false};
    if (house.longest(Word::not_an_action, title) != 0) return out;
    // "Old Action Items", "Check in on previous action items", "Action items, by person"
    for (std::size_t from = 0; from < title.size(); ++from) {
        if (!word_begins_at(title, from) || is_blank(title[from])) continue;
        const std::size_t n = house.longest(Word::action_heading, title.substr(from));
        if (n == 0) continue;
        constexpr std::array fillers{"new", "summary", "list", "of", "the", "any", "other", "current", "open", "all", "agreed", "check", "in", "on", "and", "&", "review", "to", "be", "taken", "meeting", "from", "for", "key", "table", "our", "remaining", "previous", "matters", "arising"};
        const std::string_view before = title.substr(0, from);
        if (same_letters(trim(before), "for")) return out;  // "For action" over letters
        bool only_fillers = true;
        for (const std::string_view w : split_words(before)) {
            const std::string low = lower(strip(w, ".,:()"));
            only_fillers = only_fillers && (std::find(fillers.begin(), fillers.end(), low) != fillers.end() || house.longest(Word::earlier, low) == low.size());
        }
        if (before.find_first_not_of(" ") != std::string_view::npos && house.has(Word::earlier, before)) only_fillers = only_fillers || count_words(before) <= 3;
        const std::string_view after = trim(title.substr(from + n));
        if (!only_fillers || count_words(after) > 7 || !goes_on_as_heading(after)) break;
        out.topic = Topic::actions;
        out.earlier = house.has(Word::earlier, before) || house.longest(Word::earlier, title.substr(from)) != 0 || house.has(Word::earlier, after) || (after.starts_with("from ") && !find_dates(after, house).empty());
        return out;
    }
    if (const auto group = attendance_of(title, house); group && words <= 8) return {Topic::attendance, group, false};
    return out;
}

namespace {

class Headings {
public:
    Headings(const Lines& lines, const House& house) : reading_(lines.reading), house_(house), blocks_(read_blocks(lines, house)) {}

    Outline run() {
        part_run_together();
        survey();
        out_.sections.emplace_back();
        for (std::size_t i = 0; i < blocks_.size(); ++i) place(i);
        close(static_cast<std::uint32_t>(out_.blocks.size()));
        nest();
        topics_of_lists();
        return std::move(out_);
    }

private:
    std::string_view words(Span s) const { return reading_[s]; }
    std::string_view words(const Block& b) const { return reading_[b.words]; }
    Span span_of(std::string_view part) const {
        const auto at = static_cast<std::uint32_t>(offset_in(reading_.words(), part));
        return {at, at + static_cast<std::uint32_t>(part.size())};
    }

    // "... closed. 4. DECLARATIONS There were none. 5. ..." in one paragraph: the next number of a sequence, after the
    // end of a sentence, begins a block of its own.
    void part_run_together() {
        std::vector<Block> parted;
        int last_plain = 0;
        std::string last_slashed;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const Block& b = blocks_[i];
            next_number_ = {};
            for (std::size_t k = i + 1; k < std::min(i + 5, blocks_.size()) && next_number_.empty(); ++k) next_number_ = words(blocks_[k].number);
            if (b.kind == LineKind::matter || b.kind == LineKind::code || b.kind == LineKind::quote) {
                parted.push_back(b);
                continue;
            }
            note_number(b, last_plain, last_slashed);
            parted.push_back(b);
            if (b.words.size() < 30) continue;
            split_at_markers(parted, last_plain, last_slashed);
        }
        blocks_ = std::move(parted);
    }

    void note_number(const Block& b, int& last_plain, std::string& last_slashed) const {
        const std::string_view n = words(b.number);
        if (n.empty()) return;
        if (n.find('/') != std::string_view::npos) last_slashed = std::string(n);
        else if (n.find_first_not_of("0123456789") == std::string_view::npos && n.size() <= 3) last_plain = std::stoi(std::string(n));
    }

    static std::string next_roman(int n) { return ordinal_text(static_cast<std::uint16_t>(n), 'i'); }

    void split_at_markers(std::vector<Block>& out, int& last_plain, std::string& last_slashed) {
        const std::size_t home = out.size() - 1;
        int roman = roman_value(words(out[home].number));
        const bool flat = out[home].numbered() || out[home].kind != LineKind::bullet;
        if (!flat) return;
        std::size_t from = 0;
        for (;;) {
            Block& b = out.back();
            const std::string_view all = words(b);
            std::size_t cut = std::string_view::npos, marker = 0, core_at = 0, core_size = 0;
            bool announced_number = false;
            for (std::size_t i = std::max<std::size_t>(from, 1); i < all.size(); ++i) {
                if (!is_blank(all[i - 1]) || is_blank(all[i])) continue;
                const char before = last_mark(all, i);
                const std::string_view here = all.substr(i);
                if (const std::size_t n = house_.longest(Word::item, here); n != 0 && is_upper(here[0])) {
                    const std::size_t digits = here.find_first_not_of(' ', n);
                    if (digits != std::string_view::npos && is_digit(here[digits])) {
                        const std::size_t stop = here.find_first_not_of("0123456789", digits);
                        if (stop != std::string_view::npos && here[stop] == ':' && ends_sentence(trim(all.substr(0, i)))) {
                            cut = i, core_at = i + digits, core_size = stop - digits, marker = stop + 1, announced_number = true;
                            break;
                        }
                    }
                }
                const std::size_t m = sequence_marker(here, roman, last_plain, last_slashed, before, core_size);
                if (m != 0) {
                    cut = i, core_at = i + (here.front() == '(' ? 1 : 0), marker = m;
                    break;
                }
            }
            if (cut == std::string_view::npos) return;
            Block rest = b;
            b.words.end = b.words.begin + static_cast<std::uint32_t>(cut);
            while (!b.words.empty() && is_blank(reading_.words()[b.words.end - 1])) --b.words.end;
            const std::uint32_t base = b.words.begin;
            rest.number = {base + static_cast<std::uint32_t>(core_at), base + static_cast<std::uint32_t>(core_at + core_size)};
            rest.words.begin = base + static_cast<std::uint32_t>(cut + marker);
            while (!rest.words.empty() && is_blank(reading_.words()[rest.words.begin])) ++rest.words.begin;
            rest.kind = LineKind::text;
            rest.level = 0;
            rest.mark = 0;
            rest.indent = static_cast<std::uint16_t>(b.indent);
            const std::string_view core = words(rest.number);
            if (const int r = roman_value(core); r != 0 && !announced_number) roman = r;
            else if (core.find('/') == std::string_view::npos) roman = 0, last_plain = announced_number ? last_plain : to_int(core);
            else roman = 0, last_slashed = std::string(core);
            from = 0;
            out.push_back(rest);
        }
    }

    static int to_int(std::string_view s) {
        int n = 0;
        for (const char c : s)
            if (is_digit(c) && n < 10000) n = n * 10 + (c - '0');
        return n;
    }

    static int roman_value(std::string_view s) {
        for (int n = 1; n <= 30; ++n)
            if (s == next_roman(n)) return n;
        return 0;
    }

    static char last_mark(std::string_view all, std::size_t i) {
        const std::string_view before = trim(all.substr(0, i));
        return before.empty() ? '\0' : before.back();
    }

    // The length of "ii) ", "5. " or "15/09/4 " here, where it is the next in its sequence; the number's own length goes to `core`.
    std::size_t sequence_marker(std::string_view here, int roman, int last_plain, const std::string& last_slashed, char before, std::size_t& core) const {
        const std::size_t stop = std::min(here.find(' '), here.size());
        if (stop < 2 || stop > 12 || stop == here.size()) return 0;
        const std::string_view token = here.substr(0, stop);
        const std::string_view after = trim(here.substr(stop));
        if (after.empty() || !starts_upper(after)) return 0;
        const bool closed = before != '\0' && before != ',' && before != '(';
        const std::string_view bare = token.substr(0, token.find_first_of(").:"));
        if (token.size() == bare.size() + 1 && bare.find_first_not_of("ivx") == std::string_view::npos && !bare.empty()) {
            const int value = roman_value(bare);
            const bool first = value == 1 && (has_second(here) || next_number_ == "ii");
            if (value != 0 && (value == roman + 1 || first || (roman != 0 && value > roman && value <= roman + 3)) && closed) return core = bare.size(), stop;
        }
        if (token.size() == bare.size() + 1 && token.back() == '.' && bare.find_first_not_of("0123456789") == std::string_view::npos && !bare.empty() && bare.size() <= 3)
            if (last_plain != 0 && to_int(bare) == last_plain + 1 && (before == '.' || before == '?' || before == '!' || is_lower(before)) && all_caps(after.substr(0, after.find(' ')))) return core = bare.size(), stop;
        if (!last_slashed.empty() && token.find('/') != std::string_view::npos && (before == '.' || is_upper(before) || is_lower(before) || before == ':')) {
            const std::size_t prefix = last_slashed.rfind('/');
            if (prefix != std::string::npos && token.substr(0, std::min(prefix, token.size())) == std::string_view(last_slashed).substr(0, prefix) && token.find_first_not_of("0123456789/.") == std::string_view::npos) {
                const std::size_t last = token.find_last_of("/.");
                if (to_int(token.substr(last + 1)) == to_int(std::string_view(last_slashed).substr(last_slashed.find_last_of("/.") + 1)) + 1) return core = stop, stop;
            }
        }
        return 0;
    }

    static bool has_second(std::string_view here) {
        for (const std::string_view second : {" ii) ", " ii. ", " iii) ", " iv) "})
            if (here.find(second) != std::string_view::npos) return true;
        return false;
    }

    // What the document uses for its headings.
    void survey() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const Block& b = blocks_[i];
            const bool labels = announced(words(b), house_).topic != Topic::none;
            if (b.kind == LineKind::heading && !is_speech(words(b), house_) && !labels) ++marked_headings_;
            if (b.kind == LineKind::heading && b.level == 1) ++level_one_;
            if (b.kind == LineKind::heading && words(b.number).find('.') != std::string_view::npos) ++marked_numbers_;
            if (b.numbered() && b.kind == LineKind::text && !b.in_table() && is_digit(words(b.number).front())) ++numbered_;
            if (b.kind == LineKind::text && !b.in_table() && reading_.bold(b.words) && is_title_like(words(b), 14)) ++bold_lines_;
            bold_leads_ += bold_lead(b) != 0;
        }
        agenda_tables();
        numbered_runs();
        bullet_topics();
    }

    // "**Towpath.** The surface is breaking up.": the length of the bold words in front of the discussion, else 0
    std::size_t bold_lead(const Block& b) const {
        if (b.kind != LineKind::text || b.numbered() || b.in_table() || b.words.empty()) return 0;
        const Span lead = reading_.bold_at(b.words.begin);
        if (lead.empty() || lead.end >= b.words.end || !words(lead).ends_with('.') || !ends_sentence(words(b))) return 0;
        const std::string_view title = strip(words(lead), ".");
        return is_title_like(title, 8) && !is_own_label(title) && house_.longest(Word::decision_label, title) == 0 && house_.longest(Word::action_label, title) == 0 ? lead.size() : 0;
    }

    // Tables whose rows are topics: the header names items or actions, or the cells announce numbers ("ITEM 3"). A log of
    // actions has owners, dates or states beside its tasks, and its rows are no topics.
    void agenda_tables() {
        std::int32_t table = -1, first_row = -1;
        bool topics = false, log = false;
        for (const Block& b : blocks_) {
            if (!b.in_table()) continue;
            if (b.table != table) table = b.table, first_row = b.row, topics = log = false;
            const std::string_view w = strip(words(b), ".:*");
            if (b.row == first_row && count_words(w) <= 4) {
                topics = topics || house_.is(Word::item, w) || house_.is(Word::agenda, w) || house_.is(Word::notes, w) || house_.is(Word::action_heading, w) || house_.is(Word::ref_column, w);
                log = log || house_.is(Word::due_column, w) || house_.is(Word::status_column, w) || (house_.is(Word::owner_column, w) && !house_.is(Word::action_heading, w));
            }
            if (b.column == 0 && b.numbered() && announces(b)) topics = true, log = false;
            if (topics && !log) agenda_tables_.insert(table);
            else agenda_tables_.erase(table);
        }
    }

    // A word such as "ITEM" stands before the number.
    bool announces(const Block& b) const {
        const std::uint32_t at = b.number.begin;
        const std::string_view before = trim(reading_.words().substr(at > 14 ? at - 14 : 0, std::min<std::uint32_t>(14, at)));
        const std::size_t space = before.rfind(' ');
        return house_.is(Word::item, before.substr(space == std::string_view::npos ? 0 : space + 1));
    }

    // A list of numbered blocks holds headings where something stands under or behind its entries.
    void numbered_runs() {
        heading_number_.assign(blocks_.size(), false);
        std::vector<bool> seen(blocks_.size(), false);
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (seen[i] || !has_number(blocks_[i])) continue;
            std::vector<std::size_t> run;
            for (std::size_t k = i; k < blocks_.size(); ++k) {
                if (blocks_[k].kind == LineKind::heading && run.size() > 1 && !same_series(blocks_[i], blocks_[k])) break;
                if (!run.empty() && !seen[k] && has_number(blocks_[k]) && same_series(blocks_[i], blocks_[k]) && begins_series(blocks_[k])) break;
                if (!seen[k] && has_number(blocks_[k]) && same_series(blocks_[i], blocks_[k])) run.push_back(k), seen[k] = true;
            }
            std::size_t bodies = 0;
            for (const std::size_t k : run) bodies += has_body(k);
            const bool headings = bodies * 2 >= run.size() && !same_label(run);
            for (const std::size_t k : run) heading_number_[k] = headings;
        }
    }

    static bool has_number(const Block& b) { return b.numbered() || b.ordinal != 0; }

    // "District Negotiator: ..." on every entry: a field's label, not a title
    bool same_label(const std::vector<std::size_t>& run) const {
        if (run.size() < 2) return false;
        const auto label = [this](std::size_t k) { return words(blocks_[k]).substr(0, words(blocks_[k]).find(':')); };
        return std::all_of(run.begin(), run.end(), [&](std::size_t k) { return label(k).size() < words(blocks_[k]).size() && label(k) == label(run.front()); });
    }

    bool begins_series(const Block& b) const {
        const std::string n = lower(words(b.number));
        return b.ordinal == 1 || n == "1" || n == "a" || n == "i";
    }

    static char series(const Block& b, std::string_view n) {
        if (b.ordinal != 0) return static_cast<char>('A' + b.ordinal_style % 26);
        if (n.find('/') != std::string_view::npos) return '/';
        if (n.find('.') != std::string_view::npos) return '.';
        if (!n.empty() && is_digit(n.front())) return '1';
        if (!n.empty() && n.find_first_not_of("ivx") == std::string_view::npos) return 'i';
        return 'a';
    }

    bool same_series(const Block& a, const Block& b) const {
        return series(a, words(a.number)) == series(b, words(b.number)) && (a.indent > b.indent ? a.indent - b.indent : b.indent - a.indent) <= 1 && a.in_table() == b.in_table();
    }

    bool has_body(std::size_t i) const {
        const Block& b = blocks_[i];
        const std::string_view all = words(b);
        const std::size_t title = b.ordinal != 0 ? 0 : run_in_title(all, reading_, house_);
        if (title != 0 && count_words(all.substr(title)) >= 2 && (ends_sentence(all) || all.find(": ") != std::string_view::npos || !reading_.bold_at(b.words.begin).empty() || !reading_.emphasised_at(b.words.begin).empty())) return true;
        if (i + 1 >= blocks_.size()) return false;
        const Block& next = blocks_[i + 1];
        if (b.ordinal != 0) return next.bullet() && next.indent > b.indent;
        if (has_number(next) && same_series(b, next)) return false;
        if (next.kind == LineKind::heading) return false;
        if (next.bullet() && b.bullet() && next.indent <= b.indent) return false;
        return !b.spaced || next.kind != LineKind::matter;
    }

    // Notes without headings: the top bullets, where they have something under them, are the topics.
    void bullet_topics() {
        topic_bullet_.assign(blocks_.size(), false);
        std::size_t i = 0;
        bool under_title = true, notes = false;
        while (i < blocks_.size()) {
            if (blocks_[i].kind == LineKind::heading) {
                const Announced a = announced(words(blocks_[i]), house_);
                notes = a.topic == Topic::notes || (a.topic == Topic::none && repository_name(words(blocks_[i])));
                under_title = false;
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < blocks_.size() && blocks_[end].kind != LineKind::heading) ++end;
            if (notes || (under_title && marked_headings_ == 0 && numbered_ < 2)) mark_topics(i, end);
            i = end;
        }
    }

    // A heading that is one word with a slash: the name of a place, not a topic.
    static bool repository_name(std::string_view s) { return s.find('/') != std::string_view::npos && s.find(' ') == std::string_view::npos; }

    void mark_topics(std::size_t begin, std::size_t end) {
        std::size_t first = begin;
        while (first < end && !(blocks_[first].bullet() && blocks_[first].box == Box::none)) ++first;
        if (first == end) return;
        for (std::size_t k = begin; k < first; ++k)
            if (heads_actions(k)) return;  // the bullets are tasks, or their owners
        const char mark = blocks_[first].mark;
        std::uint16_t indent = blocks_[first].indent;
        for (std::size_t k = first; k < end; ++k)
            if (blocks_[k].bullet() && blocks_[k].mark == mark) indent = std::min(indent, blocks_[k].indent);
        std::vector<std::size_t> tops, with_body;
        bool stamped = false;  // by a bot
        for (std::size_t k = first; k < end; ++k) {
            const Block& b = blocks_[k];
            if (!b.bullet() || b.mark != mark || b.indent > indent + 1 || b.box != Box::none) continue;
            tops.push_back(k);
            const bool body = k + 1 < end && (blocks_[k + 1].indent > indent + 1 || !blocks_[k + 1].bullet() || blocks_[k + 1].mark != mark);
            if (body) with_body.push_back(k);
            stamped = stamped || (body && topic_title(words(b)) < words(b).size());
        }
        const auto title_like = std::count_if(tops.begin(), tops.end(), [this](std::size_t k) { return starts_upper(words(blocks_[k])) || is_digit(words(blocks_[k]).front()) || ends_with_issue(words(blocks_[k])); });
        if ((with_body.size() < 2 && !stamped) || with_body.size() * 5 < tops.size() * 2 || static_cast<std::size_t>(title_like) * 5 < tops.size() * 3) return;
        for (const std::size_t k : tops) {
            const bool body = std::find(with_body.begin(), with_body.end(), k) != with_body.end();
            const bool good = !is_own_label(words(blocks_[k])) && count_words(words(blocks_[k])) <= 24 && !is_speech(words(blocks_[k]), house_);
            topic_bullet_[k] = good && (body || ends_with_issue(words(blocks_[k])) || (is_title_like(words(blocks_[k]), 8) && words(blocks_[k]).find("://") == std::string_view::npos));
        }
    }

    // "... #16130": a topic with its issue
    static bool ends_with_issue(std::string_view s) {
        const std::size_t hash = s.rfind('#');
        return hash != std::string_view::npos && hash > 3 && hash + 1 < s.size() && s.substr(hash + 1).find_first_not_of("0123456789") == std::string_view::npos;
    }

    // Decides what a block is, and puts it into the outline.
    void place(std::size_t i) {
        Block b = blocks_[i];
        if (b.in_table() && b.column == 0 && !b.numbered() && agenda_tables_.count(b.table) != 0 && !words(b).empty() && words(b).size() <= 5 && words(b).find_first_not_of("0123456789.") == std::string_view::npos) {
            b.number = b.words;  // a column of numbers
            b.words = {b.words.end, b.words.end};
        }
        const std::string_view all = words(b);
        if (b.kind == LineKind::heading) {
            if (is_speech(all, house_)) {
                b.kind = LineKind::text;
                b.level = 0;
                add(b);
                return;
            }
            heading(i, b, all.size());
            return;
        }
        if (b.kind == LineKind::quote || b.kind == LineKind::code || b.kind == LineKind::matter || all.empty()) {
            if (b.numbered() && all.empty() && b.kind == LineKind::text && (!b.in_table() || agenda_tables_.count(b.table) != 0)) announced_number(i, b);
            else add(b);
            return;
        }
        if (const Span bold = bold_inside(b); !bold.empty()) {
            heading(i, b, 0, bold);
            return;
        }
        const std::size_t title = title_of(i, b);
        if (title == 0) add(b);
        else heading(i, b, title);
    }

    // "Item 2: ... **Actions** ...": a converter wrote a table's two columns as one; the bold words were the title.
    Span bold_inside(const Block& b) const {
        if (!b.numbered() || b.in_table() || b.words.size() < 100 || !announces(b) || !reading_.bold_at(b.words.begin).empty()) return {};
        for (const Span run : reading_.bold_runs())
            if (run.begin > b.words.begin && run.end < b.words.end && count_words(words(run)) <= 8) return run;
        return {};
    }

    // "Item 1:" alone: its title stands in the next short lines or cells.
    void announced_number(std::size_t i, Block b) {
        if (i + 1 < blocks_.size()) {
            Span title{};
            for (std::size_t k = i + 1; k < std::min(blocks_.size(), i + 7); ++k) {
                const Block& next = blocks_[k];
                const bool beside = b.in_table() && next.row == b.row && next.column == b.column + 1 && k == i + 1;
                const bool fits = !next.numbered() && next.kind == LineKind::text && (next.column <= 0 || beside) && next.words.size() < 80 && !ends_sentence(words(next));
                if (fits && (title.empty() || k == last_taken_ + 1) && (next.column == 0 || !b.in_table() || title.empty() || next.words.size() < 30)) {
                    title = title.empty() ? next.words : Span{title.begin, next.words.end};
                    last_taken_ = k;
                    if (!b.in_table()) break;
                } else if (!title.empty()) {
                    break;
                }
            }
            if (!title.empty() && (b.in_table() || last_taken_ == i + 1)) {
                for (std::size_t k = i + 1; k <= last_taken_; ++k)
                    if (blocks_[k].words.begin >= title.begin && blocks_[k].words.end <= title.end) blocks_[k].words = {title.end, title.end};
                b.words = title;
                heading(i, b, title.size());
                return;
            }
        }
        heading(i, b, 0);
    }

    // The length of the title where the block is a heading without heading marks; 0: it is none.
    std::size_t title_of(std::size_t i, const Block& b) {
        const std::string_view all = words(b);
        const Section& now = out_.sections.back();
        const bool lists_people = now.topic == Topic::attendance && !now.item;
        const bool in_list = now.topic == Topic::actions || now.topic == Topic::decisions || lists_people;
        if (b.in_table() && agenda_tables_.count(b.table) == 0) return 0;
        if (heads_actions(i) || heads_decisions(i)) return all.size();
        if (attendance_of(label_of(all, reading_).text, house_)) people_seen_ = true;
        if (is_own_label(all) && !(b.in_table() && b.column == 0 && house_.has(Word::action_label, all) && announced(all, house_).topic == Topic::actions)) {
            // a numbered item may hold its people at once: "3. Apologies: Cllr Lee"
            const Label label = label_of(all, reading_);
            if (b.numbered() && attendance_of(label.text, house_) && !(now.topic == Topic::attendance && now.item && !dotted(b))) return label.text.size();
            if (!b.numbered() || attendance_of(label.text, house_) || house_.longest(Word::action_label, all) != 0) return 0;
        }
        if (b.numbered() || b.ordinal != 0) {
            if (dotted(b) && b.kind == LineKind::text && marked_numbers_ >= 3 && !b.in_table()) return 0;
            const char kind = series(b, words(b.number));
            if ((kind == 'i' || kind == 'a') && enumerates_) return 0;  // letters under "Correspondence"
            if (kind != 'i' && kind != 'a') enumerates_ = house_.has(Word::enumeration, all.substr(0, 60));
            if (b.in_table() && b.column > 0 && words(b.number).find('.') == std::string_view::npos && !first_in_cell(i)) return 0;
            if (b.in_table() && data_row(i)) return 0;
            if (b.ordinal != 0 && (now.topic == Topic::actions || now.topic == Topic::attendance) && !heading_number_[i]) return 0;
            const Span lead = reading_.bold_at(b.words.begin);
            const bool owner_first = all.find(':') < 40 && !lead.empty() && lead.end <= b.words.begin + all.find(':') + 1;  // "1. **KB:** write ..."
            if (in_list && (owner_first || !(heading_number_[i] && reads_like_a_title(b)))) return 0;
            const bool alone = marked_headings_ == 0 && bold_lines_ < 3;
            if (!heading_number_[i] && !b.in_table() && !(alone && b.kind == LineKind::text)) return 0;
            const std::size_t title = run_in_title(all, reading_, house_);
            if (title != 0 && (is_speech(all.substr(0, title), house_) || (title == all.size() && all.back() == '?' && marked_headings_ > 2))) return 0;
            if (title != 0 && b.kind == LineKind::bullet && marked_headings_ > 2 && reading_.bold_at(b.words.begin).empty() && reading_.emphasised_at(b.words.begin).empty()) return 0;
            return title;
        }
        if (topic_bullet_[i]) return topic_title(all);
        if (const std::size_t colon = all.find(':'); colon < 50 && b.kind == LineKind::text && !b.in_table() && house_.is(Word::standing, all.substr(0, colon)) && !attendance_of(all.substr(0, colon), house_) && !house_.is(Word::next_meeting, all.substr(0, colon)) && (b.spaced || colon + 1 == all.size())) return colon;  // "Matters arising: ..."
        if (b.bullet() || b.box != Box::none) return 0;
        if (bold_leads_ >= 2 && marked_headings_ == 0 && numbered_ < 3)
            if (const std::size_t lead = bold_lead(b)) return lead;
        if (in_list && now.topic != Topic::decisions && !standing(all) && !reading_.bold(b.words) && !all_caps(all) && !b.in_table()) return 0;
        const std::size_t n = count_words(all);
        const bool single = b.first == b.last;
        if (!single || n > 16 || all.size() > 140) return caps_lead(b, all);
        if (standing(all) && (b.spaced || b.in_table())) return all.size();
        if (is_date_line(all)) return 0;
        const bool columns = all.find("   ") != std::string_view::npos;  // the header of a table drawn with blanks
        const std::string_view unstopped = all.back() == '.' && n <= 8 ? all.substr(0, all.size() - 1) : all;
        if (reading_.bold(b.words) && !b.in_table() && !columns && is_title_like(unstopped, 16) && followed(i) && !in_header()) return all.size();
        if (all_caps(all) && all.size() >= 5 && n <= 12 && is_title_like(all, 12) && heads_something(i) && !in_header() && !b.in_table()) return all.size();
        if (const std::size_t caps = caps_lead(b, all)) return caps;
        return plain_title(i, b) ? all.size() : 0;
    }

    // "Action list", "Actions from 9 November" on a line of their own, over a list or lines such as "KB - task"
    bool heads_actions(std::size_t i) const {
        const Block& b = blocks_[i];
        const std::string_view all = words(b), bare = strip(all, ":*");
        if (b.kind != LineKind::text || b.numbered() || b.in_table() || b.first != b.last || i + 1 >= blocks_.size() || count_words(all) > 9 || ends_sentence(all)) return false;
        if (bare.find(':') != std::string_view::npos || announced(bare, house_).topic != Topic::actions) return false;
        const std::string low = lower(bare);
        if (low == "action" || low == "action point" || low == "action item") return false;  // a label over one task
        const Block& next = blocks_[i + 1];
        const std::string_view below = words(next);
        const bool dashed = below.find(" - ") < 24 || below.find(" \u2013 ") < 24 || below.find(": ") < 24;
        return next.bullet() || next.numbered() || next.box != Box::none || dashed || (next.in_table() && !b.in_table());
    }

    // "Resolved" or "Decisions" alone over bullets
    bool heads_decisions(std::size_t i) const {
        const Block& b = blocks_[i];
        if (b.kind != LineKind::text || b.numbered() || b.in_table() || i + 1 >= blocks_.size()) return false;
        const std::string_view bare = strip(words(b), ":*");
        return (house_.is(Word::decision_heading, bare) || (house_.is(Word::decision_label, bare) && !reading_.bold_at(b.words.begin).empty())) && blocks_[i + 1].bullet();
    }

    bool dotted(const Block& b) const { return words(b.number).find_first_of("./") != std::string_view::npos; }

    bool first_in_cell(std::size_t i) const {
        return i == 0 || blocks_[i - 1].table != blocks_[i].table || blocks_[i - 1].row != blocks_[i].row || blocks_[i - 1].column != blocks_[i].column;
    }

    bool reads_like_a_title(const Block& b) const {
        const std::string_view all = words(b);
        return is_title_like(all, 16) || !reading_.bold_at(b.words.begin).empty() || all_caps(all.substr(0, all.find(' ')));
    }

    bool standing(std::string_view all) const { return house_.is(Word::standing, all); }

    // "Actions:", "Present: A, B", "ACTION SB": announce people or actions rather than a topic.
    bool is_own_label(std::string_view all) const {
        const Label label = label_of(all, reading_);
        if (label.text.empty()) return false;
        const bool label_only = label.rest.empty();
        const bool marked = label.text.size() < all.size() && all[label.text.size()] == ':';
        if (house_.is(Word::standing, all) && !(marked && attendance_of(label.text, house_))) return false;
        if (house_.longest(Word::not_an_action, all) != 0) return false;
        if (attendance_of(label.text, house_) && (!label_only || all.back() == ':' || house_.is(Word::present, label.text) || house_.is(Word::in_attendance, label.text))) return true;
        if (house_.is(Word::action_label, label.text) && (marked || label_only || !label.rest.empty())) return true;
        if (const std::size_t n = house_.longest(Word::action_label, all); n != 0 && count_words(all) <= 5 && starts_upper(trim(all.substr(n)))) return true;
        for (const Word w : {Word::chair, Word::minute_taker, Word::date, Word::start, Word::end, Word::location, Word::body, Word::owner_column, Word::due_column})
            if (house_.is(w, label.text) && (!label_only || all.back() == ':')) return true;
        return false;
    }

    bool is_date_line(std::string_view all) const {
        const auto dates = find_dates(all, house_);
        return !dates.empty() && count_words(all) <= 10;
    }

    // Before the first topic, lines name the body, the place and the date.
    bool in_header() const {
        return out_.sections.size() == 1 && !people_seen_ && std::count_if(out_.blocks.begin(), out_.blocks.end(), [](const Block& b) { return b.kind != LineKind::matter; }) < 6;
    }

    bool followed(std::size_t i) const { return i + 1 < blocks_.size(); }

    // Letters, not an amount; and in a document with heading marks, not right before the next heading.
    bool heads_something(std::size_t i) const {
        const std::string_view all = words(blocks_[i]);
        if (!followed(i) || std::count_if(all.begin(), all.end(), is_upper) < 5 || all.find('$') != std::string_view::npos || all.find("\u00A3") != std::string_view::npos) return false;
        return marked_headings_ < 3 || blocks_[i + 1].kind != LineKind::heading;
    }

    // Rows of a table of actions or of money hold no headings.
    bool data_row(std::size_t i) const { return blocks_[i].column > 1; }

    // "ADJOURNMENT - The meeting was adjourned ...": capitals, a mark, then the discussion
    std::size_t caps_lead(const Block& b, std::string_view all) const {
        if (b.bullet() || b.in_table() || all.front() == '[') return 0;
        const auto list = split_words(all.substr(0, 120));
        std::size_t k = 0;
        while (k < list.size() && (all_caps(list[k]) || (k > 0 && (list[k] == "&" || list[k] == "-" || list[k] == "\u2013")))) ++k;
        while (k > 0 && (list[k - 1] == "-" || list[k - 1] == "\u2013" || list[k - 1] == "&")) --k;
        if (k < 1 || k == list.size() || k >= 12) return 0;
        const std::string_view title = all.substr(0, offset_in(all, list[k - 1]) + list[k - 1].size());
        if (title.size() < 8 || is_initials(strip(title, ":")) || is_own_label(all) || house_.is(Word::decision_label, strip(title, ":"))) return 0;
        if (house_.longest(Word::action_label, title) != 0 && house_.longest(Word::not_an_action, title) == 0) return 0;
        const std::string_view rest = trim(all.substr(title.size()));
        const bool parted = title.back() == ':' || rest.starts_with("-") || rest.starts_with("\u2013") || rest.starts_with("\u2014") || rest.starts_with(":");
        if (count_words(rest) < 4 && k < 2) return 0;
        return parted && !in_header() ? title.size() - (title.back() == ':' ? 1 : 0) : 0;
    }

    // A short line that stands alone over a paragraph, in documents (or table cells) without heading marks.
    bool plain_title(std::size_t i, const Block& b) const {
        const std::string_view all = words(b);
        const bool structured = marked_headings_ + (b.in_table() ? 0 : numbered_ + bold_lines_) > 2;
        const bool over_bullets = i + 1 < blocks_.size() && blocks_[i + 1].bullet() && !blocks_[i + 1].spaced && !b.in_table() && notes_open_ && count_words(all) <= 8;
        if (structured && !b.in_table() && !over_bullets) return false;
        if (b.in_table() && (b.column > 1 || agenda_column(i))) return false;
        if (out_.sections.size() == 1 && (honorific_length(all, house_) != 0 || all.back() == ')')) return false;
        if (!is_title_like(all, 9) || all.find("://") != std::string_view::npos || all.find(" to be ") != std::string_view::npos) return false;
        if (house_.is(Word::nobody, all) || is_initials(all) || house_.longest(Word::action_label, all) != 0) return false;
        if (all.back() == ':' && count_words(all) > 3 && has_lower_verb(all)) return false;
        if (i + 1 >= blocks_.size()) return false;
        const Block& next = blocks_[i + 1];
        if (in_header() && !b.in_table()) return false;
        if (!b.in_table() && !over_bullets && !(b.spaced && next.spaced)) return false;
        const std::string_view below = words(next);
        const bool body = next.bullet() || count_words(below) >= 8 || ends_sentence(below) || below.ends_with(':');
        const bool nested = is_title_like(below, 9) && i + 2 < blocks_.size() && (blocks_[i + 2].bullet() || count_words(words(blocks_[i + 2])) >= 8);
        const bool action_next = house_.longest(Word::action_label, below) != 0;
        return body || nested || action_next;
    }

    static bool has_lower_verb(std::string_view all) {
        for (const std::string_view verb : {" are ", " is ", " was ", " were ", " asked", " will ", " has ", " have ", " said", " stated"})
            if (all.find(verb) != std::string_view::npos) return true;
        return false;
    }

    // The cell is in the table's header row.
    bool agenda_column(std::size_t i) const { return blocks_[i].row == 0; }

    static std::size_t topic_title(std::string_view all) {
        // a bot's "(nick, 18:01:29)" is no part of the topic
        if (const std::size_t open = all.rfind('('); open != std::string_view::npos && open > 1 && all.back() == ')') {
            const std::string_view in = all.substr(open + 1);
            if (in.find(',') != std::string_view::npos && std::count(in.begin(), in.end(), ':') >= 1) return trim(all.substr(0, open)).size();
        }
        return all.size();
    }

    void add(const Block& b) {
        if (b.words.empty() && !b.numbered()) return;
        out_.section_of.push_back(static_cast<std::int32_t>(out_.sections.size() - 1));
        out_.blocks.push_back(b);
    }

    void close(std::uint32_t end) { out_.sections.back().end = end; }

    // `inside`: the title stands in the midst of the block, which is all discussion.
    void heading(std::size_t i, Block b, std::size_t title_size, Span inside = {}) {
        const std::string_view all = words(b);
        close(static_cast<std::uint32_t>(out_.blocks.size()));
        Section s;
        s.heading = b.words;
        s.number = b.number;
        s.ordinal = b.ordinal;
        s.ordinal_style = b.ordinal_style;
        if (const std::size_t bare = topic_title(all.substr(0, title_size)); bare < title_size) {  // a bot's list: its numbers are layout
            title_size = bare;
            s.ordinal = 0;
        }
        std::string_view title = clean_title(all.substr(0, title_size));
        s.title = span_of(title);
        if (s.title.begin < b.words.begin || title.empty()) s.title = {b.words.begin, b.words.begin};
        if (!inside.empty()) s.title = inside, title = words(inside);
        const Announced a = announced(title, house_);
        s.topic = a.topic, s.group = a.group, s.earlier = a.earlier;
        if (s.topic == Topic::attendance && people_seen_ && same_letters(title, "attendance") && dotted(b)) s.topic = Topic::none, s.group = {};  // of pupils
        if (is_title(b, title)) s.topic = Topic::title;
        else if (is_field(b, title)) s.topic = Topic::field;
        const bool only_label = s.topic == Topic::agenda || s.topic == Topic::notes || s.topic == Topic::furniture || s.topic == Topic::actions || s.topic == Topic::decisions ||
                                (s.topic == Topic::attendance && s.group != Attendance::apologies && !s.number.size());
        s.item = s.topic != Topic::title && s.topic != Topic::field && (!only_label || s.number.size() != 0 || (b.in_table() && s.topic == Topic::actions) || same_letters(title, "roll call"));
        s.depth = depth_of(b);
        Block head = b;
        head.words = {b.words.begin, b.words.begin + static_cast<std::uint32_t>(title_size)};
        out_.sections.push_back(s);
        out_.sections.back().block = static_cast<std::uint32_t>(out_.blocks.size());
        out_.section_of.push_back(static_cast<std::int32_t>(out_.sections.size() - 1));
        out_.blocks.push_back(head);
        out_.sections.back().first = static_cast<std::uint32_t>(out_.blocks.size());
        std::string_view rest = trim(all.substr(title_size));
        if (topic_title(all) <= title_size) rest = {};
        while (!rest.empty() && (rest.front() == ':' || rest.front() == '-' || rest.front() == '.' || rest.front() == ';')) rest = trim(rest.substr(1));
        for (const std::string_view dash : {"\u2013", "\u2014"})
            if (rest.starts_with(dash)) rest = trim(rest.substr(dash.size()));
        if (rest.empty()) return;
        Block body = blocks_[i];
        body.kind = LineKind::text;
        body.words = span_of(rest);
        body.number = {body.words.begin, body.words.begin};
        body.ordinal = 0;
        body.spaced = true;
        body.mark = 0;
        add(body);
    }

    // "ITEM 9 - UPDATES:" is "UPDATES"; "PUBLIC COMMENT - None" is "PUBLIC COMMENT".
    std::string_view clean_title(std::string_view title) const {
        title = strip(title, ":*");
        if (title.size() > 6 && is_digit(title[0]) && (title[2] == ':' || title[1] == ':')) {  // "19:05 Accounts"
            const std::size_t space = title.find(' ');
            if (space != std::string_view::npos && space <= 6 && !find_time(title.substr(0, space)).empty()) title = trim(title.substr(space));
        }
        for (const std::string_view dash : {" - ", " \u2013 "})
            if (const std::size_t at = title.rfind(dash); at != std::string_view::npos && house_.is(Word::nobody, title.substr(at + dash.size()))) title = trim(title.substr(0, at));
        if (title.ends_with('.') && !title.ends_with("..") && count_words(title) < 14) title.remove_suffix(1);
        return trim(title);
    }

    // The first headings, as long as they name a body, a kind of meeting or a date.
    bool is_title(const Block& b, std::string_view title) {
        if (topics_seen_ || b.kind != LineKind::heading || b.numbered()) return false;
        const Announced a = announced(title, house_);
        const bool again = std::any_of(out_.sections.begin(), out_.sections.end(), [&](const Section& s) { return s.topic == Topic::title && same_letters(words(s.title), title); });
        const bool names = again || house_.has(Word::body_noun, title) || house_.has(Word::meeting_noun, title) || !find_dates(title, house_).empty();
        const bool exact = a.topic == Topic::agenda || a.topic == Topic::attendance || a.topic == Topic::actions || a.topic == Topic::furniture || a.topic == Topic::next_meeting;
        const bool label_heading = a.topic == Topic::notes && b.level > 1 && title_seen_;
        const bool field = is_field(b, title);
        if (field) return false;
        const bool first = !title_seen_;
        const bool close_by = out_.blocks.size() < 12;
        bool is = close_by && !exact && !label_heading && !standing(title) && (names || (first && b.level == 1 && level_one_ <= 2));
        if (is && first && out_.blocks.size() > 0 && b.level > 2 && !names) is = false;
        if (is && first && bullets_before()) is = false;
        if (is && !first && !chain_) is = false;
        if (is) title_seen_ = true, chain_ = true;
        else topics_seen_ = true;
        return is;
    }

    bool bullets_before() const {
        return std::any_of(out_.blocks.begin(), out_.blocks.end(), [](const Block& b) { return b.bullet(); });
    }

    // "## Venue: Room 4": a field of the header that has the looks of a heading
    bool is_field(const Block& b, std::string_view) const {
        const Label label = label_of(words(b), reading_);
        if (label.text.empty() || label.rest.empty() || words(b)[label.text.size()] != ':') return false;
        for (const Word w : {Word::date, Word::start, Word::end, Word::location, Word::body, Word::chair, Word::organisation})
            if (house_.is(w, label.text)) return b.kind == LineKind::heading;
        return house_.is(Word::minute_taker, label.text) && b.kind == LineKind::heading && count_words(label.rest) <= 4;
    }

    int depth_of(const Block& b) {
        if (b.kind == LineKind::heading) {
            markup_depth_ = b.level;
            notes_open_ = announced(words(b), house_).topic == Topic::notes;
            const std::string_view n = words(b.number);
            return b.level * 10 + (n.find('.') != std::string_view::npos ? 1 : 0);
        }
        const std::string_view n = words(b.number);
        int depth = (markup_depth_ + 1) * 10 + std::min<int>(b.indent, 40) / 2;
        if (b.in_table()) depth = 500 + b.column * 10;
        if (n.find('.') != std::string_view::npos) depth += 3 * static_cast<int>(std::count(n.begin(), n.end(), '.'));
        else if (n.find('/') != std::string_view::npos) depth += 0;
        else if (!n.empty() && is_upper(n.front()) && n.find_first_not_of("IVXL") == std::string_view::npos) depth += 0;
        else if (!n.empty() && !is_digit(n.front())) depth += 5;
        else if (n.empty() && b.ordinal == 0 && !topic_like(b)) depth += b.in_table() ? 6 : reading_.bold(b.words) || all_caps(words(b)) ? -1 : 2;
        return depth;
    }

    static bool topic_like(const Block& b) { return b.bullet(); }

    // From raw depths to 1, 2, 3 ... by nesting.
    void nest() {
        std::vector<std::pair<int, int>> open;  // raw depth, section
        for (std::size_t i = 1; i < out_.sections.size(); ++i) {
            Section& s = out_.sections[i];
            while (!open.empty() && open.back().first >= s.depth) open.pop_back();
            s.parent = open.empty() ? -1 : open.back().second;
            open.emplace_back(s.depth, static_cast<int>(i));
        }
        for (std::size_t i = 1; i < out_.sections.size(); ++i) {
            Section& s = out_.sections[i];
            int depth = 1;
            for (int p = s.parent; p > 0; p = out_.sections[static_cast<std::size_t>(p)].parent)
                if (out_.sections[static_cast<std::size_t>(p)].item) ++depth;
            s.depth = depth;
        }
    }

    // Under "Attendance", headings such as "Committee" are groups of people; so are headings over check boxes before the
    // first topic.
    void topics_of_lists() {
        bool before_topics = true;
        for (std::size_t i = 1; i < out_.sections.size(); ++i) {
            Section& s = out_.sections[i];
            if (s.topic == Topic::none && s.parent > 0) {
                const Section& p = out_.sections[static_cast<std::size_t>(s.parent)];
                if (p.topic == Topic::attendance && p.first == p.end && lists_only(s)) s.topic = Topic::attendance, s.group = p.group, s.item = false;
                else if (p.topic == Topic::attendance && lists_only(s) && !s.number.size()) s.topic = Topic::attendance, s.group = p.group, s.item = false;
            }
            // "ACTION ITEMS" over numbered topics is a part of the agenda, not a list of actions.
            if (s.topic == Topic::actions && s.first == s.end && i + 1 < out_.sections.size() && out_.sections[i + 1].parent == static_cast<int>(i) && out_.sections[i + 1].item) s.topic = Topic::none, s.item = true;
            if (s.topic == Topic::none && before_topics && boxes_only(s)) s.topic = Topic::attendance, s.group = Attendance::present, s.item = false;
            if (s.topic == Topic::none && s.end > s.first) before_topics = false;
            // "## Apologies" over a list of names only announces them.
            if (s.topic == Topic::attendance && s.item && s.number.empty() && s.ordinal == 0 && s.end > s.first && out_.blocks[s.block].kind == LineKind::heading && (lists_only(s) || names_only(s))) s.item = false;
        }
    }

    bool lists_only(const Section& s) const {
        for (std::uint32_t k = s.first; k < s.end; ++k)
            if (!out_.blocks[k].bullet() && !out_.blocks[k].in_table()) return false;
        return true;
    }

    // Names and nothing else: no sentence
    bool names_only(const Section& s) const {
        for (std::uint32_t k = s.first; k < s.end; ++k)
            if (ends_sentence(words(out_.blocks[k])) || !starts_upper(words(out_.blocks[k])) || house_.is(Word::nobody, words(out_.blocks[k]))) return false;
        return true;
    }
    bool boxes_only(const Section& s) const {
        std::size_t people = 0;
        for (std::uint32_t k = s.first; k < s.end; ++k) {
            if (out_.blocks[k].box == Box::none) return false;
            people += count_words(read_person(words(out_.blocks[k]), house_).person.name) >= 2;
        }
        return s.end > s.first && people * 5 >= (s.end - s.first) * 4;
    }

    const Reading& reading_;
    const House& house_;
    std::vector<Block> blocks_;
    Outline out_;
    std::size_t marked_headings_ = 0, marked_numbers_ = 0, level_one_ = 0, numbered_ = 0, bold_lines_ = 0, bold_leads_ = 0, last_taken_ = 0;
    std::set<std::int32_t> agenda_tables_;
    std::vector<bool> heading_number_, topic_bullet_;
    std::string_view next_number_;  // of the next numbered block
    bool people_seen_ = false, enumerates_ = false, notes_open_ = false, topics_seen_ = false, title_seen_ = false, chain_ = false;
    int markup_depth_ = 0;
};

}  // namespace

Outline read_outline(const Lines& lines, const House& house) { return Headings(lines, house).run(); }

}  // namespace minutes
