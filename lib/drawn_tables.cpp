#include "drawn_tables.hpp"

#include <algorithm>
#include <map>

#include "label.hpp"
#include "person_name.hpp"
#include "prose.hpp"
#include "roll_columns.hpp"

namespace minutes {

namespace {

// A stretch of a physical line, and where it stands in columns of code points.
struct Piece {
    Span span;
    std::size_t from = 0, to = 0;
};

// Parts a line where two blanks or more stand.
std::vector<Piece> pieces_of(std::string_view bytes, Span line) {
    std::vector<Piece> out;
    std::size_t column = 0, blanks = 2;
    for (std::uint32_t i = line.begin; i < line.end; ++i) {
        const char c = bytes[i];
        if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80) {
            out.back().span.end = i + 1;
            continue;
        }
        if (c == ' ') ++blanks;
        else if (blanks >= 2) out.push_back({{i, i + 1}, column, column + 1}), blanks = 0;
        else out.back().span.end = i + 1, out.back().to = column + 1, blanks = 0;
        ++column;
    }
    return out;
}

// The piece from column `at` on, where a blank stands before it.
std::optional<Piece> cut(std::string_view bytes, Piece& piece, std::size_t at) {
    std::size_t column = piece.from;
    for (std::uint32_t i = piece.span.begin; i < piece.span.end; ++i) {
        if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80) continue;
        if (column == at) {
            if (bytes[i] == ' ' || bytes[i - 1] != ' ') return std::nullopt;
            const Piece rest{{i, piece.span.end}, at, piece.to};
            piece.span.end = i - 1, piece.to = at - 1;
            return rest;
        }
        ++column;
    }
    return std::nullopt;
}

// "Present        Apologies", "Chair        In attendance": labels, each over its people
bool labels_people(const std::vector<std::string_view>& cells, const House& house) {
    const auto announces = [&house](std::string_view c) { return attendance_of(c, house).has_value(); };
    return cells.size() > 1 && std::any_of(cells.begin(), cells.end(), announces) &&
           std::all_of(cells.begin(), cells.end(), [&](std::string_view c) {
               return count_words(c) <= 4 && (announces(c) || house.is(Word::chair, c) || house.is(Word::role, c) ||
                                              house.is(Word::member_group, c));
           });
}

// Words over columns, by which a table of actions or of people is known.
bool names_columns(const std::vector<std::string_view>& cells, const House& house) {
    if (cells.size() < 2 ||
        std::any_of(cells.begin(), cells.end(), [](std::string_view c) { return count_words(c) > 4; }))
        return false;
    const auto named = [&](Word w) {
        return std::any_of(cells.begin(), cells.end(),
                           [&](std::string_view c) { return house.is(w, strip(c, ".:*")); });
    };
    if ((named(Word::text_column) || (named(Word::ref_column) && named(Word::due_column))) &&
        (named(Word::owner_column) || named(Word::due_column)))
        return true;
    std::map<int, std::string_view> header;
    for (const std::string_view c : cells) header.emplace(static_cast<int>(header.size()), c);
    return roll_columns(header, house, false).name >= 0;
}

std::string_view before_bracket(std::string_view s) { return trim(s.substr(0, s.find('('))); }

using Cells = std::map<std::int32_t, Span>;  // of one physical line, by column

class Drawing {
public:
    Drawing(std::string_view bytes, std::uint32_t at, const House& house) : bytes_(bytes), house_(house), next_(at) {}

    std::optional<std::vector<DrawnRow>> blanks() {
        const Span first = take();
        if (text(first).find_first_of("\t|") != std::string_view::npos) return std::nullopt;
        header_ = pieces_of(bytes_, first);
        std::vector<std::string_view> names;
        for (const Piece& p : header_) names.push_back(text(p.span));
        line_rows_ = labels_people(names, house_);
        if (!line_rows_ && !names_columns(names, house_)) return std::nullopt;
        Cells cells;
        for (const Piece& p : header_) cells.emplace(static_cast<std::int32_t>(cells.size()), p.span);
        text_first_ = house_.is(Word::text_column, strip(names[0], ".:*"));
        keep({cells});
        end_row(next_);
        while (chunk_of_blanks()) {
        }
        if (rows_.size() < 2) return std::nullopt;
        return std::move(rows_);
    }

