#include <doctest/doctest.h>

#include "report_cells.hpp"

using namespace minutes;
using test::column;
using test::made;

namespace {

const ReportOptions in_march{.as_of = {2024, 3, 20}};

}  // namespace

TEST_CASE("one row a meeting, with where its minutes were approved") {
    const Table table = made(meetings, test::year(), in_march);
    CHECK(column(table, "date") == "2024-01-11|2024-02-08|2024-03-14");
    CHECK(column(table, "present") == "3|2|3");
    CHECK(column(table, "apologies") == "1|1|1");
    CHECK(column(table, "absent") == "0|1|0");
    CHECK(column(table, "quorum") == "met||not met");
    CHECK(column(table, "items") == "1|3|3");
    CHECK(column(table, "actions") == "2|1|0");
    CHECK(column(table, "reviewed") == "0|2|1");
    CHECK(column(table, "decisions") == "1|2|0");
    CHECK(column(table, "approved_at") == "2024-02-08||");
    CHECK(column(table, "source") == "january.md|february.md|march.md");
}

TEST_CASE("meetings after the day are not known yet, nor are approvals") {
    const Table table = made(meetings, test::year(), {.as_of = {2024, 2, 7}});
    CHECK(column(table, "date") == "2024-01-11");
    CHECK(column(table, "approved_at").empty());
}

TEST_CASE("a decision stands beside the later one on its subject; approvals of minutes are no subject") {
    const Table table = made(decisions, test::year(), in_march);
    CHECK(column(table, "meeting") == "2024-01-11|2024-02-08|2024-02-08");
    const std::string later = column(table, "later");
    CHECK(later.starts_with("2024-02-08 "));
    CHECK(later.find("raise the mooring fee to £45 a year") != std::string::npos);
    CHECK(later.ends_with("||"));
    CHECK(column(table, "item") == "1 Moorings|1 Minutes of the last meeting|3 Moorings");
}

TEST_CASE("of many later decisions the latest three stand beside the first") {
    std::vector<Minutes> documents;
    for (int month = 1; month <= 6; ++month) {
        Minutes m = test::year()[0];
        m.meeting.date = {2024, static_cast<std::uint8_t>(month), 11};
        documents.push_back(std::move(m));
    }
    const std::string later = to_string(made(decisions, documents, {.as_of = {2024, 12, 1}}).rows[0][3]);
    CHECK(later.starts_with("2024-04-11 "));
    CHECK(later.find("2024-05-11 ") != std::string::npos);
    CHECK(later.find("2024-06-11 ") != std::string::npos);
    CHECK(later.find("2024-03-11 ") == std::string::npos);
}

TEST_CASE("forward: what is due, the next meeting, and what is to stand on its agenda") {
    const Table february = made(forward, test::year(), {.as_of = {2024, 2, 10}});
    CHECK(column(february, "kind") == "action");
    CHECK(column(february, "what") == "KB to buy six mooring chains and two shackles by 31 January 2024.");
    CHECK(column(february, "date") == "2024-02-29");
    CHECK(column(february, "owners") == "Rosa Crisp");
    const Table march = made(forward, test::year(), in_march);
    CHECK(column(march, "kind") == "meeting|agenda");
    CHECK(column(march, "date") == "2024-04-11|2024-04-11");
    CHECK(column(march, "what").find("Diving") != std::string::npos);
    CHECK(made(forward, test::year(), {.as_of = {2024, 3, 20}, .to = {2024, 3, 0}}).rows.empty());
}

TEST_CASE("a summary is the last meeting on a page") {
    const Table table = made(summary, test::year(), {.as_of = {2024, 2, 20}});
    CHECK(column(table, "fact") == "Body|Date|Chair|Source");
    CHECK(column(table, "value") == "Harbour Board|2024-02-08|Anna Lee|february.md");
    REQUIRE(table.notes.size() == 4);
    CHECK(column(table.notes[0], "attendance") == "present|present|apologies|absent");
    CHECK(table.notes[1].rows.size() == 2);
    CHECK(column(table.notes[2], "action") == "KB to ring the diver.");
    CHECK(column(table.notes[3], "action") == "Buy six mooring chains and two shackles|Paint the hut");
    CHECK(column(table.notes[3], "change") == "carried, re-owned, re-dated|done");
}
