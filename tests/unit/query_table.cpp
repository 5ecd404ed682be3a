#include "query_table.hpp"

#include <doctest/doctest.h>

#include "query_document.hpp"

using namespace minutes;

namespace {

// The table as text: "title; column, column; cell, cell; ..."
std::string table(std::string_view expression, std::vector<std::string> select, std::vector<std::string> sort = {},
                  std::vector<RecordType> types = {RecordType::action}) {
    const Minutes m = test::query_document();
    const DocumentView document(m);
    const Result<Query> query = test::query_of(expression, std::move(types));
    REQUIRE(query);
    const auto columns = choose_columns(*query, select);
    if (!columns)
        return columns.why().message + " | " + columns.why().hint.substr(0, columns.why().hint.find(" known"));
    const auto order = choose_order(*query, sort);
    if (!order) return order.why().message;
    std::vector<Hit> hits = search(*query, document);
    sort_hits(hits, *order);
    const Table made = to_table(*query, hits, *columns, 5);
    std::string out = made.title + ";";
    for (const Column& column : made.columns) out += ' ' + column.key;
    for (const auto& row : made.rows) {
        out += ";";
        for (const Cell& cell : row) out += ' ' + (to_string(cell).empty() ? "-" : to_string(cell));
    }
    return out;
}

}  // namespace

TEST_CASE("columns are those selected, under the name of the field") {
    CHECK(table("owner:KB", {"id", "owner", "due"}) ==
          "2 of 5 actions; id owners due; a1 KB 2024-03-08; a2 Cllr Brown 2024-03");
    CHECK(table("due:none", {"Due_Text", "ref"}) == "1 of 5 actions; due_text ref; soon -");
}

TEST_CASE("columns where none are selected") {
    CHECK(table("id:a1", {}) ==
          "1 of 5 actions; date ref text owners due status item source; 2024-03-05 AP 12 KB to write to the council KB "
          "2024-03-08 open 4 Roads board.md:11");
    CHECK(table("cafe owner:KB due<2024-03-20", {}) ==
          "1 of 5 actions; date ref text owners due status item found source; 2024-03-05 AP 12 KB to write to the "
          "council KB 2024-03-08 open 4 Roads "
          "discussion, lines 9-20: The \u00C9lite caf\u00E9 may stay. board.md:11");
}

TEST_CASE("a line that a column shows is not shown again") {
    CHECK(table("plumber", {"id", "text", "found"}) == "1 of 5 actions; id text found; a3 Find a plumber -");
    CHECK(table("plumber", {"id", "found"}) == "1 of 5 actions; id found; a3 text: Find a plumber");
    CHECK(table("safer streets id:a1", {"id", "found"}) ==
          "1 of 5 actions; id found; a1 discussion, lines 9-20: Money for safer streets was found.");
}

TEST_CASE("order: last first on request, missing values last in either, ties as they were") {
    CHECK(table("", {"id"}, {"due"}) == "5 of 5 actions; id; a5; a1; a2; a3; a4");
    CHECK(table("", {"id"}, {"due:down"}) == "5 of 5 actions; id; a3; a2; a1; a5; a4");
    CHECK(table("", {"id"}, {"item", "due:down"}) == "5 of 5 actions; id; a2; a1; a3; a4; a5");
    CHECK(table("", {"id"}, {"body"}) == "5 of 5 actions; id; a1; a2; a3; a4; a5");
    CHECK(table("", {"id"}, {"due:sideways"}) == "there is no order 'sideways'");
}

TEST_CASE("all types in one table") {
    CHECK(table("person:TR", {"type", "what", "source"}, {},
                {RecordType::action, RecordType::person, RecordType::decision}) ==
          "3 of 5 records; type what source; action Find a plumber board.md:31; person apologies board.md:7; decision "
          "To close Mill Lane board.md:14");
}

TEST_CASE("an unknown column is named with the nearest") {
    CHECK(table("", {"id", "onwers"}) == "there is no field 'onwers' of actions | did you mean owners?");
    CHECK(table("", {"id"}, {"deu"}) == "there is no field 'deu' of actions");
}

TEST_CASE("the list of fields has a row for each") {
    const std::vector<RecordType> types{RecordType::commitment};
    const Table listed = table_of_fields(types);
    CHECK(listed.columns.size() == 5);
    CHECK(listed.rows.size() == fields(RecordType::commitment).size());
}
