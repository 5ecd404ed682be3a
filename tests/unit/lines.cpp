#include "lines.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::text_of;

namespace {

std::string_view name_of(LineKind k) {
    switch (k) {
        case LineKind::blank: return "blank";
        case LineKind::text: return "text";
        case LineKind::heading: return "heading";
        case LineKind::bullet: return "bullet";
        case LineKind::quote: return "quote";
        case LineKind::code: return "code";
        case LineKind::matter: return "matter";
        case LineKind::rule: return "rule";
        case LineKind::furniture: return "furniture";
    }
    return "?";
}

// The lines as text, one each, blank lines and rules left out: "heading 2 [3.1] Finance".
std::string shown(std::string_view bytes, const std::string& name = "minutes.md") {
    const Text text = text_of(bytes, name);
    const Lines lines = read_lines(text, House::standard());
    std::string out;
    for (const Line& l : lines.lines) {
        if (l.kind == LineKind::blank || l.kind == LineKind::rule) continue;
        out += name_of(l.kind);
        if (l.level != 0) out += " " + std::to_string(l.level);
        if (l.mark != 0) out += std::string(" ") + l.mark;
        if (l.indent != 0 && l.column < 0) out += " >" + std::to_string(l.indent);
        if (l.box != Box::none) out += l.box == Box::ticked ? " x" : " o";
        if (l.column >= 0) out += " cell " + std::to_string(l.row) + "," + std::to_string(l.column);
        if (!l.number.empty()) out += " [" + std::string(lines.reading[l.number]) + "]";
        if (l.ordinal != 0) out += " (" + ordinal_text(l.ordinal, l.ordinal_style) + ")";
        if (!l.words.empty()) out += " " + std::string(lines.reading[l.words]);
        out += '\n';
    }
    return out;
}

std::string joined_sources(std::string_view bytes, const std::string& name = "minutes.md") {
    const Text text = text_of(bytes, name);
    std::string out;
    for (const Line& l : read_lines(text, House::standard()).lines) out += text[l.source];
    return out;
}

}  // namespace

TEST_CASE("an empty text has no lines") {
    CHECK(read_lines(text_of(""), House::standard()).lines.empty());
    CHECK(shown("\n \n\t\n").empty());
}

TEST_CASE("headings of Markdown") {
    CHECK(shown("# One\n## Two ##\n###### Six\n#\n####### seven\n#hashtag\n##Apologies\n") ==
          "heading 1 One\nheading 2 Two\nheading 6 Six\nheading 1\ntext ####### seven\ntext #hashtag\nheading 2 "
          "Apologies\n");
}

TEST_CASE("headings by an underline") {
    CHECK(shown("Finance\n=======\n\nReport\n------\n\ntext\n") == "heading 1 Finance\nheading 2 Report\ntext text\n");
    CHECK(shown("A paragraph of the report\nthat goes on\n---\n") ==
          "text A paragraph of the report\ntext that goes on\n");
}

TEST_CASE("headings of wikis") {
    CHECK(shown("= Minutes =\n== Finance ==\n=== 3. Report ===\na = b\n", "minutes.wiki") ==
          "heading 1 Minutes\nheading 2 Finance\nheading 3 [3] Report\ntext a = b\n");
}

TEST_CASE("bullets of every kind") {
    CHECK(shown("- dash\n* star\n+ plus\n\u2022 point\n\u2013 en dash\n  - nested\n** deeper\n\u25aa square\n\uf0b7 "
                "Word\n") ==
          "bullet - dash\nbullet * star\nbullet + plus\nbullet . point\nbullet . en dash\nbullet - >2 nested\nbullet * "
          ">2 deeper\nbullet . square\nbullet . Word\n");
    CHECK(shown("-5 degrees\n*emphasis* here\n- - -\n* * *\n") == "text -5 degrees\ntext emphasis here\n");
}

TEST_CASE("check boxes with and without a bullet") {
    CHECK(shown("- [ ] open\n- [x] done\n* [X] done\n[ ] loose\n[x] loose\n- \\[ \\] escaped\n\u2610 empty\n\u2611 "
                "ticked\n- [KB] initials\n") ==
          "bullet - o open\nbullet - x done\nbullet * x done\ntext o loose\ntext x loose\nbullet - o escaped\ntext o "
          "empty\ntext x ticked\nbullet - [KB] initials\n");
}

TEST_CASE("a mark that fails leaves nothing behind") {
    CHECK(shown("#action KB to write\n#12 Roads\n") == "text #action KB to write\ntext #12 Roads\n");
    CHECK(shown("- [x](https://example.org) see\n[x]\n[ ]KB\n") == "bullet - x see\ntext [x]\ntext [ ]KB\n");
}

