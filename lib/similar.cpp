#include "similar.hpp"

#include <algorithm>

namespace minutes {

namespace {

bool upper(char c) { return c >= 'A' && c <= 'Z'; }

// Bytes beyond ASCII are parts of letters.
bool in_word(char c) {
    return upper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

Bag bag(std::string_view text) {
    Bag out;
    std::string word;
    for (const char c : text) {
        if (in_word(c)) {
            word += upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
        } else if (!word.empty()) {
            out.push_back(word);
            word.clear();
        }
    }
    if (!word.empty()) out.push_back(word);
    std::ranges::sort(out);
    return out;
}

double alike(const Bag& a, const Bag& b) {
    if (a.empty() || b.empty()) return 0;
    return 2.0 * static_cast<double>(shared(a, b, [](std::string_view) { return true; })) / static_cast<double>(a.size() + b.size());
}

}  // namespace minutes
