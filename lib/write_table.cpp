// Columns in line for people. Where the terminal is too narrow for that, empty columns go and the widest ones wrap;
// where they would become unreadable, every row becomes a block of "title  value" lines.
#include <algorithm>
#include <array>
#include <numeric>

#include "display.hpp"
#include "write.hpp"

namespace minutes {

namespace {

constexpr std::size_t gap = 2;        // blanks between columns
constexpr std::size_t readable = 12;  // a column of text is not made narrower than this
using Widths = std::vector<std::size_t>;

// How the table is shown, column by column.
struct Grid {
    const Table& table;
    std::vector<std::string> titles;
    Widths widest;  // of the cells
    std::vector<bool> to_the_right, wraps;
    std::vector<Tone> tones;  // all plain without colour
};

// A row with every cell on one line, as long as the table stays.
class Shown {
public:
    const std::vector<std::string_view>& operator()(const std::vector<Cell>& row) {
        rooms_.resize(row.size());
        cells_.clear();
        for (std::size_t i = 0; i < row.size(); ++i) cells_.push_back(cell(row[i], rooms_[i]));
        return cells_;
    }

private:
    static std::string_view cell(const Cell& cell, std::string& room) {
        if (const auto* text = std::get_if<std::string>(&cell)) return one_line(*text, room);
        room = to_string(cell);
        return room;
    }

    std::vector<std::string> rooms_;  // of what is not in the table in this form
    std::vector<std::string_view> cells_;
};

Grid grid_of(const Table& table, const WriteOptions& options) {
    Grid grid{.table = table,
              .titles = {},
              .widest = Widths(table.columns.size()),
              .to_the_right = {},
              .wraps = {},
              .tones = {}};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        grid.titles.push_back(one_line(table.columns[i].title));
        grid.to_the_right.push_back(numeric(table, i));
        grid.tones.push_back(options.colour ? table.columns[i].tone : Tone::plain);
        grid.wraps.push_back(std::ranges::any_of(
            table.rows, [i](const auto& row) { return std::holds_alternative<std::string>(row[i]); }));
    }
    Shown shown;
    for (const auto& row : table.rows) {
        const auto& cells = shown(row);
        for (std::size_t i = 0; i < cells.size(); ++i) grid.widest[i] = std::max(grid.widest[i], width(cells[i]));
    }
    return grid;
}

// The table without the columns that are empty in every row.
Table without_empty_columns(const Table& table) {
    Table out{.title = table.title, .columns = {}, .rows = std::vector<std::vector<Cell>>(table.rows.size())};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto empty = [i](const auto& row) { return to_string(row[i]).empty(); };
        if (std::ranges::all_of(table.rows, empty)) continue;
        out.columns.push_back(table.columns[i]);
        for (std::size_t r = 0; r < table.rows.size(); ++r) out.rows[r].push_back(table.rows[r][i]);
    }
    return out;
}

std::size_t longest_word(std::string_view s) {
    std::size_t longest = 0;
    while (!s.empty()) {
        const std::size_t end = std::min(s.find(' '), s.size());
        longest = std::max(longest, width(s.substr(0, end)));
        s.remove_prefix(std::min(end + 1, s.size()));
    }
    return longest;
}

std::size_t total(const Widths& widths) {
    return std::accumulate(widths.begin(), widths.end(), widths.empty() ? 0 : gap * (widths.size() - 1));
}

Widths natural_widths(const Grid& grid) {
    Widths out;
    for (std::size_t i = 0; i < grid.titles.size(); ++i) out.push_back(std::max(width(grid.titles[i]), grid.widest[i]));
    return out;
}

// Wide enough for the cells; the titles may wrap.
Widths cell_widths(const Grid& grid) {
    Widths out;
    for (std::size_t i = 0; i < grid.titles.size(); ++i)
        out.push_back(std::max(longest_word(grid.titles[i]), grid.widest[i]));
    return out;
}

// As narrow as can be; dates and numbers are never broken.
Widths least_widths(const Grid& grid) {
    Widths out = cell_widths(grid);
    for (std::size_t i = 0; i < out.size(); ++i)
        if (grid.wraps[i]) out[i] = std::max(longest_word(grid.titles[i]), std::min(out[i], readable));
    return out;
}

// The column that gets the next blank: the one whose cells would need the most lines.
std::size_t neediest(const Widths& widths, const Widths& natural) {
    std::size_t found = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] >= natural[i]) continue;
        if (found == widths.size() || natural[i] * widths[found] > natural[found] * widths[i]) found = i;
    }
    return found;
}

Widths fitted(Widths widths, const Widths& natural, std::size_t columns) {
    for (std::size_t left = columns - total(widths); left > 0; --left) {
        const std::size_t next = neediest(widths, natural);
        if (next == widths.size()) break;
        ++widths[next];
    }
    return widths;
}

void strip_end(std::string& out) {
    while (!out.empty() && out.back() == ' ') out.pop_back();
}

// Colours the lines of one cell, one after the other: a marked stretch may go on in the next line.
class Painter {
public:
    Painter(Tone tone, std::string_view cell)
        : tone_(tone), marks_(tone == Tone::removed ? std::array{"[-", "-]"} : std::array{"{+", "+}"}) {
        inside_ = tone != Tone::plain && cell.find(marks_[0]) == cell.npos;
        whole_ = inside_;
    }

