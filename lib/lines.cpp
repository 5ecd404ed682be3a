#include "lines.hpp"

#include <algorithm>

#include "drawn_tables.hpp"
#include "front_matter.hpp"
#include "furniture.hpp"
#include "grammars/line.hpp"
#include "html_blocks.hpp"
#include "line_marks.hpp"
#include "prose.hpp"
#include "side_by_side.hpp"
#include "text_tables.hpp"

namespace minutes {

namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0'; }

bool is_letter_or_digit(char c) { return is_lower(c) || is_upper(c) || is_digit(c); }

class Splitter {
public:
    Splitter(const Text& text, const House& house)
        : text_(text),
          house_(house),
          bytes_(text.bytes()),
          tables_(bytes_, house),
          lone_cr_(bytes_.find('\n') == std::string_view::npos) {}

    Lines run() {
        out_.html = looks_like_html(text_.name(), bytes_);
        out_.lines.reserve(text_.source().lines);
        wiki_ = has_wiki_headings();
        std::uint32_t at = front_matter();
        if (out_.html) {
            html(at, size());
        } else {
            while (at < size()) at = physical(at);
        }
        if (covered_ < size()) add(LineKind::blank, {size(), size()}, size());
        find_running_headers(out_);
        return std::move(out_);
    }

private:
    // "== Title ==" twice: MediaWiki, where '#' numbers a list
    bool has_wiki_headings() const {
        int found = 0;
        for (std::size_t at = bytes_.find("\n=="); at != std::string_view::npos && found < 2;
             at = bytes_.find("\n==", at + 3)) {
            const std::string_view line =
                bytes_.substr(at + 1, std::min<std::size_t>(bytes_.find('\n', at + 1), bytes_.size()) - at - 1);
            found += is_wiki_heading(line);
        }
        return found >= 2;
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }

    // Ends a line at `end`; its source begins where the last one ended. A run of blank lines is one.
    Line& add(LineKind kind, Span content, std::uint32_t end) {
        if (kind == LineKind::blank && !out_.lines.empty() && out_.lines.back().kind == LineKind::blank) {
            covered_to(end);
            return out_.lines.back();
        }
        Line line;
        line.kind = kind;
        line.source = {covered_, end};
        const auto here = static_cast<std::uint32_t>(out_.reading.words().size());
        line.words = line.number = {here, here};
        if (!content.empty()) line.words = out_.reading.append(text_, content);
        out_.reading.end_line();
        if (kind == LineKind::blank || kind == LineKind::heading) out_.reading.end_paragraph();
        covered_ = end;
        out_.lines.push_back(line);
        return out_.lines.back();
    }

    // One physical line from `at`, or all of a drawn table; returns where the next begins.
    std::uint32_t physical(std::uint32_t at) {
        if (const auto table = in_fence_ || lone_cr_ ? std::nullopt : read_drawn_table(bytes_, at, house_)) {
            drawn(*table);
            return table->back().end;
        }
        const std::size_t nl = lone_cr_ ? find_any<'\r', '\f'>(bytes_, at) : find_any<'\n', '\f'>(bytes_, at);
        std::uint32_t end = nl == std::string_view::npos ? size() : static_cast<std::uint32_t>(nl);
        const std::uint32_t next = end < size() ? end + 1 : end;
        while (end > at && blank(bytes_[end - 1]) && bytes_[end - 1] != '\t') --end;
        const bool hard = next - end >= 3 && bytes_[end] == ' ' && bytes_[end + 1] == ' ';
        const std::size_t before = out_.lines.size();
        line_of({at, end}, next);
        if (hard && out_.lines.size() > before) out_.lines.back().breaks = true;
        return next;
    }

    void line_of(Span s, std::uint32_t next) {
        const std::string_view line = text_[s];
        const std::string_view trimmed = line.substr(std::min(line.find_first_not_of(" \t\r\f"), line.size()));
        if (in_fence_) {
            in_fence_ = !grammar::matches<grammar::line::fence>(trimmed);
            add(LineKind::code, in_fence_ ? s : Span{s.end, s.end}, next);
            return;
        }
        if (all_blank(line)) {
            tables_.blank_line();
            add(LineKind::blank, {s.end, s.end}, next);
            return;
        }
        const bool marks = trimmed.empty() || !is_letter_or_digit(trimmed.front());  // fences and rules have no words
        if (marks && grammar::matches<grammar::line::fence>(trimmed) && !underlines(trimmed)) {
            in_fence_ = true;
            add(LineKind::code, {s.end, s.end}, next);
            return;
        }
        if (marks && grammar::matches<grammar::line::tab_delimiter>(trimmed)) {
            add(LineKind::rule, {s.end, s.end}, next);
            return;
        }
        if ((marks && underline(trimmed, next)) || side_by_side(s, next) || table_row(s, next)) return;
        if (marks && grammar::matches<grammar::line::rule>(trimmed)) add(LineKind::rule, {s.end, s.end}, next);
        else blocks(s, next);
    }

