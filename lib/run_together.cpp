#include "run_together.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "line_marks.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

int to_int(std::string_view s) {
    int n = 0;
    for (const char c : s)
        if (is_digit(c) && n < 10000) n = n * 10 + (c - '0');
    return n;
}

int roman_value(std::string_view s) {
    if (s.empty() || s.find_first_not_of("ivxl") != std::string_view::npos) return 0;
    for (int n = 1; n <= 30; ++n)
        if (s == ordinal_text(static_cast<std::uint16_t>(n), 'i')) return n;
    return 0;
}

char last_mark(std::string_view all, std::size_t i) {
    const std::string_view before = trim(all.substr(0, i));
    return before.empty() ? '\0' : before.back();
}

// Where the last entry of a list stands that is not its first; 0: there is none.
std::size_t last_entry(std::string_view all) {
    std::size_t last = 0;
    if (find_in(all, " ii") == std::string_view::npos && find_in(all, " iv) ") == std::string_view::npos) return 0;
    for (const std::string_view entry : {" ii) ", " ii. ", " iii) ", " iv) "})
        if (const std::size_t at = find_last_in(all, entry); at != std::string_view::npos) last = std::max(last, at);
    return last;
}

class Parting {
public:
    Parting(const std::vector<Block>& blocks, const Reading& reading, const House& house)
        : blocks_(blocks), reading_(reading), house_(house) {}

    std::vector<Block> run() {
        std::vector<Block> parted;
        parted.reserve(blocks_.size());
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const Block& b = blocks_[i];
            parted.push_back(b);
            if (b.kind == LineKind::matter || b.kind == LineKind::code || b.kind == LineKind::quote) continue;
            next_number_ = {};
            for (std::size_t k = i + 1; k < std::min(i + 5, blocks_.size()) && next_number_.empty(); ++k)
                next_number_ = reading_[blocks_[k].number];
            note_number(b);
            if (b.words.size() >= 30) split_at_markers(parted);
        }
        return parted;
    }

