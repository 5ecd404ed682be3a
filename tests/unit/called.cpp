#include "called.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query_match.hpp"

using namespace minutes;

namespace {

Person person(const char* honorific, const char* name, const char* initials, const char* derived) {
    Person p;
    p.honorific = honorific, p.name = name, p.initials = initials, p.derived_initials = derived;
    return p;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("somebody is called by each run of words of the name as written") {
    const Minutes m;
    const DocumentView view(m);
    CHECK(called("KB", view).names == Names{"kb"});
    CHECK(called("Zoë Hallam-Shaw", view).names ==
          Names{"hallam", "hallam shaw", "shaw", "zoe", "zoe hallam", "zoe hallam shaw"});
    CHECK(called("Zoë Hallam-Shaw", view).person.empty());
    CHECK(called("", view).names.empty());
    CHECK(called("one two three four five six seven", view).names.size() == 7 * 6 / 2 + 6);  // all but the whole
}

TEST_CASE("and by the name and the initials of the one person that this is") {
    Minutes m;
    m.attendees = {person("Cllr", "Kay Bell", "KB", ""), person("", "Tom Ashe", "", "TA"),
                   person("", "Tim Ash", "", "TA")};
    const DocumentView view(m);
    const Called kay = called("KB", view);
    CHECK(kay.person == "Cllr Kay Bell");
    CHECK(kay.initials == "kb");
    CHECK(kay.names == Names{"bell", "cllr", "cllr kay", "cllr kay bell", "kay", "kay bell", "kb"});
    CHECK(called("Tom Ashe", view).names == Names{"ashe", "tom", "tom ashe"});  // TA could be either
    CHECK(called("TA", view).person.empty());
}

// The promise of called.hpp, for names of up to two words.
TEST_CASE("a query finds an owner by exactly these names") {
    Minutes m;
    m.attendees = {person("Cllr", "Kay Bell", "K.B.", ""), person("", "Tom Ashe", "", "TA"),
                   person("Dr", "Tom Ash", "", "TO"), person("", "Bell", "B", "BE")};
    for (const char* written : {"KB", "K B", "Kay", "Kay Bell", "Cllr Kay Bell", "TA", "Tom Ashe", "TO", "Tom", "Bell",
                                "B", "Clerk and Chair"}) {
        m.actions = {{}};
        m.actions.front().owners = {written};
        const DocumentView view(m);
        const Names names = called(written, view).names;
        const Names words{"k",   "b",    "kb",  "k b", "kay", "bell", "kay bell", "cllr kay", "bell kay",
                          "tom", "ashe", "ash", "ta",  "to",  "be",   "dr",       "clerk",    "and chair"};
        for (const std::string& name : words) {
            CAPTURE(written);
            CAPTURE(name);
            const auto query = compile(Text("expression", "owner:\"" + name + "\"", "utf-8", 0), {});
            REQUIRE(query);
            CHECK(search(*query, view).size() == static_cast<std::size_t>(std::ranges::count(names, name)));
        }
    }
}
