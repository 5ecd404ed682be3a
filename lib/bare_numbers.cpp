#include "bare_numbers.hpp"

#include <algorithm>
#include <string_view>

#include "label.hpp"
#include "line_marks.hpp"
#include "prose.hpp"
#include "titles.hpp"

namespace minutes {

namespace {

constexpr std::size_t least = 3, most_words = 12;

struct Numbered {
    std::size_t block;
    std::size_t number;  // 0: it has none
    std::string_view title;
    std::size_t size = 0;  // of number and title
    bool runs_on = false;  // "4 Matters arising: The roof ..."
};

Numbered read(const std::vector<Block>& blocks, std::size_t i, const Reading& reading, const House& house) {
    const Block& b = blocks[i];
    if (b.kind != LineKind::text || b.numbered() || b.in_table()) return {i, 0, {}};
    const std::string_view all = reading[b.words];
    const LineNumber n = read_line_number(all, true, 0, house);
    if (n.kind != '1' || n.core.size() > 2 || n.core.find_first_not_of("0123456789") != std::string_view::npos ||
        n.used >= all.size())
        return {i, 0, {}};
    std::string_view title = all.substr(n.used);
    const std::size_t mark = std::min({title.find(": "), title.find("; "), title.find("  "), title.find(":- ")});
    const bool runs_on = mark < 60 && title.substr(0, mark).find(". ") == std::string_view::npos;
    if (runs_on) title = title.substr(0, mark);
    if (!starts_upper(title) || count_words(title) > most_words || is_speech(title, house)) return {i, 0, {}};
    if (!runs_on && title.ends_with('.') && run_in_title(title, reading, house) + 1 == title.size())
        title.remove_suffix(1);
    if (!runs_on && (b.first != b.last || ends_sentence(title))) return {i, 0, {}};
    std::size_t number = 0;
    for (const char digit : n.core) number = number * 10 + static_cast<std::size_t>(digit - '0');
    return {i, number, title, n.used + title.size(), runs_on};
}

}  // namespace

std::vector<std::size_t> bare_numbers(const std::vector<Block>& blocks, const Reading& reading, const House& house) {
    std::vector<std::size_t> out(blocks.size());
    std::vector<Numbered> run;
    const auto end_run = [&] {
        const auto over_text = std::ranges::count_if(run, [&](const Numbered& l) {
            return l.runs_on ||
                   (l.block + 1 < blocks.size() && read(blocks, l.block + 1, reading, house).number != l.number + 1);
        });
        const auto standing = std::ranges::count_if(
            run, [&](const Numbered& l) { return house.is(Word::standing, l.title) || attendance_of(l.title, house); });
        if (run.size() >= least && static_cast<std::size_t>(over_text) * 2 >= run.size() && standing > 0)
            for (const Numbered& l : run) out[l.block] = l.size;
        run.clear();
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Numbered l = read(blocks, i, reading, house);
        if (l.number == 0) continue;
        if (l.number == 1) end_run();
        const std::size_t last = run.empty() ? 0 : run.back().number;
        if (l.number == last + 1 || (l.number == last && l.runs_on)) run.push_back(l);  // a number may slip
    }
    end_run();
    return out;
}

}  // namespace minutes
