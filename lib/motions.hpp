// Motions and what became of them: lines from "Motion to ..." to "Carried", and tables with movers and outcomes.
#pragma once

#include <cstdint>
#include <optional>

#include "decision_drafts.hpp"

namespace minutes {

// The lines of a motion, of which `block` is the first: kept where its outcome is told. The last of them; null where
// none begins there.
std::optional<std::size_t> read_motion_lines(DecisionDrafts&, std::size_t block);

// Tables that hold motions, read one block after the other.
class MotionTables {
public:
    // True where the block is a cell of such a table.
    bool read(DecisionDrafts&, std::size_t block);

private:
    bool of_motions(DecisionDrafts&, std::size_t block);
    bool of_outcome(DecisionDrafts&, std::size_t block);
    void find_columns(const DecisionDrafts&, std::size_t block);

    std::int32_t table_ = -1, header_row_ = -1;
    int motion_ = -1, mover_ = -1, seconder_ = -1, outcome_ = -1;  // columns of a table of motions
    bool decision_column_ = false;
    std::int32_t outcome_of_ = -1;  // the table of labels and values that was read last
};

}  // namespace minutes
