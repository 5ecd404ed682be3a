// The name of the body that met, out of a title: without kind of meeting, dates and places.
#pragma once

#include <string>
#include <string_view>

#include "house.hpp"

namespace minutes {

struct BodyName {
    std::string organisation, body;
    bool only_kind = false;  // the title names no more than the kind of meeting
};

BodyName body_of_title(std::string_view title, const House&);

// "Aldermere Sailing Club": all words but the short ones begin with capitals
bool in_title_case(std::string_view line);

// "Anna Lee", "Anna Lee, Bo Day": people, no organisation
bool names_people(std::string_view line, const House&);

// "Board of Directors", "Town Council": says little without whose it is.
bool is_generic_body(std::string_view body, const House&);
// "Amenities Committee": of a council, if one stands above it.
bool is_committee(std::string_view body, const House&);
// "X TRUST" over "SAFETY BOARD": the board met, and the trust is what it belongs to.
bool is_part_of_another(std::string_view body, const House&);

// "Identification of HARBOUR TC voting members": whose members a topic counts; empty where it doesn't say.
std::string body_of_members(std::string_view title, const House&);

}  // namespace minutes
