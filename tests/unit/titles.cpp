#include "titles.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::text_of;

namespace {

// The title that begins a numbered line.
std::string title(std::string_view line) {
    const Text text = text_of(line);
    Reading reading;
    const Span s = reading.append(text, {0, static_cast<std::uint32_t>(line.size())});
    const std::string_view words = reading[s];
    return std::string(words.substr(0, run_in_title(words, reading, House::standard())));
}

bool speech(std::string_view words) { return is_speech(words, House::standard()); }

}  // namespace

TEST_CASE("somebody who says something is speech") {
    CHECK(speech("FA agreed."));
    CHECK(speech("KB asked about the fees."));
    CHECK(speech("The Chair thanked everyone."));
    CHECK(speech("Rosa Crisp reported that the crane was mended."));
    CHECK_FALSE(speech("Finance report"));
    CHECK_FALSE(speech("Matters arising"));
    CHECK_FALSE(speech("KB"));
    CHECK_FALSE(speech(""));
}

TEST_CASE("what could stand over a paragraph") {
    CHECK(is_title_like("Finance", 9));
    CHECK(is_title_like("Minutes of the Last Meeting", 9));
    CHECK(is_title_like("Any other business:", 9));
    CHECK(is_title_like("2023 accounts", 9));
    CHECK_FALSE(is_title_like("The crane was mended.", 9));
    CHECK_FALSE(is_title_like("and so on", 9));
    CHECK_FALSE(is_title_like("One two three four five six seven eight nine ten", 9));
    CHECK_FALSE(is_title_like("", 9));
    CHECK_FALSE(is_title_like("Well,", 9));
}

TEST_CASE("the title of a line without a mark is the line") {
    CHECK(title("Finance") == "Finance");
    CHECK(title("Minutes of the last meeting") == "Minutes of the last meeting");
    CHECK(title("").empty());
}

TEST_CASE("an emphasised run is the title") {
    CHECK(title("**Finance** The Treasurer reported on the year.") == "Finance");
    CHECK(title("**Finance:** The Treasurer reported on the year.") == "Finance");
    CHECK(title("*Finance*: the Treasurer reported on the year.") == "Finance");
    CHECK(title("<u>Matters arising</u> There were none.") == "Matters arising");
}

TEST_CASE("capitals are the title") {
    CHECK(title("PUBLIC FORUM Residents spoke about the lights.") == "PUBLIC FORUM");
    CHECK(title("APOLOGIES There were none.") == "APOLOGIES");
}

TEST_CASE("the words before a colon are the title") {
    CHECK(title("Matters arising: the Clerk had written to the council.") == "Matters arising");
    CHECK(title("Opened at 19:30 in the hall").find(':') != 10);
}

TEST_CASE("the words before the first sentence are the title") {
    CHECK(title("Apologies The Clerk had received none from anybody.") == "Apologies");
    CHECK(title("Declarations of interest. There were none to declare.") == "Declarations of interest");
    CHECK(title("Planning Cllr Lee spoke about the shed.") == "Planning");
}

TEST_CASE("a sentence has no title") {
    CHECK(title("The Treasurer reported on the year so far and on the moorings.").empty());
    CHECK(title("KB asked about the fees of the other harbours.").empty());
}

TEST_CASE("a title lies inside its line and ends at the end of a word") {
    for (const std::string line :
         {"**Finance", "**", "A", "A B", "1", ":", "a: b", "**A** - b", "X (KB) - y", "X (KB", "\u2013 x",
          "ABC \u2013 The x", "...", "Dr. Lee", "A. B. C. D.", "\"Quote\" The end of it"}) {
        CAPTURE(line);
        const std::string t = title(line);
        CHECK(t.size() <= std::string_view(line).size());
    }
}
