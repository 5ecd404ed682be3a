#include "action_entries.hpp"

#include <doctest/doctest.h>

#include "crew.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

// The entry that the words make, kept as the only action.
Action entry(const std::string& words, Form form = Form::list, std::string_view list_owner = {}) {
    test::Scene s("- " + words + "\n");
    const std::size_t i = s.doc.outline.blocks.size() - 1;
    REQUIRE(keep_entry(s.drafts, i, s.drafts.words(i), form, false, list_owner));
    return s.last();
}

}  // namespace

TEST_CASE("an entry taken apart") {
    const Action a = entry("KB: write to the council by 8 March 2024");
    CHECK(a.text == "write to the council by 8 March 2024");
    CHECK(a.owners == std::vector<std::string>{"KB"});
    CHECK(a.due == Date{2024, 3, 8});
    CHECK(a.status == Status::open);
}

TEST_CASE("outcomes of entries") {
    CHECK(entry("AL to read the report - done").status == Status::done);
    CHECK(entry("~~KB: write to the council~~").status == Status::done);
    CHECK(entry("[x] KB: write to the council", Form::checkbox).status == Status::done);
}

TEST_CASE("the minute that an action came from is its reference") {
    const Action a = entry("KB: write to the council (127/23).");
    CHECK(a.ref == "127/23");
    CHECK(a.text == "write to the council");
}

TEST_CASE("an entry without an owner is the list's owner's") {
    CHECK(entry("mend the crane", Form::list, "Karl Berg").owners == std::vector<std::string>{"Karl Berg"});
    CHECK(entry("RC: mend the crane", Form::list, "Karl Berg").owners == std::vector<std::string>{"RC"});
    CHECK(entry("mend the crane").owners.empty());
}

TEST_CASE("owners at the ends of lines") {
    test::Scene s("The crane is to be mended before May.        KB\n");
    CHECK(read_flattened(s.drafts, s.block("The crane")));
    CHECK(s.last().text == "The crane is to be mended before May.");
    CHECK(s.last().owners == std::vector<std::string>{"KB"});
    test::Scene plain("The crane is to be mended before May. KB\n");
    CHECK_FALSE(read_flattened(plain.drafts, plain.block("The crane")));
}
