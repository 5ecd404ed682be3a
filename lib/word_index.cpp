#include "word_index.hpp"

#include <algorithm>
#include <cmath>

#include "prose.hpp"

namespace minutes {

NumberBag WordIndex::bag(std::string_view text) {
    const std::string low = lower(text);
    NumberBag out;
    for (const std::string_view word : words_in(low)) {
        auto known = numbers_.find(word);
        if (known == numbers_.end()) {
            known = numbers_.emplace(word, static_cast<std::uint32_t>(words_.size())).first;
            words_.push_back({.text = std::string(word), .often = 0, .places = {}});
        }
        out.push_back(known->second);
    }
    std::ranges::sort(out);
    return out;
}

NumberBag WordIndex::count(std::string_view text) {
    NumberBag out = bag(text);
    for (const std::uint32_t word : out) ++words_[word].often;
    return out;
}

void WordIndex::add(const NumberBag& words, std::size_t text) {
    for (const std::uint32_t word : rarer(words)) {
        auto& list = words_[word].places;
        if (list.empty() || list.back() != text) list.push_back(text);
    }
    if (found_.size() <= text) found_.resize(text + 1);
}

std::vector<std::size_t> WordIndex::candidates(const NumberBag& words, std::size_t first, const Gone& gone) {
    std::vector<std::size_t> out;
    for (const std::uint32_t word : rarer(words)) {
        std::vector<std::size_t>& list = words_[word].places;
        list.erase(std::remove_if(std::ranges::lower_bound(list, first), list.end(), gone), list.end());
        for (auto text = std::ranges::lower_bound(list, first); text != list.end(); ++text) {
            if (found_[*text]) continue;
            found_[*text] = true;
            out.push_back(*text);
        }
    }
    for (const std::size_t text : out) found_[text] = false;
    return out;
}

std::set<std::size_t> WordIndex::candidates(const NumberBag& words, std::size_t most) const {
    NumberBag known = rarer(words);
    std::erase_if(known, [this](std::uint32_t word) { return words_[word].places.empty(); });
    std::size_t texts = 0;
    for (const std::uint32_t word : known) texts += words_[word].places.size();
    if (texts > most) sort_by_use(known);
    std::set<std::size_t> out;
    for (const std::uint32_t word : known) {
        const std::vector<std::size_t>& list = words_[word].places;
        for (std::size_t i = 0; i < list.size() && out.size() < most; ++i) out.insert(list[i]);
    }
    return out;
}

void WordIndex::visit(const NumberBag& words, const std::function<bool(std::size_t)>& go_on) const {
    using Place = std::vector<std::size_t>::const_iterator;
    std::vector<std::pair<Place, Place>> rest;
    for (const std::uint32_t word : rarer(words))
        rest.emplace_back(words_[word].places.begin(), words_[word].places.end());
    for (;;) {
        std::erase_if(rest, [](const auto& list) { return list.first == list.second; });
        if (rest.empty()) return;
        std::size_t least = *rest.front().first;
        for (const auto& list : rest) least = std::min(least, *list.first);
        if (!go_on(least)) return;
        for (auto& list : rest)
            if (*list.first == least) ++list.first;
    }
}

void WordIndex::sort_by_use(NumberBag& words) const {
    std::ranges::sort(words, [this](std::uint32_t a, std::uint32_t b) {
        const std::size_t x = words_[a].often, y = words_[b].often;
        return x != y ? x < y : words_[a].text < words_[b].text;
    });
}

// All words but so many of the commonest that a pair which shares nothing else shares too few.
NumberBag WordIndex::rarer(const NumberBag& words) const {
    NumberBag out = words;
    const auto shared = static_cast<std::size_t>(std::ceil(least_ / (2 - least_) * static_cast<double>(words.size())));
    if (shared <= 1) return out;
    sort_by_use(out);
    out.resize(words.size() - std::min(words.size(), shared) + 1);
    return out;
}

}  // namespace minutes
