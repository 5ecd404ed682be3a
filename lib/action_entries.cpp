#include "action_entries.hpp"

#include <algorithm>

#include "action_outcomes.hpp"
#include "marked_task.hpp"
#include "owners.hpp"
#include "status.hpp"
#include "take_apart.hpp"

namespace minutes {

namespace {

// "Chair's updates (Anna Lee)": who reports under this heading owns its unowned check boxes.
std::vector<std::string_view> presenter(const Document& doc, const Directory& people, std::size_t i) {
    for (int s = doc.outline.section_of[i]; s > 0; s = doc.outline.sections[static_cast<std::size_t>(s)].parent) {
        const std::string_view title = doc.words(doc.outline.sections[static_cast<std::size_t>(s)].heading);
        const std::size_t open = title.rfind('('), close = title.rfind(')');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open) continue;
        const std::string_view who = title.substr(open + 1, close - open - 1);
        if (people.find(who) != nullptr) return {who};
    }
    return {};
}

std::string_view number_as_reference(const Document& doc, const Block& b) {
    const std::string_view n = doc.words(b.number);
    const bool coded = n.size() > 1 && is_upper(n[0]) && is_digit(n[1]);  // "A1"
    return coded || n.find_first_of("/-") != std::string_view::npos ? n : std::string_view();
}

// "... (127/23).": the minute that the action came from is its reference
std::string_view without_reference(std::string_view text, std::string_view& reference, const House& house) {
    const std::string_view bare = strip(text, ".");
    if (bare.empty() || bare.back() != ')') return text;
    const std::size_t open = bare.rfind('(');
    if (open == std::string_view::npos || open == 0) return text;
    const std::string_view in = bare.substr(open + 1, bare.size() - open - 2);
    // "(AP 2)": the reference that the document gives
    if (const std::size_t n = house.longest(Word::action_label, in);
        n != 0 && n < in.size() && trim(in.substr(n)).find_first_not_of("0123456789/.-") == std::string_view::npos) {
        reference = in;
        return trim(bare.substr(0, open));
    }
    if (in.find('/') == std::string_view::npos || in.find_first_not_of("0123456789/.") != std::string_view::npos ||
        std::count(in.begin(), in.end(), '/') > 2)
        return text;
    reference = in;
    return trim(bare.substr(0, open));
}

// What stands at the end of a line whose column of actions was flattened: "KB", "KB by 8 March", "KB to confirm".
struct ColumnOwner {
    std::string_view who, due;
};

ColumnOwner column_owner(const ActionDrafts& d, std::string_view cell) {
    if (cell.size() > 32 || cell.find("  ") != std::string_view::npos) return {};
    const std::size_t list = owner_list(cell, d.people, d.doc.house);
    const std::string_view rest = trim(cell.substr(list));
    if (list != 0 && d.doc.house.longest(Word::by, rest) != 0) return {cell.substr(0, list), rest};
    if (list != 0 && doing_follows(rest) && count_words(rest) == 2) return {cell.substr(0, list), {}};
    return {cell, {}};
}

// "KB", "Cllr KB", "All staff", a name of the record
bool is_column_owner(std::string_view who, const Directory& people, const House& house) {
    if (is_initials(who) || house.longest(Word::group, who) == who.size() || people.knows(who)) return true;
    const auto list = split_words(who);
    return list.size() == 2 && starts_upper(list[0]) && is_initials(list[1]) &&
           (house.is(Word::honorific, list[0]) || house.is(Word::everybody, list[0]) || house.is(Word::title, list[0]));
}

}  // namespace

