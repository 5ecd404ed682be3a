#include "roll_call.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <numeric>

#include "label.hpp"
#include "prose.hpp"
#include "roll_columns.hpp"

namespace minutes {

namespace {

// Without a header: most rows begin with a name and say little more.
bool rows_are_people(const Document& doc, const std::vector<std::size_t>& cells) {
    std::size_t rows = 0, people = 0;
    for (const std::size_t k : cells) {
        const Block& b = doc.outline.blocks[k];
        if (b.column != 0) continue;
        ++rows;
        const PersonRead p = read_person(doc.words(b), doc.house);
        people += !p.person.name.empty() && !b.numbered() && count_words(doc.words(b)) <= 8;
    }
    return (rows > 1 || cells.size() > 2) && people * 3 >= rows * 2;
}

// A table whose first column holds labels ("Present: | A, B") is read row by row elsewhere.
bool label_rows(const Document& doc, const std::vector<std::size_t>& cells) {
    return std::any_of(cells.begin(), cells.end(), [&doc](std::size_t k) {
        return doc.outline.blocks[k].column == 0 &&
               attendance_of(doc.words(doc.outline.blocks[k]), doc.house).has_value();
    });
}

// Its name is empty where the row is nobody.
RollCall::Row read_row(const Document& doc, const std::map<int, std::size_t>& row, const RollColumns& c,
                       Attendance group, bool ticks) {
    const auto cell = [&](int column) {
        const auto at = row.find(column);
        return at == row.end() ? std::string_view() : doc.words(doc.outline.blocks[at->second]);
    };
    const int name_column = c.name >= 0 ? c.name : row.begin()->first;
    const std::string_view name = cell(name_column);
    PersonRead p = read_person(name, doc.house);
    if (p.person.name.empty()) return {p, group};
    if (c.surname >= 0 && !cell(c.surname).empty()) {
        p.person.name += " " + tidy(cell(c.surname));
        const auto [first, last] = std::minmax(
            {p.words, cell(c.surname)}, [](std::string_view a, std::string_view b) { return a.data() < b.data(); });
        p.words = {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
        p.person.derived_initials = initials_of(p.person.name);
    }
    if (c.initials >= 0 && !cell(c.initials).empty()) p.person.initials = tidy(cell(c.initials));
    if (c.role >= 0) p.person.role = tidy(cell(c.role));
    if (c.organisation >= 0) p.person.organisation = tidy(cell(c.organisation));
    for (const auto& [column, k] : row) {
        if (column == name_column || column == c.surname || column == c.initials || column == c.role ||
            column == c.organisation)
            continue;
        const std::string_view code = doc.words(doc.outline.blocks[k]);
        if (const auto mark = c.marks.find(column); mark != c.marks.end()) {
            if (doc.outline.blocks[k].box == Box::ticked ||
                (doc.outline.blocks[k].box == Box::none && code != "-" && count_words(code) == 1))
                group = mark->second;
            continue;
        }
        if (c.status >= 0 && column != c.status) continue;
        if (doc.outline.blocks[k].box != Box::none)
            group = doc.outline.blocks[k].box == Box::ticked ? Attendance::present : Attendance::absent;
        else if (ticks && same_letters(code, "x")) group = Attendance::absent;
        else if (doc.house.is(Word::excused, code) ||
                 (code.find('(') < 6 && doc.house.has(Word::excused, code.substr(code.find('(')))))
            group = Attendance::apologies;
        else if (doc.house.is(Word::not_here, code)) group = Attendance::absent;
        else if (doc.house.is(Word::here, code)) group = Attendance::present;
        else if (const auto word = attendance_of(code, doc.house)) group = *word;
        else if (c.status < 0 && c.name < 0 && p.person.initials.empty() && is_initials(code))
            p.person.initials = tidy(code);
        else if (c.status < 0 && c.name < 0 && p.person.role.empty() && !code.empty()) p.person.role = tidy(code);
    }
    if (c.marks.empty() && c.status >= 0 && row.find(c.status) == row.end()) group = Attendance::absent;
    return {std::move(p), group};
}

// "x | Anna Lee | - | Bo Day": codes before their people; empty where a cell is neither.
std::vector<RollCall::Row> coded_pairs(const Document& doc, const std::vector<std::size_t>& cells) {
    std::vector<RollCall::Row> out;
    for (std::size_t k = 0; k < cells.size(); k += 2) {
        if (k + 1 == cells.size()) return {};
        const Block &before = doc.outline.blocks[cells[k]], &b = doc.outline.blocks[cells[k + 1]];
        const std::string_view code = doc.words(before);
        const bool here = before.box == Box::ticked || doc.house.is(Word::here, code),
                   excused = doc.house.is(Word::excused, code);
        if (before.row != b.row || b.column != before.column + 1) return {};
        if (!here && !excused && before.box == Box::none && !doc.house.is(Word::not_here, code)) return {};
        PersonRead p = read_person(doc.words(b), doc.house);
        if (p.person.name.empty()) return {};
        const bool told = doc.house.has(Word::apologies, doc.words(b));
        out.push_back({std::move(p), here              ? Attendance::present
                                     : excused || told ? Attendance::apologies
                                                       : Attendance::absent});
    }
    return out;
}

// Two or more people in a row, and rows that name the group that follows.
std::vector<RollCall::Row> people_side_by_side(const Document& doc, const std::vector<std::size_t>& cells,
                                               Attendance group) {
    std::vector<RollCall::Row> out;
    std::size_t second = 0;
    for (const std::size_t k : cells) {
        const Block& b = doc.outline.blocks[k];
        const std::string_view words = doc.words(b);
        if (b.column == 0 && (doc.house.is(Word::member_group, words) || doc.reading().bold(b.words))) continue;
        PersonRead p = read_person(words, doc.house);
        if (p.person.name.empty() || (b.column > 0 && p.person.initials.empty() && p.person.honorific.empty()))
            return {};
        second += b.column > 0;
        out.push_back({std::move(p), group});
    }
    return second > 0 ? out : std::vector<RollCall::Row>{};
}

}  // namespace

std::size_t end_of_table(const Document& doc, std::size_t block) {
    const auto& blocks = doc.outline.blocks;
    std::size_t end = block;
    while (end < blocks.size() && blocks[end].table == blocks[block].table) ++end;
    return end;
}

RollCall read_roll_call(const Document& doc, std::size_t first, std::size_t end, std::optional<Attendance> list) {
    const auto& blocks = doc.outline.blocks;
    const Block& b = blocks[first];
    RollCall out;
    std::map<int, std::string_view> header;
    for (std::size_t k = first; k < end && blocks[k].row == b.row; ++k)
        header.emplace(blocks[k].column, doc.words(blocks[k]));
    const RollColumns columns = roll_columns(header, doc.house, list.has_value());
    const bool begins_here = first == 0 || blocks[first - 1].table != b.table || blocks[first - 1].column < 0;
    const bool group_first = doc.house.is(Word::member_group, doc.words(b));
    if (columns.name < 0 && (!(list || group_first) || !begins_here)) return out;
    out.headed = columns.name >= 0 && !attendance_of(header.at(columns.name), doc.house);
    std::vector<std::size_t> cells(end - first);
    std::iota(cells.begin(), cells.end(), first);
    if (columns.name < 0) {
        if (out.rows = coded_pairs(doc, cells); out.rows.size() > 1) return out;
        if (out.rows = people_side_by_side(doc, cells, list.value_or(Attendance::present)); !out.rows.empty())
            return out;
        if (label_rows(doc, cells) || !list || !rows_are_people(doc, cells)) return out;
    }
    // beside ticks a cross says that somebody was not there
    const bool ticks = std::any_of(cells.begin(), cells.end(), [&doc, &blocks](std::size_t k) {
        return doc.words(blocks[k]) == "\u2713" || doc.words(blocks[k]) == "\u2714";
    });
    std::map<int, std::map<int, std::size_t>> rows;
    for (const std::size_t k : cells)
        if (columns.name < 0 || blocks[k].row != b.row) rows[blocks[k].row].emplace(blocks[k].column, k);
    for (const auto& [number, row] : rows) {
        RollCall::Row read = read_row(doc, row, columns, list.value_or(Attendance::present), ticks);
        if (!read.person.person.name.empty()) out.rows.push_back(std::move(read));
    }
    return out;
}

}  // namespace minutes
