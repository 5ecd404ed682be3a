#include "side_by_side.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

std::string parted(std::string_view line, bool go_on = false) {
    std::string out;
    for (const std::string_view person : people_side_by_side(line, House::standard(), go_on))
        out += (out.empty() ? "" : " | ") + std::string(person);
    return out;
}

}  // namespace

TEST_CASE("people side by side") {
    CHECK(parted("Anna Lee, Chair        Karl Berg, Clerk") == "Anna Lee, Chair | Karl Berg, Clerk");
    CHECK(parted("Chair: Anna Lee\tClerk: Karl Berg") == "Chair: Anna Lee | Clerk: Karl Berg");
    CHECK(parted("Present:  Anna Lee (AL)     Mr K Berg") == "Present: | Anna Lee (AL) | Mr K Berg");
    CHECK(parted("Present: Anna Lee     Karl Berg") == "Present: | Anna Lee | Karl Berg");
    CHECK(parted("Cllr A Lee\t3 members of the public") == "");  // only one person
    CHECK(parted("Cllr A Lee\tCllr K Berg\t3 members of the public") ==
          "Cllr A Lee | Cllr K Berg | 3 members of the public");
}

TEST_CASE("bare names beside each other count between blanks, in three columns or below others") {
    CHECK(parted("Anna Lee        Karl Berg") == "Anna Lee | Karl Berg");
    CHECK(parted("Anna Lee\tKarl Berg").empty());
    CHECK(parted("Anna Lee\tKarl Berg", true) == "Anna Lee | Karl Berg");
    CHECK(parted("Anna Lee\tKarl Berg\tTom Ashe") == "Anna Lee | Karl Berg | Tom Ashe");
}

TEST_CASE("other columns are left alone") {
    CHECK(parted("Anna Lee        Chair").empty());
    CHECK(parted("Anna Lee        Wexholt Borough Council").empty());
    CHECK(parted("Moved: Anna Lee        Seconded: Karl Berg").empty());
    CHECK(parted("Date: 4 June 2024        Chair: Anna Lee").empty());
    CHECK(parted("Anna Lee, Chair and Karl Berg, Clerk").empty());
    CHECK(parted("").empty());
}
