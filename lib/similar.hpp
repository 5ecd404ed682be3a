// How alike two texts are: the one measure by which a task, or a decision, is known again in other words.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minutes {

// The words of a text in small letters, sorted, each as often as it stands there; letters and digits make a word.
using Bag = std::vector<std::string>;
Bag bag(std::string_view text);

// Of a text in small letters: what its words are made of, and these words in their order.
bool in_word(char);
std::vector<std::string_view> words_in(std::string_view low);

// The same with numbers in place of words, which many texts are compared by (word_index.hpp).
using NumberBag = std::vector<std::uint32_t>;

// How many words stand in both, of those that count.
template <typename Words, typename Counts>
std::size_t shared(const Words& a, const Words& b, Counts counts) {
    std::size_t both = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        const auto order = *x <=> *y;
        both += std::is_eq(order) && counts(*x) ? 1 : 0;
        x += std::is_lteq(order) ? 1 : 0;
        y += std::is_gteq(order) ? 1 : 0;
    }
    return both;
}

// Twice the shared words over all words (the Sørensen-Dice coefficient over bags of words): 0 nothing shared, 1 the
// same words in any order. 0 where either is empty.
template <typename Words>
double alike(const Words& a, const Words& b) {
    if (a.empty() || b.empty()) return 0;
    const std::size_t both = shared(a, b, [](const auto&) { return true; });
    return 2.0 * static_cast<double>(both) / static_cast<double>(a.size() + b.size());
}

// From these shares on two texts are about one task or decision.
constexpr double same_task = 0.8;    // in one document, where much the same words may well be two tasks
constexpr double same_action = 0.6;  // in two documents of one body: minutes shorten and reword what they carry forward
constexpr double same_owners = 0.5;  // the same, where one of the owners is the same as well

}  // namespace minutes
