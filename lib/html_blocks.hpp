// HTML's block structure: parts a stretch of source at its block tags and keeps lists, headings and tables in mind.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "text.hpp"

namespace minutes {

enum class Box : std::uint8_t;

// Where a piece of text between two block tags stands.
struct HtmlContext {
    std::uint8_t heading = 0;  // 1 to 6
    bool title = false;        // of the page, in its head
    bool in_list = false;
    bool list_item = false;     // the first piece of its list item
    std::uint16_t depth = 0;    // of lists, 0 = top
    std::uint16_t ordinal = 0;  // in an ordered list
    char ordinal_style = 0;     // '1', 'a', 'i'
    std::int32_t table = -1, row = -1, column = -1;
    bool parted = false;        // a block tag stood somewhere in the stretch
    Box box{};                  // an <input type=checkbox> in it
    bool preformatted = false;  // in a <pre>: its lines are lines
};

// True for a web page or a fragment of one; a Markdown file with a few tags is none.
bool looks_like_html(std::string_view name, std::string_view bytes);

class HtmlBlocks {
public:
    using Piece = std::function<void(Span, const HtmlContext&)>;
    // Calls `piece` for every stretch between block tags, empty ones included.
    void part(std::string_view bytes, Span stretch, const Piece& piece);

private:
    struct List {
        bool ordered;
        char style;
        std::uint16_t next;
    };
    void tag(std::string_view name, std::string_view tag, bool closes);

    HtmlContext now_;
    std::vector<List> lists_;
    int skip_ = 0;  // inside <style> or <script>
};

}  // namespace minutes
