#include "label.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::text_of;

namespace {

// "label | rest" of a line.
std::string parted(std::string_view line) {
    const Text text = text_of(line);
    Reading reading;
    const Span s = reading.append(text, {0, static_cast<std::uint32_t>(line.size())});
    const Label l = label_of(reading[s], reading);
    return std::string(l.text) + " | " + std::string(l.rest);
}

std::optional<Attendance> group(std::string_view label) { return attendance_of(label, House::standard()); }

}  // namespace

TEST_CASE("a label ends at a colon") {
    CHECK(parted("Present: A, B") == "Present | A, B");
    CHECK(parted("Present : A, B") == "Present | A, B");
    CHECK(parted("**Date of next meeting:** 5 April") == "Date of next meeting | 5 April");
    CHECK(parted("Present:") == "Present | ");
}

TEST_CASE("colons of clock times and addresses end no label") {
    CHECK(parted("Opened 19:30 in the hall") == "Opened 19:30 in the hall | ");
    CHECK(parted("see https://example.org") == "see https://example.org | ");
    CHECK(parted("Start: 19:30") == "Start | 19:30");
}

TEST_CASE("a bold run is a label") {
    CHECK(parted("**Present** A, B") == "Present | A, B");
    CHECK(parted("**Present** - A, B") == "Present | A, B");
    CHECK(parted("**Present** \u2013 A, B") == "Present | A, B");
}

TEST_CASE("a dash between blanks ends a label") {
    CHECK(parted("Apologies - Karl Berg") == "Apologies | Karl Berg");
    CHECK(parted("Apologies \u2014 Karl Berg") == "Apologies | Karl Berg");
    CHECK(parted("well-known words") == "well-known words | ");
}

TEST_CASE("a long line without a mark has no label") {
    CHECK(parted(std::string(100, 'x') + " y") == " | ");
    CHECK(parted(std::string(100, 'x') + ": y") == " | ");
    CHECK(parted("") == " | ");
}

TEST_CASE("what labels of attendance announce") {
    CHECK(group("Present") == Attendance::present);
    CHECK(group("Councillors present") == Attendance::present);
    CHECK(group("Members Present (voting)") == Attendance::present);
    CHECK(group("Attendees") == Attendance::present);
    CHECK(group("In attendance") == Attendance::in_attendance);
    CHECK(group("Also in attendance:") == Attendance::in_attendance);
    CHECK(group("Apologies for absence") == Attendance::apologies);
    CHECK(group("Apologies received from") == Attendance::apologies);
    CHECK(group("Regrets") == Attendance::apologies);
    CHECK(group("Absent") == Attendance::absent);
    CHECK(group("Absent with apologies") == Attendance::apologies);
    CHECK(group("Did not attend") == Attendance::absent);
    CHECK(group("Not present") == Attendance::absent);
    CHECK(group("Guests") == Attendance::guest);
    CHECK(group("Observers") == Attendance::observer);
}

TEST_CASE("other labels announce nobody") {
    CHECK_FALSE(group("Finance"));
    CHECK_FALSE(group("Actions"));
    CHECK_FALSE(group(""));
    CHECK_FALSE(group("***"));
    CHECK_FALSE(group("Presentation by the harbour master"));
    CHECK_FALSE(group("The present state of the moorings and of the slipway and the crane"));
}

TEST_CASE("a label of people before a gap, or in capitals before names") {
    const auto gap = [](std::string_view line) {
        const Label l = people_label_before_gap(line, House::standard());
        return std::string(l.text) + " | " + std::string(l.rest);
    };
    CHECK(gap("PRESENT  Anna Lee, Karl Berg") == "PRESENT | Anna Lee, Karl Berg");
    CHECK(gap("APOLOGIES Tom Ashe") == "APOLOGIES | Tom Ashe");
    CHECK(gap("Present\tAnna Lee") == "Present | Anna Lee");
    CHECK(gap("Present Anna Lee") == " | ");
    CHECK(gap("Present   In attendance") == " | ");
    CHECK(gap("Finance   Anna Lee") == " | ");
    CHECK(gap("PRESENT") == " | ");
}

TEST_CASE("a word as short as \"here\" announces people only alone") {
    CHECK(group("Here") == Attendance::present);
    CHECK_FALSE(group("Here are the notes"));
}
