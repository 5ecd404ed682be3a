#include "reading.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::text_of;

namespace {

// The words of a line without its marks.
std::string words(std::string_view line) {
    const Text text = text_of(line);
    Reading r;
    const Span s = r.append(text, {0, static_cast<std::uint32_t>(line.size())});
    return std::string(r[s]);
}

// One line, and the source of any of its words.
struct Words {
    explicit Words(std::string_view bytes) : text(text_of(bytes)) {
        span = reading.append(text, {0, static_cast<std::uint32_t>(bytes.size())});
    }
    std::string_view source(std::string_view part) const {
        const auto at = static_cast<std::uint32_t>(reading.words().find(part));
        return text[reading.source({at, at + static_cast<std::uint32_t>(part.size())})];
    }
    std::string_view bold(std::uint32_t at = 0) const { return reading[reading.bold_at(at)]; }

    Text text;
    Reading reading;
    Span span;
};

}  // namespace

TEST_CASE("plain words stay as they are, without blanks at the ends") {
    CHECK(words("The Board noted the report.") == "The Board noted the report.");
    CHECK(words("  two  words \t") == "two  words");
    CHECK(words("").empty());
    CHECK(words(" \t ").empty());
}

TEST_CASE("bold in Markdown, wiki and HTML") {
    for (const std::string line : {"**Action** KB", "__Action__ KB", "'''Action''' KB", "<b>Action</b> KB",
                                   "<strong class=\"x\">Action</strong> KB", "<U>Action</U> KB"}) {
        CAPTURE(line);
        const Words l(line);
        CHECK(l.reading[l.span] == "Action KB");
        CHECK(l.bold() == "Action");
        CHECK(l.reading.bold({0, 6}));
        CHECK_FALSE(l.reading.bold({0, 9}));
        CHECK(l.bold(7).empty());
    }
}

TEST_CASE("bold runs that only a blank parts read as one") {
    const Words l("**Action** **KB** to write");
    CHECK(l.bold() == "Action KB");
    CHECK(l.reading.bold_runs().size() == 1);
}

TEST_CASE("bold leaves final punctuation aside") {
    const Words l("**Apologies**: none");
    CHECK(l.reading.bold({0, 10}));
    CHECK_FALSE(l.reading.bold({0, 12}));
}

TEST_CASE("an unclosed bold mark reaches to the end of the paragraph and is no word") {
    const Text text = text_of("**Action KB\nto write\n");
    Reading r;
    const Span first = r.append(text, {0, 11});
    r.end_line();
    const Span second = r.append(text, {12, 20});
    r.end_paragraph();
    CHECK(r[first] == "Action KB");
    CHECK(r[second] == "to write");
    CHECK(r.bold(first));
    CHECK(r.bold(second));
}

TEST_CASE("emphasis needs a partner") {
    const Words l("*Matters arising* and more");
    CHECK(l.reading[l.span] == "Matters arising and more");
    CHECK(l.reading[l.reading.emphasised_at(0)] == "Matters arising");
    CHECK(words("_one_ ''two'' <em>three</em> <i>four</i>") == "one two three four");
    CHECK(words("2 * 3 * 4") == "2 * 3 * 4");
    CHECK(words("5*3 and a footnote*") == "5*3 and a footnote*");
    CHECK(words("snake_case_name and __init__") == "snake_case_name and init");
    CHECK(words("it's John's") == "it's John's");
    CHECK(words("signed ______ date ____") == "signed ______ date ____");
}

TEST_CASE("struck words are known") {
    for (const std::string line :
         {"~~gone~~ kept", "<del>gone</del> kept", "<s>gone</s> kept", "<strike>gone</strike> kept"}) {
        CAPTURE(line);
        const Words l(line);
        CHECK(l.reading[l.span] == "gone kept");
        CHECK(l.reading.struck({0, 4}));
        CHECK_FALSE(l.reading.struck({0, 9}));
        CHECK_FALSE(l.reading.struck({5, 9}));
    }
}

TEST_CASE("a backslash takes the meaning from the mark behind it") {
    CHECK(words("\\*not bold\\*") == "*not bold*");
    CHECK(words("1\\. one\\_two \\[x\\] \\# \\\\") == "1. one_two [x] # \\");
    CHECK(words("C:\\dir") == "C:\\dir");
    CHECK(words("end\\") == "end\\");
}

