#include "diff_table.hpp"

#include <doctest/doctest.h>

#include <set>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

Minutes meeting(const std::string& body, Date date, const std::string& file, const std::string& state = {}) {
    Minutes m;
    m.meeting.body = body;
    m.meeting.date = date;
    m.meeting.state = state;
    m.source.name = file;
    return m;
}

// "a.md=b.md", "-a.md" for what is gone, "+b.md" for what is new.
std::string paired(const std::vector<Minutes>& before, const std::vector<Minutes>& after) {
    std::string out;
    for (const auto& [a, b] : pair_documents(before, after)) {
        const std::string pair = a == nullptr   ? '+' + b->source.name
                                 : b == nullptr ? '-' + a->source.name
                                                : a->source.name + '=' + b->source.name;
        out += (out.empty() ? "" : " ") + pair;
    }
    return out;
}

constexpr Date march{2024, 3, 7}, april{2024, 4, 4};

}  // namespace

TEST_CASE("two documents are a pair, whatever they are") {
    CHECK(paired({meeting("Board", march, "a")}, {meeting("Council", april, "b")}) == "a=b");
}

TEST_CASE("sets are paired by body and date, in the order of the new one") {
    const std::vector<Minutes> before{meeting("Harbour Board", march, "a"), meeting("Harbour Board", april, "b"),
                                      meeting("Council", march, "c")};
    CHECK(paired(before, {meeting("Council", march, "z"), meeting("Board, Harbour", march, "x"),
                          meeting("Harbour Board", {2024, 5, 2}, "y")}) == "c=z a=x +y -b");
}

TEST_CASE("without a date the file's name decides") {
    CHECK(paired({meeting("Board", {}, "old/a.md"), meeting("Board", {}, "old/b.md")},
                 {meeting("Council", {}, "new/b.md"), meeting("Board", {}, "new/c.md")}) ==
          "old/b.md=new/b.md +new/c.md -old/a.md");
}

TEST_CASE("of several documents of one meeting, draft goes with draft") {
    CHECK(paired({meeting("Board", march, "draft", "draft"), meeting("Board", march, "final", "approved")},
                 {meeting("Board", march, "approved", "approved"), meeting("Board", march, "first", "draft")}) ==
          "final=approved draft=first");
    CHECK(paired({meeting("Board", march, "draft", "draft"), meeting("Council", march, "c")},
                 {meeting("Board", march, "approved", "approved"), meeting("Council", march, "d")}) ==
          "draft=approved c=d");
}

TEST_CASE("one row a difference, with the places; the title counts") {
    Minutes a = test::minutes_of(test::header + "Action (KB): oil the chain\n", "old.md"), b = a;
    b.source.name = "new.md";
    b.actions.at(0).status = Status::done;
    const Table table = diff_table({a}, {b}, {.before = "old.md", .after = "new.md", .only = {}});
    CHECK(table.title == "Differences between old.md and new.md: 1 closed");
    REQUIRE(table.rows.size() == 1);
    std::string row;
    for (const Cell& cell : table.rows[0]) row += to_string(cell) + " | ";
    CHECK(row == "2024-03-05 | Harbour Board | action | closed | " + a.actions[0].id +
                     " | oil the chain | open | done | old.md:9 | new.md:9 | ");
    CHECK(diff_table({a}, {a}, {.before = "x", .after = "y", .only = {}}).title == "No differences between x and y");
    CHECK(diff_table({a}, {b}, {.before = {}, .after = {}, .only = {Facet::person}}).rows.empty());
    CHECK(diff_table({a}, {b}, {.before = {}, .after = {}, .only = {Facet::action}}).rows.size() == 1);
}

TEST_CASE("a meeting in one of the sets only: said, and all its records") {
    const Minutes a = test::minutes_of(test::header + "Action (KB): oil the chain\n", "a.md");
    const Minutes other = meeting("Council", march, "c.md");
    const Table table = diff_table({other}, {other, a}, {});
    // The meeting, three people, one item, one action.
    REQUIRE(table.rows.size() == 6);
    CHECK(to_string(table.rows[0][2]) == "meeting");
    CHECK(to_string(table.rows[0][3]) == "new");
    CHECK(to_string(table.rows[0][7]) == "a.md");
    CHECK(diff_table({other, a}, {other}, {}).rows.size() == 6);
}

TEST_CASE("the words for changes are told apart") {
    std::set<std::string_view> names;
    for (const ChangeKind& kind : change_kinds()) {
        CHECK(names.insert(kind.name).second);
        CHECK_FALSE(kind.summary.empty());
    }
    for (const Facet facet : facets()) CHECK_FALSE(to_string(facet).empty());
    std::vector<Difference> two(3);
    two[0].change = "closed";
    two[1].change = two[2].change = "new";
    CHECK(counted_changes(two) == "2 new, 1 closed");
}