TEST_CASE("numbers before words") {
    CHECK(shown("1. One\n2) Two\n(3) Three\n4.1 Four\n4.1.2. Deep\n124/17 Minute\n") ==
          "text [1] One\ntext [2] Two\ntext [3] Three\ntext [4.1] Four\ntext [4.1.2] Deep\ntext [124/17] Minute\n");
    CHECK(shown("a) One\n(b) Two\niv. Four\nxii) Twelve\n") ==
          "text [a] One\ntext [b] Two\ntext [iv] Four\ntext [xii] Twelve\n");
    CHECK(shown("Item 3: Finance\nAGENDA ITEM 4 - ROADS\n") == "text [3] Finance\ntext [4] ROADS\n");
    CHECK(shown("## 11 Issues raised\n## 2024 plan\n") == "heading 2 [11] Issues raised\nheading 2 2024 plan\n");
    CHECK(shown("10\tRoads\n") == "text [10] Roads\n");
}

TEST_CASE("what only looks like a number") {
    CHECK(shown("5 October 2024\n7.30pm in the hall\n3 people came\n2024 was good\n15/09/2015 was the day\nK. Collins "
                "spoke\n1.5 million\n") ==
          "text 5 October 2024\ntext 7.30pm in the hall\ntext 3 people came\ntext 2024 was good\ntext 15/09/2015 was "
          "the day\ntext K. Collins spoke\ntext 1.5 million\n");
}

TEST_CASE("quotes and code are kept apart") {
    CHECK(shown("> Action: quoted\n\n```\nAction: code\n# no heading\n```\nafter\n") ==
          "quote Action: quoted\ncode\ncode Action: code\ncode # no heading\ncode\ntext after\n");
}

TEST_CASE("front matter") {
    CHECK(shown("---\ntitle: Minutes\ndate: 2024-03-05\n---\n# Roads\n") ==
          "matter title: Minutes\nmatter date: 2024-03-05\nheading 1 Roads\n");
    CHECK(shown("+++\ntitle = \"Minutes\"\n+++\ntext\n") == "matter title = \"Minutes\"\ntext text\n");
    CHECK(shown("---\r\ntitle: x\r\n---\r\ntext\r\n") == "matter title: x\ntext text\n");
    CHECK(shown("---\nno end\n") == "text no end\n");
}

TEST_CASE("pipe tables, with and without outer pipes") {
    const std::string table = "text cell 0,0 Who\ntext cell 0,1 What\ntext cell 1,0 KB\ntext cell 1,1 write\n";
    CHECK(shown("| Who | What |\n|---|---|\n| KB | write |\n") == table);
    CHECK(shown("Who | What\n:--|--:\nKB | write\n") == table);
    CHECK(shown("| a \\| b | c |\n|---|---|\n") == "text cell 0,0 a | b\ntext cell 0,1 c\n");
    CHECK(shown("either | or\n") == "text either | or\n");
}

TEST_CASE("tables end where a blank line ends them") {
    CHECK(shown("| a | b |\n|---|---|\n| c | d |\n\nafter | that\n").find("text after | that\n") != std::string::npos);
}

TEST_CASE("cells parted by tabs") {
    CHECK(shown("Who\tWhat\nKB\twrite\n") ==
          "text cell 0,0 Who\ntext cell 0,1 What\ntext cell 1,0 KB\ntext cell 1,1 write\n");
    CHECK(shown("-\tno table\n1.\tno table\n") == "bullet - no table\ntext [1] no table\n");
}

TEST_CASE("tables of MediaWiki") {
    CHECK(shown("{| class=\"x\"\n! Who !! What\n|-\n| KB || write\n|-\n| TR\n| read\n|}\nafter\n", "m.wiki") ==
          "text cell 0,0 Who\ntext cell 0,1 What\ntext cell 1,0 KB\ntext cell 1,1 write\ntext cell 2,0 TR\ntext cell "
          "2,1 read\ntext after\n");
}

