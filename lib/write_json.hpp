// Records as JSON ("minutes/1"): the names and their order are those of lib/minutes-1.schema.json.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "minutes.hpp"

namespace minutes {

struct RecordWriter {
    std::string_view name;
    std::string_view extensions;
    std::string (*write)(const std::vector<Minutes>&);
};

std::span<const RecordWriter> record_writers();

std::string write_records_json(const std::vector<Minutes>&);    // one array, indented
std::string write_records_ndjson(const std::vector<Minutes>&);  // one record a line
void append_record(const Minutes&, std::string& ndjson);

}  // namespace minutes
