#include "attendance.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

// "present: A, B; apologies: C"
std::string there(const std::string& body, const std::string& name = "minutes.md") {
    const test::Passes p(body, name);
    Minutes m;
    read_attendance(p.doc, m);
    std::vector<std::pair<std::string, std::string>> groups;
    for (const auto* list : {&m.attendees, &m.apologies, &m.absent})
        for (const Person& one : *list) {
            const std::string group(in_words(one.attendance));
            std::string who = one.name + (one.initials.empty() ? "" : " (" + one.initials + ")") +
                              (one.role.empty() ? "" : " [" + one.role + "]");
            if (groups.empty() || groups.back().first != group) groups.emplace_back(group, who);
            else groups.back().second += ", " + who;
        }
    std::string out;
    for (const auto& [group, who] : groups) out += (out.empty() ? "" : "; ") + group + ": " + who;
    return out;
}

const std::string title = "# Harbour Board minutes\n\n5 March 2024\n\n";

}  // namespace

TEST_CASE("labels with the names behind them") {
    CHECK(there(title + "Present: Anna Lee (AL), Karl Berg (KB) and Rosa Crisp\n\nApologies: Tom Ashe\n") ==
          "present: Anna Lee (AL), Karl Berg (KB), Rosa Crisp; apologies: Tom Ashe");
    CHECK(there(title +
                "**Present:** Anna Lee, Karl Berg\n**Apologies:** Tom Ashe\n**In attendance:** Una Frayne (Clerk)\n") ==
          "present: Anna Lee, Karl Berg; in attendance: Una Frayne [Clerk]; apologies: Tom Ashe");
    CHECK(there(title + "Present : Anna Lee, Karl Berg\n") == "present: Anna Lee, Karl Berg");
}

TEST_CASE("a label in capitals, or before a gap, without a mark") {
    CHECK(there(title + "PRESENT Anna Lee, Karl Berg\n") == "present: Anna Lee, Karl Berg");
    CHECK(there(title + "Present   Anna Lee, Karl Berg\nApologies\tTom Ashe\n") ==
          "present: Anna Lee, Karl Berg; apologies: Tom Ashe");
}

TEST_CASE("lists under headings") {
    CHECK(there(title + "## Attendees\n\n- Cllr. R. Crisp \u2013 Chair (RC)\n- Anna Lee\n\n## Apologies\n\n- Tom "
                        "Ashe\n\n## Absent\n\n- Karl Berg\n\n## Finance\n\n- Some Body\n") ==
          "present: R. Crisp (RC) [Chair], Anna Lee; apologies: Tom Ashe; absent: Karl Berg");
    CHECK(there(title +
                "Present:\n\nAnna Lee\nKarl Berg\n\nApologies:\n\nTom Ashe\n\n1. Finance\nThe Treasurer reported.\n") ==
          "present: Anna Lee, Karl Berg; apologies: Tom Ashe");
}

TEST_CASE("several labels on one line") {
    CHECK(there(title + "Present: Anna Lee, Karl Berg. Apologies: Tom Ashe. In attendance: Una Frayne.\n") ==
          "present: Anna Lee, Karl Berg; in attendance: Una Frayne; apologies: Tom Ashe");
}

TEST_CASE("check boxes of attendance") {
    CHECK(there(title + "## Attendees\n\n- [x] Anna Lee\n- [ ] Karl Berg\n") == "present: Anna Lee; absent: Karl Berg");
}

TEST_CASE("tables of people") {
    CHECK(there(title + "| Name | Role | Present |\n|---|---|---|\n| Anna Lee | Chair | Yes |\n| Karl Berg | Clerk | "
                        "Apologies |\n| Tom Ashe | | No |\n") ==
          "present: Anna Lee [Chair]; apologies: Karl Berg [Clerk]; absent: Tom Ashe");
    CHECK(there(title + "## Present\n\n| First name | Surname | Initials |\n|---|---|---|\n| Anna | Lee | AL |\n") ==
          "present: Anna Lee (AL)");
}

TEST_CASE("apologies told in a sentence") {
    CHECK(
        there(title + "Present: Anna Lee\n\n## Apologies\n\nApologies were received from Karl Berg and Tom Ashe.\n") ==
        "present: Anna Lee; apologies: Karl Berg, Tom Ashe");
    CHECK(there(title + "Present: Anna Lee\n\nKarl Berg and Tom Ashe sent their apologies.\n") ==
          "present: Anna Lee; apologies: Karl Berg, Tom Ashe");
}

TEST_CASE("front matter") {
    CHECK(
        there("---\ntitle: Board\nattendees: [Anna Lee, Karl Berg]\napologies: Tom Ashe\n---\n\n# Finance\n\ntext\n") ==
        "present: Anna Lee, Karl Berg; apologies: Tom Ashe");
    CHECK(there("---\nattendees:\n- Anna Lee\n- Karl Berg\n---\n\n# Finance\n\ntext\n") ==
          "present: Anna Lee, Karl Berg");
}

TEST_CASE("nobody is somebody") {
    CHECK(there(title + "Present: Anna Lee\n\nApologies: None.\n") == "present: Anna Lee");
    CHECK(there(title + "Present: Anna Lee and 16 members of the public\n") == "present: Anna Lee");
    CHECK(there(title + "Present: None\n\nApologies: nil\n").empty());
    CHECK(there(title + "## Apologies\n\nThere were none.\n").empty());
}

TEST_CASE("a person listed twice is one, with two places") {
    const test::Passes p(title + "Present: Anna Lee, Karl Berg\n\nApologies: Tom Ashe\n\nPresent: Anna Lee\n");
    Minutes m;
    read_attendance(p.doc, m);
    REQUIRE(m.attendees.size() == 2);
    CHECK(m.attendees[0].name == "Anna Lee");
    CHECK(m.attendees[0].also_at.size() == 1);
}

TEST_CASE("chair and minute taker") {
    const test::Passes p(title + "Chair: Anna Lee\nMinutes: Karl Berg\nPresent: Anna Lee, Karl Berg, Tom Ashe\n");
    Minutes m;
    read_attendance(p.doc, m);
    CHECK(m.meeting.chair == "Anna Lee");
    CHECK(m.meeting.minute_taker == "Karl Berg");
    CHECK(m.attendees.size() == 3);
}

TEST_CASE("a person's place holds the name") {
    const test::Passes p(title + "**Present:** Cllr *Anna* Lee &amp; Karl&nbsp;Berg\n");
    Minutes m;
    read_attendance(p.doc, m);
    REQUIRE(m.attendees.size() == 2);
    for (const Person& one : m.attendees) {
        const std::string_view source = p.text.bytes().substr(one.at.offset, one.at.length);
        CHECK(source.find(one.name.substr(0, 4)) != std::string_view::npos);
        CHECK(one.at.line == 5);
    }
}

TEST_CASE("odd lists are no harm") {
    for (const std::string body : {"Present:", "Present: ,", "Present: (", "Present: ()", "Present: and",
                                   "Present: :", "Present: ::::", "Present: Present: Present:", "Apologies",
                                   "## Present", "| Name |\n|---|\n| |", "| Present |\n|---|", "Present: -\n-\n-",
                                   "- [ ]\n- [x]", "Chair:", "Chair: , and", "Present: Tom Hay (TH, )"}) {
        CAPTURE(body);
        CHECK(there(title + body + "\n").size() < 300);
    }
}
