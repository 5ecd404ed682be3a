#include "owner_marks.hpp"

#include <algorithm>

#include "labelled_actions.hpp"
#include "marked_task.hpp"
#include "owners.hpp"
#include "status.hpp"
#include "take_apart.hpp"

namespace minutes {

namespace {

// "KB", "Anna", "Cllr Lee", "All staff"; not "Anna Lee" or "Board members", as over or in a list of who was there.
bool is_short(std::string_view owner, const House& house) {
    const std::string_view first = owner.substr(0, owner.find(' '));
    return first.size() == owner.size() || house.is(Word::honorific, first) || house.is(Word::everybody, first) ||
           same_letters(first, "the");
}

// Nothing but owners: "KB", "KB/Clerk", "All".
bool is_owners(std::string_view words, const Directory& people, const House& house) {
    const std::string_view bare = strip(words, ".");
    return !bare.empty() && bare.size() <= 40 && owner_list(bare, people, house) == bare.size();
}

bool is_owner_line(const Document& doc, const Directory& people, std::size_t i) {
    const auto& blocks = doc.outline.blocks;
    const Block& b = blocks[i];
    if (i == 0 || b.kind != LineKind::text || b.in_table() || b.numbered() || doc.is_heading(i)) return false;
    const Topic topic = doc.section_of(i).topic;
    if (topic == Topic::attendance || topic == Topic::agenda || topic == Topic::actions) return false;
    const Block& before = blocks[i - 1];
    return (before.kind == LineKind::text || before.bullet()) && !doc.is_heading(i - 1) &&
           ends_sentence(doc.words(before)) && count_words(doc.words(before)) > 3 &&
           is_owners(doc.words(b), people, doc.house) &&
           std::ranges::all_of(read_owners(doc.words(b), doc.house),
                               [&](std::string_view o) { return is_short(o, doc.house); });
}

// The length of "ANNA", "ANNA & KARL" at the beginning of a sentence; 0 where no such owner stands there.
std::size_t loud_owners(const Document& doc, SmallWords& small, std::string_view sentence) {
    if (sentence.size() > 1 && (is_lower(sentence[0]) || is_lower(sentence[1]))) return 0;
    std::size_t size = 0;
    for (const std::string_view w : split_words(sentence.substr(0, 80))) {
        const std::string_view bare = strip(w, ",/&+");
        const bool joint = w == "&" || w == "/" || w == "+" || w == "and" || w == "AND";
        const bool loud =
            bare.size() > 2 && all_caps(bare) && (small.contain(bare) || doc.house.is(Word::everybody, bare));
        if (!loud && (!joint || size == 0)) break;
        size = offset_in(sentence, w) + w.size();
    }
    return size;
}

// The length of a bold run at the beginning that holds owners and nothing else.
std::size_t bold_owners(const ActionDrafts& d, std::string_view words) {
    const Span run = d.doc.reading().bold_at(d.doc.span(words).begin);
    if (run.empty() || run.size() >= words.size()) return 0;
    const std::string_view bold = words.substr(0, run.size());
    return is_owners(bold, d.people, d.doc.house) ? bold.size() : 0;
}

// "to chase", "still to chase", but not "to be announced"
bool task_follows(std::string_view rest) {
    rest = trim(rest);
    if (rest.starts_with("still ")) rest = trim(rest.substr(6));
    return rest.starts_with("to ") && !rest.starts_with("to be ") && rest.size() > 3 && is_lower(rest[3]);
}

}  // namespace

std::string_view behind_arrow(std::string_view words) {
    if (words.empty() || is_upper(words.front()) || is_lower(words.front())) return {};  // as most lines
    for (const std::string_view arrow :
         {"->", "-->", "=>", "==>", "\u2192", "\u21D2", "\u279C", "\u27A1", "\u27A1\uFE0F", "\u2794", "\u27F6"})
        if (words.starts_with(arrow) && words.size() > arrow.size() && is_blank(words[arrow.size()]))
            return trim(words.substr(arrow.size()));
    return {};
}

bool has_owner_lines(const Document& doc, const Directory& people) {
    int lines = 0;
    for (std::size_t i = 0; i < doc.outline.blocks.size() && lines < 2; ++i)
        if (is_owner_line(doc, people, i)) ++lines;
    return lines > 1;
}

bool read_owner_line(ActionDrafts& d, std::size_t i) {
    if (!is_owner_line(d.doc, d.people, i)) return false;
    if (!d.read.actions.empty() && d.read.actions.back().block + 1 == i &&
        d.read.actions.back().action.owners.empty()) {
        d.read.actions.back().action.owners = tidied(read_owners(d.words(i), d.doc.house));
        d.use(d.words(i));
    } else {
        keep_marked(d, i, {}, read_owners(d.words(i), d.doc.house), 0);
    }
    return true;
}

bool read_arrow(ActionDrafts& d, std::size_t i) {
    const std::string_view entry = behind_arrow(d.words(i));
    if (entry.empty()) return false;
    const Task task = take_apart(entry, d.people, d.doc.house, false);
    if (task.owners.empty() || offset_in(entry, task.text) + task.text.size() < strip(entry, ".").size()) return false;
    keep_tasks(d, i, entry, {}, {}, {});
    return true;
}

bool read_bold_owner(ActionDrafts& d, std::size_t i) {
    const std::string_view all = d.words(i);
    const std::size_t who = bold_owners(d, all);
    if (who == 0) return false;
    const std::string_view rest = trim(all.substr(who));
    for (const std::string_view dash : {"- ", "-- ", "\u2013 ", "\u2014 ", "\u2192 ", "-> "}) {
        if (!rest.starts_with(dash)) continue;
        const std::string_view task = trim(rest.substr(dash.size()));
        if (count_words(task) < 2 || !is_lower(task.front())) return false;
        keep_tasks(d, i, task, read_owners(all.substr(0, who), d.doc.house), {}, {});
        return true;
    }
    return false;
}

bool SmallWords::contain(std::string_view word) {
    if (!words_) {
        words_.emplace();
        const std::string_view text = doc_.reading().words();
        const auto mark = [](char c) {
            return c == '.' || c == ',' || c == ':' || c == ';' || c == '(' || c == ')' || c == '\'' || c == '"' ||
                   c == '*' || c == '/' || c == '&';
        };
        word_that(text, 0, [&](std::size_t at) {
            if (!is_upper(text[at])) return false;
            std::size_t end = at + 1, begin = at;
            while (end < text.size() && is_lower(text[end])) ++end;
            if (end - at < 3) return false;
            // Marks may stand around it, and nothing else up to the next blank.
            std::size_t behind = end;
            while (begin > 0 && mark(text[begin - 1])) --begin;
            while (behind < text.size() && mark(text[behind])) ++behind;
            if ((begin == 0 || is_blank(text[begin - 1])) && (behind == text.size() || is_blank(text[behind])))
                words_->insert(text.substr(at, end - at));
            return false;
        });
    }
    std::string small = lower(word);
    small.front() = word.front();
    return words_->contains(small);
}

bool read_loud_owners(ActionDrafts& d, std::size_t i, SmallWords& small) {
    const std::string_view all = d.words(i);
    if (all_caps(all)) return false;
    const auto list = d.doc.sentences_of(i);
    bool any = false;
    for (std::size_t k = 0; k < list.size(); ++k) {
        std::size_t who = bold_owners(d, list[k]);
        if (who == 0) who = loud_owners(d.doc, small, list[k]);
        if (who == 0 || !task_follows(list[k].substr(who))) continue;
        // what became of it, in a word or two
        std::string_view task = list[k];
        std::optional<Status> status = trailing_status(list[k], d.doc.house, task);
        if (!status && k + 1 < list.size() && count_words(list[k + 1]) <= 2)
            status = status_of(list[k + 1], d.doc.house);
        const std::string_view owners = list[k].substr(0, who);
        if (!d.keep(i, task, read_owners(owners, d.doc.house), {}, Form::label, {}, status)) continue;
        d.read.actions.back().action.earlier = status.has_value();
        any = true;
    }
    return any;
}

}  // namespace minutes
