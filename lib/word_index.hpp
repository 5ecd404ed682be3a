// Which texts may be alike, without comparing all with all: texts by their rarer words.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "similar.hpp"

namespace minutes {

// Two texts that are alike by `least` share at least least / (2 - least) of the words of either, so they share one
// that is not among the commonest words of either: only the rarer ones are looked up.
class WordIndex {
public:
    explicit WordIndex(double least) : least_(least) {}

    // The words of a text by their numbers in this index.
    NumberBag bag(std::string_view text);
    // The same, and counts how often words are used: to be told of all texts before the first is added.
    NumberBag count(std::string_view text);
    std::string_view word(std::uint32_t number) const { return words_[number].text; }

    void add(const NumberBag&, std::size_t text);
    // The texts from number `first` on that may be alike by `least`; they must have been added in the order of their
    // numbers. Those for which `gone` holds are forgotten on the way.
    using Gone = std::function<bool(std::size_t)>;
    std::vector<std::size_t> candidates(const NumberBag&, std::size_t first, const Gone& gone);
    // Any of them, at most `most`: those that share the rarest words.
    std::set<std::size_t> candidates(const NumberBag&, std::size_t most) const;
    // All of them in the order of their numbers, which must be that in which they were added, for as long as `go_on`
    // holds of each.
    void visit(const NumberBag&, const std::function<bool(std::size_t)>& go_on) const;

private:
    struct Word {
        std::string text;
        std::size_t often = 0;
        std::vector<std::size_t> places;  // texts added
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    NumberBag rarer(const NumberBag&) const;  // the rarest first, where it leaves words out
    void sort_by_use(NumberBag&) const;

    double least_;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
    std::vector<Word> words_;
    std::vector<bool> found_;  // of each text added: it is among the candidates already
};

}  // namespace minutes
