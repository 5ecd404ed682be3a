#include <doctest/doctest.h>

#include "house.hpp"

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

House read(std::string_view toml) {
    Result<House> h = House::read("own.toml", toml);
    REQUIRE_MESSAGE(h, h.why().message);
    return std::move(*h);
}

Diagnostic wrong(std::string_view toml) {
    const Result<House> h = House::read("own.toml", toml);
    REQUIRE_FALSE(h);
    CHECK(h.why().file == "own.toml");
    CHECK_FALSE(h.why().hint.empty());
    return h.why();
}

}  // namespace

TEST_CASE("a house file adds phrases to the default's") {
    const House own = read("name = \"harbour\"\n[actions]\nlabel = [\"to be done\", \"Aufgabe\"]\n");
    CHECK(own.name() == "harbour");
    CHECK(own.longest(Word::action_label, "To be done: write") == 10);
    CHECK(own.longest(Word::action_label, "aufgabe: write") == 7);
    CHECK(own.longest(Word::action_label, "Action: write") == 6);
    CHECK(house().longest(Word::action_label, "Aufgabe: write") == 0);
}

TEST_CASE("a house file can replace a list") {
    const House own = read("replace = [\"actions.label\"]\n[actions]\nlabel = [\"todo\"]\n");
    CHECK(own.longest(Word::action_label, "TODO: write") == 4);
    CHECK(own.longest(Word::action_label, "Task: write") == 0);
    CHECK(own.longest(Word::action_label, "Action: write") == 6);  // read in every house
    CHECK(own.name() == "own.toml");
}

TEST_CASE("phrases beyond ASCII are read and matched") {
    const House own = read("[months]\nmarch = [\"mawrth\", \"m\u00e4rz\"]\n[actions]\nlabel = [\"gweithredu\"]\n");
    std::size_t length = 0;
    CHECK(own.month("M\u00e4rz 2024", length) == 3);
    CHECK(length == 5);
    CHECK(own.month("MAWRTH", length) == 3);
}

TEST_CASE("an empty phrase, an empty list and an empty file change nothing") {
    CHECK(read("").longest(Word::action_label, "Action:") == 6);
    CHECK(read("[actions]\nlabel = []\n").longest(Word::action_label, "Action:") == 6);
    CHECK(read("[actions]\nlabel = [\"\"]\n").longest(Word::action_label, "xyz") == 0);
}

TEST_CASE("each list is read under its own name") {
    struct Row {
        Word word;
        const char* section;
        const char* list;
    };
    for (const Row& row :
         {Row{Word::present, "attendance", "present"}, Row{Word::mark_column, "attendance", "mark_column"},
          Row{Word::chair, "meeting", "chair"}, Row{Word::quorum, "meeting", "quorum"},
          Row{Word::enumeration, "items", "enumeration"}, Row{Word::action_taken, "actions", "taken"},
          Row{Word::no_verdict, "decisions", "no_verdict"}, Row{Word::firm, "people", "firm"},
          Row{Word::about_meeting, "body", "about_meeting"}, Row{Word::agenda_items, "forward", "agenda_items"},
          Row{Word::abbreviation, "speech", "abbreviation"}, Row{Word::leftover, "lint", "leftover"},
          Row{Word::weekday, "weekdays", "names"}, Row{Word::undated, "dates", "undated"},
          Row{Word::december, "months", "december"}}) {
        CAPTURE(row.list);
        const House own = read("[" + std::string(row.section) + "]\n" + row.list + " = [\"zzz\"]\n");
        CHECK(own.lists(row.word, "zzz"));
        CHECK_FALSE(house().lists(row.word, "zzz"));
    }
}

TEST_CASE("errors name the line and the nearest list that is known") {
    const Diagnostic list = wrong("[actions]\nlabel = [\"x\"]\nowner_colunm = [\"who\"]\n");
    CHECK(list.message.find("actions.owner_colunm") != std::string::npos);
    CHECK(list.hint.find("actions.owner_column") != std::string::npos);
    CHECK(list.at.line == 3);
    const Diagnostic replaced = wrong("replace = [\"actions.labels\"]\n");
    CHECK(replaced.hint.find("actions.label") != std::string::npos);
    CHECK(replaced.at.line == 1);
}

TEST_CASE("errors of the file's form") {
    CHECK(wrong("[actions\nlabel = [\"x\"]\n").at.line == 1);
    CHECK(wrong("[actions]\nlabel = \"x\"\n").message.find("list of phrases") != std::string::npos);
    CHECK(wrong("[actions]\nlabel = [1]\n").message.find("no phrase") != std::string::npos);
    CHECK(wrong("colour = \"red\"\n").message.find("unknown setting") != std::string::npos);
    CHECK(wrong("[nonsense]\nx = [\"y\"]\n").message.find("nonsense.x") != std::string::npos);
    wrong("replace = [3]\n");
    wrong("\xFF\xFE");
    for (const std::string_view name : {"#", "= 3]", "%]", "", " \t", "\xC3\xA9]", "[ #", "[[a]]]", " [a]]"}) {
        CAPTURE(name);
        const Diagnostic why = wrong("[actions]\nlabel = [\"x\"]\r\n  [" + std::string(name) + "\n");
        CHECK(why.message == "a section without a name");
        CHECK(why.at.line == 3);
    }
    for (const std::string_view line : {"l = [\"\", }", "l = {a = [}", "}", "l = [{}}"}) {
        CAPTURE(line);
        CHECK(wrong("[actions]\n" + std::string(line) + "\n").message == "a brace that closes nothing");
    }
    CHECK(House::read("h", "actions = {label = [\"x }\"]} # }\n"));
    for (const std::string_view line : {"[a \xC3\xA2 b]", "\xE2\x80\x8B", "x = \xC3\xA9", "x = ['''\n''', \xC3\xA9]"}) {
        CAPTURE(line);
        CHECK(wrong("# \xC3\xA9\n" + std::string(line) + "\n").message ==
              "letters beyond ASCII outside quotation marks");
    }
    CHECK(wrong("[actions]\nlabel = [\"\\\"\xC3\xA9\",\n '\xC3\xA9', 3]\n").message.find("no phrase") !=
          std::string::npos);
}

TEST_CASE("errors of a section, a name, a list to replace") {
    CHECK(wrong("name = 3\n").message.find("'name'") != std::string::npos);
    CHECK(wrong("replace = \"actions.label\"\n").message.find("'replace'") != std::string::npos);
    CHECK(wrong("[actoins]\n").hint ==
          "the sections are: attendance, meeting, items, actions, decisions, people, body, forward, speech, lint, "
          "weekdays, dates, months");
    CHECK(wrong("[actoins]\nlabel = [\"x\"]\n").hint == "did you mean actions.label?");
    CHECK(wrong("\n[[actions]]\nlabel = [\"x\"]\n").message == "'actions' must be a section");
    CHECK(wrong("[actions]\nlabel = [\"x\", \"y]\n").at.line == 2);
    CHECK(wrong("[actions]\nlabel = [\"x\"]\nlabel = [\"y\"]\n").at.line == 3);
}
