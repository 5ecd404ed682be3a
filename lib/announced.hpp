// What a heading announces by its words alone: attendance, agenda, actions, decisions, the next meeting.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

enum class Topic : std::uint8_t {
    none,
    title,
    field,
    attendance,
    agenda,
    notes,
    actions,
    decisions,
    next_meeting,
    furniture
};

struct Announced {
    Topic topic = Topic::none;
    std::optional<Attendance> group;
    bool earlier = false;  // of actions: looks back at an earlier meeting
};
Announced announced(std::string_view title, const House&);

}  // namespace minutes
