#include "labelled_actions.hpp"

#include <algorithm>

#include "action_outcomes.hpp"
#include "dates.hpp"
#include "due.hpp"
#include "marked_task.hpp"
#include "owner_marks.hpp"
#include "owners.hpp"
#include "status.hpp"
#include "take_apart.hpp"

namespace minutes {

namespace {

// "(KB, by 8 March 2024)": owners and due date of a label
void bracket(const ActionDrafts& d, std::string_view detail, std::vector<std::string_view>& owners,
             std::string_view& due_words) {
    std::string_view left = detail;
    if (const std::size_t by = detail.find("by ");
        by != std::string_view::npos && (by == 0 || !is_lower(detail[by - 1]))) {
        due_words = detail.substr(by);
        left = strip(detail.substr(0, by), ",;");
    } else if (const std::size_t comma = detail.rfind(',');
               comma != std::string_view::npos &&
               find_due(detail.substr(comma + 1), d.doc.house, d.meeting, d.doc.month_first, true).date) {
        due_words = trim(detail.substr(comma + 1));
        left = strip(detail.substr(0, comma), ",;");
    } else if (find_due(detail, d.doc.house, d.meeting, d.doc.month_first, true).date) {
        due_words = detail;
        left = {};
    }
    for (const std::string_view o : read_owners(left, d.doc.house)) owners.push_back(o);
}

// "KB: ACTION: write to the council"
std::vector<std::string_view> owners_before(const ActionDrafts& d, std::string_view before) {
    before = trim(before);
    if (before.empty() || before.back() != ':') return {};
    before = trim(before.substr(0, before.size() - 1));
    return owner_list(before, d.people, d.doc.house) == before.size() ? read_owners(before, d.doc.house)
                                                                      : std::vector<std::string_view>();
}

// "fix the lock - Action KB"
std::string_view without_dash(std::string_view task) {
    for (const std::string_view dash : {" -", " \u2013", " \u2014"})
        if (task.ends_with(dash)) return trim(task.substr(0, task.size() - dash.size()));
    return task;
}

std::string_view text_behind(std::string_view all, const ActionLabel& f) {
    std::string_view text = trim(all.substr(f.text, f.end - f.text));
    for (const std::string_view lead : {": ", "- ", "\u2013 "})
        if (text.starts_with(lead)) text = trim(text.substr(lead.size()));
    if (const std::string_view task = behind_arrow(text); !task.empty()) text = task;  // "TASK -> KB to ..."
    return !text.empty() && text.front() == ':' ? trim(text.substr(1)) : text;
}

}  // namespace

bool about_all(std::string_view all) {
    const std::string low = lower(all.substr(0, 60));
    return (low.starts_with("all ") || low.starts_with("actions ") || low.starts_with("the actions ")) &&
           low.find("action") != std::string::npos && low.find(" to ") == std::string::npos;
}

bool stands_alone(const Document& doc, std::size_t i, const ActionLabel& f) {
    return f.begin == 0 && f.mark.detail.empty() && text_behind(doc.words(doc.outline.blocks[i]), f).empty();
}

bool records_decision(const Document& doc, const Directory& people, std::size_t i, std::string_view text) {
    if (doc.house.lists(Word::action_taken, strip(text.substr(0, text.find(' ')), ".,:;"))) return true;
    if (text.find("no reportable action") != std::string_view::npos || text.starts_with("No reportable action"))
        return true;
    // The document pairs "Recommendation:" with "Action:": what the body did about it.
    if (i > 0 && doc.words(doc.outline.blocks[i - 1]).starts_with("Recommendation") &&
        !doing_follows(text.substr(owner_list(text, people, doc.house))))
        return text.find(" to ") == std::string_view::npos || text.find(" in ") < text.find(" to ");
    return false;
}

std::size_t read_label(ActionDrafts& d, std::size_t i, const ActionLabel& f, std::size_t last) {
    const std::string_view all = d.words(i);
    std::string_view text = text_behind(all, f);
    d.use(all.substr(f.begin, f.text - f.begin));
    if (text.empty() && f.mark.detail.empty()) return f.end;
    if (d.doc.house.longest(Word::not_an_action, text) != 0 &&
        (d.doc.house.is(Word::not_an_action, text) || text.size() < 60)) {
        d.use(text);
        return f.end;
    }
    // "Action 24-06: carried forward.": what became of the action that has the reference
    const auto alone = f.mark.reference.empty() ? std::nullopt : whole_clause(strip(text, ".!"), d.doc.house);
    if (!alone && records_decision(d.doc, d.people, i, text)) {
        d.read.decisions.push_back(d.doc.span(text));
        d.use(text);
        return f.end;
    }
    if (about_all(text)) return f.end;
    std::vector<std::string_view> owners;
    std::string_view due_words;
    std::optional<Status> said;
    if (d.doc.reading().struck(d.doc.span(f.mark.name))) said = Status::done;
    if (!f.mark.detail.empty()) {
        if (count_words(f.mark.detail) <= 2) said = status_of(f.mark.detail, d.doc.house);  // "ACTION (ongoing)"
        if (!said) bracket(d, f.mark.detail, owners, due_words);
    }
    if (owners.empty() && f.begin > last && !is_lower(f.mark.name.front()))
        owners = owners_before(d, all.substr(last, f.begin - last));
    const std::string_view after = strip(text, ".)]?");
    const std::size_t list = owner_list(after, d.people, d.doc.house);
    const bool task_behind =
        f.begin == 0 && list != 0 && title_task(trim(after.substr(list)));  // "**ACTION AF** Prices to be obtained"
    if (task_behind && owners.empty() && !f.mark.colon) {
        owners = read_owners(after.substr(0, list), d.doc.house);
        text = trim(text.substr(list));
    }
    // "Action: KB by 8 March": owner and date, the task stands before
    const std::string_view behind = trim(after.substr(list));
    const bool owner_and_date = owners.empty() && list != 0 && f.begin > 0 &&
                                d.doc.house.longest(Word::by, behind) != 0 && count_words(behind) <= 6 &&
                                !find_due(behind, d.doc.house, d.meeting, d.doc.month_first).text.empty();
    if (owner_and_date) {
        keep_marked(d, i, all.substr(last, f.begin - last), read_owners(after.substr(0, list), d.doc.house), f.begin,
                    f.mark.reference);
        d.set_due(d.read.actions.back().action, behind, true);
        return offset_in(all, after) + after.size();
    }
    const bool owners_only = owners.empty() && list != 0 && !task_behind &&
                             (list == after.size() || (!f.mark.colon && is_marker_end(after.substr(list)) &&
                                                       !doing_follows(after.substr(list))));
    const bool short_unknown =
        owners.empty() && !f.mark.colon && list == 0 && f.begin == 0 && count_words(after) <= 5 &&
        (d.doc.outline.blocks[i].in_table() || d.doc.reading().bold(d.doc.outline.blocks[i].words)) && !after.empty() &&
        unknown_owner(after);
    const bool column_owner = owners.empty() && d.doc.outline.blocks[i].in_table() &&
                              d.doc.outline.blocks[i].column > 0 && count_words(after) <= 5 && list == 0 &&
                              unknown_owner(after);
    if (owners_only || short_unknown || column_owner) {
        const std::size_t size = owners_only ? list : after.size();
        for (const std::string_view o : read_owners(after.substr(0, size), d.doc.house)) owners.push_back(o);
        keep_marked(d, i, all.substr(last, f.begin - last), owners, f.begin, f.mark.reference);
        return offset_in(all, after) + size;
    }
    // "ACTION BW: schedule ...", "ACTION ALL: ..."
    if (const std::size_t colon = text.find(':');
        !f.mark.colon && colon != std::string_view::npos && colon < 40 && owners.empty()) {
        const std::string_view who = text.substr(0, colon);
        if (owner_list(who, d.people, d.doc.house) == who.size() || d.doc.house.is(Word::everybody, who) ||
            count_words(who) == 1) {
            for (const std::string_view o : read_owners(who, d.doc.house)) owners.push_back(o);
            text = trim(text.substr(colon + 1));
        }
    }
    if (f.mark.colon) text = without_sequel(text, d.people, d.doc.house);
    const std::size_t kept = d.read.actions.size();
    const bool dated =
        f.mark.reference.size() == 10 && parse_iso(f.mark.reference).has_value();  // "ACTION 2007-12-12:" tells its day
    keep_tasks(d, i, text, owners, due_words, dated ? std::string() : reference_of(f));
    if (alone) said = alone;
    for (std::size_t k = kept; said && k < d.read.actions.size(); ++k) d.read.actions[k].action.status = *said;
    for (std::size_t k = kept; alone && k < d.read.actions.size(); ++k) d.read.actions[k].action.earlier = true;
    return f.end;
}

void keep_tasks(ActionDrafts& d, std::size_t i, std::string_view text, const std::vector<std::string_view>& owners,
                std::string_view due_words, std::string_view reference) {
    for (std::string_view piece : task_pieces(text, !owners.empty(), d.people, d.doc.house)) {
        // words behind the task that are no part of it: a bot's "(nick, 18:06:59)", a second paragraph
        piece = without_stamp(piece);
        for (const std::string_view mark : {" Update: ", " Progress: ", " Status: "})
            if (const std::size_t at = piece.find(mark); at != std::string_view::npos)
                piece = trim(piece.substr(0, at));
        std::optional<Status> first_word;
        if (const std::size_t colon = piece.find(':'); colon < 16)
            first_word = status_of(piece.substr(0, colon), d.doc.house);  // "ACTION: DONE: ..."
        if (first_word) piece = trim(piece.substr(piece.find(':') + 1));
        const std::string_view whole = piece;
        if (owners.empty() && d.doc.section_of(i).earlier)
            piece = before_outcome(d, piece);  // "task (KB) This was done."
        Task task = owners.empty() ? take_apart(piece, d.people, d.doc.house, true) : Task{piece, {}, {}};
        // only sentences that an owner begins go on; a long tail of prose behind the first sentence is discussion
        const auto parts = sentences(task.text, d.doc.house);
        if (parts.size() > 1 && owners.empty() && count_words(task.text) > 60) task.text = parts[0];
        std::vector<std::string_view> all = owners;
        all.insert(all.end(), task.owners.begin(), task.owners.end());
        std::string_view rest = task.text;
        std::string_view outcome;  // "KB to price the crane. Ongoing, new date 5 May."
        const std::string_view told = whole.substr(piece.size());
        std::optional<Status> status;
        if (!told.empty()) {
            std::string_view before;
            outcome = told;
            status = trailing_status(whole, d.doc.house, before);
            if (!status) status = status_of(told, d.doc.house);
        } else {
            status = reviewed(d.doc, d.people, task.text, rest);
            if (status) outcome = task.text.substr(rest.size());
            else status = trailing_status(task.text, d.doc.house, rest);
            if (status) task.text = rest;
        }
        if (!status) status = first_word;
        const bool kept =
            d.keep(i, task.text, all, due_words.empty() ? task.due : due_words, Form::label, reference, status);
        if (!kept || !status) continue;
        d.read.actions.back().action.earlier = *status != Status::open;
        if (!outcome.empty()) d.read.actions.back().outcome = d.doc.span(outcome);
        follow_up(d, d.read.actions.back().action, outcome);
    }
}

void keep_marked(ActionDrafts& d, std::size_t i, std::string_view before, const std::vector<std::string_view>& owners,
                 std::size_t begin, std::string_view reference) {
    before = strip(before, "([");
    std::string_view task = task_sentence(before, d.people, d.doc.house);
    std::size_t at = i;
    if (task.empty() && d.doc.outline.blocks[i].in_table() && d.doc.outline.blocks[i].column > 0) {
        const MarkedTask found = row_task(d.doc, d.people, i);
        task = found.text, at = found.block;
    }
    for (std::size_t k = i; task.empty() && k > 0 && i - k < 4;) {
        --k;
        if (d.doc.is_heading(k) || d.doc.outline.blocks[k].kind == LineKind::heading) break;
        if (!find_action_labels(d.doc, d.people, k).empty()) break;
        task = task_sentence(d.words(k), d.people, d.doc.house);
        at = k;
    }
    if (task.empty()) task = before.empty() ? d.words(i) : before;
    task = without_dash(task);
    d.keep(at, task, owners, {}, d.doc.outline.blocks[i].in_table() ? Form::column : Form::marker, reference, {});
    d.use(d.words(i).substr(begin));
}

bool read_bracket_mark(ActionDrafts& d, std::size_t i) {
    const Block& b = d.doc.outline.blocks[i];
    std::string_view all = strip(d.words(i), ".");
    if (all.size() < 4 || all.back() != ']' || b.bullet()) return false;
    const std::size_t open = all.rfind('[');
    if (open == std::string_view::npos || all.size() - open > 40) return false;
    const std::string_view who = all.substr(open + 1, all.size() - open - 2);
    if (who.empty() || owner_list(who, d.people, d.doc.house) != who.size()) return false;
    // "Anna Lee, Treasurer [AL]" is a person of the list
    const std::string_view before = all.substr(0, open), entry = trim(before.substr(0, before.find_first_of(",("))),
                           colon = ": ";
    const std::size_t label = find_in(entry, colon);
    if (d.people.find(label == std::string_view::npos ? entry : trim(entry.substr(label + colon.size()))) != nullptr)
        return false;
    keep_marked(d, i, all.substr(0, open), read_owners(who, d.doc.house), open);
    return true;
}

}  // namespace minutes
