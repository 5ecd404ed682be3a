#include "house.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

}  // namespace

TEST_CASE("phrases end at punctuation of any alphabet, not at accents") {
    CHECK(house().longest(Word::action_label, "Action\u00e9") == 0);
    CHECK(house().longest(Word::action_label, "Action\u2014KB") == 6);
}

TEST_CASE("every built-in house can be read, and is found by its name") {
    const std::vector<std::string> names = House::names();
    REQUIRE_FALSE(names.empty());
    CHECK(names.front() == "default");
    for (const std::string& name : names) {
        CAPTURE(name);
        REQUIRE(House::built_in(name) != nullptr);
        CHECK(House::built_in(name)->name() == name);
    }
    CHECK(House::built_in("no such house") == nullptr);
    CHECK(House::built_in("default") == &House::standard());
}

TEST_CASE("the longest phrase wins, and ends where a word ends") {
    CHECK(house().longest(Word::action_label, "Action") == 6);
    CHECK(house().longest(Word::action_label, "ACTION POINT 3: write") == 12);
    CHECK(house().longest(Word::action_label, "Actionable") == 0);
    CHECK(house().longest(Word::action_label, "Actions") == 7);
    CHECK(house().longest(Word::apologies, "apologies for absence from") == 21);
    CHECK(house().longest(Word::action_label, "") == 0);
    CHECK(house().longest(Word::action_label, " Action") == 0);
}

TEST_CASE("one blank matches any run of blanks, the straight apostrophe the curly one") {
    CHECK(house().longest(Word::apologies, "Apologies  for\n\tabsence:") == 23);
    CHECK(house().longest(Word::standing, "Treasurer's Report") == 18);
    CHECK(house().longest(Word::standing, "Treasurer\u2019s Report") == 20);
}

TEST_CASE("a text is a phrase when nothing but blanks, a colon or a stop is around it") {
    CHECK(house().is(Word::present, "Present"));
    CHECK(house().is(Word::present, " PRESENT: "));
    CHECK(house().is(Word::present, "Present."));
    CHECK_FALSE(house().is(Word::present, "Presentation"));
    CHECK_FALSE(house().is(Word::present, "Present were"));
    CHECK_FALSE(house().is(Word::present, ""));
    CHECK_FALSE(house().is(Word::present, ":"));
    CHECK(house().is(Word::standing, "A.O.B."));
    CHECK(house().is(Word::placeholder, "??"));
}

TEST_CASE("phrases are found where a word begins") {
    CHECK(house().find(Word::apologies, "He sent his apologies today") == 12);
    CHECK(house().find(Word::apologies, "no such word") == std::string_view::npos);
    CHECK(house().find(Word::present, "represent the present") == 14);
    CHECK(house().has(Word::quorum, "The meeting was quorate."));
    CHECK_FALSE(house().has(Word::quorum, "A quorumless word"));
}

TEST_CASE("months by full and short names") {
    std::size_t length = 0;
    CHECK(house().month("March 2024", length) == 3);
    CHECK(length == 5);
    CHECK(house().month("SEPT. 4", length) == 9);
    CHECK(length == 4);
    CHECK(house().month("decade", length) == 0);
    CHECK(house().month("Marching", length) == 0);
    const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                           "July",    "August",   "September", "October", "November", "December"};
    for (int m = 0; m < 12; ++m) CHECK(house().month(names[m], length) == m + 1);
}

TEST_CASE("a label in two languages") {
    const House& welsh = *House::built_in("welsh");
    CHECK(welsh.is(Word::location, "Lleoliad / Venue:"));
    CHECK(welsh.is(Word::location, "Venue / Lleoliad"));
    CHECK_FALSE(welsh.is(Word::location, "Lleoliad / Date"));
    CHECK_FALSE(welsh.is(Word::location, "Lleoliad / "));
    CHECK_FALSE(welsh.is(Word::location, " / "));
}

TEST_CASE("Welsh months: after another word, with the English name") {
    const House& welsh = *House::built_in("welsh");
    std::size_t length = 0;
    CHECK(welsh.month("o Fai 2024", length) == 5);
    CHECK(length == 5);
    CHECK(welsh.month("mis Tachwedd", length) == 11);
    CHECK(welsh.month("Mawrth / March 2024", length) == 3);
    CHECK(length == 14);
    CHECK(welsh.ordinal("eg o Fai") == 2);
    CHECK(house().ordinal("th") == 2);
    CHECK(house().ordinal("eg") == 0);
}

TEST_CASE("phrases are found at every place of a longer text") {
    for (std::size_t before = 0; before < 40; ++before) {
        const std::string x(before, 'x');
        CHECK(house().find(Word::apologies, x + " apologies from Anna, who is ill") == before + 1);
        CHECK(house().find(Word::apologies, x + "\u2019Apologies") == before + 3);
        CHECK(house().find(Word::apologies, "\u00e9apologies" + x) == std::string::npos);  // inside a word
        CHECK(house().find(Word::action_label, x + " #action" + x) == (before == 0 ? 1 : std::string::npos));
    }
}

TEST_CASE("a label of actions that is an abbreviation also ends before a number") {
    const House& house = House::standard();
    CHECK(house.longest(Word::action_label, "AP12: write") == 2);
    CHECK(house.longest(Word::action_label, "AP: write") == 2);
    CHECK(house.longest(Word::action_label, "APX: write") == 0);
    CHECK(house.longest(Word::action_label, "ap12: write") == 0);
    CHECK(house.longest(Word::action_label, "Action12: write") == 0);
}
