// The discussion under a heading: its words, and the line of the source on which each of them stands.
#pragma once

#include <string>
#include <vector>

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

struct ItemText {
    std::string text;  // a paragraph, list entry or cell a line; blanks as in tidy()
    std::vector<TextLine> lines;
};

ItemText item_text(const Document&, const Section&);

}  // namespace minutes
