// Where a heading ends and the discussion begins, when both stand on one line; and what is no heading at all.
#pragma once

#include <optional>
#include <string_view>

#include "house.hpp"
#include "reading.hpp"

namespace minutes {

// A sentence about somebody who says or does something ("FA agreed."), whatever mark a converter put before it.
bool is_speech(std::string_view words, const House&);

// Few words, a capital first, no sentence: what could stand over a paragraph.
bool is_title_like(std::string_view words, std::size_t most_words);

// The title of a numbered line, counted in bytes of `words`: the emphasised run, the words before a colon, the run of
// capitals, or the words before the first sentence. 0 where it has none.
std::size_t run_in_title(std::string_view words, const Reading&, const House&);

}  // namespace minutes
