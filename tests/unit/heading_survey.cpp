#include "heading_survey.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

struct Surveyed {
    explicit Surveyed(std::string_view bytes, std::string name = "minutes.md")
        : lines(read_lines(minutes::test::text_of(bytes, std::move(name)), House::standard())),
          blocks(read_blocks(lines, House::standard())),
          found(survey_headings(blocks, lines.reading, House::standard())) {}

    // The words of the blocks that are marked, one a line.
    std::string marked(const std::vector<bool>& marks) const {
        std::string out;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            if (marks[i]) out += tidy(lines.reading[blocks[i].words]) + "\n";
        return out;
    }

    Lines lines;
    std::vector<Block> blocks;
    HeadingSurvey found;
};

}  // namespace

TEST_CASE("headings are counted by what marks them") {
    const Surveyed s(
        "# Harbour Board\n\n## Present\n\nAnna Lee\n\n## 3.1 Roads\n\ntext\n\n**Old Boats**\n\ntext\n\n"
        "**Towpath.** The surface is breaking up.\n");
    CHECK(s.found.level_one == 1);
    CHECK(s.found.marked_headings == 2);  // "Present" is a label
    CHECK(s.found.marked_numbers == 1);
    CHECK(s.found.bold_lines == 1);
    CHECK(s.found.bold_leads == 1);
    CHECK(s.found.numbered == 0);
}

TEST_CASE("a numbered list holds headings where its entries have something under them") {
    const Surveyed items("1. Finance\nThe Treasurer reported on the year.\n\n2. Roads\nThe holes were seen.\n",
                         "m.txt");
    CHECK(items.found.numbered == 2);
    CHECK(items.marked(items.found.heading_number).find("Finance") == 0);
    const Surveyed list("The fees:\n\n1. small boats\n2. large boats\n3. ships\n\n# Roads\n");
    CHECK(list.marked(list.found.heading_number).empty());
}

TEST_CASE("a list that begins again is judged anew") {
    const Surveyed s(
        "1. small boats\n2. large boats\n3. ships\n1. Finance\n   - The year was good.\n2. Roads\n   - The holes "
        "were seen.\n");
    CHECK(s.marked(s.found.heading_number) == "Finance\nRoads\n");
}

TEST_CASE("a label on every entry is a field's, not a title") {
    const Surveyed s("1. Warden: Anna Lee counts the boats.\n2. Warden: Karl Berg counts the ships.\n");
    CHECK(s.marked(s.found.heading_number).empty());
}

TEST_CASE("top bullets with something under them are topics where nothing else is a heading") {
    const std::string bullets =
        "- Quay walls\n  - they crack\n  - they leak\n- Crane sale\n  - it went well\n- Fees\n  - they go up\n";
    const Surveyed bare(bullets);
    CHECK(bare.marked(bare.found.topic_bullet) == "Quay walls\nCrane sale\nFees\n");
    const Surveyed under("# Harbour Board\n\n## Roads\n\n" + bullets);
    CHECK(under.marked(under.found.topic_bullet).empty());
    const Surveyed notes("# Harbour Board\n\n## Notes\n\n" + bullets);
    CHECK(notes.marked(notes.found.topic_bullet) == "Quay walls\nCrane sale\nFees\n");
}

TEST_CASE("a table is an agenda by its header, unless it has owners or dates") {
    CHECK(Surveyed("| Item | Discussion |\n|---|---|\n| Roads | Holes. |\n").found.agenda_tables.size() == 1);
    CHECK(Surveyed("| Action | Owner | Due |\n|---|---|---|\n| Mend it | KB | 5 May |\n").found.agenda_tables.empty());
    CHECK(Surveyed("| Boat | Fee |\n|---|---|\n| Small | 5 |\n").found.agenda_tables.empty());
}
