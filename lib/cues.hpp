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
    // Two bytes or more each, in small letters; they must outlive the set, as literals do.
    explicit Cues(std::span<const std::string_view>);
    Cues(std::initializer_list<std::string_view> phrases) : Cues(std::span(phrases.begin(), phrases.size())) {}
    // One of them stands somewhere in `low`.
    bool in(std::string_view low) const;

private:
    // A phrase is looked for where the rarest two neighbours among its bytes stand, `before` bytes from its beginning.
    struct Cue {
        std::string_view phrase;
        std::uint32_t before, pair;
    };
    std::vector<Cue> cues_;                  // by pair
    std::array<std::uint32_t, 32> pairs_{};  // for the low five bits of a byte: those of the bytes that may follow
};

}  // namespace minutes
