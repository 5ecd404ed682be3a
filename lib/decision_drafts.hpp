// Where the decisions of a document are gathered, whatever form they have, in the order of reading.
#pragma once

#include <string_view>

#include "decisions.hpp"

namespace minutes {

struct DecisionDrafts {
    const Document& doc;
    DecisionsRead read = {};

    std::string_view words(std::size_t block) const { return doc.words(doc.outline.blocks[block]); }
    // Keeps what was decided, unless the last decision holds some of the words already. True where it was kept.
    bool keep(std::size_t block, std::string_view text);
};

// From the beginning of `first` to the end of `last`, both in the words of one document.
std::string_view joined(std::string_view first, std::string_view last);

}  // namespace minutes
