// What holds of the parser whatever the text: for the unit tests and for the fuzzers.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "lines.hpp"
#include "outline.hpp"
#include "parse.hpp"

namespace minutes::test {

// Calls `f` with every place of a record; `f` may change it.
template <typename M, typename F>
void each_at(M& m, const F& f) {
    const auto all = [&f](auto& list) {
        for (auto& one : list) f(one);
    };
    for (auto* list : {&m.attendees, &m.apologies, &m.absent})
        for (auto& p : *list) f(p.at), all(p.also_at);
    for (auto& i : m.items) f(i.at), f(i.extent);
    for (auto& a : m.actions) f(a.at), all(a.also_at);
    for (auto& d : m.decisions) f(d.at), all(d.also_at);
    for (auto& s : m.statements) f(s.at);
    for (auto& c : m.forthcoming) f(c.at);
    for (auto& c : m.commitments) f(c.at);
    for (auto& d : m.diagnostics) f(d.at);
    for (auto& u : m.unclaimed) f(u.at);
    f(m.meeting.next_meeting.at);
}

inline bool border(std::string_view bytes, std::size_t offset) {
    return offset == bytes.size() ||
           (offset < bytes.size() && (static_cast<unsigned char>(bytes[offset]) & 0xC0U) != 0x80U);
}

// What is wrong with one document, in words; empty where every law holds. (Not CHECKs: there are millions of places.)
inline std::string broken(const Text& text) {
    const std::string_view bytes = text.bytes();
    const Lines lines = read_lines(text, House::standard());
    // A cell that goes on in the next line of a drawn table has words there as well, past the cells beside it.
    std::map<std::pair<std::int32_t, std::int32_t>, Span> rows;
    for (const Line& l : lines.lines)
        if (l.table >= 0) {
            const auto [row, fresh] = rows.try_emplace({l.table, l.row}, l.source);
            if (!fresh) row->second.end = l.source.end;
        }
    std::size_t at = 0, words_at = 0;
    for (const Line& l : lines.lines) {
        Span before;
        for (std::uint32_t i = l.words.begin; i < l.words.end; ++i) {
            const Span one = lines.reading.source({i, i + 1});  // an entity's letters come from all of it
            if (i > l.words.begin && one.begin < before.end && (one.begin != before.begin || one.end != before.end))
                return "no word is read twice";
            before = one;
        }
        const Span own = l.table >= 0 ? rows.at({l.table, l.row}) : l.source;
        if (l.source.begin != at || l.source.end < at) return "the sources of lines follow each other";
        at = l.source.end;
        if (!border(bytes, at)) return "a line ends on a code-point border";
        if (l.words.end > lines.reading.words().size() || l.words.begin > l.words.end)
            return "a line's words are in the reading";
        if (l.words.begin < words_at) return "the words of lines follow each other";
        words_at = l.words.end;
        for (const Span s : {l.words, l.number}) {
            if (s.empty()) continue;
            const Span source = lines.reading.source(s);
            if (source.begin < own.begin || source.end > own.end || source.begin > source.end)
                return "a line's words come from its source, a cell's from its row's";
            if (!border(bytes, source.begin) || !border(bytes, source.end))
                return "words begin and end on code-point borders";
        }
    }
    if (at != bytes.size()) return "the lines' sources are the whole text";

    const Outline outline = read_outline(lines, House::standard());
    std::uint32_t last = 0;
    for (const Block& b : outline.blocks) {
        if (b.words.begin > b.words.end || b.words.end > lines.reading.words().size())
            return "a block's words are in the reading";
        // "Item 3" in a cell alone takes its title from the cell below, past the cells beside it.
        if (b.in_table() && b.numbered()) continue;
        if (b.words.begin < last) return "the words of blocks follow each other";
        last = b.words.end;
        if (b.last >= lines.lines.size() || b.first > b.last) return "a block stands in its lines";
    }
    for (std::size_t i = 1; i < outline.sections.size(); ++i) {
        const Section& s = outline.sections[i];
        if (s.parent >= static_cast<int>(i) || s.first > s.end || s.end > outline.blocks.size()) return "sections nest";
        if (!s.title.empty() && (s.title.begin < s.heading.begin || s.title.end > s.heading.end))
            return "a title is in its heading";
    }

    const Minutes m = parse(text);
    std::string wrong;
    each_at(m, [&](const At& a) {
        if (a.line == 0) return;
        if (a.offset > bytes.size() || a.length > bytes.size() - a.offset) wrong = "a place is in the text";
        else if (!border(bytes, a.offset) || !border(bytes, a.offset + a.length))
            wrong = "a place begins and ends on code-point borders";
        else if (a != text.at({a.offset, a.offset + a.length})) wrong = "line and column are those of the offset";
    });
    if (!wrong.empty()) return wrong;
    const auto within = [](const At& inner, const At& outer) {
        return inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;
    };
    for (const Item& i : m.items) {
        if (!within(i.at, i.extent)) return "a heading is in its item";
        if (!i.parent.empty() && std::none_of(m.items.begin(), m.items.end(),
                                              [&i](const Item& p) { return p.id == i.parent && p.depth < i.depth; }))
            return "an item's parent is an item above it";
    }
    const auto in_its_item = [&](const auto& record) {
        if (record.item.empty()) return true;
        const auto item =
            std::find_if(m.items.begin(), m.items.end(), [&record](const Item& i) { return i.id == record.item; });
        return item != m.items.end() && record.at.offset >= item->extent.offset;
    };
    if (!std::all_of(m.actions.begin(), m.actions.end(), in_its_item)) return "an action stands in its item";
    if (!std::all_of(m.decisions.begin(), m.decisions.end(), in_its_item)) return "a decision stands in its item";
    for (const Action& a : m.actions)
        if (a.text.empty() || a.id.empty()) return "an action has a text and an id";
    return {};
}

// A record without what depends on how its text was encoded.
inline Minutes without_bytes(Minutes m) {
    m.source = {};
    each_at(m, [](At& a) { a.offset = a.length = 0; });
    return m;
}

// The text as another program would have saved it: what it says is the same.
enum class Copy { crlf, marked, utf16 };
inline std::string copy_of(std::string_view utf8, Copy copy) {
    std::string out;
    if (copy == Copy::marked) return "\xEF\xBB\xBF" + std::string(utf8);
    if (copy == Copy::crlf) {
        for (const char c : utf8) (c == '\n' ? out += '\r' : out) += c;
        return out;
    }
    const auto unit = [&out](std::uint32_t c) {
        out += static_cast<char>(c & 0xFFU);
        out += static_cast<char>(c >> 8U);
    };
    unit(0xFEFF);
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i++]);
        std::uint32_t c = lead < 0xC0 ? lead : lead & (lead < 0xE0 ? 0x1FU : lead < 0xF0 ? 0x0FU : 0x07U);
        while (i < utf8.size() && (static_cast<unsigned char>(utf8[i]) & 0xC0U) == 0x80U)
            c = c << 6U | (static_cast<unsigned char>(utf8[i++]) & 0x3FU);
        if (c < 0x10000U) {
            unit(c);
        } else {
            unit(0xD800U + ((c - 0x10000U) >> 10U));
            unit(0xDC00U + ((c - 0x10000U) & 0x3FFU));
        }
    }
    return out;
}

// Whether a copy of the text, its lines ended by LF, gives the same record.
inline bool same_from(const Text& text, Copy copy) {
    std::string lf;
    for (const char c : text.bytes())
        if (c != '\r') lf += c;
    const Result<Text> plain = decode(text.name(), lf), other = decode(text.name(), copy_of(lf, copy));
    if (!plain || !other) return true;  // binary
    Minutes a = without_bytes(parse(*plain)), b = without_bytes(parse(*other));
    a.diagnostics.clear(), b.diagnostics.clear();  // an encoding may have been guessed
    return a == b;
}

}  // namespace minutes::test
