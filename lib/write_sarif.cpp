// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ -- the sections named below are those of the standard.
#include <fmt/format.h>

#include <algorithm>

#include "check.hpp"
#include "diagnostic.hpp"
#include "fingerprint.hpp"
#include "json.hpp"
#include "write_findings.hpp"

namespace minutes {

namespace {

std::string_view level(Severity s) { return s == Severity::info ? "note" : to_string(s); }  // 3.27.10

// A relative reference with '/' left as it is (3.10.1, RFC 3986).
std::string uri(std::string_view file) {
    std::string out;
    for (const char c : file) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

void message(Json& json, std::string_view key, std::string_view text) {
    json.key(key).open('{').key("text").string(text).close('}');
}

void rule(Json& json, const Check& c) {
    json.open('{').key("id").string(c.code).key("name").string(c.name);
    message(json, "shortDescription", c.why);
    message(json, "help", c.hint);
    json.key("defaultConfiguration").open('{').key("level").string(level(c.severity)).close('}').close('}');
}

void result(Json& json, const Diagnostic& d, const Text* text) {
    json.open('{').key("ruleId").string(d.code);
    const auto& all = checks();
    const auto at = std::ranges::find(all, d.code, &Check::code);
    if (at != all.end()) json.key("ruleIndex").number(at - all.begin());
    json.key("level").string(level(d.severity));
    message(json, "message", d.hint.empty() ? d.message : fmt::format("{} ({})", d.message, d.hint));
    json.key("locations").open('[').open('{').key("physicalLocation").open('{');
    json.key("artifactLocation").open('{').key("uri").string(uri(d.file)).close('}');
    if (d.at.line != 0) {
        json.key("region")
            .begin_line()
            .open('{')
            .key("startLine")
            .number(d.at.line)
            .key("startColumn")
            .number(d.at.column);
        json.key("endLine").number(d.at.end_line).key("endColumn").number(d.at.end_column).close('}').end_line();
    }
    json.close('}').close('}').close(']');
    json.key("partialFingerprints").open('{').key("minutesLint/v1").string(fingerprint(d, text)).close('}').close('}');
}

}  // namespace

std::string write_sarif(const std::vector<Diagnostic>& findings, const Texts& texts, const WriteOptions&) {
    Json json(Json::Layout::indented);
    json.open('{')
        .key("$schema")
        .string("https://json.schemastore.org/sarif-2.1.0.json")
        .key("version")
        .string("2.1.0");
    json.key("runs")
        .open('[')
        .open('{')
        .key("tool")
        .open('{')
        .key("driver")
        .open('{')
        .key("name")
        .string("minutes-lint")
        .key("rules")
        .open('[');
    for (const Check& c : checks()) rule(json, c);
    json.close(']').close('}').close('}').key("columnKind").string("unicodeCodePoints").key("results").open('[');
    for (const Diagnostic& d : findings) {
        const auto text = texts.find(d.file);
        result(json, d, text == texts.end() ? nullptr : &text->second);
    }
    return json.close(']').close('}').close(']').close('}').take() + "\n";
}

}  // namespace minutes
