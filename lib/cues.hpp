// Cues: a fixed set of phrases, looked for in one pass over the text however many they are.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace minutes {

class Cues {
public:
    using Phrases = std::span<const std::string_view>;
    // Three bytes or more each, in small letters; they must outlive the set, as literals do.
    explicit Cues(Phrases);
    Cues(std::initializer_list<std::string_view> phrases) : Cues(Phrases(phrases.begin(), phrases.size())) {}
    // The phrases of several lists.
    static Cues of(std::initializer_list<Phrases> lists);
    // One of them stands somewhere in the text, in small letters or capitals.
    bool in(std::string_view text) const;

private:
    // The text is looked at in every `stride_`th place: so many places, one after the other, are known of each phrase,
    // by a hash of the three bytes that begin there.
    struct Place {
        std::uint32_t hash, before;  // before: bytes of the phrase
        std::string_view phrase;
    };
    std::vector<Place> places_;              // by hash
    std::array<std::uint64_t, 64> known_{};  // a bit for each of the hashes
    std::size_t stride_ = 4;
};

}  // namespace minutes
