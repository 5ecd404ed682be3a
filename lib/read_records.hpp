// Records read back from what `minutes-parse` wrote, JSON or NDJSON: the other half of write_json.
#pragma once

#include <string_view>
#include <vector>

#include "minutes.hpp"
#include "text.hpp"

namespace minutes {

// The text is JSON and not minutes: it begins like an object or a list of objects, or its name ends in .json, .ndjson
// or .jsonl and it begins with any bracket.
bool holds_records(const Text&);

struct RecordsRead {
    std::vector<Minutes> records;
    std::vector<Diagnostic> troubles;  // what could not be read, by line (NDJSON) or by its number in the list
};

// A list of records, one record, or one a line. Writing them again gives the same bytes. Fields that "minutes/1" does
// not know are passed over, missing ones are empty; a record with a field of another type is trouble as a whole, and
// the others are still read.
RecordsRead records_in(const Text&);

// How a file of records begins, for telling it from other JSON by a first glance at its bytes.
bool begins_like_records(std::string_view bytes);

}  // namespace minutes
