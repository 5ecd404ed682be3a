#include "vocabulary.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace minutes;

namespace {

// The numbers of the lists that have a phrase which the text begins with.
std::set<std::size_t> lists_at(std::string_view text) {
    static const Vocabulary vocabulary = [] {
        Vocabulary v;
        v.add("apologies", 1, PhraseEnd::word);
        v.add("apologies for absence", 2, PhraseEnd::word);
        v.add("apolog", 3, PhraseEnd::anywhere);
        v.add("a", 4, PhraseEnd::word);
        v.add("i'll", 5, PhraseEnd::word);
        v.add("to ", 6, PhraseEnd::anywhere);
        v.add("- ", 7, PhraseEnd::anywhere);
        v.order();
        return v;
    }();
    std::set<std::size_t> out;
    vocabulary.each(text, [&out](std::size_t list) { out.insert(list); });
    return out;
}

}  // namespace

TEST_CASE("one look tells all lists that have a phrase here") {
    using Lists = std::set<std::size_t>;
    CHECK(lists_at("Apologies for\nabsence were noted") == Lists{1, 2, 3});
    CHECK(lists_at("APOLOGIES: none") == Lists{1, 3});
    CHECK(lists_at("apologised") == Lists{3});
    CHECK(lists_at("a boat") == Lists{4});
    CHECK(lists_at("an oar") == Lists{});
    CHECK(lists_at("I\u2019ll go") == Lists{5});
    CHECK(lists_at("to go") == Lists{6});
    CHECK(lists_at("to") == Lists{});  // the blank is part of the phrase
    CHECK(lists_at("") == Lists{});
}

TEST_CASE("phrases that begin no word are left out") { CHECK(lists_at("- a").empty()); }
