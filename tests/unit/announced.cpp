#include "announced.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "house.hpp"

using namespace minutes;

namespace {

Topic topic(std::string_view title) { return announced(title, House::standard()).topic; }
std::optional<Attendance> group(std::string_view title) { return announced(title, House::standard()).group; }
bool earlier(std::string_view title) { return announced(title, House::standard()).earlier; }

}  // namespace

TEST_CASE("what a heading announces") {
    CHECK(topic("Present") == Topic::attendance);
    CHECK(group("Present:") == Attendance::present);
    CHECK(group("In attendance") == Attendance::in_attendance);
    CHECK(group("Apologies for absence") == Attendance::apologies);
    CHECK(group("Absent") == Attendance::absent);
    CHECK(group("Observers") == Attendance::observer);
    CHECK(topic("Agenda") == Topic::agenda);
    CHECK(topic("Notes") == Topic::notes);
    CHECK(topic("Date of next meeting") == Topic::next_meeting);
    CHECK(topic("Decisions") == Topic::decisions);
    CHECK(topic("Moorings and fees") == Topic::none);
    CHECK(topic("") == Topic::none);
}

TEST_CASE("headings over actions, new and old") {
    for (const std::string& title :
         std::initializer_list<std::string>{"Actions", "Action items", "ACTIONS", "Summary of actions", "New actions",
                                            "To do", "Action log", "Actions for Karl Berg"}) {
        CAPTURE(title);
        CHECK(topic(title) == Topic::actions);
        CHECK_FALSE(earlier(title));
    }
    for (const std::string& title : std::initializer_list<std::string>{
             "Outstanding actions", "Actions from the last meeting", "Review of previous actions", "Old action items",
             "Matters arising and actions"}) {
        CAPTURE(title);
        CHECK(topic(title) == Topic::actions);
        CHECK(earlier(title));
    }
    CHECK(topic("Actions of the harbour master were praised by many who saw the whole thing") != Topic::actions);
    CHECK(topic("Standards Action") != Topic::attendance);
}

TEST_CASE("what only holds the word is a topic of its own") {
    CHECK(topic("Action plan for the hall") == Topic::none);
    CHECK(topic("For action") == Topic::none);
    CHECK(topic("A long line about everything that was ever agreed by anybody at all here") == Topic::none);
    CHECK(topic("Resolved") == Topic::decisions);
    CHECK(topic("AGREED:") == Topic::decisions);
}
