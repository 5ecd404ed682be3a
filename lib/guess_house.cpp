#include "guess_house.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "prose.hpp"

namespace minutes {

namespace {

// One word may be a name or a loan, and one line a quotation.
constexpr std::size_t least_lines = 3;
constexpr std::size_t least_phrases = 2;

}  // namespace

std::size_t lines_that_mark(const House& house, std::string_view text) {
    std::size_t lines = 0;
    std::vector<std::string> phrases;  // the first few that differ
    for (std::size_t at = 0; (at = house.find_own(text, at)) != std::string_view::npos; ++at) {
        const std::size_t end = std::min(find_any<'\r', '\n'>(text, at), text.size());
        const std::string_view phrase = house.own(text.substr(at, end - at));
        if (phrase.empty()) continue;
        at = end;
        ++lines;
        if (phrases.size() >= least_phrases) continue;
        if (const std::string low = lower(phrase); std::find(phrases.begin(), phrases.end(), low) == phrases.end())
            phrases.push_back(low);
    }
    return lines >= least_lines && phrases.size() >= least_phrases ? lines : 0;
}

const House& guess_house(std::string_view text) {
    const House* best = &House::standard();
    std::size_t most = 0;
    for (const House* house : House::all())
        if (const std::size_t lines = lines_that_mark(*house, text); lines > most) best = house, most = lines;
    return *best;
}

}  // namespace minutes
