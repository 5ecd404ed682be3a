#include "decision_drafts.hpp"

#include "motion_words.hpp"
#include "prose.hpp"

namespace minutes {

bool DecisionDrafts::keep(std::size_t block, std::string_view text) {
    text = strip(text, "*");
    if (text.empty() || text.find("____") != std::string_view::npos) return false;  // a line to be signed
    const Span span = doc.span(text);
    if (!read.decisions.empty()) {
        const Span last = read.decisions.back().words;
        if (last.begin < span.end && span.begin < last.end) return false;
    }
    DecisionDraft d;
    d.block = block;
    d.words = span;
    d.decision.text = tidy(text);
    read_motion(d.decision, d.decision.text, doc.house);
    read.decisions.push_back(std::move(d));
    return true;
}

std::string_view joined(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

}  // namespace minutes
