// What the reports share: which meetings are asked for, and how places and people are written in a cell.
#pragma once

#include <string>
#include <vector>

#include "report.hpp"
#include "rows.hpp"

namespace minutes {

// The day lies in --from and --to; what has no date lies in no limit.
bool in_range(Date, const ReportOptions&);

const Minutes& document(const Body&, std::size_t meeting);
std::string source(const Body&, const State&);       // "board.md:7"
Date said_on(const Body&, const State&);             // the day of the meeting; an entry in the log has none
std::string in_the_log(const Followed&);             // what people wrote there
std::vector<std::string> owner_names(const State&);  // people by name, others as written
std::string item_name(const Body&, const State&);    // "4.2 Finance report"
bool is_open(Status);

// " as of 2024-04-10", with the days of --from and --to.
std::string when(const ReportOptions&);

}  // namespace minutes
