// Differences between two documents, or two sets of documents, as a table.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diff.hpp"
#include "table.hpp"

namespace minutes {

// One meeting in two sets of documents; null: in one of the two only.
struct DocumentPair {
    const Minutes* before = nullptr;
    const Minutes* after = nullptr;
};

// Two single documents are a pair, whatever they are. Sets are paired by body and date of the meeting, then by the
// file's name without folders; of several documents of one meeting, by state (draft, approved) and then in order.
std::vector<DocumentPair> pair_documents(const std::vector<Minutes>& before, const std::vector<Minutes>& after);

struct DiffOptions {
    std::string before = "the old", after = "the new";  // what the two are called, for the title
    std::vector<Facet> only;                            // empty: all
};

// One row a difference. Where a meeting stands in one of the two only, a row says so and all its records follow.
Table diff_table(const std::vector<Minutes>& before, const std::vector<Minutes>& after, const DiffOptions&);

// A difference and where it belongs.
struct Located {
    Date meeting;
    std::string body;
    Difference difference;
    std::string old_place, new_place;  // "file:line"
};
Table difference_table(const std::vector<Located>&, const DiffOptions&);

// All words that stand in the column "change", and what they mean.
struct ChangeKind {
    std::string_view name, summary;
};
std::span<const ChangeKind> change_kinds();

std::span<const Facet> facets();
std::string_view to_string(Facet);

// "3 new, 1 closed", in the order of change_kinds().
std::string counted_changes(const std::vector<Difference>&);

}  // namespace minutes
