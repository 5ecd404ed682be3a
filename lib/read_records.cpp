#include "read_records.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "json_record.hpp"
#include "json_value.hpp"

namespace minutes {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

class Reader {
public:
    explicit Reader(const Text& text) : text_(text) {}

    RecordsRead run() {
        const std::string_view all = trimmed(text_.bytes());
        if (all.starts_with('{') && by_line(all)) lines();
        else whole(all);
        return std::move(out_);
    }

private:
    // One record a line, and not one record on many lines: the first line is whole, or it is broken and others begin
    // as records do.
    bool by_line(std::string_view all) {
        const std::string_view first = first_line(all);
        if (first.size() == all.size()) return true;
        return json_.read(first) || all.find("\n{\"") != std::string_view::npos;
    }

    void lines() {
        std::uint32_t number = 0;
        for (std::string_view rest = text_.bytes(); !rest.empty();) {
            const std::string_view line = first_line(rest);
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            ++number;
            if (trimmed(line).empty()) continue;
            if (const std::optional<JsonValue> value = parse(line)) record(*value, {.line = number, .column = 1}, "");
        }
    }

    void whole(std::string_view all) {
        if (all.empty()) return trouble({}, "holds no record", "make it anew with minutes-parse");
        const std::optional<JsonValue> value = parse(all);
        if (!value) return;
        if (!value->is_list()) return record(*value, {}, "");
        for (std::size_t n = 0; n < value->size(); ++n)
            record(value->at(n), {}, "entry " + std::to_string(n + 1) + " ");
    }

    // `json`: a part of the text.
    std::optional<JsonValue> parse(std::string_view json) {
        const Result<JsonValue> value = json_.read(json);
        if (value) return *value;
        const auto at = static_cast<std::uint32_t>(json.data() - text_.bytes().data()) + value.why().at.offset;
        trouble(text_.at({at, at}), "is no JSON that can be read: " + value.why().message,
                "it may be cut short: make it anew with minutes-parse");
        return std::nullopt;
    }

    void record(const JsonValue& value, At at, const std::string& which) {
        Result<Minutes> read = json_record(value);
        if (read) out_.records.push_back(std::move(*read));
        else trouble(at, which + read.why().message, read.why().hint);
    }

    void trouble(At at, std::string message, std::string hint) {
        out_.troubles.push_back({.severity = Severity::error,
                                 .code = {},
                                 .message = std::move(message),
                                 .hint = std::move(hint),
                                 .at = at,
                                 .file = text_.name()});
    }

    const Text& text_;
    RecordsRead out_;
    JsonDocument json_;
};

bool named_like_json(std::string_view name) {
    return name.ends_with(".json") || name.ends_with(".ndjson") || name.ends_with(".jsonl");
}

}  // namespace

bool holds_records(const Text& text) {
    const std::string_view all = trimmed(text.bytes().substr(0, 256));
    if (all.empty() || (all.front() != '{' && all.front() != '[')) return false;
    if (named_like_json(text.name())) return true;
    const std::string_view inside = trimmed(all.substr(1));
    if (all.front() == '{') return inside.starts_with('"') || inside == "}";
    return inside.starts_with('{') || inside == "]";
}

RecordsRead records_in(const Text& text) { return Reader(text).run(); }

bool begins_like_records(std::string_view bytes) {
    std::string head(bytes.substr(0, 128));
    std::erase_if(head, [](char c) { return blanks.find(c) != std::string_view::npos; });
    return head.starts_with(R"({"schema":"minutes/)") || head.starts_with(R"([{"schema":"minutes/)");
}

}  // namespace minutes
