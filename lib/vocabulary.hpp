// Vocabulary: the phrases of many lists in one table, so that one look at a word of a text answers for all of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "phrase.hpp"
#include "three_letters.hpp"

namespace minutes {

// Behind a phrase its word ends, or it goes on as it likes: "apolog" begins "apology".
enum class PhraseEnd : std::uint8_t { word, anywhere };

class Vocabulary {
public:
    // In small letters; `list`: 0 to 255. A phrase that begins with no letter or digit is left out: it begins no word.
    void add(std::string_view phrase, std::size_t list, PhraseEnd);
    // Once, when all are added, before anything is asked.
    void order();

    // Calls found(list) for each phrase that `here`, where a word begins, begins with.
    template <typename Found>
    void each(std::string_view here, const Found& found) const {
        const std::uint32_t bucket = bucket_of(here);
        const std::size_t first = buckets_[bucket], end = buckets_[bucket + 1U];
        if (first == end) return;
        const TextHead head(here);
        for (std::size_t i = first; i < end; ++i)
            if (head.may_be(entries_[i].head) && begins(entries_[i], head, here)) found(std::size_t{entries_[i].list});
    }

private:
    struct Phrase {
        std::string words;
        std::uint8_t list;
        PhraseEnd end;
        bool operator==(const Phrase&) const = default;
        auto operator<=>(const Phrase&) const = default;
    };
    struct Entry {
        PhraseHead head;
        std::uint32_t phrase;
        std::uint8_t list;
    };
    static constexpr unsigned hash_bits = 13;
    static std::uint32_t bucket_of(std::string_view text) {
        return hash_of_three<hash_bits>(first_bytes<std::uint32_t>(text));
    }
    void place(std::uint32_t phrase, std::vector<std::pair<std::uint32_t, Entry>>& out) const;
    bool begins(const Entry&, const TextHead&, std::string_view here) const;

    std::vector<Phrase> phrases_;
    std::vector<Entry> entries_;                                  // by the hash of their first three letters
    std::array<std::uint16_t, (1U << hash_bits) + 1> buckets_{};  // where each begins, and the end of the last
};

}  // namespace minutes
