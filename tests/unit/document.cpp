#include "document.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("a document keeps its sentences and its words in small letters") {
    const Result<Text> text = decode("a.md", "# Harbour Board\n\nAnna ASKED why. It was agreed.\n\n> Quoted\n");
    REQUIRE(text);
    const Lines lines = read_lines(*text, House::standard());
    const Outline outline = read_outline(lines, House::standard());
    const Document doc(*text, House::standard(), lines, outline);
    REQUIRE(outline.blocks.size() == 3);
    CHECK(doc.sentences_of(0).size() == 1);
    REQUIRE(doc.sentences_of(1).size() == 2);
    CHECK(doc.sentences_of(1)[0] == "Anna ASKED why.");
    CHECK(doc.sentences_of(1)[1] == "It was agreed.");
    CHECK(doc.sentences_of(2).size() == 1);
    CHECK(doc.low(doc.sentences_of(1)[0]) == "anna asked why.");
    CHECK(doc.low(doc.words(outline.blocks[0])) == "harbour board");
    CHECK(doc.label_of(0).text == "Harbour Board");
    CHECK(doc.has(Hint::decision, doc.sentences_of(1)[1]));
    CHECK_FALSE(doc.has(Hint::decision, doc.sentences_of(1)[0]));
    CHECK(doc.find(Word::body_noun, doc.words(outline.blocks[0])) == 8);
    CHECK_FALSE(doc.has(Word::body_noun, doc.sentences_of(1)[0]));
}
