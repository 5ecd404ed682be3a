// One person read from an entry of a list: "Cllr Anna Lee, Chief Executive - Trust (AL)".
#pragma once

#include <string_view>

#include "directory.hpp"
#include "house.hpp"
#include "minutes.hpp"
#include "person_name.hpp"

namespace minutes {

// An entry of a list with the words it stands in.
struct PersonRead {
    Person person;
    std::string_view words;
};

// Name is empty where the entry is nobody.
PersonRead read_person(std::string_view entry, const House&);

}  // namespace minutes
