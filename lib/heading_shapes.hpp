// Questions about one block, or a block and the next: does it look like a heading, and which words of it are the title?
// They know nothing of the rest of the document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "blocks.hpp"
#include "house.hpp"
#include "reading.hpp"

namespace minutes {

// "Topic: Boats": the boats; empty where the line is no such label.
std::string_view labelled_topic(const Block&, const Reading&, const House&);

// "## Venue: Room 4": a field of the header that has the looks of a heading
bool is_field(const Block&, const Reading&, const House&);

// "Item 1:" alone: its title in the next short lines or cells, and the last block that it takes; empty: none.
struct AnnouncedTitle {
    Span words;
    std::size_t last = 0;
};
AnnouncedTitle title_behind_number(const std::vector<Block>&, std::size_t i, const Reading&);

// "Actions:", "Present: A, B", "ACTION SB": announce people or actions rather than a topic.
bool is_own_label(std::string_view words, const Reading&, const House&);
// "**Towpath.** The surface is breaking up.": the length of the bold words in front of the discussion, else 0
std::size_t bold_lead(const Block&, const Reading&, const House&);
// "ADJOURNMENT - The meeting was adjourned ...": the length of the capitals before a mark and the discussion, else 0
std::size_t caps_lead(const Block&, const Reading&, const House&);
// A word such as "ITEM" stands before the number.
bool announces_number(const Block&, const Reading&, const House&);
// "Item 2: ... **Actions** ...": a converter wrote a table's two columns as one; the bold words were the title. Else
// empty.
Span bold_inside(const Block&, const Reading&, const House&);
// "Action list", "Actions from 9 November" on a line of their own, over a list or lines such as "KB - task"
bool heads_actions(const std::vector<Block>&, std::size_t i, const Reading&, const House&);
// "Resolved" or "Decisions" alone over bullets
bool heads_decisions(const std::vector<Block>&, std::size_t i, const Reading&, const House&);
// "Roll Call and Quorum.": five words at most, a capital for every longer one, and no numbers.
bool capital_words(std::string_view);

// "2" behind "1": the next number of a list
bool counts_on(std::string_view before, std::string_view number);

// "Anna Lee - Social Secretary", "Treasurer: Bo Day": somebody with an office, no title.
bool names_office_holder(std::string_view, const House&);

// How a block is numbered: '/' "124/17", '.' "3.1", '1', 'i', 'a', or a capital for the styles of ordered lists.
char number_series(const Block&, const Reading&);
// The length of a topic without what a bot put behind it: "(nick, 18:01:29)".
std::size_t topic_title(std::string_view words);
// What stands behind a title on its line, without the marks between.
std::string_view behind_title(std::string_view rest);
// "19:05 Accounts:" is "Accounts"; "PUBLIC COMMENT - None" is "PUBLIC COMMENT".
std::string_view clean_title(std::string_view title, const House&);

// "No declarations", "NONE", "MINUTES APPROVED AS DISTRIBUTED": what was said under a topic.
bool denies(std::string_view);

}  // namespace minutes
