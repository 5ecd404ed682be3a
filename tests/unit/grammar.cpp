// The grammars alone: what each main rule accepts and consumes, that none can loop, that each rule is used by some
// sample or example, and that the work grows with the text and no faster.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammars/action.hpp"
#include "grammars/date.hpp"
#include "grammars/inline.hpp"
#include "grammars/line.hpp"
#include "grammars/number.hpp"
#include "grammars/people.hpp"
#include "minutes_of.hpp"

using namespace minutes;

namespace {

namespace g = minutes::grammar;
namespace pegtl = tao::pegtl;

using item_number = g::number::heading_marker<Word::item>;
using any_date = g::date::any<Word::weekday>;
using action_mark = g::action::mark<Word::action_label>;
using person = g::people::person<Word::honorific>;

// What the control class sees.
struct Tally {
    std::size_t attempts = 0;
    std::set<std::string_view> used;  // rules that matched
};

template <typename Rule>
struct counting : pegtl::normal<Rule> {
    template <typename In, typename... States>
    static void start(const In&, const House&, Tally& t, States&&...) {
        ++t.attempts;
    }
    template <typename In, typename... States>
    static void success(const In&, const House&, Tally& t, States&&...) {
        t.used.insert(pegtl::demangle<Rule>());
    }
};

// The bytes that the rule consumes at the beginning of the text; -1 where it fails.
template <typename Rule>
long consumed(std::string_view s, Tally& tally) {
    g::input in(s.data(), s.data() + s.size(), "");
    const bool matched = pegtl::parse<Rule, pegtl::nothing, counting>(in, House::standard(), tally);
    const long used = in.current() - s.data();
    if (!matched) CHECK_MESSAGE(used == 0, "a rule that fails consumes nothing");
    return matched ? used : -1;
}

template <typename Rule>
long consumed(std::string_view s) {
    Tally tally;
    return consumed<Rule>(s, tally);
}

struct Row {
    std::string_view text;
    long consumed;  // -1: not accepted
};

template <typename Rule>
void table(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(consumed<Rule>(row.text) == row.consumed);
    }
}

constexpr long no = -1;

}  // namespace

TEST_CASE("no grammar can loop without progress") {
    CHECK(pegtl::analyze<g::markup::content>() == 0);
    CHECK(pegtl::analyze<g::line::mark>() == 0);
    CHECK(pegtl::analyze<g::line::rule>() == 0);
    CHECK(pegtl::analyze<g::line::fence>() == 0);
    CHECK(pegtl::analyze<g::line::underline_single>() == 0);
    CHECK(pegtl::analyze<g::line::underline_double>() == 0);
    CHECK(pegtl::analyze<g::line::wiki_heading>() == 0);
    CHECK(pegtl::analyze<g::line::delimiter>() == 0);
    CHECK(pegtl::analyze<g::line::tab_delimiter>() == 0);
    CHECK(pegtl::analyze<g::line::page>() == 0);
    CHECK(pegtl::analyze<item_number>() == 0);
    CHECK(pegtl::analyze<any_date>() == 0);
    CHECK(pegtl::analyze<g::date::time>() == 0);
    CHECK(pegtl::analyze<action_mark>() == 0);
    CHECK(pegtl::analyze<person>() == 0);
}

