#include "roll.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// The record of a roll on which everybody of the list was kept; the people's words are found in the text.
struct Kept {
    explicit Kept(std::string_view bytes) : passes(bytes), roll(passes.doc, out.meeting) {}
    void keep(std::string_view words, Attendance group = Attendance::present) { roll.keep(read(words), group); }
    PersonRead read(std::string_view words) const {
        const std::string_view all = passes.lines.reading.words();
        return read_person(all.substr(all.find(words), words.size()), House::standard());
    }
    const Minutes& finish() {
        roll.finish(out);
        return out;
    }

    test::Passes passes;
    Minutes out;
    Roll roll;
};

}  // namespace

TEST_CASE("everybody stands in the list of their group, in the order of the text") {
    Kept k("Karl Berg, Anna Lee, Tom Ashe, Rosa Crisp\n");
    k.keep("Anna Lee");
    k.keep("Karl Berg");
    k.keep("Tom Ashe", Attendance::apologies);
    k.keep("Rosa Crisp", Attendance::absent);
    const Minutes& m = k.finish();
    REQUIRE(m.attendees.size() == 2);
    CHECK(m.attendees[0].name == "Karl Berg");
    CHECK(m.attendees[1].name == "Anna Lee");
    REQUIRE(m.apologies.size() == 1);
    REQUIRE(m.absent.size() == 1);
    CHECK(m.absent[0].name == "Rosa Crisp");
}

TEST_CASE("a person kept twice is one") {
    Kept k("Anna Lee, Anna Lee (AL)\n");
    k.keep("Anna Lee");
    k.keep("Anna Lee (AL)");
    CHECK(k.roll.seen() == 2);
    const Minutes& m = k.finish();
    REQUIRE(m.attendees.size() == 1);
    CHECK(m.attendees[0].initials == "AL");
    CHECK(m.attendees[0].also_at.size() == 1);
}

TEST_CASE("a first name alone joins the only one who has it") {
    Kept one("Anna, Anna Lee\n");
    one.keep("Anna Lee");
    one.keep("Anna");
    CHECK(one.finish().attendees.size() == 1);
    Kept two("Anna, Anna Lee, Anna Moon\n");
    for (const char* name : {"Anna Lee", "Anna Moon"}) two.keep(name);
    two.roll.keep(two.read("Anna"), Attendance::present);
    CHECK(two.finish().attendees.size() == 3);
}

TEST_CASE("who is absent from the list and arrives is present") {
    Kept k("Karl Berg\n\nKarl Berg joined at 6:31 pm\n");
    k.keep("Karl Berg", Attendance::absent);
    const Minutes& m = k.finish();
    REQUIRE(m.attendees.size() == 1);
    CHECK(m.attendees[0].note == "joined at 6:31 pm");
}

TEST_CASE("officers by their role, by name and by initials") {
    Kept k("Anna Lee (Chair), Karl Berg (KB)\n");
    k.keep("Anna Lee (Chair)");
    k.keep("Karl Berg (KB)");
    k.roll.minute_taker() = "KB";
    const Minutes& m = k.finish();
    CHECK(m.meeting.chair == "Anna Lee");
    CHECK(m.meeting.minute_taker == "Karl Berg");
}

TEST_CASE("an officer who stands in no list is there") {
    Kept k("Anna Lee, Tom Ashe\n");
    k.keep("Anna Lee");
    const PersonRead tom = k.read("Tom Ashe");
    k.roll.name_officer(tom.person, k.passes.doc.span(tom.words));
    CHECK(k.finish().attendees.size() == 2);
}
