// Sixteen bytes at a time: for the loops that run over every byte of a document, in the vector types of gcc and clang.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

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
    explicit Places(Mask mask) : halves_(std::bit_cast<std::array<std::uint64_t, 2>>(mask)) {}
    bool any() const { return (halves_[0] | halves_[1]) != 0; }
    // The first place that `fits`; 16: none.
    template <typename Fits>
    std::size_t first_that(Fits fits) const {
        for (std::size_t half = 0; half < 2; ++half)
            for (std::uint64_t left = halves_[half]; left != 0;) {
                const std::size_t place = in(left);
                if (fits(8 * half + place)) return 8 * half + place;
                left &= std::endian::native == std::endian::little ? ~(std::uint64_t{0xFF} << 8 * place) : ~(std::uint64_t{0xFF} << 56 >> 8 * place);
            }
        return 16;
    }
    // The first of them; there is one.
    std::size_t first() const { return halves_[0] != 0 ? in(halves_[0]) : 8 + in(halves_[1]); }

private:
    static std::size_t in(std::uint64_t half) {
        const int bits = std::endian::native == std::endian::little ? std::countr_zero(half) : std::countl_zero(half);
        return static_cast<std::size_t>(bits) / 8;
    }
    std::array<std::uint64_t, 2> halves_;
};

inline auto letters_and_digits_in(Sixteen s) {
    const Sixteen low = s | 0x20;
    return ((low >= 'a') & (low <= 'z')) | ((s >= '0') & (s <= '9'));
}

inline auto blanks_in(Sixteen s) { return (s == ' ') | (s == '\t') | (s == '\n') | (s == '\r'); }

}  // namespace minutes
