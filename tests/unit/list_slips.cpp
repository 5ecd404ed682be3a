#include "list_slips.hpp"

#include <doctest/doctest.h>

#include "house.hpp"

using namespace minutes;

TEST_CASE("a comma that is missing behind a bracket, or is a full stop") {
    const House& house = House::standard();
    const auto parts = [&house](std::string_view s) { return with_missing_commas(s, house); };
    CHECK(parts("Anna Lee (Chair) Bo Day (Clerk) Cy Orr") ==
          std::vector<std::string_view>{"Anna Lee (Chair)", "Bo Day (Clerk)", "Cy Orr"});
    CHECK(parts("Anna Lee (AL) Bo Day (BD)").size() == 2);
    CHECK(parts("Anna Lee (AL) Northern Rail").size() == 1);
    CHECK(parts("A. Lee. B. Day") == std::vector<std::string_view>{"A. Lee", "B. Day"});
    CHECK(parts("Rev. Dr. Lee. Bo Day").size() == 2);
    CHECK(parts("Mr. Lee") == std::vector<std::string_view>{"Mr. Lee"});
}

TEST_CASE("a sentence of names goes on with the list") {
    const House& house = House::standard();
    CHECK(goes_on_with_names("Bo Day, Cy Orr,", house));
    CHECK(goes_on_with_names("B. Day", house));
    CHECK_FALSE(goes_on_with_names("The reasons were accepted", house));
    CHECK_FALSE(goes_on_with_names("Parish Council", house));
}

TEST_CASE("offices before their holders") {
    const House& house = House::standard();
    CHECK(holds_office("Treasurer (Bo Day)", house));
    CHECK_FALSE(holds_office("Bo Day (Treasurer)", house));
    CHECK(holder_behind_colon("Library Director: Bo Day", house) == 18);
    CHECK(holder_behind_colon("Library Director: Bo Day, Assistant", house) == 18);
    CHECK(holder_behind_colon("Bo Day: Library Director", house) == 0);
}

TEST_CASE("a list of names ends at the first word that is none") {
    CHECK(names_only("Bo Day, Cy Orr and Ann de la Mer who was late", House::standard()) ==
          "Bo Day, Cy Orr and Ann de la Mer");
    CHECK(names_only("Bo Day (Clerk to the Council), Cy Orr.", House::standard()) ==
          "Bo Day (Clerk to the Council), Cy Orr");
    CHECK(names_only("nobody", House::standard()).empty());
}

TEST_CASE("a comma is missing behind an office in brackets") {
    const House& house = House::standard();
    CHECK(with_missing_commas("Bo Day (Treasurer) Cy Orr", house).size() == 2);
    CHECK(with_missing_commas("Bo Day (BD) Northern Rail", house).size() == 1);  // that is where he comes from
}

TEST_CASE("topics that stand in every agenda are nobody") {
    const House& house = House::standard();
    CHECK(is_standing_topic("Old Business", house));
    CHECK(is_standing_topic("Welcome, attendance and apologies", house));
    CHECK(is_standing_topic("Minutes of the previous meeting approved", house));
    CHECK_FALSE(is_standing_topic("Grace Welcome", house));
}
