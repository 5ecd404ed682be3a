#include "person_name.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

}  // namespace

TEST_CASE("a name is a name") {
    for (const std::string name :
         {"Anna Lee", "A. Lee", "A B Lee", "Anna van der Berg", "Anna-Maria Lee-Berg",
          "Siobh\u00e1n N\u00ed R\u00edord\u00e1in", "O'Dowd", "Sean O\u2019Dowd", "Madonna", "Will Hay", "Mark May",
          "Jos\u00e9 Mar\u00eda de la Cruz", "\u00c9lise", "Anna \u201cAnnie\u201d Lee"}) {
        CAPTURE(name);
        CHECK(is_name(name, house(), false));
    }
    for (const std::string words :
         {"", "anna", "the report", "and", "None", "members of the public", "16 members of the public", "Chair",
          "Meeting", "https://example.org", "12", "Anna Lee reported that the crane was mended", "All were present"}) {
        CAPTURE(words);
        CHECK_FALSE(is_name(words, house(), false));
    }
    CHECK(is_name("kberg42", house(), true));
    CHECK_FALSE(is_name("kberg42", house(), false));
}

TEST_CASE("honorifics before a name are counted with their blank") {
    CHECK(honorific_length("Cllr Lee", house()) == 5);
    CHECK(honorific_length("Drake", house()) == 0);
    CHECK(honorific_length("Dr", house()) == 0);
    CHECK(honorific_length("", house()) == 0);
    CHECK(honorific_length(std::string_view(), house()) == 0);
}

TEST_CASE("initials of a name") {
    CHECK(initials_of("Anna Maria Lee") == "AML");
    CHECK(initials_of("Anna").empty());
    CHECK(initials_of("").empty());
    CHECK(initials_of("Anna Lee-Berg") == "AL");
}

TEST_CASE("initials that a clerk writes behind a name") {
    CHECK(is_written_initials("KB", "Karl Berg", true));
    CHECK(is_written_initials("MWh", "Mike Whelan", true));
    CHECK(is_written_initials("A.B.", "Anna Berg", true));
    CHECK_FALSE(is_written_initials("Chair", "Karl Berg", true));
    CHECK_FALSE(is_written_initials("K", "Karl Berg", true));
    // further on only letters that begin as the name does
    CHECK(is_written_initials("TB", "Karl Berg", true));
    CHECK_FALSE(is_written_initials("TB", "Karl Berg", false));
    CHECK_FALSE(is_written_initials("XY", "Karl Berg", true));
}

TEST_CASE("call signs of radio amateurs") {
    CHECK(is_call_sign("M0ABC"));
    CHECK_FALSE(is_call_sign("MABC"));
    CHECK_FALSE(is_call_sign("2024"));
    CHECK_FALSE(is_call_sign("M0ABCDE"));
    CHECK_FALSE(is_call_sign("m0abc"));
}

TEST_CASE("words of sentences are no names") {
    const House& house = House::standard();
    CHECK_FALSE(is_name("The", house, true));
    CHECK_FALSE(is_name("Anna Apologies", house, true));
    CHECK(is_name("Anna", house, false));
}

TEST_CASE("names in full") {
    const House& house = House::standard();
    for (const char* name : {"Anna Lee", "Dr Lee", "Mrs A. Lee", "Anna van der Lee"})
        CHECK_MESSAGE(is_full_name(name, house), name);
    for (const char* other : {"Anna", "Dr", "", "Town Clerk", "Finance Committee", "Anna Lee, Karl Berg", "lee anna"})
        CHECK_FALSE_MESSAGE(is_full_name(other, house), other);
}
