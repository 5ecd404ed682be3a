// The house files of grammars/houses, built into the library.
#pragma once

#include <cstddef>
#include <string_view>

namespace minutes {

struct BuiltInHouse {
    std::string_view name;  // "default": the file's name without .toml
    std::string_view text;
};

extern const BuiltInHouse built_in_houses[];  // by name
extern const std::size_t built_in_house_count;

}  // namespace minutes
