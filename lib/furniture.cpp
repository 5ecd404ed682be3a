#include "furniture.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "grammars/line.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// The nearest line of text at most four lines from `from`, up or down.
std::optional<std::size_t> neighbour(const std::vector<Line>& lines, std::size_t from, int step) {
    std::size_t k = from;
    for (int hops = 0; hops < 4; ++hops) {
        if (step < 0 ? k == 0 : k + 1 >= lines.size()) return std::nullopt;
        k = step < 0 ? k - 1 : k + 1;
        const LineKind kind = lines[k].kind;
        if (kind == LineKind::blank || kind == LineKind::furniture || kind == LineKind::rule) continue;
        const bool short_text = kind == LineKind::text && lines[k].words.size() >= 8 && lines[k].words.size() < 120;
        return short_text ? std::optional(k) : std::nullopt;
    }
    return std::nullopt;
}

// The end of a line from "Page" on, for running footers such as "Draft minutes Page 2 of 7".
std::string_view from_page(std::string_view words) {
    if (words.size() > 120) return words;
    for (const std::string_view page : {"Page ", "PAGE ", "page "})
        if (const std::size_t at = find_last_in(words, page); at != std::string_view::npos) return words.substr(at);
    return words;
}

}  // namespace

bool is_editor_mark(std::string_view words) {
    return words == "TOC" || words == "[TOC]" || words == "[[TOC]]" || words == "[[_TOC_]]" ||
           words.starts_with("tags: ");
}

bool is_page_number(std::string_view words) {
    const std::string_view bare = trim(words);
    if (bare.empty() || !is_digit(bare.back())) return false;
    return grammar::matches<grammar::line::page>(from_page(words));
}

std::size_t before_page(std::string_view words) {
    if (!is_page_number(words)) return 0;
    const std::string_view title = strip(words.substr(0, words.size() - from_page(words).size()), "-|,");
    return count_words(title) < 2 ? 0 : title.size();
}

void find_running_headers(Lines& in) {
    std::map<std::string, std::vector<std::size_t>> beside;
    auto& lines = in.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != LineKind::furniture || lines[i].column >= 0) continue;  // an empty cell ends no page
        for (const int step : {-1, 1})
            if (const auto k = neighbour(lines, i, step))
                beside[std::string(in.reading[lines[*k].words])].push_back(*k);
    }
    for (auto& [words, at] : beside) {
        std::sort(at.begin(), at.end());
        at.erase(std::unique(at.begin(), at.end()), at.end());
        if (at.size() < 3) continue;
        for (const std::size_t k : at) lines[k].kind = LineKind::furniture;
    }
}

}  // namespace minutes
