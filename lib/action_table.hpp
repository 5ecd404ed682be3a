// Tables of actions: the header names the columns, each row is an action. Other tables may have a column of actions
// beside the discussion.
#pragma once

#include <cstdint>
#include <map>

#include "action_drafts.hpp"

namespace minutes {

// Which column holds what; -1: none.
struct ActionColumns {
    int text = -1, owner = -1, due = -1, status = -1, ref = -1;
    bool log() const { return text >= 0 && (owner >= 0 || due >= 0 || status >= 0); }
};

// The columns that the row names in which `block` stands, from this block on.
ActionColumns action_columns(const Document&, std::size_t block);

// The table that the walk over the blocks is in.
class ActionTable {
public:
    // True where the block is part of a table of actions; its row is kept when its first cell is met.
    bool read(ActionDrafts&, std::size_t block);
    bool in_header(const Block& b) const { return b.row == header_row_; }
    std::int32_t section() const { return section_; }  // of the last table of actions

private:
    std::int32_t table_ = -1, header_row_ = -1, row_ = -1, section_ = -1;
    ActionColumns columns_;
};

// For each table the column that its first row calls the actions', or who does them; -1 where there is none.
std::map<std::int32_t, int> columns_of_actions(const Document&);

}  // namespace minutes
