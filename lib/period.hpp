// Periods of whole days: what a date in a query means, and how the dates of records compare with it.
#pragma once

#include <string_view>

#include "diagnostic.hpp"
#include "minutes.hpp"

namespace minutes {

// From the first day to the last, both included; no date: without end on that side.
struct Period {
    Date first, last;
    bool operator==(const Period&) const = default;
};

// A day is a period of one day, a month one of all its days.
Period period_of(Date);

// What somebody means by "2024", "2024-03", "2024-03-08", "8/3/2024" (day first), "8 March 2024" or "today". The
// diagnostic has no place: the caller knows where the words stand.
Result<Period> read_period(std::string_view words, Date today);

bool overlap(const Period&, const Period&);
// The one is wholly over before the other begins. Nothing lies before a period that is open at its front.
bool lies_before(const Period&, const Period& other);
// The one is over no later than the other: "up to March" takes in all that ends in March.
bool ends_by(const Period&, const Period& other);
// The one begins no earlier than the other: "from March".
bool begins_from(const Period&, const Period& other);

}  // namespace minutes
