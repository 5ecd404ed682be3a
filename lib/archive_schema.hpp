// The schema of an archive (lib/archive-2.sql), built into the library: SQL for SQLite, documented by its comments.
#pragma once

#include <string_view>

namespace minutes {

extern const std::string_view archive_schema;

}  // namespace minutes
