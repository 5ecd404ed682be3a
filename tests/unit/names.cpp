#include "names.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

template <typename Enum>
std::string all(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out.append(out.empty() ? "" : " ").append(to_string(static_cast<Enum>(i)));
    return out;
}

}  // namespace

TEST_CASE("the words of the record") {
    CHECK(all<Kind>(4) == "minutes agenda plan other");
    CHECK(all<Attendance>(6) == "present in_attendance guest observer apologies absent");
    CHECK(all<Status>(4) == "open done carried dropped");
    CHECK(all<Form>(6) == "label column marker list checkbox implied");
}

TEST_CASE("attendance in words for people") {
    CHECK(in_words(Attendance::in_attendance) == "in attendance");
    CHECK(in_words(Attendance::guest) == "guest");
}
