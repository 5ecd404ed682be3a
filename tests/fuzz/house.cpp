// Any bytes as a house file; a house that could be read reads a document.
#include "house.hpp"

#include <cstdint>

#include "parse.hpp"

using namespace minutes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view toml(reinterpret_cast<const char*>(data), size);
    const Result<House> house = House::read("fuzz.toml", toml);
    if (!house) return 0;
    const Result<Text> text = decode("a.md",
                                     "# Harbour Board\n\n5 March 2024\n\nPresent: Anna Lee (AL)\n\n## Moorings\n\n"
                                     "Action: AL to write by 8 March.\nRESOLVED: to go on.\n");
    parse(*text, &*house);
    return 0;
}
