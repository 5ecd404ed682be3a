#include "take_apart.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "team.hpp"

using namespace minutes;
using namespace minutes::test;

namespace {

// "owner | owner: task"
std::string apart(std::string_view entry, bool in_list = true) {
    const Known known;
    const Task t = take_apart(entry, known.people, house(), in_list);
    return test::joined_by_bar(test::strings(t.owners)) + ": " + std::string(t.text);
}

}  // namespace

TEST_CASE("owner before a colon, a dash or in brackets") {
    CHECK(apart("KB: write to the council") == "KB: write to the council");
    CHECK(apart("KB - write to the council") == "KB: write to the council");
    CHECK(apart("KB \u2013 write to the council") == "KB: write to the council");
    CHECK(apart("(KB) write to the council") == "KB: write to the council");
    CHECK(apart("[KB] write to the council") == "KB: write to the council");
    CHECK(apart("@kberg: write to the council") == "kberg: write to the council");
    CHECK(apart("Anna and Tom: write to the council") == "Anna | Tom: write to the council");
    CHECK(apart("KB/AL: write to the council") == "KB | AL: write to the council");
}

TEST_CASE("owner at the end") {
    CHECK(apart("write to the council (KB)") == "KB: write to the council");
    CHECK(apart("write to the council [KB/AL]") == "KB | AL: write to the council");
    CHECK(apart("write to the council - KB") == "KB: write to the council");
    CHECK(apart("write to the council, KB.") == "KB: write to the council");
    CHECK(apart("write to the council \u2013 Anna Lee") == "Anna Lee: write to the council");
    CHECK(apart("write to the council (Clerk)") == "Clerk: write to the council");
}

TEST_CASE("the doer of a sentence owns it, and the sentence stays whole") {
    CHECK(apart("KB to write to the council") == "KB: KB to write to the council");
    CHECK(apart("Anna Lee will write to the council") == "Anna Lee: Anna Lee will write to the council");
    CHECK(apart("The Clerk to write to the council") == "Clerk: The Clerk to write to the council");
    CHECK(apart("All to read the report") == "All: All to read the report");
    CHECK(apart("Anna and Karl to write") == "Anna | Karl: Anna and Karl to write");
    CHECK(apart("Clerk to write to the council and Anna to call them") ==
          "Clerk | Anna: Clerk to write to the council and Anna to call them");
}

TEST_CASE("a name that nobody introduced owns an entry of a list") {
    CHECK(apart("Sam Oduya to circulate the draft") == "Sam Oduya: Sam Oduya to circulate the draft");
    CHECK(apart("Sam: circulate the draft") == "Sam: circulate the draft");
}

TEST_CASE("a colon or brackets without an owner") {
    CHECK(apart("Note: the crane is broken") == ": Note: the crane is broken");
    CHECK(apart("write to the council (see minute 4)") == ": write to the council (see minute 4)");
    CHECK(apart("buy paint, brushes, rope") == ": buy paint, brushes, rope");
    CHECK(apart("call before 19:30") == ": call before 19:30");
    CHECK(apart("need to check the lights") == ": need to check the lights");
    CHECK(apart("TBC: write to the council") == ": write to the council");
}

TEST_CASE("nothing is lost of what can't be taken apart") {
    for (const std::string entry : {"write", "(", "(KB", "KB:", ": ", "KB", "- ", "()", "[] x", "KB to", ",", "a, b",
                                    "x (KB))", "\u2013 x", "@", "@ x", "the"}) {
        CAPTURE(entry);
        const Known known;
        const std::string_view all = entry;
        const Task t = take_apart(all, known.people, house(), true);
        CHECK(t.text.size() <= all.size());
        if (t.owners.empty() && all.find_first_not_of("-: \u2013()[]") != std::string_view::npos)
            CHECK_FALSE(t.text.empty());
        for (const std::string_view o : t.owners)
            CHECK((o.data() >= all.data() && o.data() + o.size() <= all.data() + all.size()));
    }
}
