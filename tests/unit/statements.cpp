#include "statements.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("what is said about all actions") {
    CHECK(statement_kind("All actions have been completed.") == "all_closed");
    CHECK(statement_kind("All other actions were closed.") == "others_closed");
    CHECK(statement_kind("All actions were carried forward.") == "all_carried");
    CHECK(statement_kind("The actions below were carried forward.") == "all_carried");
    CHECK(statement_kind("All actions were reviewed.") == "all_reviewed");
}

TEST_CASE("what is said about something else") {
    for (const char* s :
         {"", "All agreed.", "Some actions were reviewed.", "The actions were reviewed.",
          "All members of the Board were there when the actions were reviewed.", "All actions are long."}) {
        CAPTURE(s);
        CHECK(statement_kind(s).empty());
    }
}
