#include "owners.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "team.hpp"

using namespace minutes;
using namespace minutes::test;

namespace {

std::string owners(std::string_view list) { return test::joined_by_bar(test::strings(read_owners(list, house()))); }

std::string leading(std::string_view text) {
    const Known known;
    return std::string(text.substr(0, owner_list(text, known.people, house())));
}

}  // namespace

TEST_CASE("a list of owners, one entry each, as written") {
    CHECK(owners("KB") == "KB");
    CHECK(owners("Force Exec/Phil Wells") == "Force Exec | Phil Wells");
    CHECK(owners("TR AND TEAM") == "TR | TEAM");
    CHECK(owners("DM/PL/KL") == "DM | PL | KL");
    CHECK(owners("FE/Clerk") == "FE | Clerk");
    CHECK(owners("Tom, Ann and Clerk") == "Tom | Ann | Clerk");
    CHECK(owners("Tom & Ann") == "Tom | Ann");
    CHECK(owners("KB; RC + TA") == "KB | RC | TA");
    CHECK(owners("Andy Sandon and Brandon Handley") == "Andy Sandon | Brandon Handley");
    CHECK(owners("@kberg, @alee") == "kberg | alee");
    CHECK(owners("**KB**") == "KB");
    CHECK(owners("(KB)") == "KB");
}

TEST_CASE("placeholders are nobody") {
    for (const std::string list : {"", "TBC", "tbd", "??", "N/A", "-", "TBC/??", "None", "\u2013"}) {
        CAPTURE(list);
        CHECK(owners(list).empty());
    }
}

TEST_CASE("an action whose owner was handed on") { CHECK(owners("KB -> RC") == "RC"); }

TEST_CASE("owners at the beginning of a text") {
    CHECK(leading("Anna Lee will write") == "Anna Lee");
    CHECK(leading("AL/KB to write") == "AL/KB");
    CHECK(leading("AL, KB and TA to write") == "AL, KB and TA");
    CHECK(leading("Clerk to write") == "Clerk");
    CHECK(leading("All to write") == "All");
    CHECK(leading("Anna Lee, who was late, will write") == "Anna Lee");
    CHECK(leading("write to Anna Lee").empty());
    CHECK(leading("").empty());
}
