#include <doctest/doctest.h>

#include "report_cells.hpp"

using namespace minutes;
using test::column;
using test::made;

TEST_CASE("the life of an action, found by words of it") {
    const Table table = made(history, test::year(), {.as_of = {2024, 3, 20}, .action = "Mooring chains"});
    CHECK(column(table, "meeting") == "2024-01-11|2024-02-08|2024-03-14");
    CHECK(column(table, "change") == "new|carried, re-owned, re-dated|done");
    CHECK(column(table, "status") == "open|carried|done");
    CHECK(column(table, "owners") == "Karl Berg|Rosa Crisp|Rosa Crisp");
    CHECK(column(table, "due") == "2024-01-31|2024-02-29|2024-02-29");
    CHECK(column(table, "source") == "january.md:13|february.md:19|march.md:15");
}

TEST_CASE("without --action every action; by its id one; of words that no action has none") {
    const auto year = test::year();
    const Table all = made(history, year, {.as_of = {2024, 3, 20}});
    CHECK(all.rows.size() == 6);  // chains three times, the hut twice, the diver once
    CHECK(made(history, year, {.as_of = {2024, 3, 20}, .action = to_string(all.rows[0][0])}).rows.size() == 3);
    CHECK(made(history, year, {.as_of = {2024, 3, 20}, .action = "submarine"}).rows.empty());
}

TEST_CASE("owners: who owes what, counted for who owns it now") {
    const Table table = made(owners, test::year(), {.as_of = {2024, 3, 9}});
    CHECK(column(table, "owner") == "Anna Lee|Karl Berg|Rosa Crisp");
    CHECK(column(table, "open") == "0|1|1");
    CHECK(column(table, "overdue") == "0|0|1");  // the chains, nine days
    CHECK(column(table, "done") == "1|0|0");
    CHECK(column(table, "carried") == "0|0|1");
    CHECK(column(table, "mean_days_open") == "28|30|58");
}
