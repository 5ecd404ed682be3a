// The action log on the disk: locked while it is brought up to date, and replaced whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostic.hpp"

namespace minutes::tool {

// Held from reading to writing. Nobody waits: a log that another minutes-log is updating, or that LibreOffice has open
// (it leaves `.~lock.LOG.csv#` beside the file), is refused.
class LogFile {
public:
    explicit LogFile(std::string path) : path_(std::move(path)) {}
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    // Locks the log and reads it; a log that isn't there is empty.
    std::optional<Diagnostic> open();
    const std::string& bytes() const { return bytes_; }

    // First the bytes that were read go to LOG.csv.bak, then the new ones take the log's place; each at one moment, by
    // renaming a file that is complete on the disk. Whenever it is stopped, the log is the old one or the new one.
    std::optional<Diagnostic> replace(std::string_view bytes);

private:
    std::optional<Diagnostic> lock();
    std::optional<Diagnostic> put(const std::string& path, std::string_view bytes) const;

    std::string path_, target_, bytes_;
    int file_ = -1;
};

}  // namespace minutes::tool
