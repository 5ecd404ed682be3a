#include "read_csv.hpp"

#include <algorithm>
#include <array>

#include "prose.hpp"

namespace minutes {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array separators{',', ';', '\t'};

// The one that stands most often in the first row, outside quotes.
char separator_of(std::string_view bytes) {
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (const char c : bytes) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        for (std::size_t i = 0; i < separators.size(); ++i) counts[i] += c == separators[i] ? 1 : 0;
    }
    return separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

class Reader {
public:
    Reader(std::string_view bytes, Csv& csv) : bytes_(bytes), csv_(csv) {}

    void run() {
        while (at_ < bytes_.size()) {
            const std::size_t begin = at_;
            const std::uint32_t line = line_;
            CsvRow row{.line = line, .cells = {}, .end = {}};
            if (const std::string_view why = read_row(row); why.empty()) {
                csv_.rows.push_back(std::move(row));
            } else {
                csv_.broken.push_back(broken(line, why));
                at_ = begin;
                line_ = line;
                while (at_ < bytes_.size() && !ends_line()) ++at_;
                read_end();
            }
        }
    }

private:
    static Diagnostic broken(std::uint32_t line, std::string_view why) {
        return {.severity = Severity::error,
                .code = {},
                .message = std::string(why),
                .hint = "mend this row in the spreadsheet or in a text editor",
                .at = {.line = line, .column = 1, .end_line = line, .end_column = 1, .offset = 0, .length = 0},
                .file = {}};
    }

    bool ends_line() const { return bytes_[at_] == '\n' || bytes_[at_] == '\r'; }

    std::string read_end() {
        const std::size_t begin = at_;
        if (at_ < bytes_.size() && bytes_[at_] == '\r') ++at_;
        if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
        if (at_ > begin) ++line_;
        return std::string(bytes_.substr(begin, at_ - begin));
    }

    // Why the row is broken; empty where it isn't.
    std::string_view read_row(CsvRow& row) {
        for (;;) {
            CsvCell& cell = row.cells.emplace_back();
            const std::size_t begin = at_;
            if (at_ < bytes_.size() && bytes_[at_] == '"') {
                if (!read_quoted(cell)) return "this row has a quotation mark that is never closed";
                if (at_ < bytes_.size() && bytes_[at_] != csv_.separator && !ends_line())
                    return "this row has text behind a closing quotation mark";
            } else {
                while (at_ < bytes_.size() && bytes_[at_] != csv_.separator && !ends_line()) ++at_;
                cell.text = bytes_.substr(begin, at_ - begin);
            }
            cell.raw = bytes_.substr(begin, at_ - begin);
            if (at_ < bytes_.size() && bytes_[at_] == csv_.separator) {
                ++at_;
                continue;
            }
            row.end = read_end();
            return {};
        }
    }

    bool read_quoted(CsvCell& cell) {
        for (++at_; at_ < bytes_.size(); ++at_) {
            const char c = bytes_[at_];
            if (c == '"') {
                if (at_ + 1 == bytes_.size() || bytes_[at_ + 1] != '"') {
                    ++at_;
                    return true;
                }
                ++at_;
            } else if (c == '\n' || (c == '\r' && (at_ + 1 == bytes_.size() || bytes_[at_ + 1] != '\n'))) {
                ++line_;
            }
            cell.text += c;
        }
        return false;
    }

    std::string_view bytes_;
    Csv& csv_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
};

constexpr std::string_view dangerous("=+-@\t\r\0", 7);
// The same signs in full width, which spreadsheets of East Asia take as well.
constexpr std::array<std::string_view, 4> dangerous_wide{"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

// Apostrophes and blanks in front of what a spreadsheet would run.
bool runs(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    while (text.starts_with(' ') || text.starts_with("\u00A0")) text.remove_prefix(text.front() == ' ' ? 1 : 2);
    return !text.empty() &&
           (dangerous.find(text.front()) != text.npos ||
            std::ranges::any_of(dangerous_wide, [&](std::string_view sign) { return text.starts_with(sign); }));
}

}  // namespace

bool CsvRow::blank() const {
    return std::ranges::all_of(cells, [](const CsvCell& c) { return c.text.find_first_not_of(" \t") == c.text.npos; });
}

Csv read_csv(std::string_view bytes) {
    Csv out;
    out.mark = bytes.starts_with(byte_order_mark);
    if (out.mark) bytes.remove_prefix(byte_order_mark.size());
    out.separator = separator_of(bytes);
    Reader(bytes, out).run();
    return out;
}

std::string write_csv(const Csv& csv) {
    std::string out(csv.mark ? byte_order_mark : "");
    for (const CsvRow& row : csv.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0) out += csv.separator;
            out += row.cells[i].raw;
        }
        out += row.end;
    }
    return out;
}

std::string csv_quoted(std::string_view text, char separator, bool always) {
    const std::size_t none = std::string_view::npos;
    if (!always && text.find(separator) == none && find_any<'"', '\r', '\n'>(text) == none) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

std::string neutralised(std::string_view text) { return (runs(text) ? "'" : "") + std::string(text); }

std::string plain(std::string_view text) {
    return std::string(text.starts_with('\'') && runs(text) ? text.substr(1) : text);
}

}  // namespace minutes
