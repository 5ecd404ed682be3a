#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "dates.hpp"
#include "record_table.hpp"
#include "report.hpp"
#include "rows.hpp"

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
        const bool accented = i > 0 && out[i - 1] == '\xC3' && c >= 0x80 && c <= 0x9E && c != 0x97;
        if (accented || (c >= 'A' && c <= 'Z')) out[i] = static_cast<char>(c + 0x20);
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

Cell days_open(const Open& open, Date as_of) {
    const Date met = open.document->meeting.date;
    return met ? Cell{std::int64_t{days_between(met, as_of)}} : Cell{};
}

Cell days_overdue(const Action& a, Date as_of) {
    return is_overdue(a, as_of) ? Cell{std::int64_t{days_between(a.due, as_of)}} : Cell{};
}

void add(Rows& rows, const Open& open, const ReportOptions& options) {
    const Minutes& m = *open.document;
    const Action& a = *open.action;
    if (options.by == By::owner) rows.add("owner", "Owner", open.owner);
    rows.add("id", "Id", a.id)
        .add("meeting", "Meeting", m.meeting.date)
        .add("body", "Body", m.meeting.body)
        .add("item", "Item", open.item)
        .add("action", "Action", a.text)
        .add("owners", "Owners", joined(a.owners))
        .add("due", "Due", date_or_words(a.due, a.due_text))
        .add("days_open", "Days open", days_open(open, options.as_of))
        .add("days_overdue", "Days overdue", days_overdue(a, options.as_of))
        .add("source", "Source", m.source.name + ':' + std::to_string(a.at.line));
}

std::string title(const std::vector<Open>& actions, const ReportOptions& options) {
    const auto overdue =
        std::ranges::count_if(actions, [&](const Open& open) { return is_overdue(*open.action, options.as_of); });
    return std::string("Outstanding actions") + (options.by == By::owner ? " by owner" : "") + " as of " +
           iso(options.as_of) + ": " + std::to_string(actions.size()) + " open, " + std::to_string(overdue) +
           " overdue";
}

}  // namespace

Table outstanding(const std::vector<Minutes>& documents, const ReportOptions& options) {
    std::vector<Open> actions = open_actions(documents);
    Rows rows(title(actions, options));
    if (options.by == By::owner) {
        actions = under_each_owner(actions);
        sort_by_owner(actions);
    } else {
        sort_by_due(actions);
    }
    const Minutes no_document;
    const Action no_action;
    add(rows, {.document = &no_document, .action = &no_action, .item = {}, .owner = {}}, options);
    for (const Open& open : actions) {
        rows.next();
        add(rows, open, options);
    }
    return rows.take();
}

}  // namespace minutes
