#include "names_apart.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

std::string apart(std::string_view words) {
    const auto names = names_apart(words, house());
    return test::joined_by_bar(std::vector<std::string>(names.begin(), names.end()));
}

std::string dashed(std::string_view words) {
    const auto names = names_between_dashes(words, house());
    return test::joined_by_bar(std::vector<std::string>(names.begin(), names.end()));
}

}  // namespace

TEST_CASE("columns, honorifics, initials, handles and pairs part names") {
    CHECK(apart("Anna Villiers          Tobias Marsh") == "Anna Villiers | Tobias Marsh");
    CHECK(apart("Cllr A Lee Vice Chair Cllr B Day Mrs C Orr Clerk") ==
          "Cllr A Lee Vice Chair | Cllr B Day | Mrs C Orr Clerk");
    CHECK(apart("AL KB RC") == "AL | KB | RC");
    CHECK(apart("moth quillfish Tansy99 old_bill") == "moth | quillfish | Tansy99 | old_bill");
    CHECK(apart("Anna Lee Bo Day Cy Orr") == "Anna Lee | Bo Day | Cy Orr");
}

TEST_CASE("what nothing parts stays as it is") {
    CHECK(apart("Anna Lee") == "Anna Lee");
    CHECK(apart("Anna Lee Bo") == "Anna Lee Bo");
    CHECK(apart("members of the public were welcome") == "members of the public were welcome");
    CHECK(apart("Harbour Board    Town Council") == "Harbour Board    Town Council");
    CHECK(apart("").empty());
}

TEST_CASE("dashes and bars part full names only") {
    CHECK(dashed("Anna Lee - Bo Day - Cy Orr") == "Anna Lee | Bo Day | Cy Orr");
    CHECK(dashed("Anna Lee | Bo Day | Cy Orr") == "Anna Lee | Bo Day | Cy Orr");
    CHECK(dashed("Anna Lee - Chair").empty());
    CHECK(dashed("Anna Lee, Bo Day").empty());
}

TEST_CASE("a list of full names has three at least and nothing else") {
    CHECK(all_full_names({"Anna Lee", "Bo Day", "Cy Orr"}, house()));
    CHECK_FALSE(all_full_names({"Anna Lee", "Bo Day"}, house()));
    CHECK_FALSE(all_full_names({"Anna Lee", "Bo Day", "Cy"}, house()));
}
