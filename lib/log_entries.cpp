#include "log_entries.hpp"

#include "dates.hpp"
#include "house.hpp"
#include "log_pairs.hpp"
#include "prose.hpp"
#include "status.hpp"

namespace minutes {

namespace {

State entry(const LogRow& row, const std::string& log, const Followed& action) {
    State state = action.last();
    const std::optional<Status> status = status_of(row.own_status, House::standard());
    state.match = Match::log;
    state.likeness = 0;
    if (status) state.status = *status;
    state.note = !status;
    state.text = row.own_status;
    if (const std::string note = tidy(row.note); !note.empty()) state.text += (state.text.empty() ? "" : "; ") + note;
    state.at = row.action.at;
    state.action = nullptr;
    state.log = log;
    return state;
}

Diagnostic unknown(const LogRow& row, const std::string& log) {
    return {.severity = Severity::warning,
            .code = {},
            .message = "none of the minutes given here sets this action, so what the log says of it counts nowhere",
            .hint = "give the minutes of " + (row.opened ? iso(row.opened) : "its meeting") + " as well",
            .at = row.action.at,
            .file = log};
}

}  // namespace

std::vector<Diagnostic> add_log(Series& series, const ActionLog& log, Date until) {
    std::vector<const LogRow*> rows;
    for (const LogRow& row : log.rows) rows.push_back(&row);
    std::vector<LogAction> actions;
    std::vector<Followed*> followed;
    for (Body& body : series.bodies)
        for (Followed& action : body.actions) {
            actions.push_back({&body, &action});
            followed.push_back(&action);
        }
    const std::vector<std::size_t> pairs = pair_rows(series, rows, actions);
    std::vector<Diagnostic> out;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const LogRow& row = *rows[i];
        if (row.own_status.empty() && row.note.empty()) continue;
        if (pairs[i] != no_action) followed[pairs[i]]->states.push_back(entry(row, log.name, *followed[pairs[i]]));
        else if (!until || !row.opened || row.opened <= until) out.push_back(unknown(row, log.name));
    }
    return out;
}

}  // namespace minutes
