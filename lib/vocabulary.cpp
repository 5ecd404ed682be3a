#include "vocabulary.hpp"

#include <algorithm>
#include <numeric>

namespace minutes {

void Vocabulary::add(std::string_view phrase, std::size_t list, PhraseEnd end) {
    const auto begins_word = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); };
    if (!phrase.empty() && begins_word(phrase.front()))
        phrases_.push_back({std::string(phrase), static_cast<std::uint8_t>(list), end});
}

void Vocabulary::order() {
    std::ranges::sort(phrases_);
    phrases_.erase(std::unique(phrases_.begin(), phrases_.end()), phrases_.end());
    std::vector<std::pair<std::uint32_t, Entry>> placed;  // each in its bucket; counted, then put in their places
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) place(i, placed);
    buckets_.fill(0);
    for (const auto& [bucket, entry] : placed) ++buckets_[bucket + 1U];
    std::partial_sum(buckets_.begin(), buckets_.end(), buckets_.begin());
    std::vector<std::uint16_t> next(buckets_.begin(), buckets_.end());
    entries_.resize(placed.size());
    for (const auto& [bucket, entry] : placed) entries_[next[bucket]++] = entry;
}

// In each of the buckets that a text which it begins may have.
void Vocabulary::place(std::uint32_t number, std::vector<std::pair<std::uint32_t, Entry>>& out) const {
    const std::string_view phrase = phrases_[number].words;
    std::vector<std::uint32_t> buckets;
    const std::string_view second = stand_ins(phrase, 1), third = stand_ins(phrase, 2);
    for (const char two : second)
        for (const char three : third) {
            const std::array<char, 3> bytes{phrase.front(), two, three};
            buckets.push_back(bucket_of({bytes.data(), bytes.size()}));
        }
    std::ranges::sort(buckets);
    buckets.erase(std::unique(buckets.begin(), buckets.end()), buckets.end());
    for (const std::uint32_t bucket : buckets)
        out.emplace_back(bucket, Entry{PhraseHead(phrase), number, phrases_[number].list});
}

bool Vocabulary::begins(const Entry& entry, const TextHead& head, std::string_view here) const {
    const Phrase& phrase = phrases_[entry.phrase];
    const std::size_t n = head.match(entry.head, phrase.words);
    return n != 0 && (phrase.end == PhraseEnd::anywhere || word_ends_at(here, n));
}

}  // namespace minutes
