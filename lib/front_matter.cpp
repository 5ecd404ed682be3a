#include "front_matter.hpp"

#include <algorithm>

namespace minutes {

std::vector<Span> front_matter_lines(std::string_view bytes) {
    const bool yaml = bytes.starts_with("---\n") || bytes.starts_with("---\r\n");
    const bool toml = bytes.starts_with("+++\n") || bytes.starts_with("+++\r\n");
    if (!yaml && !toml) return {};
    constexpr std::size_t longest = 20000;  // bytes: no page says more about itself
    const std::size_t close = bytes.find(yaml ? "\n---" : "\n+++", 3);
    if (close == std::string_view::npos || close > longest) return {};
    std::vector<Span> out;
    for (std::size_t at = 0; at <= close + 1 && at < bytes.size();) {
        const std::size_t next = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)});
        at = next;
    }
    return out;
}

}  // namespace minutes
