#include "impossible_dates.hpp"

#include <algorithm>

#include "find_dates.hpp"

namespace minutes {

std::vector<Diagnostic> impossible_dates(const Document& doc) {
    std::vector<Diagnostic> out;
    for (const Block& b : doc.outline.blocks) {
        const std::string_view words = doc.words(b);
        if (b.kind == LineKind::code || std::none_of(words.begin(), words.end(), is_digit)) continue;
        for (const DateFound& d : find_dates(words, doc.house)) {
            if (!d.impossible) continue;
            const std::string_view date = words.substr(d.begin, d.end - d.begin);
            out.push_back({.severity = Severity::warning,
                           .code = "M003",
                           .message = '"' + tidy(date) + "\" is no date of the calendar and stays text",
                           .hint = "look it up and correct it in the minutes",
                           .at = doc.at(date),
                           .file = doc.text.name()});
        }
    }
    return out;
}

}  // namespace minutes
