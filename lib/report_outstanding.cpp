#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "dates.hpp"
#include "record_table.hpp"
#include "report.hpp"

namespace minutes {

namespace {

using By = ReportOptions::By;

// An open action with all that its row shows of the document around it.
struct Open {
    const Minutes* document;
    const Action* action;
    std::string item;
    std::string owner;  // by owner: the one it is listed under
};

bool is_open(const Action& a) { return a.status == Status::open || a.status == Status::carried; }

std::vector<Open> open_actions(const std::vector<Minutes>& documents) {
    std::vector<Open> out;
    for (const Minutes& m : documents) {
        const ItemNames names(m);
        for (const Action& a : m.actions)
            if (is_open(a)) out.push_back({.document = &m, .action = &a, .item = names[a.item], .owner = {}});
    }
    return out;
}

// Lower case of ASCII and of the accented letters of Western Europe: "élodie" stands beside "Élodie".
std::string folded(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto c = static_cast<unsigned char>(out[i]);
        const bool after_c3 = i > 0 && out[i - 1] == '\xC3';
        if ((c >= 'A' && c <= 'Z') || (after_c3 && c >= 0x80 && c <= 0x9E && c != 0x97)) out[i] = static_cast<char>(c + 0x20);
    }
    return out;
}

// One entry for each owner; without owner, one.
std::vector<Open> under_each_owner(const std::vector<Open>& actions) {
    std::vector<Open> out;
    for (const Open& open : actions) {
        std::vector<std::string> seen;
        for (const std::string& owner : open.action->owners) {
            if (std::ranges::find(seen, folded(owner)) != seen.end()) continue;
            seen.push_back(folded(owner));
            out.push_back(open);
            out.back().owner = owner;
        }
        if (seen.empty()) out.push_back(open);
    }
    return out;
}

constexpr Date never{.year = std::numeric_limits<std::int16_t>::max(), .month = 12, .day = 31};

Date or_never(Date d) { return d ? last_day(d) : never; }
Date meeting_day(const Open& open) { return or_never(open.document->meeting.date); }

void sort_by_due(std::vector<Open>& actions) {
    std::ranges::stable_sort(actions, {}, [](const Open& open) {
        return std::pair{or_never(open.action->due), meeting_day(open)};
    });
}

void sort_by_owner(std::vector<Open>& actions) {
    std::ranges::stable_sort(actions, {}, [](const Open& open) {
        return std::tuple{open.owner.empty(), folded(open.owner), meeting_day(open)};
    });
}

bool is_overdue(const Action& a, Date as_of) { return a.due && days_between(a.due, as_of) > 0; }

Cell text_cell(std::string text) { return text.empty() ? Cell{} : Cell{std::move(text)}; }
Cell days_cell(long days) { return static_cast<std::int64_t>(days); }

std::string place(const Minutes& m, const At& at) { return m.source.name + ':' + std::to_string(at.line); }

std::vector<Cell> row(const Open& open, Date as_of) {
    const Minutes& m = *open.document;
    const Action& a = *open.action;
    const Date met = m.meeting.date;
    return {text_cell(a.id),
            met ? Cell{met} : Cell{},
            text_cell(m.meeting.body),
            text_cell(open.item),
            text_cell(a.text),
            text_cell(joined(a.owners)),
            due_cell(a),
            met ? days_cell(days_between(met, as_of)) : Cell{},
            is_overdue(a, as_of) ? days_cell(days_between(a.due, as_of)) : Cell{},
            place(m, a.at)};
}

std::string title(const std::vector<Open>& actions, const ReportOptions& options) {
    const auto overdue = std::ranges::count_if(
        actions, [&](const Open& open) { return is_overdue(*open.action, options.as_of); });
    return std::string("Outstanding actions") + (options.by == By::owner ? " by owner" : "") + " as of " +
           iso(options.as_of) + ": " + std::to_string(actions.size()) + " open, " + std::to_string(overdue) + " overdue";
}

}  // namespace

Table outstanding(const std::vector<Minutes>& documents, const ReportOptions& options) {
    std::vector<Open> actions = open_actions(documents);
    Table table{.title = title(actions, options),
                .columns = {{"id", "Id"}, {"meeting", "Meeting"}, {"body", "Body"}, {"item", "Item"},
                            {"action", "Action"}, {"owners", "Owners"}, {"due", "Due"}, {"days_open", "Days open"},
                            {"days_overdue", "Days overdue"}, {"source", "Source"}},
                .rows = {}};
    const bool by_owner = options.by == By::owner;
    if (by_owner) {
        table.columns.insert(table.columns.begin(), {"owner", "Owner"});
        actions = under_each_owner(actions);
        sort_by_owner(actions);
    } else {
        sort_by_due(actions);
    }
    for (const Open& open : actions) {
        auto& cells = table.rows.emplace_back(row(open, options.as_of));
        if (by_owner) cells.insert(cells.begin(), text_cell(open.owner));
    }
    return table;
}

}  // namespace minutes
