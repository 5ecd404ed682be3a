#include "display.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

std::vector<std::string> lines(std::string_view text, std::size_t columns) {
    const auto wrapped = wrap(text, columns);
    return {wrapped.begin(), wrapped.end()};
}

}  // namespace

TEST_CASE("code points are taken from the front; a byte that begins none stands for U+FFFD") {
    CHECK(front("A").value == U'A');
    CHECK(front("é").value == U'é');
    CHECK(front("é").length == 2);
    CHECK(front("第x").value == U'第');
    CHECK(front("😀").value == U'😀');
    for (const char* wrong :
         {"\xFF", "\xC3", "\x80x", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80"}) {
        CHECK(front(wrong).value == 0xFFFD);
        CHECK(front(wrong).length == 1);
    }
    CHECK(front("").length == 1);
}

TEST_CASE("nothing that steers a terminal comes through") {
    CHECK(one_line("red \x1b[31m bell \a del \x7F") == "red �[31m bell � del �");
    CHECK(one_line("c1 \u009b31m") == "c1 �31m");
    CHECK(one_line("left \u202e right \u2066 mark \u200f") == "left � right � mark �");
    CHECK(one_line("bad \xFF byte") == "bad � byte");
    CHECK(one_line("soft words, naïve café, 第3回") == "soft words, naïve café, 第3回");
}

TEST_CASE("one line has no line breaks") {
    CHECK(one_line("a\nb\tc\u2028d\u0085e") == "a b c d e");
    CHECK(one_line(std::string_view("a\0b", 3)) == "a�b");
}

TEST_CASE("harmless text keeps its lines and tabs, and a carriage return only before a line feed") {
    CHECK(harmless("a\tb\r\nc\n") == "a\tb\r\nc\n");
    CHECK(harmless("hidden\rseen") == "hidden�seen");
    CHECK(harmless("\x1b[2J") == "�[2J");
}

TEST_CASE("width counts columns, not bytes") {
    CHECK(width("") == 0);
    CHECK(width("Élodie") == 6);
    CHECK(width("e\u0301") == 1);
    CHECK(width("第3回") == 5);
    CHECK(width("✅ done") == 7);
    CHECK(width("a\u200bb") == 2);
    CHECK(width("–…“”") == 4);
}

TEST_CASE("text wraps at blanks") {
    CHECK(lines("write to the council", 12) == std::vector<std::string>{"write to the", "council"});
    CHECK(lines("write to the council", 20) == std::vector<std::string>{"write to the council"});
    CHECK(lines("  a   b  ", 1) == std::vector<std::string>{"a", "b"});
    CHECK(lines("", 5) == std::vector<std::string>{""});
}

TEST_CASE("a word that is longer than a line is broken") {
    CHECK(lines("minutes/2024/board.txt", 8) == std::vector<std::string>{"minutes/", "2024/boa", "rd.txt"});
    CHECK(lines("第3回の", 3) == std::vector<std::string>{"第3", "回", "の"});
    CHECK(lines("第", 1) == std::vector<std::string>{"第"});
    CHECK(lines("第", 0) == std::vector<std::string>{"第"});
}

TEST_CASE("no wrapped line is wider than asked, and no word is lost") {
    const std::string text = "Élodie asked the allotment holders, all of them, about 第3回 and the hedge";
    for (std::size_t columns = 2; columns < 40; ++columns) {
        std::string joined;
        for (const std::string& line : lines(text, columns)) {
            CHECK(width(line) <= columns);
            joined += line;
        }
        std::erase(joined, ' ');
        std::string words = text;
        std::erase(words, ' ');
        CHECK(joined == words);
    }
}
