#include "report.hpp"

#include <algorithm>
#include <array>

#include "bodies.hpp"
#include "folded.hpp"

namespace minutes {

std::span<const Report> reports() {
    constexpr bool table_first = false, unfollowed = false;
    static constexpr std::array table{
        Report{"outstanding", "open actions by due date or by owner: overdue, times carried, last mentioned",
               outstanding},
        Report{"completed", "actions that were done, dropped or closed, and by what", completed},
        Report{"vanished", "open actions that no later meeting mentions", vanished},
        Report{"history", "the life of each action, or of the one that --action names", history},
        Report{"owners", "for each owner the open, overdue and done actions, and how long they stay open", owners},
        Report{"attendance", "who came to which meeting, with totals; percentages with --percent", attendance,
               table_first, unfollowed},
        Report{"six-month", "last attendance, and the day on which six months without one end", six_month, table_first,
               unfollowed},
        Report{"decisions", "the register of decisions, with later ones on the same subject", decisions, table_first,
               unfollowed},
        Report{"forward", "what is to come back, and when", forward},
        Report{"meetings", "one row a meeting: numbers, quorum, actions, decisions, where its minutes were approved",
               meetings, table_first, unfollowed},
        Report{"people", "the directory: names, initials and roles over time", people, table_first, unfollowed},
        Report{"summary", "the last meeting of each body on a page of Markdown", summary, true},
    };
    return table;
}

Result<Table> make_report(const Report& report, Series series, const ReportOptions& options) {
    if (!options.body.empty()) {
        std::vector<std::vector<std::string>> names;
        for (const Body& body : series.bodies) names.push_back(body.names);
        const std::vector<std::size_t> meant = bodies_named(names, options.body);
        if (meant.empty()) return no_such_body("--body", options.body, names);
        std::vector<Body> kept;
        for (const std::size_t i : meant) kept.push_back(std::move(series.bodies[i]));
        series.bodies = std::move(kept);
    }
    for (const Absence& absence : options.approved) {
        std::vector<std::string> names;
        for (const Body& body : series.bodies)
            for (const SeriesPerson& person : body.people) names.push_back(person.name);
        if (std::ranges::none_of(names, [&](const auto& name) { return folded(name) == folded(absence.name); }))
            return unknown_name("--approved-absence", absence.name, names);
    }
    return report.make(series, options);
}

}  // namespace minutes
