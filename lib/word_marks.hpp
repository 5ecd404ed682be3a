// Two wordings side by side: the words that only one of them has are marked, [-old-] and {+new+} as wdiff writes them.
// A word is what stands between blanks, with its punctuation; blanks and line breaks don't count.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace minutes {

struct Wording {
    std::string before, after;
    bool operator==(const Wording&) const = default;
};

// Marks as few words as can be (a longest common subsequence, in linear space). Texts whose differing middles are so
// long that this would take more than `most_steps` comparisons are marked from the first to the last difference.
// Swapped texts give the same marks, swapped. Of the words that both have only `context` are kept beside each mark,
// "..." stands for the others; 0 keeps all.
Wording mark_words(std::string_view before, std::string_view after, std::size_t context = 0);

inline constexpr std::size_t most_steps = std::size_t{1} << 24U;  // some 30 ms

bool same_words(std::string_view a, std::string_view b);

}  // namespace minutes
