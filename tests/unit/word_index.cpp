#include "word_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace minutes;

namespace {

const std::vector<std::string> texts{"mend the steps of the jetty", "paint the door of the shed", "mend the door",
                                     "ring the diver about the steps", "the of the"};

WordIndex filled(double least) {
    WordIndex index(least);
    for (const std::string& text : texts) index.count(text);
    for (std::size_t i = 0; i < texts.size(); ++i) index.add(index.bag(texts[i]), i);
    return index;
}

const auto none = [](std::size_t) { return false; };

}  // namespace

TEST_CASE("a word keeps its number, and a text its words") {
    WordIndex index = filled(0.8);
    const NumberBag words = index.bag("Steps, jetty: steps");
    CHECK(words == index.bag("jetty STEPS steps"));
    Bag spelt;
    for (const std::uint32_t word : words) spelt.emplace_back(index.word(word));
    std::ranges::sort(spelt);
    CHECK(spelt == bag("jetty steps steps"));
}

TEST_CASE("every pair that is alike enough is a candidate") {
    for (const double least : {0.3, 0.5, 0.8}) {
        WordIndex index = filled(least);
        for (const std::string& text : texts) {
            const auto found = index.candidates(index.bag(text), 0, none);
            for (std::size_t i = 0; i < texts.size(); ++i)
                if (alike(bag(text), bag(texts[i])) >= least)
                    CHECK_MESSAGE(std::ranges::find(found, i) != found.end(), text << " / " << texts[i]);
        }
    }
}

TEST_CASE("sharing only the commonest words makes no candidate") {
    WordIndex index = filled(0.8);
    CHECK(index.candidates(index.bag("of the moon and the sun"), 0, none).empty());
    CHECK(index.candidates({}, 0, none).empty());
}

TEST_CASE("what is gone is forgotten, and what stands before the first asked for left out") {
    WordIndex index = filled(0.8);
    const auto sorted = [&](std::size_t first, const auto& gone) {
        std::vector<std::size_t> out = index.candidates(index.bag("mend the door"), first, gone);
        std::ranges::sort(out);
        return out;
    };
    CHECK(sorted(0, none) == std::vector<std::size_t>{0, 1, 2});
    CHECK(sorted(1, none) == std::vector<std::size_t>{1, 2});
    CHECK(sorted(0, [](std::size_t i) { return i == 2; }) == std::vector<std::size_t>{0, 1});
    CHECK(sorted(0, none) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("texts are visited in their order, until that is enough") {
    WordIndex index = filled(0.8);
    std::vector<std::size_t> seen;
    const auto visit = [&](std::size_t most) {
        seen.clear();
        index.visit(index.bag("mend the door"), [&](std::size_t i) {
            seen.push_back(i);
            return seen.size() < most;
        });
        return seen;
    };
    CHECK(visit(9) == std::vector<std::size_t>{0, 1, 2});
    CHECK(visit(2) == std::vector<std::size_t>{0, 1});
}
