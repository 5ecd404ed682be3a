#include "json.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

std::string quoted(std::string_view text) {
    Json json(Json::Layout::one_line);
    json.string(text);
    return json.take();
}

std::string sample(Json::Layout layout) {
    Json json(layout);
    json.open('{').key("a").number(-1).key("b").open('[').boolean(true).null().close(']');
    json.key("c").begin_line().open('{').key("d").string("x").key("e").number(2).close('}').end_line();
    json.key("f").open('[').close(']').close('}');
    return json.take();
}

}  // namespace

TEST_CASE("one line has no blanks") {
    CHECK(sample(Json::Layout::one_line) == R"({"a":-1,"b":[true,null],"c":{"d":"x","e":2},"f":[]})");
}

TEST_CASE("indented, but for what is kept on a line") {
    CHECK(sample(Json::Layout::indented) == R"({
  "a": -1,
  "b": [
    true,
    null
  ],
  "c": {"d": "x", "e": 2},
  "f": []
})");
}

TEST_CASE("strings are escaped where JSON asks for it") {
    CHECK(quoted("plain") == "\"plain\"");
    CHECK(quoted("a\"b\\c") == R"("a\"b\\c")");
    CHECK(quoted("a\nb\tc\rd") == R"("a\nb\tc\rd")");
    CHECK(quoted(std::string_view("\0\x1f", 2)) == "\"\\u0000\\u001f\"");
}

TEST_CASE("and where a character would steer a terminal") {
    CHECK(quoted("\x1b[31m\x7F") == "\"\\u001b[31m\\u007f\"");
    CHECK(quoted("\u009b") == "\"\\u009b\"");
    CHECK(quoted("a\u202eb\u2066\u061c") == "\"a\\u202eb\\u2066\\u061c\"");
    CHECK(quoted("£ – “é” ﻿ 第 😀 Ø") == "\"£ – “é” ﻿ 第 😀 Ø\"");
}

TEST_CASE("at every place of a longer text, too") {
    for (std::size_t before = 0; before < 40; ++before) {
        const std::string x(before, 'x'), more(20, 'y');
        CHECK(quoted(x + '"' + more) == '"' + x + "\\\"" + more + '"');
        CHECK(quoted(x + '\x1f' + more) == '"' + x + "\\u001f" + more + '"');
        CHECK(quoted(x + "\u00e9 ~" + more) == '"' + x + "\u00e9 ~" + more + '"');
    }
}

TEST_CASE("a value can be appended to others") {
    std::string out = "[]\n";
    Json json(Json::Layout::one_line, out);
    json.open('[').number(1).close(']');
    CHECK(out == "[]\n[1]");
}
