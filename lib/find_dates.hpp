// Dates in prose: where they stand and what they say. Day first, unless the document proves another order.
#pragma once

#include <string_view>
#include <vector>

#include "house.hpp"
#include "minutes.hpp"

namespace minutes {

// A date as written; fields that the words leave out are 0.
struct DateFound {
    std::size_t begin = 0, end = 0;  // in the words searched
    int day = 0, month = 0, year = 0;
    bool numeric = false;     // 03/04/2024: day and month could be meant the other way round
    bool two_digit = false;   // the year has two digits
    bool impossible = false;  // 31 June
};

std::vector<DateFound> find_dates(std::string_view words, const House&);

// The date, completed: a year left out is the one that brings the date nearest to `meeting`.
// `month_first`: numeric dates are read the American way. No date where it needs a meeting date and there is none.
Date complete(const DateFound&, Date meeting, bool month_first = false);

// A numeric date in the words can only be month first: 03/25/2024, or 03/04/2024 beside "March 4, 2024" at the top.
bool proves_month_first(std::string_view words, const House&);

// "19:30", "7.30pm", "6 pm": 24-hour "HH:MM"; empty where there is none. The first one counts.
std::string find_time(std::string_view words);

}  // namespace minutes
