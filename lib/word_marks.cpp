// Hirschberg's divide and conquer: the best cut of one text against the middle of the other is found from two rows of
// scores, then both halves are solved alike.
#include "word_marks.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "prose.hpp"

namespace minutes {

namespace {

using Words = std::vector<std::string_view>;
using Numbers = std::span<const std::uint32_t>;

// Which words of both texts stay, as flags beside the words.
class Common {
public:
    Common(const Words& a, const Words& b) : stays_a(a.size()), stays_b(b.size()) {
        const std::vector<std::uint32_t> x = numbers(a), y = numbers(b);
        solve({x, 0}, {y, 0});
    }

    std::vector<bool> stays_a, stays_b;

private:
    struct Part {
        Numbers words;
        std::size_t from;  // where it begins in its text
    };

    std::vector<std::uint32_t> numbers(const Words& words) {
        std::vector<std::uint32_t> out;
        for (const std::string_view word : words)
            out.push_back(known_.try_emplace(word, static_cast<std::uint32_t>(known_.size())).first->second);
        return out;
    }

    void keep(std::size_t a, std::size_t b) { stays_a[a] = stays_b[b] = true; }

    static Part part(const Part& p, std::size_t begin, std::size_t count) {
        return {p.words.subspan(begin, count), p.from + begin};
    }

    void solve(Part a, Part b) {
        strip(a, b);
        if (a.words.empty() || b.words.empty() || a.words.size() > most_steps / b.words.size()) return;
        if (a.words.size() == 1) {
            const auto found = std::ranges::find(b.words, a.words[0]);
            if (found != b.words.end()) keep(a.from, b.from + static_cast<std::size_t>(found - b.words.begin()));
            return;
        }
        const std::size_t half = a.words.size() / 2;
        const std::size_t cut = best_cut(a.words.first(half), a.words.subspan(half), b.words);
        solve(part(a, 0, half), part(b, 0, cut));
        solve(part(a, half, a.words.size() - half), part(b, cut, b.words.size() - cut));
    }

    // What both begin and end with stays.
    void strip(Part& a, Part& b) {
        std::size_t n = 0;
        const std::size_t least = std::min(a.words.size(), b.words.size());
        for (; n < least && a.words[n] == b.words[n]; ++n) keep(a.from + n, b.from + n);
        a = part(a, n, a.words.size() - n);
        b = part(b, n, b.words.size() - n);
        while (!a.words.empty() && !b.words.empty() && a.words.back() == b.words.back()) {
            a.words = a.words.first(a.words.size() - 1);
            b.words = b.words.first(b.words.size() - 1);
            keep(a.from + a.words.size(), b.from + b.words.size());
        }
    }

    // scores[j]: how many words `a` has in common with the first j words of `b`, in order.
    template <typename A, typename B>
    static std::vector<std::uint32_t> scores(const A& a, const B& b, std::size_t length) {
        std::vector<std::uint32_t> row(length + 1);
        for (const std::uint32_t word : a) {
            std::uint32_t diagonal = 0;
            std::size_t j = 0;
            for (const std::uint32_t other : b) {
                const std::uint32_t above = row[++j];
                row[j] = word == other ? diagonal + 1 : std::max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row;
    }

    static std::vector<std::uint32_t> reversed(Numbers words) { return {words.rbegin(), words.rend()}; }

    static std::size_t best_cut(Numbers a_front, Numbers a_back, Numbers b) {
        const auto front = scores(a_front, b, b.size());
        const auto back = scores(reversed(a_back), reversed(b), b.size());
        std::size_t best = 0;
        for (std::size_t j = 1; j <= b.size(); ++j)
            if (front[j] + back[b.size() - j] > front[best] + back[b.size() - best]) best = j;
        return best;
    }

    std::unordered_map<std::string_view, std::uint32_t> known_;
};

struct Marks {
    std::string_view open, close;
};

// Whether the word at `i` stands within `context` of a marked one, or beside a place where the other text has more.
std::vector<bool> near_marks(const std::vector<bool>& marked, const std::vector<bool>& gap, std::size_t context) {
    std::vector<bool> near(marked.size(), context == 0);
    if (context == 0) return near;
    for (std::size_t i = 0; i <= marked.size(); ++i) {
        if (!gap[i] && (i == marked.size() || !marked[i])) continue;
        const std::size_t end = std::min(i + context + (gap[i] ? 0 : 1), near.size());
        for (std::size_t j = i > context ? i - context : 0; j < end; ++j) near[j] = true;
    }
    return near;
}

// gap[i]: the other text has words of its own before word i that stays here.
std::vector<bool> gaps(const std::vector<bool>& stays, const std::vector<bool>& other_stays) {
    std::vector<bool> out(stays.size() + 1);
    std::size_t here = 0;
    bool more = false;
    for (const bool stay : other_stays) {
        if (!stay) {
            more = true;
            continue;
        }
        while (!stays[here]) ++here;
        out[here] = more;
        more = false;
        ++here;
    }
    out[stays.size()] = more;
    return out;
}

std::string marked_text(const Words& words, const std::vector<bool>& stays, const std::vector<bool>& gap,
                        std::size_t context, Marks marks) {
    std::vector<bool> marked(stays.size());
    for (std::size_t i = 0; i < stays.size(); ++i) marked[i] = !stays[i];
    const std::vector<bool> shown = near_marks(marked, gap, context);
    std::string out;
    bool inside = false;
    const auto begin = [&out] {
        if (!out.empty()) out += ' ';
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (inside && !marked[i]) {
            out += marks.close;
            inside = false;
        }
        if (!shown[i]) {
            if (i == 0 || shown[i - 1]) begin(), out += "...";
            continue;
        }
        begin();
        if (marked[i] && !inside) out += marks.open;
        inside = marked[i];
        out += words[i];
    }
    return inside ? out + std::string(marks.close) : out;
}

}  // namespace

Wording mark_words(std::string_view before, std::string_view after, std::size_t context) {
    const Words a = split_words(before), b = split_words(after);
    // Of several ways to mark as few words, swapped texts must find the same one.
    const bool swapped = std::ranges::lexicographical_compare(b, a);
    const Common common = swapped ? Common(b, a) : Common(a, b);
    const std::vector<bool>& stays = swapped ? common.stays_b : common.stays_a;
    const std::vector<bool>& other = swapped ? common.stays_a : common.stays_b;
    return {.before = marked_text(a, stays, gaps(stays, other), context, {"[-", "-]"}),
            .after = marked_text(b, other, gaps(other, stays), context, {"{+", "+}"})};
}

bool same_words(std::string_view a, std::string_view b) { return split_words(a) == split_words(b); }

}  // namespace minutes
