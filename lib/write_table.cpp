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

// The table as it is shown: every cell on one line.
struct Grid {
    std::vector<std::string> titles;
    std::vector<std::vector<std::string>> rows;
    std::vector<bool> to_the_right, wraps;
    std::vector<Tone> tones;  // all plain without colour
};

Grid grid_of(const Table& table, const WriteOptions& options) {
    Grid grid;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        grid.titles.push_back(one_line(table.columns[i].title));
        grid.to_the_right.push_back(numeric(table, i));
        grid.tones.push_back(options.colour ? table.columns[i].tone : Tone::plain);
        grid.wraps.push_back(std::ranges::any_of(
            table.rows, [i](const auto& row) { return std::holds_alternative<std::string>(row[i]); }));
    }
    for (const auto& row : table.rows) {
        auto& shown = grid.rows.emplace_back();
        for (const Cell& cell : row) shown.push_back(one_line(to_string(cell)));
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

std::size_t widest_cell(const Grid& grid, std::size_t column) {
    std::size_t widest = 0;
    for (const auto& row : grid.rows) widest = std::max(widest, width(row[column]));
    return widest;
}

std::size_t total(const Widths& widths) {
    return std::accumulate(widths.begin(), widths.end(), widths.empty() ? 0 : gap * (widths.size() - 1));
}

Widths natural_widths(const Grid& grid) {
    Widths out;
    for (std::size_t i = 0; i < grid.titles.size(); ++i)
        out.push_back(std::max(width(grid.titles[i]), widest_cell(grid, i)));
    return out;
}

// Wide enough for the cells; the titles may wrap.
Widths cell_widths(const Grid& grid) {
    Widths out;
    for (std::size_t i = 0; i < grid.titles.size(); ++i)
        out.push_back(std::max(longest_word(grid.titles[i]), widest_cell(grid, i)));
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

    std::string operator()(std::string_view line) {
        if (tone_ == Tone::plain || line.empty()) return std::string(line);
        if (whole_) return begin() + std::string(line) + std::string(end);
        std::string out = inside_ ? begin() : "";
        while (!line.empty()) {
            const std::string_view mark = marks_[inside_ ? 1 : 0];
            const std::size_t at = std::min(line.find(mark), line.size());
            out += line.substr(0, at);
            line.remove_prefix(at);
            if (line.empty()) break;
            out += inside_ ? std::string(mark) + std::string(end) : begin() + std::string(mark);
            line.remove_prefix(mark.size());
            inside_ = !inside_;
        }
        return inside_ ? out + std::string(end) : out;
    }

private:
    static constexpr std::string_view end = "\x1b[0m";
    std::string begin() const { return tone_ == Tone::removed ? "\x1b[31m" : "\x1b[32m"; }

    Tone tone_;
    std::array<const char*, 2> marks_;
    bool inside_, whole_;
};

void pad(std::string& out, std::string_view text, std::size_t columns, bool to_the_right, Painter& painter) {
    const std::size_t used = width(text);
    const std::string blanks(columns > used ? columns - used : 0, ' ');
    if (to_the_right) out += blanks;
    out += painter(text);
    if (!to_the_right) out += blanks;
}

void print_row(std::string& out, const std::vector<std::string>& cells, const Grid& grid, const Widths& widths,
               bool painted = false) {
    std::vector<std::vector<std::string_view>> columns;
    std::vector<Painter> painters;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        columns.push_back(wrap(cells[i], widths[i]));
        painters.emplace_back(painted ? grid.tones[i] : Tone::plain, cells[i]);
        height = std::max(height, columns.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto& lines = columns[i];
            pad(out, line < lines.size() ? lines[line] : "", widths[i], grid.to_the_right[i], painters[i]);
            out.append(i + 1 < columns.size() ? gap : 0, ' ');
        }
        strip_end(out);
        out += '\n';
    }
}

std::string bold(std::string_view text, bool colour) {
    return colour ? "\x1b[1m" + std::string(text) + "\x1b[0m" : std::string(text);
}

std::string columns_in_line(const Grid& grid, const Widths& widths, bool colour) {
    std::string head, out;
    print_row(head, grid.titles, grid, widths);
    head.pop_back();
    out += bold(head, colour) + '\n';
    std::vector<std::string> rules;
    for (const std::size_t columns : widths) rules.emplace_back(columns, '-');
    print_row(out, rules, grid, widths);
    for (const auto& row : grid.rows) print_row(out, row, grid, widths, true);
    return out;
}

std::string blocks(const Grid& grid, std::size_t columns, bool colour) {
    std::size_t label = 0;
    for (const auto& title : grid.titles) label = std::max(label, width(title));
    const std::size_t room = columns > label + gap + readable ? columns - label - gap : readable;
    std::string out;
    for (const auto& row : grid.rows) {
        if (!out.empty()) out += '\n';
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].empty()) continue;
            std::string title = grid.titles[i] + std::string(label - width(grid.titles[i]), ' ');
            Painter painter(grid.tones[i], row[i]);
            for (const std::string_view line : wrap(row[i], room)) {
                out += bold(title, colour && title.front() != ' ') + std::string(gap, ' ');
                out += painter(line) + '\n';
                title.assign(label, ' ');
            }
        }
    }
    return out;
}

std::string narrowed(const Grid& grid, const WriteOptions& options) {
    const Widths natural = natural_widths(grid);
    if (total(natural) <= options.width) return columns_in_line(grid, natural, options.colour);
    const Widths least = least_widths(grid);
    if (total(least) > options.width) return blocks(grid, options.width, options.colour);
    const Widths cells = fitted(least, cell_widths(grid), options.width);
    return columns_in_line(grid, fitted(cells, natural, options.width), options.colour);
}

std::string body(const Table& table, const WriteOptions& options) {
    const Grid grid = grid_of(table, options);
    const Widths natural = natural_widths(grid);
    if (options.width == 0 || total(natural) <= options.width) return columns_in_line(grid, natural, options.colour);
    return narrowed(grid_of(without_empty_columns(table), options), options);
}

}  // namespace

std::string write_table(const Table& table, const WriteOptions& options) {
    const std::string title = one_line(table.title);
    std::string out;
    for (const std::string_view line : wrap(title, options.width == 0 ? title.size() : options.width))
        if (!line.empty()) out += bold(line, options.colour) + '\n';
    if (!out.empty()) out += '\n';
    out += table.rows.empty() ? "none\n" : body(table, options);
    for (const Table& note : table.notes) out += '\n' + write_table(note, options);
    return out;
}

}  // namespace minutes
