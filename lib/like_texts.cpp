#include "like_texts.hpp"

namespace minutes {

std::size_t LikeTexts::number(std::string_view text) {
    NumberBag words = index_.count(text);
    const auto [known, fresh] = numbers_.try_emplace(std::move(words), texts_.size());
    if (fresh) texts_.push_back({.words = known->first, .likes = {}});
    return known->second;
}

void LikeTexts::add(std::size_t text, std::size_t thing) {
    Text& under = texts_[text];
    if (!under.has_place || given_up(under.place)) {
        under.place = places_.size();
        under.has_place = true;
        places_.push_back({.text = text, .things = {}});
        index_.add(under.words, under.place);
    }
    places_[under.place].things.push_back(thing);
}

void LikeTexts::find(std::size_t text, const Gone& gone, const Found& found) {
    compare_with_new_places(texts_[text]);
    std::erase_if(texts_[text].likes, [&](const Like& like) {
        Place& place = places_[like.place];
        std::erase_if(place.things, [&](std::size_t thing) { return gone(place.text, thing); });
        for (const std::size_t thing : place.things) found(thing, like.likeness);
        return place.things.empty();
    });
}

void LikeTexts::compare_with_new_places(Text& text) {
    const auto gone = [this](std::size_t place) { return given_up(place); };
    for (const std::size_t place : index_.candidates(text.words, text.compared, gone))
        if (const double like = alike(text.words, texts_[places_[place].text].words); like >= least_)
            text.likes.push_back({.place = place, .likeness = like});
    text.compared = places_.size();
}

}  // namespace minutes
