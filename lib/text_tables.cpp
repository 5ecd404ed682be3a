#include "text_tables.hpp"

#include <algorithm>

#include "grammars/line.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;

constexpr std::size_t nowhere = std::string_view::npos;

std::string_view without_indent(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(" \t\r\f"), line.size()));
}

// A list mark or a number before the tab: not a table but a list with tab stops.
bool only_a_mark(std::string_view s) {
    s = strip(s, std::string_view("\0", 1));
    if (s.empty() || s == "-" || s == "*" || s == "o" || s == "+" || s == "\u2022" || s == "\u00B7" || s == "\u25CF" ||
        s == "\u25CB" || s == "\u25A0" || s == "\u25AA")
        return true;
    if (s.find_first_not_of("#") == nowhere || s.find_first_not_of("0123456789.()/ivxIVX") == nowhere) return true;
    return s.size() == 2 && (s[1] == ')' || s[1] == '.');
}

// "6.3": a number of its own in front of a tab, where no header has named columns
bool numbered_topic(std::string_view s) {
    s = trim(s);
    return s.size() >= 3 && s.find('.') != nowhere && s.find('.') + 1 < s.size() &&
           s.find_first_not_of("0123456789.") == nowhere;
}

// "EC/41", "124/17", "FC24.12", "7.", in front of a tab and a title: an item, where no header has named columns
bool numbered_title(std::string_view number, std::string_view title) {
    number = strip(number, ".)");
    title = trim(title);
    const std::size_t digits = number.find_first_of("0123456789");
    if (digits == nowhere || digits > 5 || number.size() > 10 || !is_digit(number.back()) ||
        title.find('\t') != nowhere)
        return false;
    const auto fits = [](char c) { return is_digit(c) || is_upper(c) || c == '/' || c == '.' || c == '-'; };
    return std::ranges::all_of(number, fits) && starts_upper(title) && all_caps(title) && title.size() > 2;
}

// Cells parted by `between`; one at least.
std::vector<TextCell> part(std::string_view bytes, Span s, std::string_view between, std::int32_t column) {
    std::vector<TextCell> out;
    const auto width = static_cast<std::uint32_t>(between.size());
    for (std::uint32_t begin = s.begin;; ++column) {
        const std::size_t found = bytes.substr(begin, s.end - begin).find(between);
        if (found == nowhere) {
            out.push_back({{begin, s.end}, column, s.end});
            return out;
        }
        const std::uint32_t end = begin + static_cast<std::uint32_t>(found);
        out.push_back({{begin, end}, column, end + width});
        begin = end + width;
    }
}

}  // namespace

std::optional<TextRow> TextTables::read(Span line, const Line* last) {
    const std::string_view trimmed = without_indent(bytes_.substr(line.begin, line.size()));
    if (auto row = wiki(line, trimmed)) return row;
    if (auto row = pipes(line, trimmed)) return row;
    return tabs(line, last);
}

std::int32_t TextTables::begin() {
    table_ = ++tables_;
    row_ = -1;
    return table_;
}

// {| ... |- ... ! header !! header ... | cell || cell ... |}
std::optional<TextRow> TextTables::wiki(Span line, std::string_view trimmed) {
    const TextRow rule{true, -1, -1, {}};
    if (trimmed.starts_with("{|")) {
        wiki_ = true;
        begin();
        row_ = 0, column_ = -1, tab_table_ = -1;
        return rule;
    }
    if (!wiki_) return std::nullopt;
    if (trimmed.starts_with("|}")) {
        wiki_ = false;
        return rule;
    }
    if (trimmed.starts_with("|-")) {
        ++row_, column_ = -1;
        return rule;
    }
    if (trimmed.front() != '|' && trimmed.front() != '!') return std::nullopt;
    const std::uint32_t first = line.end - static_cast<std::uint32_t>(trimmed.size()) + 1;
    TextRow row{false, table_, row_,
                part(bytes_, {first, line.end}, trimmed.front() == '!' ? "!!" : "||", column_ + 1)};
    column_ = row.cells.back().column;
    return row;
}

