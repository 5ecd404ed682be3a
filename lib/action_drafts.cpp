#include "action_drafts.hpp"

#include <set>

#include "due.hpp"

namespace minutes {

bool ActionDrafts::keep(std::size_t i, std::string_view text, const std::vector<std::string_view>& owners,
                        std::string_view due_words, Form form, std::string_view reference,
                        std::optional<Status> status) {
    text = strip(text, "*");
    for (const std::string_view lead : {": ", "- ", "\u2013 ", "\u2014 "})
        while (text.starts_with(lead)) text = trim(text.substr(lead.size()));
    if (text.empty()) return false;
    ActionDraft d;
    d.block = i;
    d.words = doc.span(text);
    d.action.text = tidy(text);
    d.action.form = form;
    d.action.ref = std::string(reference);
    std::set<std::string> known;
    for (const std::string_view o : owners)
        if (const auto [owner, fresh] = known.insert(tidy(o)); fresh) d.action.owners.push_back(*owner);
    set_due(d.action, due_words.empty() ? text : due_words, !due_words.empty());
    if (status) d.action.status = *status;
    use(text);
    read.actions.push_back(std::move(d));
    return true;
}

void ActionDrafts::set_due(Action& a, std::string_view words_due, bool whole) const {
    const Due due = find_due(words_due, doc.house, meeting, doc.month_first, whole);
    if (!due.text.empty()) a.due = due.date, a.due_text = tidy(due.text);
    else if (whole && !doc.house.is(Word::placeholder, words_due)) a.due_text = tidy(words_due);
}

void ActionDrafts::use(std::string_view part) {
    if (!part.empty()) read.used.push_back(doc.span(part));
}

std::vector<std::string> tidied(const std::vector<std::string_view>& owners) {
    std::vector<std::string> out;
    for (const std::string_view o : owners) out.push_back(tidy(o));
    return out;
}

}  // namespace minutes
