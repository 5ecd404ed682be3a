#include "contents_list.hpp"

#include <doctest/doctest.h>

#include <string>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// The words of the entries, one a line.
std::string entries(std::string_view text) {
    const minutes::test::Blocks b(text);
    const auto is = contents_entries(b.all, b.lines.reading);
    std::string out;
    for (std::size_t i = 0; i < is.size(); ++i)
        if (is[i]) out += std::string(b.lines.reading[b.all[i].words]) + "\n";
    return out;
}

}  // namespace

TEST_CASE("titles with their pages, which come back below") {
    CHECK(entries("1. Welcome. 1\n\n2. Roof ...... 1\n\n3. Bells. 2\n\n4. Close 3\n\n1. Welcome\nAll came.\n\n2. "
                  "Roof\nIt leaks.\n") == "Welcome. 1\nRoof ...... 1\nBells. 2\nClose 3\n");
}

TEST_CASE("numbers that fall, few entries, and titles that don't come back are no contents") {
    CHECK(entries(
              "1. Chairs 40\n\n2. Tables 12\n\n3. Cups 90\n\n4. Spoons 7\n\n1. Chairs\nSold.\n\n2. Tables\nSold.\n") ==
          "");
    CHECK(entries("1. Welcome 1\n\n2. Roof 2\n\n1. Welcome\nAll came.\n\n2. Roof\nIt leaks.\n") == "");
    CHECK(entries("1. Chairs 4\n\n2. Tables 12\n\n3. Cups 90\n\n4. Spoons 97\n") == "");
}
