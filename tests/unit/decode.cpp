// decode(): bytes of a file to Text, or why not.
#include <doctest/doctest.h>

#include "text.hpp"

using namespace minutes;
using namespace std::string_literals;

namespace {

Text decoded(std::string_view raw) {
    Result<Text> t = decode("file.txt", raw);
    REQUIRE_MESSAGE(t, t.why().message);
    return std::move(*t);
}

// ASCII as UTF-16.
std::string wide(std::string_view ascii, bool little) {
    std::string out;
    for (const char c : ascii) out += little ? std::string{c, '\0'} : std::string{'\0', c};
    return out;
}

std::string refusal(std::string_view raw) {
    const Result<Text> t = decode("file.bin", raw);
    REQUIRE_FALSE(t);
    CHECK(t.why().severity == Severity::error);
    CHECK(t.why().file == "file.bin");
    CHECK_FALSE(t.why().hint.empty());
    return t.why().message;
}

}  // namespace

TEST_CASE("UTF-8 stays as it is; the mark at its beginning does not count") {
    const Text plain = decoded("Caf\u00e9\r\n");
    CHECK(plain.bytes() == "Caf\u00e9\r\n");
    CHECK(plain.source() == Source{"file.txt", 7, 1, "utf-8"});
    CHECK(plain.diagnostics.empty());
    const Text marked = decoded("\xEF\xBB\xBF"s + "Caf\u00e9\n");
    CHECK(marked.bytes() == "Caf\u00e9\n");
    CHECK(marked.source().encoding == "utf-8");
    CHECK(marked.source().bytes == 9);
    CHECK(marked.diagnostics.empty());
}

TEST_CASE("nothing, a line end and a byte order mark alone are texts") {
    CHECK(decoded("").bytes().empty());
    CHECK(decoded("\n").bytes() == "\n");
    CHECK(decoded("\xEF\xBB\xBF").bytes().empty());
    CHECK(decoded("\xFF\xFE").bytes().empty());
}

TEST_CASE("UTF-16 is told by its mark or by its NULs") {
    const std::string text = "Minutes of the Board\nPresent: Anna Lee\n";
    for (const bool little : {true, false}) {
        const std::string name = little ? "utf-16le" : "utf-16be";
        const std::string mark = little ? "\xFF\xFE" : "\xFE\xFF";
        for (const std::string& raw : {mark + wide(text, little), wide(text, little)}) {
            const Text t = decoded(raw);
            CHECK(t.bytes() == text);
            CHECK(t.source().encoding == name);
            CHECK(t.source().bytes == raw.size());
            CHECK(t.diagnostics.empty());
        }
    }
    // beyond ASCII and beyond the basic plane
    CHECK(decoded("\xFF\xFE\xE9\x00\x3D\xD8\x00\xDE\x0A\x00"s).bytes() == "\u00e9\U0001F600\n");
}

TEST_CASE("a broken UTF-16 character is one replacement, and the text goes on behind it") {
    for (const bool little : {true, false}) {
        const std::string mark = little ? "\xFF\xFE" : "\xFE\xFF";
        const std::string lone = little ? "\x00\xDC"s : "\xDC\x00"s;
        const Text t = decoded(mark + wide("before ", little) + lone + wide(" after\n", little));
        CHECK(t.bytes() == "before \uFFFD after\n");
        REQUIRE(t.diagnostics.size() == 1);
        CHECK(t.diagnostics[0].code == "M001");
        CHECK(t.diagnostics[0].severity == Severity::warning);
    }
    // an odd byte at the end
    CHECK(decoded("\xFF\xFE" + wide("even", true) + "x").bytes() == "even\uFFFD");
}

