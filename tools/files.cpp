#include "files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "draft.hpp"
#include "read_records.hpp"

namespace minutes::tool {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 7> extensions{".txt", ".md", ".markdown", ".html", ".htm", ".rst", ".wiki"};
constexpr std::array<std::string_view, 3> record_extensions{".json", ".ndjson", ".jsonl"};

// More than any minutes; so that a device that never ends does.
constexpr std::size_t most_bytes = std::size_t{1} << 30U;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    explicit operator bool() const { return number_ >= 0; }
    int operator*() const { return number_; }
    bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

std::string reason(int error) { return std::strerror(error); }

Diagnostic unreadable(const std::string& name, int error) {
    if (error == ENOENT || error == ENOTDIR) return wrong(name, "there is no such file", "check its name and folder");
    if (error == EACCES) return wrong(name, "cannot be read: permission denied", "ask its owner for leave to read it");
    return wrong(name, "cannot be read: " + reason(error));
}

Diagnostic unwritable(const std::string& name, int error) {
    std::string hint = "choose another place for -o";
    if (error == ENOENT) hint = "make its folder first, or choose another place for -o";
    if (error == ENOSPC || error == EDQUOT || error == EFBIG) hint = "make room, or choose another place for -o";
    return wrong(name, "cannot be written: " + reason(error), hint);
}

Diagnostic in_the_way(const std::string& name) {
    return wrong(name, "is there already", "give --force to replace it, or choose another name for -o");
}

// Another size or time than before the first byte was read: what was read may be half old and half new.
bool changed(const struct stat& before, int descriptor, std::size_t read) {
    struct stat now {};
    return ::fstat(descriptor, &now) != 0 || now.st_mtim.tv_sec != before.st_mtim.tv_sec ||
           now.st_mtim.tv_nsec != before.st_mtim.tv_nsec || static_cast<std::size_t>(now.st_size) != read;
}

Result<std::string> read_all(const std::string& name, int descriptor) {
    struct stat file {};
    const bool known = ::fstat(descriptor, &file) == 0 && S_ISREG(file.st_mode) && file.st_size > 0;
    // one byte more than the file has, so that the end is seen without growing
    std::string bytes(known ? std::min(static_cast<std::size_t>(file.st_size), most_bytes) + 1 : 1U << 16U, '\0');
    for (std::size_t used = 0;;) {
        if (used == bytes.size()) bytes.resize(2 * used);
        const ssize_t got = ::read(descriptor, bytes.data() + used, bytes.size() - used);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(name, errno);
        used += static_cast<std::size_t>(got);
        if (used > most_bytes)
            return wrong(name, "is larger than 1 GB", "give the minutes themselves, one file a meeting");
        if (got > 0) continue;
        bytes.resize(used);
        if (known && changed(file, descriptor, used))
            return wrong(name, "has changed while it was being read", "run the command again");
        return bytes;
    }
}

bool looks_like_minutes(const std::string& path) {
    return std::ranges::find(extensions, extension_of(path)) != extensions.end();
}

bool looks_like_records(const std::string& path) {
    if (std::ranges::find(record_extensions, extension_of(path)) == record_extensions.end()) return false;
    std::ifstream file(path, std::ios::binary);
    std::string head(256, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    return begins_like_records(head);
}

bool hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

void list(const fs::path& folder, Folder& out) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) entries.push_back(*i);
    if (error) out.troubles.push_back(unreadable(folder.string(), error.value()));
    std::ranges::sort(entries);
    std::erase_if(entries, [](const fs::directory_entry& entry) { return hidden(entry.path()); });
    const auto minutes = [&error](const fs::directory_entry& entry) {
        return entry.is_regular_file(error) && looks_like_minutes(entry.path().string());
    };
    // Beside minutes, records are those of the same meetings.
    const bool sources = std::ranges::any_of(entries, minutes);
    for (const fs::directory_entry& entry : entries) {
        const fs::path& path = entry.path();
        if (entry.is_directory(error)) {
            if (!entry.is_symlink(error)) list(path, out);  // a link could lead round in a circle
        } else if (minutes(entry) || (!sources && entry.is_regular_file(error) && looks_like_records(path.string()))) {
            out.documents.push_back(path.string());
        } else {
            ++out.skipped;
        }
    }
}

// A link is written through, not replaced.
std::string target_of(const std::string& path) {
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    return error ? path : target.string();
}

mode_t mode_for(const struct stat* old) {
    if (old != nullptr) return old->st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

std::optional<Diagnostic> write_into(const std::string& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file || !write_all(*file, bytes) || !file.close()) return unwritable(path, errno);
    return std::nullopt;
}

}  // namespace

Diagnostic wrong(std::string file, std::string message, std::string hint) {
    return {.severity = Severity::error,
            .code = {},
            .message = std::move(message),
            .hint = std::move(hint),
            .at = {},
            .file = std::move(file)};
}

Result<std::string> read_file(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) return unreadable(path, errno);
    return read_all(path, *file);
}

Result<std::string> read_standard_input() { return read_all("<stdin>", STDIN_FILENO); }

Folder documents_in(const std::string& folder) {
    Folder out;
    list(folder, out);
    return out;
}

std::string extension_of(const std::string& path) {
    std::string extension = fs::path(path).extension().string();
    for (char& c : extension)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return extension;
}

std::string document_extensions() { return fmt::format("{}", fmt::join(extensions, " ")); }

std::optional<Diagnostic> refusal(const std::string& path, bool force) {
    struct stat old {};
    if (::stat(path.c_str(), &old) != 0) {
        std::error_code error;
        const fs::path folder = fs::path(path).parent_path();
        if (!folder.empty() && !fs::is_directory(folder, error)) return unwritable(path, ENOENT);
        return std::nullopt;
    }
    if (S_ISDIR(old.st_mode)) return wrong(path, "is a folder", "name a file in it");
    if (S_ISREG(old.st_mode) && !force) return in_the_way(path);
    return std::nullopt;
}

std::optional<Diagnostic> write_file(const std::string& path, std::string_view bytes, bool force) {
    if (auto why = refusal(path, force)) return why;
    struct stat old {};
    const bool there = ::stat(path.c_str(), &old) == 0;
    if (there && !S_ISREG(old.st_mode)) return write_into(path, bytes);
    if (there && ::access(path.c_str(), W_OK) != 0) return unwritable(path, errno);
    const std::string target = target_of(path);
    Draft draft(target);
    if (!draft || !draft.fill(bytes, mode_for(there ? &old : nullptr))) return unwritable(path, errno);
    if (force ? draft.replace() : draft.appear()) return std::nullopt;
    return errno == EEXIST ? in_the_way(path) : unwritable(path, errno);
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(descriptor, bytes.data(), bytes.size());
        if (done < 0 && errno != EINTR) return false;
        if (done > 0) bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

}  // namespace minutes::tool
