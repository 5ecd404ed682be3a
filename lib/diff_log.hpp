// Differences between two states of an action log.
#pragma once

#include "action_log.hpp"
#include "diff_table.hpp"

namespace minutes {

// Rows are paired by id, then by reference, then by likeness; their order plays no part. Changes in the columns of the
// minutes bear the names that they have between documents; one in a column of people's is a "cell".
Table diff_logs(const ActionLog& before, const ActionLog& after, const DiffOptions&);

}  // namespace minutes
