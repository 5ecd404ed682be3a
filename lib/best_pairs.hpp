// Pairs of two sides, the best first; of equally good ones that compete for either side none is taken, for nothing is
// guessed between two.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace minutes {

// A Pair has a `score`, the higher the better, and the numbers of its sides, `one` and `other`.
class BestPairs {
public:
    // Goes through the scores from the highest down. Of each score it drops the pairs for which is_free(pair) no longer
    // holds, and calls settle(pair, alone) for the others: alone where neither side stands in another of them.
    template <typename Pair, typename IsFree, typename Settle>
    void settle(std::vector<Pair>& pairs, IsFree is_free, Settle settle) {
        std::ranges::sort(pairs, std::ranges::greater{}, &Pair::score);
        for (auto first = pairs.begin(); first != pairs.end();) {
            const auto next = std::find_if(first, pairs.end(), [&](const Pair& p) { return p.score != first->score; });
            const auto last = std::partition(first, next, is_free);
            for (auto pair = first; pair != last; ++pair) ++count(ones_, pair->one), ++count(others_, pair->other);
            for (auto pair = first; pair != last; ++pair)
                settle(*pair, ones_[pair->one] == 1 && others_[pair->other] == 1);
            for (auto pair = first; pair != last; ++pair) ones_[pair->one] = others_[pair->other] = 0;
            first = next;
        }
    }

private:
    static int& count(std::vector<int>& counts, std::size_t side) {
        if (counts.size() <= side) counts.resize(side + 1);
        return counts[side];
    }

    std::vector<int> ones_, others_;  // in how many pairs of the score at hand; kept, for it is often used again
};

}  // namespace minutes
