#include "like_texts.hpp"

#include <doctest/doctest.h>

#include <map>
#include <vector>

using namespace minutes;

namespace {

const LikeTexts::Gone none = [](std::size_t, std::size_t) { return false; };

std::map<std::size_t, double> found(LikeTexts& texts, std::size_t text, const LikeTexts::Gone& gone = none) {
    std::map<std::size_t, double> out;
    texts.find(text, gone, [&](std::size_t thing, double likeness) { CHECK(out.emplace(thing, likeness).second); });
    return out;
}

}  // namespace

TEST_CASE("texts of the same words have one number") {
    LikeTexts texts(0.5);
    const std::size_t steps = texts.number("Mend the steps");
    CHECK(texts.number("the steps: mend!") == steps);
    CHECK(texts.number("mend the the steps") != steps);
    CHECK(texts.likeness(steps, steps) == 1);
}

TEST_CASE("things are found by texts that are alike, with the likeness") {
    LikeTexts texts(0.5);
    const std::size_t steps = texts.number("mend the jetty steps"), jetty = texts.number("mend the jetty soon");
    const std::size_t diver = texts.number("ring a diver");
    texts.add(steps, 7);
    texts.add(steps, 8);
    texts.add(diver, 9);
    CHECK(found(texts, steps) == std::map<std::size_t, double>{{7, 1}, {8, 1}});
    CHECK(found(texts, jetty) == std::map<std::size_t, double>{{7, 0.75}, {8, 0.75}});
    CHECK(found(texts, diver) == std::map<std::size_t, double>{{9, 1}});
}

TEST_CASE("what is added after a search is found by the next one") {
    LikeTexts texts(0.5);
    const std::size_t steps = texts.number("mend the jetty steps"), jetty = texts.number("mend the jetty soon");
    CHECK(found(texts, steps).empty());
    texts.add(jetty, 1);
    CHECK(found(texts, steps) == std::map<std::size_t, double>{{1, 0.75}});
    texts.add(steps, 2);
    CHECK(found(texts, steps) == std::map<std::size_t, double>{{1, 0.75}, {2, 1}});
}

TEST_CASE("what is gone is forgotten, and its text may come back") {
    LikeTexts texts(0.5);
    const std::size_t steps = texts.number("mend the jetty steps"), jetty = texts.number("mend the jetty soon");
    texts.add(steps, 1);
    texts.add(steps, 2);
    CHECK(found(texts, jetty, [](std::size_t, std::size_t thing) { return thing == 1; }) ==
          std::map<std::size_t, double>{{2, 0.75}});
    CHECK(found(texts, jetty) == std::map<std::size_t, double>{{2, 0.75}});
    CHECK(found(texts, jetty, [&](std::size_t text, std::size_t) { return text == steps; }).empty());
    texts.add(steps, 3);
    CHECK(found(texts, jetty) == std::map<std::size_t, double>{{3, 0.75}});
}
