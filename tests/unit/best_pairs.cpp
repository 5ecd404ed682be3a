#include "best_pairs.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace minutes;

namespace {

struct Pair {
    double score;
    std::size_t one, other;
    auto operator<=>(const Pair&) const = default;
};

// The pairs that were taken: each side once, and nobody after a draw.
std::set<Pair> taken(std::vector<Pair> pairs) {
    std::set<Pair> out;
    std::set<std::size_t> ones, others;
    const auto is_free = [&](const Pair& p) { return !ones.contains(p.one) && !others.contains(p.other); };
    BestPairs().settle(pairs, is_free, [&](const Pair& p, bool alone) {
        ones.insert(p.one);
        if (!alone) return;
        others.insert(p.other);
        out.insert(p);
    });
    return out;
}

}  // namespace

TEST_CASE("the best pair comes first, whatever the order") {
    const std::vector<Pair> pairs{{0.6, 0, 0}, {0.9, 0, 1}, {0.7, 1, 1}, {0.5, 1, 0}};
    CHECK(taken(pairs) == std::set<Pair>{{0.9, 0, 1}, {0.5, 1, 0}});
    CHECK(taken({pairs.rbegin(), pairs.rend()}) == std::set<Pair>{{0.9, 0, 1}, {0.5, 1, 0}});
}

TEST_CASE("of equally good pairs that compete none is taken") {
    CHECK(taken({{0.9, 0, 0}, {0.9, 0, 1}}).empty());
    CHECK(taken({{0.9, 0, 0}, {0.9, 1, 0}, {0.9, 2, 2}}) == std::set<Pair>{{0.9, 2, 2}});
    CHECK(taken({{0.9, 0, 0}, {0.9, 0, 1}, {0.8, 1, 1}}) == std::set<Pair>{{0.8, 1, 1}});
}

TEST_CASE("a pair that has lost a side to a better one does not compete") {
    CHECK(taken({{0.9, 0, 0}, {0.8, 0, 1}, {0.8, 1, 1}}) == std::set<Pair>{{0.9, 0, 0}, {0.8, 1, 1}});
}
