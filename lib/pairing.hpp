// Pairs two lists of records: which one of the first is the same thing as which one of the second. The order in which
// the records stand plays no part, and swapped lists give the same pairs, swapped.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "similar.hpp"

namespace minutes {

class Pairing {
public:
    // `before` and `after` hold the whole content of each record as text. Records of equal content are paired first;
    // the content also decides which of several goes with which.
    Pairing(const std::vector<std::string>& before, const std::vector<std::string>& after);

    // Of the records that are still free, those with equal keys. An empty key pairs with nothing.
    Pairing& by_key(const std::vector<std::string>& before, const std::vector<std::string>& after);
    // The same, where only one record on each side has the key.
    Pairing& by_sole_key(const std::vector<std::string>& before, const std::vector<std::string>& after);
    // Of the records that are still free, the most alike first, from `least` on; never between two that are equally
    // alike. Past `most_compared` comparisons only what shares its rarest words is compared.
    Pairing& by_likeness(const std::vector<Bag>& before, const std::vector<Bag>& after, double least);
    // The same, between records of equal keys only.
    Pairing& by_likeness(const std::vector<Bag>& before, const std::vector<Bag>& after, double least,
                         const std::vector<std::string>& before_keys, const std::vector<std::string>& after_keys);

    using Pair = std::pair<std::size_t, std::size_t>;
    std::vector<Pair> pairs() const;  // in the order of the second list
    std::vector<std::size_t> gone() const, added() const;

    static constexpr std::size_t most_compared = 1'000'000;

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    Pairing& by_key(const std::vector<std::string>&, const std::vector<std::string>&, bool sole);
    void join(std::size_t before, std::size_t after);

    std::vector<std::size_t> rank_before_, rank_after_;  // by content
    std::vector<std::size_t> other_of_before_, other_of_after_;
};

}  // namespace minutes
