// The people of one document, to look up owners and speakers by: who is meant by "KB", "Anna" or "Cllr Lee".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

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
