#include "roll_call.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

// "Anna Lee [Chair] present; ..." of the first table in the text
std::string people(std::string_view bytes, std::optional<Attendance> list = std::nullopt) {
    const test::Passes p(bytes);
    const auto& blocks = p.outline.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].in_table()) continue;
        std::string out;
        const RollCall call = read_roll_call(p.doc, i, end_of_table(p.doc, i), list);
        for (const RollCall::Row& row : call.rows) {
            const Person& one = row.person.person;
            out += (out.empty() ? "" : "; ") + one.name + (one.initials.empty() ? "" : " (" + one.initials + ")") +
                   (one.role.empty() ? "" : " [" + one.role + "]") + " " + std::string(in_words(row.attendance));
        }
        return out;
    }
    return "no table";
}

}  // namespace

TEST_CASE("columns that a header names") {
    CHECK(people("| Name | Role | Present |\n|---|---|---|\n| Anna Lee | Chair | Yes |\n| Karl Berg | Clerk | "
                 "Apologies |\n| Tom Ashe | | No |\n") ==
          "Anna Lee [Chair] present; Karl Berg [Clerk] apologies; Tom Ashe absent");
    CHECK(people("| First name | Surname | Initials |\n|---|---|---|\n| Anna | Lee | AL |\n") ==
          "Anna Lee (AL) present");
}

TEST_CASE("names alone are people only where a list of people is open") {
    const std::string table = "| Name |\n|---|\n| Anna Lee |\n| Karl Berg |\n";
    CHECK(people(table).empty());
    CHECK(people(table, Attendance::apologies) == "Anna Lee apologies; Karl Berg apologies");
    CHECK(people("| Anna Lee | Chair |\n|---|---|\n| Karl Berg | Clerk |\n", Attendance::present) ==
          "Anna Lee [Chair] present; Karl Berg [Clerk] present");
}

TEST_CASE("tables of something else") {
    CHECK(people("| Action | Owner |\n|---|---|\n| mend the crane | Karl Berg |\n").empty());
    CHECK(people("| Present | Anna Lee, Karl Berg |\n|---|---|\n| Apologies | Tom Ashe |\n", Attendance::present)
              .empty());
    CHECK(people("| |\n|---|\n| |\n", Attendance::present).size() < 20);
}
