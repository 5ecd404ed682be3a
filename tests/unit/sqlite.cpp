#include "sqlite.hpp"

#include <doctest/doctest.h>

using namespace minutes::tool;

namespace {

std::string told(const Database& database, const std::string& sql) {
    try {
        Statement(database, sql).run();
        return "";
    } catch (const Trouble& trouble) {
        return trouble.why.message;
    }
}

}  // namespace

TEST_CASE("values are bound and read as they are") {
    const Database database(":memory:", Database::Mode::write);
    database.run("CREATE TABLE t(a, b, c, d, e)");
    const std::string odd("x'; DROP TABLE t; --\0y", 22);
    Statement add(database, "INSERT INTO t VALUES (?, ?, ?, ?, ?)");
    add.with(odd, 7, given(""), given(std::int64_t{0}), Blob{odd}).run();
    CHECK(database.last_id() == 1);
    add.with("", true, given("z"), given(std::int64_t{2}), Blob{""}).run();
    Statement rows(database, "SELECT a, b, c, d, e FROM t WHERE a = ?");
    REQUIRE(rows.with(odd).step());
    CHECK(rows.text(0) == odd);
    CHECK(rows.number(1) == 7);
    CHECK((rows.null(2) && rows.null(3)));
    CHECK(rows.text(4) == odd);
    CHECK_FALSE(rows.step());
    REQUIRE(rows.with("").step());  // "" is not NULL
    CHECK(rows.text(0).empty());
    CHECK((rows.text(2) == "z" && rows.number(3) == 2));
    CHECK(database.number("SELECT count(*) FROM t") == 2);
}

TEST_CASE("a transaction that is not committed is undone") {
    const Database database(":memory:", Database::Mode::write);
    database.run("CREATE TABLE t(a)");
    {
        const Transaction undone(database, Transaction::Kind::write);
        database.run("INSERT INTO t VALUES (1)");
    }
    CHECK(database.number("SELECT count(*) FROM t") == 0);
    {
        Transaction done(database, Transaction::Kind::write);
        database.run("INSERT INTO t VALUES (1)");
        done.commit();
    }
    CHECK(database.number("SELECT count(*) FROM t") == 1);
}

TEST_CASE("trouble is told in words") {
    const Database database(":memory:", Database::Mode::write);
    CHECK(told(database, "SELECT nonsense") != "");
    database.run("CREATE TABLE t(a UNIQUE); INSERT INTO t VALUES (1)");
    CHECK(told(database, "INSERT INTO t VALUES (1)").find("UNIQUE") != std::string::npos);
    database.run("PRAGMA max_page_count = 10");
    CHECK(told(database, "INSERT INTO t VALUES (zeroblob(100000))") ==
          "cannot be written: there is no room left on its disk");
    CHECK_THROWS_AS(Database("/nowhere/at/all.db", Database::Mode::read), Trouble);
}
