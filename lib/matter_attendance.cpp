#include "matter_attendance.hpp"

#include "label.hpp"
#include "people_list.hpp"
#include "prose.hpp"

namespace minutes {

void MatterAttendance::read(std::size_t block) {
    const std::string_view words = doc_.words(doc_.outline.blocks[block]);
    if (group_ && words.starts_with("- ")) {
        std::string_view entry = words.substr(2);
        if (const std::size_t colon = entry.find(": "); colon != std::string_view::npos && colon < 12)
            entry = entry.substr(colon + 2);  // "- name: Anna Lee"
        for (PersonRead& p : read_people_list(strip(entry, "\"'"), doc_.house, true)) roll_.keep(std::move(p), *group_);
        return;
    }
    const std::size_t mark = words.find_first_of(":=");
    if (mark == std::string_view::npos || mark > 40) return;
    group_.reset();
    const std::string_view key = trim(words.substr(0, mark)), value = trim(words.substr(mark + 1));
    if (doc_.house.is(Word::minute_taker, key) && !same_letters(key, "minutes")) {
        const std::string_view name = strip(value, "\"'[] ");
        if (is_name(name, doc_.house, false) && count_words(name) > 1) roll_.minute_taker() = tidy(name);
        return;
    }
    group_ = attendance_of(key, doc_.house);
    if (!group_) return;
    for (PersonRead& p : read_people_list(strip(list_from(block, value), "\"'"), doc_.house, false))
        roll_.keep(std::move(p), *group_);
}

// "[A, B," and the lines below, up to "]"
std::string_view MatterAttendance::list_from(std::size_t block, std::string_view value) const {
    if (!value.starts_with('[')) return value;
    const auto& blocks = doc_.outline.blocks;
    std::size_t last = block;
    while (last + 1 < blocks.size() && blocks[last + 1].kind == LineKind::matter &&
           doc_.words(blocks[last]).find(']') == std::string_view::npos)
        ++last;
    const std::string_view end = doc_.words(blocks[last]);
    value = std::string_view(value.data() + 1, static_cast<std::size_t>(end.data() + end.size() - value.data() - 1));
    return value.substr(0, value.find(']'));
}

}  // namespace minutes
