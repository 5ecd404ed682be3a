#include "directory.hpp"

#include <doctest/doctest.h>

#include "person_name.hpp"

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

Person person(std::string name, std::string initials = {}) {
    Person p;
    p.derived_initials = initials.empty() ? initials_of(name) : std::string();
    p.name = std::move(name);
    p.initials = std::move(initials);
    return p;
}

}  // namespace

TEST_CASE("who is meant") {
    const Person anna = person("Anna Lee", "AL"), karl = person("Karl Berg"), rosa = person("Rosa Crisp"),
                 other = person("Karl Dunn"), handle = person("jdoe");
    const Directory people({&anna, &karl, &rosa, &other, &handle}, house());
    for (const std::string who : {"AL", "Anna Lee", "anna lee", "Anna", "Lee", "Cllr Lee", "Cllr Anna Lee", "A. Lee",
                                  "A Lee", "Anna L", "@Anna Lee"}) {
        CAPTURE(who);
        CHECK(people.find(who) == &anna);
    }
    CHECK(people.find("KB") == &karl);
    CHECK(people.find("jdoe") == &handle);
    CHECK(people.find("@jdoe") == &handle);
}

TEST_CASE("nobody is guessed between two") {
    const Person karl = person("Karl Berg"), other = person("Karl Dunn"), third = person("Kim Berg");
    const Directory people({&karl, &other, &third}, house());
    CHECK(people.find("Karl") == nullptr);
    CHECK(people.knows("Karl"));
    CHECK(people.find("Berg") == nullptr);
    CHECK(people.find("KB") == nullptr);
    CHECK(people.find("Karl Berg") == &karl);
    CHECK(people.find("K Berg") == nullptr);
    CHECK(people.find("Anna") == nullptr);
    CHECK_FALSE(people.knows("Anna"));
    CHECK(people.find("") == nullptr);
    CHECK(people.find("@") == nullptr);
}

TEST_CASE("written initials win over derived ones") {
    const Person first = person("Mary West", "MW"), second = person("Mike Whelan", "MWh");
    const Directory people({&first, &second}, house());
    CHECK(people.find("MW") == &first);
    CHECK(people.find("MWh") == &second);
}

TEST_CASE("who leads a sentence") {
    const Person anna = person("Anna Lee", "AL"), karl = person("Karl Berg");
    const Directory people({&anna, &karl}, house());
    const auto lead = [&people](std::string_view s) { return std::string(s.substr(0, people.leading(s))); };
    CHECK(lead("Anna Lee will write") == "Anna Lee");
    CHECK(lead("Anna will write") == "Anna");
    CHECK(lead("AL to write") == "AL");
    CHECK(lead("KB: write") == "KB");
    CHECK(lead("XY to write") == "XY");
    CHECK(lead("Cllr Moon will write") == "Cllr Moon");
    CHECK(lead("The Clerk will write") == "The Clerk");
    CHECK(lead("write to them").empty());
    CHECK(lead("Anna's report was read").empty());
    CHECK(lead("").empty());
    CHECK(std::string_view("The Clerk will").substr(0, people.leading("The Clerk will", false)).empty());
}

TEST_CASE("somebody whom no list names, by title or office") {
    const Directory people({}, house());
    const auto leading = [&people](std::string_view text) { return std::string(text.substr(0, people.leading(text))); };
    CHECK(leading("Chief Tubbs will bring quotes") == "Chief Tubbs");
    CHECK(leading("The Deputy Town Clerk undertook to ask") == "The Deputy Town Clerk");
    CHECK(leading("Churchwardens to agree a date") == "Churchwardens");
    CHECK(leading("Clerk Old Town Cemetery") == "Clerk");
    CHECK(leading("Trustee meetings will move") == "");
}
