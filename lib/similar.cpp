#include "similar.hpp"

#include <algorithm>

#include "prose.hpp"

namespace minutes {

namespace {

// Bytes beyond ASCII are parts of letters.
bool in_word(char c) {
    return is_lower(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

Bag bag(std::string_view text) {
    const std::string low = lower(text);
    std::vector<std::string_view> words;  // which sort faster than strings
    words.reserve(low.size() / 5 + 1);
    for (std::size_t i = 0; i < low.size();) {
        while (i < low.size() && !in_word(low[i])) ++i;
        const std::size_t begin = i;
        while (i < low.size() && in_word(low[i])) ++i;
        if (i > begin) words.push_back(std::string_view(low).substr(begin, i - begin));
    }
    std::ranges::sort(words);
    return {words.begin(), words.end()};
}

double alike(const Bag& a, const Bag& b) {
    if (a.empty() || b.empty()) return 0;
    return 2.0 * static_cast<double>(shared(a, b, [](std::string_view) { return true; })) / static_cast<double>(a.size() + b.size());
}

}  // namespace minutes
