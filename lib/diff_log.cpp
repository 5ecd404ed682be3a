#include "diff_log.hpp"

#include <algorithm>

#include "dates.hpp"
#include "names.hpp"
#include "pairing.hpp"
#include "prose.hpp"
#include "record_table.hpp"
#include "rows.hpp"
#include "word_marks.hpp"

namespace minutes {

namespace {

using Texts = std::vector<std::string>;

std::string due(const LogRow& row) { return row.action.due ? iso(row.action.due) : row.action.due_text; }

std::string summary(const LogRow& row) {
    std::string out = joined(row.action.owners);
    const std::string by = due(row);
    for (const std::string& part : {by.empty() ? by : "due " + by, std::string(to_string(row.action.status))})
        if (!part.empty()) out += (out.empty() ? "" : "; ") + part;
    return out;
}

class Comparison {
public:
    Comparison(const ActionLog& before, const ActionLog& after) : before_(before), after_(after) {}

    std::vector<Difference> differences;
    std::vector<const LogRow*> rows;  // beside the differences: the new row, else the old one

    void run() {
        const Pairing pairing = pair();
        for (const auto& [i, j] : pairing.pairs()) compare(before_.rows[i], after_.rows[j]);
        for (const std::size_t j : pairing.added()) {
            begin(nullptr, &after_.rows[j]);
            add("new", "", summary(after_.rows[j]));
        }
        for (const std::size_t i : pairing.gone()) {
            begin(&before_.rows[i], nullptr);
            add("gone", summary(before_.rows[i]), "");
        }
    }

private:
    template <typename Make>
    static Texts each(const ActionLog& log, Make make) {
        Texts out;
        for (const LogRow& row : log.rows) out.push_back(make(row));
        return out;
    }

    Pairing pair() const {
        const auto content = [](const LogRow& row) { return row.action.id + '\n' + row.body + '\n' + row.action.text; };
        const auto id = [](const LogRow& r) { return r.action.id.empty() ? "" : r.action.id + '\n' + r.body; };
        const auto ref = [](const LogRow& r) { return r.action.ref.empty() ? "" : r.action.ref + '\n' + r.body; };
        std::vector<Bag> old_words, new_words;
        for (const LogRow& row : before_.rows) old_words.push_back(bag(row.action.text));
        for (const LogRow& row : after_.rows) new_words.push_back(bag(row.action.text));
        Pairing pairing(each(before_, content), each(after_, content));
        pairing.by_key(each(before_, id), each(after_, id))
            .by_sole_key(each(before_, ref), each(after_, ref))
            .by_likeness(old_words, new_words, same_action);
        return pairing;
    }

    void begin(const LogRow* before, const LogRow* after) {
        old_ = before;
        new_ = after;
    }

    void add(std::string change, std::string before, std::string after) {
        const LogRow& row = new_ != nullptr ? *new_ : *old_;
        differences.push_back({.facet = Facet::action,
                               .change = std::move(change),
                               .id = row.action.id,
                               .what = row.action.text,
                               .before = std::move(before),
                               .after = std::move(after),
                               .old_at = old_ != nullptr ? old_->action.at : At{},
                               .new_at = new_ != nullptr ? new_->action.at : At{}});
        rows.push_back(&row);
    }

    void compare(const LogRow& a, const LogRow& b) {
        begin(&a, &b);
        Minutes old_state, new_state;
        old_state.actions = {a.action};
        new_state.actions = {b.action};
        // The same row, whatever its words: compared as one action.
        old_state.actions[0].ref = new_state.actions[0].ref = "one row";
        if (a.action.ref != b.action.ref) add("reference", a.action.ref, b.action.ref);
        bool state = false;
        for (const Difference& d : diff(old_state, new_state)) {
            state = state || a.action.status != b.action.status;
            add(d.change, d.before, d.after);
        }
        if (a.times_carried != b.times_carried && !state)
            add("carried", times(a.times_carried), times(b.times_carried));
        else if (a.last_mentioned != b.last_mentioned && !state)
            add("mentioned", iso(a.last_mentioned), iso(b.last_mentioned));
        cell("status", a.own_status, b.own_status);
        cell("note", a.note, b.note);
        others(a, b);
    }

    static std::string times(std::int64_t n) { return std::to_string(n) + (n == 1 ? " time" : " times"); }

    void cell(const std::string& column, const std::string& before, const std::string& after) {
        if (before != after) add("cell", column + ": " + before, column + ": " + after);
    }

    // Columns that people added are known by their titles.
    void others(const LogRow& a, const LogRow& b) {
        const auto value = [](const ActionLog& log, const LogRow& row, const std::string& title) {
            for (std::size_t i = 0; i < log.other_columns.size(); ++i)
                if (log.csv.rows.front().cells[log.other_columns[i]].text == title) return row.others[i];
            return std::string();
        };
        Texts titles;
        for (const ActionLog* log : {&after_, &before_})
            for (const std::size_t i : log->other_columns) {
                const std::string& title = log->csv.rows.front().cells[i].text;
                if (std::ranges::find(titles, title) == titles.end()) titles.push_back(title);
            }
        for (const std::string& title : titles) cell(title, value(before_, a, title), value(after_, b, title));
    }

    const ActionLog &before_, &after_;
    const LogRow *old_ = nullptr, *new_ = nullptr;
};

}  // namespace

Table diff_logs(const ActionLog& before, const ActionLog& after, const DiffOptions& options) {
    Comparison comparison(before, after);
    comparison.run();
    std::vector<Located> located;
    for (std::size_t i = 0; i < comparison.differences.size(); ++i) {
        const Difference& d = comparison.differences[i];
        if (!options.only.empty() && std::ranges::find(options.only, d.facet) == options.only.end()) continue;
        const LogRow& row = *comparison.rows[i];
        const auto place = [](const ActionLog& log, const At& at) {
            return at.line == 0 ? std::string() : log.name + ':' + std::to_string(at.line);
        };
        located.push_back({row.opened, row.body, d, place(before, d.old_at), place(after, d.new_at)});
    }
    return difference_table(located, options);
}

}  // namespace minutes
