// Actions that no label marks, but the way their owner is written: an owner on a line of its own below the paragraph,
// in bold or in capitals before the task, or behind an arrow.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "action_drafts.hpp"

namespace minutes {

// The document puts owners on lines of their own, as a column of actions does once its table is lost: twice or more.
bool has_owner_lines(const Document&, const Directory&);

// "KB" alone below a paragraph, whose task it is. True where the block was read as one.
bool read_owner_line(ActionDrafts&, std::size_t block);

// "-> KB: write to the council" at the beginning of a line, with any arrow.
bool read_arrow(ActionDrafts&, std::size_t block);

// "**KB** - write to the council"
bool read_bold_owner(ActionDrafts&, std::size_t block);

// The words that the document writes as "Anna": "ANNA" elsewhere is somebody spoken to, no word that always stands in
// capitals. They are gathered when one is first asked for, which few documents do.
class SmallWords {
public:
    explicit SmallWords(const Document& doc) : doc_(doc) {}
    bool contain(std::string_view word);  // in small letters or capitals

private:
    const Document& doc_;
    std::optional<std::unordered_set<std::string_view>> words_;
};

// "The lock wants oiling. ANNA to price a new one." and "**KB** to chase. c/f": each such sentence of the block. True
// where there was one.
bool read_loud_owners(ActionDrafts&, std::size_t block, SmallWords&);

// The words behind an arrow that begins them; empty where none does.
std::string_view behind_arrow(std::string_view words);

}  // namespace minutes
