// The work of the grammars, counted in attempts at rules, grows with the text and no faster.
#include <string>

#include "grammar.hpp"

using namespace minutes;
using namespace minutes::test;

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
