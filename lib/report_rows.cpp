#include "report_rows.hpp"

#include "dates.hpp"
#include "record_table.hpp"

namespace minutes {

bool in_range(Date day, const ReportOptions& options) {
    if (!day) return !options.from && !options.to;
    const Date last = last_day(day);
    const Date from{.year = options.from.year,
                    .month = options.from.month,
                    .day = options.from.day == 0 ? std::uint8_t{1} : options.from.day};
    return (!options.from || last >= from) && (!options.to || last <= last_day(options.to));
}

const Minutes& document(const Body& body, std::size_t meeting) { return *body.meetings[meeting].document; }

std::string source(const Body& body, const State& state) {
    const bool log = state.match == Match::log;
    return (log ? state.log : document(body, state.meeting).source.name) + ':' + std::to_string(state.at.line);
}

Date said_on(const Body& body, const State& state) {
    return state.match == Match::log ? Date{} : document(body, state.meeting).meeting.date;
}

std::string in_the_log(const Followed& action) {
    const State& last = action.states.back();
    return last.match == Match::log ? last.text : "";
}

std::vector<std::string> owner_names(const State& state) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < state.owners.size(); ++i) out.push_back(state.owner(i));
    return out;
}

std::string item_name(const Body& body, const State& state) {
    return state.action == nullptr ? "" : item_name(document(body, state.meeting), state.action->item);
}

bool is_open(Status status) { return status == Status::open || status == Status::carried; }

std::string when(const ReportOptions& options) {
    std::string out = " as of " + iso(options.as_of);
    if (options.from) out += ", from " + iso(options.from);
    if (options.to) out += ", to " + iso(options.to);
    return out;
}

}  // namespace minutes
