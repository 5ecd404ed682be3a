// The people of one body over its meetings: one entry for one person, and who is meant by the owner of an action.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "series.hpp"

namespace minutes {

// Names are the same person's where one can be the other's short form (initials or one name for the first names, a
// surname or first name alone), their written initials agree, they never stand in the same document, and no other
// person of the body fits. In order of appearance.
std::vector<SeriesPerson> merge_people(const std::vector<SeriesMeeting>&);

// Looks owners up among the people of a body.
class Owners {
public:
    // The people must stay where they are as long as this is used.
    Owners(const std::vector<SeriesPerson>&, const std::vector<SeriesMeeting>&);
    // By full name, written or derived initials, surname or first name, without the honorifics that the records give,
    // by a short form of the name ("K Brown"), or by an office that exactly one person at the meeting holds; null where
    // none or more than one fits.
    const SeriesPerson* find(std::string_view owner, std::size_t meeting) const;

private:
    using Index = std::unordered_map<std::string, std::vector<const SeriesPerson*>>;
    const SeriesPerson* by_short_form(const std::vector<std::string>& words) const;
    const SeriesPerson* by_office(const std::vector<std::string>& words, std::size_t meeting) const;

    Index names_, initials_, derived_, parts_;
    std::unordered_map<std::string, bool> honorifics_;
    using Office = std::pair<std::vector<std::string>, const SeriesPerson*>;  // its folded words, who holds it
    std::vector<std::vector<Office>> offices_;                                // of each meeting
};

}  // namespace minutes
