// Three letters as a number, the same in either case: what tells at a glance that no phrase can begin here.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace minutes {

// Of the low five bits of three bytes, which are the same for a letter in either case; 0 to 2^Bits - 1.
template <unsigned Bits>
std::uint32_t hash_of_three(std::uint32_t four) {
    constexpr auto three = std::bit_cast<std::uint32_t>(std::array<unsigned char, 4>{0x1F, 0x1F, 0x1F, 0});
    return ((four & three) * 2654435769U) >> (32U - Bits);
}

}  // namespace minutes
