#include "plain_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

bool has(std::string_view text, std::string_view words, bool begins = false) {
    return find({.words = plain_words(words), .begins = begins}, plain_words(text)) != std::string_view::npos;
}

}  // namespace

TEST_CASE("words are compared in small letters, with one blank between them") {
    CHECK(plain_words("Safer  Streets!") == " safer streets ");
    CHECK(plain_words("\t(KB/TR)\n- Clerk's") == " kb tr clerk s ");
    CHECK(plain_words("--- \u2013 \u201C\u201D") == "");
    CHECK(plain_words("") == "");
}

TEST_CASE("case and accents of Western Europe make no difference") {
    CHECK(plain_words("ZOË Élodie Siân ŵythnos Łódź") == " zoe elodie sian wythnos lodz ");
    CHECK(plain_words("Straße Bjørn Æsop œuvre Þór") == " strasse bjorn aesop oeuvre thor ");
    CHECK(plain_words("e\u0301lodie") == " elodie ");  // with a combining accent
    CHECK(plain_words("ÀÉÎÕÜÇÑ") == plain_words("àéîõüçñ"));
    CHECK(plain_words("2×4") == " 2 4 ");
}

TEST_CASE("other scripts have words too, and bytes that are no character part them") {
    CHECK(plain_words("Киев, 東京") == " Киев 東京 ");
    CHECK(plain_words("a\xFF"
                      "b") == " a b ");
}

TEST_CASE("a phrase is whole words that follow one another") {
    CHECK(has("for safer streets now", "safer streets"));
    CHECK(has("for safer, STREETS", "Safer Streets"));
    CHECK_FALSE(has("for safer side streets", "safer streets"));
    CHECK_FALSE(has("unsafer streets", "safer streets"));
    CHECK_FALSE(has("safer streetscape", "safer streets"));
    CHECK_FALSE(has("anything", ""));
}

TEST_CASE("the last word may go on where it is allowed to, but a number never does") {
    CHECK(has("safer streetscape", "safer street", true));
    CHECK_FALSE(has("unsafer streets", "safer street", true));
    CHECK_FALSE(has("item 41", "item 4", true));
    CHECK(has("item 4.1", "item 4", true));
}

TEST_CASE("a reference is the same however it is spaced") {
    CHECK(plain_code("AP12") == plain_code("AP 12"));
    CHECK(plain_code("ap-12") == plain_code("AP/12"));
    CHECK(plain_code("AP 12") != plain_code("AP 120"));
    CHECK(plain_code("4.1") != plain_code("41"));
}

TEST_CASE("a find leads back to the word in the text") {
    const std::string text = "Zoë\u2019s report:\nsafer streets";
    const std::string words = plain_words(text);
    CHECK(unfold(text, words, find({.words = plain_words("safer")}, words)) == text.find("safer"));
    CHECK(unfold(text, words, find({.words = plain_words("zoe")}, words)) == 0);
    CHECK(unfold(text, words, find({.words = plain_words("report safer")}, words)) == text.find("report"));
}

TEST_CASE("a long phrase that almost repeats is looked for in linear time") {
    std::string text, phrase;
    for (int i = 0; i < 400000; ++i) text += "a ";
    for (int i = 0; i < 100000; ++i) phrase += "a ";
    CHECK_FALSE(has(text, phrase + "b"));
    CHECK(has(text + "b", phrase + "b"));
}
