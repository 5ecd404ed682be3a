// Three people whom the tests of owners and tasks know.
#pragma once

#include <vector>

#include "person.hpp"

namespace minutes::test {

inline const House& house() { return House::standard(); }

inline std::vector<Person> team() {
    std::vector<Person> out(3);
    out[0].name = "Anna Lee", out[0].initials = "AL";
    out[1].name = "Karl Berg", out[1].derived_initials = "KB";
    out[2].name = "Tom Ashe", out[2].derived_initials = "TA";
    return out;
}

struct Known {
    std::vector<Person> list = team();
    Directory people{{&list[0], &list[1], &list[2]}, house()};
};

}  // namespace minutes::test
