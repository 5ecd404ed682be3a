#include "cues.hpp"

#include <doctest/doctest.h>

#include <string>

using minutes::Cues;

TEST_CASE("A set of cues finds each of its phrases wherever it stands") {
    const Cues cues{"it was agreed", " to be ", "aim", "carried unanimously"};
    for (const std::string_view phrase : {"it was agreed", " to be ", "aim", "carried unanimously"}) {
        CHECK(cues.in(phrase));
        for (std::size_t before = 0; before < 9; ++before)
            CHECK(cues.in(std::string(before, 'x') + std::string(phrase) + "xx"));
        CHECK_FALSE(cues.in(phrase.substr(1)));
        CHECK_FALSE(cues.in(phrase.substr(0, phrase.size() - 1)));
    }
}

TEST_CASE("Bytes whose low bits are alike are told apart") {
    CHECK_FALSE(Cues{"no, thanks"}.in("nol thanks"));
    CHECK_FALSE(Cues{"agreed:"}.in("agreedz"));
}

TEST_CASE("Capitals make no difference, marks do") {
    CHECK(Cues{"it was agreed:"}.in("So it WAS Agreed: yes"));
    CHECK_FALSE(Cues{"it was agreed:"}.in("It was agreed\x1A"));  // \x1A and ':' are alike but for a bit
    CHECK_FALSE(Cues{"a@b"}.in("A`b"));
}

TEST_CASE("A set can be made of several lists") {
    constexpr std::string_view decided[] = {"agreed", "resolved"}, noted[] = {"noted"};
    const Cues cues = Cues::of({decided, noted});
    CHECK(cues.in("it was resolved"));
    CHECK(cues.in("it was noted"));
    CHECK_FALSE(cues.in("it was not"));
}

TEST_CASE("Phrases that share their rarest letters are all tried") {
    const Cues cues{"motion passes", "motion passed"};
    CHECK(cues.in("the motion passed"));
    CHECK(cues.in("the motion passes"));
    CHECK_FALSE(cues.in("the motion passing"));
}

TEST_CASE("Short texts hold nothing") {
    const Cues cues{"abc"};
    CHECK_FALSE(cues.in(""));
    CHECK_FALSE(cues.in("ab"));
    CHECK(cues.in("abc"));
    CHECK_FALSE(Cues{}.in("ab"));
}
