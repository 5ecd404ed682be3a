#include "cues.hpp"

#include <doctest/doctest.h>

#include <string>

using minutes::Cues;

TEST_CASE("A set of cues finds each of its phrases wherever it stands") {
    const Cues cues{"it was agreed", " to be ", "ai", "carried unanimously"};
    for (const std::string_view phrase : {"it was agreed", " to be ", "ai", "carried unanimously"}) {
        CHECK(cues.in(phrase));
        CHECK(cues.in("xx" + std::string(phrase)));
        CHECK(cues.in(std::string(phrase) + "xx"));
        CHECK_FALSE(cues.in(phrase.substr(1)));
        CHECK_FALSE(cues.in(phrase.substr(0, phrase.size() - 1)));
    }
}

TEST_CASE("Bytes whose low bits are alike are told apart") {
    CHECK_FALSE(Cues{"no, thanks"}.in("nol thanks"));
    CHECK_FALSE(Cues{"agreed:"}.in("agreedz"));
    CHECK_FALSE(Cues{"agreed"}.in("AGREED"));  // the text comes in small letters
}

TEST_CASE("Phrases that share their rarest letters are all tried") {
    const Cues cues{"motion passes", "motion passed"};
    CHECK(cues.in("the motion passed"));
    CHECK(cues.in("the motion passes"));
    CHECK_FALSE(cues.in("the motion passing"));
}

TEST_CASE("Short texts hold nothing") {
    const Cues cues{"ab"};
    CHECK_FALSE(cues.in(""));
    CHECK_FALSE(cues.in("a"));
    CHECK(cues.in("ab"));
    CHECK_FALSE(Cues{}.in("ab"));
}
