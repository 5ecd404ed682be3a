// minutes-work: prints how much work it is to parse each file: branches taken in the library, plus the bytes that the
// C library's fast loops look at (16 at a step). The same input gives the same number on every machine and every day.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "parse.hpp"
#include "text.hpp"

namespace {

std::uint64_t work = 0;

void bytes(std::size_t n) { work += 1 + n / 16; }

}  // namespace

extern "C" {

void __sanitizer_cov_trace_pc() { ++work; }

void* __real_memchr(const void*, int, std::size_t);
int __real_memcmp(const void*, const void*, std::size_t);
void* __real_memcpy(void*, const void*, std::size_t);
void* __real_memmove(void*, const void*, std::size_t);
void* __real_memset(void*, int, std::size_t);
std::size_t __real_strlen(const char*);

void* __wrap_memchr(const void* s, int c, std::size_t n) {
    void* const found = __real_memchr(s, c, n);
    bytes(found == nullptr ? n
                           : static_cast<std::size_t>(static_cast<const char*>(found) - static_cast<const char*>(s)));
    return found;
}
int __wrap_memcmp(const void* a, const void* b, std::size_t n) { return bytes(n), __real_memcmp(a, b, n); }
void* __wrap_memcpy(void* to, const void* from, std::size_t n) { return bytes(n), __real_memcpy(to, from, n); }
void* __wrap_memmove(void* to, const void* from, std::size_t n) { return bytes(n), __real_memmove(to, from, n); }
void* __wrap_memset(void* to, int c, std::size_t n) { return bytes(n), __real_memset(to, c, n); }
std::size_t __wrap_strlen(const char* s) {
    const std::size_t n = __real_strlen(s);
    bytes(n);
    return n;
}

}  // extern "C"

int main(int count, char** names) {
    // The vocabulary is read once, by the first document.
    if (const auto text = minutes::decode("x", "x")) minutes::parse(*text);
    for (int i = 1; i < count; ++i) {
        std::ifstream in(names[i], std::ios::binary);
        const std::string raw{std::istreambuf_iterator<char>(in), {}};
        const auto text = minutes::decode(names[i], raw);
        if (!text) {
            std::fprintf(stderr, "%s: %s\n", names[i], text.why().message.c_str());
            return 2;
        }
        work = 0;
        const minutes::Minutes m = minutes::parse(*text);
        std::printf("%llu %zu %zu %s\n", static_cast<unsigned long long>(work), raw.size(), m.actions.size(), names[i]);
        std::fflush(stdout);
    }
}
