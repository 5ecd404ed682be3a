#include "actions.hpp"

#include <doctest/doctest.h>

#include "dates.hpp"
#include "minutes_of.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

// "task <owners> due status form earlier ref", what is usual left out.
std::string shown(const Action& a) {
    std::string out = a.text;
    if (!a.owners.empty()) out += " <" + test::joined_by_bar(a.owners) + ">";
    if (a.due) out += " due " + iso(a.due);
    else if (!a.due_text.empty()) out += " due '" + a.due_text + "'";
    if (a.status != Status::open) out += " " + std::string(to_string(a.status));
    out += " " + std::string(to_string(a.form));
    if (a.earlier) out += " earlier";
    if (!a.ref.empty()) out += " ref " + a.ref;
    return out;
}

// The marked actions of a paragraph, list or table under the usual header.
std::string actions(const std::string& body) {
    const test::Passes p(test::header + body);
    Person anna, karl, rosa;
    anna.name = "Anna Lee", anna.initials = "AL";
    karl.name = "Karl Berg", karl.initials = "KB";
    rosa.name = "Rosa Crisp", rosa.initials = "RC";
    const Directory people({&anna, &karl, &rosa}, House::standard());
    std::string out;
    for (const ActionDraft& d : read_actions(p.doc, people, {2024, 3, 5}).actions) out += shown(d.action) + "\n";
    return out;
}

}  // namespace

TEST_CASE("labels before a task") {
    CHECK(actions("Action: KB to write to the council.\n") == "KB to write to the council. <KB> label\n");
    CHECK(actions("**Action:** KB to write to the council.\n") == "KB to write to the council. <KB> label\n");
    CHECK(actions("**Action** KB to write to the council.\n") == "KB to write to the council. <KB> label\n");
    CHECK(actions("ACTION: KB to write to the council.\n") == "KB to write to the council. <KB> label\n");
    CHECK(actions("Action KB: write to the council.\n") == "write to the council. <KB> label\n");
    CHECK(actions("[Action] KB to write to the council.\n") == "KB to write to the council. <KB> label\n");
    CHECK(actions("TODO: KB to write to the council.\n") == "KB to write to the council. <KB> label\n");
    CHECK(actions("Action: mend the crane\n") == "mend the crane label\n");
}

TEST_CASE("the line that is always read") {
    CHECK(actions("Action (KB, by 8 March 2024): write to the council\n") ==
          "write to the council <KB> due 2024-03-08 label\n");
    CHECK(actions("Action (KB): write to the council\n") == "write to the council <KB> label\n");
    CHECK(actions("Action (KB/AL, by end of May): write to the council\n") ==
          "write to the council <KB | AL> due 2024-05 label\n");
    CHECK(actions("- Action (KB, by 8 March 2024): write to the council\n") ==
          "write to the council <KB> due 2024-03-08 label\n");
}

TEST_CASE("references of labels") {
    CHECK(actions("Action 3: KB to write\n").find("ref Action 3") != std::string::npos);
    CHECK(actions("Action 2024/07: KB to write\n").find("ref Action 2024/07") != std::string::npos);
    CHECK(actions("Action: 3rd party insurance to be bought by KB\n").find("ref") == std::string::npos);
    CHECK(actions("**Action** 3rd party insurance to be bought by KB\n").find("ref") == std::string::npos);
}

TEST_CASE("brackets that never close are words") {
    const std::string out = actions("Action (KB: to write to the council\n");
    CHECK(out.find("to the council>") == std::string::npos);
}

TEST_CASE("several labels in one paragraph") {
    CHECK(actions("The crane is broken. Action: KB to mend it. The slip is wet. Action: AL to dry it.\n") ==
          "KB to mend it. The slip is wet. <KB> label\nAL to dry it. <AL> label\n");
}

TEST_CASE("a marker behind the text names only the owner") {
    CHECK(actions("The crane is to be mended before the season. **ACTION KB**\n") ==
          "The crane is to be mended before the season. <KB> marker\n");
    CHECK(actions("It rained. KB was asked to mend the crane.\n\n**Action: KB**\n") ==
          "KB was asked to mend the crane. <KB> marker\n");
    CHECK(actions("The crane is to be mended before the season. (Action: KB/AL)\n") ==
          "The crane is to be mended before the season. <KB | AL> marker\n");
}

TEST_CASE("words that are no label") {
    for (const std::string body :
         {"The actions were reviewed.", "No action was taken.", "Action: none", "Action: None.", "Actions: N/A",
          "See action-20: it is done.", "Standards Action is a body.", "Their swift action saved the boat.",
          "The task was hard."}) {
        CAPTURE(body);
        CHECK(actions(body + "\n").empty());
    }
}

TEST_CASE("escapes: a backslash, a quote, code") {
    CHECK(actions("\\Action: a noun\n").empty());
    CHECK(actions("> Action: KB to write\n").empty());
    CHECK(actions("```\nAction: KB to write\n```\n").empty());
    CHECK(actions("## Actions\n\n> - KB: write\n").empty());
}

TEST_CASE("an action label that records a decision is no action") {
    CHECK(actions("Action: Approved 7-0\n").empty());
    CHECK(actions("Action: Moved by AL, seconded by KB, and carried.\n").empty());
}

TEST_CASE("a list under a heading") {
    CHECK(actions("## Actions\n\n- KB: write to the council by 8 March 2024\n- Mend the crane (RC)\n- AL to read the "
                  "report - done\n") ==
          "write to the council by 8 March 2024 <KB> due 2024-03-08 list\nMend the crane <RC> list\nAL to read the "
          "report <AL> done list\n");
    CHECK(actions("## Actions from the last meeting\n\n- KB: write to the council - done\n- RC: mend the crane - "
                  "ongoing\n") ==
          "write to the council <KB> done list earlier\nmend the crane <RC> carried list earlier\n");
}

