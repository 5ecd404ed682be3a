// A query over actions answered from the tables and indexes of an archive, without reading its documents: the indexes
// find the actions that may match, and only these are looked at, in the same way as those of documents.
#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive.hpp"
#include "query_match.hpp"
#include "query_table.hpp"

namespace minutes::tool {

// As much of documents as the query, the columns and the order look at, and what was found in it.
struct ArchiveHits {
    // Names that owners have in other documents, by what is written here.
    using Elsewhere = std::unordered_map<std::string, std::vector<std::string>>;
    struct Document {
        Document(Minutes m, Elsewhere names)
            : minutes(std::move(m)),
              elsewhere(std::move(names)),
              view(minutes, [this](const DocumentView&, std::string_view written) {
                  const auto found = elsewhere.find(std::string(written));
                  return found == elsewhere.end() ? nullptr : &found->second;
              }) {}
        Minutes minutes;
        Elsewhere elsewhere;
        DocumentView view;
    };
    std::deque<Document> documents;
    std::vector<Hit> hits;  // in the order of the archive's documents; they point into `documents`
};

// The query is one over actions alone. Throws Trouble.
ArchiveHits search_actions(const Archive&, const Query&, std::span<const QueryColumn>, std::span<const QuerySort>);

}  // namespace minutes::tool
