// Which texts may be alike, without comparing all with all: texts by their rarer words.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "similar.hpp"

namespace minutes {

// Two texts that are alike by `least` share at least least / (2 - least) of the words of either, so they share one
// that is not among the commonest words of either: only the rarer ones are looked up.
class WordIndex {
public:
    explicit WordIndex(double least) : least_(least) {}

    // How often words are used: to be told of all texts before the first is added.
    void count(const Bag&);
    void add(const Bag&, std::size_t text);
    // The texts added that may be alike by `least`, in order; those for which `gone` holds are forgotten on the way.
    std::vector<std::size_t> candidates(const Bag&, const std::function<bool(std::size_t)>& gone);
    // The same, at most `most`: those that share the rarest words.
    std::set<std::size_t> candidates(const Bag&, std::size_t most) const;
    // All of them in the order of their numbers, which must be that in which they were added, for as long as `go_on`
    // holds of each.
    void visit(const Bag&, const std::function<bool(std::size_t)>& go_on) const;

private:
    using Words = std::vector<const std::string*>;
    std::size_t often(const std::string& word) const;
    // In any order; of the bag.
    Words rarer(const Bag&) const;
    // By how often they are used.
    void sort_by_use(Words&) const;

    double least_;
    std::unordered_map<std::string, std::size_t> often_;
    std::unordered_map<std::string, std::vector<std::size_t>> places_;
};

}  // namespace minutes
