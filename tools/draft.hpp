// A file in the making: complete on the disk before anybody sees it, and never left behind.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <optional>
#include <string>
#include <string_view>

namespace minutes::tool {

// While it lives, the signals that end a process wait.
class SignalsWait {
public:
    SignalsWait();
    ~SignalsWait();
    SignalsWait(const SignalsWait&) = delete;
    SignalsWait& operator=(const SignalsWait&) = delete;

private:
    sigset_t before_{};
};

// The file has no name while it is written (O_TMPFILE), so that nothing stays, whatever ends the process. It gets one
// for the moment before it replaces another file, or from the first where the file system has no files without names:
// then it is private, and signals wait until it is in its place or deleted.
class Draft {
public:
    // In the folder of `target`. `name`: the path that it has for the moment; empty: one that nobody has.
    explicit Draft(std::string target, std::string name = {});
    ~Draft();
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    // All of these: false with errno set where they fail.
    explicit operator bool() const { return file_ >= 0; }
    bool fill(std::string_view bytes, mode_t mode);  // and onto the disk
    bool appear();                                   // EEXIST where somebody has made the target in the meantime
    bool replace();

private:
    // Calls `make` with names until one is free.
    template <typename Make>
    bool named(Make make);

    std::string target_, name_;
    bool given_;  // the name was chosen by the caller, and what has it is left over
    int file_ = -1;
    bool stands_ = false;  // there is a file of this name, ours to delete
    std::optional<SignalsWait> wait_;
};

}  // namespace minutes::tool
