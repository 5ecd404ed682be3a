// A GFM table under a heading. Whatever the cell says, it shows as the text that it is: no markup, no list, no HTML.
#include "display.hpp"
#include "write.hpp"

namespace minutes {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Where the sign of a leading list, heading or rule mark stands ("- ", "12. ", "##"); npos where there is none.
std::size_t leading_mark(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == text.npos) return text.npos;
    std::size_t end = first;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view signs = end > first ? ".)" : "-+#";
    const bool marked = end < text.size() && signs.find(text[end]) != signs.npos;
    const bool apart = marked && (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == text[end]);
    return apart ? end : text.npos;
}

// "&amp;", "&#38;": elsewhere "&" is shown as it is, and a clerk who reads the Markdown itself reads "tea & cake".
bool begins_entity(std::string_view s) {
    if (s.front() != '&') return false;
    const std::size_t begin = s.starts_with("&#") ? 2 : 1;
    std::size_t end = begin;
    while (end < s.size() && (is_digit(s[end]) || is_letter(s[end]))) ++end;
    return end > begin && end < s.size() && s[end] == ';';
}

void escape(std::string& out, char c) {
    switch (c) {
        case '<': out += "&lt;"; return;
        case '>': out += "&gt;"; return;
        case '\\':
        case '|':
        case '*':
        case '_':
        case '`':
        case '[':
        case ']':
        case '~': out += '\\'; break;
        default: break;
    }
    out += c;
}

std::string escaped_line(std::string_view text) {
    const std::string line = one_line(text);
    const std::size_t mark = leading_mark(line);
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i == mark) out += '\\';
        if (begins_entity(std::string_view(line).substr(i))) out += "&amp;";
        else escape(out, line[i]);
    }
    return out;
}

// A cell stands on one line: its own line breaks become <br>.
std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        out += escaped_line(line) + "<br>";
        text.remove_prefix(end + 1);
    }
    return out + escaped_line(text);
}

std::string field(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? escaped(*text) : to_string(cell);
}

}  // namespace

std::string write_markdown(const Table& table, const WriteOptions& options) {
    std::string out = "# " + escaped(table.title) + "\n\n|";
    for (const Column& column : table.columns) out += ' ' + escaped(column.title) + " |";
    out += "\n|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) out += numeric(table, i) ? " ---: |" : " --- |";
    out += '\n';
    for (const auto& row : table.rows) {
        out += '|';
        for (const Cell& cell : row) out += ' ' + field(cell) + " |";
        out += '\n';
    }
    for (const Table& note : table.notes) out += "\n#" + write_markdown(note, options);
    return out;
}

}  // namespace minutes
