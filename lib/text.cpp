#include "text.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>

namespace minutes {

namespace {

constexpr std::size_t step = 128;

std::uint32_t count_code_points(std::string_view bytes) {
    // Those bytes begin none whose highest bit is set and the next one is not; eight of them at a time.
    std::uint32_t none = 0;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + i, 8);
        if ((eight & 0x8080808080808080U) == 0) continue;
        none += static_cast<std::uint32_t>(std::popcount(eight & ~(eight << 1U) & 0x8080808080808080U));
    }
    for (; i < bytes.size(); ++i) none += (static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80U ? 1U : 0U;
    return static_cast<std::uint32_t>(bytes.size()) - none;
}

}  // namespace

Text::Text(std::string name, std::string utf8, std::string encoding, std::size_t bytes_read)
    : name_(std::move(name)), bytes_(std::move(utf8)) {
    starts_.push_back(0);
    std::uint32_t points = 0;
    const char* begin = bytes_.data();
    const char* end = begin + bytes_.size();
    for (const char* p = begin;
         p != end &&
         (p = static_cast<const char*>(std::memchr(p, '\n', static_cast<std::size_t>(end - p)))) != nullptr;) {
        ++p;
        if (p != end) starts_.push_back(static_cast<std::uint32_t>(p - begin));
    }
    for (std::size_t at = 0; at < bytes_.size(); at += step) {
        code_points_.push_back(points);
        points += count_code_points(std::string_view(bytes_).substr(at, step));
    }
    source_ = {name_, static_cast<std::uint32_t>(bytes_read),
               bytes_.empty() ? 0U : static_cast<std::uint32_t>(starts_.size()), std::move(encoding)};
}

std::uint32_t Text::code_points_before(std::uint32_t offset) const {
    if (offset == 0) return 0;
    const std::size_t known = (offset - 1) / step;
    return code_points_[known] +
           count_code_points(std::string_view(bytes_).substr(known * step, offset - known * step));
}

std::uint32_t Text::line_of(std::uint32_t offset) const {
    return static_cast<std::uint32_t>(std::upper_bound(starts_.begin() + 1, starts_.end(), offset) - starts_.begin());
}

At Text::at(Span s) const {
    const auto size = static_cast<std::uint32_t>(bytes_.size());
    s.end = std::min(s.end, size);
    s.begin = std::min(s.begin, s.end);
    const auto place = [this](std::uint32_t offset) {
        const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
        const auto line = static_cast<std::uint32_t>(next - starts_.begin());
        const std::uint32_t start = starts_[line - 1];
        return std::pair{line, code_points_before(offset) - code_points_before(start) + 1};
    };
    At at;
    std::tie(at.line, at.column) = place(s.begin);
    std::tie(at.end_line, at.end_column) = place(s.end);
    at.offset = s.begin;
    at.length = s.size();
    return at;
}

std::string_view Text::line(std::uint32_t number) const {
    if (number == 0 || number > starts_.size()) return {};
    const std::uint32_t begin = starts_[number - 1];
    const std::size_t end = number < starts_.size() ? starts_[number] : bytes_.size();
    std::string_view line = std::string_view(bytes_).substr(begin, end - begin);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

}  // namespace minutes
