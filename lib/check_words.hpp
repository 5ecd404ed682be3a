// What the checks share: questions about people and places of one document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check.hpp"

namespace minutes {

// Everybody in the lists.
std::vector<const Person*> everybody(const Minutes&);

// The lists give initials, so initials in the text can be looked up: at least two people have them, and most have.
bool uses_initials(const Minutes&);

// Sent apologies or was absent, and stands in no other list.
bool is_away(const Minutes&, std::string_view name);

// "asap", "ongoing": words that set no date.
bool sets_no_date(std::string_view words, const House&);

// One letter changed, added or dropped, or two neighbours exchanged.
bool one_slip(std::string_view, std::string_view);

// "did you mean Kay Bell (KB)?" for the person whose initials differ in one letter; empty where none or several do.
std::string nearest_person(const Minutes&, std::string_view initials);

// The letters are explained in the text: "Joint Audit Committee (JAC)", or in capitals like an office ("CEO").
bool stands_for_something(const Subject&, std::string_view letters);

// Where `part` stands in the lines of `whole`; `whole` where it doesn't, or where there are no words.
At place_of(const Subject&, const At& whole, std::string_view part);

// The block of the outline that holds the place; -1 where none does.
int block_at(const Document&, const At&);

}  // namespace minutes
