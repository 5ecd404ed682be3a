// Many spans that answer in logarithmic time whether one of them overlaps another span.
#pragma once

#include <vector>

#include "text.hpp"

namespace minutes {

class Spans {
public:
    explicit Spans(std::vector<Span>);
    bool overlap(Span) const;

private:
    std::vector<Span> spans_;  // by where they begin; each ends where the farthest so far ends
};

}  // namespace minutes
