#include "series_people.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

Person person(std::string name, std::string initials = {}, std::string role = {}, std::string honorific = {}) {
    Person p;
    p.name = std::move(name);
    p.initials = std::move(initials);
    p.role = std::move(role);
    p.honorific = std::move(honorific);
    return p;
}

// Meetings in order, each with who was there.
struct Meetings {
    std::vector<Minutes> documents;
    std::vector<SeriesMeeting> list;
    explicit Meetings(const std::vector<std::vector<Person>>& there) : documents(there.size()) {
        for (std::size_t i = 0; i < there.size(); ++i) documents[i].attendees = there[i];
        for (const Minutes& m : documents) list.push_back({.document = &m, .others = {}});
    }
};

// "Kay Bell = K. Bell; Tom Ashe": the people with their other names.
std::string merged(const Meetings& meetings) {
    std::string out;
    for (const SeriesPerson& p : merge_people(meetings.list)) {
        out += (out.empty() ? "" : "; ") + p.name;
        for (const std::string& name : p.names)
            if (name != p.name) out += " = " + name;
    }
    return out;
}

}  // namespace

TEST_CASE("short forms of a name are one person's where only one fits") {
    CHECK(merged(Meetings({{person("Kay Bell")}, {person("K. Bell")}, {person("KAY BELL")}, {person("Bell")}})) ==
          "Kay Bell = K. Bell = KAY BELL = Bell");
    CHECK(merged(Meetings({{person("Kay")}, {person("Kay Ann Bell")}, {person("Kay Bell")}})) ==
          "Kay Ann Bell = Kay = Kay Bell");
}

TEST_CASE("two candidates are never merged by guess") {
    CHECK(merged(Meetings({{person("J Smith")}, {person("John Smith")}, {person("Jane Smith")}})) ==
          "J Smith; John Smith; Jane Smith");
    CHECK(merged(Meetings({{person("Kay")}, {person("Kay Bell")}, {person("Kay Ashe")}})) == "Kay; Kay Bell; Kay Ashe");
}

TEST_CASE("who stand side by side, or have other initials, are two") {
    CHECK(merged(Meetings({{person("J Smith"), person("John Smith")}})) == "J Smith; John Smith");
    CHECK(merged(Meetings({{person("J Smith", "JSM")}, {person("John Smith", "JS")}})) == "J Smith; John Smith");
    CHECK(merged(Meetings({{person("J Smith", "JSM")}, {person("John Smith", "JS")}, {person("Jane Smith", "JSM")}})) ==
          "Jane Smith = J Smith; John Smith");
}

TEST_CASE("a person is seen at meetings in their order, with every pair of initials") {
    const Meetings meetings({{person("Kay Bell", "KB")}, {person("Tom Ashe")}, {person("Kay Bell", "KBe")}});
    const std::vector<SeriesPerson> people = merge_people(meetings.list);
    REQUIRE(people.size() == 2);
    CHECK(people[0].initials == std::vector<std::string>{"KB", "KBe"});
    REQUIRE(people[0].seen.size() == 2);
    CHECK(people[0].seen[1].meeting == 2);
    CHECK(people[0].seen[1].person == &meetings.documents[2].attendees[0]);
}

TEST_CASE("owners are found by name, initials, surname, honorific and office") {
    const Meetings meetings({{person("Kay Bell", "KB", "Chair", "Cllr"), person("Tom Ashe", "", "Clerk and RFO", "Mr")},
                             {person("Una Grey", "", "Clerk"), person("Tom Grey")}});
    const std::vector<SeriesPerson> people = merge_people(meetings.list);
    const Owners owners(people, meetings.list);
    const auto name = [&](std::string_view who, std::size_t meeting = 0) {
        const SeriesPerson* found = owners.find(who, meeting);
        return found == nullptr ? "" : found->name;
    };
    CHECK(name("kay bell") == "Kay Bell");
    CHECK(name("K.B.") == "Kay Bell");
    CHECK(name("KB", 1) == "Kay Bell");
    CHECK(name("Cllr Bell") == "Kay Bell");
    CHECK(name("Ashe") == "Tom Ashe");
    CHECK(name("Grey").empty());  // two
    CHECK(name("Tom").empty());
    CHECK(name("Clerk", 0) == "Tom Ashe");
    CHECK(name("Clerk", 1) == "Una Grey");
    CHECK(name("Treasurer").empty());
    CHECK(name("Board").empty());
}
