#include "contents_list.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "prose.hpp"

namespace minutes {

namespace {

constexpr std::size_t least = 4, longest_entry = 120;

struct Entry {
    std::string_view title;
    std::size_t page = 0;  // 0: this is no entry
};

// "Opening prayers. 1", "Opening prayers ........ 1"
Entry read(const Block& b, const Reading& reading) {
    const std::string_view all = reading[b.words];
    const std::size_t gap = all.find_last_of(" .");
    if (b.kind != LineKind::text || b.in_table() || all.size() > longest_entry || gap == std::string_view::npos)
        return {};
    const std::string_view page = all.substr(gap + 1), title = strip(all.substr(0, gap), ". ");
    if (page.empty() || page.size() > 3 || title.empty() || !std::ranges::all_of(page, is_digit)) return {};
    std::size_t number = 0;
    for (const char c : page) number = number * 10 + static_cast<std::size_t>(c - '0');
    return {title, number};
}

}  // namespace

std::vector<bool> contents_entries(const std::vector<Block>& blocks, const Reading& reading) {
    std::vector<bool> out(blocks.size(), false);
    for (std::size_t i = 0; i < blocks.size();) {
        std::set<std::string> titles;
        std::size_t end = i, page = 1;
        for (; end < blocks.size(); ++end) {
            const Entry entry = read(blocks[end], reading);
            if (entry.page < page) break;
            page = entry.page;
            titles.insert(lower(entry.title));
        }
        const auto comes_back = [&](const Block& b) {
            return b.words.size() < longest_entry && titles.contains(lower(strip(reading[b.words], ":.")));
        };
        const auto at = [](auto list, std::size_t k) { return list + static_cast<std::ptrdiff_t>(k); };
        if (end - i >= least && std::count_if(at(blocks.begin(), end), blocks.end(), comes_back) > 1)
            std::fill(at(out.begin(), i), at(out.begin(), end), true);
        i = std::max(end, i + 1);
    }
    return out;
}

}  // namespace minutes
