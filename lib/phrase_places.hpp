// PhrasePlaces: where the phrases of a house and of the hints stand in one text. Each word is looked up once, for all
// of them; what is asked of a sentence later is answered from here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <string_view>
#include <vector>

#include "hint.hpp"
#include "house.hpp"

namespace minutes {

class PhrasePlaces {
public:
    // Both must outlive it.
    PhrasePlaces(const House&, std::string_view text);
    PhrasePlaces(const PhrasePlaces&) = delete;
    PhrasePlaces& operator=(const PhrasePlaces&) = delete;

    // As House::find; quick where `part` is a view of the text.
    std::size_t find(Word, std::string_view part) const;
    // A phrase of the hint begins in `part`; of what is no view of the text any may.
    bool has(Hint, std::string_view part) const;

private:
    bool inside(std::string_view part) const {
        return std::less_equal<>()(text_.data(), part.data()) &&
               std::less_equal<>()(part.data() + part.size(), text_.data() + text_.size());
    }
    std::size_t offset(std::string_view part) const { return static_cast<std::size_t>(part.data() - text_.data()); }
    const std::uint32_t* first_of(std::size_t list, std::size_t begin) const;
    const std::uint32_t* end_of(std::size_t list) const { return std::next(places_.data(), first_[list + 1]); }

    const House& house_;
    std::string_view text_;
    std::vector<std::uint32_t> places_;                               // by list, in the order of the text
    std::array<std::uint32_t, word_count + hint_count + 1> first_{};  // of each list; behind them the number of all
};

}  // namespace minutes
