// What became of actions, one by one and by owner.
#include <algorithm>
#include <cmath>
#include <map>

#include "dates.hpp"
#include "folded.hpp"
#include "names.hpp"
#include "record_table.hpp"
#include "report_rows.hpp"

namespace minutes {

namespace {

// By its id, its reference, or words that stand in its text.
bool asked_for(const Followed& f, const std::string& wanted) {
    if (wanted.empty() || f.id == wanted || folded(f.ref) == folded(wanted)) return true;
    return std::ranges::any_of(f.states, [&](const State& s) {
        return s.action != nullptr && folded(s.text).find(folded(wanted)) != std::string::npos;
    });
}

struct Load {
    std::string name;
    std::int64_t open = 0, overdue = 0, done = 0, dropped = 0, carried = 0;
    long days = 0, aged = 0;  // days open of how many
};

}  // namespace

Table history(const Series& series, const ReportOptions& options) {
    Rows rows("History of actions" + when(options));
    const auto add_row = [&](const Body& body, const Followed& f, std::size_t i) {
        const State& state = f.states[i];
        rows.add("id", "Id", f.id)
            .add("ref", "Ref", f.ref)
            .add("meeting", "Meeting", said_on(body, state))
            .add("change", "Change", change(f, i))
            .add("status", "Status", to_string(state.status))
            .add("owners", "Owners", joined(owner_names(state)))
            .add("due", "Due", date_or_words(state.due, state.due_text))
            .add("words", "What the minutes say", state.text)
            .add("body", "Body", body.name)
            .add("source", "Source", source(body, state));
    };
    const Minutes no_document;
    Body no_body;
    no_body.meetings.push_back({.document = &no_document, .others = {}});
    Followed nothing;
    nothing.states.emplace_back();
    add_row(no_body, nothing, 0);
    for (const Body& body : series.bodies)
        for (const Followed& f : body.actions) {
            if (!asked_for(f, options.action) || !in_range(document(body, f.first().meeting).meeting.date, options))
                continue;
            for (std::size_t i = 0; i < f.states.size(); ++i) {
                rows.next();
                add_row(body, f, i);
            }
        }
    return rows.take();
}

Table owners(const Series& series, const ReportOptions& options) {
    std::map<std::pair<bool, std::string>, Load> loads;  // without owner last
    for (const Body& body : series.bodies)
        for (const Followed& f : body.actions) {
            const Date minuted = document(body, f.first().meeting).meeting.date;
            if (!in_range(minuted, options)) continue;
            std::map<std::string, std::string> names;
            for (const std::string& name : owner_names(f.last())) names.emplace(folded(name), name);
            if (names.empty()) names.emplace("", "");
            const Date end = f.open() ? options.as_of : said_on(body, f.last());
            for (const auto& [key, name] : names) {
                Load& load = loads[{key.empty(), key}];
                if (load.name.empty()) load.name = name;
                load.open += f.open() ? 1 : 0;
                load.overdue += f.open() && f.last().due && days_between(f.last().due, options.as_of) > 0 ? 1 : 0;
                load.done += f.status() == Status::done ? 1 : 0;
                load.dropped += f.status() == Status::dropped ? 1 : 0;
                load.carried += static_cast<std::int64_t>(f.times_carried());
                // How long an action was open is known where its beginning and its end are.
                if (!minuted || !end || f.first().action == nullptr || f.first().action->earlier) continue;
                load.days += days_between(minuted, end);
                ++load.aged;
            }
        }
    Rows rows("Owners of actions" + when(options));
    const auto add_row = [&](const Load& load) {
        rows.add("owner", "Owner", load.name.empty() ? "(no owner)" : load.name)
            .add("open", "Open", load.open)
            .add("overdue", "Overdue", load.overdue)
            .add("done", "Done", load.done)
            .add("dropped", "Dropped", load.dropped)
            .add("carried", "Times carried", load.carried)
            .add(
                "mean_days_open", "Mean days open",
                load.aged == 0
                    ? Cell{}
                    : Cell{std::int64_t{std::lround(static_cast<double>(load.days) / static_cast<double>(load.aged))}});
    };
    add_row({});
    for (const auto& [key, load] : loads) {
        rows.next();
        add_row(load);
    }
    return rows.take();
}

}  // namespace minutes
