#include "cues.hpp"

#include <algorithm>

namespace minutes {

namespace {

unsigned low_bits(char c) { return static_cast<unsigned char>(c) & 31U; }

// How often a byte stands in English prose, by its low five bits: a blank, then the letters; out of a thousand.
constexpr std::array<unsigned, 32> often{180, 65, 12, 22, 32, 103, 18, 16, 50, 57, 1, 5, 33, 20, 57, 62, 15, 1, 50, 53, 75, 23, 8, 17, 1, 16, 2, 1, 1, 1, 1, 1};

unsigned pair_at(std::string_view text, std::size_t i) { return low_bits(text[i]) * 32 + low_bits(text[i + 1]); }

}  // namespace

Cues::Cues(std::span<const std::string_view> phrases) {
    for (const std::string_view phrase : phrases) {
        Cue cue{phrase, 0, pair_at(phrase, 0)};
        for (std::uint32_t i = 1; i + 1 < phrase.size(); ++i) {
            const unsigned pair = pair_at(phrase, i);
            if (often[pair / 32] * often[pair % 32] < often[cue.pair / 32] * often[cue.pair % 32]) cue.before = i, cue.pair = pair;
        }
        cues_.push_back(cue);
        pairs_[cue.pair / 32] |= 1U << (cue.pair % 32);
    }
    std::sort(cues_.begin(), cues_.end(), [](const Cue& a, const Cue& b) { return a.pair < b.pair; });
}

bool Cues::in(std::string_view low) const {
    if (low.size() < 2) return false;
    unsigned first = low_bits(low[0]);
    for (std::size_t i = 1; i < low.size(); ++i) {
        const unsigned second = low_bits(low[i]);
        const bool may = ((pairs_[first] >> second) & 1U) != 0;
        const unsigned pair = first * 32 + second;
        first = second;
        if (!may) continue;
        const std::size_t at = i - 1;
        const auto by_pair = [](const Cue& cue, unsigned p) { return cue.pair < p; };
        for (auto cue = std::lower_bound(cues_.begin(), cues_.end(), pair, by_pair); cue != cues_.end() && cue->pair == pair; ++cue)
            if (at >= cue->before && low.substr(at - cue->before).starts_with(cue->phrase)) return true;
    }
    return false;
}

}  // namespace minutes
