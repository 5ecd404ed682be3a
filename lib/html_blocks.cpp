#include "html_blocks.hpp"

#include <algorithm>
#include <array>

#include "lines.hpp"

namespace minutes {

namespace {

constexpr std::size_t longest_tag = 2000;  // a '<' without its '>' within this is a character
constexpr std::size_t deepest_list = 40;   // deeper nesting is read as this deep
constexpr std::array blocks{"p",       "div",    "ul",     "ol",      "li",         "table",  "thead",   "tbody",
                            "tfoot",   "tr",     "td",     "th",      "h1",         "h2",     "h3",      "h4",
                            "h5",      "h6",     "br",     "hr",      "blockquote", "pre",    "section", "article",
                            "header",  "footer", "main",   "nav",     "dl",         "dt",     "dd",      "title",
                            "head",    "body",   "html",   "style",   "script",     "center", "form",    "caption",
                            "address", "aside",  "figure", "details", "summary"};

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return fold(x) == fold(y); });
}

bool has(std::string_view s, std::string_view what) {
    return std::search(s.begin(), s.end(), what.begin(), what.end(), [](char x, char y) { return fold(x) == y; }) !=
           s.end();
}

std::string_view name_of(std::string_view tag) {
    std::size_t i = tag.size() > 1 && tag[1] == '/' ? 2 : 1;
    const std::size_t begin = i;
    while (i < tag.size() && ((fold(tag[i]) >= 'a' && fold(tag[i]) <= 'z') || (tag[i] >= '0' && tag[i] <= '9'))) ++i;
    return tag.substr(begin, i - begin);
}

bool is_block(std::string_view name) {
    return std::any_of(blocks.begin(), blocks.end(), [name](std::string_view b) { return same(name, b); });
}

}  // namespace

bool looks_like_html(std::string_view name, std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 4096);
    if (has(head, "<!doctype html") || has(head, "<html")) return true;
    const bool named = name.ends_with(".html") || name.ends_with(".htm");
    std::size_t lines = 0, tagged = 0, early = 0;
    for (std::size_t at = 0; at < bytes.size() && lines < 400;) {
        const std::size_t nl = std::min(bytes.find('\n', at), bytes.size());
        std::string_view line = bytes.substr(at, nl - at);
        at = nl + 1;
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
        if (line.empty()) continue;
        ++lines;
        if (!named && (line.starts_with("# ") || line.starts_with("## ")))
            return false;  // Markdown that holds a table or two
        if (line.front() == '<' && line.find('>') != line.npos && (line.starts_with("<!--") || is_block(name_of(line))))
            ++tagged, early += lines <= 12;
    }
    return tagged > 0 && early > 0 && (named ? tagged * 5 >= lines : tagged * 2 > lines);
}

void HtmlBlocks::part(std::string_view bytes, Span s, const Piece& piece) {
    std::uint32_t from = s.begin;
    bool unclosed = false;  // no --> stands further on
    const auto flush = [&](std::uint32_t end) {
        if (skip_ == 0 && from < end) {
            const bool words = bytes.substr(from, end - from).find_first_not_of(" \t\r\n") != std::string_view::npos;
            piece({from, end}, now_);
            if (words) now_.list_item = false, now_.box = Box::none;
        }
        from = end;
    };
    for (std::size_t at = s.begin; at < s.end;) {
        at = bytes.find('<', at);
        if (at == std::string_view::npos || at >= s.end) break;
        if (bytes.substr(at, 4) == "<!--") {
            const std::size_t close = unclosed ? std::string_view::npos : bytes.substr(0, s.end).find("-->", at + 4);
            unclosed = close == std::string_view::npos;
            const std::size_t end =
                close == std::string_view::npos || close + 3 > s.end ? std::min<std::size_t>(at + 4, s.end) : close + 3;
            if (close != std::string_view::npos && close + 3 <= s.end) {
                flush(static_cast<std::uint32_t>(at));
                from = static_cast<std::uint32_t>(end);
            }
            at = end;
            continue;
        }
        const char next = at + 1 < s.end ? bytes[at + 1] : ' ';
        const bool begins = (fold(next) >= 'a' && fold(next) <= 'z') || next == '/' || next == '!' || next == '?';
        const std::size_t close =
            begins ? bytes.substr(0, std::min<std::size_t>(s.end, at + longest_tag)).find_first_of("<>", at + 1)
                   : std::string_view::npos;
        if (close == std::string_view::npos || bytes[close] == '<' ||
            (skip_ != 0 && next != '/')) {  // a character, not a tag
            ++at;
            continue;
        }
        const std::string_view tag_text = bytes.substr(at, close + 1 - at);
        const std::string_view name = name_of(tag_text);
        const bool doctype = tag_text.starts_with("<!") || tag_text.starts_with("<?");
        if (same(name, "input") && has(tag_text, "checkbox"))
            now_.box = has(tag_text, "checked") ? Box::ticked : Box::open;
        if (doctype || is_block(name)) {
            now_.parted = true;
            flush(static_cast<std::uint32_t>(at));
            if (!doctype) tag(name, tag_text, tag_text[1] == '/');
            from = static_cast<std::uint32_t>(close + 1);
        }
        at = close + 1;
    }
    flush(s.end);
}

void HtmlBlocks::tag(std::string_view name, std::string_view tag_text, bool closes) {
    if (same(name, "style") || same(name, "script")) {
        skip_ = closes ? 0 : 1;
    } else if (same(name, "pre")) {
        now_.preformatted = !closes;
    } else if (same(name, "title")) {
        now_.title = !closes;
    } else if (same(name, "ul") || same(name, "ol")) {
        if (closes) {
            if (!lists_.empty()) lists_.pop_back();
        } else if (lists_.size() < deepest_list) {
            const char style = has(tag_text, "roman") || has(tag_text, "type=\"i\"")   ? 'i'
                               : has(tag_text, "alpha") || has(tag_text, "type=\"a\"") ? 'a'
                                                                                       : '1';
            lists_.push_back({same(name, "ol"), style, 0});
        }
        now_.list_item = false;
    } else if (same(name, "li")) {
        now_.list_item = !closes;
        if (!closes && !lists_.empty()) ++lists_.back().next;
    } else if (same(name, "p") && !closes && !lists_.empty() && lists_.back().next == 0) {
        lists_.pop_back();  // a paragraph straight in a list whose items lost their tags: the list is over
    } else if (same(name, "table")) {
        if (!closes) ++now_.table, now_.row = now_.column = -1;
        else now_.row = now_.column = -1;
    } else if (same(name, "tr")) {
        if (!closes) ++now_.row, now_.column = -1;
    } else if (same(name, "td") || same(name, "th")) {
        if (!closes) ++now_.column;
    } else if (name.size() == 2 && fold(name[0]) == 'h' && name[1] >= '1' && name[1] <= '6') {
        now_.heading = closes ? 0 : static_cast<std::uint8_t>(name[1] - '0');
    }
    now_.in_list = !lists_.empty();
    now_.depth = static_cast<std::uint16_t>(lists_.empty() ? 0 : lists_.size() - 1);
    now_.ordinal = !lists_.empty() && lists_.back().ordered ? lists_.back().next : std::uint16_t{0};
    now_.ordinal_style = now_.ordinal != 0 ? lists_.back().style : '\0';
    if (now_.row < 0 && now_.column < 0 && same(name, "table") && closes) now_.column = -1;
}

}  // namespace minutes