TEST_CASE("HTML headings, paragraphs and lists") {
    CHECK(shown("<h2>Finance</h2><p>One <b>bold</b>.</p><p>Two.</p>\n", "a.html") ==
          "heading 2 Finance\ntext One bold.\ntext Two.\n");
    CHECK(shown("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "a.html") ==
          "bullet . a\nbullet . >2 b\nbullet . c\n");
    CHECK(shown("<ol><li>a</li><li>b</li></ol><ol type=\"a\"><li>c</li><li>d</li></ol>", "a.html") ==
          "bullet . (1) a\nbullet . (2) b\nbullet . (a) c\nbullet . (b) d\n");
    CHECK(shown("<ol style=\"list-style-type:lower-roman\"><li>a<li>b<li>c<li>d</ol>", "a.html") ==
          "bullet . (i) a\nbullet . (ii) b\nbullet . (iii) c\nbullet . (iv) d\n");
}

TEST_CASE("HTML tables") {
    CHECK(shown("<table><tr><th>Who</th><th>What</th></tr><tr><td>KB</td><td>write</td></tr></table>", "a.html") ==
          "text cell 0,0 Who\ntext cell 0,1 What\ntext cell 1,0 KB\ntext cell 1,1 write\n");
}

TEST_CASE("what a page hides is not read") {
    CHECK(shown("<html><head><title>Minutes</title><style>p { x: y }</style><script>var action = "
                "1;</script></head><body><!-- no --><p>Text</p></body></html>",
                "a.html") == "matter Minutes\ntext Text\n");
    CHECK(shown("<p>One</p><!-- Action: hidden -->\n<p>Two</p>", "a.html") == "text One\ntext Two\n");
}

TEST_CASE("HTML inside a Markdown line or a cell") {
    CHECK(shown("**Present**<br>Anna Lee<br>Karl Berg\n") == "text Present\ntext Anna Lee\ntext Karl Berg\n");
    CHECK(shown("| <ul><li>one</li><li>two</li></ul> | b |\n|---|---|\n") ==
          "bullet . cell 0,0 one\nbullet . cell 0,0 two\ntext cell 0,1 b\n");
}

TEST_CASE("a list whose tags were lost: points in a row") {
    CHECK(shown("<p>\u2022 one \u2022 two \u2022 three</p>", "a.html") ==
          "bullet . one\nbullet . two\nbullet . three\n");
}

TEST_CASE("page numbers and running heads are furniture") {
    CHECK(shown("text\nPage 3 of 7\nPage 4\nPage numbers are wrong\n") ==
          "text text\nfurniture Page 3 of 7\nfurniture Page 4\ntext Page numbers are wrong\n");
    std::string pages;
    for (int i = 1; i < 5; ++i)
        pages += "Something said " + std::string(static_cast<std::size_t>(i), 'x') +
                 "\n\nHarbour Board Minutes\n\nPage " + std::to_string(i) + "\n\n";
    const std::string out = shown(pages);
    CHECK(out.find("text Harbour") == std::string::npos);
    CHECK(out.find("furniture Harbour Board Minutes\n") != std::string::npos);
    CHECK(out.find("text Something said xxx\n") != std::string::npos);
}

TEST_CASE("form feeds end lines") { CHECK(shown("one\ftwo\n\fthree\n") == "text one\ntext two\ntext three\n"); }

TEST_CASE("line ends of every system") {
    const std::string want = "text one\ntext two\ntext three\n";
    CHECK(shown("one\ntwo\nthree") == want);
    CHECK(shown("one\r\ntwo\r\nthree\r\n") == want);
    CHECK(shown("one\rtwo\rthree\r") == want);
}

TEST_CASE("a hard line break parts lines") {
    const Text text = text_of("one  \ntwo\n");
    const Lines lines = read_lines(text, House::standard());
    REQUIRE(lines.lines.size() == 2);
    CHECK(lines.lines[0].breaks);
    CHECK_FALSE(lines.lines[1].breaks);
}

TEST_CASE("joined, the lines give the text back") {
    for (const std::string bytes : {"",
                                    "\n",
                                    "a",
                                    "a\nb\n",
                                    "\r\n\r\n",
                                    "a\rb",
                                    "| a | b\n|-|-|\n|c|\n",
                                    "a\tb\n\tc\n",
                                    "{|\n| a || b\n",
                                    "```\nopen",
                                    "---\nx: y\n---\n",
                                    "<p>a<p>b</p>c<br>",
                                    "<!-- open",
                                    "<ul><li>a",
                                    "\f\f x \f",
                                    "- [ ] x\n  - y\n> q\n",
                                    "**a\n\nb",
                                    "<table><tr><td>a<td>b</table>c",
                                    "<script>x",
                                    "\u2022 a \u2022 b",
                                    "|",
                                    "||",
                                    "<",
                                    "a<b>c</b",
                                    "= x =\n",
                                    "====\n"})
        for (const std::string name : {"a.md", "a.html", "a.txt"}) {
            CAPTURE(bytes);
            CAPTURE(name);
            CHECK(joined_sources(bytes, name) == bytes);
        }
}
