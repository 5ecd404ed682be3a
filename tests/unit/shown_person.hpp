// A person in one line, for comparisons whose failure can be read.
#pragma once

#include <string>
#include <string_view>

#include "minutes.hpp"
#include "names.hpp"

namespace minutes::test {

// "name; honorific; initials; role; organisation; note", empty fields left out by their key.
inline std::string shown(const Person& p) {
    std::string out = p.name;
    const auto add = [&out](std::string_view key, const std::string& value) {
        if (!value.empty()) out += "; " + std::string(key) + " " + value;
    };
    add("h", p.honorific);
    add("i", p.initials);
    add("role", p.role);
    add("org", p.organisation);
    add("for", p.substitute_for);
    add("note", p.note);
    if (p.attendance != Attendance::present) add("is", std::string(to_string(p.attendance)));
    return out;
}

}  // namespace minutes::test
