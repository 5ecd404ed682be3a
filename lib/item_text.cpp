#include "item_text.hpp"

#include <algorithm>

#include "prose.hpp"

namespace minutes {

namespace {

class Writer {
public:
    explicit Writer(const Document& doc) : doc_(doc) {}

    ItemText run(const Section& section) {
        const auto& blocks = doc_.outline.blocks;
        std::size_t size = 0;  // at most: the text of all items is as long as the document
        for (std::uint32_t k = section.first; k < section.end; ++k) size += blocks[k].words.size() + 1;
        out_.text.reserve(size);
        for (std::uint32_t k = section.first; k < section.end; ++k)
            if (!blocks[k].words.empty()) add(blocks[k].words);
        return std::move(out_);
    }

private:
    void add(Span block) {
        if (!out_.text.empty()) out_.text += '\n';
        begin_ = out_.text.size();
        while (!block.empty()) {
            const std::uint32_t end = std::min(block.end, doc_.reading().line_end(block.begin));
            add_line(trim(doc_.words(Span{block.begin, end})));
            block.begin = end + 1;
        }
    }

    // One line of the reading, which is one of the source, but for markup that holds line ends.
    void add_line(std::string_view words) {
        if (words.empty()) return;
        const Span source = doc_.reading().source(doc_.span(words));
        const std::uint32_t line = doc_.text.line_of(source.begin);
        if (line == doc_.text.line_of(source.end - 1)) return append(tidy(words), line);
        for (const std::string_view word : split_words(words))
            append(word, doc_.text.line_of(doc_.reading().source(doc_.span(word)).begin));
    }

    void append(std::string_view words, std::uint32_t line) {
        if (out_.text.size() > begin_) out_.text += ' ';
        if (out_.lines.empty() || out_.lines.back().line != line)
            out_.lines.push_back({static_cast<std::uint32_t>(out_.text.size()), line});
        out_.text += words;
    }

    const Document& doc_;
    ItemText out_;
    std::size_t begin_ = 0;  // of the block's words
};

}  // namespace

ItemText item_text(const Document& doc, const Section& section) { return Writer(doc).run(section); }

}  // namespace minutes
