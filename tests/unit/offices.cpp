#include "offices.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

struct Read {
    explicit Read(std::string_view bytes) : passes(bytes), roll(passes.doc, out.meeting) {}
    std::string_view words() const { return passes.doc.words(passes.outline.blocks[0]); }
    std::string there() {
        roll.finish(out);
        std::string list;
        for (const Person& p : out.attendees) list += (list.empty() ? "" : ", ") + p.name + " [" + p.role + "]";
        return list;
    }

    test::Passes passes;
    Minutes out;
    Roll roll;
};

}  // namespace

TEST_CASE("labels of the chair and of the minute taker name people who were there") {
    Read chair("Chair: Anna Lee");
    CHECK(read_office_label(chair.passes.doc, chair.words(), chair.roll));
    CHECK(chair.there() == "Anna Lee [Chair]");
    CHECK(chair.out.meeting.chair == "Anna Lee");

    Read none("Venue: Anna Lee Hall");
    CHECK_FALSE(read_office_label(none.passes.doc, none.words(), none.roll));
    CHECK(none.there().empty());
}

TEST_CASE("another office with one holder") {
    Read clerk("Parish clerk: Una Frayne");
    CHECK(read_holder(clerk.passes.doc, label_of(clerk.words(), clerk.passes.lines.reading), clerk.roll));
    CHECK(clerk.there() == "Una Frayne [Parish clerk]");
    Read several("Wardens: Anna Lee, Karl Berg");
    CHECK_FALSE(read_holder(several.passes.doc, label_of(several.words(), several.passes.lines.reading), several.roll));
}

TEST_CASE("whoever takes the minutes is there") {
    Read with("Anna Lee, Karl Berg, with Una Frayne taking the minutes");
    CHECK(without_duty(with.passes.doc, with.words(), with.roll) == "Anna Lee, Karl Berg");
    CHECK(with.there() == "Una Frayne []");
    CHECK(with.out.meeting.minute_taker == "Una Frayne");
    Read plain("Anna Lee, with thanks");
    CHECK(without_duty(plain.passes.doc, plain.words(), plain.roll) == "Anna Lee, with thanks");
}
