// What the unit tests of the reports share: a year of invented minutes, and what a column of a report holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "minutes_of.hpp"
#include "report.hpp"

namespace minutes::test {

inline Table made(Table (*make)(const Series&, const ReportOptions&), const std::vector<Minutes>& documents,
                  const ReportOptions& options) {
    return make(make_series(documents, {.until = options.as_of}), options);
}

// "a|b": the cells of the column from top to bottom.
inline std::string column(const Table& table, std::string_view key) {
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].key == key)
            for (const auto& row : table.rows) out += (&row == &table.rows.front() ? "" : "|") + to_string(row.at(i));
    return out;
}

// Three meetings of one body. KB's chains are carried to RC and done in March, AL's hut is done in February, the diver
// is mentioned once; TA never comes.
inline std::vector<Minutes> year() {
    return {minutes_of(R"(# Harbour Board minutes

11 January 2024

Present: Anna Lee (AL), Chair; Karl Berg (KB); Rosa Crisp (RC)

Apologies: Tom Ashe (TA)

The meeting was quorate.

## 1. Moorings

**AP 7:** KB to buy six mooring chains and two shackles by 31 January 2024.

**Action:** AL to paint the hut.

It was RESOLVED to set the mooring fee at £40 a year.
)",
                       "january.md"),
            minutes_of(R"(# Harbour Board minutes

8 February 2024

Present: Anna Lee (AL), Chair; Karl Berg (KB)

Apologies: Rosa Crisp (RC)

Absent: Tom Ashe (TA)

## 1. Minutes of the last meeting

It was RESOLVED that the minutes of the meeting held on 11 January 2024 be approved.

## 2. Review of actions

| Ref | Action | Owner | Due | Status |
|---|---|---|---|---|
| AP 7 | Buy six mooring chains and two shackles | RC | 29 February 2024 | Carried forward |
| | Paint the hut | AL | | Done |

## 3. Moorings

It was RESOLVED to raise the mooring fee to £45 a year.

**Action:** KB to ring the diver.
)",
                       "february.md"),
            minutes_of(R"(# Harbour Board minutes

14 March 2024

Present: Anna Lee (AL), Chair; Karl Berg (KB); Rosa Crisp (RC)

Apologies: Tom Ashe (TA)

The meeting was not quorate.

## 1. Review of actions

| Ref | Action | Owner | Due | Status |
|---|---|---|---|---|
| AP 7 | Buy six mooring chains and two shackles | RC | 29 February 2024 | Done |

## 2. Items for the next agenda

- Diving

## 3. Date of next meeting

The next meeting will be held on Thursday 11 April 2024 at 7pm.
)",
                       "march.md")};
}

}  // namespace minutes::test
