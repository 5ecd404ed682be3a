#include "write_findings.hpp"

#include <fmt/format.h>

#include <array>

#include "check.hpp"
#include "diagnostic.hpp"
#include "display.hpp"
#include "fingerprint.hpp"
#include "rows.hpp"

namespace minutes {

namespace {

const Text* text_of(const Diagnostic& d, const Texts& texts) {
    const auto found = texts.find(d.file);
    return found == texts.end() ? nullptr : &found->second;
}

std::string write_text(const std::vector<Diagnostic>& findings, const Texts& texts, const WriteOptions& how) {
    std::string out;
    for (const Diagnostic& d : findings) out += format(d, text_of(d, texts), how.colour);
    return out;
}

// What the runners of GitHub Actions show beside the line: "::warning file=a.md,line=3,col=5::text".
std::string write_github(const std::vector<Diagnostic>& findings, const Texts&, const WriteOptions&) {
    const auto escaped = [](std::string_view s, bool property) {
        std::string out;
        for (const char c : one_line(s)) {
            const bool escape = c == '%' || (property && (c == ':' || c == ','));
            out += escape ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
        }
        return out;
    };
    std::string out;
    for (const Diagnostic& d : findings) {
        out += fmt::format("::{} file={}", d.severity == Severity::info ? "notice" : to_string(d.severity),
                           escaped(d.file, true));
        if (d.at.line != 0) out += fmt::format(",line={},endLine={},col={}", d.at.line, d.at.end_line, d.at.column);
        if (d.at.line != 0 && d.at.line == d.at.end_line) out += fmt::format(",endColumn={}", d.at.end_column);
        const Check* c = find_check(d.code);
        out +=
            fmt::format(",title={}::{}", escaped(c == nullptr ? d.code : fmt::format("{} {}", c->code, c->name), true),
                        escaped(d.message, false));
        if (!d.hint.empty()) out += fmt::format("%0A{}", escaped(d.hint, false));
        out += '\n';
    }
    return out;
}

std::string write_baseline(const std::vector<Diagnostic>& findings, const Texts& texts, const WriteOptions&) {
    std::string out = "# minutes-lint --baseline THIS_FILE leaves these findings out; lines may be deleted\n";
    for (const Diagnostic& d : findings)
        out += fmt::format("{} {} {}: {}\n", fingerprint(d, text_of(d, texts)), d.code, one_line(d.file),
                           one_line(d.message));
    return out;
}

template <std::string (*write)(const Table&, const WriteOptions&)>
std::string as_table(const std::vector<Diagnostic>& findings, const Texts&, const WriteOptions& how) {
    return write(finding_table(findings), how);
}

}  // namespace

std::span<const FindingWriter> finding_writers() {
    static constexpr std::array table{
        FindingWriter{"text", ".txt", write_text},
        FindingWriter{"table", "", as_table<write_table>},
        FindingWriter{"markdown", ".md .markdown", as_table<write_markdown>},
        FindingWriter{"csv", ".csv", as_table<write_csv>},
        FindingWriter{"json", ".json", as_table<write_json>},
        FindingWriter{"sarif", ".sarif", write_sarif},
        FindingWriter{"github", "", write_github},
        FindingWriter{"baseline", ".baseline", write_baseline},
    };
    return table;
}

Table finding_table(const std::vector<Diagnostic>& findings) {
    const auto place = [](const At& at, std::uint32_t value) {
        return at.line == 0 ? Cell{} : Cell{std::int64_t{value}};
    };
    const auto add = [&](Rows& rows, const Diagnostic& d) {
        const Check* c = find_check(d.code);
        rows.add("file", "File", d.file)
            .add("line", "Line", place(d.at, d.at.line))
            .add("column", "Column", place(d.at, d.at.column))
            .add("severity", "Severity", to_string(d.severity))
            .add("code", "Code", d.code)
            .add("check", "Check", c == nullptr ? std::string_view() : c->name)
            .add("message", "Message", d.message)
            .add("hint", "What to do", d.hint);
    };
    Rows rows("Findings");
    add(rows, {});
    for (const Diagnostic& d : findings) {
        rows.next();
        add(rows, d);
    }
    return rows.take();
}

}  // namespace minutes
