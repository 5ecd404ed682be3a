#include "told_officers.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

using Reader = void(const Document&, std::string_view, Roll&);

// "chair/minute taker" as the sentence names them
std::string officers(const std::string& sentence, Reader& read) {
    const test::Passes p(sentence);
    Minutes m;
    Roll roll(p.doc, m.meeting);
    read(p.doc, p.lines.reading.words(), roll);
    return roll.chair() + "/" + roll.minute_taker();
}

}  // namespace

TEST_CASE("who acted") {
    CHECK(officers("Anna Lee called the meeting to order.", read_acting_officers) == "Anna Lee/");
    CHECK(officers("Mayor Lee called the meeting to order.", read_acting_officers) == "Lee/");
    CHECK(officers("Karl Berg took the minutes.", read_acting_officers) == "/Karl Berg");
    CHECK(officers("The Board President called the meeting to order.", read_acting_officers) == "/");
    CHECK(officers("The Guild met with Anna Lee, Captain, in the chair.", read_acting_officers) == "Anna Lee/");
}

TEST_CASE("who is named by a passive") {
    CHECK(officers("The meeting was chaired by Anna Lee.", read_named_officers) == "Anna Lee/");
    CHECK(officers("Minutes taken by Karl Berg.", read_named_officers) == "/Karl Berg");
    CHECK(officers("As a quorum was there, the meeting was called to order at 7.05 p.m. by President Anna Lee.",
                   read_named_officers) == "Anna Lee/");
    CHECK(officers("The meeting was called to order at noon.", read_named_officers) == "/");
    CHECK(officers("The meeting was called to order by the Board President.", read_named_officers) == "/");
}
