#include "nesting.hpp"

#include <utility>

#include "person.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

bool lists_only(const Outline& outline, const Section& s) {
    for (std::uint32_t k = s.first; k < s.end; ++k)
        if (!outline.blocks[k].bullet() && !outline.blocks[k].in_table()) return false;
    return true;
}

// Names and nothing else: no sentence
bool names_only(const Outline& outline, const Section& s, const Reading& reading, const House& house) {
    for (std::uint32_t k = s.first; k < s.end; ++k)
        if (ends_sentence(reading[outline.blocks[k].words]) || !starts_upper(reading[outline.blocks[k].words]) ||
            house.is(Word::nobody, reading[outline.blocks[k].words]))
            return false;
    return true;
}

bool boxes_only(const Outline& outline, const Section& s, const Reading& reading, const House& house) {
    std::size_t people = 0;
    for (std::uint32_t k = s.first; k < s.end; ++k) {
        if (outline.blocks[k].box == Box::none) return false;
        people += count_words(read_person(reading[outline.blocks[k].words], house).person.name) >= 2;
    }
    return s.end > s.first && people * 5 >= (s.end - s.first) * 4;
}

// From 1; only sections that are items count.
void count_depths(std::vector<Section>& sections) {
    for (std::size_t i = 1; i < sections.size(); ++i) {
        Section& s = sections[i];
        s.depth = 1;
        if (s.parent <= 0) continue;
        const Section& around = sections[static_cast<std::size_t>(s.parent)];
        s.depth = around.depth + (around.item ? 1 : 0);
    }
}

}  // namespace

void nest(std::vector<Section>& sections) {
    std::vector<std::pair<int, int>> open;  // raw depth, section
    for (std::size_t i = 1; i < sections.size(); ++i) {
        Section& s = sections[i];
        while (!open.empty() && open.back().first >= s.depth) open.pop_back();
        s.parent = open.empty() ? -1 : open.back().second;
        open.emplace_back(s.depth, static_cast<int>(i));
    }
    count_depths(sections);
}

void topics_of_lists(Outline& outline, const Reading& reading, const House& house) {
    bool before_topics = true;
    for (std::size_t i = 1; i < outline.sections.size(); ++i) {
        Section& s = outline.sections[i];
        if (s.topic == Topic::none && s.parent > 0) {
            const Section& p = outline.sections[static_cast<std::size_t>(s.parent)];
            if (p.topic == Topic::attendance && lists_only(outline, s) && (p.first == p.end || s.number.empty()))
                s.topic = Topic::attendance, s.group = p.group, s.item = false;
        }
        // "ACTION ITEMS" over numbered topics is a part of the agenda, not a list of actions.
        if (s.topic == Topic::actions && s.first == s.end && i + 1 < outline.sections.size() &&
            outline.sections[i + 1].parent == static_cast<int>(i) && outline.sections[i + 1].item &&
            !(outline.sections[i + 1].number.empty() && is_name(reading[outline.sections[i + 1].title], house, false)))
            s.topic = Topic::none, s.item = true;
        if (s.topic == Topic::none && before_topics && boxes_only(outline, s, reading, house))
            s.topic = Topic::attendance, s.group = Attendance::present, s.item = false;
        if (s.topic == Topic::none && s.end > s.first) before_topics = false;
        // "## Apologies" over a list of names only announces them.
        if (s.topic == Topic::attendance && s.item && s.number.empty() && s.ordinal == 0 && s.end > s.first &&
            outline.blocks[s.block].kind == LineKind::heading &&
            (lists_only(outline, s) || names_only(outline, s, reading, house)))
            s.item = false;
    }
    count_depths(outline.sections);
}

int unmarked_depth(const Block& b, int markup_depth, const Reading& reading) {
    const std::string_view n = reading[b.number];
    int depth = (markup_depth + 1) * 10 + std::min<int>(b.indent, 40) / 2;
    if (b.in_table()) depth = 500 + b.column * 10;
    if (n.find('.') != std::string_view::npos) depth += 3 * static_cast<int>(std::count(n.begin(), n.end(), '.'));
    else if (n.find('/') != std::string_view::npos) return depth;
    else if (!n.empty() && is_upper(n.front()) && n.find_first_not_of("IVXL") == std::string_view::npos) return depth;
    else if (!n.empty() && !is_digit(n.front())) depth += 5;
    else if (n.empty() && b.ordinal == 0 && !b.bullet())
        depth += b.in_table() ? 6 : reading.bold(b.words) || all_caps(reading[b.words]) ? -1 : 2;
    return depth;
}

}  // namespace minutes
