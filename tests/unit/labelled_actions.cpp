#include "labelled_actions.hpp"

#include <doctest/doctest.h>

#include "crew.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

// "task <owners>" of the actions that the labels in the last block mark.
std::string marked(const std::string& body) {
    test::Scene s(body + "\n");
    const std::size_t i = s.doc.outline.blocks.size() - 1;
    std::size_t last = 0;
    for (const ActionLabel& f : find_action_labels(s.doc, s.crew.people, i)) last = read_label(s.drafts, i, f, last);
    std::vector<std::string> out;
    for (const ActionDraft& d : s.drafts.read.actions)
        out.push_back(d.action.text + " <" + test::joined_by_bar(d.action.owners) + "> " +
                      std::string(to_string(d.action.form)));
    return test::joined_by_bar(out);
}

bool decided(const std::string& text) {
    const test::Scene s(text + "\n");
    const std::size_t i = s.doc.outline.blocks.size() - 1;
    return records_decision(s.doc, s.crew.people, i, s.drafts.words(i));
}

}  // namespace

TEST_CASE("tasks behind labels") {
    CHECK(marked("Action: KB to write.") == "KB to write. <KB> label");
    CHECK(marked("ACTION KB: write to the council") == "write to the council <KB> label");
    CHECK(marked("Action (KB/AL): write to the council") == "write to the council <KB | AL> label");
    CHECK(marked("Action: KB to write. AL to read.") == "KB to write. <KB> label | AL to read. <AL> label");
}

TEST_CASE("a label with owners only marks the sentence before it") {
    CHECK(marked("It rained. The crane is to be mended. Action: KB") == "The crane is to be mended. <KB> marker");
    CHECK(marked("The crane is to be mended.\n\nAction: KB") == "The crane is to be mended. <KB> marker");
}

TEST_CASE("labels of nothing") {
    CHECK(marked("Action: none").empty());
    CHECK(marked("Action: Approved 7-0").empty());
    CHECK(marked("Actions:").empty());
}

TEST_CASE("a label alone opens a list") {
    const test::Scene s("Actions:\n\nAction: KB to write\n");
    const auto alone = [&](std::size_t i) {
        const auto found = find_action_labels(s.doc, s.crew.people, i);
        return found.size() == 1 && stands_alone(s.doc, i, found[0]);
    };
    CHECK(alone(s.block("Actions:")));
    CHECK_FALSE(alone(s.block("Action: KB")));
}

TEST_CASE("what was done is a decision") {
    CHECK(decided("Approved 7-0"));
    CHECK(decided("Moved by AL, seconded by KB, and carried."));
    CHECK_FALSE(decided("KB to write to the council"));
}

TEST_CASE("owners in brackets behind a task") {
    test::Scene s("The crane is to be mended before May. [KB]\n\nThe crane is red. [see below]\n");
    CHECK(read_bracket_mark(s.drafts, s.block("The crane is to be")));
    CHECK(s.last().text == "The crane is to be mended before May.");
    CHECK(s.last().owners == std::vector<std::string>{"KB"});
    CHECK_FALSE(read_bracket_mark(s.drafts, s.block("The crane is red")));
}

TEST_CASE("what is told about all actions is none") {
    CHECK(about_all("All previous actions were completed"));
    CHECK(about_all("The actions of March were done"));
    CHECK_FALSE(about_all("All to read the action plan"));
    CHECK_FALSE(about_all("Anna to write"));
}
