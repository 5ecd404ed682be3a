// The day of the meeting: in a field, a title, a header line, the text or the file's name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document.hpp"
#include "minutes.hpp"

namespace minutes {

// Where a date may stand, the surest first.
struct DateSources {
    std::string_view field;                // behind "Date:"
    std::vector<std::string_view> titles;  // headings before the first topic
    std::vector<std::string_view> header;  // all lines before the first topic
    std::string_view matter_title;         // of front matter or an HTML page
};

struct MeetingDate {
    Date date;
    std::string text, from;  // as written; "text" or "name"
};

MeetingDate find_meeting_date(const Document&, const DateSources&);

// "2016-08-04.md", "2019-July": what the file's name says
std::optional<Date> date_in_name(std::string_view file);

}  // namespace minutes
