// minutes-lint: what a good clerk would catch before the minutes go out; lib/check_table lists it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "check.hpp"
#include "files.hpp"
#include "fingerprint.hpp"
#include "ignore.hpp"
#include "nearest.hpp"
#include "passes.hpp"
#include "tool.hpp"
#include "write_findings.hpp"

namespace {

using namespace minutes;
using tool::Status;

constexpr const char* examples = R"(Examples:
  minutes-lint draft.md                               everything that looks wrong, in its place
  minutes-lint --explain M012                         what a finding means
  minutes-lint --ignore due-missing,M043 draft.md     without these two
  minutes-lint -r minutes/                            also from meeting to meeting
  minutes-lint --baseline known.baseline -r minutes/  only what is new
To keep one finding quiet, write above it: <!-- minutes-lint: ignore M012 the new clerk -->)";

struct Options : tool::Options {
    std::vector<std::string> select, ignore;
    std::string severity = "warning", baseline, explain;
    bool list = false;
};

std::vector<tool::Format> formats() {
    std::vector<tool::Format> out;
    for (const FindingWriter& writer : finding_writers()) out.push_back({writer.name, writer.extensions});
    return out;
}

std::string known_check(const std::string& word) {
    if (find_check(word) != nullptr) return {};
    std::vector<std::string_view> known;
    for (const Check& c : checks()) known.insert(known.end(), {c.code, c.name});
    const std::string_view meant = nearest(word, known);
    return fmt::format("there is no check '{}'{}; --list shows all", word,
                       meant.empty() ? "" : fmt::format(" (did you mean '{}'?)", meant));
}

Status print_list(const Options& options) {
    Table table{.title = "Checks",
                .columns = {{"code", "Code"}, {"check", "Check"}, {"severity", "Severity"}, {"why", "Why"}},
                .rows = {}};
    for (const Check& c : checks())
        table.rows.push_back(
            {std::string(c.code), std::string(c.name), std::string(to_string(c.severity)), std::string(c.why)});
    const auto known = tool::table_formats();
    const bool as_table = std::ranges::find(known, options.format, &tool::Format::name) != known.end();
    return tool::print(options, tool::write(table, as_table ? options.format : "table", options));
}

std::string indented(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += end > at ? fmt::format("    {}\n", text.substr(at, end - at)) : "\n";
        at = end + 1;
    }
    return out;
}

Status print_explanation(const Options& options) {
    const Check& c = *find_check(options.explain);
    std::string out = fmt::format("{} {} ({})\n\n{}\n\nExample:\n\n{}\nWhat to do: {}\n", c.code, c.name,
                                  to_string(c.severity), c.why, indented(c.example), c.hint);
    if (c.asked) out += fmt::format("Only where a house file asks for it: [lint] ask = [\"{}\"]\n", c.code);
    if (c.needs == Needs::words) out += "Needs the minutes themselves: not checked in records (JSON).\n";
    if (c.needs == Needs::meetings) out += "Needs the minutes of more than one meeting.\n";
    out += fmt::format("To leave it out: --ignore {}, or above the place: <!-- minutes-lint: ignore {} REASON -->\n",
                       c.code, c.code);
    return tool::print(options, out);
}

// The documents under check, and what was found in them so far.
struct Linted {
    Texts texts;
    std::vector<Minutes> records;
    std::vector<std::string> without_words;  // files that came as records
    std::vector<Diagnostic> findings;

    void add(const Text& text, const House* house) {
        const Passes passes = run_passes(text, house);
        const Document words = document_of(text, passes);
        records.push_back(records_of(words, house != nullptr));
        std::ranges::move(check(records.back(), &words), std::back_inserter(findings));
        ignores_.emplace(text.name(), Ignores(words));
        texts.emplace(text.name(), text);
    }

    void add(Minutes record) {
        without_words.push_back(record.source.name);
        std::ranges::move(check(record, nullptr), std::back_inserter(findings));
        records.push_back(std::move(record));
    }

    // When all are there: what only several of them show.
    void finish() {
        for (Diagnostic& d : check_across(records)) {
            const auto of_file = ignores_.find(d.file);
            if (of_file == ignores_.end() || !of_file->second.hide(d)) findings.push_back(std::move(d));
        }
        in_order(findings);
    }

private:
    std::map<std::string, Ignores> ignores_;
};

std::string not_checked(const std::vector<std::string>& files) {
    std::string codes;
    for (const Check& c : checks())
        if (c.needs == Needs::words) codes += fmt::format("{}{}", codes.empty() ? "" : ", ", c.code);
    return fmt::format("{}{}: records without their text, so not checked for {}\n", files.front(),
                       files.size() == 1 ? "" : fmt::format(" and {} more", files.size() - 1), codes);
}

