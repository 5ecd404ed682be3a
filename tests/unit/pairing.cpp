#include "pairing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace minutes;

namespace {

using Texts = std::vector<std::string>;

std::vector<Bag> bags(const Texts& texts) {
    std::vector<Bag> out;
    for (const std::string& text : texts) out.push_back(bag(text));
    return out;
}

// "0-1 2-0 | gone 1 | added 2"
std::string shown(const Pairing& pairing) {
    std::string out;
    for (const auto& [before, after] : pairing.pairs())
        out += std::to_string(before) + '-' + std::to_string(after) + ' ';
    for (const std::size_t i : pairing.gone()) out += "-" + std::to_string(i) + ' ';
    for (const std::size_t i : pairing.added()) out += "+" + std::to_string(i) + ' ';
    if (!out.empty()) out.pop_back();
    return out;
}

std::string by_likeness(const Texts& before, const Texts& after, double least = 0.6) {
    return shown(Pairing(before, after).by_likeness(bags(before), bags(after), least));
}

}  // namespace

TEST_CASE("what is equal is paired, wherever it stands") {
    CHECK(shown(Pairing({"a", "b", "c"}, {"c", "a", "d"})) == "2-0 0-1 -1 +2");
    CHECK(shown(Pairing({"a", "a"}, {"a"})) == "0-0 -1");
    CHECK(shown(Pairing({}, {"a"})) == "+0");
    CHECK(shown(Pairing({}, {})).empty());
}

TEST_CASE("keys pair what is still free; an empty key pairs nothing") {
    const Texts before{"AP 1: x", "y", "z"}, after{"w", "AP 1: v", "z"};
    CHECK(shown(Pairing(before, after).by_key({"AP 1", "", ""}, {"", "AP 1", ""})) == "0-1 2-2 -1 +0");
}

TEST_CASE("of several with one key the content decides, not the order") {
    const Texts keys{"k", "k"};
    CHECK(shown(Pairing({"a1", "b1"}, {"a2", "b2"}).by_key(keys, keys)) == "0-0 1-1");
    CHECK(shown(Pairing({"b1", "a1"}, {"a2", "b2"}).by_key(keys, keys)) == "1-0 0-1");
    CHECK(shown(Pairing({"a1", "b1"}, {"a2", "b2"}).by_sole_key(keys, keys)) == "-0 -1 +0 +1");
    CHECK(shown(Pairing({"a1"}, {"a2"}).by_sole_key({"k"}, {"k"})) == "0-0");
}

TEST_CASE("the most alike are paired first, from the least share on") {
    CHECK(by_likeness({"get two quotes for the jetty"}, {"paint the boat", "get three quotes for the jetty"}) ==
          "0-1 +0");
    // Both are alike enough, one is more so.
    CHECK(by_likeness({"get quotes for the jetty", "get quotes for the long jetty"},
                      {"get quotes for the long jetty now"}) == "1-0 -0");
    // Three words of four on each side: a share of 0.75.
    CHECK(by_likeness({"a b c d"}, {"a b c x"}, 0.75) == "0-0");
    CHECK(by_likeness({"a b c d"}, {"a b c x"}, 0.76) == "-0 +0");
}

TEST_CASE("nothing is guessed between two that are equally alike") {
    CHECK(by_likeness({"mend the jetty now"}, {"mend the jetty soon", "mend the jetty well"}) == "-0 +0 +1");
    CHECK(by_likeness({"mend the jetty soon", "mend the jetty well"}, {"mend the jetty now"}) == "-0 -1 +0");
    // The one that was undecided is not given away for less.
    CHECK(by_likeness({"a b c d e"}, {"a b c d x", "a b c d y", "a b c v w"}) == "-0 +0 +1 +2");
}

TEST_CASE("likeness may be asked of records with equal keys only") {
    const Texts before{"mend the jetty", "mend the jetty now"}, after{"mend the long jetty"};
    const auto with_keys = [&](const Texts& keys) {
        return shown(Pairing(before, after).by_likeness(bags(before), bags(after), 0.5, keys, {"KB"}));
    };
    CHECK(with_keys({"TA", "KB"}) == "1-0 -0");
    CHECK(with_keys({"KB", "TA"}) == "0-0 -1");
    CHECK(with_keys({"", "TA"}) == "-0 -1 +0");
}

TEST_CASE("of very many only what shares a rare word is compared, from both sides alike") {
    Texts before, after;
    for (int i = 0; i < 1100; ++i) {
        const std::string number = std::to_string(i);
        before.push_back("write to the owner of mooring m" + number);
        after.push_back("write again to the owner of mooring m" + number);
    }
    const Pairing there = Pairing(before, after).by_likeness(bags(before), bags(after), 0.6);
    CHECK(there.gone().empty());
    for (const auto& [i, j] : there.pairs()) CHECK(i == j);
    CHECK(Pairing(after, before).by_likeness(bags(after), bags(before), 0.6).pairs() == there.pairs());
}
