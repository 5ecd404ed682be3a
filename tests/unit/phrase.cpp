#include "phrase.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

std::size_t match(std::string_view phrase, std::string_view text) {
    return TextHead(text).match(PhraseHead(phrase), phrase);
}

}  // namespace

TEST_CASE("words end at punctuation of any alphabet, not at accents") {
    CHECK(word_ends_at("end\u2019s", 3));
    CHECK(word_ends_at("end\u2013x", 3));
    CHECK_FALSE(word_ends_at("caf\u00e9s", 3));
    CHECK(word_begins_at("\u201cAction", 3));
    CHECK_FALSE(word_begins_at("r\u00e9sum\u00e9", 3));
    CHECK(word_begins_at("x", 0));
    CHECK(word_ends_at("x", 1));
}

TEST_CASE("a phrase matches in either case, over any run of blanks, with either apostrophe") {
    CHECK(match("to be", "To BE sold") == 5);
    CHECK(match("to be", "to \n be sold") == 7);
    CHECK(match("anna's", "Anna\u2019s boat") == 8);
    CHECK(match("to be", "to") == 0);
    CHECK(match("to be", "tobe") == 0);
    CHECK(match("to", "two") == 0);
    CHECK(match("by ", "by") == 0);
    CHECK(match("\u00e9t\u00e9", "\u00c9t\u00e9") == 0);  // ASCII only
    CHECK(match("follow-up", "Follow-\tup") == 0);
    CHECK(match("co-op", "co\rop") == 0);
}

TEST_CASE("heads tell apart what can't match, and never what does") {
    for (const auto& pair :
         {std::pair{"resolved that", "RESOLVED that"}, std::pair{"to be", "to  be"},
          std::pair{"it's on", "It\u2019s on"}, std::pair{"by", "by"}, std::pair{"by", "by the clerk"}}) {
        CAPTURE(pair.first);
        CHECK(TextHead(pair.second).may_be(PhraseHead(pair.first)));
    }
    CHECK_FALSE(TextHead("resigned").may_be(PhraseHead("resolved")));
    CHECK_FALSE(TextHead("be seated").may_be(PhraseHead("by")));
    CHECK(match("by", "b") == 0);
    CHECK(match("by", "") == 0);
}

TEST_CASE("what may stand for a byte of a phrase") {
    CHECK(stand_ins("to be", 1) == "o");
    CHECK(stand_ins("to be", 2) == " \t\n\r");
    CHECK(stand_ins("to be", 3).size() == 32);  // behind a run of blanks
    CHECK(stand_ins("by", 2).size() == 32);     // behind the phrase
    CHECK(stand_ins("i'll", 1) == "'\xE2");
}
