#include "furniture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// How many lines are furniture in a text of `pages` pages with a running head.
std::size_t furniture(int pages, const std::string& head) {
    std::string bytes;
    for (int i = 1; i <= pages; ++i)
        bytes += "Something said " + std::string(static_cast<std::size_t>(i), 'x') + "\n\n" + head + "\n\nPage " +
                 std::to_string(i) + "\n\n";
    const Text text = test::text_of(bytes);
    const Lines lines = read_lines(text, House::standard());
    return static_cast<std::size_t>(std::count_if(lines.lines.begin(), lines.lines.end(),
                                                  [](const Line& l) { return l.kind == LineKind::furniture; }));
}

}  // namespace

TEST_CASE("page numbers") {
    CHECK(is_page_number("Page 3 of 7"));
    CHECK(is_page_number("page 3"));
    CHECK(is_page_number("Draft minutes Page 2 of 7"));
    CHECK_FALSE(is_page_number("Page numbers are wrong"));
    CHECK_FALSE(is_page_number("Roads"));
    CHECK_FALSE(is_page_number(""));
}

TEST_CASE("a line on three pages is a running header") {
    CHECK(furniture(3, "Harbour Board Minutes") == 6);
    CHECK(furniture(2, "Harbour Board Minutes") == 2);
    CHECK(furniture(4, "Yes") == 4);  // too short to be one
}

TEST_CASE("without page numbers nothing runs") {
    const Text text = test::text_of("Harbour Board\n\nHarbour Board\n\nHarbour Board\n");
    Lines lines = read_lines(text, House::standard());
    find_running_headers(lines);
    CHECK(lines.lines[0].kind == LineKind::text);
}
