#include "pairing.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "best_pairs.hpp"

namespace minutes {

namespace {

using Indices = std::vector<std::size_t>;

// ranks[i]: the place of record i in the order of content.
Indices ranks(const std::vector<std::string>& content) {
    Indices order(content.size()), out(content.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::string_view(content[i]); });
    for (std::size_t place = 0; place < order.size(); ++place) out[order[place]] = place;
    return out;
}

Indices free_of(const Indices& others, std::size_t none) {
    Indices out;
    for (std::size_t i = 0; i < others.size(); ++i)
        if (others[i] == none) out.push_back(i);
    return out;
}

struct Likeness {
    double score;
    std::size_t one, other;  // before, after
};

// Which records have a word: the way to compare few pairs of many records.
class Words {
public:
    Words(const std::vector<Bag>& bags, const Indices& among) {
        for (const std::size_t i : among)
            for (const std::string& word : bags[i]) {
                Indices& with = with_[word];
                if (with.empty() || with.back() != i) with.push_back(i);
            }
    }

    // Nothing for a word that a crowd of records has: it tells nothing.
    const Indices* operator[](std::string_view word) const {
        constexpr std::size_t crowd = 32;
        const auto found = with_.find(word);
        return found == with_.end() || found->second.size() > crowd ? nullptr : &found->second;
    }

private:
    std::unordered_map<std::string_view, Indices> with_;
};

// The records of the other list that share a word with this one which is rare in both.
Indices sharing_rare_words(const Bag& bag, const Words& here, const Words& there) {
    Indices out;
    for (const std::string& word : bag)
        if (const Indices* with = there[word]; with != nullptr && here[word] != nullptr)
            out.insert(out.end(), with->begin(), with->end());
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace

Pairing::Pairing(const std::vector<std::string>& before, const std::vector<std::string>& after)
    : rank_before_(ranks(before)),
      rank_after_(ranks(after)),
      other_of_before_(before.size(), none),
      other_of_after_(after.size(), none) {
    by_key(before, after);
}

void Pairing::join(std::size_t before, std::size_t after) {
    other_of_before_[before] = after;
    other_of_after_[after] = before;
}

Pairing& Pairing::by_key(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    return by_key(before, after, false);
}

Pairing& Pairing::by_sole_key(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    return by_key(before, after, true);
}

Pairing& Pairing::by_key(const std::vector<std::string>& before, const std::vector<std::string>& after, bool sole) {
    std::unordered_map<std::string_view, std::pair<Indices, Indices>> groups;
    for (const std::size_t i : free_of(other_of_before_, none))
        if (!before[i].empty()) groups[before[i]].first.push_back(i);
    for (const std::size_t i : free_of(other_of_after_, none))
        if (!after[i].empty()) groups[after[i]].second.push_back(i);
    for (auto& [key, group] : groups) {
        auto& [old_ones, new_ones] = group;
        if (sole && (old_ones.size() != 1 || new_ones.size() != 1)) continue;
        std::ranges::sort(old_ones, {}, [this](std::size_t i) { return rank_before_[i]; });
        std::ranges::sort(new_ones, {}, [this](std::size_t i) { return rank_after_[i]; });
        for (std::size_t i = 0; i < std::min(old_ones.size(), new_ones.size()); ++i) join(old_ones[i], new_ones[i]);
    }
    return *this;
}

Pairing& Pairing::by_likeness(const std::vector<Bag>& before, const std::vector<Bag>& after, double least) {
    const std::string one_key = "any";
    return by_likeness(before, after, least, std::vector(before.size(), one_key), std::vector(after.size(), one_key));
}

Pairing& Pairing::by_likeness(const std::vector<Bag>& before, const std::vector<Bag>& after, double least,
                              const std::vector<std::string>& before_keys, const std::vector<std::string>& after_keys) {
    const Indices old_ones = free_of(other_of_before_, none), new_ones = free_of(other_of_after_, none);
    if (old_ones.empty() || new_ones.empty()) return *this;
    const bool all = old_ones.size() <= most_compared / new_ones.size();
    const Words old_words(before, old_ones), new_words(after, new_ones);
    std::vector<Likeness> found;
    for (const std::size_t i : old_ones)
        for (const std::size_t j : all ? new_ones : sharing_rare_words(before[i], old_words, new_words))
            if (!before_keys[i].empty() && before_keys[i] == after_keys[j])
                if (const double share = alike(before[i], after[j]); share >= least) found.push_back({share, i, j});
    std::vector<bool> undecided_before(before.size()), undecided_after(after.size());
    const auto is_free = [&](const Likeness& l) {
        return other_of_before_[l.one] == none && other_of_after_[l.other] == none && !undecided_before[l.one] &&
               !undecided_after[l.other];
    };
    BestPairs().settle(found, is_free, [&](const Likeness& l, bool alone) {
        if (alone) join(l.one, l.other);
        else undecided_before[l.one] = undecided_after[l.other] = true;
    });
    return *this;
}

std::vector<Pairing::Pair> Pairing::pairs() const {
    std::vector<Pair> out;
    for (std::size_t i = 0; i < other_of_after_.size(); ++i)
        if (other_of_after_[i] != none) out.emplace_back(other_of_after_[i], i);
    return out;
}

std::vector<std::size_t> Pairing::gone() const { return free_of(other_of_before_, none); }
std::vector<std::size_t> Pairing::added() const { return free_of(other_of_after_, none); }

}  // namespace minutes