    // "~~~~~" as long as the line of text above it, as reStructuredText has it, is no fence.
    bool underlines(std::string_view s) const {
        return !out_.lines.empty() && grammar::matches<grammar::line::underline_tildes>(s) &&
               out_.lines.back().kind == LineKind::text && s.size() >= out_.lines.back().words.size();
    }

    // "====", "----" or "~~~~" under a line of text makes it a heading; anywhere else it is a rule.
    bool underline(std::string_view trimmed, std::uint32_t next) {
        const bool twice = grammar::matches<grammar::line::underline_double>(trimmed);
        if (!twice && !grammar::matches<grammar::line::underline_single>(trimmed)) return false;
        bool made = false;
        if (!out_.lines.empty()) {
            Line& title = out_.lines.back();
            const Line* above = out_.lines.size() > 1 ? &out_.lines[out_.lines.size() - 2] : nullptr;
            const bool alone = above == nullptr || above->kind == LineKind::blank || above->kind == LineKind::rule ||
                               above->kind == LineKind::heading;
            if (title.kind == LineKind::text && title.table < 0 && (alone || twice) && title.words.size() <= 120 &&
                3 * trimmed.size() >= title.words.size()) {
                title.kind = LineKind::heading;
                title.level = twice ? 1 : 2;
                made = true;
                read_number(title);
            }
        }
        add(LineKind::rule, {next, next}, next);
        const bool alone = out_.lines.size() < 2 || out_.lines[out_.lines.size() - 2].kind == LineKind::blank;
        overlined_ = trimmed.size() >= 20 && !made && alone;
        return true;
    }

    // Several people in a line have a line each.
    bool side_by_side(Span s, std::uint32_t next) {
        if (tables_.in_table() ||
            (text_[s].find("   ") == std::string_view::npos && text_[s].find('\t') == std::string_view::npos))
            return beside_ = false;
        const auto people = people_side_by_side(text_[s], house_, beside_);
        for (const std::string_view person : people) {
            const auto begin = static_cast<std::uint32_t>(person.data() - bytes_.data());
            const std::uint32_t end = begin + static_cast<std::uint32_t>(person.size());
            blocks({begin, end}, end);
            out_.lines.back().breaks = true;
        }
        if (!people.empty()) covered_to(next);
        return beside_ = !people.empty();
    }

    bool table_row(Span s, std::uint32_t next) {
        const auto row = tables_.read(s, out_.lines.empty() ? nullptr : &out_.lines.back());
        if (!row) return false;
        if (row->rule) {
            add(LineKind::rule, {s.end, s.end}, next);
            return true;
        }
        for (const TextCell& c : row->cells) {
            cell_ = {row->table, row->row, c.column};
            if (all_blank(text_[c.content])) place(add(LineKind::text, {c.content.end, c.content.end}, c.end));
            else blocks(c.content, c.end);
            out_.lines.back().breaks = true;
        }
        cell_ = {};
        covered_to(next);
        return true;
    }

    // A cell's words follow each other in the reading, wherever they stand in the source.
    void drawn(const std::vector<DrawnRow>& rows) {
        cell_.table = tables_.begin(), cell_.row = 0;
        for (const DrawnRow& row : rows) {
            for (const DrawnCell& c : row.cells) {
                cell_.column = c.column;
                const std::size_t before = out_.lines.size();
                blocks(c.pieces.front(), std::max(covered_, c.pieces.front().end));
                if (out_.lines.size() == before) continue;
                Line& line = out_.lines.back();
                line.breaks = true;
                for (std::size_t k = 1; k < c.pieces.size(); ++k) {
                    const Span more = out_.reading.append(text_, c.pieces[k]);
                    out_.reading.end_line();
                    line.words = {line.words.empty() ? more.begin : line.words.begin, more.end};
                }
            }
            covered_to(row.end);
            ++cell_.row;
        }
        cell_ = {};
    }

