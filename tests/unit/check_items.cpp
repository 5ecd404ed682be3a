#include <doctest/doctest.h>

#include "checked.hpp"

using namespace minutes;
using test::found;

namespace {

// Minutes with these numbered headings, each with a line of text under it: in lines 7, 11, 15 and so on.
std::string numbered(const std::vector<std::string>& numbers) {
    std::string out = "# Board minutes\n\n5 March 2024\n\nPresent: Anna Lee (AL), Karl Berg (KB)\n\n";
    for (const std::string& n : numbers) out += "## " + n + " Topic\n\nSomething was said.\n\n";
    return out;
}

}  // namespace

TEST_CASE("a gap names what is missing") {
    CHECK(found("M040", numbered({"1.", "2.", "3.", "4."})).empty());
    CHECK(found("M040", numbered({"1.", "2.", "3.", "5."})) ==
          std::vector<std::string>{"19:4 4 is missing between 3 and 5"});
    CHECK(found("M040", numbered({"1.", "2.", "3.", "7."})) ==
          std::vector<std::string>{"19:4 4 to 6 are missing between 3 and 7"});
    CHECK(found("M040", numbered({"11/24", "12/24", "13/24", "16/24"})) ==
          std::vector<std::string>{"19:4 14/24 and 15/24 are missing between 13/24 and 16/24"});
}

TEST_CASE("each run of missing numbers lies between its neighbours") {
    const std::string text = numbered({"1.", "2.", "3."}) + "5.\n\n## 8. Topic\n\nSomething was said.\n";
    CHECK(found("M040", text) ==
          std::vector<std::string>{"19:1 4 is missing between 3 and 5", "21:4 6 and 7 are missing between 5 and 8"});
}

TEST_CASE("a list that begins with 1 again repeats nothing") {
    CHECK(found("M041", numbered({"1.", "2.", "3.", "4.", "1.", "2."})).empty());
    CHECK(found("M041", numbered({"1.", "2.", "3.", "4.", "2.", "3."})).size() == 2);
}

TEST_CASE("numbers that are no sequence are left alone") {
    CHECK(found("M040", numbered({"2.", "5.", "9.", "14."})).empty());
    CHECK(found("M041", numbered({"1.", "1.", "1.", "1."})).empty());
}

TEST_CASE("repeats and disorder") {
    CHECK(found("M041", numbered({"1.", "2.", "3.", "3.", "4."})) ==
          std::vector<std::string>{"19:4 the number 3 stands twice"});
    CHECK(found("M042", numbered({"2.", "3.", "4.", "5.", "1."})) == std::vector<std::string>{"23:4 1 stands after 5"});
    CHECK(found("M042", numbered({"1.", "2.", "3.", "4.", "5."})).empty());
}

TEST_CASE("a heading with nothing under it, unless it says all itself or the house likes it so") {
    const std::string some = numbered({"1.", "2."});
    CHECK(found("M043", some + "## 3. Shed\n\n## 4. Boats\n\nThey float.\n") ==
          std::vector<std::string>{"15:7 nothing stands under \"Shed\""});
    CHECK(found("M043", some + "## 3. Shed: no report\n\n## 4. Boats\n\nThey float.\n").empty());
    CHECK(found("M043", some + "## 3. Shed\n\n### 3.1 Roof\n\nIt leaks.\n").empty());
    CHECK(found("M043", some + "## 3. Shed\n\n## 4. Boats\n\n## 5. Ropes\n\n## 6. Flags\n\nThey fly.\n").empty());
}