    std::optional<std::vector<DrawnRow>> grid() {
        std::size_t rules = 0;
        std::vector<std::vector<Cells>> chunks;
        std::vector<std::uint32_t> ends;
        while (next_ < bytes_.size()) {
            const std::uint32_t before = next_;
            const Span line = take();
            const std::string_view words = trim(text(line));
            if (words.starts_with('+') && words.find_first_not_of("+-=: ") == std::string_view::npos) {
                ++rules;
                if (!ends.empty()) ends.back() = next_;
                if (chunks.empty() || !chunks.back().empty()) chunks.emplace_back(), ends.push_back(next_);
            } else if (words.starts_with('|') && !chunks.empty()) {
                chunks.back().push_back(between_bars(line));
                ends.back() = next_;
            } else {
                next_ = before;
                break;
            }
        }
        if (!chunks.empty() && chunks.back().empty()) chunks.pop_back(), ends.pop_back();
        if (rules < 2 || chunks.empty()) return std::nullopt;
        if (const auto name = chunks[0][0].find(0); name != chunks[0][0].end())
            text_first_ = house_.is(Word::text_column, strip(text(name->second), ".:*"));
        for (std::size_t k = 0; k < chunks.size(); ++k) {
            if (k == 0 || chunks.size() > 2) keep(chunks[k]);  // a rule behind each row
            else keep_rows(chunks[k]);
            end_row(ends[k]);
        }
        if (rows_.empty()) return std::nullopt;  // bars and nothing between them
        return std::move(rows_);
    }

private:
    std::string_view text(Span s) const { return bytes_.substr(s.begin, s.size()); }

    Span take() {
        const auto nl = static_cast<std::uint32_t>(std::min(bytes_.find('\n', next_), bytes_.size()));
        Span line{next_, nl};
        next_ = nl < bytes_.size() ? nl + 1 : nl;
        while (!line.empty() && is_blank(bytes_[line.end - 1])) --line.end;
        return line;
    }

    Cells between_bars(Span line) const {
        Cells out;
        std::uint32_t from = line.begin + static_cast<std::uint32_t>(text(line).find('|')) + 1;
        for (std::int32_t column = 0; from < line.end; ++column) {
            const auto bar = static_cast<std::uint32_t>(std::min<std::size_t>(bytes_.find('|', from), line.end));
            if (const std::string_view cell = trim(bytes_.substr(from, bar - from)); !cell.empty()) {
                const auto begin = static_cast<std::uint32_t>(cell.data() - bytes_.data());
                out.emplace(column, Span{begin, begin + static_cast<std::uint32_t>(cell.size())});
            }
            from = bar + 1;
        }
        return out;
    }

    // The column that a piece stands under; none where it stands under several.
    std::optional<std::int32_t> column_of(const Piece& p) const {
        std::int32_t under = -1, behind = 0;
        for (std::size_t k = 0; k < header_.size(); ++k) {
            if (p.from < header_[k].to && header_[k].from < p.to) {
                if (under >= 0) return std::nullopt;
                under = static_cast<std::int32_t>(k);
            }
            if (header_[k].from <= p.from) behind = static_cast<std::int32_t>(k);
        }
        return under >= 0 ? under : behind;
    }

    // None where the line keeps to no columns.
    std::optional<Cells> in_columns(Span line) const {
        Cells out;
        if (text(line).find_first_of("\t|") != std::string_view::npos) return std::nullopt;
        const std::vector<Piece> pieces = pieces_of(bytes_, line);
        for (Piece piece : pieces) {
            for (std::optional<Piece> rest = piece; rest;) {
                piece = *rest, rest.reset();
                for (std::size_t k = 1; k < header_.size() && !rest; ++k)
                    // only one blank between full cells
                    if (pieces.size() > 1 && pieces.size() < header_.size() && header_[k].from > piece.from &&
                        header_[k].from < piece.to)
                        rest = cut(bytes_, piece, header_[k].from);
                const auto column = column_of(piece);
                if (!column || !out.emplace(*column, piece.span).second) return std::nullopt;
            }
        }
        return out;
    }

