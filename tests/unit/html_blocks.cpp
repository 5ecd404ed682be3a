#include "html_blocks.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "lines.hpp"

using namespace minutes;

namespace {

// The pieces of a fragment that hold words, each with where it stands.
std::string parted(std::string_view html) {
    HtmlBlocks blocks;
    std::string out;
    blocks.part(html, {0, static_cast<std::uint32_t>(html.size())}, [&](Span s, const HtmlContext& c) {
        std::string_view words = html.substr(s.begin, s.size());
        words.remove_prefix(std::min(words.find_first_not_of(" \n"), words.size()));
        if (words.empty()) return;
        if (c.heading != 0) out += "h" + std::to_string(c.heading) + " ";
        if (c.title) out += "title ";
        if (c.in_list) out += (c.list_item ? "item " : "in item ") + std::to_string(c.depth) + " ";
        if (c.ordinal != 0) out += std::to_string(c.ordinal) + c.ordinal_style + " ";
        if (c.column >= 0)
            out +=
                "cell " + std::to_string(c.table) + "." + std::to_string(c.row) + "." + std::to_string(c.column) + " ";
        if (c.box != Box::none) out += c.box == Box::ticked ? "[x] " : "[ ] ";
        out += "'" + std::string(words) + "'\n";
    });
    return out;
}

}  // namespace

TEST_CASE("a page, a fragment and a Markdown file with a few tags") {
    CHECK(looks_like_html("a.txt", "<!DOCTYPE html>\n<p>x"));
    CHECK(looks_like_html("a.txt", "<HTML><body>x"));
    CHECK(looks_like_html("a.html", "<p>one</p>\n<p>two</p>\nthree\n"));
    CHECK(looks_like_html("a.txt", "<p>one</p>\n<p>two</p>\n<ul>\n"));
    CHECK_FALSE(looks_like_html("a.md", "# Minutes\n\n<br>\ntext\nmore text\n"));
    CHECK_FALSE(looks_like_html("a.md", ""));
    CHECK_FALSE(looks_like_html("a.html", "plain text\nof minutes\n"));
    CHECK_FALSE(looks_like_html("a.txt", "< 5 people\n<- arrow\n"));
}

TEST_CASE("paragraphs and breaks part") {
    CHECK(parted("<p>one</p><div>two<br>three<BR/>four</div>") == "'one'\n'two'\n'three'\n'four'\n");
    CHECK(parted("one <b>bold</b> <a href=\"x\">link</a>") == "'one <b>bold</b> <a href=\"x\">link</a>'\n");
}

TEST_CASE("headings and the page's title") {
    CHECK(parted("<title>Minutes</title><h1>One</h1>text<h6>Six</h6>") ==
          "title 'Minutes'\nh1 'One'\n'text'\nh6 'Six'\n");
}

TEST_CASE("lists nest, count and end") {
    CHECK(parted("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>d") == "item 0 'a'\nitem 1 'b'\nitem 0 'c'\n'd'\n");
    CHECK(parted("<ol><li>a<li>b<p>more</p></ol>") == "item 0 11 'a'\nitem 0 21 'b'\nin item 0 21 'more'\n");
    CHECK(parted("<ol type=\"i\"><li>a</ol>") == "item 0 1i 'a'\n");
    CHECK(parted("<ul>\n<li><input type=\"checkbox\" checked> a</li><li><input type=checkbox> b</li></ul>") ==
          "item 0 [x] '<input type=\"checkbox\" checked> a'\nitem 0 [ ] '<input type=checkbox> b'\n");
}

TEST_CASE("a closing tag without an opening one is no harm") {
    CHECK(parted("</ul></li></table></td>a</p>") == "'a'\n");
}

TEST_CASE("tables count rows and columns") {
    CHECK(parted("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table><table><tr><td>d</table>e") ==
          "cell 0.0.0 'a'\ncell 0.0.1 'b'\ncell 0.1.0 'c'\ncell 1.0.0 'd'\n'e'\n");
}

TEST_CASE("scripts, styles, comments and declarations hold no words") {
    CHECK(parted("<style>a{}</style>x<script>if (a < b) y();</script>z<!-- c --><?php d ?><!DOCTYPE x>") ==
          "'x'\n'z'\n");
}

TEST_CASE("an unclosed comment or tag is text") {
    CHECK(parted("a <!-- b") == "'a <!-- b'\n");
    CHECK(parted("a <p b") == "'a <p b'\n");
    CHECK(parted("a < b <p>c") == "'a < b '\n'c'\n");
}

TEST_CASE("a thousand levels are read like forty") {
    std::string deep;
    for (int i = 0; i < 1000; ++i) deep += "<ul><li>x";
    for (int i = 0; i < 1000; ++i) deep += "</ul>";
    const std::string out = parted(deep + "end");
    CHECK(out.find("item 39 'x'\n") != std::string::npos);
    CHECK(out.find("item 40 ") == std::string::npos);
    CHECK(out.find("\n'end'\n") != std::string::npos);
}

TEST_CASE("pieces follow each other and stay inside the stretch") {
    const std::string html = "x<p>a</p><ul><li>b <!-- c --> d</li></ul><script>e</script>f<br>";
    for (std::uint32_t begin = 0; begin < html.size(); ++begin)
        for (std::uint32_t end = begin; end <= html.size(); ++end) {
            HtmlBlocks blocks;
            std::uint32_t last = begin;
            blocks.part(html, {begin, end}, [&](Span s, const HtmlContext&) {
                CHECK(s.begin >= last);
                CHECK(s.begin <= s.end);
                CHECK(s.end <= end);
                last = s.end;
            });
        }
}