TEST_CASE("marks at the beginning of a line") {
    table<g::line::heading>({{"# One", 2},
                             {"###### Six", 7},
                             {"#", 1},
                             {"#  x", 3},
                             {"####### seven", no},
                             {"#tag", no},
                             {"x", no},
                             {"", no}});
    table<g::line::tight_heading>({{"##Apologies", 2}, {"#Apologies", no}, {"##x", no}});
    table<g::line::bullet>({{"- x", 2},
                            {"* x", 2},
                            {"+ x", 2},
                            {"** x", 3},
                            {"-X", 1},
                            {"-x", no},
                            {"*x*", no},
                            {"\u2022 x", 4},
                            {"\u2022x", 3},
                            {"\u2013 x", 4},
                            {"- [ ] x", 6},
                            {"- [x] x", 6},
                            {"- [x]", 2},
                            {"-- x", 3},
                            {"x", no},
                            {"", no}});
    table<g::line::box>({{"[ ] x", 4},
                         {"[] x", 3},
                         {"[x] x", 4},
                         {"[ X ] x", 6},
                         {"\\[x\\] x", 6},
                         {"\u2610 x", 4},
                         {"\u2611 x", 4},
                         {"[KB] x", no},
                         {"[x](u)", no},
                         {"[x]", no},
                         {"[", no}});
    table<g::line::mark>({{"# x", 2}, {"- x", 2}, {"[ ] x", 4}, {"x", 0}, {"", 0}});
}

TEST_CASE("lines that are rules, fences and underlines") {
    table<g::line::rule>(
        {{"___", 3}, {"****", 4}, {"* * *", 5}, {"- - -  ", 7}, {"####", 4}, {"**", no}, {"___x", no}, {"", no}});
    table<g::line::fence>({{"```", 3}, {"````", 4}, {"~~~", 3}, {"``", no}, {"x```", no}});
    table<g::line::underline_double>({{"===", 3}, {"==== ", 5}, {"==", no}, {"=== x", no}});
    table<g::line::underline_single>({{"---", 3}, {"~~~~", 4}, {"--", no}, {"--- x", no}});
    table<g::line::wiki_heading>(
        {{"== x ==", 7}, {"= x =  ", 7}, {"== x =", 6}, {"== x", no}, {"====", no}, {"= x = y", no}});
    table<g::line::delimiter>({{"|---|---|", 9},
                               {"---|---", 7},
                               {":--|--:", 7},
                               {"| - | :-: |", 11},
                               {"|---|", 5},
                               {"---", no},
                               {"| a |", no},
                               {"|", no}});
    table<g::line::tab_delimiter>({{"---\t--", 6}, {"-\t\t-", 4}, {"---", no}, {"--\tx", no}});
    table<g::line::page>({{"Page 3", 6},
                          {"PAGE 3 of 7", 11},
                          {"page 3 / 7 ", 11},
                          {"Page three", no},
                          {"Page 3 was torn", no},
                          {"Pages 3", no}});
}

TEST_CASE("numbers of items") {
    table<item_number>({{"1. One", 3},
                        {"12) One", 4},
                        {"(3) One", 4},
                        {"3.1 One", 4},
                        {"3.1.2. One", 7},
                        {"124/17 One", 7},
                        {"124/17. One", 8},
                        {"a) One", 3},
                        {"(b) One", 4},
                        {"iv. One", 4},
                        {"XII) One", 5},
                        {"11 Issues", 3},
                        {"1.", 2}});
    table<item_number>({{"One", no},
                        {"", no},
                        {"2024 was", no},
                        {"7.30pm", no},
                        {"7.30 pm", no},
                        {"15/09/2015 x", no},
                        {"3 people", no},
                        {"(see) x", no},
                        {"12/24/36/48 x", no},
                        {"abc) x", no},
                        {"1234. x", no}});
    table<item_number>({{"Item 3: Finance", 8},
                        {"AGENDA ITEM 9 - UPDATES", 16},
                        {"Motion 2: x", 10},
                        {"Item", no},
                        {"Items of note", no}});
}

TEST_CASE("dates") {
    table<any_date>({{"8 March 2024", 12},
                     {"8th March", 9},
                     {"8th of March 2024.", 17},
                     {"Friday 8 March", 14},
                     {"Fri., 8 Mar 24", 14},
                     {"March 8, 2024", 13},
                     {"March 2024", 10},
                     {"03/04/2024", 10},
                     {"3.4.24", 6},
                     {"2024-03-08", 10},
                     {"2024/3/8", 8},
                     {"8March", 6},
                     {"7[th] March", 11}});
    table<any_date>({{"March", no},
                     {"8", no},
                     {"Friday", no},
                     {"2024", no},
                     {"may come", no},
                     {"15/09", no},
                     {"1.2.3.4", no},
                     {"123 March", no},
                     {"", no},
                     {"8 Marchers", no}});
    table<any_date>({{"8 March 7.30pm", 7}, {"8 March 19:30", 7}, {"8 March 2024x", 12}});
}

