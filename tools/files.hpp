// Reading inputs and writing outputs. What goes wrong comes back as a Diagnostic that names the file and what to do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.hpp"

namespace minutes::tool {

Diagnostic wrong(std::string file, std::string message, std::string hint = {});

Result<std::string> read_file(const std::string& path);
Result<std::string> read_standard_input();

// The documents of a folder and the folders in it, in sorted order; hidden ones are passed over. Records are documents
// only in a folder that holds no minutes: beside them they are copies of what they were made from.
struct Folder {
    std::vector<std::string> documents;
    std::size_t skipped = 0;  // files that don't look like minutes
    std::vector<Diagnostic> troubles;
};
Folder documents_in(const std::string& folder);
std::string extension_of(const std::string& path);  // ".md", in lower case
std::string document_extensions();                  // ".txt .md ...", for messages

// Why `path` must not be written: it is there already, it is a folder, ...
std::optional<Diagnostic> refusal(const std::string& path, bool force);

// All or nothing: a new file beside the old one takes its place when it is complete. Devices and pipes are written
// to as they are.
std::optional<Diagnostic> write_file(const std::string& path, std::string_view bytes, bool force);

// Writes all of it; false with errno set where that fails.
bool write_all(int descriptor, std::string_view bytes);

}  // namespace minutes::tool
