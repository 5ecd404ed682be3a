// RFC 4180: CRLF, quotes doubled. By default a cell that a spreadsheet would run as a formula gets an apostrophe in
// front (minutes are full of leading dashes), and control characters are replaced: output meets terminals too.
#include "display.hpp"
#include "read_csv.hpp"
#include "write.hpp"

namespace minutes {

namespace {

std::string quoted(std::string_view text) { return csv_quoted(text, ','); }

std::string field(const Cell& cell, bool raw) {
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr || raw) return quoted(to_string(cell));
    return quoted((neutralised(*text).size() > text->size() ? "'" : "") + harmless(*text));
}

template <typename Cells, typename Print>
void line(std::string& out, const Cells& cells, Print print) {
    bool first = true;
    for (const auto& cell : cells) {
        if (!first) out += ',';
        out += print(cell);
        first = false;
    }
    out += "\r\n";
}

}  // namespace

std::string write_csv(const Table& table, const WriteOptions& options) {
    std::string out = options.excel ? "\xEF\xBB\xBF" : "";
    line(out, table.columns, [](const Column& column) { return quoted(column.key); });
    for (const auto& row : table.rows) line(out, row, [&](const Cell& cell) { return field(cell, options.raw); });
    return out;
}

}  // namespace minutes
