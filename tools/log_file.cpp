#include "log_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "draft.hpp"
#include "files.hpp"

namespace minutes::tool {

namespace {

namespace fs = std::filesystem;

std::string beside(const std::string& path, const std::string& before, const std::string& behind) {
    const fs::path file(path);
    return (file.parent_path() / (before + file.filename().string() + behind)).string();
}

Diagnostic failed(const std::string& path, int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return wrong(path, fmt::format("cannot be written: {}", std::strerror(error)),
                 full ? "make room; the log is as it was" : "the log is as it was");
}

// "Kay Bell" of LibreOffice's ",kay,desk,01.02.2024 10:00,file:///...;" or "Kay Bell,kay,..."
std::string holder(const std::string& lock) {
    std::string rest = lock;
    for (int i = 0; i < 2; ++i) {
        const std::string word = rest.substr(0, rest.find(','));
        if (!word.empty()) return word;
        rest.erase(0, std::min(rest.size(), word.size() + 1));
    }
    return "somebody";
}

}  // namespace

LogFile::~LogFile() {
    if (file_ >= 0) ::close(file_);  // and unlocks it
}

std::optional<Diagnostic> LogFile::open() {
    std::error_code error;
    const fs::path target = fs::canonical(path_, error);
    target_ = error ? path_ : target.string();  // a link is written through, not replaced
    if (const Result<std::string> office = read_file(beside(target_, ".~lock.", "#")))
        return wrong(path_, fmt::format("is open in LibreOffice ({})", holder(*office)),
                     fmt::format("close it there; if nobody has it open, delete {}", beside(path_, ".~lock.", "#")));
    return lock();
}

std::optional<Diagnostic> LogFile::lock() {
    for (;;) {
        file_ = ::open(target_.c_str(), O_RDONLY | O_CLOEXEC);
        if (file_ < 0 && errno == ENOENT) return std::nullopt;
        if (file_ < 0) return read_file(path_).why();
        if (::flock(file_, LOCK_EX | LOCK_NB) != 0)
            return wrong(path_, "is being updated by somebody else", "try again in a moment");
        // The one before us may have put another file in its place while we waited for nothing.
        struct stat ours {
        }, there{};
        if (::fstat(file_, &ours) == 0 && ::stat(target_.c_str(), &there) == 0 && ours.st_ino == there.st_ino) break;
        ::close(file_);
    }
    Result<std::string> bytes = read_file(target_);
    if (!bytes) return bytes.why();
    bytes_ = std::move(*bytes);
    return std::nullopt;
}

std::optional<Diagnostic> LogFile::replace(std::string_view bytes) {
    if (file_ < 0) return write_file(path_, bytes, false);  // who makes it first has it
    if (::access(target_.c_str(), W_OK) != 0) return failed(path_, errno);
    const Result<std::string> now = read_file(target_);
    if (!now || *now != bytes_)
        return wrong(path_, "has been changed by somebody else in the meantime", "run the command again");
    if (auto why = put(target_ + ".bak", bytes_)) return why;
    return put(target_, bytes);
}

// Where the draft has a name, it is always the same, so that a run that was killed leaves no more than one, and the
// next run takes it over.
std::optional<Diagnostic> LogFile::put(const std::string& path, std::string_view bytes) const {
    struct stat old {};
    const mode_t mode = ::fstat(file_, &old) == 0 ? old.st_mode & 07777U : 0600U;
    Draft draft(path, beside(target_, ".", ".new"));
    if (draft && draft.fill(bytes, mode) && draft.replace()) return std::nullopt;
    return failed(path, errno);
}

}  // namespace minutes::tool
