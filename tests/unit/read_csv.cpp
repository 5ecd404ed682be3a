#include "read_csv.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace minutes;

namespace {

// "a|b / c|d"
std::string shown(const Csv& csv) {
    std::string out;
    for (const CsvRow& row : csv.rows) {
        if (!out.empty()) out += " / ";
        for (std::size_t i = 0; i < row.cells.size(); ++i) out += (i > 0 ? "|" : "") + row.cells[i].text;
    }
    return out;
}

}  // namespace

TEST_CASE("rows and cells, whatever the line ends") {
    CHECK(shown(read_csv("a,b\r\nc,d\r\n")) == "a|b / c|d");
    CHECK(shown(read_csv("a,b\nc,d")) == "a|b / c|d");
    CHECK(shown(read_csv("a,b\rc,d\r")) == "a|b / c|d");
    CHECK(shown(read_csv("a,,\n")) == "a||");
    CHECK(read_csv("").rows.empty());
}

TEST_CASE("quotes hold separators, quotes and line breaks; rows know their lines") {
    const Csv csv = read_csv("a,\"b, \"\"c\"\"\"\r\n\"d\r\ne\",f\r\ng,h\r\n");
    CHECK(shown(csv) == "a|b, \"c\" / d\r\ne|f / g|h");
    CHECK(csv.rows[1].line == 2);
    CHECK(csv.rows[2].line == 4);
}

TEST_CASE("the separator is the one that the first row has most of, outside quotes") {
    CHECK(read_csv("a;b;c\n1,5;2;3\n").separator == ';');
    CHECK(read_csv("a\tb\n").separator == '\t');
    CHECK(read_csv("\"a;b;c;d\",b,c\n").separator == ',');
    CHECK(read_csv("a\n").separator == ',');
    CHECK(shown(read_csv("\xEF\xBB\xBF"
                         "a;b\n")) == "a|b");
}

TEST_CASE("a broken row is named by its line, the others are kept") {
    Csv csv = read_csv("a,b\n\"c,d\ne,f\n");
    CHECK(shown(csv) == "a|b / e|f");
    REQUIRE(csv.broken.size() == 1);
    CHECK(csv.broken[0].at.line == 2);
    CHECK(csv.broken[0].message.find("never closed") != std::string::npos);
    csv = read_csv("a,b\n\"c\"d,e\nf,\"g\"h\ni,j\n");
    CHECK(shown(csv) == "a|b / i|j");
    REQUIRE(csv.broken.size() == 2);
    CHECK(csv.broken[1].at.line == 3);
}

TEST_CASE("law: what is read is written back byte for byte") {
    std::mt19937 random(3);
    constexpr std::string_view signs = "ab,;\t\"\n\r '=";
    int whole = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string bytes = i % 5 == 0 ? "\xEF\xBB\xBF" : "";
        for (std::size_t n = random() % 20; n > 0; --n) bytes += signs[random() % signs.size()];
        const Csv csv = read_csv(bytes);
        if (!csv.broken.empty()) continue;
        ++whole;
        CHECK(write_csv(csv) == bytes);
    }
    CHECK(whole > 1000);
}

TEST_CASE("quoting is undone by reading") {
    for (const std::string text : {"a", "a,b", "a;b", "say \"no\"", "two\nlines", ""})
        for (const char separator : {',', ';', '\t'})
            for (const bool always : {false, true}) {
                const std::string first = std::string("x") + separator + "y" + separator + "z\n";
                const Csv csv =
                    read_csv(first + csv_quoted(text, separator, always) + separator + "b" + separator + "\n");
                CHECK(csv.rows.at(1).cells.at(0).text == text);
            }
    CHECK(csv_quoted("a", ',', true) == "\"a\"");
}

TEST_CASE("what a spreadsheet would run gets an apostrophe, and comes back as it was") {
    for (const std::string text :
         {"=1+1", "+44 20", "- ring", "@here", "\tx", "'=1", "''-x", "'", "'quoted'", "plain", "", "a=b"})
        CHECK(plain(neutralised(text)) == text);
    CHECK(neutralised("=1+1") == "'=1+1");
    CHECK(neutralised("'=1+1") == "''=1+1");
    CHECK(neutralised("'tis") == "'tis");
    CHECK(neutralised("  =1+1") == "'  =1+1");
    CHECK(neutralised("\u00A0@x") == "'\u00A0@x");
    CHECK(neutralised("\uFF1D1+1") == "'\uFF1D1+1");
    CHECK(plain("'  =1+1") == "  =1+1");
    CHECK(neutralised(" ' =1") == " ' =1");
    CHECK(plain("'tis") == "'tis");
}
