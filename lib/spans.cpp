#include "spans.hpp"

#include <algorithm>

namespace minutes {

Spans::Spans(std::vector<Span> spans) : spans_(std::move(spans)) {
    std::ranges::sort(spans_, {}, &Span::begin);
    for (std::size_t i = 1; i < spans_.size(); ++i) spans_[i].end = std::max(spans_[i].end, spans_[i - 1].end);
}

bool Spans::overlap(Span s) const {
    const auto behind = std::ranges::lower_bound(spans_, s.end, {}, &Span::begin);
    return behind != spans_.begin() && (behind - 1)->end > s.begin;
}

}  // namespace minutes
