#include "passes.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

TEST_CASE("the passes, kept, give the records that parse gives") {
    const Text text = test::text_of(test::header + "Action: KB to write by 03/25/2024\n");
    const minutes::Passes passes = run_passes(text);
    CHECK(passes.month_first);
    CHECK(records_of(document_of(text, passes)) == parse(text));
    CHECK(records_of(document_of(text, passes), true).house.named);
}
