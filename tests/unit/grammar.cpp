// The grammars alone: what each main rule accepts and consumes, and that none can loop.
#include "grammar.hpp"

#include <tao/pegtl/contrib/analyze.hpp>

using namespace minutes;
using namespace minutes::test;

namespace {

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
    table<g::line::rule>({{"___", 3}, {"****", 4}, {"* * *", 5}, {"- - -  ", 7}, {"**", no}, {"___x", no}, {"", no}});
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

TEST_CASE("the custom rule") { table<g::skip_to<'<', '&'>>({{"abc<d", 3}, {"abc", 3}, {"<", no}, {"", no}}); }

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
