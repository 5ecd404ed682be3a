// The known word that a misspelt one was most likely meant to be.
#pragma once

#include <string_view>
#include <vector>

namespace minutes {

// Empty where none is near enough to be worth asking about.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace minutes