TEST_CASE("clock times") {
    table<g::date::time>({{"19:30", 5},
                          {"7.30pm", 6},
                          {"7.30 p.m.", 8},
                          {"7:30 PM", 7},
                          {"7pm", 3},
                          {"6 pm", 4},
                          {"18:01:29", 8},
                          {"1930hrs", 7},
                          {"19.30 hrs", 9}});
    table<g::date::time>({{"7", no},
                          {"7.30", no},
                          {"7 people", no},
                          {"193:30", no},
                          {"19:3", no},
                          {"pm", no},
                          {"", no},
                          {"8 amendments", no}});
}

TEST_CASE("the mark of an action") {
    table<action_mark>({{"Action: x", 7},
                        {"ACTION x", 6},
                        {"Actions: x", 8},
                        {"Action 3: x", 9},
                        {"Action (KB): x", 12},
                        {"Action (KB, by 8 March): x", 24},
                        {"Action 3 (KB): x", 14},
                        {"[Action] x", 8},
                        {"[AI", 3},
                        {"TODO: x", 5},
                        {"Action - x", 8},
                        {"Action \u2013 x", 10},
                        {"Action : x", 8},
                        {"Action KB: x", 6},
                        {"Action", 6}});
    table<action_mark>({{"Actionable", no}, {"Reaction", no}, {"x", no}, {"", no}, {"[x]", no}, {"(Action)", no}});
    table<action_mark>({{"Action (KB x", 6}, {"Action ()", 6}, {"Action 3rd x", 6}, {"Action (a\nb): x", 6}});
}

TEST_CASE("one person") {
    table<person>({{"Anna Lee", 8},
                   {"Cllr Anna Lee", 13},
                   {"Cllr. A. Lee (Chair) (AL)", 25},
                   {"Anna Lee, Chair", 15},
                   {"Anna Lee - Clerk - Trust", 24},
                   {"Anna Lee <a@example.org>", 24},
                   {"Anna \u201cAnnie\u201d Lee", 20},
                   {"@kberg", 6},
                   {"Anna Lee (", 10},
                   {"  Anna", 6}});
    table<person>({{"", no}, {"-", no}, {"()", no}, {" ", no}, {"\u2013 x", no}});
}

TEST_CASE("the custom rule") {
    table<g::skip_to<'<', '&'>>({{"abc<d", 3}, {"abc", 3}, {"<", no}, {"", no}});
}

TEST_CASE("the content of a line always matches, to its end") {
    for (const std::string& s : std::vector<std::string>{"",
                                                         "x",
                                                         "**",
                                                         "[",
                                                         "[[",
                                                         "![",
                                                         "<",
                                                         "<b",
                                                         "<!--",
                                                         "&",
                                                         "&amp",
                                                         "\\",
                                                         "`",
                                                         "{{",
                                                         "~~",
                                                         "\xE2",
                                                         "\xC2",
                                                         "\xFF",
                                                         std::string(1, '\0'),
                                                         "a\tb\rc\nd",
                                                         "[a](b",
                                                         "]]",
                                                         "''''",
                                                         "____"})
        CHECK(consumed<g::markup::content>(s) == static_cast<long>(s.size()));
}

