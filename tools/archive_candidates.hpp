// Which actions of an archive a query may find, by its indexes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "query.hpp"
#include "sqlite.hpp"

namespace minutes::tool {

struct Candidates {
    // The ids of actions, ascending, each once: all that the query finds are among them. Nothing: any action may match.
    std::optional<std::vector<std::int64_t>> ids;
    // What is still to be asked of each; terms that the indexes have answered for good are left out.
    Query rest;
};

Candidates candidates(const Database&, const Query&);

}  // namespace minutes::tool
