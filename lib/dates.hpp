// Calendar arithmetic on Date and the writing of dates.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "minutes.hpp"

namespace minutes {

bool exists(Date);                                // a real day, or a real month where day == 0
std::string iso(Date);                            // "2024-03-08", "2024-03", "" for no date
std::optional<Date> parse_iso(std::string_view);  // exactly YYYY-MM-DD or YYYY-MM
Date last_day(Date);                              // of a month the last day; a day is itself
long days_between(Date from, Date to);            // to - from; months count from their last day
int weekday(Date);                                // 0 = Sunday
Date today();                                     // of the local clock

}  // namespace minutes
