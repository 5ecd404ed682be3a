// Things that stand under texts, found by texts that are alike: each two texts are compared once, however often either
// is said. Lists of open actions say the same from meeting to meeting.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include "similar.hpp"
#include "word_index.hpp"

namespace minutes {

class LikeTexts {
public:
    // Texts count as alike from this likeness on (alike, similar.hpp).
    explicit LikeTexts(double least) : least_(least), index_(least) {}

    // The number of a text: texts of the same words have the same. All are numbered before the first thing is added.
    std::size_t number(std::string_view text);
    double likeness(std::size_t a, std::size_t b) const { return alike(texts_[a].words, texts_[b].words); }

    void add(std::size_t text, std::size_t thing);

    using Gone = std::function<bool(std::size_t text, std::size_t thing)>;
    using Found = std::function<void(std::size_t thing, double likeness)>;
    // Calls `found` for each thing under a text that is alike; those for which `gone` holds are forgotten.
    void find(std::size_t text, const Gone& gone, const Found& found);

private:
    // A text under which things stand; once there are none its place is given up, and a later thing gets a new one.
    struct Place {
        std::size_t text;
        std::vector<std::size_t> things;
    };
    struct Like {
        std::size_t place;
        double likeness;
    };
    struct Text {
        NumberBag words;
        std::size_t place = 0;  // the last that it had, where it has_place
        bool has_place = false;
        std::size_t compared = 0;  // with the places before this one
        std::vector<Like> likes;   // found among them
    };

    bool given_up(std::size_t place) const { return places_[place].things.empty(); }
    void compare_with_new_places(Text& text);

    double least_;
    WordIndex index_;
    std::map<NumberBag, std::size_t> numbers_;
    std::vector<Text> texts_;
    std::vector<Place> places_;
};

}  // namespace minutes