std::optional<TextRow> TextTables::pipes(Span line, std::string_view trimmed) {
    const bool piped = trimmed.find('|') != nowhere;
    if (piped && grammar::matches<grammar::line::delimiter>(trimmed)) {
        pipes_ = true;
        return TextRow{true, -1, -1, {}};
    }
    const bool fenced = trimmed.size() > 2 && trimmed.front() == '|' && trimmed.find('|', 1) != nowhere;
    const bool header = !pipes_ && piped && grammar::matches<grammar::line::delimiter>(line_after(line.end));
    if (!fenced && !header && !(pipes_ && piped)) return std::nullopt;
    if (!pipes_) begin(), tab_table_ = -1;
    pipes_ = true;
    TextRow row{false, table_, ++row_, {}};
    std::uint32_t from = line.end - static_cast<std::uint32_t>(trimmed.size());
    if (bytes_[from] == '|') ++from;
    for (std::int32_t column = 0; from < line.end; ++column) {
        std::uint32_t end = from;
        while (end < line.end && !(bytes_[end] == '|' && (end == from || bytes_[end - 1] != '\\'))) ++end;
        const std::uint32_t next = end < line.end ? end + 1 : end;
        row.cells.push_back({{from, end}, column, next});
        from = next;
    }
    return row;
}

// As converters write tables. A row that begins with a tab belongs under the row before.
std::optional<TextRow> TextTables::tabs(Span s, const Line* last) {
    const std::string_view line = bytes_.substr(s.begin, s.size());
    const std::size_t first = line.find_first_not_of(" \t");
    const bool continues = tabs_ && line.front() == '\t' && first != nowhere && first == line.find_first_not_of('\t');
    std::size_t tab = line.find('\t', first);
    const bool only_trailing =
        tab != nowhere && line.find_first_not_of(" \t", tab) == nowhere && line.find('\t', tab + 1) == nowhere;
    if (only_trailing && !tabs_ && line.find('<') == nowhere && !names_column(line.substr(first, tab - first)))
        tab = nowhere;
    if (tab == nowhere && !continues) {
        if (last != nullptr && last->kind != LineKind::blank) tabs_ = tabs_ && last->table >= 0;
        return std::nullopt;
    }
    const bool in_rows = tabs_ && last != nullptr && last->table == tab_table_ && last->column > 0;
    using tabbed_mark = pegtl::seq<grammar::line::indent, grammar::line::mark, pegtl::at<pegtl::one<'\t'>>>;
    const std::string_view number = continues || numbered_rows_ ? std::string_view() : line.substr(first, tab - first);
    const bool numbered = numbered_topic(number);
    if (numbered_title(number, line.substr(std::min(tab, line.size())))) {
        tabs_ = false;
        return std::nullopt;
    }
    if (!continues && (!in_rows || numbered) &&
        (only_a_mark(line.substr(0, tab)) || grammar::matches<tabbed_mark>(line)))
        return std::nullopt;
    const bool named = names_columns(line);
    if (tab_table_ < 0 || named) begin(), tab_table_ = table_;  // after a page break the table goes on
    numbered_rows_ = !continues && (named || (in_rows && numbered_rows_));
    table_ = tab_table_;
    tabs_ = true;
    return TextRow{false, table_, ++row_, part(bytes_, s, "\t", 0)};
}

// A row that names columns begins a table of its own.
bool TextTables::names_columns(std::string_view line) const {
    if (line.front() == '\t' || line.size() > 160 || line.find('<') != nowhere) return false;
    for (std::size_t from = 0; from <= line.size();) {
        const std::size_t tab = std::min(line.find('\t', from), line.size());
        const std::string_view cell = line.substr(from, tab - from);
        if (names_column(cell) || house_.is(Word::action_heading, cell) || house_.is(Word::owner_column, cell))
            return true;
        from = tab + 1;
    }
    return false;
}

// "Agenda Item <tab>": the header of a table whose other columns are empty
bool TextTables::names_column(std::string_view cell) const {
    return house_.is(Word::item, cell) || house_.is(Word::text_column, cell);
}

std::string_view TextTables::line_after(std::uint32_t end) const {
    const std::size_t begin = bytes_.find('\n', end);
    if (begin == nowhere) return {};
    std::string_view line = bytes_.substr(begin + 1, bytes_.find('\n', begin + 1) - begin - 1);
    while (!line.empty() && (is_blank(line.back()) || line.back() == '\0')) line.remove_suffix(1);
    return line;
}

}  // namespace minutes
