#include "cues.hpp"

#include <algorithm>
#include <cstring>

#include "three_letters.hpp"

namespace minutes {

namespace {

unsigned low_bits(char c) { return static_cast<unsigned char>(c) & 31U; }

// How often a byte stands in English prose, by its low five bits: a blank, then the letters; out of a thousand.
constexpr std::array<unsigned, 32> often{180, 65, 12, 22, 32, 103, 18, 16, 50, 57, 1, 5, 33, 20, 57, 62,
                                         15,  1,  50, 53, 75, 23,  8,  17, 1,  16, 2, 1, 1,  1,  1,  1};

unsigned often_at(const char* p) { return often[low_bits(p[0])] * often[low_bits(p[1])] * often[low_bits(p[2])]; }

std::uint32_t hash_at(const char* p) {
    std::uint32_t three = 0;
    std::memcpy(&three, p, 3);
    return hash_of_three<12>(three);
}

std::uint32_t four_at(const char* p) {
    std::uint32_t four = 0;
    std::memcpy(&four, p, 4);
    return four;
}

bool begins_with(std::string_view text, std::string_view phrase) {
    if (text.size() < phrase.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i)
        if (text[i] != phrase[i] && !(text[i] >= 'A' && text[i] <= 'Z' && text[i] + 32 == phrase[i])) return false;
    return true;
}

}  // namespace

Cues::Cues(Phrases phrases) {
    for (const std::string_view phrase : phrases) stride_ = std::min(stride_, phrase.size() - 2);
    for (const std::string_view phrase : phrases) {
        std::size_t best = 0;  // of the places in a row those that are rarest in prose
        unsigned least = ~0U;
        for (std::size_t from = 0; from + stride_ + 2 <= phrase.size(); ++from) {
            unsigned sum = 0;
            for (std::size_t k = from; k < from + stride_; ++k) sum += often_at(phrase.data() + k);
            if (sum < least) least = sum, best = from;
        }
        for (std::size_t k = best; k < best + stride_; ++k) {
            const std::uint32_t hash = hash_at(phrase.data() + k);
            places_.push_back({hash, static_cast<std::uint32_t>(k), phrase});
            known_[hash / 64] |= std::uint64_t{1} << (hash % 64);
        }
    }
    std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return a.hash < b.hash; });
}

Cues Cues::of(std::initializer_list<Phrases> lists) {
    std::vector<std::string_view> all;
    for (const Phrases list : lists) all.insert(all.end(), list.begin(), list.end());
    return Cues(Phrases(all));
}

bool Cues::in(std::string_view text) const {
    const auto by_hash = [](const Place& place, std::uint32_t hash) { return place.hash < hash; };
    for (std::size_t at = 0; at + 3 <= text.size(); at += stride_) {
        const std::uint32_t hash =
            at + 4 <= text.size() ? hash_of_three<12>(four_at(text.data() + at)) : hash_at(text.data() + at);
        if (((known_[hash / 64] >> (hash % 64)) & 1U) == 0) continue;
        for (auto place = std::lower_bound(places_.begin(), places_.end(), hash, by_hash);
             place != places_.end() && place->hash == hash; ++place)
            if (at >= place->before && begins_with(text.substr(at - place->before), place->phrase)) return true;
    }
    return false;
}

}  // namespace minutes
