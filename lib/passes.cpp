#include "passes.hpp"

#include <utility>

#include "find_dates.hpp"
#include "guess_house.hpp"
#include "impossible_dates.hpp"
#include "records.hpp"

namespace minutes {

Passes run_passes(const Text& text, const House* house) {
    const House& h = house != nullptr ? *house : guess_house(text.bytes());
    Lines lines = read_lines(text, h);
    Outline outline = read_outline(lines, h);
    const bool month_first = proves_month_first(lines.reading.words(), h);
    return {h, std::move(lines), std::move(outline), month_first};
}

Minutes records_of(const Document& doc, bool named) {
    Minutes out = read_records(doc);
    for (Diagnostic& d : impossible_dates(doc)) out.diagnostics.push_back(std::move(d));
    out.house = {doc.house.name(), named};
    return out;
}

}  // namespace minutes
