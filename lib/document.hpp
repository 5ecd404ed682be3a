// What pass 3 works on: the text, its lines and its outline, with the house that reads them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "house.hpp"
#include "label.hpp"
#include "line_marks.hpp"
#include "lines.hpp"
#include "outline.hpp"
#include "phrase_places.hpp"
#include "prose.hpp"
#include "text.hpp"

namespace minutes {

struct Document {
    Document(const Text&, const House&, const Lines&, const Outline&, bool month_first = false);
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const Text& text;
    const House& house;
    const Lines& lines;
    const Outline& outline;
    bool month_first;  // a numeric date proves the American order

    const Reading& reading() const { return lines.reading; }
    std::string_view words(Span s) const { return lines.reading[s]; }
    std::string_view words(const Block& b) const { return lines.reading[b.words]; }
    // The same words in small letters; `part` is a view of the reading.
    std::string_view low(std::string_view part) const {
        return std::string_view(low_).substr(offset_in(lines.reading.words(), part), part.size());
    }
    // The sentences of a block, as prose.hpp parts them.
    std::span<const std::string_view> sentences_of(std::size_t block) const {
        return std::span(sentences_)
            .subspan(first_sentence_[block], first_sentence_[block + 1] - first_sentence_[block]);
    }
    // Of a block: what label_of says.
    const Label& label_of(std::size_t block) const { return labels_[block]; }
    // As the house's `find` and `has`, from what was looked up at the beginning.
    std::size_t find(Word w, std::string_view part) const { return phrase_places_.find(w, part); }
    bool has(Word w, std::string_view part) const { return find(w, part) != std::string_view::npos; }
    // The part, a view of the reading, may be about it.
    bool has(Hint h, std::string_view part) const { return phrase_places_.has(h, part); }
    Span span(std::string_view part) const {
        const auto at = static_cast<std::uint32_t>(offset_in(lines.reading.words(), part));
        return {at, at + static_cast<std::uint32_t>(part.size())};
    }
    At at(Span words) const { return text.at(lines.reading.source(words)); }
    At at(std::string_view part) const { return at(span(part)); }
    const Section& section_of(std::size_t block) const {
        return outline.sections[static_cast<std::size_t>(outline.section_of[block])];
    }
    // The block is the heading of its section.
    bool is_heading(std::size_t block) const {
        return outline.section_of[block] > 0 && section_of(block).block == block;
    }
    // A paragraph of sentences, which may tell of the meeting where no heading says so.
    bool prose(std::size_t block) const {
        return ends_sentence(words(outline.blocks[block])) && count_words(words(outline.blocks[block])) > 8;
    }
    // A backslash before the first word takes the meaning from what follows.
    bool escaped(const Block& b) const {
        const Span source = lines.reading.source(b.words);
        return source.begin > 0 && text.bytes()[source.begin - 1] == '\\';
    }
    // The number as written, or as an ordered HTML list counts it.
    std::string number(const Section& s) const {
        return s.number.empty() ? s.ordinal != 0 ? ordinal_text(s.ordinal, s.ordinal_style) : std::string()
                                : std::string(words(s.number));
    }

private:
    // What every reader of records asks for again, made once.
    std::string low_;
    std::vector<std::string_view> sentences_;
    std::vector<std::size_t> first_sentence_;  // of each block; behind them the number of all
    std::vector<Label> labels_;                // of each block
    PhrasePlaces phrase_places_;
};

}  // namespace minutes
