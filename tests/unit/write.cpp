#include "write.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace minutes;

TEST_CASE("formats have names and extensions of their own") {
    std::set<std::string_view> names;
    for (const Writer& writer : writers()) {
        CHECK(names.insert(writer.name).second);
        CHECK(writer.extensions.starts_with('.'));
    }
    CHECK(names == std::set<std::string_view>{"table", "markdown", "csv", "json"});
}

TEST_CASE("every format writes every kind of table") {
    const Table empty{.title = {}, .columns = {{"a", "A"}}, .rows = {}};
    const Table odd{.title = "T\nt",
                    .columns = {{"a", "A"}, {"b", "B"}},
                    .rows = {{Cell{}, Date{2024, 3, 0}}, {std::int64_t{7}, std::string("\x1b|\",\n<b>\u202e", 12)}}};
    for (const Writer& writer : writers())
        for (const std::size_t width : {0U, 1U, 5U, 40U, 200U}) {
            CHECK(writer.write(empty, {.width = width}).ends_with('\n'));
            const std::string out = writer.write(odd, {.width = width});
            CHECK(out.ends_with('\n'));
            CHECK(out.find('\x1b') == out.npos);
            CHECK(out.find("\u202e") == out.npos);
        }
}
