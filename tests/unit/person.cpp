#include "person.hpp"

#include <doctest/doctest.h>

#include "shown_person.hpp"

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

std::string one(std::string_view entry) { return test::shown(read_person(entry, house()).person); }

}  // namespace

TEST_CASE("honorifics") {
    CHECK(one("Cllr Anna Lee") == "Anna Lee; h Cllr");
    CHECK(one("Cllr. A. Lee") == "A. Lee; h Cllr.");
    CHECK(one("Mr Karl Berg") == "Karl Berg; h Mr");
    CHECK(one("Mrs. Rosa Crisp") == "Rosa Crisp; h Mrs.");
    CHECK(one("Cllr Dr Anna Lee") == "Anna Lee; h Cllr Dr");
    CHECK(one("Rev. Tom Ashe") == "Tom Ashe; h Rev.");
    CHECK(one("Councillor Lee") == "Lee; h Councillor");
}

TEST_CASE("initials, roles and organisations behind a name") {
    CHECK(one("Anna Lee (AL)") == "Anna Lee; i AL");
    CHECK(one("Anna Lee [AL]") == "Anna Lee; i AL");
    CHECK(one("Mike Whelan (MWh)") == "Mike Whelan; i MWh");
    CHECK(one("Anna Lee (Chair)") == "Anna Lee; role Chair");
    CHECK(one("Anna Lee (Chair) (AL)") == "Anna Lee; i AL; role Chair");
    CHECK(one("Anna Lee (AL, Chair)") == "Anna Lee; i AL; role Chair");
    CHECK(one("Anna Lee, Chair") == "Anna Lee; role Chair");
    CHECK(one("Anna Lee - Clerk") == "Anna Lee; role Clerk");
    CHECK(one("Anna Lee \u2013 Clerk") == "Anna Lee; role Clerk");
    CHECK(one("Cllr. R. Crisp \u2013 Chair (RC)") == "R. Crisp; h Cllr.; i RC; role Chair");
    CHECK(one("Anna Lee, Chief Executive - Harbour Trust (AL)") ==
          "Anna Lee; i AL; role Chief Executive; org Harbour Trust");
    CHECK(one("Anna Lee (Harbour Trust)") == "Anna Lee; org Harbour Trust");
    CHECK(one("Anna Lee: Treasurer") == "Anna Lee; role Treasurer");
}

TEST_CASE("initials that are only derived are not written ones") {
    const Person p = read_person("Anna van Lee", house()).person;
    CHECK(p.initials.empty());
    CHECK(p.derived_initials == "AL");
    CHECK(read_person("Anna Lee (AVL)", house()).person.derived_initials.empty());
}

TEST_CASE("notes about an entry") {
    CHECK(one("Karl Berg (until item 4)") == "Karl Berg; note until item 4");
    CHECK(one("Karl Berg (via Zoom)") == "Karl Berg; note via Zoom");
    CHECK(one("Karl Berg (from 8pm)") == "Karl Berg; note from 8pm");
    CHECK(one("Karl Berg (substitute for Anna Lee)") == "Karl Berg; for Anna Lee");
    CHECK(one("Karl Berg (apologies)") == "Karl Berg; is apologies");
    CHECK(one("Karl Berg (absent)").find("is absent") != std::string::npos);
}

TEST_CASE("handles and addresses") {
    CHECK(one("@kberg") == "kberg");
    CHECK(read_person("Karl Berg (@kberg)", house()).person.name == "Karl Berg");
    CHECK(one("Will Hay (WH)") == "Will Hay; i WH");
    CHECK(one("Karl Berg <karl@example.org>") == "Karl Berg");
    CHECK(one("kberg42") == "kberg42");
}

TEST_CASE("what is nobody") {
    for (const std::string entry : {"", "None", "None.", "Nil", "N/A", "-", "TBC", "16 members of the public", "***",
                                    "()", ",;", "(", "nobody", "\u2013"}) {
        CAPTURE(entry);
        CHECK(read_person(entry, house()).person.name.empty());
    }
}

TEST_CASE("odd entries are no harm") {
    for (const std::string entry : {"Tom Hay (TH, )",
                                    "Anna Lee (",
                                    "Anna Lee ()",
                                    "Anna Lee )",
                                    "Anna Lee,",
                                    "Anna Lee,,",
                                    "Anna Lee - ",
                                    "Anna (,)",
                                    "(AL) Anna Lee",
                                    "Anna [",
                                    "Anna Lee <",
                                    "\"",
                                    "\u201c\u201d",
                                    "@",
                                    "Anna Lee (A",
                                    "A (,",
                                    "Dr.",
                                    "Cllr",
                                    "Anna Lee \u2013",
                                    "Anna \u2013 \u2013"}) {
        CAPTURE(entry);
        const PersonRead p = read_person(entry, house());
        CHECK(p.person.name.size() <= std::string_view(entry).size());
    }
    CHECK(one("Tom Hay (TH, )") == "Tom Hay; i TH");
}

TEST_CASE("an office before a name is the role") {
    CHECK(one("Chief Harms") == "Harms; role Chief");
    CHECK(one("Board Clerk Penilla") == "Penilla; role Board Clerk");
    CHECK(one("President Rosa Crisp") == "Rosa Crisp; role President");
}
