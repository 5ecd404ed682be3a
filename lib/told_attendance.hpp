// Attendance told in sentences: "Apologies were received from A and B", "Present were ...", "chaired by C".
#pragma once

#include <span>
#include <string_view>

#include "document.hpp"
#include "roll.hpp"

namespace minutes {

// The words tell in a sentence who is excused, or begin to tell who was present.
bool tells_attendance(const Document&, std::string_view words);

// Keeps everybody whom the sentences name; true where they told who was excused or who was present.
bool read_told_attendance(const Document&, std::span<const std::string_view> sentences, Roll&);
bool read_told_attendance(const Document&, std::string_view words, Roll&);

// "Anna Lee, Treasurer, was absent.", "Bo Day joined by phone."
bool read_told_group(const Document&, std::string_view words, Roll&);

// "Board members present in person: Clark, Goold." inside a paragraph
bool read_labelled_sentence(const Document&, std::string_view sentence, Roll&);

// A bot's "apologies from petrichor and tamarack, who ..."
bool read_told_handles(const Document&, std::string_view words, Roll&);

}  // namespace minutes
