#include "word_marks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "prose.hpp"

using namespace minutes;

namespace {

// A text of `n` words out of a small vocabulary: many ways to be alike.
std::string babble(std::uint32_t seed, std::size_t n) {
    constexpr const char* words[] = {"the", "jetty", "was", "mended", "by", "the", "clerk", "and", "a", "quote"};
    std::string out;
    for (std::size_t i = 0; i < n; ++i) {
        seed = seed * 1664525U + 1013904223U;
        out += std::string(out.empty() ? "" : " ") + words[(seed >> 16U) % std::size(words)];
    }
    return out;
}

std::string without(std::string text, const std::vector<std::string>& marks) {
    for (const std::string& mark : marks)
        for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark)) text.erase(at, mark.size());
    return text;
}

// What is neither "[-" nor "{+": the common words.
std::string common(const std::string& marked, const std::string& open, const std::string& close) {
    std::string out = marked;
    for (std::size_t at = out.find(open); at != out.npos; at = out.find(open))
        out.erase(at, out.find(close, at) + close.size() - at);
    return tidy(out);
}

}  // namespace

TEST_CASE("the words that only one wording has are marked") {
    const Wording w = mark_words("get two quotes for the jetty", "get three quotes for the long jetty");
    CHECK(w.before == "get [-two-] quotes for the jetty");
    CHECK(w.after == "get {+three+} quotes for the {+long+} jetty");
}

TEST_CASE("words that stand together are marked together") {
    CHECK(mark_words("a b c d", "a d") == Wording{"a [-b c-] d", "a d"});
    CHECK(mark_words("a b", "x y") == Wording{"[-a b-]", "{+x y+}"});
    CHECK(mark_words("", "x y") == Wording{"", "{+x y+}"});
    CHECK(mark_words("a b", "a b") == Wording{"a b", "a b"});
    CHECK(mark_words("", "") == Wording{});
}

TEST_CASE("blanks and line breaks don't count, punctuation and capitals do") {
    CHECK(mark_words("a  b\nc", "a b c") == Wording{"a b c", "a b c"});
    CHECK(mark_words("Paint the boat.", "paint the boat") ==
          Wording{"[-Paint-] the [-boat.-]", "{+paint+} the {+boat+}"});
    CHECK(same_words("a \n b", "a b"));
    CHECK_FALSE(same_words("a b", "a b."));
}

TEST_CASE("only the words beside the marks are kept when asked for") {
    const Wording w = mark_words("one two three four five six seven", "one two three 4 five six seven", 1);
    CHECK(w.before == "... three [-four-] five ...");
    CHECK(w.after == "... three {+4+} five ...");
    // Where only one has more, the other shows the place.
    const Wording more = mark_words("one two three four", "one two and three four", 1);
    CHECK(more.before == "... two three ...");
    CHECK(more.after == "... two {+and+} three ...");
    CHECK(mark_words("one two three", "one two three four", 1) == Wording{"... three", "... three {+four+}"});
    CHECK(mark_words("one two three", "zero one two three", 2) == Wording{"one two ...", "{+zero+} one two ..."});
}

TEST_CASE("marks taken away give the texts back, what is not marked is common to both, and swapping swaps") {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const std::string a = babble(seed, seed % 23), b = babble(seed + 1000, (seed * 7) % 31);
        const Wording w = mark_words(a, b);
        CHECK(without(w.before, {"[-", "-]"}) == a);
        CHECK(without(w.after, {"{+", "+}"}) == b);
        CHECK(common(w.before, "[-", "-]") == common(w.after, "{+", "+}"));
        const Wording back = mark_words(b, a);
        CHECK(without(back.before, {"[-", "-]"}) == b);
        CHECK(common(back.before, "[-", "-]") == common(w.before, "[-", "-]"));
    }
}

TEST_CASE("as few words as can be are marked") {
    // The length of the longest common subsequence by the textbook's table.
    const auto longest = [](const std::string& a, const std::string& b) {
        const auto x = split_words(a), y = split_words(b);
        std::vector<std::vector<std::size_t>> table(x.size() + 1, std::vector<std::size_t>(y.size() + 1));
        for (std::size_t i = 1; i <= x.size(); ++i)
            for (std::size_t j = 1; j <= y.size(); ++j)
                table[i][j] =
                    x[i - 1] == y[j - 1] ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
        return table[x.size()][y.size()];
    };
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const std::string a = babble(seed, 5 + seed % 19), b = babble(seed * 3 + 7, 5 + (seed * 5) % 23);
        CHECK(count_words(common(mark_words(a, b).before, "[-", "-]")) == longest(a, b));
    }
}

TEST_CASE("texts that are too long to compare word by word are marked as a whole between what they share") {
    const std::size_t n = 5000;  // squared, more than most_steps
    std::string a = "same", b = "same";
    for (std::size_t i = 0; i < n; ++i) {
        a += " a" + std::to_string(i);
        b += " b" + std::to_string(i);
    }
    const Wording w = mark_words(a + " end", b + " end", 1);
    CHECK(w.before.starts_with("same [-a0 a1 "));
    CHECK(w.after.ends_with(" b4999+} end"));
}