namespace {

// Every document that shows what is read: the samples, and the examples of the specification.
std::vector<std::string> documents() {
    std::vector<std::string> out;
    for (const test::Sample& s : test::samples()) out.push_back(s.bytes);
    for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() + "/tests/spec")) {
        if (entry.path().extension() != ".md") continue;
        std::ifstream in(entry.path());
        std::string line, fence;
        bool escapes = false;
        while (std::getline(in, line)) {
            const std::string ticks = line.substr(0, line.find_first_not_of('`'));
            if (fence.empty() && ticks.size() >= 3) {
                fence = ticks;
                escapes = line.find("escapes") != std::string::npos;
                if (line.compare(ticks.size(), 7, "minutes") == 0) out.emplace_back();
                else fence.clear();
            } else if (!fence.empty() && line == fence) {
                fence.clear();
            } else if (!fence.empty()) {
                if (escapes) line = std::regex_replace(line, std::regex(R"(\\t)"), "\t");
                out.back() += line + "\n";
            }
        }
    }
    return out;
}

// Uses the grammars as the passes do, on every line and at every word of a document.
void use_all(const std::string& bytes, Tally& tally) {
    const Result<Text> text = decode("m.txt", bytes);
    if (!text) return;
    std::istringstream in{std::string(text->bytes())};
    for (std::string line; std::getline(in, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        const std::string_view all =
            std::string_view(line).substr(std::min(line.find_first_not_of(" \t"), line.size()));
        consumed<g::line::rule>(all, tally), consumed<g::line::fence>(all, tally),
            consumed<g::line::underline_double>(all, tally), consumed<g::line::underline_single>(all, tally);
        consumed<g::line::wiki_heading>(all, tally), consumed<g::line::asciidoc_heading>(all, tally),
            consumed<g::line::delimiter>(all, tally),
            consumed<g::line::tab_delimiter>(all, tally), consumed<g::line::page>(all, tally);
        const long mark = consumed<g::line::mark>(all, tally);
        consumed<item_number>(all.substr(static_cast<std::size_t>(mark)), tally);
        consumed<g::markup::content>(all, tally);
    }
    const Lines lines = read_lines(*text, House::standard());
    for (const Line& l : lines.lines) consumed<item_number>(lines.reading[{l.number.begin, l.words.end}], tally);
    for (const Block& b : read_blocks(lines, House::standard())) {
        const std::string_view words = lines.reading[b.words];
        consumed<person>(words, tally);
        consumed<item_number>(words, tally);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!word_begins_at(words, i) && words[i] != '[' && words[i] != '#') continue;
            const std::string_view here = words.substr(i);
            using namespace g::date;
            consumed<any_date>(here, tally), consumed<g::date::time>(here, tally), consumed<action_mark>(here, tally);
            if (i > 0 && (words[i - 1] == ',' || words[i - 1] == ' ')) consumed<person>(here, tally);
        }
    }
}

// "minutes::grammar::line::ruled<'='>" is "line::ruled".
std::string short_name(std::string_view demangled) {
    std::string s(demangled.substr(0, demangled.find('<')));
    if (const std::size_t at = s.find("minutes::grammar::"); at != std::string::npos) s.erase(0, at + 18);
    return s;
}

// The rules that the headers name, each with the rule of the project that it is made of, if it is one.
std::map<std::string, std::string> named_rules() {
    std::map<std::string, std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() + "/grammars")) {
        if (entry.path().extension() != ".hpp" || entry.path().stem() == "query") continue;  // see query_syntax.cpp
        std::ifstream in(entry.path());
        std::string line, space;
        const std::regex opens("namespace minutes::grammar(?:::(\\w+))? \\{.*"),
            rule("struct (\\w+) (?::|\\{) ?(\\w+)?[ <].*");
        for (std::smatch m; std::getline(in, line);) {
            if (std::regex_match(line, m, opens)) space = m[1].matched ? m[1].str() + "::" : "";
            else if (std::regex_match(line, m, rule)) out[space + m[1].str()] = m[2].str();
            else if (std::regex_match(line, m, std::regex("struct (\\w+) \\{"))) out[space + m[1].str()];
        }
    }
    return out;
}

}  // namespace

