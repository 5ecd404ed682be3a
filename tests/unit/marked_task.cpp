#include "marked_task.hpp"

#include <doctest/doctest.h>

#include "crew.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

std::string task(std::string_view text) { return std::string(task_sentence(text, test::Crew().people, house())); }

}  // namespace

TEST_CASE("the sentence that tells a task") {
    CHECK(task("It rained. KB was asked to mend the crane. The tide was low.") == "KB was asked to mend the crane.");
    CHECK(task("It rained. The tide was low.") == "The tide was low.");
    CHECK(task("KB will mend the crane. It will rain.") == "KB will mend the crane.");
    CHECK(task("").empty());
}

TEST_CASE("a sentence that an owner begins") {
    const test::Crew crew;
    CHECK(starts_task("KB to write", crew.people, house()));
    CHECK(starts_task("KB: write", crew.people, house()));
    CHECK(starts_task("Jane Roe to write", crew.people, house()));
    CHECK_FALSE(starts_task("The crane is broken", crew.people, house()));
}

TEST_CASE("words behind an owner") {
    CHECK(doing_follows(" to write"));
    CHECK(doing_follows("will write"));
    CHECK_FALSE(doing_follows("wrote"));
}

TEST_CASE("tasks without a finite verb") {
    CHECK(title_task("Budget paper to be ready in May"));
    CHECK_FALSE(title_task("The paper was said to be ready"));
    CHECK_FALSE(title_task("Mend the crane"));
}

TEST_CASE("owners whom nobody introduced") {
    CHECK(unknown_owner("Force Exec"));
    CHECK(unknown_owner("TR and TEAM"));
    CHECK_FALSE(unknown_owner("mend the crane"));
    CHECK_FALSE(unknown_owner("Owner: KB"));
}

TEST_CASE("tasks of one label") {
    const test::Crew crew;
    const std::string_view text = "KB to write. It is late. AL to read.";
    CHECK(test::joined_by_bar(test::strings(task_pieces(text, false, crew.people, house()))) ==
          "KB to write. It is late. | AL to read.");
    CHECK(task_pieces(text, true, crew.people, house()).size() == 1);
    CHECK(task_pieces("", false, crew.people, house()).empty());
}

TEST_CASE("the task in another cell of the row") {
    const test::Scene s(
        "| Item | Discussion | Action |\n|---|---|---|\n| Crane | KB was asked to mend the crane. | RC |\n");
    const std::size_t mark = s.block("RC");
    REQUIRE(mark < s.doc.outline.blocks.size());
    const MarkedTask found = row_task(s.doc, s.crew.people, mark);
    CHECK(found.text == "KB was asked to mend the crane.");
    CHECK(found.block == s.block("KB was asked"));
    CHECK(row_task(s.doc, s.crew.people, s.block("Crane")).text.empty());
}

TEST_CASE("a bot's stamp is no part of the task") {
    CHECK(without_stamp("write the page (anna, 18:06:59)") == "write the page");
    CHECK(without_stamp("write the page (in May)") == "write the page (in May)");
    CHECK(without_stamp("").empty());
}
