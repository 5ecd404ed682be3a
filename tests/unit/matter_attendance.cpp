#include "matter_attendance.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

std::string there(std::string_view matter) {
    const Minutes m =
        test::minutes_of("---\ntitle: Harbour Board minutes, 5 March 2024\n" + std::string(matter) + "---\n\ntext\n");
    std::string out;
    for (const Person& p : m.attendees) out += (out.empty() ? "" : ", ") + p.name;
    for (const Person& p : m.apologies) out += "; without " + p.name;
    return out;
}

}  // namespace

TEST_CASE("lists in brackets, over several lines, too") {
    CHECK(there("attendees: [Anna Lee, Karl Berg]\nregrets: [Tom Ashe]\n") == "Anna Lee, Karl Berg; without Tom Ashe");
    CHECK(there("present: [Anna Lee,\n  Karl Berg]\n") == "Anna Lee, Karl Berg");
}

TEST_CASE("lists with dashes, of names or of fields") {
    CHECK(there("present:\n  - Anna Lee\n  - \"Karl Berg\"\n") == "Anna Lee, Karl Berg");
    CHECK(there("attendees:\n  - name: Anna Lee\n    role: Chair\n") == "Anna Lee");
    CHECK(there("tags:\n  - Anna Lee\n").empty());
}
