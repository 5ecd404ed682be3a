// What a name looks like: capitals, particles and initials, honorifics, call signs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "house.hpp"

namespace minutes {

// One to six words that can be a name: capitals, particles, initials; or one handle.
bool is_name(std::string_view, const House&, bool handles);

// "she/her", "they/them": how a person wishes to be spoken of.
bool is_pronouns(std::string_view, const House&);

// "Cllr Lee": the honorifics at the beginning, counted in bytes with the blank after them.
std::size_t honorific_length(std::string_view, const House&);

// "Anna Lee", "Dr Lee": two to four words, or one behind an honorific; and no office, body or meeting.
bool is_full_name(std::string_view, const House&);

std::string initials_of(std::string_view name);

// "KB", "MWh", "A.B.": what clerks put in brackets behind a name.
// `beside`: right behind the name; further on only letters that fit it count, (AMD) is a company.
bool is_written_initials(std::string_view, std::string_view name, bool beside);

// "deVilliers", "vanDyke": a surname with a particle that was joined to it.
bool joins_particle(std::string_view word, const House&);

// "AV", or "AVi" and "ALV" where somebody else is AV: the initials of Anna Villiers, written behind her name.
bool are_initials_of(std::string_view, std::string_view name);

// "M0QUL", "W0ZOK": letters around a digit, as radio amateurs sign
bool is_call_sign(std::string_view);

// "Associate Planner Kevin Moss": an office in several words before a name and a surname; the office's length, or 0.
std::size_t office_before_name(std::string_view, const House&);

}  // namespace minutes