bool keep_entry(ActionDrafts& d, std::size_t i, std::string_view all, Form form, bool earlier,
                std::string_view list_owner) {
    const Block& b = d.doc.outline.blocks[i];
    std::string_view text = without_owner_mark(without_stamp(all), d.people, d.doc.house);
    const std::string_view mark = strip(text.size() < all.size() ? all.substr(text.size()) : std::string_view(), ".[]");
    for (const std::string_view box : {"[ ] ", "[x] ", "[X] "})
        if (text.starts_with(box)) text = trim(text.substr(box.size()));  // of an entry that is struck out
    std::optional<Status> status;
    // a mark of state before the task
    for (const auto& [glyph, state] :
         {std::pair{"\u2705", Status::done}, std::pair{"\u2714", Status::done}, std::pair{"\u274C", Status::open},
          std::pair{"\u2717", Status::open}, std::pair{"\u23F3", Status::carried}})
        if (text.starts_with(glyph)) text = trim(text.substr(3)), status = state;
    if (b.box == Box::ticked || d.doc.reading().struck(b.words)) status = Status::done;
    std::string_view rest = text;
    std::string_view outcome;
    if (const std::string_view before = before_outcome(d, text); earlier && before.size() < text.size()) {
        outcome = text.substr(before.size());
        if (!status) status = trailing_status(text, d.doc.house, rest);
        if (!status) status = status_of(outcome, d.doc.house);
        text = before;
    } else if (const auto later = reviewed(d.doc, d.people, text, rest)) {
        if (!status) status = later;
        outcome = text.substr(rest.size());
        text = rest;
    } else if (const auto trailing = trailing_status(text, d.doc.house, rest)) {
        if (!status || status == Status::open) status = trailing;
        outcome = offset_in(text, rest) == 0 ? text.substr(rest.size()) : std::string_view();
        text = rest;
    }
    std::string_view reference = number_as_reference(d.doc, b);
    text = without_reference(text, reference, d.doc.house);
    const bool moved =
        text.substr(0, std::min<std::size_t>(text.find(':'), text.size())).find(" -> ") != std::string_view::npos;
    Task task = take_apart(text, d.people, d.doc.house, true);
    std::vector<std::string_view> owners = task.owners;
    if (owners.empty() && owner_list(mark, d.people, d.doc.house) == mark.size())
        owners = read_owners(mark, d.doc.house);
    if (owners.empty() && !list_owner.empty()) owners = read_owners(list_owner, d.doc.house);
    if (owners.empty() && (form == Form::checkbox || d.doc.section_of(i).topic == Topic::actions))
        owners = presenter(d.doc, d.people, i);
    if (task.text.empty() || d.doc.house.is(Word::nobody, strip(task.text, ".")) ||
        d.doc.house.is(Word::not_an_action, task.text) ||
        !d.keep(i, task.text, owners, task.due, form, reference, status))
        return false;
    Action& a = d.read.actions.back().action;
    follow_up(d, a, outcome);
    a.earlier = earlier || moved;
    const Section& s = d.doc.section_of(i);
    const std::string_view title = s.heading.empty() ? std::string_view() : d.doc.words(s.heading);
    if (!status && (moved || (s.topic == Topic::actions && d.doc.house.has(Word::carried, title)) ||
                    title.find("emaining") != std::string_view::npos))
        a.status = Status::carried;
    return true;
}

bool read_flattened(ActionDrafts& d, std::size_t i) {
    const Block& b = d.doc.outline.blocks[i];
    if (b.in_table() || (b.kind != LineKind::text && !b.bullet())) return false;
    const std::string_view all = d.words(i);
    bool any = false;
    std::size_t from = 0;
    for (std::size_t gap = find_in(all, "  "); gap != std::string_view::npos;
         gap = all.find("  ", all.find_first_not_of(' ', gap))) {
        const std::size_t line_end = std::min<std::size_t>(
            d.doc.reading().line_end(b.words.begin + static_cast<std::uint32_t>(gap)) - b.words.begin, all.size());
        const ColumnOwner cell = column_owner(d, trim(all.substr(gap, line_end - gap)));
        const auto owners = read_owners(cell.who, d.doc.house);
        const bool fits = !owners.empty() && std::all_of(owners.begin(), owners.end(), [&d](std::string_view o) {
            return is_column_owner(o, d.people, d.doc.house);
        });
        const std::string_view next = trim(all.substr(line_end));
        if (!next.empty() && is_lower(next.front())) continue;  // a wide gap in a sentence
        if (!ends_sentence(trim(all.substr(from, gap - from)))) continue;
        if (!fits || gap == 0) continue;
        const std::string_view task = task_sentence(trim(all.substr(from, gap - from)), d.people, d.doc.house);
        if (count_words(task) < 3) continue;
        d.keep(i, task, owners, cell.due, Form::column, {}, std::nullopt);
        from = line_end;
        any = true;
    }
    return any;
}

}  // namespace minutes
