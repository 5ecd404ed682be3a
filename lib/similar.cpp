#include "similar.hpp"

#include <algorithm>

#include "prose.hpp"

namespace minutes {

// Bytes beyond ASCII are parts of letters.
bool in_word(char c) { return is_lower(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

std::vector<std::string_view> words_in(std::string_view low) {
    std::vector<std::string_view> words;
    words.reserve(low.size() / 5 + 1);
    for (std::size_t i = 0; i < low.size();) {
        while (i < low.size() && !in_word(low[i])) ++i;
        const std::size_t begin = i;
        while (i < low.size() && in_word(low[i])) ++i;
        if (i > begin) words.push_back(low.substr(begin, i - begin));
    }
    return words;
}

Bag bag(std::string_view text) {
    const std::string low = lower(text);
    std::vector<std::string_view> words = words_in(low);
    std::ranges::sort(words);  // which is faster than of strings
    return {words.begin(), words.end()};
}

}  // namespace minutes
