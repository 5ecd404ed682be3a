#include "heading_shapes.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::Blocks;

namespace {

bool own_label(std::string_view bytes) {
    const Blocks b(bytes);
    return is_own_label(b.lines.reading[b.all.at(0).words], b.lines.reading, House::standard());
}

// The words of a first block's title, by one of the functions that count it.
template <class F>
std::string lead(F count, std::string_view bytes) {
    const Blocks b(bytes);
    return std::string(
        b.lines.reading[b.all.at(0).words].substr(0, count(b.all[0], b.lines.reading, House::standard())));
}

bool over(bool (*heads)(const std::vector<Block>&, std::size_t, const Reading&, const House&), std::string_view bytes) {
    const Blocks b(bytes);
    return heads(b.all, 0, b.lines.reading, House::standard());
}

char series(std::string_view bytes) {
    const Blocks b(bytes);
    return number_series(b.all.at(0), b.lines.reading);
}

}  // namespace

TEST_CASE("labels that announce people, actions or a field") {
    CHECK(own_label("Present: Anna Lee, Karl Berg\n"));
    CHECK(own_label("Action: KB to write\n"));
    CHECK(own_label("Location: the hall\n"));
    CHECK_FALSE(own_label("Quay walls: they leak\n"));
    CHECK_FALSE(own_label("Finance\n"));
}

TEST_CASE("titles in bold or capitals in front of the discussion") {
    CHECK(lead(bold_lead, "**Towpath.** The surface is breaking up.\n") == "Towpath.");
    CHECK(lead(bold_lead, "**Towpath** is the surface that breaks up.\n").empty());
    CHECK(lead(caps_lead, "ADJOURNMENT - The meeting was adjourned at nine.\n") == "ADJOURNMENT");
    CHECK(lead(caps_lead, "OLD ROADS: the holes were seen by all.\n") == "OLD ROADS");
    CHECK(lead(caps_lead, "KB: the holes were seen by all.\n").empty());
    CHECK(lead(caps_lead, "The holes were seen by all.\n").empty());
}

TEST_CASE("lines over actions and decisions") {
    CHECK(over(heads_actions, "Action list:\n\n- KB: write\n- AL: read\n"));
    CHECK_FALSE(over(heads_actions, "Action list:\n"));
    CHECK_FALSE(over(heads_actions, "Action:\n\n- KB: write\n"));
    CHECK(over(heads_decisions, "Decisions\n\n- The fees go up.\n"));
    CHECK_FALSE(over(heads_decisions, "Decisions\n\nThe fees go up.\n"));
}

TEST_CASE("how a block is numbered") {
    CHECK(series("1. Roads\n") == '1');
    CHECK(series("3.1 Roads\n") == '.');
    CHECK(series("124/24 Roads\n") == '/');
}

TEST_CASE("a title without what is not its own") {
    const House& house = House::standard();
    CHECK(clean_title("PUBLIC COMMENT - None", house) == "PUBLIC COMMENT");
    CHECK(clean_title("19:05 Accounts:", house) == "Accounts");
    CHECK(clean_title("Roads.", house) == "Roads");
    CHECK(clean_title("Roads ...", house) == "Roads ...");
    CHECK(topic_title("Quay walls (anna, 18:01:29)") == std::string_view("Quay walls").size());
    CHECK(topic_title("Quay walls (old)") == std::string_view("Quay walls (old)").size());
}

TEST_CASE("a number that counts on") {
    CHECK(counts_on("1", "2"));
    CHECK(counts_on("24/31", "24/32"));
    CHECK_FALSE(counts_on("1", "3"));
    CHECK_FALSE(counts_on("a", "b"));
}
