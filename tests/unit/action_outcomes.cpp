#include "action_outcomes.hpp"

#include <doctest/doctest.h>

#include "crew.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

// A scene whose first line is an open action already kept.
struct Kept : test::Scene {
    explicit Kept(const std::string& below) : test::Scene("KB is to write to the council.\n\n" + below) {
        const std::size_t i = block("KB is to write");
        drafts.keep(i, drafts.words(i), {"KB"}, {}, Form::label, {}, {});
    }
};

}  // namespace

TEST_CASE("an outcome as a sentence of its own") {
    const test::Scene s("KB to write to the council. Done.\n");
    std::string_view task;
    const auto status = reviewed(s.doc, s.drafts.people, s.drafts.words(s.block("KB to write")), task);
    REQUIRE(status);
    CHECK(*status == Status::done);
    CHECK(task == "KB to write to the council.");
    CHECK_FALSE(reviewed(s.doc, s.drafts.people, s.drafts.words(0), task));
}

TEST_CASE("owners in brackets at the end") {
    const test::Crew crew;
    CHECK(without_owner_mark("Mend the crane - done. [KB]", crew.people, house()) == "Mend the crane - done.");
    CHECK(without_owner_mark("Mend the crane [see below]", crew.people, house()) == "Mend the crane [see below]");
}

TEST_CASE("what changed") {
    Kept s("");
    follow_up(s.drafts, s.last(), "Carried forward, reassigned to RC");
    CHECK(s.last().owners == std::vector<std::string>{"RC"});
    CHECK(s.last().status == Status::carried);
    follow_up(s.drafts, s.last(), "Ongoing, new date 31 March 2024");
    CHECK(s.last().due == Date{2024, 3, 31});
}

TEST_CASE("an outcome in the line below") {
    Kept s("Done.\n\nDone.\n");
    const std::size_t below = s.block("KB is to write") + 1;
    CHECK(read_outcome(s.drafts, below));
    CHECK(s.last().status == Status::done);
    CHECK_FALSE(read_outcome(s.drafts, below + 1));
}

TEST_CASE("fields below an action") {
    Kept s("Assigned to: Rosa Crisp\n\nDue date: 8 April 2024\n\nStatus: done\n\nVenue: the hall\n");
    CHECK(read_field(s.drafts, s.block("Assigned to")));
    CHECK(read_field(s.drafts, s.block("Due date")));
    CHECK(read_field(s.drafts, s.block("Status")));
    CHECK_FALSE(read_field(s.drafts, s.block("Venue")));
    CHECK(s.last().owners == std::vector<std::string>{"Rosa Crisp"});
    CHECK(s.last().due == Date{2024, 4, 8});
    CHECK(s.last().status == Status::done);
}

TEST_CASE("notes below an action") {
    Kept s("Completed.\n\nReassigned to RC.\n");
    const std::size_t note = s.block("Completed");
    CHECK(is_note_of_last(s.drafts, note));
    CHECK_FALSE(is_note_of_last(s.drafts, note + 1));
    read_note(s.drafts, note);
    CHECK(s.last().status == Status::done);
    read_note(s.drafts, s.block("Reassigned"));
    CHECK(s.last().owners == std::vector<std::string>{"RC"});
    CHECK(s.last().status == Status::carried);
}

TEST_CASE("notes before any action are nobody's") {
    test::Scene s("Done.\n");
    read_note(s.drafts, s.block("Done"));
    CHECK_FALSE(read_outcome(s.drafts, s.block("Done")));
    CHECK_FALSE(read_field(s.drafts, s.block("Done")));
    CHECK(s.drafts.read.actions.empty());
}

TEST_CASE("sentences that look back at an action") {
    test::Scene s("KB had an action item to contact the council [Done]\n\nThe crane had a good year.\n");
    CHECK(read_look_back(s.drafts, s.block("KB had")));
    CHECK(s.last().text == "contact the council");
    CHECK(s.last().owners == std::vector<std::string>{"KB"});
    CHECK(s.last().status == Status::done);
    CHECK(s.last().earlier);
    CHECK_FALSE(read_look_back(s.drafts, s.block("The crane")));
}

TEST_CASE("bullets that review earlier actions") {
    const test::Scene s("## Matters arising\n\n- KB to write to the council: done\n- The tide was low\n");
    CHECK(reviews_actions(s.doc, s.crew.people, s.block("KB to write")));
    CHECK_FALSE(reviews_actions(s.doc, s.crew.people, s.block("The tide")));
}
