// Sixteen bytes at a time: for the loops that run over every byte of a document, in the vector types of gcc and clang.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace minutes {

typedef signed char Sixteen __attribute__((vector_size(16)));

inline Sixteen sixteen_at(const char* p) {
    Sixteen out;
    std::memcpy(&out, p, sizeof out);
    return out;
}

// Where a comparison of sixteen bytes holds.
class Places {
public:
    template <typename Mask>
    explicit Places(Mask mask) {
#ifdef __SSE2__
        typedef char Bytes __attribute__((vector_size(16)));
        bits_ = static_cast<unsigned>(__builtin_ia32_pmovmskb128(std::bit_cast<Bytes>(mask)));
#else
        for (unsigned k = 0; k < 16; ++k) bits_ |= (mask[k] != 0 ? 1U : 0U) << k;
#endif
    }
    bool any() const { return bits_ != 0; }
    // The first of them; there is one.
    std::size_t first() const { return static_cast<std::size_t>(std::countr_zero(bits_)); }
    // The last of them; there is one.
    std::size_t last() const { return 31U - static_cast<std::size_t>(std::countl_zero(bits_)); }
    void drop_last() { bits_ &= ~(1U << last()); }
    // The first place that `fits`; 16: none.
    template <typename Fits>
    std::size_t first_that(Fits fits) const {
        for (unsigned left = bits_; left != 0; left &= left - 1)
            if (const auto place = static_cast<std::size_t>(std::countr_zero(left)); fits(place)) return place;
        return 16;
    }

private:
    unsigned bits_ = 0;
};

inline auto letters_and_digits_in(Sixteen s) {
    const Sixteen low = s | 0x20;
    return ((low >= 'a') & (low <= 'z')) | ((s >= '0') & (s <= '9'));
}

// The first place, at `from` or behind it, where a word of letters and digits begins and `fits`; npos: none.
template <typename Fits>
std::size_t word_that(std::string_view text, std::size_t from, Fits fits) {
    const auto in_word = [](char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); };
    const auto begins = [&](std::size_t i) { return in_word(text[i]) && (i == 0 || !in_word(text[i - 1])); };
    std::size_t i = from;
    if (i < text.size() && begins(i) && fits(i)) return i;
    const auto among_sixteen = [&](std::size_t at) {
        const Places words(letters_and_digits_in(sixteen_at(&text[at])) &
                           ~letters_and_digits_in(sixteen_at(&text[at - 1])));
        return words.first_that([&](std::size_t k) { return at + k >= i && fits(at + k); });
    };
    for (++i; i + 16 <= text.size(); i += 16)
        if (const std::size_t place = among_sixteen(i); place < 16) return i + place;
    if (i < text.size() && text.size() > 16) {  // the last sixteen
        const std::size_t place = among_sixteen(text.size() - 16);
        return place < 16 ? text.size() - 16 + place : std::string_view::npos;
    }
    for (; i < text.size(); ++i)
        if (begins(i) && fits(i)) return i;
    return std::string_view::npos;
}

inline auto blanks_in(Sixteen s) { return (s == ' ') | (s == '\t') | (s == '\n') | (s == '\r'); }

}  // namespace minutes
