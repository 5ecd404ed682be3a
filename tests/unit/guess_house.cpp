#include "guess_house.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "parse.hpp"

using namespace minutes;

namespace {

const std::string welsh =
    "Cofnodion 5 Chwefror 2023\n\nYn bresennol: Eleri Gwynant, Tudur Llwydan\nYmddiheuriadau: Mair Elfan\n";

}  // namespace

TEST_CASE("a house is guessed by the words that only it uses") {
    CHECK(guess_house(welsh).name() == "welsh");
    CHECK(guess_house("YN BRESENNOL:\r\nYMDDIHEURIADAU:\r\nCYFARFOD NESAF:\r\n").name() == "welsh");
    CHECK(guess_house("<p><b>Yn bresennol</b> / Present</p>\n<p><b>Ymddiheuriadau</b></p>\n<p>Mehefin</p>").name() ==
          "welsh");
}

TEST_CASE("without such words it is the default") {
    for (const std::string& text :
         {std::string(), std::string("\n"), test::header, std::string("Present: A B\nApologies: C D\n12 March\n")})
        CHECK(&guess_house(text) == &House::standard());
}

TEST_CASE("one word, or one line, is too little to tell") {
    CHECK(&guess_house("Cam gweithredu\nCam gweithredu\nCam gweithredu\nCam gweithredu\n") == &House::standard());
    CHECK(&guess_house("Yn bresennol, ymddiheuriadau, cam gweithredu, penderfynwyd\n") == &House::standard());
    CHECK(&guess_house("Yn bresennol\nYmddiheuriadau\n") == &House::standard());
    CHECK(&guess_house("The Cofnodionist\nGwrymddiheuriadau\nMedium\nMaiden\n") == &House::standard());
}

TEST_CASE("the default never marks a text, and its words are no house's own") {
    CHECK(lines_that_mark(House::standard(), welsh) == 0);
    for (const House* house : House::all()) {
        CAPTURE(house->name());
        for (const std::string_view word : {"Present", "apologies", "Action:", "March", "minutes", "agenda", "eitem"})
            CHECK(house->own(word).empty());
    }
    CHECK(lines_that_mark(*House::built_in("welsh"), welsh) == 3);
}

TEST_CASE("only a house that is named is not guessed") {
    const Text text = test::text_of(welsh);
    CHECK(parse(text).house == HouseUsed{"welsh", false});
    CHECK(parse(text, House::built_in("welsh")).house == HouseUsed{"welsh", true});
    CHECK(parse(text, &House::standard()).house == HouseUsed{"default", true});
    CHECK(parse(text, &House::standard()).apologies.empty());
    CHECK(parse(text).apologies.size() == 1);
}
