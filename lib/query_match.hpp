// Which records a query finds, and where in them it found what it looked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query.hpp"

namespace minutes {

// A text in which a word, phrase or pattern was found.
struct Evidence {
    const Field* field = nullptr;
    std::string_view text;
    std::size_t offset = 0;  // of the find in the text
};

struct Hit {
    RecordView record;
    std::vector<Evidence> evidence;
};

// The records of a document that match, by type and then in document order. The work grows with the text, however
// many actions stand under one item.
std::vector<Hit> search(const Query&, const DocumentView&);

// One record alone.
bool match(const Query&, const RecordView&);

// The line of the text in which the find stands, cut to some words on both sides where it is long.
std::string excerpt(const Evidence&);

}  // namespace minutes