bool names(const std::vector<std::string>& list, const std::string& code) {
    return std::ranges::any_of(list, [&](const std::string& word) {
        const Check* c = find_check(word);
        return c != nullptr && c->code == code;
    });
}

Severity threshold(const std::string& word) {
    return word == "error" ? Severity::error : word == "warning" ? Severity::warning : Severity::info;
}

// What is left of the findings when the command line has had its say.
std::vector<Diagnostic> chosen(std::vector<Diagnostic> findings, const Options& options, Baseline& known,
                               const Texts& texts) {
    std::erase_if(findings, [&](const Diagnostic& d) {
        if ((!options.select.empty() && !names(options.select, d.code)) || names(options.ignore, d.code)) return true;
        const auto text = texts.find(d.file);
        return known.take(fingerprint(d, text == texts.end() ? nullptr : &text->second));
    });
    return findings;
}

std::string summary(const std::vector<Diagnostic>& findings, std::size_t documents) {
    const auto count = [&](Severity s) { return std::ranges::count(findings, s, &Diagnostic::severity); };
    const auto counted = [](auto n, std::string_view noun) {
        return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
    };
    return fmt::format("{}: {}, {}, {} for information\n", counted(documents, "document"),
                       counted(count(Severity::error), "error"), counted(count(Severity::warning), "warning"),
                       count(Severity::info));
}

Result<Baseline> read_baseline(const Options& options) {
    if (options.baseline.empty()) return Baseline{};
    const Result<std::string> bytes = tool::read_file(options.baseline);
    if (!bytes) return bytes.why();
    return Baseline::read(options.baseline, *bytes);
}

Status lint_all(const CLI::App& app, Options& options) {
    if (options.list) return print_list(options);
    if (!options.explain.empty()) return print_explanation(options);
    if (tool::prepare(app, options) != Status::fine) return Status::trouble;
    const std::string default_format =
        options.format.empty() && tool::to_standard_output(options) ? "text" : options.format;
    options.format = default_format;
    const Result<std::string_view> format = tool::choose_format(options, formats());
    if (!format) return tool::fail(format.why(), options);
    Result<Baseline> known = read_baseline(options);
    if (!known) return tool::fail(known.why(), options);

    Linted all;
    Status status = tool::each_document(
        options, [&](const Text& text, const House* house) { all.add(text, house); },
        [&](Minutes record) { all.add(std::move(record)); });
    if (all.records.empty() && status == Status::trouble) return status;
    all.finish();
    const std::vector<Diagnostic> findings = chosen(std::move(all.findings), options, *known, all.texts);
    const auto writer = std::ranges::find(finding_writers(), *format, &FindingWriter::name);
    status = worse(status, tool::print(options, writer->write(findings, all.texts, tool::write_options(options))));
    if (!all.without_words.empty()) tool::say(not_checked(all.without_words));
    tool::say(summary(findings, all.records.size()));
    const bool found =
        std::ranges::any_of(findings, [&](const Diagnostic& d) { return d.severity <= threshold(options.severity); });
    return worse(status, found ? Status::found : Status::fine);
}

}  // namespace

int main(int argc, char** argv) try {
    CLI::App app{"Checks minutes before they go out: people, actions, dates, numbers, wording.", "minutes-lint"};
    Options options;
    tool::add_input_options(app, options);
    app.add_option("--select", options.select, "Only these checks: codes or names, parted by commas")
        ->type_name("CHECKS")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(known_check);
    app.add_option("--ignore", options.ignore, "Not these checks")
        ->type_name("CHECKS")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(known_check);
    const std::vector<std::string_view> severities{"error", "warning", "info"};
    app.add_option("--severity", options.severity,
                   "Exit status 1 from this on: " + tool::listed(severities) + " (default: warning)")
        ->type_name("NAME")
        ->check(tool::one_of(severities));
    app.add_option("--baseline", options.baseline, "Leave out what this file holds; -f baseline writes it")
        ->type_name("FILE");
    tool::add_output_options(app, options, formats());
    std::vector<std::string_view> names_of_formats;
    for (const FindingWriter& writer : finding_writers()) names_of_formats.push_back(writer.name);
    app.get_option("--format")->description(tool::listed(names_of_formats) + " (or by -o; else text)");
    app.add_flag("--list", options.list, "List the checks");
    app.add_option("--explain", options.explain, "Say what a check is about, with an example")
        ->type_name("CHECK")
        ->check(known_check);
    app.footer(examples);
    return tool::run(app, argc, argv, [&] { return lint_all(app, options); });
} catch (...) {
    return tool::caught(argv[0]);
}
