#include "json_value.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace minutes {

namespace {

using Value = nlohmann::json;

const Value& seen(const void* value) { return *static_cast<const Value*>(value); }

// "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while parsing value - invalid
// literal; last read: '...'" without its place, which the caller knows better, and without the words, which may be
// many.
std::string reason(std::string_view what) {
    if (const std::size_t place = what.find(": "); place != std::string_view::npos) what.remove_prefix(place + 2);
    return std::string(what.substr(0, what.find("; last read: ")));
}

// What the parser calls for each value.
struct Gather : nlohmann::json_sax<Value> {
    Scalars found;

    bool number_integer(std::int64_t number) override { return found.numbers.push_back(number), true; }
    bool number_unsigned(std::uint64_t number) override { return number_integer(static_cast<std::int64_t>(number)); }
    bool string(std::string& text) override { return found.texts.push_back(std::move(text)), true; }
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_float(double, const std::string&) override { return true; }
    bool binary(Value::binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(std::string&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
};

}  // namespace

bool JsonValue::is_null() const { return seen(value_).is_null(); }
bool JsonValue::is_list() const { return seen(value_).is_array(); }
bool JsonValue::is_object() const { return seen(value_).is_object(); }

std::string_view JsonValue::kind() const {
    const Value& value = seen(value_);
    if (value.is_array()) return "a list";
    if (value.is_object()) return "an object";
    if (value.is_string()) return "text";
    if (value.is_null()) return "null";
    return value.is_boolean() ? "true or false" : "a number";
}

std::optional<std::string_view> JsonValue::text() const {
    const auto* text = seen(value_).get_ptr<const std::string*>();
    return text != nullptr ? std::optional<std::string_view>(*text) : std::nullopt;
}

std::optional<bool> JsonValue::truth() const {
    const auto* truth = seen(value_).get_ptr<const bool*>();
    return truth != nullptr ? std::optional(*truth) : std::nullopt;
}

std::optional<std::int64_t> JsonValue::whole() const {
    const Value& value = seen(value_);
    if (const auto* large = value.get_ptr<const std::uint64_t*>();
        large != nullptr && *large > std::uint64_t{std::numeric_limits<std::int64_t>::max()})
        return std::nullopt;
    return value.is_number_integer() ? std::optional(value.get<std::int64_t>()) : std::nullopt;
}

std::size_t JsonValue::size() const { return is_list() ? seen(value_).size() : 0; }

JsonValue JsonValue::at(std::size_t n) const { return JsonValue(&seen(value_).at(n)); }

std::optional<JsonValue> JsonValue::field(std::string_view name) const {
    const Value& value = seen(value_);
    const auto found = value.find(name);
    return found != value.end() ? std::optional(JsonValue(&*found)) : std::nullopt;
}

struct JsonDocument::Held {
    Value value;
};

JsonDocument::JsonDocument() : held_(std::make_unique<Held>()) {}
JsonDocument::~JsonDocument() = default;

Result<JsonValue> JsonDocument::read(std::string_view json) try {
    held_->value = Value::parse(json);
    return JsonValue(&held_->value);
} catch (const Value::parse_error& wrong) {
    Diagnostic why{
        .severity = Severity::error, .code = {}, .message = reason(wrong.what()), .hint = {}, .at = {}, .file = {}};
    why.at.offset = static_cast<std::uint32_t>(wrong.byte > 0 ? wrong.byte - 1 : 0);
    return why;
}

Scalars scalars_of(std::string_view json) {
    Gather gather;
    return Value::sax_parse(json, &gather) ? std::move(gather.found) : Scalars{};
}

}  // namespace minutes
