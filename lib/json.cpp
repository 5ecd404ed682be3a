#include "json.hpp"

#include <array>
#include <charconv>

#include "display.hpp"
#include "sixteen.hpp"

namespace minutes {

namespace {

enum class Care : std::uint8_t { none, escape, look };  // look: may begin a character that steers a terminal

constexpr std::array<Care, 256> cares = [] {
    std::array<Care, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = Care::escape;
    for (const std::size_t c : {0x22U, 0x5CU, 0x7FU}) table[c] = Care::escape;
    for (const std::size_t c : {0xC2U, 0xD8U, 0xE2U}) table[c] = Care::look;  // C1 controls, U+061C, U+200E to U+2069
    return table;
}();

void append_code(std::string& out, char32_t c) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[c >> static_cast<unsigned>(shift) & 0xFU];
}

void append_escape(std::string& out, char32_t c) {
    switch (c) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        default: append_code(out, c);
    }
}

}  // namespace

// Runs of harmless bytes are appended whole.
void Json::escape(std::string_view s) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < s.size();) {
        if (i + 16 <= s.size()) {
            const Sixteen bytes = sixteen_at(s.data() + i);  // what lies beyond ASCII is below zero
            const Places special((bytes < ' ') | (bytes == '"') | (bytes == '\\') | (bytes == 0x7F));
            if (!special.any()) {
                i += 16;
                continue;
            }
            i += special.first();
        }
        const Care care = cares[static_cast<unsigned char>(s[i])];
        if (care == Care::none) {
            ++i;
            continue;
        }
        const CodePoint c = front(s.substr(i));
        if (care == Care::escape || steers(c.value)) {
            out_.append(s, done, i - done);
            append_escape(out_, c.value);
            done = i + c.length;
        }
        i += c.length;
    }
    out_.append(s, done);
}

void Json::new_line() {
    if (layout_ == Layout::one_line || lines_ > 0) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

// A value after a key continues it; any other value, and every key, is a member of its own.
void Json::separate() {
    if (depth_ == 0 || out_.back() == ':' || out_.back() == ' ') return;
    const bool first = out_.back() == '{' || out_.back() == '[';
    if (!first) out_ += lines_ > 0 && layout_ == Layout::indented ? ", " : ",";
    new_line();
}

Json& Json::open(char bracket) {
    separate();
    out_ += bracket;
    ++depth_;
    return *this;
}

Json& Json::close(char bracket) {
    --depth_;
    if (out_.back() != '{' && out_.back() != '[') new_line();
    out_ += bracket;
    return *this;
}

Json& Json::key(std::string_view name) {
    string(name);
    out_ += layout_ == Layout::indented ? ": " : ":";
    return *this;
}

Json& Json::plain_key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += layout_ == Layout::indented ? "\": " : "\":";
    return *this;
}

Json& Json::string(std::string_view s) {
    separate();
    out_ += '"';
    escape(s);
    out_ += '"';
    return *this;
}

Json& Json::number(std::int64_t n) {
    separate();
    std::array<char, 24> digits{};
    out_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), n).ptr);
    return *this;
}

Json& Json::boolean(bool b) {
    separate();
    out_ += b ? "true" : "false";
    return *this;
}

Json& Json::null() {
    separate();
    out_ += "null";
    return *this;
}

Json& Json::begin_line() {
    ++lines_;
    return *this;
}

Json& Json::end_line() {
    --lines_;
    return *this;
}

}  // namespace minutes
