// Stands between a tool and the C library (LD_PRELOAD) and lets one of its calls go wrong.
//
//   FAULT=CALLS:N:WHAT    CALLS: names parted by commas, or "any" for all but "malloc"; N: the first, second ... of
//   them,
//                         "N+": from that one on; WHAT: an errno number the call fails with, "half" (a write that takes
//                         half of the bytes, and fails with ENOSPC from then on), "sigN" (signal N comes before the
//                         call), or what happens before the call to FAULT_FILE: "cut" (to half its size), "grow",
//                         "gone"
//   FAULT_COUNT=FILE      how many of CALLS there were is written to FILE at the end
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
}

namespace {

char calls[256];
long first = 0;
bool from_then_on = false;
char what[32];
std::atomic<long> seen{0};
bool half = false;
bool started = false;  // main has begun: what the loader and the constructors do is not counted
int (*real_main)(int, char**, char**) = nullptr;

int counted_main(int argc, char** argv, char** environment) {
    started = true;
    return real_main(argc, argv, environment);
}

template <typename Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

// The name stands among the calls.
bool meant(const char* call) {
    if (std::strcmp(calls, "any") == 0) return std::strcmp(call, "malloc") != 0;
    const std::size_t length = std::strlen(call);
    for (const char* at = std::strstr(calls, call); at != nullptr; at = std::strstr(at + 1, call))
        if ((at == calls || at[-1] == ',') && (at[length] == ',' || at[length] == '\0')) return true;
    return false;
}

void change(const char* how) {
    const char* file = std::getenv("FAULT_FILE");
    if (file == nullptr) return;
    struct stat now {};
    ::stat(file, &now);
    if (std::strcmp(how, "cut") == 0 && ::truncate(file, now.st_size / 2) != 0) std::abort();
    if (std::strcmp(how, "grow") == 0 && ::truncate(file, now.st_size + 1) != 0) std::abort();
    if (std::strcmp(how, "gone") == 0) std::remove(file);
}

// The call is to fail, errno set.
bool fails(const char* call) {
    if (!started || calls[0] == '\0' || !meant(call)) return false;
    const long n = ++seen;
    if (first == 0 || (from_then_on ? n < first : n != first)) return false;
    if (std::strncmp(what, "sig", 3) == 0) {
        ::kill(::getpid(), std::atoi(what + 3));
        return false;
    }
    if (std::strcmp(what, "half") == 0) {
        half = true;
        from_then_on = true;
        errno = ENOSPC;
        return n != first;
    }
    if (what[0] < '0' || what[0] > '9') {
        change(what);
        return false;
    }
    errno = std::atoi(what);
    return true;
}

__attribute__((constructor)) void begin() {
    if (const char* fault = std::getenv("FAULT")) {
        char number[32]{};
        std::sscanf(fault, "%255[^:]:%31[^:]:%31s", calls, number, what);
        first = std::atol(number);
        from_then_on = std::strchr(number, '+') != nullptr;
    }
}

__attribute__((destructor)) void end() {
    const char* file = std::getenv("FAULT_COUNT");
    if (file == nullptr) return;
    calls[0] = '\0';
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%ld", seen.load());
    const int out = ::open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (out < 0 || ::write(out, text, static_cast<std::size_t>(length)) != length) std::abort();
    ::close(out);
}

int open_file(const char* name, const char* path, int flags, mode_t mode) {
    return fails("open") ? -1 : real<int (*)(const char*, int, ...)>(name)(path, flags, mode);
}

}  // namespace

extern "C" {

int __libc_start_main(int (*main)(int, char**, char**), int argc, char** argv, void (*init)(), void (*fini)(),
                      void (*loader_fini)(), void* stack_end) {
    real_main = main;
    return real<decltype(&__libc_start_main)>("__libc_start_main")(counted_main, argc, argv, init, fini, loader_fini,
                                                                   stack_end);
}

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return open_file("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return open_file("open64", path, flags, mode);
}

int __open_2(const char* path, int flags) { return open_file("open", path, flags, 0); }
int __open64_2(const char* path, int flags) { return open_file("open64", path, flags, 0); }

ssize_t read(int file, void* bytes, std::size_t length) {
    return fails("read") ? -1 : real<ssize_t (*)(int, void*, std::size_t)>("read")(file, bytes, length);
}

ssize_t __read_chk(int file, void* bytes, std::size_t length, std::size_t) { return read(file, bytes, length); }

ssize_t write(int file, const void* bytes, std::size_t length) {
    if (fails("write")) return -1;
    if (half) length = (length + 1) / 2;
    return real<ssize_t (*)(int, const void*, std::size_t)>("write")(file, bytes, length);
}

// The same by the names that SQLite uses.
ssize_t pread64(int file, void* bytes, std::size_t length, off64_t at) {
    return fails("read") ? -1 : real<ssize_t (*)(int, void*, std::size_t, off64_t)>("pread64")(file, bytes, length, at);
}

ssize_t pwrite64(int file, const void* bytes, std::size_t length, off64_t at) {
    return fails("write")
               ? -1
               : real<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64")(file, bytes, length, at);
}

int ftruncate64(int file, off64_t size) {
    return fails("ftruncate") ? -1 : real<int (*)(int, off64_t)>("ftruncate64")(file, size);
}
int fdatasync(int file) { return fails("fsync") ? -1 : real<int (*)(int)>("fdatasync")(file); }
int fsync(int file) { return fails("fsync") ? -1 : real<int (*)(int)>("fsync")(file); }
int fchmod(int file, mode_t mode) { return fails("fchmod") ? -1 : real<int (*)(int, mode_t)>("fchmod")(file, mode); }
int rename(const char* a, const char* b) {
    return fails("rename") ? -1 : real<int (*)(const char*, const char*)>("rename")(a, b);
}
int link(const char* a, const char* b) {
    return fails("link") ? -1 : real<int (*)(const char*, const char*)>("link")(a, b);
}
int unlink(const char* a) { return fails("unlink") ? -1 : real<int (*)(const char*)>("unlink")(a); }
int close(int file) { return fails("close") ? -1 : real<int (*)(int)>("close")(file); }
int flock(int file, int how) { return fails("flock") ? -1 : real<int (*)(int, int)>("flock")(file, how); }

int linkat(int a, const char* from, int b, const char* to, int flags) {
    return fails("linkat") ? -1
                           : real<int (*)(int, const char*, int, const char*, int)>("linkat")(a, from, b, to, flags);
}

void* malloc(std::size_t size) { return fails("malloc") ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t n, std::size_t size) { return fails("malloc") ? nullptr : __libc_calloc(n, size); }
void* realloc(void* old, std::size_t size) { return fails("malloc") ? nullptr : __libc_realloc(old, size); }
void* aligned_alloc(std::size_t align, std::size_t size) {
    return fails("malloc") ? nullptr : __libc_memalign(align, size);
}
}
