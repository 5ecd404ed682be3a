// Reading: a document's words without its markup, in one buffer, with the way back to the source.
// Later passes work on spans of this buffer, so none of them knows Markdown, HTML or wiki marks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text.hpp"

namespace minutes {

class Reading {
public:
    // Appends the words of a stretch of source; returns their span here (blanks at both ends left out).
    Span append(const Text&, Span source);
    // Appends a blank for the line's end: a line that was broken by hand reads like any other.
    void end_line();
    // The first line's end at or behind `offset`.
    std::uint32_t line_end(std::uint32_t offset) const;
    // Marks of bold and the like do not reach over this point.
    void end_paragraph();

    std::string_view words() const { return words_; }
    std::string_view operator[](Span s) const { return std::string_view(words_).substr(s.begin, s.size()); }

    // The bytes of source that the words came from, from the first word's first byte to the last word's last.
    Span source(Span words) const;

    // The longest run of bold (or underlined) words that begins at `offset`; empty where the word there is not bold.
    Span bold_at(std::uint32_t offset) const { return run_at(bold_, offset); }
    Span emphasised_at(std::uint32_t offset) const { return run_at(emphasised_, offset); }
    bool bold(Span s) const;    // all of it, final punctuation aside
    bool struck(Span s) const;  // all of it
    const std::vector<Span>& bold_runs() const { return bold_; }
    const std::vector<Span>& struck_runs() const { return struck_; }

private:
    struct Run {
        std::uint32_t at, source, length;  // length: bytes of source for a run that is not copied byte for byte, else 0
    };
    friend struct Writer;
    static Span run_at(const std::vector<Span>&, std::uint32_t offset);
    static bool covers(const std::vector<Span>&, Span);

    std::string words_;
    std::vector<Run> runs_;
    std::vector<std::uint32_t> line_ends_;
    std::vector<Span> bold_, emphasised_, struck_;  // sorted, not overlapping
    std::int64_t bold_from_ = -1, struck_from_ = -1;
};

}  // namespace minutes
