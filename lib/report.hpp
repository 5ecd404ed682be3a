// Reports: pure functions from a series to a table, listed in one table which the tool's help, listing and choice all
// read. They read records and never text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.hpp"
#include "series.hpp"
#include "table.hpp"

namespace minutes {

// An absence for a reason that the body has approved: its days don't count towards the six months.
struct Absence {
    std::string name;
    Date from, to;
};

struct ReportOptions {
    enum class By : std::uint8_t { due, owner, carried };
    Date as_of = {};  // the day from which ages are counted; later meetings are not known yet
    By by = By::due;
    std::string body = {};    // only this one; empty: all
    Date from = {}, to = {};  // only meetings of these days are shown; a month is all of it; no date: no limit
    bool percent = false;
    std::vector<Absence> approved = {};
    std::string action = {};  // history: an id, a reference, or words of the text; empty: all
    bool log = false;         // the series holds what people wrote into a log (log_entries.hpp)
};

struct Report {
    std::string_view name, summary;
    Table (*make)(const Series&, const ReportOptions&);
    bool page = false;    // reads best as Markdown, which is its format where none is asked for
    bool follows = true;  // it tells of actions over meetings; else the series need not follow them
};

std::span<const Report> reports();

// The series of the body asked for through the report. Fails where no body is named so, or an approved absence is of
// nobody: the message says who is known. A body may be named by some words of its name where none has just these.
Result<Table> make_report(const Report&, Series, const ReportOptions&);

// What each report shows stands in `reports()`.
Table outstanding(const Series&, const ReportOptions&);
Table completed(const Series&, const ReportOptions&);
Table vanished(const Series&, const ReportOptions&);
Table history(const Series&, const ReportOptions&);
Table owners(const Series&, const ReportOptions&);
Table attendance(const Series&, const ReportOptions&);
Table six_month(const Series&, const ReportOptions&);
Table people(const Series&, const ReportOptions&);
Table decisions(const Series&, const ReportOptions&);
Table forward(const Series&, const ReportOptions&);
Table meetings(const Series&, const ReportOptions&);
Table summary(const Series&, const ReportOptions&);

}  // namespace minutes
