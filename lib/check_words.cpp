#include "check_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "document.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

const std::string& initials_of(const Person& p) { return p.initials.empty() ? p.derived_initials : p.initials; }

// "Cllr. Adrian Jenkinson" for AJ: a person whom the lists may have, in words that the parser does not read.
bool names_in_full(std::string_view text, std::string_view letters, const House& house) {
    const std::string begin{' ', letters.front()};
    for (std::size_t at = text.find(begin); at != std::string_view::npos; at = text.find(begin, at + 1)) {
        const std::size_t line = text.substr(0, at).find_last_of(" \n\t(") + 1;
        if (house.longest(Word::honorific, text.substr(line, at - line)) != at - line) continue;
        const auto words = split_words(text.substr(at, 60));
        std::size_t i = 0;
        while (i < letters.size() && i < words.size() && words[i].front() == letters[i]) ++i;
        if (i == letters.size()) return true;
    }
    return false;
}

}  // namespace

bool sets_no_date(std::string_view words, const House& house) {
    words = strip(words, " ().,;:");
    return house.lists(Word::no_date, words) ||
           (same_letters(words.substr(0, 3), "by ") && house.lists(Word::no_date, words.substr(3)));
}

bool one_slip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b) return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) ++i;
    if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
    if (a.substr(i + 1) == b.substr(i + 1)) return true;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

std::vector<const Person*> everybody(const Minutes& m) {
    std::vector<const Person*> out;
    for (const auto* list : {&m.attendees, &m.apologies, &m.absent})
        for (const Person& p : *list) out.push_back(&p);
    return out;
}

bool uses_initials(const Minutes& m) {
    const auto all = everybody(m);
    const auto with =
        static_cast<std::size_t>(std::ranges::count_if(all, [](const Person* p) { return !p->initials.empty(); }));
    return with >= 2 && 2 * with >= all.size();
}

bool is_away(const Minutes& m, std::string_view name) {
    const auto in = [&](const std::vector<Person>& list) {
        return std::ranges::any_of(list, [&](const Person& p) { return p.name == name; });
    };
    return (in(m.apologies) || in(m.absent)) && !in(m.attendees);
}

std::string nearest_person(const Minutes& m, std::string_view initials) {
    std::vector<const Person*> near;
    for (const Person* p : everybody(m))
        if (one_slip(initials_of(*p), initials)) near.push_back(p);
    if (near.empty() || near.size() > 3) return {};
    std::string out = "did you mean ";
    for (std::size_t i = 0; i < near.size(); ++i)
        out += fmt::format("{}{} ({})",
                           i == 0                 ? ""
                           : i + 1 == near.size() ? " or "
                                                  : ", ",
                           near[i]->name, initials_of(*near[i]));
    return out + "?";
}

bool stands_for_something(const Subject& s, std::string_view letters) {
    if (s.house.lists(Word::no_initials, letters)) return true;
    for (const Person* p : everybody(s.record))
        if (p->role.find(letters) != std::string::npos || p->organisation.find(letters) != std::string::npos)
            return true;
    if (s.words == nullptr) return false;
    const std::string_view text = s.words->reading().words();
    if (names_in_full(text, letters, s.house)) return true;
    return text.find(fmt::format("({})", letters)) != std::string_view::npos ||
           text.find(fmt::format("{} (", letters)) != std::string_view::npos ||
           text.find(fmt::format("the {} ", letters)) != std::string_view::npos;
}

At place_of(const Subject& s, const At& whole, std::string_view part) {
    if (s.words == nullptr || whole.line == 0 || part.empty()) return whole;
    const std::string_view bytes = s.words->text.bytes();
    std::size_t begin = std::min<std::size_t>(whole.offset, bytes.size()),
                end = std::min<std::size_t>(begin + whole.length, bytes.size());
    while (begin > 0 && bytes[begin - 1] != '\n') --begin;
    while (end < bytes.size() && bytes[end] != '\n') ++end;
    const std::string_view lines = bytes.substr(begin, end - begin);
    // from the place on, else in front of it
    for (const std::size_t start : {std::min<std::size_t>(whole.offset, bytes.size()) - begin, std::size_t{0}})
        for (std::size_t at = lines.find(part, start); at != std::string_view::npos; at = lines.find(part, at + 1)) {
            if (!word_begins_at(lines, at) || !word_ends_at(lines, at + part.size())) continue;
            const auto from = static_cast<std::uint32_t>(begin + at);
            return s.words->text.at(Span{from, from + static_cast<std::uint32_t>(part.size())});
        }
    return whole;
}

int block_at(const Document& doc, const At& at) {
    const auto& blocks = doc.outline.blocks;
    const auto source = [&](const Block& b) { return doc.reading().source(b.words); };
    auto block = std::ranges::upper_bound(blocks, at.offset, {}, [&](const Block& b) { return source(b).begin; });
    while (block != blocks.begin() && (--block)->words.empty()) {
    }
    return block != blocks.end() && !block->words.empty() && at.offset < source(*block).end
               ? static_cast<int>(block - blocks.begin())
               : -1;
}

}  // namespace minutes
