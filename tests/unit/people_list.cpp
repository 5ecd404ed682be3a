#include "people_list.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "shown_person.hpp"

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

std::string list(std::string_view words, bool one_a_line = false) {
    std::vector<std::string> names;
    for (const PersonRead& p : read_people_list(words, house(), one_a_line)) names.push_back(test::shown(p.person));
    return test::joined_by_bar(names);
}

}  // namespace

TEST_CASE("lists parted by commas, semicolons and and") {
    CHECK(list("Anna Lee, Karl Berg and Rosa Crisp") == "Anna Lee | Karl Berg | Rosa Crisp");
    CHECK(list("Anna Lee, Karl Berg, and Rosa Crisp") == "Anna Lee | Karl Berg | Rosa Crisp");
    CHECK(list("Anna Lee & Karl Berg") == "Anna Lee | Karl Berg");
    CHECK(list("Anna Lee; Karl Berg; Rosa Crisp.") == "Anna Lee | Karl Berg | Rosa Crisp");
    CHECK(list("Anna Lee, Chair; Karl Berg, Clerk") == "Anna Lee; role Chair | Karl Berg; role Clerk");
    CHECK(list("AL, KB, RC") == "AL | KB | RC");
    CHECK(list("AL KB RC") == "AL | KB | RC");
    CHECK(list("Cllrs Lee, Berg and Crisp") == "Lee; h Cllrs | Berg | Crisp");
    CHECK(list("Cllr A Lee (Chair), Cllr K Berg (Vice-Chair), the Clerk")
              .find("A Lee; h Cllr; role Chair | K Berg; h Cllr; role Vice-Chair") == 0);
}

TEST_CASE("a comma may part a name from its role") {
    CHECK(list("Anna Lee, Chair", true) == "Anna Lee; role Chair");
    CHECK(list("Anna Lee, Chair, Karl Berg, Treasurer, Rosa Crisp") ==
          "Anna Lee; role Chair | Karl Berg; role Treasurer | Rosa Crisp");
    CHECK(list("Anna Lee (Chair, Harbour Trust), Karl Berg") == "Anna Lee; role Chair, Harbour Trust | Karl Berg");
}

TEST_CASE("a list of nobody") {
    CHECK(list("None").empty());
    CHECK(list("None received.").empty());
    CHECK(list("").empty());
    CHECK(list(", , ;").empty());
    CHECK(list("16 members of the public").empty());
}

TEST_CASE("entries keep the words they stand in") {
    const std::string words = "Cllr Anna Lee (AL), Karl Berg - Clerk and Rosa Crisp";
    for (const PersonRead& p : read_people_list(words, house(), false)) {
        CHECK(p.words.data() >= words.data());
        CHECK(p.words.data() + p.words.size() <= words.data() + words.size());
        CHECK(p.words.find(p.person.name) != std::string_view::npos);
    }
}

TEST_CASE("a long list is read without deep recursion") {
    std::string all;
    for (int i = 0; i < 2000; ++i) all += (i == 0 ? "" : " and ") + std::string("Anna Lee");
    CHECK(read_people_list(all, house(), false).size() == 2000);
}
