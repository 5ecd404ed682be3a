#include "check_doer.hpp"

#include <doctest/doctest.h>

#include "check_words.hpp"
#include "checked.hpp"
#include "directory.hpp"

using namespace minutes;

namespace {

// What is said of an action with these words, in a record without its document.
struct Said {
    bool doer, no_task;
    bool operator==(const Said&) const = default;
};

Said said_of(const std::string& words) {
    Minutes m;
    m.attendees.emplace_back();
    m.attendees.back().name = "Karl Berg";
    m.attendees.back().initials = "KB";
    const Directory people(everybody(m), House::standard());
    Action action;
    action.text = words;
    action.form = Form::label;
    const Subject subject{m, House::standard(), people, nullptr};
    return {names_doer(subject, action), is_no_task(subject, action)};
}

}  // namespace

TEST_CASE("a doer in front of the task, behind it, or alone") {
    for (const char* words :
         {"@jo write to the council", "Una, book the crane", "T: meter the kiln", "flyers -- rosa", "Deans of Faculty",
          "Deputy Harbour Master, wording", "we will bring gloves", "Karl to call"})
        CHECK_MESSAGE(said_of(words).doer, words);
    for (const char* words : {"paint the shed", "Paint the shed, then the boats", "Newsletter: print it",
                              "book the hall - asap", "Server move 2 (r2)"})
        CHECK_MESSAGE(!said_of(words).doer, words);
}

TEST_CASE("words under the label of an action that are none") {
    for (const char* words : {"Consensus is that it stays closed", "agreed to wait",
                              "to do before the meeting:", "#agreed #info", "paint the shed: done", ""})
        CHECK_MESSAGE(said_of(words).no_task, words);
    CHECK(said_of("paint the shed") == Said{.doer = false, .no_task = false});
}

TEST_CASE("a doer beside the label, in the heading, in the cell, in the parts") {
    const std::string two = test::header + "Action: KB to write\n\nAction: RC to call\n\nAction: AL to print\n\n";
    const auto found = [&](const std::string& more) { return test::found("M010", two + more).size(); };
    CHECK(found("Action: order the planks\n") == 1);
    CHECK(found("- Karl: action: order the planks\n") == 0);
    CHECK(found("## Checklist for the secretary\n\n- [ ] Recording deleted\n") == 0);
    CHECK(found("## Checklist\n\n- [ ] Recording deleted\n") == 1);
    CHECK(found("- Action: promote the regatta\n    - Action: AL to print posters\n") == 0);
}
