// Hints: what a sentence may be about, told by the words in it. Where none of a hint's phrases stands, what they tell
// of needn't be looked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "word.hpp"

namespace minutes {

enum class Hint : std::uint8_t {
    decision,      // somebody decided, denied or deferred something
    promise,       // somebody is to do something
    lead,          // somebody said or decided what follows
    next_meeting,  // when the next one will be
    presence,      // who was there, or led the meeting
    officer,       // who led the meeting or took the minutes
    verdict,       // what became of a motion, or how the votes were counted
    request,       // somebody asks for a decision
    motion,        // who moved, or the word
    opening,       // when the meeting began
    closing,       // when it ended
    commitment,    // a plan
    decided,       // minutes: of decisions and actions
    attended,      // minutes: of who was there
    sign,          // an action, a decision or apologies, as a reader would see them
};
inline constexpr std::size_t hint_count = static_cast<std::size_t>(Hint::sign) + 1;

// A hint's phrases: all of these lists of the house, and whatever begins so where a word begins, in small letters.
struct HintList {
    Hint hint;
    std::span<const Word> words;
    std::span<const std::string_view> beginnings;
};
std::span<const HintList> hint_lists();

// The lists of the house that readers of records look for in every sentence: they ask the Document, which has looked.
std::span<const Word> sought_words();

}  // namespace minutes
