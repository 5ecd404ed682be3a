#include "lines.hpp"

#include <algorithm>
#include <map>

#include "grammars/line.hpp"
#include "grammars/number.hpp"
#include "html_blocks.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;
using grammar::input;

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0'; }

bool all_blank(std::string_view s) {
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (blank(s[i]) || s[i] == '\f') continue;
        if (s.substr(i).starts_with("\u00A0")) { ++i; continue; }
        if (s.substr(i).starts_with("\u200B") || s.substr(i).starts_with("\uFEFF")) { i += 2; continue; }
        return false;
    }
    return true;
}

template <typename Rule>
bool is(std::string_view s) {
    input in(s.data(), s.data() + s.size(), "");
    return pegtl::parse<Rule>(in);
}

// What the mark at the beginning of a line says.
struct Mark {
    std::uint8_t level = 0;
    char bullet = 0;
    std::uint16_t stars = 0;  // "**" is a nested bullet in a wiki
    Box box = Box::none;
};

template <typename Rule> struct on : pegtl::nothing<Rule> {};
template <> struct on<grammar::line::heading> {
    template <typename In> static void apply(const In& in, Mark& m) { m.level = static_cast<std::uint8_t>(std::count(in.begin(), in.end(), '#')); }
};
template <> struct on<grammar::line::tight_heading> {
    template <typename In> static void apply(const In& in, Mark& m) { m.level = static_cast<std::uint8_t>(in.size()); }
};
template <> struct on<grammar::line::bullet_mark> {
    template <typename In> static void apply(const In& in, Mark& m) {
        const char c = *in.begin();
        m.bullet = c == '*' || c == '-' || c == '+' ? c : '.';
        m.stars = static_cast<std::uint16_t>(std::count(in.begin(), in.end(), '*'));
    }
};
template <> struct on<grammar::line::ticked_box> {
    static void apply0(Mark& m) { m.box = Box::ticked; }
};
template <> struct on<grammar::line::open_box> {
    static void apply0(Mark& m) { m.box = Box::open; }
};

// The number that begins a line's words.
struct Number {
    std::string_view core;
    char kind = 0;  // '1' for digits, 'r' roman, 'a' letter
};

template <typename Rule> struct on_number : pegtl::nothing<Rule> {};
template <char Kind> struct keep {
    template <typename In> static void apply(const In& in, const House&, Number& n) { n = {std::string_view(in.begin(), in.size()), Kind}; }
};
template <> struct on_number<grammar::number::core_slashed> : keep<'1'> {};
template <> struct on_number<grammar::number::core_dotted> : keep<'1'> {};
template <> struct on_number<grammar::number::core_plain> : keep<'1'> {};
template <> struct on_number<grammar::number::core_roman> : keep<'r'> {};
template <> struct on_number<grammar::number::core_letter> : keep<'a'> {};

class Splitter {
public:
    Splitter(const Text& text, const House& house) : text_(text), house_(house), bytes_(text.bytes()) {}

    Lines run() {
        out_.html = looks_like_html(text_.name(), bytes_);
        wiki_ = has_wiki_headings();
        std::uint32_t at = front_matter();
        if (out_.html) {
            html(at, size());
        } else {
            while (at < size()) at = physical(at);
        }
        if (covered_ < size()) add(LineKind::blank, {size(), size()}, size());
        running_headers();
        return std::move(out_);
    }

private:
    // "== Title ==" twice: MediaWiki, where '#' numbers a list
    bool has_wiki_headings() const {
        int found = 0;
        for (std::size_t at = bytes_.find("\n=="); at != std::string_view::npos && found < 2; at = bytes_.find("\n==", at + 3)) {
            const std::string_view line = bytes_.substr(at + 1, std::min<std::size_t>(bytes_.find('\n', at + 1), bytes_.size()) - at - 1);
            found += is<grammar::line::wiki_heading>(line);
        }
        return found >= 2;
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }

