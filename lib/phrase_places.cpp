#include "phrase_places.hpp"

#include <algorithm>
#include <numeric>

#include "sixteen.hpp"

namespace minutes {

PhrasePlaces::PhrasePlaces(const House& house, std::string_view text) : house_(house), text_(text) {
    struct Found {
        std::uint32_t place;
        std::uint32_t list;
    };
    std::vector<Found> all;
    all.reserve(text.size() / 8);
    word_that(text, 0, [&](std::size_t at) {
        const std::size_t before = all.size();
        house.vocabulary().each(text.substr(at), [&](std::size_t list) {
            all.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(list)});
        });
        if (all.size() != before && !word_begins_at(text, at)) all.resize(before);
        return false;
    });
    for (const Found& f : all) ++first_[f.list + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    auto next = first_;
    places_.resize(all.size());
    for (const Found& f : all) places_[next[f.list]++] = f.place;
}

// The first place of the list at `begin` or behind it.
const std::uint32_t* PhrasePlaces::first_of(std::size_t list, std::size_t begin) const {
    return std::lower_bound(places_.data() + first_[list], end_of(list), begin);
}

std::size_t PhrasePlaces::find(Word w, std::string_view part) const {
    const std::size_t begin = offset(part), end = begin + part.size();
    // Where words are cut, or nobody has looked, the house is asked.
    if (!inside(part) || !house_.looked_up(w) || !word_begins_at(text_, begin) || !word_ends_at(text_, end))
        return house_.find(w, part);
    const std::size_t list = House::list(w);
    for (const std::uint32_t* place = first_of(list, begin); place != end_of(list) && *place < end; ++place)
        if (house_.longest(w, part.substr(*place - begin)) != 0) return *place - begin;
    return std::string_view::npos;
}

bool PhrasePlaces::has(Hint h, std::string_view part) const {
    const std::size_t list = House::list(h), begin = offset(part);
    const std::uint32_t* place = first_of(list, begin);
    return !inside(part) || (place != end_of(list) && *place < begin + part.size());
}

}  // namespace minutes