TEST_CASE("a heading that names the owner") {
    CHECK(actions("## Actions\n\n### Karl Berg\n\n- write to the council\n- mend the crane\n")
              .find("write to the council <Karl Berg> list") == 0);
    CHECK(actions("## Actions for Karl Berg\n\n- write to the council\n") == "write to the council <Karl Berg> list\n");
}

TEST_CASE("a name over a nested list") {
    CHECK(actions("## Actions\n\n- KB\n  - write to the council\n  - mend the crane\n- AL\n  - read the report\n") ==
          "write to the council <KB> list\nmend the crane <KB> list\nread the report <AL> list\n");
}

TEST_CASE("a label over a list") {
    CHECK(actions("Actions:\n\n- KB: write to the council\n- AL: read the report\n") ==
          "write to the council <KB> list\nread the report <AL> list\n");
}

TEST_CASE("lists of nothing") {
    CHECK(actions("## Actions\n\nNone.\n").empty());
    CHECK(actions("## Actions\n\n- None\n").empty());
    CHECK(actions("## Actions\n\n- ???\n").empty());
    CHECK(actions("## Actions\n").empty());
}

TEST_CASE("check boxes") {
    CHECK(actions("- [ ] KB: write to the council\n- [x] AL: read the report\n") ==
          "write to the council <KB> checkbox\nread the report <AL> done checkbox\n");
}

TEST_CASE("struck through means done") {
    CHECK(actions("## Actions\n\n- ~~KB: write to the council~~\n").find(" done list") != std::string::npos);
}

TEST_CASE("a table of actions") {
    CHECK(actions("| Action | Owner | Due | Status |\n|---|---|---|---|\n| Write to the council | KB | 8 March 2024 | "
                  "Open |\n| Mend the crane | Rosa Crisp/AL | April | Done |\n| Buy rope | TBC | | |\n") ==
          "Write to the council <KB> due 2024-03-08 column\nMend the crane <Rosa Crisp | AL> due 2024-04 done column "
          "earlier\nBuy rope column\n");
    CHECK(
        actions("| No | Task | Who | When |\n|---|---|---|---|\n| A1 | Write to the council | KB | next meeting |\n") ==
        "Write to the council <KB> due 'next meeting' column ref A1\n");
    CHECK(actions("Action\tOwner\tDeadline\nWrite to the council\tKB\t08/04/2024\n") ==
          "Write to the council <KB> due 2024-04-08 column\n");
}

TEST_CASE("other tables hold no actions") {
    CHECK(actions("| Fee | Now | Next |\n|---|---|---|\n| Mooring | \u00a35 | \u00a36 |\n").empty());
    CHECK(actions("| Name | Role |\n|---|---|\n| Anna Lee | Chair |\n").empty());
}

TEST_CASE("a column of actions beside the discussion") {
    CHECK(
        actions("| Item | Discussion | Action |\n|---|---|---|\n| Crane | KB was asked to mend the crane. | KB |\n") ==
        "KB was asked to mend the crane. <KB> column\n");
}

TEST_CASE("fields below an action") {
    CHECK(actions("Action: write to the council\nAssigned to: Karl Berg\nDue date: 8 April 2024\nStatus: done\n") ==
          "write to the council <Karl Berg> due 2024-04-08 done label\n");
}

TEST_CASE("an action of which nothing can be taken apart is kept whole") {
    CHECK(actions("Action: ??? (see above) - and, then; or: so\n").find("label") != std::string::npos);
}

TEST_CASE("odd labels are no harm") {
    for (const std::string body : {"Action",
                                   "Action:",
                                   "Action: ",
                                   "**Action",
                                   "Action ()",
                                   "Action []",
                                   "[Action",
                                   "[Action]",
                                   "(Action:",
                                   "Action: :",
                                   "Action::",
                                   "Action - ",
                                   "Action \u2013",
                                   "Action: *",
                                   "Action 1",
                                   "Action: \u2013 ",
                                   "ACTION ACTION ACTION",
                                   "Action: Action: Action:",
                                   "| Action |\n|---|\n| |",
                                   "- [ ]",
                                   "- [ ] ",
                                   "## Actions\n\n- \n- -",
                                   "## Actions\n\n*",
                                   "## Actions\n\n- *\n- : \n- \u2013",
                                   "## Actions\n\n- KB\n  - *"}) {
        CAPTURE(body);
        const std::string out = actions(body + "\n");
        CHECK(out.size() < 400);
    }
}

TEST_CASE("the words of a draft are in its block, and the words used are in the reading") {
    for (const test::Sample& sample : test::samples()) {
        CAPTURE(sample.name);
        const Result<Text> text = decode(sample.name, sample.bytes);
        REQUIRE(text);
        const Lines lines = read_lines(*text, House::standard());
        const Outline outline = read_outline(lines, House::standard());
        const Document doc{*text, House::standard(), lines, outline, false};
        const ActionsRead read = read_actions(doc, Directory({}, House::standard()), {2024, 3, 5});
        for (const ActionDraft& d : read.actions) {
            REQUIRE(d.block < outline.blocks.size());
            CHECK(d.words.begin < d.words.end);
            CHECK(d.words.begin >= outline.blocks[d.block].words.begin);
            CHECK(tidy(doc.words(d.words)) == d.action.text);
        }
        for (const Span s : read.used) CHECK(s.end <= lines.reading.words().size());
    }
}