    // Ends a line at `end`; its source begins where the last one ended.
    Line& add(LineKind kind, Span content, std::uint32_t end) {
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

    // One physical line from `at`; returns where the next begins.
    std::uint32_t physical(std::uint32_t at) {
        const std::size_t nl = bytes_.find_first_of("\n\f", at);
        std::uint32_t end = nl == std::string_view::npos ? size() : static_cast<std::uint32_t>(nl);
        const std::uint32_t next = end < size() ? end + 1 : end;
        // A lone CR ends a line too (old Macintosh exports).
        if (const std::size_t cr = bytes_.substr(at, end - at).find('\r'); cr != std::string_view::npos && at + cr + 1 < end && bytes_.find('\n') == std::string_view::npos) {
            line_of({at, static_cast<std::uint32_t>(at + cr)}, static_cast<std::uint32_t>(at + cr + 1));
            return static_cast<std::uint32_t>(at + cr + 1);
        }
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
            if (is<grammar::line::fence>(trimmed)) in_fence_ = false;
            add(LineKind::code, s, next);
            return;
        }
        if (all_blank(line)) {
            pipe_table_ = false;
            add(LineKind::blank, {s.end, s.end}, next);
            return;
        }
        if (is<grammar::line::fence>(trimmed)) {
            in_fence_ = true;
            add(LineKind::code, {s.end, s.end}, next);
            return;
        }
        if (is<grammar::line::tab_delimiter>(trimmed)) {
            add(LineKind::rule, {s.end, s.end}, next);
            return;
        }
        if (underline(trimmed, next) || wiki_table(s, trimmed, next) || pipe_row(s, trimmed, next) || tab_row(s, next)) return;
        if (is<grammar::line::rule>(trimmed)) {
            add(LineKind::rule, {s.end, s.end}, next);
            return;
        }
        blocks(s, next);
    }

