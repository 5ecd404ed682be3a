#include "draft.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "files.hpp"

namespace minutes::tool {

namespace {

std::string folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

// A file without a name gets one through this link.
std::string link_of(int file) { return fmt::format("/proc/self/fd/{}", file); }

bool links_work(int file) { return ::access(link_of(file).c_str(), F_OK) == 0; }

bool link_file(int file, const std::string& path) {
    return ::linkat(AT_FDCWD, link_of(file).c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

}  // namespace

SignalsWait::SignalsWait() {
    sigset_t all{};
    ::sigfillset(&all);
    for (const int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) ::sigdelset(&all, fault);
    ::pthread_sigmask(SIG_BLOCK, &all, &before_);
}

SignalsWait::~SignalsWait() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

template <typename Make>
bool Draft::named(Make make) {
    wait_.emplace();
    for (int n = 0; n < 1000; ++n) {
        if (!given_) name_ = fmt::format("{}/.minutes-{}-{}", folder_of(target_), ::getpid(), n);
        stands_ = make(name_.c_str());
        if (stands_ || errno != EEXIST) return stands_;
        if (given_ && ::unlink(name_.c_str()) != 0) return false;
    }
    return false;
}

Draft::Draft(std::string target, std::string name)
    : target_(std::move(target)), name_(std::move(name)), given_(!name_.empty()) {
    file_ = ::open(folder_of(target_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (file_ >= 0 && links_work(file_)) return;
    if (file_ >= 0) ::close(std::exchange(file_, -1));
    else if (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL) return;
    named([this](const char* path) {
        file_ = ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        return file_ >= 0;
    });
}

Draft::~Draft() {
    if (stands_) ::unlink(name_.c_str());
    if (file_ >= 0) ::close(file_);
}

bool Draft::fill(std::string_view bytes, mode_t mode) {
    return write_all(file_, bytes) && ::fchmod(file_, mode) == 0 && ::fsync(file_) == 0;
}

// A file system without links can't tell whether somebody has made the target.
bool Draft::appear() {
    if (stands_ ? ::link(name_.c_str(), target_.c_str()) == 0 : link_file(file_, target_)) return true;
    return errno != EEXIST && stands_ && replace();
}

bool Draft::replace() {
    if (!stands_ && !named([this](const char* path) { return link_file(file_, path); })) return false;
    if (::rename(name_.c_str(), target_.c_str()) != 0) return false;
    stands_ = false;
    return true;
}

}  // namespace minutes::tool
