#include "told_attendance.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

using Reader = bool(const Document&, std::string_view, Roll&);

// "Karl Berg apologies; ..." of one sentence; "no" before it where the reader found none of its own.
std::string told(const std::string& sentence, Reader& read = read_told_attendance) {
    const test::Passes p(sentence);
    Minutes m;
    Roll roll(p.doc, m.meeting);
    std::string out;
    if (!read(p.doc, p.lines.reading.words(), roll)) out = "no";
    roll.finish(m);
    for (const auto* list : {&m.attendees, &m.apologies, &m.absent})
        for (const Person& one : *list)
            out += (out.empty() ? "" : "; ") + one.name + " " + std::string(in_words(one.attendance));
    return out;
}

}  // namespace

TEST_CASE("apologies and from whom") {
    CHECK(told("Apologies were received from Karl Berg and Tom Ashe.") == "Karl Berg apologies; Tom Ashe apologies");
    CHECK(told("Karl Berg and Tom Ashe sent their apologies.") == "Karl Berg apologies; Tom Ashe apologies");
    CHECK(told("Apologies for absence were received from Karl Berg who was at sea.") == "Karl Berg apologies");
    CHECK(told("No apologies were received.") == "no");
}

TEST_CASE("who was present, told in a sentence") {
    CHECK(told("Present were Anna Lee and Karl Berg.") == "Anna Lee present; Karl Berg present");
    CHECK(told("Also present was Tom Ashe.") == "Tom Ashe in attendance");
    CHECK(told("The crane was present.") == "no");
    CHECK(told("Anna Lee, Karl Berg & Tom Ashe present.") == "Anna Lee present; Karl Berg present; Tom Ashe present");
    CHECK(told("Directors in attendance were Anna Lee and Karl Berg. Tom Ashe was not present.") ==
          "Anna Lee present; Karl Berg present; Tom Ashe absent");
    CHECK(told("Visitors included Anna Lee (Geology), Karl Berg.") == "Anna Lee guest; Karl Berg guest");
    CHECK(told("A quorum was present.") == "no");
}

TEST_CASE("who led the meeting and who wrote") {
    const test::Passes p("The meeting was chaired by Anna Lee. Minutes taken by Karl Berg.");
    Minutes m;
    Roll roll(p.doc, m.meeting);
    read_told_attendance(p.doc, p.lines.reading.words(), roll);
    CHECK(roll.chair() == "Anna Lee");
    CHECK(roll.minute_taker() == "Karl Berg");
}

TEST_CASE("each of the deeds that tell who led the meeting or wrote") {
    const auto officers = [](const std::string& deed) {
        const test::Passes p("Anna Lee " + deed + ".");
        Minutes m;
        Roll roll(p.doc, m.meeting);
        read_told_attendance(p.doc, p.lines.reading.words(), roll);
        return roll.chair() + "/" + roll.minute_taker();
    };
    for (const char* deed :
         {"called the meeting to order", "chaired the meeting", "took the chair", "was in the chair", "presided"}) {
        CAPTURE(deed);
        CHECK(officers(deed) == "Anna Lee/");
    }
    for (const char* deed : {"took the minutes", "took minutes", "took notes", "took the notes", "acted as secretary",
                             "recorded the minutes"}) {
        CAPTURE(deed);
        CHECK(officers(deed) == "/Anna Lee");
    }
    CHECK(officers("painted the crane") == "/");
}

TEST_CASE("a label inside a paragraph") {
    CHECK(told("Members present: Anna Lee, Karl Berg.", read_labelled_sentence) ==
          "Anna Lee present; Karl Berg present");
    CHECK(told("Colours: Red, Green.", read_labelled_sentence) == "no");
}

TEST_CASE("handles in a bot's line") {
    CHECK(told("apologies from moth and quillfish, who is away", read_told_handles) ==
          "moth apologies; quillfish apologies");
    CHECK(told("nobody sent any", read_told_handles) == "no");
}

TEST_CASE("who initialled a paper led nothing") {
    const test::Passes p("The statement was initialled by Anna Lee.");
    Minutes m;
    Roll roll(p.doc, m.meeting);
    read_told_attendance(p.doc, p.lines.reading.words(), roll);
    CHECK(roll.chair().empty());
}

TEST_CASE("what tells attendance") {
    const auto tells = [](std::string_view sentence) {
        const test::Passes p(sentence);
        return tells_attendance(p.doc, p.lines.reading.words());
    };
    CHECK(tells("Apologies were received from Karl Berg."));
    CHECK(tells("Present were Anna Lee."));
    CHECK_FALSE(tells("Apologies."));
    CHECK_FALSE(tells(""));
}
