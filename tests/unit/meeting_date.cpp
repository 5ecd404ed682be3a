#include "meeting_date.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

MeetingDate date_of(const DateSources& sources, const std::string& name = "minutes.md",
                    std::string_view bytes = "Finance\n") {
    const test::Passes p(bytes, name);
    return find_meeting_date(p.doc, sources);
}

Meeting meeting(std::string_view bytes, const std::string& name = "minutes.md") {
    return test::minutes_of(bytes, name).meeting;
}

const std::string people = "\nPresent: Anna Lee, Karl Berg\n\n## Finance\n\nThe Treasurer reported.\n";

}  // namespace

TEST_CASE("the surest place wins") {
    const MeetingDate d = date_of({"5 March 2024", {"Minutes of 6 March 2024"}, {"7 March 2024"}, "8 March 2024"});
    CHECK(d.date == Date{2024, 3, 5});
    CHECK(d.text == "5 March 2024");
    CHECK(d.from == "text");
    CHECK(date_of({{}, {"Minutes of 6 March 2024"}, {"7 March 2024"}, {}}).date == Date{2024, 3, 6});
    CHECK(date_of({{}, {}, {"7 March 2024"}, "8 March 2024"}).date == Date{2024, 3, 7});
    CHECK(date_of({{}, {}, {}, "8 March 2024"}).date == Date{2024, 3, 8});
    CHECK_FALSE(date_of({}).date);
    CHECK(date_of({}).from.empty());
}

TEST_CASE("of several titles the one that the file's name confirms") {
    const DateSources titles{{}, {"Meeting 6 March 2024", "Meeting 7 March 2024"}, {}, {}};
    CHECK(date_of(titles, "2024-03-07.md").date == Date{2024, 3, 7});
    CHECK(date_of(titles, "2024-05-01.md").date == Date{2024, 3, 6});
}

TEST_CASE("early text and addresses") {
    CHECK(date_of({}, "minutes.md", "The meeting held on 5 March 2024 was short.\n").date == Date{2024, 3, 5});
    CHECK_FALSE(date_of({}, "minutes.md", "The previous meeting held on 5 March 2024 was short.\n").date);
    CHECK(date_of({}, "minutes.md", "see example.org/board-meeting-2024-03-05/\n").text == "2024-03-05");
}

TEST_CASE("what a file's name says") {
    CHECK(date_in_name("2024-03-05.md") == Date{2024, 3, 5});
    CHECK(date_in_name("minutes-20240305.txt") == Date{2024, 3, 5});
    CHECK(date_in_name("2023-01-01/2024-03.md") == Date{2024, 3, 0});
    CHECK_FALSE(date_in_name("99999999.md").has_value());
    CHECK_FALSE(date_in_name("").has_value());
}

TEST_CASE("a date that the text gives without a year is completed from the file's name") {
    CHECK(meeting("# Harbour Board, 5 March\n" + people, "2024-03-05.md").date == Date{2024, 3, 5});
    CHECK(meeting("# Harbour Board, 5 March\n" + people, "2024-03-05.md").date_from == "text");
    CHECK_FALSE(meeting("# Harbour Board, 5 March\n" + people, "notes.md").date);
    // the two must agree
    CHECK(meeting("# Harbour Board, 5 March\n" + people, "2024-04-09.md").date != Date{2024, 3, 5});
}

TEST_CASE("a date only in the file's name") {
    const Meeting m = meeting("# Harbour Board\n" + people, "minutes/board-2024-03-05.md");
    CHECK(m.date == Date{2024, 3, 5});
    CHECK(m.date_from == "name");
    CHECK(meeting("# Harbour Board\n" + people, "20240305-board.md").date == Date{2024, 3, 5});
    CHECK_FALSE(meeting("# Harbour Board\n" + people, "board-99999999.md").date);
}

TEST_CASE("a publication date in front matter is not the meeting's") {
    CHECK(meeting("---\ntitle: Harbour Board\ndate: 2024-03-20\n---\n\nMeeting held on 5 March 2024\n" + people).date ==
          Date{2024, 3, 5});
}

TEST_CASE("the American order, where a date proves it") {
    CHECK(test::minutes_of("# Harbor Board minutes 03/05/2024\n" + people + "\nThe fair is on 03/25/2024.\n")
              .meeting.date == Date{2024, 3, 5});
    CHECK(test::minutes_of("# Harbour Board minutes 03/05/2024\n" + people).meeting.date == Date{2024, 5, 3});
}

TEST_CASE("a file's name parts its date with dots or underscores, too") {
    CHECK(meeting("# Finance" + people, "2024.03.05.md").date == Date{2024, 3, 5});
    CHECK(meeting("# Finance" + people, "2024_03_05-finance.md").date == Date{2024, 3, 5});
}
