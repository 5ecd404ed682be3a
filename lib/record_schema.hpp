// The JSON Schema of a record (lib/minutes-1.schema.json), built into the library.
#pragma once

#include <string_view>

namespace minutes {

extern const std::string_view record_schema;

}  // namespace minutes
