// What a document tells the checks to leave alone: "minutes-lint: ignore M012 the new clerk", in a comment of the
// document's format or as a line of plain text. It holds for its own line and for the next line with words; in front of
// all words it holds for the whole document. What concerns the whole document it hides wherever it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check.hpp"
#include "document.hpp"

namespace minutes {

// One such note.
struct Ignore {
    std::vector<std::string> checks;  // codes or names as written, known or not
    std::uint32_t line = 0;           // where it stands
    std::uint32_t last = 0;           // the last line that it holds for; 0: the whole document
    At at;                            // of the first check that it names
};

std::vector<Ignore> find_ignores(const Document&);

// The notes of a document, and what its house ignores: [lint] ignore = ["M012"].
class Ignores {
public:
    explicit Ignores(const Document&);
    bool hide(const Diagnostic&) const;

private:
    std::vector<std::string_view> by_house_;  // codes
    std::vector<Ignore> notes_;
};

}  // namespace minutes
