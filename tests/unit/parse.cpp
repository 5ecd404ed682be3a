#include "parse.hpp"

#include <doctest/doctest.h>

#include "house.hpp"
#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::text_of;

TEST_CASE("nothing can't fail") {
    for (const std::string& bytes : {std::string(), std::string("\n"), std::string(" "), std::string("\f"),
                                     std::string(1, '\0'), std::string("a"), std::string("#"), std::string("|"),
                                     std::string("-"), std::string("["), std::string("<"), std::string("\u00a0")})
        for (const char* name : {"", "a.md", "a.html", "a.txt", "2024-03-05.md"}) {
            const Minutes m = parse(text_of(bytes, name));
            CHECK(m.source.name == name);
            CHECK(m.kind == Kind::other);
        }
}

TEST_CASE("the house that was used is told") {
    const Text t = text_of(test::header);
    CHECK(parse(t).house == HouseUsed{"default", false});
    Result<House> own = House::read("own.toml", "name = \"own\"\n[actions]\nlabel = [\"aufgabe\"]\n");
    REQUIRE(own);
    const Text aufgabe = text_of(test::header + "Aufgabe: mend the crane\n");
    const Minutes m = parse(aufgabe, &*own);
    CHECK(m.house == HouseUsed{"own", true});
    CHECK(m.actions.size() == 1);
    CHECK(parse(aufgabe).actions.empty());
}

TEST_CASE("the same text gives the same record") {
    for (const test::Sample& sample : test::samples()) {
        const Result<Text> text = decode(sample.name, sample.bytes);
        REQUIRE(text);
        CHECK_MESSAGE(parse(*text) == parse(*text), sample.name);
    }
}

TEST_CASE("what each pass saw can be shown, without control characters") {
    const Text t = text_of(test::header + "Action: KB to \x1b[31mwrite\n\n- [x] done\n\n| a | b |\n|---|---|\n");
    for (const std::string& out : {show_lines(t), show_outline(t)}) {
        CHECK(out.find("Moorings") != std::string::npos);
        for (const char c : out) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    }
    CHECK(show_lines(text_of("")).empty());
}
