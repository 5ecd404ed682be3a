#include "report.hpp"

#include <algorithm>
#include <array>

#include "dates.hpp"
#include "folded.hpp"
#include "nearest.hpp"

namespace minutes {

namespace {

Diagnostic unknown(std::string_view option, const std::string& word, const std::vector<std::string>& names) {
    const std::string_view near = nearest(word, {names.begin(), names.end()});
    std::string hint = near.empty() ? "" : "did you mean '" + std::string(near) + "'? ";
    hint += names.empty() ? "none is named in these minutes" : "known: ";
    for (const std::string& name : names) hint += (&name == &names.front() ? "" : ", ") + name;
    return {.severity = Severity::error,
            .code = {},
            .message = "there is no '" + word + "'",
            .hint = std::move(hint),
            .at = {},
            .file = std::string(option)};
}

bool named(const Body& body, const std::string& wanted) {
    return std::ranges::any_of(body.names, [&](const auto& name) { return folded(name) == folded(wanted); });
}

// The bodies whose name holds the words, where none has it as its name: "finance" is the Finance Committee.
bool holds(const Body& body, const std::string& wanted) {
    return !wanted.empty() && folded(body.name).find(folded(wanted)) != std::string::npos;
}

}  // namespace

std::span<const Report> reports() {
    static constexpr std::array table{
        Report{"outstanding", "open actions by due date or by owner: overdue, times carried, last mentioned",
               outstanding},
        Report{"completed", "actions that were done, dropped or closed, and by what", completed},
        Report{"vanished", "open actions that no later meeting mentions", vanished},
        Report{"history", "the life of each action, or of the one that --action names", history},
        Report{"owners", "for each owner the open, overdue and done actions, and how long they stay open", owners},
        Report{"attendance", "who came to which meeting, with totals; percentages with --percent", attendance},
        Report{"six-month", "last attendance, and the day on which six months without one end", six_month},
        Report{"decisions", "the register of decisions, with later ones on the same subject", decisions},
        Report{"forward", "what is to come back, and when", forward},
        Report{"meetings", "one row a meeting: numbers, quorum, actions, decisions, where its minutes were approved",
               meetings},
        Report{"people", "the directory: names, initials and roles over time", people},
        Report{"summary", "the last meeting of each body on a page of Markdown", summary, true},
    };
    return table;
}

Result<Table> make_report(const Report& report, Series series, const ReportOptions& options) {
    if (!options.body.empty()) {
        std::vector<std::string> names;
        for (const Body& body : series.bodies)
            if (!body.name.empty()) names.push_back(body.name);
        const bool exact = std::ranges::any_of(series.bodies, [&](const Body& b) { return named(b, options.body); });
        std::erase_if(series.bodies, [&](const Body& body) {
            return exact ? !named(body, options.body) : !holds(body, options.body);
        });
        if (series.bodies.empty()) return unknown("--body", options.body, names);
    }
    for (const Absence& absence : options.approved) {
        std::vector<std::string> names;
        for (const Body& body : series.bodies)
            for (const SeriesPerson& person : body.people) names.push_back(person.name);
        if (std::ranges::none_of(names, [&](const auto& name) { return folded(name) == folded(absence.name); }))
            return unknown("--approved-absence", absence.name, names);
    }
    return report.make(series, options);
}

}  // namespace minutes
