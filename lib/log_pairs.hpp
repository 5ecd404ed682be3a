// Which action of a series a row of the action log stands for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "action_log.hpp"
#include "series.hpp"

namespace minutes {

struct LogAction {
    const Body* body = nullptr;
    const Followed* action = nullptr;
};

// For each row the index of its action, or `no_action`. Within a body: by id, by the id that a record had at some
// meeting, by a reference that only one of them has, by equal words, in their order, where as many rows as actions have
// them, by likeness of the words (same_action, similar.hpp).
constexpr auto no_action = static_cast<std::size_t>(-1);
std::vector<std::size_t> pair_rows(const Series&, const std::vector<const LogRow*>&, const std::vector<LogAction>&);

}  // namespace minutes