    // The lines up to the next blank one; false where the table is over.
    bool chunk_of_blanks() {
        const std::uint32_t before = next_;
        std::size_t blank_lines = 0, widest = 0;
        Span line = take();
        while (line.empty() && next_ < bytes_.size() && blank_lines < 4) line = take(), ++blank_lines;
        std::vector<Cells> lines;
        std::uint32_t end = before;
        for (; !line.empty(); line = take()) {
            const std::string_view words = trim(text(line));
            const bool rule = words.find_first_not_of("-=_ ") == std::string_view::npos;
            const auto cells = rule ? Cells{} : in_columns(line);
            if (!cells) break;
            if (rule && !lines.empty()) {
                keep_rows(lines), lines.clear();
                end_row(end);
            }
            end = next_;
            if (!rule) lines.push_back(*cells), widest = std::max(widest, cells->size());
            if (next_ >= bytes_.size()) break;
        }
        const bool broken = !line.empty() && end < next_;
        next_ = end;
        if (lines.empty()) {
            if (end == before) return false;
            end_row(end);
            return !broken;
        }
        const bool alone = line_rows_ && blank_lines > 0 && lines[0].size() == 1;
        const bool goes_on = alone && spaced_ && lines.size() == 1 &&  // a person, where each has a line apart
                             is_full_name(before_bracket(text(lines[0].begin()->second)), house_);
        spaced_ = line_rows_ && blank_lines > 0 && lines.size() == 1;
        if ((widest < 2 || alone) && !goes_on) {  // words over people of their own
            next_ = before;
            return false;
        }
        keep_rows(lines);
        end_row(end);
        return !broken;
    }

    // A row begins where its first cell is filled; where that is the task, another cell has to be, too. Words above the
    // first beginning belong to it: cells that a layout centres.
    void keep_rows(const std::vector<Cells>& lines) {
        const auto begins = [this](const Cells& c) {
            const auto first = c.find(0);
            return line_rows_ ||
                   (first != c.end() && (!text_first_ || (c.size() > 1 && !is_lower(bytes_[first->second.begin]))));
        };
        std::vector<Cells> row;
        bool begun = false;
        for (const Cells& line : lines) {
            if (begins(line)) {
                if (begun) keep(row), row.clear();
                begun = true;
            }
            row.push_back(line);
        }
        keep(row);
    }

    // The last row, where there is one: lines without cells make none.
    void end_row(std::uint32_t end) {
        if (!rows_.empty()) rows_.back().end = end;
    }

    void keep(const std::vector<Cells>& lines) {
        std::map<std::int32_t, std::vector<DrawnCell>> cells;  // by column, paragraphs apart
        std::map<std::int32_t, std::size_t> last;
        for (std::size_t k = 0; k < lines.size(); ++k)
            for (const auto& [column, span] : lines[k]) {
                const bool goes_on = cells.contains(column) && (!header_.empty() || last[column] + 1 == k);
                if (!goes_on) cells[column].push_back({column, {}});
                cells[column].back().pieces.push_back(span);
                last[column] = k;
            }
        DrawnRow row;
        for (auto& [column, paragraphs] : cells)
            row.cells.insert(row.cells.end(), paragraphs.begin(), paragraphs.end());
        if (row.cells.empty()) return;
        if (!rows_.empty() && !lines.empty()) rows_.back().end = start_of_line(lines);
        rows_.push_back(std::move(row));
    }

    // Where the first of the lines begins.
    std::uint32_t start_of_line(const std::vector<Cells>& lines) const {
        for (const Cells& line : lines)
            if (!line.empty()) return static_cast<std::uint32_t>(bytes_.rfind('\n', line.begin()->second.begin) + 1);
        return next_;
    }

    std::string_view bytes_;
    const House& house_;
    std::uint32_t next_;
    std::vector<Piece> header_;  // of a table of blanks
    std::vector<DrawnRow> rows_;
    bool text_first_ = false, line_rows_ = false, spaced_ = false;
};

}  // namespace

std::optional<std::vector<DrawnRow>> read_drawn_table(std::string_view bytes, std::uint32_t at, const House& house) {
    constexpr std::size_t longest = 300;
    std::string_view line = bytes.substr(at, longest + 1);
    line = line.substr(0, line.find('\n'));
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::nullopt;
    if (line[first] == '+')
        return line.substr(first).starts_with("+-") || line.substr(first).starts_with("+=")
                   ? Drawing(bytes, at, house).grid()
                   : std::nullopt;
    if (line.size() > longest || line.find("  ", first) == std::string_view::npos) return std::nullopt;
    return Drawing(bytes, at, house).blanks();
}

}  // namespace minutes
