#include "prose.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

std::string parted(std::string_view s, bool clauses = false) {
    return test::joined_by_bar(test::strings(sentences(s, House::standard(), clauses)));
}

}  // namespace

TEST_CASE("blanks at the ends and inside") {
    CHECK(trim("  a b\n") == "a b");
    CHECK(trim(" \t\n").empty());
    CHECK(strip("(*a*)", "()*") == "a");
    CHECK(strip(" - ", "-").empty());
    CHECK(tidy("  two\n\twords  ") == "two words");
    CHECK(tidy("").empty());
    CHECK(test::joined_by_bar(test::strings(split_words(" a  b\nc "))) == "a | b | c");
    CHECK(count_words(" a  b\nc ") == 3);
    CHECK(count_words("") == 0);
}

TEST_CASE("letters") {
    CHECK(lower("Caf\u00c9 ABC") == "caf\u00c9 abc");
    CHECK(same_letters("ANNA", "anna"));
    CHECK_FALSE(same_letters("anna", "annas"));
    CHECK(starts_upper("Anna"));
    CHECK(starts_upper("(Anna"));
    CHECK(starts_upper("\u00c9mile"));
    CHECK_FALSE(starts_upper("anna"));
    CHECK_FALSE(starts_upper("\u2013 anna"));
    CHECK_FALSE(starts_upper(""));
    CHECK(all_caps("OFFICE OF 3"));
    CHECK_FALSE(all_caps("OFFICe"));
    CHECK_FALSE(all_caps("A"));
    CHECK(is_initials("KB"));
    CHECK(is_initials("ABCD"));
    CHECK_FALSE(is_initials("K"));
    CHECK_FALSE(is_initials("KBx"));
    CHECK_FALSE(is_initials("ABCDE"));
}

TEST_CASE("the end of a sentence") {
    CHECK(ends_sentence("Done."));
    CHECK(ends_sentence("Done! "));
    CHECK(ends_sentence("(Done.)"));
    CHECK(ends_sentence("\u201cDone.\u201d"));
    CHECK_FALSE(ends_sentence("Done"));
    CHECK_FALSE(ends_sentence("Done:"));
    CHECK_FALSE(ends_sentence(""));
}

TEST_CASE("sentences") {
    CHECK(parted("One two. Three four! Five? Six") == "One two. | Three four! | Five? | Six");
    CHECK(parted("He said \u201cyes.\u201d She left.") == "He said \u201cyes.\u201d | She left.");
    CHECK(parted("(One two.) Three.") == "(One two.) | Three.");
    CHECK(parted("First\nline. Second line.") == "First\nline. | Second line.");
    CHECK(parted("").empty());
}

TEST_CASE("abbreviations, numbers and addresses end no sentence") {
    CHECK(parted("Cllr. Lee and Mr. Berg spoke. Then they left.") == "Cllr. Lee and Mr. Berg spoke. | Then they left.");
    CHECK(parted("J. R. Crisp wrote to St. Mary's. Done.") == "J. R. Crisp wrote to St. Mary's. | Done.");
    CHECK(parted("Use boats, e.g. dinghies. Fine.") == "Use boats, e.g. dinghies. | Fine.");
    CHECK(parted("It cost 3.50 at 7.30 p.m. on example.org.uk today. Yes.") ==
          "It cost 3.50 at 7.30 p.m. on example.org.uk today. | Yes.");
    CHECK(parted("We meet at 7 p.m. The hall is booked.") == "We meet at 7 p.m. | The hall is booked.");
    CHECK(parted("Minute no. 5 was agreed.") == "Minute no. 5 was agreed.");
    CHECK(parted("He said no. They left.") == "He said no. | They left.");
}

TEST_CASE("semicolons part clauses only on request") {
    CHECK(parted("KB will write; RC will read.") == "KB will write; RC will read.");
    CHECK(parted("KB will write; RC will read.", true) == "KB will write; | RC will read.");
}

TEST_CASE("sentences lose nothing but blanks, and stand where they stood") {
    const std::string text = "One. Two? (Three.) \u201cFour.\u201d J. Five; six. Seven...  Eight!!\nnine. Ten.";
    std::string both;
    for (const std::string_view s : sentences(text, House::standard())) {
        CHECK(text.compare(offset_in(text, s), s.size(), s) == 0);
        both += s;
    }
    std::string want;
    for (const char c : text)
        if (!is_blank(c)) want += c;
    std::string got;
    for (const char c : both)
        if (!is_blank(c)) got += c;
    CHECK(got == want);
}

// Sixteen bytes are looked at together: what is sought must be found in every place of them and behind them.
TEST_CASE("the same at every place of a longer text") {
    for (std::size_t before = 0; before < 40; ++before) {
        const std::string x(before, 'x'), more = x + std::string(20, 'y');
        CHECK(find_any<';', '!'>(x + "!" + more) == before);
        CHECK(find_any<';', '!'>(x + ";!" + more, before + 1) == before + 1);
        CHECK(find_any<';', '!'>(x) == std::string::npos);
        CHECK(lower(x + "@AZ[\u00C9" + more) == x + "@az[\u00C9" + more);
        CHECK(tidy(x + "a  b" + more) == x + "a b" + more);
        CHECK(tidy(x + "a\tb" + more) == x + "a b" + more);
        CHECK(tidy(x + "a b" + more) == x + "a b" + more);
        CHECK(count_words(x + "a \t b" + more) == 2);
        CHECK(find_in(x + "ab" + more, "ab") == before);
        CHECK(find_last_in("ab" + x + "ab" + more, "ab") == before + 2);
    }
    CHECK(find_last_in("", "ab") == std::string::npos);
    CHECK(find_last_in("ab", "abc") == std::string::npos);
}

TEST_CASE("many words are counted") {
    std::string text;
    for (std::size_t n = 1; n <= 3000; ++n) CHECK_MESSAGE(count_words(text += " w") == n, n);
}
