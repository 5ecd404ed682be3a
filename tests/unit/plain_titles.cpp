#include "plain_titles.hpp"

#include <doctest/doctest.h>

#include <string>

#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::Blocks;

namespace {

bool over_text(std::string_view bytes) {
    const Blocks b(bytes);
    return title_over_text(b.all, b.all.size() - 2, b.lines.reading, House::standard());
}

bool with_colon(std::string_view bytes) {
    const Blocks b(bytes);
    return colon_title(b.all, b.all.size() - 2, b.lines.reading, House::standard());
}

std::string before_text(std::string_view bytes) {
    const Blocks b(bytes);
    const std::string_view words = b.lines.reading[b.all.at(0).words];
    return std::string(words.substr(0, title_before_text(b.all[0], b.lines.reading, House::standard())));
}

}  // namespace

TEST_CASE("a short line behind a gap and right over a paragraph may be its title") {
    CHECK(over_text("First.\n\nSummer concert\nThe hall is booked.\n"));
    CHECK_FALSE(over_text("First.\nSummer concert\nThe hall is booked.\n"));
    CHECK_FALSE(over_text("First.\n\nSummer concert\n\nThe hall is booked.\n"));
    CHECK_FALSE(over_text("First.\n\nMr Tobias Marsh\nThe hall is booked.\n"));
    CHECK_FALSE(over_text("First.\n\n4 June 2019\nThe hall is booked.\n"));
    CHECK_FALSE(over_text("First.\n\nPresent\nThe hall is booked.\n"));
}

TEST_CASE("a short line with a colon over a paragraph may be its title") {
    CHECK(with_colon("First.\n\nPavilion:\nThe roof of the pavilion leaks again.\n"));
    CHECK_FALSE(with_colon("First.\n\nMembers:\nThe roof of the pavilion leaks again.\n"));
}

TEST_CASE("a verb in small letters makes words a sentence") {
    CHECK(has_lower_verb("The results were as below:"));
    CHECK_FALSE(has_lower_verb("Results of the quiz"));
}

TEST_CASE("a title before a dash or a colon, and a sentence behind it") {
    CHECK(before_text("Bins - Jack has spoken to the agent.\n") == "Bins");
    CHECK(before_text("Lecture series: Aoife has found three speakers.\n") == "Lecture series");
    CHECK(before_text("Bins - to be emptied\n").empty());
    CHECK(before_text("Apologies - Anna could not be there.\n").empty());
    CHECK(before_text("KB: the agent has not been spoken to.\n").empty());
}

TEST_CASE("a line that goes on with the list above is no title") {
    const auto goes_on = [](std::string_view bytes, std::size_t i) {
        const Blocks b(bytes);
        return goes_on_above(b.all, i, true, b.lines.reading, House::standard());
    };
    CHECK(goes_on("Present: Anna Lee, Bo Day,\n\nCy Orr, Di Fox\n\nThe hall is booked.\n", 1));
    CHECK(goes_on("Facilitator:\n\nAnna Lee\n\nVenue:\n", 1));
    CHECK(goes_on("Present:\n\nAnna Lee\n\nBo Day\n\nApologies:\n\nCy Orr\n", 2));
    CHECK(goes_on("Attendees\n\nAL, BD, CO\n", 1));
    CHECK_FALSE(goes_on("The hall is booked.\n\nSummer Concert\n\nThe hall is booked.\n", 1));
}
