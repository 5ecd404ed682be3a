#include "also_called.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

Minutes meeting(const std::string& date, const std::string& present) {
    return test::minutes_of("# Quay Board\n\nMinutes of the meeting held on " + date + "\n\nPresent: " + present +
                                "\n\n## 1. Quay\n\nIt stands.\n",
                            date + ".md");
}

bool is_called(const AlsoCalled& people, const Minutes& m, std::string_view written, const std::string& name) {
    const DocumentView view(m);
    const Calls* calls = people.find(view, written);
    return calls != nullptr && std::ranges::binary_search(*calls, name);
}

}  // namespace

TEST_CASE("initials of one meeting find the name of another, and the name its short form") {
    const std::vector<Minutes> documents{meeting("1 March 2024", "Kim Brown (KB), Ola Tarn (OT)"),
                                         meeting("5 April 2024", "Kim Brown, Ola Tarn"),
                                         meeting("3 May 2024", "Ola Tarn")};
    const AlsoCalled people(documents);
    for (const std::string_view written : {"Kim Brown", "K Brown", "KB", "Brown"})
        for (const Minutes& m : documents)
            CHECK_MESSAGE(is_called(people, m, written, "kb"), m.source.name << ' ' << written);
    CHECK(is_called(people, documents[2], "KB", "kim brown"));
    CHECK(!is_called(people, documents[2], "OT", "kb"));
    CHECK(!is_called(people, documents[2], "Jo Lee", "kb"));
}

TEST_CASE("between two candidates nobody is meant") {
    const std::vector<Minutes> documents{meeting("1 March 2024", "Kim Brown (KB), Ola Tarn (OT)"),
                                         meeting("5 April 2024", "Karl Brown (KB), Ola Tarn"),
                                         meeting("3 May 2024", "Ola Tarn")};
    const AlsoCalled people(documents);
    CHECK(!is_called(people, documents[2], "KB", "kim brown"));
    CHECK(!is_called(people, documents[2], "K Brown", "kim brown"));
    CHECK(!is_called(people, documents[1], "Kim Brown", "kb"));
    CHECK(is_called(people, documents[0], "KB", "kim brown"));  // there it says who that is
}

TEST_CASE("another body has other people") {
    Minutes other =
        test::minutes_of("# Finance Panel\n\nMinutes of 2 April 2024\n\nPresent: Jo Lee\n\n## 1. Rent\n\nPaid.\n");
    const std::vector<Minutes> documents{meeting("1 March 2024", "Kim Brown (KB), Ola Tarn (OT)"), std::move(other)};
    CHECK(!is_called(AlsoCalled(documents), documents[1], "KB", "kim brown"));
}
