#include "document.hpp"

namespace minutes {

Document::Document(const Text& text_in, const House& house_in, const Lines& lines_in, const Outline& outline_in,
                   bool month_first_in)
    : text(text_in),
      house(house_in),
      lines(lines_in),
      outline(outline_in),
      month_first(month_first_in),
      low_(lower(lines_in.reading.words())),
      phrase_places_(house_in, lines_in.reading.words()) {
    labels_.reserve(outline.blocks.size());
    first_sentence_.reserve(outline.blocks.size() + 1);
    for (const Block& b : outline.blocks) {
        first_sentence_.push_back(sentences_.size());
        labels_.push_back(minutes::label_of(words(b), reading()));
        for (const std::string_view sentence : sentences(words(b), house)) sentences_.push_back(sentence);
    }
    first_sentence_.push_back(sentences_.size());
    sentences_.shrink_to_fit();
}

}  // namespace minutes
