#include "bodies.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

Meeting of(std::string body, std::string organisation = {}) {
    Meeting m;
    m.body = std::move(body);
    m.organisation = std::move(organisation);
    return m;
}

Minutes named(std::string body, std::string organisation = {}) {
    Minutes m;
    m.meeting = of(std::move(body), std::move(organisation));
    return m;
}

// "name: 2 documents", one for each body.
std::string shown(const std::vector<Minutes>& documents) {
    std::vector<const Minutes*> list;
    for (const Minutes& m : documents) list.push_back(&m);
    std::string out;
    for (const BodyOf& body : by_body(list))
        out += (out.empty() ? "" : " | ") + body.name + ": " + std::to_string(body.documents.size());
    return out;
}

}  // namespace

TEST_CASE("word order, capitals and small words do not tell bodies apart") {
    CHECK(same_body(of("Finance Committee"), of("COMMITTEE FOR FINANCE")));
    CHECK(same_body(of("Board of the Trustees"), of("Trustees' Board Meeting")));
    CHECK_FALSE(same_body(of("Finance Committee"), of("Planning Committee")));
    CHECK_FALSE(same_body(of("Finance Committee"), of("Finance and Planning Committee")));
}

TEST_CASE("both sides of a slip of the pen: one in five letters, two in ten") {
    CHECK(same_body(of("Finance Committee"), of("Finance Comittee")));
    CHECK_FALSE(same_body(of("Finance Committee"), of("Finance Comitte")));  // two in nine
    CHECK(same_body(of("Environment Panel"), of("Enviroment Pannel")));
    CHECK(same_body(of("Regeneration Panel"), of("Regenaretion Panel")));  // two in twelve
    CHECK_FALSE(same_body(of("Area 1 Panel"), of("Area 2 Panel")));
    CHECK_FALSE(same_body(of("North Panel"), of("South Panel")));
    CHECK_FALSE(same_body(of("West Panel"), of("East Panel")));
}

TEST_CASE("the organisation may stand in the name, and tells apart where it is quite another") {
    CHECK(same_body(of("Board", "Harbour Trust"), of("Harbour Trust Board")));
    CHECK(same_body(of("Board", "Harbour Trust"), of("Board")));
    CHECK(same_body(of("Board", "Harbour Trust"), of("Board", "The Harbour Trust Limited")));
    CHECK_FALSE(same_body(of("Parish Council", "Nether Wick"), of("Parish Council", "Over Stow")));
}

TEST_CASE("documents without a body are together, and apart from the others") {
    CHECK(same_body(of(""), of("")));
    CHECK_FALSE(same_body(of(""), of("Board")));
}

TEST_CASE("bodies stand in order of name under their commonest spelling") {
    CHECK(shown({named("Planning Comittee"), named("Finance Committee"), named("Planning Committee"),
                 named("Committee for Planning"), named("Planning Committee")}) ==
          "Finance Committee: 1 | Planning Committee: 4");
}

TEST_CASE("a name that fits two bodies is a third") {
    CHECK(shown({named("Board", "Harbour Trust"), named("Board", "Harbour Trust"), named("Board", "Marsh Society"),
                 named("Board", "Marsh Society"), named("Board")}) == "Board: 2 | Board: 2 | Board: 1");
}

TEST_CASE("a body is meant by its name, else by some words of it") {
    const std::vector<std::vector<std::string>> names{
        {"Finance Committee", "Committee for Finance"}, {"Finance"}, {""}};
    CHECK(bodies_named(names, "finance") == std::vector<std::size_t>{1});
    CHECK(bodies_named(names, "FINANCE COMM") == std::vector<std::size_t>{0});
    CHECK(bodies_named(names, "committee for") == std::vector<std::size_t>{0});
    CHECK(bodies_named(names, "fin") == std::vector<std::size_t>{0, 1});
    CHECK(bodies_named(names, "roads").empty());
    const Diagnostic d = no_such_body("--body", "Finanse", names);
    CHECK(d.file == "--body");
    CHECK(d.hint == "did you mean 'Finance'? known: Finance Committee, Finance");
    const std::vector<std::vector<std::string>> longer{
        {"Harbour Trust Committee"}, {"Ashbeck School Governors"}, {"Marsh Society Committee"}};
    const std::string known = "known: Harbour Trust Committee, Ashbeck School Governors, Marsh Society Committee";
    CHECK(no_such_body("--body", "Ashbek", longer).hint == "did you mean 'Ashbeck School Governors'? " + known);
    CHECK(no_such_body("--body", "the harbor comittee", longer).hint ==
          "did you mean 'Harbour Trust Committee'? " + known);
    CHECK(no_such_body("--body", "comittee", longer).hint == known);
}
