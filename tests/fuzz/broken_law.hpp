// How a fuzz target says that a law is broken: libFuzzer keeps the input of a program that aborts.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "parse.hpp"

namespace minutes::fuzz {

inline void law(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "broken law: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

// Two meetings of one body, with something of everything that a record can hold.
inline std::vector<Minutes> two_meetings() {
    constexpr std::string_view first =
        "# Harbour Board minutes\n\n5 March 2024\n\nPresent: Anna Lee (AL), Karl Berg (KB, Chair)\n"
        "Apologies: Una Grey\n\n"
        "## 1. Moorings\n\nAction AP 1: AL to write to the owners by 8 March.\nRESOLVED: to go on.\n\n"
        "## 2. Crane\n\n- [ ] KB: ask for a price\n- KB will paint the crane by May.\n\nNext meeting: 2 April 2024\n";
    constexpr std::string_view second =
        "# Harbour Board minutes\n\n2 April 2024\n\nPresent: Anna Lee (AL), Karl Berg (KB, Chair)\n\n"
        "## 1. Matters arising\n\nAP 1: AL has written to the owners. Done.\n"
        "All other actions were carried forward.\n\n"
        "## 2. Moorings\n\nAction: KB to tell the owners.\n";
    return {parse(*decode("2024-03-05.md", first)), parse(*decode("2024-04-02.md", second))};
}

}  // namespace minutes::fuzz
