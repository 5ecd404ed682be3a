// JSON by appending to a string. Commas and indentation take care of themselves; the order is the caller's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace minutes {

class Json {
public:
    enum class Layout : std::uint8_t { one_line, indented };
    explicit Json(Layout layout) : out_(own_), layout_(layout) {}
    // Appends to `out`.
    Json(Layout layout, std::string& out) : out_(out), layout_(layout) {}
    Json(const Json&) = delete;
    Json& operator=(const Json&) = delete;

    Json& open(char bracket);   // '{' or '['
    Json& close(char bracket);  // '}' or ']'
    Json& key(std::string_view);
    Json& plain_key(std::string_view);  // one without marks, which is not looked through
    Json& string(std::string_view);
    Json& number(std::int64_t);
    Json& boolean(bool);
    Json& null();

    // What is written between the two stands on one line, whatever the layout: places, short lists.
    Json& begin_line();
    Json& end_line();

    std::string&& take() { return std::move(out_); }

private:
    void separate();
    void new_line();
    void escape(std::string_view);

    std::string own_;
    std::string& out_;
    Layout layout_;
    int depth_ = 0, lines_ = 0;
};

}  // namespace minutes