TEST_CASE("entities that word processors write") {
    CHECK(words("Tom &amp; Ann &lt;x&gt; &quot;q&quot; &#39;a&#39;") == "Tom & Ann <x> \"q\" 'a'");
    CHECK(words("&pound;5 &ndash; 6&nbsp;pm caf&eacute; &hellip;") == "\u00a35 \u2013 6 pm caf\u00e9 \u2026");
    CHECK(words("&#163;5 &#xA3;6 &#X20AC;7 &#8211; &#128512;") == "\u00a35 \u00a36 \u20ac7 \u2013 \U0001F600");
    CHECK(words("R&D, AT&T; &unknown; &; & &#;") == "R&D, AT&T; &unknown; &; & &#;");
}

TEST_CASE("entities of what is no character are blanks") {
    CHECK(words("a&#0;b") == "a b");
    CHECK(words("a&#xD800;b") == "a b");
    CHECK(words("a&#x110000;b") == "a b");
    CHECK(words("a&#27;b") == "a b");
    CHECK(words("a&#9999999;b") == "a b");
}

TEST_CASE("links keep their words, pictures go") {
    CHECK(words("see [the paper](https://example.org/a(b) now") == "see the paper now");
    CHECK(words("![logo](logo.png) Minutes") == "Minutes");
    CHECK(words("[[Page|its words]] and [[Page]]") == "its words and Page");
    CHECK(words("[https://example.org the words]") == "the words");
    CHECK(words("<https://example.org/x>") == "https://example.org/x");
    CHECK(words("<anna@example.org>") == "<anna@example.org>");
    CHECK(words("[x] (not a link) [KB]") == "[x] (not a link) [KB]");
    CHECK(words("[**bold**](u) rest") == "bold rest");
}

TEST_CASE("tags go, what only looks like one stays") {
    CHECK(words("<span style=\"color:red\">Anna</span><br/>Lee") == "Anna Lee");
    CHECK(words("4<sup>th</sup> March") == "4th March");
    CHECK(words("a < b and c > d") == "a < b and c > d");
    CHECK(words("<- arrow, 5 <6> <unknown> tag") == "<- arrow, 5 <6> <unknown> tag");
    CHECK(words("one<!-- not shown -->two") == "onetwo");
    CHECK(words("an unclosed <b tag") == "an unclosed <b tag");
    CHECK(words("<mailto:kb@example.org> or <mailto:kb about it") == "mailto:kb@example.org or <mailto:kb about it");
}

TEST_CASE("code marks go") { CHECK(words("run `make` now") == "run make now"); }

TEST_CASE("NUL, tabs, carriage returns and no-break spaces are blanks") {
    CHECK(words(std::string_view("a\0b", 3)) == "a b");
    CHECK(words("a\tb\r") == "a  b");  // two, so that a number set apart by a tab can be told
    CHECK(words("a\u00a0b") == "a b");
    CHECK(words("\u00a35") == "\u00a35");  // the same first byte
}

TEST_CASE("a line's end in the source of HTML is one blank, as a browser shows it") {
    CHECK(words("Anna\nLee\r\n\r\n      Karl Berg") == "Anna Lee Karl Berg");
}

TEST_CASE("words know where they came from") {
    const Words l("**Action** KB &amp; TR: see [the \u00a35 note](u) &#163;");
    CHECK(l.reading[l.span] == "Action KB & TR: see the \u00a35 note \u00a3");
    CHECK(l.source("Action") == "Action");
    CHECK(l.source("Action KB") == "Action** KB");
    CHECK(l.source("&") == "&amp;");
    CHECK(l.source("KB & TR") == "KB &amp; TR");
    CHECK(l.source("\u00a35") == "\u00a35");
    CHECK(l.source("note \u00a3") == "note](u) &#163;");
}

TEST_CASE("the source of a narrower span lies in that of a wider one") {
    const Words l("a **b** &amp;c [d](e) \\*f\\* <i>g</i> h\u00e9 &eacute;");
    const auto size = static_cast<std::uint32_t>(l.reading.words().size());
    for (std::uint32_t begin = 0; begin < size; ++begin)
        for (std::uint32_t end = begin + 1; end <= size; ++end) {
            const Span outer = l.reading.source({begin, end});
            CHECK(outer.begin <= outer.end);
            CHECK(outer.end <= l.text.bytes().size());
            const Span inner = l.reading.source({begin, end - 1});
            CHECK(outer.begin == inner.begin);
            CHECK(inner.end <= outer.end);
        }
}

TEST_CASE("an empty reading and an empty span stand somewhere") {
    const Reading none;
    CHECK(none.source({0, 0}).empty());
    const Words l("abc");
    CHECK(l.reading.source({1, 1}) == Span{1, 1});
}