TEST_CASE("every rule of the grammars is used by some sample or example") {
    Tally tally;
    for (const std::string& d : documents()) use_all(d, tally);
    std::set<std::string> used;
    for (const std::string_view rule : tally.used) used.insert(short_name(rule));
    const std::map<std::string, std::string> rules = named_rules();
    REQUIRE(rules.size() > 80);
    for (const auto& [rule, base] : rules)
        if (used.count(rule) == 1 && !base.empty()) used.insert({base, rule.substr(0, rule.rfind(':') + 1) + base});
    for (const auto& [rule, base] : rules) {
        const std::string& name = rule;
        CHECK_MESSAGE(used.count(name) == 1, name << " is matched by no sample and no example of tests/spec");
    }
}

namespace {

// Rule attempts of a grammar on one text; of those that are tried at words, at every word.
template <typename Rule>
std::size_t attempts(std::string_view s, bool at_every_word) {
    Tally tally;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (i == 0 || word_begins_at(s, i) || s[i] == '[' || s[i] == '(') {
            g::input in(s.data() + i, s.data() + s.size(), "");
            pegtl::parse<Rule, pegtl::nothing, counting>(in, House::standard(), tally);
        }
        if (!at_every_word) break;
    }
    return tally.attempts;
}

// A pattern repeated to at least `size` bytes.
std::string repeated(std::string_view pattern, std::size_t size) {
    std::string out;
    while (out.size() < size) out += pattern;
    return out;
}

template <typename Rule>
void bounded_work(const char* name, bool at_every_word, std::size_t most_for_a_byte, std::size_t most_in_a_sample) {
    for (const char* pattern :
         {"[",        "<",           "(",       "**",       "*",      "_",       "'",     "\"",    "`",      "~~",
          "\\",       "&",           "&#1",     "!",        "![",     "[[",      "[[a|",  "{{",    "<!--",   "<a ",
          "</",       "[](",         "[a](",    "![](",     "]",      "](",      ")",     "- ",    "\u2013", "\u2022 ",
          "\xE2",     "\t",          " ",       "1",        "1.",     "1.1.",    "i",     "i. ",   "a",      "a.",
          "A. ",      "@",           "A@",      "O'",       "x-",     "\u201c",  "Cllr ", "Cllr",  "Action", "Action ",
          "Action (", "ACTION (KB ", "[AI ",    "1 March ", "March ", "Friday ", "1/1/",  "2024-", "7 ",     "7.30",
          "19:",      "1st of ",     "http://", "<http:",   "Item ",  "Item 1",  "|",     "-|",    "=",      "#",
          "x",        "\u00e9",      "a b",     "A B, "}) {
        const std::string once = repeated(pattern, 4000), twice = repeated(pattern, 8000);
        const std::size_t a = attempts<Rule>(once, at_every_word), b = attempts<Rule>(twice, at_every_word);
        INFO(name << " on repeated '" << pattern << "'");
        CHECK(b <= most_for_a_byte * twice.size());
        CHECK(static_cast<double>(b) <= 2.3 * static_cast<double>(a) + 100);
    }
    for (const test::Sample& sample : test::samples()) {
        INFO(name << " on " << sample.name);
        CHECK(attempts<Rule>(sample.bytes, at_every_word) <= most_in_a_sample * sample.bytes.size());
    }
}

}  // namespace

TEST_CASE("the attempts of a grammar grow with the text and no faster") {
    bounded_work<g::markup::content>("content", false, 700, 4);
    bounded_work<g::line::mark>("mark", false, 10, 1);
    bounded_work<g::line::rule>("rule", false, 10, 1);
    bounded_work<g::line::wiki_heading>("wiki heading", false, 10, 1);
    bounded_work<g::line::delimiter>("delimiter", false, 20, 1);
    bounded_work<g::line::tab_delimiter>("tab delimiter", false, 10, 1);
    bounded_work<item_number>("number", false, 20, 1);
    bounded_work<person>("person", false, 40, 20);
    bounded_work<any_date>("date", true, 200, 60);
    bounded_work<g::date::time>("time", true, 60, 20);
    bounded_work<action_mark>("action", true, 60, 10);
}