private:
    std::string_view words(Span s) const { return reading_[s]; }
    std::string_view words(const Block& b) const { return reading_[b.words]; }

    void note_number(const Block& b) {
        const std::string_view n = words(b.number);
        if (n.empty()) return;
        if (n.find('/') != std::string_view::npos) last_slashed_ = std::string(n);
        else if (n.find_first_not_of("0123456789") == std::string_view::npos && n.size() <= 3)
            last_plain_ = std::stoi(std::string(n));
    }

    // Where a block is parted; all offsets are in its words.
    struct Cut {
        std::size_t at = std::string_view::npos;
        std::size_t marker = 0;               // the length of the marker
        std::size_t core = 0, core_size = 0;  // the number in it
        bool announced = false;               // "Item 3:"
    };

    void split_at_markers(std::vector<Block>& out) {
        if (!out.back().numbered() && out.back().bullet()) return;
        int roman = roman_value(words(out.back().number));
        last_entry_ = out.back().words.begin + last_entry(words(out.back()));
        for (;;) {
            const Cut cut = next_cut(words(out.back()), roman);
            if (cut.at == std::string_view::npos) return;
            const Block rest = part(out.back(), cut);
            const std::string_view core = words(rest.number);
            const int value = cut.announced ? 0 : roman_value(core);
            if (value == 0 && core.find('/') != std::string_view::npos) last_slashed_ = std::string(core);
            else if (value == 0 && !cut.announced) last_plain_ = to_int(core);
            roman = value;
            out.push_back(rest);
        }
    }

    Cut next_cut(std::string_view all, int roman) const {
        Cut cut;
        const auto blank_from = [all](std::size_t at) { return find_any<' ', '\t', '\n', '\r'>(all, at); };
        for (std::size_t i = blank_from(0); i < all.size() && ++i < all.size(); i = blank_from(i)) {
            if (is_blank(all[i])) continue;
            if (announced_item(all, i, cut)) return cut;
            if (!may_begin_marker(all[i])) continue;
            cut.marker = sequence_marker(all.substr(i), roman, last_mark(all, i), cut.core_size);
            if (cut.marker == 0) continue;
            cut.at = cut.core = i;
            return cut;
        }
        return cut;
    }

    // Of "ii)", "5." or "15/09/4"
    static bool may_begin_marker(char c) {
        return is_digit(c) || c == 'i' || c == 'v' || c == 'x' || c == '/' || c == '.';
    }

    // "Item 3:" behind a sentence
    bool announced_item(std::string_view all, std::size_t i, Cut& cut) const {
        const std::string_view here = all.substr(i);
        const std::size_t n = is_upper(here[0]) ? house_.longest(Word::item, here) : 0;
        if (n == 0) return false;
        const std::size_t digits = here.find_first_not_of(' ', n);
        if (digits == std::string_view::npos || !is_digit(here[digits])) return false;
        const std::size_t stop = here.find_first_not_of("0123456789", digits);
        if (stop == std::string_view::npos || here[stop] != ':' || !ends_sentence(trim(all.substr(0, i)))) return false;
        cut = {i, stop + 1, i + digits, stop - digits, true};
        return true;
    }

    // Ends the block before the cut; returns the block behind it.
    Block part(Block& b, const Cut& cut) const {
        const std::string_view all = reading_.words();
        const std::uint32_t base = b.words.begin;
        const auto offset = [base](std::size_t at) { return base + static_cast<std::uint32_t>(at); };
        Block rest = b;
        b.words.end = offset(cut.at);
        while (!b.words.empty() && is_blank(all[b.words.end - 1])) --b.words.end;
        rest.number = {offset(cut.core), offset(cut.core + cut.core_size)};
        rest.words.begin = offset(cut.at + cut.marker);
        while (!rest.words.empty() && is_blank(all[rest.words.begin])) ++rest.words.begin;
        rest.kind = LineKind::text;
        rest.level = 0;
        rest.mark = 0;
        return rest;
    }

    // The length of "ii) ", "5. " or "15/09/4 " here, where it is the next in its sequence; the number's own length
    // goes to `core`.
    std::size_t sequence_marker(std::string_view here, int roman, char before, std::size_t& core) const {
        const std::size_t stop = std::min(here.find(' '), here.size());
        if (stop < 2 || stop > 12 || stop == here.size()) return 0;
        const std::string_view token = here.substr(0, stop);
        const std::string_view after = trim(here.substr(stop));
        if (after.empty() || !starts_upper(after)) return 0;
        const bool closed = before != '\0' && before != ',' && before != '(';
        const std::string_view bare = token.substr(0, token.find_first_of(").:"));
        if (token.size() == bare.size() + 1 && bare.find_first_not_of("ivx") == std::string_view::npos &&
            !bare.empty()) {
            const int value = roman_value(bare);
            const bool first = value == 1 && (offset_in(reading_.words(), here) <= last_entry_ || next_number_ == "ii");
            if (value != 0 && (value == roman + 1 || first || (roman != 0 && value > roman && value <= roman + 3)) &&
                closed)
                return core = bare.size(), stop;
        }
        if (token.size() == bare.size() + 1 && token.back() == '.' &&
            bare.find_first_not_of("0123456789") == std::string_view::npos && !bare.empty() && bare.size() <= 3)
            if (last_plain_ != 0 && to_int(bare) == last_plain_ + 1 &&
                (before == '.' || before == '?' || before == '!' || is_lower(before)) &&
                all_caps(after.substr(0, after.find(' '))))
                return core = bare.size(), stop;
        if (!last_slashed_.empty() && token.find('/') != std::string_view::npos &&
            (before == '.' || is_upper(before) || is_lower(before) || before == ':')) {
            const std::size_t prefix = last_slashed_.rfind('/');
            if (prefix != std::string::npos &&
                token.substr(0, std::min(prefix, token.size())) == std::string_view(last_slashed_).substr(0, prefix) &&
                token.find_first_not_of("0123456789/.") == std::string_view::npos) {
                const std::size_t last = token.find_last_of("/.");
                if (to_int(token.substr(last + 1)) ==
                    to_int(std::string_view(last_slashed_).substr(last_slashed_.find_last_of("/.") + 1)) + 1)
                    return core = stop, stop;
            }
        }
        return 0;
    }

    const std::vector<Block>& blocks_;
    const Reading& reading_;
    const House& house_;
    int last_plain_ = 0;            // the last number such as "4"
    std::string last_slashed_;      // the last number such as "15/09/4"
    std::size_t last_entry_ = 0;    // in the block that is being parted
    std::string_view next_number_;  // of the next numbered block
};

}  // namespace

std::vector<Block> part_run_together(const std::vector<Block>& blocks, const Reading& reading, const House& house) {
    return Parting(blocks, reading, house).run();
}

}  // namespace minutes
