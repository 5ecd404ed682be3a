#include "action_drafts.hpp"

#include <doctest/doctest.h>

#include "crew.hpp"
#include "names.hpp"

using namespace minutes;

TEST_CASE("an action is kept with its words") {
    test::Scene s("Mend the crane by 8 March 2024\n");
    const std::size_t i = s.block("Mend");
    CHECK(s.drafts.keep(i, s.drafts.words(i), {"KB", "RC", "KB"}, {}, Form::list, "A1", Status::carried));
    const ActionDraft& d = s.drafts.read.actions.back();
    CHECK(d.block == i);
    CHECK(s.doc.words(d.words) == d.action.text);
    CHECK(d.action.text == "Mend the crane by 8 March 2024");
    CHECK(d.action.owners == std::vector<std::string>{"KB", "RC"});
    CHECK(d.action.due == Date{2024, 3, 8});
    CHECK(d.action.form == Form::list);
    CHECK(d.action.ref == "A1");
    CHECK(d.action.status == Status::carried);
    REQUIRE(s.drafts.read.used.size() == 1);
    CHECK(s.drafts.read.used[0] == d.words);
}

TEST_CASE("marks alone are no task") {
    test::Scene s("Mend - - it\n");
    const std::size_t i = s.block("Mend");
    CHECK(s.drafts.keep(i, s.drafts.words(i).substr(5), {}, {}, Form::list, {}, {}));
    CHECK(s.last().text == "it");
    CHECK_FALSE(s.drafts.keep(i, {}, {}, {}, Form::list, {}, {}));
    CHECK(s.drafts.read.actions.size() == 1);
}

TEST_CASE("words of a due field count even where they give no date") {
    test::Scene s("Words.\n");
    Action a;
    s.drafts.set_due(a, "as soon as the crane works", false);
    CHECK(a.due_text.empty());
    s.drafts.set_due(a, "as soon as the crane works", true);
    CHECK(a.due_text == "as soon as the crane works");
    CHECK_FALSE(a.due);
    s.drafts.set_due(a, "8 April 2024", true);
    CHECK(a.due == Date{2024, 4, 8});
}

TEST_CASE("owners as a record holds them") {
    CHECK(tidied({"Karl  Berg", " RC "}) == std::vector<std::string>{"Karl Berg", "RC"});
    CHECK(tidied({}).empty());
}
