#include "item_text.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// "3 Two of|4 the bins": each stretch of the first item's text behind the line on which it stands.
std::string lines_of(std::string_view bytes, std::string name = "minutes.md") {
    const Minutes m = test::minutes_of(bytes, std::move(name));
    REQUIRE(!m.items.empty());
    const Item& item = m.items.front();
    std::string out;
    for (std::size_t i = 0; i < item.lines.size(); ++i) {
        const std::size_t end = i + 1 < item.lines.size() ? item.lines[i + 1].offset : item.text.size();
        out += (i == 0 ? "" : "|") + std::to_string(item.lines[i].line) + ' ' +
               item.text.substr(item.lines[i].offset, end - item.lines[i].offset);
    }
    return out;
}

const std::string head = "# Quay Board\n\nPresent: Ada Birch\n\n## 1. Quay\n\n";  // six lines

}  // namespace

TEST_CASE("each wrapped line, paragraph and list entry is known by its line") {
    const std::string first = "The crane has been taken apart for its yearly test, and the whole of its chain",
                      second = "lies on the quay until the smith can come with a cart to take it to his forge,",
                      third = "which he says will be soon.";
    CHECK(lines_of(head + first + '\n' + second + '\n' + third + "\n\n- Rope\n- Buoys\n") ==
          "7 " + first + " |8 " + second + " |9 " + third + "\n|11 Rope\n|12 Buoys");
}

TEST_CASE("cells of one line are on one line; blanks are one") {
    CHECK(lines_of(head + "| Crane  or winch | due |\n|---|---|\n| rope | none |\n") ==
          "7 Crane or winch\ndue\n|9 rope\nnone");
}

TEST_CASE("a paragraph of HTML may hold line ends") {
    CHECK(lines_of("<h1>Quay Board</h1>\n<p>Present: Ada Birch</p>\n<h2>1. Quay</h2>\n<p>The crane\nis <b>old\nand</b> "
                   "red.</p>\n",
                   "minutes.html") == "4 The crane |5 is old |6 and red.");
}

TEST_CASE("an item without discussion has no lines") {
    CHECK(lines_of("# Quay Board\n\nPresent: Ada Birch\n\n## 1. Quay\n").empty());
}
