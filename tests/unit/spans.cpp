#include "spans.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("a span overlaps where it shares a byte with one of them") {
    const Spans spans({{20, 24}, {4, 9}});
    CHECK(spans.overlap({8, 12}));
    CHECK(spans.overlap({0, 30}));
    CHECK(spans.overlap({21, 22}));
    CHECK_FALSE(spans.overlap({9, 20}));
    CHECK_FALSE(spans.overlap({0, 4}));
    CHECK_FALSE(spans.overlap({24, 99}));
}

TEST_CASE("a short span does not hide the long one before it") {
    const Spans spans({{0, 100}, {10, 12}});
    CHECK(spans.overlap({50, 51}));
}

TEST_CASE("of no spans none overlaps") { CHECK_FALSE(Spans({}).overlap({0, 9})); }