    void place(Line& line) const {
        if (cell_.column < 0) return;
        line.table = cell_.table;
        line.row = cell_.row;
        line.column = cell_.column;
    }

    void covered_to(std::uint32_t end) {
        if (covered_ < end && !out_.lines.empty()) {
            out_.lines.back().source.end = end;
            covered_ = end;
        }
    }

    // A stretch of one physical line, or of one cell: parted at HTML block tags where there are any.
    void blocks(Span s, std::uint32_t next) {
        if (text_[s].find('<') == std::string_view::npos) {
            marked(s, next, nullptr);
            return;
        }
        HtmlBlocks inside;
        const std::size_t before = out_.lines.size();
        inside.part(bytes_, s, [&](Span piece, const HtmlContext& context) { part(piece, context); });
        if (out_.lines.size() == before) add(LineKind::furniture, {s.end, s.end}, next);
        if (out_.lines.size() - before > 1) out_.lines.back().breaks = true;
        covered_to(next);
    }

    void html(std::uint32_t begin, std::uint32_t end) {
        HtmlBlocks blocks;
        blocks.part(bytes_, {begin, end}, [&](Span piece, const HtmlContext& context) { part(piece, context); });
        covered_to(end);
    }

    // One piece between two block tags. A run of "• a • b" is a list whose tags were lost.
    void part(Span piece, const HtmlContext& context) {
        constexpr std::string_view point = "\u2022 ";
        if (out_.html && context.preformatted) return preformatted(piece);
        if (context.in_list || text_[piece].find_first_not_of(" \t\r\n") == text_[piece].find(point)) {
            while (!piece.empty()) {
                const std::size_t found = text_[piece].find(point, text_[piece].find_first_not_of(" \t\r\n") + 1);
                const std::uint32_t end =
                    found == std::string_view::npos ? piece.end : piece.begin + static_cast<std::uint32_t>(found);
                one_part({piece.begin, end}, context);
                piece.begin = end;
            }
        } else {
            one_part(piece, context);
        }
    }

    void preformatted(Span piece) {
        const std::size_t before = out_.lines.size();
        for (std::uint32_t at = piece.begin; at < piece.end;) {
            const std::size_t nl = std::min<std::size_t>(bytes_.find('\n', at), piece.end);
            const auto next = static_cast<std::uint32_t>(std::min<std::size_t>(nl + 1, piece.end));
            line_of({at, static_cast<std::uint32_t>(nl)}, next);
            at = next;
        }
        for (std::size_t i = before; i < out_.lines.size(); ++i) out_.lines[i].preformatted = true;
    }

    void one_part(Span piece, const HtmlContext& context) {
        if (all_blank(text_[piece])) return;
        const std::size_t before = out_.lines.size();
        marked(piece, piece.end, &context);
        for (std::size_t i = before; i < out_.lines.size(); ++i) {
            Line& line = out_.lines[i];
            line.breaks = line.breaks || context.parted;
            if (context.table >= 0 && context.row >= 0 && context.column >= 0 && cell_.column < 0)
                line.table = context.table + 1000, line.row = context.row, line.column = context.column;
        }
    }

