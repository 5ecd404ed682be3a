#include "folded.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("capitals and accented capitals are folded") {
    CHECK(folded("Élodie O'HARA Ø×") == "élodie o'hara ø×");
    CHECK(folded("").empty());
}

TEST_CASE("words: letters and digits, without accents") {
    CHECK(folded_words("Cllr. J-P Özil (AP 12)") == std::vector<std::string>{"cllr", "j", "p", "ozil", "ap", "12"});
    CHECK(folded_words(" -- ").empty());
}

TEST_CASE("slips: a letter added, dropped, changed, or swapped with the next") {
    CHECK(slips("committee", "committee") == 0);
    CHECK(slips("committee", "comittee") == 1);
    CHECK(slips("committee", "committeee") == 1);
    CHECK(slips("committee", "committea") == 1);
    CHECK(slips("board", "baord") == 1);
    CHECK(slips("north", "south") == 2);
    CHECK(slips("", "abc") == 3);
}