TEST_CASE("Windows-1252 is what is left") {
    const Text t = decoded(
        "Caf\xE9 \x96 \xA3"
        "5 \x93quoted\x94 \x80\n");
    CHECK(t.bytes() == "Caf\u00e9 \u2013 \u00a35 \u201cquoted\u201d \u20ac\n");
    CHECK(t.source().encoding == "windows-1252");
    CHECK(t.diagnostics.empty());
    // a single accent in a long plain text
    std::string longer;
    for (int i = 0; i < 200; ++i) longer += "The Board noted the report of the Treasurer.\n";
    longer +=
        "Ren\xE9"
        "e asked for the accounts.\n";
    const Text one = decoded(longer);
    CHECK(one.source().encoding == "windows-1252");
    CHECK(one.bytes().find("Ren\u00e9"
                           "e asked") != std::string_view::npos);
}

TEST_CASE("a byte that Windows-1252 leaves undefined is replaced and told") {
    const Text t = decoded("Caf\xE9 \x81 end\n");
    CHECK(t.bytes() == "Caf\u00e9 \uFFFD end\n");
    REQUIRE(t.diagnostics.size() == 1);
    CHECK(t.diagnostics[0].message.find("1 byte could not be read") == 0);
}

TEST_CASE("UTF-8 with a few broken bytes stays UTF-8") {
    const Text t = decoded("na\u00efve caf\u00e9 \u2013 \u201cyes\u201d \xFF and \xC3( \u20ac\n");
    CHECK(t.bytes() == "na\u00efve caf\u00e9 \u2013 \u201cyes\u201d \uFFFD and \uFFFD( \u20ac\n");
    CHECK(t.source().encoding == "utf-8");
    REQUIRE(t.diagnostics.size() == 1);
    CHECK(t.diagnostics[0].message.find("2 bytes") == 0);
    CHECK(t.diagnostics[0].file == "file.txt");
}

TEST_CASE("what decode gives is valid UTF-8: no surrogates, no overlong forms, nothing beyond the last plane") {
    const std::string many = "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9";
    CHECK(decoded(many + "\xED\xA0\x80").bytes() == many + "\uFFFD\uFFFD\uFFFD");
    CHECK(decoded(many + "\xC0\xAF").bytes() == many + "\uFFFD\uFFFD");
    CHECK(decoded(many + "\xE0\x80\xAF").bytes() == many + "\uFFFD\uFFFD\uFFFD");
    CHECK(decoded(many + "\xF4\x90\x80\x80").bytes() == many + "\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(decoded(many + "\xE2\x82").bytes() == many + "\uFFFD\uFFFD");  // cut off
}

TEST_CASE("a lone NUL is kept, and told") {
    const Text t = decoded("Minutes of\0the Board\n"s);
    CHECK(t.bytes() == "Minutes of\0the Board\n"s);
    REQUIRE(t.diagnostics.size() == 1);
    CHECK(t.diagnostics[0].code == "M002");
}

TEST_CASE("binary files are refused by what they are") {
    CHECK(refusal("\x89PNG\r\n\x1a\n0000").find("PNG") != std::string::npos);
    CHECK(refusal("%PDF-1.7\n").find("PDF") != std::string::npos);
    CHECK(refusal("PK\x03\x04xxxxword/document.xml").find("Word") != std::string::npos);
    CHECK(refusal("PK\x03\x04xxxxxl/workbook.xml").find("Excel") != std::string::npos);
    CHECK(refusal("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text").find("OpenDocument") !=
          std::string::npos);
    CHECK(refusal("PK\x03\x04zzzz").find("zip") != std::string::npos);
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find("old Word") != std::string::npos);
    CHECK(refusal("{\\rtf1\\ansi").find("RTF") != std::string::npos);
    CHECK(refusal("\x7F"
                  "ELF\x02\x01")
              .find("program") != std::string::npos);
    CHECK(refusal("\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11"s).find("binary") != std::string::npos);
    CHECK(refusal(std::string(64, '\0')).find("binary") != std::string::npos);
}

TEST_CASE("all byte strings of length two are texts or refused, never more") {
    for (int a = 0; a < 256; ++a)
        for (int b = 0; b < 256; ++b) {
            const std::string raw{static_cast<char>(a), static_cast<char>(b)};
            if (const Result<Text> t = decode("x", raw)) CHECK(t->source().bytes == 2);
        }
}
