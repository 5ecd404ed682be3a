// What a document uses for its headings: marks, numbers, bold lines, bullets, or the rows of a table. Found in one look
// at all blocks, before any of them is taken for a heading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "blocks.hpp"
#include "house.hpp"
#include "reading.hpp"

namespace minutes {

struct HeadingSurvey {
    std::size_t marked_headings = 0;              // with a heading mark, labels and speech aside
    std::size_t level_one = 0;                    // of the first level, all of them
    std::size_t marked_numbers = 0;               // with a heading mark and a number such as "3.1"
    std::size_t numbered = 0;                     // numbered paragraphs
    std::size_t bold_lines = 0;                   // lines all bold
    std::size_t caps_lines = 0;                   // lines in capitals behind a gap
    std::size_t colon_titles = 0;                 // short lines that end with a colon, over a paragraph
    std::size_t titles_over_text = 0;             // short lines behind a gap, right over a paragraph
    std::vector<std::size_t> titles_before_text;  // for each block: the length of the title that it begins with, or 0
    std::size_t gaps = 0;                         // blank lines between paragraphs
    std::size_t topic_labels = 0;                 // lines such as "Topic: Boats"
    std::size_t bold_leads = 0;                   // paragraphs that begin with a bold title
    std::set<std::int32_t> agenda_tables;         // tables whose rows are topics
    std::set<std::string_view> field_labels;      // bold lines such as "Results:" that come back under several headings
    std::vector<std::size_t>
        bare_number;                 // for each block the length of "1 Apologies", a title with a number without a mark
    std::vector<bool> agenda_entry;  // for each block: it lists a topic that a later heading of the same list opens
    std::vector<bool> heading_number;  // for each block: its number is one of a list of headings
    std::vector<bool> topic_bullet;    // for each block: a bullet that is a topic
};

HeadingSurvey survey_headings(const std::vector<Block>&, const Reading&, const House&);

}  // namespace minutes