    // The mark at the beginning, then the words.
    void marked(Span s, std::uint32_t next, const HtmlContext* context) {
        std::string_view content = text_[s];
        std::uint16_t columns = 0;
        std::size_t skip = 0;
        for (; skip < content.size() &&
               (blank(content[skip]) || content[skip] == '\f' || content.substr(skip).starts_with("\u00A0"));
             ++skip) {
            const char c = content[skip];
            if (c == '\n') columns = 0;  // in HTML
            else if (c != '\r')
                columns = static_cast<std::uint16_t>(std::min(200, c == '\t' ? (columns / 4 + 1) * 4 : columns + 1));
            if (c == '\xC2') ++skip;
        }
        content.remove_prefix(std::min(skip, content.size()));
        LineKind kind = LineKind::text;
        if (context == nullptr && cell_.column < 0 && content.starts_with('>')) {
            add(LineKind::quote, {s.end - static_cast<std::uint32_t>(content.size()) + 1, s.end}, next);
            return;
        }
        Mark m = read_mark(content, wiki_);
        if (columns == 0 && content.starts_with("o ")) m = {};  // a word in some languages
        if (m.level > 0) kind = LineKind::heading;
        else if (m.bullet != 0) kind = LineKind::bullet;
        if (context != nullptr && context->heading > 0) kind = LineKind::heading, m.level = context->heading;
        if (context != nullptr && context->title) kind = LineKind::matter;
        const std::uint32_t begin = s.end - static_cast<std::uint32_t>(content.size() - m.used);
        Line& line = add(kind, {begin, s.end - static_cast<std::uint32_t>(m.tail)}, next);
        line.level = m.level;
        line.mark = m.bullet;
        line.box = m.box;
        line.indent = m.stars > 1 ? static_cast<std::uint16_t>(std::max<int>(columns, 2 * (m.stars - 1))) : columns;
        line.length = static_cast<std::uint32_t>(skip + content.size());
        if (context != nullptr) from_html(line, *context, m);
        place(line);
        if (line.words.empty()) {
            if (kind == LineKind::text) line.kind = LineKind::furniture;
            return;
        }
        const auto words = out_.reading[line.words];
        if (const std::size_t title = before_page(words); title != 0 && title_may_follow())
            line.words.end = line.words.begin + static_cast<std::uint32_t>(title);
        else if (is_page_number(words) || is_editor_mark(words) || words.starts_with(lint_mark))
            line.kind = LineKind::furniture;
        if (overlined_ && kind == LineKind::text && line.column < 0 && line.words.size() < 90 &&
            context == nullptr) {  // a title under a rule of ====
            if (words.back() != '.' && words.back() != ',' && words[0] >= 'A' && words[0] <= 'Z')
                line.kind = LineKind::heading, line.level = 2;
        }
        overlined_ = false;
        if (line.kind == LineKind::heading)
            line.words.begin += static_cast<std::uint32_t>(picture_length(out_.reading[line.words]));
        if (line.kind != LineKind::furniture && line.kind != LineKind::matter) read_number(line);
    }

    // Among the first lines of words a page number stands beside the title.
    bool title_may_follow() const {
        return out_.lines.size() < 8 &&
               std::count_if(out_.lines.begin(), out_.lines.end(), [](const Line& l) { return !l.words.empty(); }) <= 4;
    }

    static void from_html(Line& line, const HtmlContext& context, const Mark& m) {
        if (!context.in_list) return;
        if (!context.list_item && m.bullet == 0) return;
        if (line.kind == LineKind::text) line.kind = LineKind::bullet;
        if (line.kind == LineKind::bullet) line.mark = m.bullet != 0 && m.bullet != '.' ? m.bullet : '.';
        line.indent = static_cast<std::uint16_t>(2 * context.depth);
        line.ordinal = context.ordinal;
        line.ordinal_style = context.ordinal_style;
        if (context.box != Box::none) line.box = context.box;
    }

    void read_number(Line& line) {
        const std::string_view words = out_.reading[line.words];
        const bool heading = line.kind == LineKind::heading || out_.reading.bold(line.words);
        const LineNumber n = read_line_number(words, heading, last_letter_, house_);
        if (n.core.empty()) return;
        if (n.kind != '1') last_letter_ = n.core.front();
        const auto at = static_cast<std::uint32_t>(n.core.data() - out_.reading.words().data());
        line.number = {at, at + static_cast<std::uint32_t>(n.core.size())};
        line.words.begin += static_cast<std::uint32_t>(n.used);
        while (line.words.begin < line.words.end && blank(out_.reading.words()[line.words.begin])) ++line.words.begin;
    }

    std::uint32_t front_matter() {
        const std::vector<Span> lines = front_matter_lines(bytes_);
        for (const Span line : lines) {
            const bool mark = line.begin == 0 || line.end == lines.back().end;
            add(mark ? LineKind::rule : LineKind::matter, mark ? Span{line.end, line.end} : line, line.end);
        }
        return lines.empty() ? 0 : lines.back().end;
    }

    const Text& text_;
    const House& house_;
    std::string_view bytes_;
    Lines out_;
    std::uint32_t covered_ = 0;
    struct {
        std::int32_t table = -1, row = -1, column = -1;
    } cell_;  // that is being read
    TextTables tables_;
    bool lone_cr_;  // ends lines where there is no LF (old Macintosh exports)
    bool wiki_ = false, overlined_ = false, in_fence_ = false;
    bool beside_ = false;  // the line before held people side by side
    char last_letter_ = 0;
};

}  // namespace

Lines read_lines(const Text& text, const House& house) { return Splitter(text, house).run(); }

}  // namespace minutes
