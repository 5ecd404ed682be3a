#include "folded.hpp"

#include <algorithm>
#include <numeric>

#include "plain_words.hpp"

namespace minutes {

std::string folded(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto c = static_cast<unsigned char>(out[i]);
        const bool accented = i > 0 && out[i - 1] == '\xC3' && c >= 0x80 && c <= 0x9E && c != 0x97;
        if (accented || (c >= 'A' && c <= 'Z')) out[i] = static_cast<char>(c + 0x20);
    }
    return out;
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> out;
    const std::string words = plain_words(text);
    for (std::size_t at = 1, end = 0; at < words.size(); at = end + 1) {
        end = words.find(' ', at);
        out.push_back(words.substr(at, end - at));
    }
    return out;
}

// Three rows of the table of Damerau and Levenshtein.
std::size_t slips(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last.back();
}

}  // namespace minutes
