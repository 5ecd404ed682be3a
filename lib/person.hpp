// Reading names: one person from an entry, many from a list, and who is meant by "KB", "Anna" or "Cllr Lee".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

// An entry of a list with the words it stands in.
struct PersonRead {
    Person person;
    std::string_view words;
};

// One entry: "Cllr Anna Lee, Chief Executive - Trust (AL)". Name is empty where it is nobody.
PersonRead read_person(std::string_view entry, const House&);

// A list in one stretch of words: parted by semicolons, else by commas, "and" and "&"; "A, Chair" is one person.
// `lines`: each entry had a line of its own, so commas part roles rather than people.
std::vector<PersonRead> read_people_list(std::string_view list, const House&, bool one_a_line);

// One to six words that can be a name: capitals, particles, initials; or one handle.
bool is_name(std::string_view, const House&, bool handles);

// "Cllr Lee": the honorifics at the beginning, counted in bytes with the blank after them.
std::size_t honorific_length(std::string_view, const House&);

std::string initials_of(std::string_view name);

// The people of one document, to look up owners and speakers by.
class Directory {
public:
    Directory(const std::vector<const Person*>& people, const House& house) : people_(people), house_(house) {}
    // The one person meant by initials, full name, first name, surname, handle; null where none or more than one is.
    const Person* find(std::string_view who) const;
    bool knows(std::string_view who) const;  // one or more
    // The longest run of words at the beginning of `text` that names somebody: a person of the record, an office, a
    // group, or initials. In bytes; 0 where there is none.
    std::size_t leading(std::string_view text, bool offices = true) const;

private:
    int matches(std::string_view who, const Person*& found) const;
    std::vector<const Person*> people_;
    const House& house_;
};

}  // namespace minutes
