// What a query found, as a table: the columns that are selected, in the order that is asked for.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query_match.hpp"
#include "table.hpp"

namespace minutes {

// A field, or one of two columns that no record has as a field: "type", and "found", the lines in which the words of
// the query stand that no other column shows.
struct QueryColumn {
    std::string name;
    NamedField field;  // without name for those two
};

struct QuerySort {
    NamedField field;
    bool down = false;
};

// `names` empty: the columns shown by default. The diagnostic has no place.
Result<std::vector<QueryColumn>> choose_columns(const Query&, std::span<const std::string> names);
// "due", "due:down"
Result<std::vector<QuerySort>> choose_order(const Query&, std::span<const std::string> keys);

// Hits that are equal in all keys stay in their order; what has no value in a key stands last, up or down.
void sort_hits(std::vector<Hit>&, std::span<const QuerySort>);

// `records`: how many there were to choose from.
Table to_table(const Query&, const std::vector<Hit>&, std::span<const QueryColumn>, std::size_t records);

// All fields of these types, one a row: what --fields prints.
Table table_of_fields(std::span<const RecordType>);

}  // namespace minutes
