// Text: one document as UTF-8 bytes, with the line starts that turn byte spans into lines and columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.hpp"
#include "minutes.hpp"

namespace minutes {

// Half-open range of bytes.
struct Span {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t size() const { return end - begin; }
    bool empty() const { return begin >= end; }
    bool operator==(const Span&) const = default;
};

class Text {
public:
    // `utf8` must be valid UTF-8, without a byte order mark.
    Text(std::string name, std::string utf8, std::string encoding, std::size_t bytes_read);

    const std::string& name() const { return name_; }
    std::string_view bytes() const { return bytes_; }
    std::string_view operator[](Span s) const { return std::string_view(bytes_).substr(s.begin, s.size()); }
    const Source& source() const { return source_; }

    // In logarithmic time, however long the line; the span is clipped to the text.
    At at(Span) const;
    // The line, counted from 1, on which this byte stands.
    std::uint32_t line_of(std::uint32_t offset) const;
    // The bytes of a line (counted from 1) without its line end.
    std::string_view line(std::uint32_t number) const;

    // What was lost or replaced while decoding.
    std::vector<Diagnostic> diagnostics;

private:
    std::string name_, bytes_;
    Source source_;
    std::vector<std::uint32_t> starts_;       // of the lines
    std::vector<std::uint32_t> code_points_;  // before every 128th byte: a line may be as long as the document
    std::uint32_t code_points_before(std::uint32_t offset) const;
};

// Decodes a document: UTF-8, UTF-16 with or without BOM, else what uchardet finds (Windows-1252 where it is unsure).
// Fails for a binary file; the message says what it is and how to save it as text.
Result<Text> decode(std::string name, std::string_view raw);

}  // namespace minutes
