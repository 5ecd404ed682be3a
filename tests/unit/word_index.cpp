#include "word_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace minutes;

namespace {

const std::vector<std::string> texts{"mend the steps of the jetty", "paint the door of the shed", "mend the door",
                                     "ring the diver about the steps", "the of the"};

WordIndex filled(double least) {
    WordIndex index(least);
    for (const std::string& text : texts) index.count(bag(text));
    for (std::size_t i = 0; i < texts.size(); ++i) index.add(bag(texts[i]), i);
    return index;
}

const auto none = [](std::size_t) { return false; };

}  // namespace

TEST_CASE("every pair that is alike enough is a candidate") {
    for (const double least : {0.3, 0.5, 0.8}) {
        WordIndex index = filled(least);
        for (const std::string& text : texts) {
            const auto found = index.candidates(bag(text), none);
            for (std::size_t i = 0; i < texts.size(); ++i)
                if (alike(bag(text), bag(texts[i])) >= least) CHECK_MESSAGE(std::ranges::find(found, i) != found.end(), text << " / " << texts[i]);
        }
    }
}

TEST_CASE("sharing only the commonest words makes no candidate") {
    CHECK(filled(0.8).candidates(bag("of the moon and the sun"), none).empty());
    CHECK(filled(0.8).candidates({}, none).empty());
}

TEST_CASE("what is gone is forgotten") {
    WordIndex index = filled(0.8);
    CHECK(index.candidates(bag("mend the door"), [](std::size_t i) { return i == 2; }) == std::vector<std::size_t>{0, 1});
    CHECK(index.candidates(bag("mend the door"), none) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("texts are visited in their order, until that is enough") {
    const WordIndex index = filled(0.8);
    std::vector<std::size_t> seen;
    const auto visit = [&](std::size_t most) {
        seen.clear();
        index.visit(bag("mend the door"), [&](std::size_t i) {
            seen.push_back(i);
            return seen.size() < most;
        });
        return seen;
    };
    CHECK(visit(9) == std::vector<std::size_t>{0, 1, 2});
    CHECK(visit(2) == std::vector<std::size_t>{0, 1});
}
