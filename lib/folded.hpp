// Text as it is compared: names and words, whatever their capitals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutes {

// Lower case of ASCII and of the accented letters of Western Europe: "élodie" is "Élodie".
std::string folded(std::string_view);

// The words of a text in their order, as a search compares them (plain_words.hpp): without accents, "Zoe" is "Zoë".
std::vector<std::string> folded_words(std::string_view);

// Letters to add, drop, change, or swap with the next one, to make one word of the other.
std::size_t slips(std::string_view, std::string_view);

}  // namespace minutes
