#include <doctest/doctest.h>

#include "checked.hpp"

using namespace minutes;
using test::found;
using test::hint_of;

namespace {

const std::string top = "# Board minutes\n\n5 March 2024\n\n";

}  // namespace

TEST_CASE("shared initials are told at the second holder") {
    CHECK(found("M020", top + "Present: Kay Bell (KB), Ken Brown (KB)\n") ==
          std::vector<std::string>{"5:36 KB stands for both Kay Bell and Ken Brown"});
    CHECK(found("M020", top + "Present: Kay Bell (KB), Ken Brown (KBr)\n").empty());
}

TEST_CASE("in two lists: an error of its own where they contradict each other") {
    const std::string both = top + "Present: Kay Bell, Una Grey\n\nApologies: Una Grey\n";
    CHECK(found("M021", both).size() == 1);
    CHECK(found("M022", both).empty());
    const std::string twice = top + "## Present\n\n- Kay Bell, Harbour Trust\n- Una Grey\n- Kay Bell, Town Council\n";
    CHECK(found("M021", twice).empty());
    CHECK(found("M022", twice).size() == 1);
}

TEST_CASE("speakers are looked up only where the lists give initials") {
    CHECK(found("M023", top + "Present: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nTK said no.\n") ==
          std::vector<std::string>{"9:1 TK speaks, but nobody in the lists has these initials"});
    CHECK(hint_of("M023", top + "Present: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nTB said no.\n") ==
          "did you mean Kay Bell (KB) or Tom Ashe (TA)?");
    CHECK(found("M023", top + "Present: Kay Bell, Tom Ashe\n\n## Jetty\n\nTK said no.\n").empty());
}

TEST_CASE("a mover who sent apologies") {
    const std::string away = top + "Present: Cllr Kay Bell, Cllr Tom Ashe\n\nApologies: Cllr Una Grey\n\n## Jetty\n\n";
    CHECK(found("M024", away + "It was RESOLVED to paint it. Proposed by Cllr Bell, seconded by Cllr Grey.\n").size() ==
          1);
    CHECK(found("M024", away + "It was RESOLVED to paint it. Proposed by Cllr Bell, seconded by Cllr Ashe.\n").empty());
}

TEST_CASE("a surname with one slip, behind an honorific or the first name") {
    const std::string list = top + "Present: Cllr Kay Pargeter, Cllr Tom Ashe\n\n## Jetty\n\n";
    CHECK(found("M025", list + "Cllr Pargetter spoke.\n") ==
          std::vector<std::string>{"9:6 nobody in the lists is called Pargetter"});
    CHECK(hint_of("M025", list + "Kay Pargeetr spoke.\n") == "did you mean Kay Pargeter?");
    CHECK(found("M025", list + "Kay Pragter spoke.\n").empty());  // two slips
    CHECK(found("M025", list + "The Pargetter spoke.\n").empty());
}
