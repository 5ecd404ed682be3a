#include "impossible_dates.hpp"

#include "find_dates.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// "29", "30" or "31" stands in the words: the days up to the 28th are in every month.
bool may_name_late_day(std::string_view words) {
    for (std::size_t i = find_any<'2', '3'>(words); i < words.size(); i = find_any<'2', '3'>(words, i + 1)) {
        const char next = i + 1 < words.size() ? words[i + 1] : ' ';
        if (words[i] == '2' ? next == '9' : next == '0' || next == '1') return true;
    }
    return false;
}

}  // namespace

std::vector<Diagnostic> impossible_dates(const Document& doc) {
    std::vector<Diagnostic> out;
    for (const Block& b : doc.outline.blocks) {
        const std::string_view words = doc.words(b);
        if (b.kind == LineKind::code || !may_name_late_day(words)) continue;
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
