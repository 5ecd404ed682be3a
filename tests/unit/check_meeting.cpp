#include <doctest/doctest.h>

#include <algorithm>

#include "checked.hpp"

using namespace minutes;
using test::found;

namespace {

std::string with(const std::string& lines) {
    return "# Board minutes\n\n5 March 2024\n\n" + lines +
           "Present: Anna Lee (AL), Karl Berg (KB), Rosa Crisp (RC)\n\n" +
           "## 1. Welcome\n\nAll were welcome.\n\n## 2. Jetty\n\nIt stands.\n\n## 3. Shed\n\nIt leans.\n";
}

}  // namespace

TEST_CASE("a chair is missed where a minute taker is named, and the other way round") {
    CHECK(found("M050", with("Minutes taken by: Karl Berg\n\n")).size() == 1);
    CHECK(found("M050", with("Chair: Anna Lee\n\n")).empty());
    CHECK(found("M051", with("Chair: Anna Lee\n\n")).size() == 1);
    CHECK(found("M051", with("Chair: Anna Lee\n\nMinutes taken by: Karl Berg\n\n")).empty());
}

TEST_CASE("notes that name neither are kept in a style that does without") {
    CHECK(found("M050", with("")).empty());
    CHECK(found("M051", with("")).empty());
    CHECK(found("M052", with("")).empty());
}

TEST_CASE("apologies: a line that there were none will do") {
    CHECK(found("M052", with("Chair: Anna Lee\n\n")).size() == 1);
    CHECK(found("M052", with("Chair: Anna Lee\n\nApologies: None\n\n")).empty());
}

TEST_CASE("movers only where the house asks for them") {
    const std::string decided = test::header + "It was RESOLVED to paint it.\n";
    CHECK(found("M053", decided).empty());
    const Result<House> house = House::read("harbour", "[lint]\nask = [\"M053\"]\n");
    REQUIRE(house);
    const Text text = test::text_of(decided);
    const minutes::Passes passes = run_passes(text, &*house);
    const Document words = document_of(text, passes);
    const auto all = check(records_of(words, true), &words);
    CHECK(std::count_if(all.begin(), all.end(), [](const Diagnostic& d) { return d.code == "M053"; }) == 1);
}

TEST_CASE("an office, a call to order and an author are somebody") {
    CHECK(found("M051", with("Chair: Anna Lee\n\nAlso present: Una Grey (Hon. Sec.)\n\n")).empty());
    CHECK(found("M051", with("From: Karl Berg\n\nChair: Anna Lee\n\n")).empty());
    CHECK(found("M051", with("Notes: Karl\n\nChair: Anna Lee\n\n")).empty());
    CHECK(found("M051", with("Chair: Anna Lee\n\nRespectfully submitted by Karl Berg\n\n")).empty());
    CHECK(found("M050", with("Minutes taken by: Karl Berg\n\nAnna Lee called the meeting to order.\n\n")).empty());
}
