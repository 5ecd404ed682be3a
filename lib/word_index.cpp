#include "word_index.hpp"

#include <algorithm>
#include <cmath>

namespace minutes {

void WordIndex::count(const Bag& words) {
    for (const std::string& word : words) ++often_[word];
}

void WordIndex::add(const Bag& words, std::size_t text) {
    for (const std::string* word : rarer(words)) {
        auto& list = places_[*word];
        if (list.empty() || list.back() != text) list.push_back(text);
    }
}

std::vector<std::size_t> WordIndex::candidates(const Bag& words, const std::function<bool(std::size_t)>& gone) {
    std::vector<std::size_t> out;
    for (const std::string* word : rarer(words)) {
        const auto list = places_.find(*word);
        if (list == places_.end()) continue;
        std::erase_if(list->second, gone);
        out.insert(out.end(), list->second.begin(), list->second.end());
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::set<std::size_t> WordIndex::candidates(const Bag& words, std::size_t most) const {
    Words known = rarer(words);
    std::erase_if(known, [this](const std::string* word) { return !places_.contains(*word); });
    std::size_t texts = 0;
    for (const std::string* word : known) texts += places_.at(*word).size();
    if (texts > most) sort_by_use(known);
    std::set<std::size_t> out;
    for (const std::string* word : known) {
        const std::vector<std::size_t>& list = places_.at(*word);
        for (std::size_t i = 0; i < list.size() && out.size() < most; ++i) out.insert(list[i]);
    }
    return out;
}

void WordIndex::visit(const Bag& words, const std::function<bool(std::size_t)>& go_on) const {
    using Place = std::vector<std::size_t>::const_iterator;
    std::vector<std::pair<Place, Place>> rest;
    for (const std::string* word : rarer(words))
        if (const auto list = places_.find(*word); list != places_.end())
            rest.emplace_back(list->second.begin(), list->second.end());
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

std::size_t WordIndex::often(const std::string& word) const {
    const auto found = often_.find(word);
    return found == often_.end() ? 0 : found->second;
}

void WordIndex::sort_by_use(Words& words) const {
    std::vector<std::pair<std::size_t, const std::string*>> keys;  // looked up once each
    for (const std::string* word : words) keys.emplace_back(often(*word), word);
    std::ranges::sort(keys, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : *a.second < *b.second;
    });
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = keys[i].second;
}

// All words but so many of the commonest that a pair which shares nothing else shares too few.
WordIndex::Words WordIndex::rarer(const Bag& words) const {
    Words out;
    for (const std::string& word : words) out.push_back(&word);
    const auto shared = static_cast<std::size_t>(std::ceil(least_ / (2 - least_) * static_cast<double>(words.size())));
    if (shared <= 1) return out;
    sort_by_use(out);
    out.resize(words.size() - std::min(words.size(), shared) + 1);
    return out;
}

}  // namespace minutes
