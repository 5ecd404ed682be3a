#include "action_table.hpp"

#include "action_labels.hpp"
#include "owners.hpp"
#include "status.hpp"
#include "take_apart.hpp"

namespace minutes {

namespace {

void keep_row(ActionDrafts& d, std::size_t i, const ActionColumns& columns) {
    const std::vector<Block>& blocks = d.doc.outline.blocks;
    const Block& b = blocks[i];
    std::size_t row_begin = i;
    while (row_begin > 0 && blocks[row_begin - 1].table == b.table && blocks[row_begin - 1].row == b.row) --row_begin;
    std::map<int, std::vector<std::size_t>> cells;
    for (std::size_t k = row_begin; k < blocks.size() && blocks[k].table == b.table && blocks[k].row == b.row; ++k)
        cells[blocks[k].column].push_back(k);
    const auto cell = [&](int column) {
        const auto at = cells.find(column);
        if (column < 0 || at == cells.end()) return std::string_view();
        std::string_view a = d.words(at->second.front());
        const std::string_view z = d.words(at->second.back());
        if (blocks[at->second.front()].numbered())
            a = d.doc.words(blocks[at->second.front()].number);  // "24/01" in a cell is no marker
        return z.empty() ? a : std::string_view(a.data(), static_cast<std::size_t>(z.data() + z.size() - a.data()));
    };
    std::string_view text = cell(columns.text);
    std::string reference(cell(columns.ref));
    if (const auto at = cells.find(columns.text); at != cells.end())
        if (const auto labels = find_action_labels(d.doc, d.people, at->second.front());
            !labels.empty() && labels[0].begin == 0 && labels[0].mark.colon) {
            text = trim(text.substr(labels[0].text));  // "Action 12: write to the council" in a cell
            if (reference.empty()) reference = reference_of(labels[0]);
        }
    for (const auto& [column, list] : cells)
        for (const std::size_t k : list) d.use(d.words(k));
    if (text.empty() || d.doc.house.is(Word::nobody, text)) return;
    std::vector<std::string_view> owners = read_owners(cell(columns.owner), d.doc.house);
    std::optional<Status> status;
    if (!cell(columns.status).empty()) status = status_of(cell(columns.status), d.doc.house);
    std::string_view rest = text;
    if (!status)
        if (const auto trailing = trailing_status(text, d.doc.house, rest)) status = trailing, text = rest;
    if (owners.empty() && columns.owner < 0) {
        const Task task = take_apart(text, d.people, d.doc.house, true);
        owners = task.owners, text = task.text;
    }
    const std::size_t at = cells[columns.text].front();
    if (!d.keep(at, text, owners, {}, Form::column, reference, status)) return;
    Action& a = d.read.actions.back().action;
    const Section& s = d.doc.section_of(i);
    a.earlier = s.earlier || (status.has_value() && *status != Status::open);
    if (!cell(columns.due).empty()) d.set_due(a, cell(columns.due), true);
}

}  // namespace

namespace {

// "| Name | Initials | Role |"
bool names_people(const Document& doc, const Block& first) {
    const std::string low = lower(strip(doc.words(first), ".:*"));
    return low == "name" || low == "names" || low == "member" || low == "members" || low == "attendee" ||
           low == "attendees" || low == "full name" || doc.house.is(Word::present, low);
}

}  // namespace

namespace {

// The last column without a known word over it whose cells say what became of the tasks: "Where we are"; -1: none.
int told_states(const Document& doc, std::size_t header, const ActionColumns& c) {
    const std::vector<Block>& blocks = doc.outline.blocks;
    std::map<int, std::pair<int, int>> cells;  // column -> of how many how many say it
    for (std::size_t k = header; k < blocks.size() && blocks[k].table == blocks[header].table; ++k) {
        const int column = blocks[k].column;
        if (blocks[k].row == blocks[header].row || column == c.text || column == c.owner || column == c.due ||
            column == c.ref)
            continue;
        auto& [all, said] = cells[column];
        ++all, said += status_of(doc.words(blocks[k]), doc.house).has_value();
    }
    return cells.empty() || cells.rbegin()->second.second * 2 < cells.rbegin()->second.first ? -1
                                                                                             : cells.rbegin()->first;
}

}  // namespace

ActionColumns action_columns(const Document& doc, std::size_t i) {
    const std::vector<Block>& blocks = doc.outline.blocks;
    ActionColumns c;
    std::map<int, std::string_view> header;
    int second_ref = -1;  // "| No. | Item | Who |": the items are the tasks
    for (std::size_t k = i; k < blocks.size() && blocks[k].table == blocks[i].table && blocks[k].row == blocks[i].row;
         ++k) {
        const std::string_view w = strip(doc.words(blocks[k]), ".:*");
        const int column = blocks[k].column;
        header.emplace(column, w);
        if (c.owner < 0 && doc.house.is(Word::owner_column, w)) c.owner = column;
        else if (c.due < 0 && doc.house.is(Word::due_column, w)) c.due = column;
        else if (c.text < 0 && doc.house.is(Word::text_column, w)) c.text = column;
        else if (c.status < 0 && doc.house.is(Word::status_column, w)) c.status = column;
        else if (doc.house.is(Word::ref_column, w)) (c.ref < 0 ? c.ref : second_ref) = column;
    }
    // "| For | Action |": "for" alone may be anything
    for (std::size_t k = i; c.text >= 0 && c.owner < 0 && k < blocks.size() && blocks[k].table == blocks[i].table &&
                            blocks[k].row == blocks[i].row;
         ++k)
        if (doc.house.is(Word::action_heading, header.at(c.text)) &&
            same_letters(strip(doc.words(blocks[k]), ".:*"), "for"))
            c.owner = blocks[k].column;
    if (c.text >= 0 && c.owner >= 0 && c.status < 0) c.status = told_states(doc, i, c);
    if (c.text >= 0 || c.owner < 0 || (c.due < 0 && c.status < 0)) return c;
    // "| Item | Responsible | Status |", or no word over the tasks
    if (second_ref >= 0) c.text = second_ref;
    else if (c.ref >= 0) c.text = c.ref, c.ref = -1;
    else if (c.owner != 0 && c.due != 0 && c.status != 0) c.text = 0;
    return c;
}

bool ActionTable::read(ActionDrafts& d, std::size_t i) {
    const Block& b = d.doc.outline.blocks[i];
    if (b.table != table_) {
        table_ = b.table;
        header_row_ = b.row;
        columns_ = action_columns(d.doc, i);
        row_ = -1;
    } else if (b.column == 0 && b.row != header_row_) {
        // a header that stands again, after a page break
        const ActionColumns again = action_columns(d.doc, i);
        if (again.log()) columns_ = again, header_row_ = b.row;
    }
    if (!columns_.log()) return false;
    if (b.row == header_row_) {
        d.use(d.words(i));
        return true;
    }
    section_ = d.doc.outline.section_of[i];
    if (b.row == row_) return true;
    row_ = b.row;
    keep_row(d, i, columns_);
    return true;
}

std::map<std::int32_t, int> columns_of_actions(const Document& doc) {
    std::map<std::int32_t, int> columns, first_rows;
    std::int32_t of_people = -1;  // a table of names, whose initials are nobody's tasks
    for (const Block& b : doc.outline.blocks) {
        if (b.table < 0 || b.table == of_people) continue;
        if (b.column == 0 && !columns.contains(b.table) && names_people(doc, b)) {
            of_people = b.table;
            columns[b.table] = -1;
            continue;
        }
        int& column = columns.try_emplace(b.table, -1).first->second;
        if (first_rows.try_emplace(b.table, b.row).first->second != b.row || b.column <= 0) continue;
        const std::string_view w = strip(doc.words(b), ".:*");
        if (doc.house.is(Word::action_heading, w) || doc.house.is(Word::owner_column, w)) column = b.column;
    }
    return columns;
}

}  // namespace minutes
