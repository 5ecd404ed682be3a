#include "phrase_places.hpp"

#include <doctest/doctest.h>

#include <string>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

}  // namespace

TEST_CASE("phrases are found where the house finds them") {
    const House& house = House::standard();
    const std::string text = "Apologies were received from Karl. The Clerk will write; no apologies from Anna.";
    const PhrasePlaces places(house, text);
    const std::string_view whole = text;
    CHECK(places.find(Word::apologies, whole) == 0);
    CHECK(places.find(Word::apologies, whole.substr(35)) == whole.find("apologies") - 35);
    CHECK(places.find(Word::apologies, whole.substr(35, 20)) == nowhere);
    CHECK(places.find(Word::apologies, whole.substr(4)) == house.find(Word::apologies, whole.substr(4)));
    CHECK(places.find(Word::apologies, whole.substr(0, 5)) == nowhere);
    CHECK(places.find(Word::apologies, "With apologies: Anna") == 5);  // another text
    CHECK(places.find(Word::apologies, whole.substr(0, 0)) == nowhere);
}

TEST_CASE("hints tell what a sentence may be about") {
    const std::string text = "Anna is to paint the gate. The gate is green. It was Agreed.";
    const PhrasePlaces places(House::standard(), text);
    const std::string_view whole = text;
    CHECK(places.has(Hint::promise, whole.substr(0, 26)));
    CHECK_FALSE(places.has(Hint::promise, whole.substr(27, 18)));
    CHECK_FALSE(places.has(Hint::decision, whole.substr(0, 45)));
    CHECK(places.has(Hint::decision, whole.substr(46)));
    CHECK(places.has(Hint::decision, "another text"));  // of which nothing is known
}

// The law that all of it rests on: every list, every part of every sample.
TEST_CASE("nothing is found that the house doesn't find, and nothing is missed") {
    const House& house = House::standard();
    for (const test::Sample& sample : test::samples()) {
        CAPTURE(sample.name);
        const PhrasePlaces places(house, sample.bytes);
        const std::string_view text = std::string_view(sample.bytes).substr(0, 2000);
        std::size_t wrong = 0;
        for (std::size_t begin = 0; begin < text.size(); begin += 97)
            for (const std::size_t length : {std::size_t{13}, std::size_t{150}})
                for (std::size_t w = 0; w < word_count; ++w) {
                    const std::string_view part = text.substr(begin, length);
                    const auto word = static_cast<Word>(w);
                    if (places.find(word, part) != house.find(word, part)) ++wrong;
                }
        CHECK(wrong == 0);
    }
}
