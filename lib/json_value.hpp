// JSON that is read: a document, and the values in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.hpp"

namespace minutes {

// A view of one value of a document.
class JsonValue {
public:
    bool is_null() const;
    bool is_list() const;
    bool is_object() const;
    std::string_view kind() const;  // for a message: "a list", "text"

    // Empty where it is something else, or a number that is not whole or doesn't fit.
    std::optional<std::string_view> text() const;
    std::optional<bool> truth() const;
    std::optional<std::int64_t> whole() const;

    std::size_t size() const;           // of a list; 0 for all else
    JsonValue at(std::size_t n) const;  // of a list; n < size()
    std::optional<JsonValue> field(std::string_view name) const;

private:
    friend class JsonDocument;
    explicit JsonValue(const void* value) : value_(value) {}
    const void* value_;
};

class JsonDocument {
public:
    JsonDocument();
    ~JsonDocument();
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;

    // The value, which is gone with the document or its next read; or what is no JSON, and in `at.offset` where, in
    // bytes. Depth costs memory, and no stack.
    Result<JsonValue> read(std::string_view json);

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

// The whole numbers and the texts of lists, whatever lists hold them, in their order; both empty where it is no JSON.
// Quicker than a document.
struct Scalars {
    std::vector<std::int64_t> numbers;
    std::vector<std::string> texts;
};
Scalars scalars_of(std::string_view json);

}  // namespace minutes
