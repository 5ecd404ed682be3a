#include "undertakings.hpp"

#include <doctest/doctest.h>

#include "dates.hpp"
#include "minutes_of.hpp"

using namespace minutes;

namespace {

// "owner: sentence", one a line, of a paragraph under the usual header.
std::string undertakings(const std::string& body, const std::vector<std::string>& taken = {}) {
    const test::Passes p(test::header + body);
    Person anna, karl, rosa;
    anna.name = "Anna Lee", anna.initials = "AL";
    karl.name = "Karl Berg", karl.initials = "KB";
    rosa.name = "Rosa Crisp", rosa.initials = "RC";
    const Directory people({&anna, &karl, &rosa}, House::standard());
    std::vector<Span> spans;
    for (const std::string& words : taken) {
        const auto at = static_cast<std::uint32_t>(p.lines.reading.words().find(words));
        spans.push_back({at, at + static_cast<std::uint32_t>(words.size())});
    }
    std::string out;
    for (const ActionDraft& d : read_undertakings(p.doc, people, {2024, 3, 5}, spans)) {
        CHECK(d.action.form == Form::implied);
        out += test::joined_by_bar(d.action.owners) + ": " + d.action.text +
               (d.action.due ? " due " + iso(d.action.due) : "") + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("doer and task, and no mark") {
    CHECK(undertakings("Karl will write to the council about the crane.\n") ==
          "Karl: Karl will write to the council about the crane.\n");
    CHECK(undertakings("KB to write to the council about the crane.\n") ==
          "KB: KB to write to the council about the crane.\n");
    CHECK(undertakings("The Clerk will write to the council about the crane.\n") ==
          "Clerk: The Clerk will write to the council about the crane.\n");
    CHECK(undertakings("Anna Lee agreed to look at the fees of other harbours.\n") ==
          "Anna Lee: Anna Lee agreed to look at the fees of other harbours.\n");
    CHECK(undertakings("Rosa was asked to call the insurer.\n") == "Rosa: Rosa was asked to call the insurer.\n");
    CHECK(undertakings("Anna and Karl are to meet the tenants.\n") ==
          "Anna | Karl: Anna and Karl are to meet the tenants.\n");
    CHECK(undertakings("KB will write to the council by 8 April 2024.\n") ==
          "KB: KB will write to the council by 8 April 2024. due 2024-04-08\n");
}

TEST_CASE("only the sentence that promises") {
    CHECK(undertakings("The crane is broken. Karl will mend the crane. It was bought long ago.\n") ==
          "Karl: Karl will mend the crane.\n");
}

TEST_CASE("an undertaking behind a report") {
    CHECK(undertakings("The crane is broken, and KB will mend the crane again.\n").find("KB: ") == 0);
    CHECK(undertakings("It was agreed that Karl would mend the crane.\n").find("Karl: ") == 0);
}

TEST_CASE("opinions, states, questions and bodies promise nothing") {
    for (const std::string body : {"The Board will write to the council about the crane.",
                                   "Karl will be there on time.", "Will Karl mend the crane again?",
                                   "It will rain again in the morning.", "The crane will need new paint soon.",
                                   "Anna would like a new crane for it.", "Karl will not mend the crane again.",
                                   "Nobody will mend the crane this year.", "Karl wrote to the council about it.",
                                   "The council will mend the road in May.", "Karl said the crane would cost more."}) {
        CAPTURE(body);
        CHECK(undertakings(body + "\n").empty());
    }
}

TEST_CASE("words of a marked action are not read again") {
    CHECK(undertakings("Karl will mend the crane.\n", {"Karl will mend the crane."}).empty());
    CHECK(undertakings("Karl will mend the crane. Anna will paint the crane.\n", {"Karl will mend the crane."}) ==
          "Anna: Anna will paint the crane.\n");
}

TEST_CASE("quotes, code and lists of people are not read") {
    CHECK(undertakings("> Karl will mend the crane.\n").empty());
    CHECK(undertakings("```\nKarl will mend the crane.\n```\n").empty());
    CHECK(undertakings("## Present\n\n- Karl will mend the crane.\n").empty());
}