    void print(std::string& out, std::string_view line) {
        if (tone_ == Tone::plain || line.empty()) {
            out += line;
            return;
        }
        if (inside_) out += begin();
        while (!line.empty()) {
            const std::string_view mark = marks_[inside_ ? 1 : 0];
            const std::size_t at = whole_ ? line.size() : std::min(line.find(mark), line.size());
            out += line.substr(0, at);
            line.remove_prefix(at);
            if (line.empty()) break;
            if (!inside_) out += begin();
            out += mark;
            if (inside_) out += end;
            line.remove_prefix(mark.size());
            inside_ = !inside_;
        }
        if (inside_) out += end;
    }

private:
    static constexpr std::string_view end = "\x1b[0m";
    std::string_view begin() const { return tone_ == Tone::removed ? "\x1b[31m" : "\x1b[32m"; }

    Tone tone_;
    std::array<const char*, 2> marks_;
    bool inside_, whole_;
};

void pad(std::string& out, std::string_view text, std::size_t columns, bool to_the_right, Painter& painter) {
    const std::size_t used = width(text);
    const std::size_t blanks = columns > used ? columns - used : 0;
    if (to_the_right) out.append(blanks, ' ');
    painter.print(out, text);
    if (!to_the_right) out.append(blanks, ' ');
}

void print_row(std::string& out, std::vector<std::string_view> cells, const Grid& grid, const Widths& widths,
               bool painted = false) {
    std::vector<Painter> painters;
    painters.reserve(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        painters.emplace_back(painted ? grid.tones[i] : Tone::plain, cells[i]);
    do {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            pad(out, take_line(cells[i], widths[i]), widths[i], grid.to_the_right[i], painters[i]);
            out.append(i + 1 < cells.size() ? gap : 0, ' ');
        }
        strip_end(out);
        out += '\n';
    } while (std::ranges::any_of(cells, [](std::string_view rest) { return !rest.empty(); }));
}

std::string bold(std::string_view text, bool colour) {
    return colour ? "\x1b[1m" + std::string(text) + "\x1b[0m" : std::string(text);
}

void columns_in_line(std::string& out, const Grid& grid, const Widths& widths, bool colour) {
    std::string head;
    print_row(head, {grid.titles.begin(), grid.titles.end()}, grid, widths);
    head.pop_back();
    out += bold(head, colour) + '\n';
    std::vector<std::string> rules;
    for (const std::size_t columns : widths) rules.emplace_back(columns, '-');
    print_row(out, {rules.begin(), rules.end()}, grid, widths);
    Shown shown;
    for (const auto& row : grid.table.rows) print_row(out, shown(row), grid, widths, true);
}

void blocks(std::string& out, const Grid& grid, std::size_t columns, bool colour) {
    std::size_t label = 0;
    for (const auto& title : grid.titles) label = std::max(label, width(title));
    const std::size_t room = columns > label + gap + readable ? columns - label - gap : readable;
    Shown shown;
    for (const auto& cells : grid.table.rows) {
        if (&cells != &grid.table.rows.front()) out += '\n';
        const std::vector<std::string_view>& row = shown(cells);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].empty()) continue;
            std::string title = grid.titles[i] + std::string(label - width(grid.titles[i]), ' ');
            Painter painter(grid.tones[i], row[i]);
            for (const std::string_view line : wrap(row[i], room)) {
                out += bold(title, colour && title.front() != ' ') + std::string(gap, ' ');
                painter.print(out, line);
                out += '\n';
                title.assign(label, ' ');
            }
        }
    }
}

void narrowed(std::string& out, const Table& table, const WriteOptions& options) {
    const Grid grid = grid_of(table, options);
    const Widths natural = natural_widths(grid), least = least_widths(grid);
    if (total(natural) <= options.width) return columns_in_line(out, grid, natural, options.colour);
    if (total(least) > options.width) return blocks(out, grid, options.width, options.colour);
    const Widths cells = fitted(least, cell_widths(grid), options.width);
    columns_in_line(out, grid, fitted(cells, natural, options.width), options.colour);
}

void body(std::string& out, const Table& table, const WriteOptions& options) {
    const Grid grid = grid_of(table, options);
    const Widths natural = natural_widths(grid);
    const bool fits = options.width == 0 || total(natural) <= options.width;
    if (fits) columns_in_line(out, grid, natural, options.colour);
    else narrowed(out, without_empty_columns(table), options);
}

}  // namespace

std::string write_table(const Table& table, const WriteOptions& options) {
    const std::string title = one_line(table.title);
    std::string out;
    for (const std::string_view line : wrap(title, options.width == 0 ? title.size() : options.width))
        if (!line.empty()) out += bold(line, options.colour) + '\n';
    if (!out.empty()) out += '\n';
    if (table.rows.empty()) out += "none\n";
    else body(out, table, options);
    for (const Table& note : table.notes) out += '\n' + write_table(note, options);
    return out;
}

}  // namespace minutes
