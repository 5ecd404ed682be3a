#include "person.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

// "name; honorific; initials; role; organisation; note", empty fields left out by their key.
std::string shown(const Person& p) {
    std::string out = p.name;
    const auto add = [&out](std::string_view key, const std::string& value) {
        if (!value.empty()) out += "; " + std::string(key) + " " + value;
    };
    add("h", p.honorific);
    add("i", p.initials);
    add("role", p.role);
    add("org", p.organisation);
    add("for", p.substitute_for);
    add("note", p.note);
    if (p.attendance != Attendance::present) add("is", std::string(to_string(p.attendance)));
    return out;
}

std::string one(std::string_view entry) { return shown(read_person(entry, house()).person); }

std::string list(std::string_view words, bool one_a_line = false) {
    std::vector<std::string> names;
    for (const PersonRead& p : read_people_list(words, house(), one_a_line)) names.push_back(shown(p.person));
    return test::joined_by_bar(names);
}

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

TEST_CASE("honorifics") {
    CHECK(one("Cllr Anna Lee") == "Anna Lee; h Cllr");
    CHECK(one("Cllr. A. Lee") == "A. Lee; h Cllr.");
    CHECK(one("Mr Karl Berg") == "Karl Berg; h Mr");
    CHECK(one("Mrs. Rosa Crisp") == "Rosa Crisp; h Mrs.");
    CHECK(one("Cllr Dr Anna Lee") == "Anna Lee; h Cllr Dr");
    CHECK(one("Rev. Tom Ashe") == "Tom Ashe; h Rev.");
    CHECK(one("Councillor Lee") == "Lee; h Councillor");
    CHECK(honorific_length("Cllr Lee", house()) == 5);
    CHECK(honorific_length("Drake", house()) == 0);
    CHECK(honorific_length("Dr", house()) == 0);
    CHECK(honorific_length("", house()) == 0);
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
    CHECK(initials_of("Anna Maria Lee") == "AML");
    CHECK(initials_of("Anna").empty());
    CHECK(initials_of("").empty());
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

namespace {

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
