#include "line_marks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

std::string number(std::string_view words, bool heading = false, char last = 0) {
    const LineNumber n = read_line_number(words, heading, last, House::standard());
    return std::string(n.core);
}

}  // namespace

TEST_CASE("marks of headings") {
    CHECK(read_mark("## Roads", false).level == 2);
    CHECK(read_mark("## Roads", false).used == 3);
    CHECK(read_mark("## Roads ##", false).tail == 3);
    CHECK(read_mark("== Roads ==", false).level == 2);
    CHECK(read_mark("== Roads ==", false).tail == 3);
    CHECK(read_mark("#hashtag", false).level == 0);
}

TEST_CASE("in a wiki '#' numbers a list") {
    const Mark m = read_mark("## Roads", true);
    CHECK(m.level == 0);
    CHECK(m.bullet == '#');
    CHECK(m.stars == 2);
}

TEST_CASE("marks of bullets and boxes") {
    CHECK(read_mark("- one", false).bullet == '-');
    CHECK(read_mark("\u2022 one", false).bullet == '.');
    CHECK(read_mark("** one", false).stars == 2);
    CHECK(read_mark("- [x] one", false).box == Box::ticked);
    CHECK(read_mark("- [ ] one", false).box == Box::open);
    CHECK(read_mark("* * *", false).bullet == 0);
    CHECK(read_mark("-5 degrees", false).used == 0);
    CHECK(read_mark("", false).used == 0);
}

TEST_CASE("headings of a wiki") {
    CHECK(is_wiki_heading("== Roads =="));
    CHECK_FALSE(is_wiki_heading("a == b"));
    CHECK_FALSE(is_wiki_heading(""));
}

TEST_CASE("numbers before words") {
    CHECK(number("3.1 Roads") == "3.1");
    CHECK(number("124/17 Roads") == "124/17");
    CHECK(number("(b) Roads") == "b");
    CHECK(number("5 October 2024").empty());
    CHECK(number("Roads").empty());
    CHECK(number("").empty());
    CHECK(read_line_number("3.1 Roads", false, 0, House::standard()).used >= 3);
}

TEST_CASE("a letter with a dot counts only in its turn") {
    CHECK(number("A. Roads") == "A");
    CHECK(number("K. Collins").empty());
    CHECK(number("C. Roads", false, 'B') == "C");
    CHECK(number("C. Roads", false, 'A').empty());
}

TEST_CASE("numbers of ordered lists") {
    CHECK(ordinal_text(3, '1') == "3");
    CHECK(ordinal_text(3, 'a') == "c");
    CHECK(ordinal_text(26, 'a') == "z");
    CHECK(ordinal_text(4, 'i') == "iv");
    CHECK(ordinal_text(49, 'i') == "xlix");
    CHECK(ordinal_text(0, 'i').empty());
    CHECK_FALSE(ordinal_text(27, 'a').empty());
}

TEST_CASE("pictures before words") {
    CHECK(picture_length("\U0001F680 Release") == 5);
    CHECK(picture_length("\u2705\uFE0F Release") == 7);
    CHECK(picture_length("\U0001F680Release") == 0);
    CHECK(picture_length("\U0001F680") == 0);
    CHECK(picture_length("\u2013 Release") == 0);
    CHECK(picture_length("Release") == 0);
}