    // "====" or "----" under a line of text makes it a heading; anywhere else it is a rule.
    bool underline(std::string_view trimmed, std::uint32_t next) {
        const bool twice = is<grammar::line::underline_double>(trimmed);
        if (!twice && !is<grammar::line::underline_single>(trimmed)) return false;
        bool made = false;
        if (!out_.lines.empty()) {
            Line& title = out_.lines.back();
            const Line* above = out_.lines.size() > 1 ? &out_.lines[out_.lines.size() - 2] : nullptr;
            const bool alone = above == nullptr || above->kind == LineKind::blank || above->kind == LineKind::rule || above->kind == LineKind::heading;
            if (title.kind == LineKind::text && title.table < 0 && (alone || twice) && title.words.size() <= 120 && 3 * trimmed.size() >= title.words.size()) {
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

    bool pipe_row(Span s, std::string_view trimmed, std::uint32_t next) {
        if (is<grammar::line::delimiter>(trimmed) && trimmed.find('|') != std::string_view::npos) {
            pipe_table_ = true;
            add(LineKind::rule, {s.end, s.end}, next);
            return true;
        }
        const bool fenced = trimmed.size() > 2 && trimmed.front() == '|' && trimmed.find('|', 1) != std::string_view::npos;
        const bool header = !pipe_table_ && trimmed.find('|') != std::string_view::npos && is<grammar::line::delimiter>(line_after(s.end));
        if (!fenced && !header && !(pipe_table_ && trimmed.find('|') != std::string_view::npos)) return false;
        if (!pipe_table_) table_ = ++tables_, row_ = -1, tab_table_ = -1;
        pipe_table_ = true;
        ++row_;
        std::uint32_t begin = s.end - static_cast<std::uint32_t>(trimmed.size());
        if (bytes_[begin] == '|') ++begin;
        for (int column = 0; begin < s.end; ++column) {
            std::uint32_t end = begin;
            while (end < s.end && !(bytes_[end] == '|' && (end == begin || bytes_[end - 1] != '\\'))) ++end;
            cell({begin, end}, column, end < s.end ? end + 1 : end);
            begin = end < s.end ? end + 1 : end;
        }
        covered_to(next);
        return true;
    }

    std::string_view line_after(std::uint32_t end) const {
        const std::size_t begin = bytes_.find('\n', end);
        if (begin == std::string_view::npos) return {};
        std::string_view line = bytes_.substr(begin + 1, bytes_.find('\n', begin + 1) - begin - 1);
        while (!line.empty() && blank(line.back())) line.remove_suffix(1);
        return line;
    }

    // MediaWiki: {| ... |- ... ! header !! header ... | cell || cell ... |}
    bool wiki_table(Span s, std::string_view trimmed, std::uint32_t next) {
        if (trimmed.starts_with("{|")) {
            in_wiki_ = true;
            table_ = ++tables_, row_ = 0, column_ = -1, tab_table_ = -1;
            add(LineKind::rule, {s.end, s.end}, next);
            return true;
        }
        if (!in_wiki_) return false;
        if (trimmed.starts_with("|}")) {
            in_wiki_ = false;
            add(LineKind::rule, {s.end, s.end}, next);
            return true;
        }
        if (trimmed.starts_with("|-")) {
            ++row_, column_ = -1;
            add(LineKind::rule, {s.end, s.end}, next);
            return true;
        }
        if (trimmed.front() != '|' && trimmed.front() != '!') return false;
        const std::string_view between = trimmed.front() == '!' ? "!!" : "||";
        std::uint32_t begin = s.end - static_cast<std::uint32_t>(trimmed.size()) + 1;
        while (begin <= s.end) {
            const std::size_t found = bytes_.substr(begin, s.end - begin).find(between);
            const std::uint32_t end = found == std::string_view::npos ? s.end : begin + static_cast<std::uint32_t>(found);
            cell({begin, end}, ++column_, end < s.end ? end + 2 : end);
            if (end >= s.end) break;
            begin = end + 2;
        }
        covered_to(next);
        return true;
    }

    // Cells parted by tabs, as converters write tables. A row that begins with a tab belongs under the row before.
    bool tab_row(Span s, std::uint32_t next) {
        const std::string_view line = text_[s];
        const std::size_t first = line.find_first_not_of(" \t");
        const bool continues = tab_rows_ && line.front() == '\t' && first != std::string_view::npos && first == line.find_first_not_of('\t');
        std::size_t tab = line.find('\t', first);
        if (tab != std::string_view::npos && line.find_first_not_of(" \t", tab) == std::string_view::npos && !tab_rows_ && line.find('\t', tab + 1) == std::string_view::npos &&
            line.find('<') == std::string_view::npos && !tab_header(line.substr(first, tab - first)))
            tab = std::string_view::npos;  // a trailing tab alone parts nothing
        if (tab == std::string_view::npos && !continues) {
            if (!out_.lines.empty() && out_.lines.back().kind != LineKind::blank) tab_rows_ = tab_rows_ && out_.lines.back().table >= 0;
            return false;
        }
        const bool in_rows = tab_rows_ && !out_.lines.empty() && out_.lines.back().table == tab_table_ && out_.lines.back().column > 0;
        if (!continues && !in_rows && (only_a_mark(line.substr(0, tab)) || is<pegtl::seq<grammar::line::indent, grammar::line::mark, pegtl::at<pegtl::one<'\t'>>>>(line))) return false;
        if (tab_table_ < 0 || header_row(line)) tab_table_ = ++tables_, row_ = -1;  // after a page break the table goes on
        table_ = tab_table_;
        tab_rows_ = true;
        ++row_;
        std::uint32_t begin = s.begin;
        for (int column = 0; begin <= s.end; ++column) {
            const std::size_t found = text_[{begin, s.end}].find('\t');
            const std::uint32_t end = found == std::string_view::npos ? s.end : begin + static_cast<std::uint32_t>(found);
            cell({begin, end}, column, end < s.end ? end + 1 : end);
            if (end >= s.end) break;
            begin = end + 1;
        }
        covered_to(next);
        return true;
    }

    // A row that names columns begins a table of its own.
    bool header_row(std::string_view line) const {
        if (line.front() == '\t' || line.size() > 160 || line.find('<') != std::string_view::npos) return false;
        int named = 0;
        for (std::size_t from = 0; from <= line.size();) {
            const std::size_t tab = std::min(line.find('\t', from), line.size());
            const std::string_view cell_text = line.substr(from, tab - from);
            if (tab_header(cell_text) || house_.is(Word::action_heading, cell_text) || house_.is(Word::owner_column, cell_text)) ++named;
            from = tab + 1;
        }
        return named > 0;
    }

    // "Agenda Item <tab>": the header of a table whose other columns are empty
    bool tab_header(std::string_view cell_text) const { return house_.is(Word::item, cell_text) || house_.is(Word::text_column, cell_text); }

    // A list mark or a number before the tab: not a table but a list with tab stops.
    bool only_a_mark(std::string_view s) const {
        while (!s.empty() && blank(s.front())) s.remove_prefix(1);
        while (!s.empty() && blank(s.back())) s.remove_suffix(1);
        if (s.empty() || s == "-" || s == "*" || s == "o" || s == "+" || s == "\u2022" || s == "\u00B7") return true;
        if (s.find_first_not_of("#") == std::string_view::npos) return true;
        const bool numberish = s.find_first_not_of("0123456789.()/ivxIVX") == std::string_view::npos || (s.size() == 2 && (s[1] == ')' || s[1] == '.'));
        return numberish;
    }

    void cell(Span content, int column, std::uint32_t end) {
        cell_column_ = column;
        if (all_blank(text_[content])) {
            Line& line = add(LineKind::text, {content.end, content.end}, end);
            place(line);
        } else {
            blocks(content, end);
        }
        cell_column_ = -1;
        out_.lines.back().breaks = true;
    }

    void place(Line& line) const {
        if (cell_column_ < 0) return;
        line.table = table_;
        line.row = row_;
        line.column = cell_column_;
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
        if (context.in_list || text_[piece].find_first_not_of(" \t\r\n") == text_[piece].find(point)) {
            while (!piece.empty()) {
                const std::size_t found = text_[piece].find(point, text_[piece].find_first_not_of(" \t\r\n") + 1);
                const std::uint32_t end = found == std::string_view::npos ? piece.end : piece.begin + static_cast<std::uint32_t>(found);
                one_part({piece.begin, end}, context);
                piece.begin = end;
            }
        } else {
            one_part(piece, context);
        }
    }

    void one_part(Span piece, const HtmlContext& context) {
        if (all_blank(text_[piece])) return;
        const std::size_t before = out_.lines.size();
        marked(piece, piece.end, &context);
        for (std::size_t i = before; i < out_.lines.size(); ++i) {
            Line& line = out_.lines[i];
            line.breaks = line.breaks || context.parted;
            if (context.table >= 0 && context.row >= 0 && context.column >= 0 && cell_column_ < 0) line.table = context.table + 1000, line.row = context.row, line.column = context.column;
        }
    }

    // The mark at the beginning, then the words.
    void marked(Span s, std::uint32_t next, const HtmlContext* context) {
        std::string_view content = text_[s];
        std::uint16_t columns = 0;
        std::size_t skip = 0;
        for (; skip < content.size() && (blank(content[skip]) || content[skip] == '\f' || content.substr(skip).starts_with("\u00A0")); ++skip) {
            columns = static_cast<std::uint16_t>(std::min(200, content[skip] == '\t' ? (columns / 4 + 1) * 4 : columns + 1));
            if (content[skip] == '\xC2') ++skip;
        }
        content.remove_prefix(std::min(skip, content.size()));
        LineKind kind = LineKind::text;
        if (context == nullptr && content.starts_with('>')) {
            add(LineKind::quote, {s.end - static_cast<std::uint32_t>(content.size()) + 1, s.end}, next);
            return;
        }
        Mark m;
        input in(content.data(), content.data() + content.size(), "");
        if (!(content.starts_with("* * *") || content.starts_with("- - -"))) pegtl::parse<grammar::line::mark, on>(in, m);
        std::size_t used = static_cast<std::size_t>(in.current() - content.data());
        if (wiki_ && m.level > 0) m.bullet = '#', m.stars = m.level, m.level = 0;
        std::size_t tail = 0;
        if (m.level == 0 && m.bullet == 0 && content.starts_with('=') && is<grammar::line::wiki_heading>(content)) {
            while (used < content.size() && content[used] == '=') ++used;
            m.level = static_cast<std::uint8_t>(used);
            tail = content.size() - (content.find_last_not_of("= \t\r") + 1);
        }
        if (m.level > 0) {
            kind = LineKind::heading;
            const std::size_t last = content.find_last_not_of("# \t\r");
            if (tail == 0 && last != std::string_view::npos && last + 1 < content.size() && content[last + 1] == ' ') tail = content.size() - (last + 1);  // closing ###
        } else if (m.bullet != 0) {
            kind = LineKind::bullet;
        }
        if (context != nullptr && context->heading > 0) kind = LineKind::heading, m.level = context->heading;
        if (context != nullptr && context->title) kind = LineKind::matter;
        const std::uint32_t begin = s.end - static_cast<std::uint32_t>(content.size() - used);
        Line& line = add(kind, {begin, s.end - static_cast<std::uint32_t>(tail)}, next);
        line.level = m.level;
        line.mark = m.bullet;
        line.box = m.box;
        line.indent = m.stars > 1 ? static_cast<std::uint16_t>(2 * (m.stars - 1)) : columns;
        line.length = static_cast<std::uint32_t>(skip + content.size());
        if (context != nullptr) from_html(line, *context, m);
        place(line);
        if (line.words.empty()) {
            if (kind == LineKind::text) line.kind = LineKind::furniture;
            return;
        }
        if (is<grammar::line::page>(tail_of(out_.reading[line.words]))) line.kind = LineKind::furniture;
        if (overlined_ && kind == LineKind::text && line.column < 0 && line.words.size() < 90 && context == nullptr) {  // a title under a rule of ====
            const std::string_view words = out_.reading[line.words];
            if (words.back() != '.' && words.back() != ',' && words[0] >= 'A' && words[0] <= 'Z') line.kind = LineKind::heading, line.level = 2;
        }
        overlined_ = false;
        if (line.kind != LineKind::furniture && line.kind != LineKind::matter) read_number(line);
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

    // The end of a line from "Page" on, for running footers such as "Draft minutes Page 2 of 7".
    static std::string_view tail_of(std::string_view words) {
        if (words.size() > 120) return words;
        std::size_t at = words.rfind("Page ");
        if (at == std::string_view::npos) at = words.rfind("PAGE ");
        if (at == std::string_view::npos) at = words.rfind("page ");
        return at == std::string_view::npos ? words : words.substr(at);
    }

    void read_number(Line& line) {
        const std::string_view words = out_.reading[line.words];
        input in(words.data(), words.data() + words.size(), "");
        Number n;
        const bool heading = line.kind == LineKind::heading || out_.reading.bold(line.words);
        const bool found = heading ? pegtl::parse<grammar::number::heading_marker<Word::item>, on_number>(in, house_, n)
                                   : pegtl::parse<grammar::number::marker<Word::item>, on_number>(in, house_, n);
        if (!found || n.core.empty()) return;
        const auto used = static_cast<std::uint32_t>(in.current() - words.data());
        std::size_t month_length = 0;
        if (n.kind == '1' && house_.month(words.substr(used), month_length) != 0) return;  // "5 October"
        const bool in_order = n.kind == '1' || n.core.size() != 1 || words[static_cast<std::size_t>(n.core.data() - words.data()) + 1 < words.size() ? static_cast<std::size_t>(n.core.data() - words.data()) + 1 : 0] != '.' ||
                              follows(n.core.front());
        if (!in_order) return;
        if (n.kind == 'a' || n.kind == 'r') last_letter_ = n.core.front();
        const auto at = static_cast<std::uint32_t>(n.core.data() - out_.reading.words().data());
        line.number = {at, at + static_cast<std::uint32_t>(n.core.size())};
        line.words.begin += used;
        while (line.words.begin < line.words.end && blank(out_.reading.words()[line.words.begin])) ++line.words.begin;
    }

    // "A. Collins" is a name unless letters are counted here: the first letter or the next one.
    bool follows(char letter) const {
        const char c = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
        const char last = last_letter_ >= 'A' && last_letter_ <= 'Z' ? static_cast<char>(last_letter_ + 32) : last_letter_;
        if (letter == 'i' || letter == 'v' || letter == 'x') return true;
        return c == 'a' || c == 'i' || c == last + 1 || ((c == 'v' || c == 'x') && last == 'i') ;
    }

    // TOML or YAML at the top, between two lines of +++ or ---.
    std::uint32_t front_matter() {
        const bool yaml = bytes_.starts_with("---\n") || bytes_.starts_with("---\r\n");
        const bool toml = bytes_.starts_with("+++\n") || bytes_.starts_with("+++\r\n");
        if (!yaml && !toml) return 0;
        const std::string_view fence = yaml ? "\n---" : "\n+++";
        const std::size_t close = bytes_.find(fence, 3);
        if (close == std::string_view::npos || close > 20000) return 0;
        std::uint32_t at = 0;
        const std::size_t after = bytes_.find('\n', close + 1);
        const auto end = static_cast<std::uint32_t>(after == std::string_view::npos ? bytes_.size() : after + 1);
        while (at < end) {
            const std::size_t nl = bytes_.find('\n', at);
            const auto next = static_cast<std::uint32_t>(nl == std::string_view::npos ? bytes_.size() : nl + 1);
            const std::string_view line = bytes_.substr(at, next - at);
            const bool mark = line.starts_with("---") || line.starts_with("+++");
            add(mark ? LineKind::rule : LineKind::matter, mark ? Span{next, next} : Span{at, next}, next);
            at = next;
        }
        return at;
    }

    // A line that stands again and again beside page numbers is a running header or footer.
    void running_headers() {
        std::map<std::string, std::vector<std::size_t>> beside;
        auto& lines = out_.lines;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].kind != LineKind::furniture) continue;
            for (const int step : {-1, 1}) {
                std::size_t k = i;
                for (int hops = 0; hops < 4; ++hops) {
                    if ((step < 0 && k == 0) || (step > 0 && k + 1 >= lines.size())) break;
                    k = static_cast<std::size_t>(static_cast<long>(k) + step);
                    if (lines[k].kind == LineKind::blank || lines[k].kind == LineKind::furniture || lines[k].kind == LineKind::rule) continue;
                    if (lines[k].kind == LineKind::text && lines[k].words.size() >= 8 && lines[k].words.size() < 120) beside[std::string(out_.reading[lines[k].words])].push_back(k);
                    break;
                }
            }
        }
        for (auto& [words, at] : beside) {
            std::sort(at.begin(), at.end());
            at.erase(std::unique(at.begin(), at.end()), at.end());
            if (at.size() < 3) continue;
            for (const std::size_t k : at) lines[k].kind = LineKind::furniture;
        }
    }

    const Text& text_;
    const House& house_;
    std::string_view bytes_;
    Lines out_;
    std::uint32_t covered_ = 0;
    bool wiki_ = false, overlined_ = false, in_fence_ = false, in_wiki_ = false, pipe_table_ = false, tab_rows_ = false;
    std::int32_t tables_ = -1, tab_table_ = -1, table_ = -1, row_ = -1, column_ = -1, cell_column_ = -1;
    char last_letter_ = 0;
};

}  // namespace

std::string ordinal_text(std::uint16_t n, char style) {
    if (style == 'a') return n == 0 || n > 26 ? std::to_string(n) : std::string(1, static_cast<char>('a' + n - 1));
    if (style != 'i') return std::to_string(n);
    std::string out;
    constexpr std::pair<int, std::string_view> steps[] = {{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
    int left = n;
    for (const auto& [value, letters] : steps)
        while (left >= value) out += letters, left -= value;
    return out;
}

Lines read_lines(const Text& text, const House& house) { return Splitter(text, house).run(); }

}  // namespace minutes
