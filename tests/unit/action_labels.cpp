#include "action_labels.hpp"

#include <doctest/doctest.h>

#include "crew.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

// "name: text | name: text" of the labels in the block that begins with the words.
std::string labels(const std::string& words) {
    const test::Scene s(words + "\n");
    const std::size_t block = s.doc.outline.blocks.size() - 1;
    std::vector<std::string> out;
    for (const ActionLabel& f : find_action_labels(s.doc, s.crew.people, block))
        out.push_back(std::string(f.mark.name) + ": " + tidy(s.drafts.words(block).substr(f.text, f.end - f.text)));
    return test::joined_by_bar(out);
}

}  // namespace

TEST_CASE("a label and its text") {
    CHECK(labels("Action: KB to write.") == "Action: KB to write.");
    CHECK(labels("ACTION: KB to write.") == "ACTION: KB to write.");
    CHECK(labels("It leaks. Action: KB to mend it. It rained. Action: AL to dry it.") ==
          "Action: KB to mend it. It rained. | Action: AL to dry it.");
}

TEST_CASE("a bracket ends the text of a label inside it") {
    CHECK(labels("The crane is to be mended (Action: KB) before May.") == "Action: KB");
}

TEST_CASE("words that are no label of an action") {
    CHECK(labels("Their swift action saved the boat.").empty());
    CHECK(labels("Standards Action: a body of its own.").empty());
    CHECK(labels("Action list: see below.").empty());
}

TEST_CASE("references of labels are kept as written") {
    const test::Scene s("Action 2024/07: KB to write.\n");
    const auto found = find_action_labels(s.doc, s.crew.people, s.block("Action 2024/07"));
    REQUIRE(found.size() == 1);
    CHECK(reference_of(found[0]) == "Action 2024/07");
    CHECK(reference_of(ActionLabel{}).empty());
}

TEST_CASE("what stands behind the owners of a mark") {
    CHECK(is_marker_end(""));
    CHECK(is_marker_end(". The slip is wet."));
    CHECK(is_marker_end(" The slip is wet."));
    CHECK_FALSE(is_marker_end(" to write"));
}
