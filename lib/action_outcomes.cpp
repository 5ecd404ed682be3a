#include "action_outcomes.hpp"

#include <algorithm>

#include "due.hpp"
#include "label.hpp"
#include "marked_task.hpp"
#include "owners.hpp"
#include "status.hpp"
#include "take_apart.hpp"

namespace minutes {

namespace {

// "This has been done.", "Anna has done it.", "She said that they had been sent."
std::optional<Status> told(std::string_view sentence, const Directory& people, const House& house) {
    if (count_words(sentence) > 10 || sentence.back() == '?') return std::nullopt;
    const bool pronoun = begins(sentence, {"This ", "It ", "These ", "They ", "That ", "He ", "She "});
    if (!pronoun && people.leading(sentence) == 0) return std::nullopt;
    const std::string low = lower(sentence);
    if (holds(low, {" to be ", " will ", " would ", " should ", " not ", "n't ", " if ", " when "}))
        return std::nullopt;
    for (const auto& [word, status] :
         {std::pair{Word::carried, Status::carried}, std::pair{Word::dropped, Status::dropped},
          std::pair{Word::done, Status::done}}) {
        const std::size_t at = house.find(word, sentence);
        if (at == std::string_view::npos || at == 0) continue;
        const auto before = split_words(std::string_view(low).substr(0, at));
        for (const std::string_view verb : {"been", "is", "are", "was", "were", "has", "have", "had", "now"})
            if (!before.empty() && before.back() == verb) return status;
        if (house.longest(word, sentence.substr(at)) > 8) return status;  // "has been done" is one phrase
    }
    return std::nullopt;
}

// "Carried forward" goes on "to 31 March", "until the next meeting" and ends there.
bool put_off(std::string_view behind, const Document& doc) {
    behind = trim(behind);
    return doc.house.longest(Word::until, behind) != 0 && count_words(behind) <= 6 &&
           !find_due(behind, doc.house, {}, doc.month_first, true).text.empty();
}

}  // namespace

std::optional<Status> reviewed(const Document& doc, const Directory& people, std::string_view all,
                               std::string_view& task) {
    const auto list = sentences(all, doc.house);
    for (std::size_t k = 1; k < list.size(); ++k) {
        if (const auto status = k + 1 == list.size() ? last_clause(list[k], doc.house) : std::nullopt) {
            task = trim(all.substr(0, offset_in(all, list[k])));
            return status;
        }
        for (const auto& [word, status] :
             {std::pair{Word::carried, Status::carried}, std::pair{Word::dropped, Status::dropped},
              std::pair{Word::done, Status::done}, std::pair{Word::open, Status::open}}) {
            const std::size_t n = doc.house.longest(word, list[k]);
            if (n == 0 || !starts_upper(list[k])) continue;
            const bool marked = !doc.reading().bold_at(doc.span(list[k]).begin).empty() || n + 1 >= list[k].size() ||
                                list[k].substr(n).starts_with(" (") || list[k][n] == ',' || list[k][n] == '.' ||
                                list[k][n] == ':';
            if (!marked && !(status == Status::carried && put_off(list[k].substr(n), doc))) continue;
            task = trim(all.substr(0, offset_in(all, list[k])));
            return status;
        }
        if (const auto status = told(list[k], people, doc.house)) {
            task = trim(all.substr(0, offset_in(all, list[k])));
            return status;
        }
    }
    return std::nullopt;
}

std::string_view without_owner_mark(std::string_view all, const Directory& people, const House& house) {
    const std::string_view bare = strip(all, ".");
    const std::size_t open = bare.rfind('[');
    if (open == std::string_view::npos || open == 0 || bare.back() != ']') return all;
    const std::string_view who = bare.substr(open + 1, bare.size() - open - 2);
    return !who.empty() && owner_list(who, people, house) == who.size() ? trim(bare.substr(0, open)) : all;
}

constexpr std::size_t longest_heading = 400;  // what is longer is a paragraph

bool reviews_actions(const Document& doc, const Directory& people, std::size_t i) {
    const Section& s = doc.section_of(i);
    if (!doc.outline.blocks[i].bullet() || s.topic != Topic::none ||
        !doc.house.has(Word::earlier, doc.words(s.heading).substr(0, longest_heading)))
        return false;
    const std::string_view all = without_owner_mark(doc.words(doc.outline.blocks[i]), people, doc.house);
    const std::size_t who = owner_list(all, people, doc.house);
    const bool task = all.size() < doc.words(doc.outline.blocks[i]).size() ||
                      (who != 0 && (doing_follows(all.substr(who)) || trim(all.substr(who)).starts_with(":")));
    std::string_view rest;
    return task && (reviewed(doc, people, all, rest).has_value() || trailing_status(all, doc.house, rest).has_value());
}

bool read_emphasised(ActionDrafts& d, std::size_t i) {
    const Block& b = d.doc.outline.blocks[i];
    if (!b.bullet()) return false;
    const std::string_view all = d.words(i);
    Span run = d.doc.reading().emphasised_at(b.words.begin);
    if (run.empty()) run = d.doc.reading().bold_at(b.words.begin);
    if (run.empty() || run.end >= b.words.end) return false;
    const std::string_view task = all.substr(0, run.end - b.words.begin),
                           tail = strip(all.substr(task.size()), "-.[]() ");
    if (count_words(task) < 3 || tail.empty() || task.back() == ':' || tail.front() == ':') return false;
    std::optional<Status> status;
    for (const auto& [word, state] : {std::pair{Word::open, Status::open}, std::pair{Word::carried, Status::carried},
                                      std::pair{Word::dropped, Status::dropped}, std::pair{Word::done, Status::done}})
        if (const std::size_t at = d.doc.house.find(word, tail);
            !status && (at == 0 || (all_caps(tail) && at < tail.size())))
            status = state;
    std::vector<std::string_view> owners;
    const std::size_t who = owner_list(tail, d.people, d.doc.house);
    if (who != 0 && (who == tail.size() || doing_follows(tail.substr(who))))
        owners = read_owners(tail.substr(0, who), d.doc.house);
    if (count_words(tail) > 12 || (!status && owners.empty())) return false;
    const Task apart = take_apart(task, d.people, d.doc.house, true);
    if (owners.empty()) owners = apart.owners;
    if (!d.keep(i, apart.text, owners, apart.due, Form::list, {}, status)) return false;
    d.read.actions.back().action.earlier = status.has_value();
    d.use(all);
    return true;
}

void follow_up(const ActionDrafts& d, Action& a, std::string_view outcome) {
    for (const std::string_view cue : {"eassigned to ", "e-assigned to ", "assed to ", "ow with ", "aken over by "})
        if (const std::size_t at = outcome.find(cue); at != std::string_view::npos) {
            const std::string_view who = outcome.substr(at + cue.size());
            const std::size_t n = owner_list(who, d.people, d.doc.house);
            if (n == 0) continue;
            a.owners = tidied(read_owners(who.substr(0, n), d.doc.house));
            if (a.status == Status::open) a.status = Status::carried;
        }
    for (const std::string_view cue : {"new date", "now due", "now by", "extended to", "moved to", "forward to",
                                       "over to", "deferred to", "postponed to"})
        if (const std::size_t at = outcome.find(cue); at != std::string_view::npos)
            d.set_due(a, outcome.substr(at), true);
}

bool read_outcome(ActionDrafts& d, std::size_t i) {
    if (d.read.actions.empty() || d.read.actions.back().block + 1 != i ||
        d.read.actions.back().action.status != Status::open)
        return false;
    const std::string_view all = strip(d.words(i), "-.() ");
    if (count_words(all) > 6) return false;
    for (const auto& [word, status] :
         {std::pair{Word::carried, Status::carried}, std::pair{Word::dropped, Status::dropped},
          std::pair{Word::done, Status::done}}) {
        const std::size_t n = d.doc.house.longest(word, all);
        if (n == 0 || (n < all.size() && all[n] != ',' && all[n] != '.' &&
                       !(d.words(i).starts_with("-") || d.doc.outline.blocks[i].bullet())))
            continue;
        if (all.substr(0, n).find('/') != std::string_view::npos && count_words(all) > 3)
            continue;  // "c/f write the page", a task
        d.read.actions.back().action.status = status;
        d.use(d.words(i));
        return true;
    }
    return false;
}

bool read_field(ActionDrafts& d, std::size_t i) {
    // fields stand right below their action, one behind the other
    if (d.read.actions.empty() || std::max(d.read.actions.back().block, d.field) + 1 != i) return false;
    const Label& label = d.doc.label_of(i);
    if (label.text.empty() || label.rest.empty() || label.text.size() >= d.words(i).size() ||
        d.words(i)[label.text.size()] != ':')
        return false;
    Action& a = d.read.actions.back().action;
    const bool here = d.doc.outline.section_of[i] == d.doc.outline.section_of[d.read.actions.back().block] ||
                      d.doc.section_of(i).parent == d.doc.outline.section_of[d.read.actions.back().block];
    if (!here || d.doc.house.longest(Word::action_label, label.text) == label.text.size()) return false;
    if (d.doc.house.is(Word::owner_column, label.text)) {
        a.owners = tidied(read_owners(label.rest, d.doc.house));
    } else if (d.doc.house.is(Word::due_column, label.text)) {
        d.set_due(a, label.rest, true);
    } else if (d.doc.house.is(Word::status_column, label.text)) {
        if (const auto s = status_of(label.rest, d.doc.house)) a.status = *s;
    } else {
        return false;
    }
    d.field = i;
    d.use(d.words(i));
    return true;
}

bool is_note_of_last(const ActionDrafts& d, std::size_t i) {
    if (d.read.actions.empty() || d.read.actions.back().block + 1 != i) return false;
    const std::string_view all = d.words(i);
    if (!status_of(all, d.doc.house)) return false;
    return count_words(all) <= 3 ||
           (all.starts_with("This ") && take_apart(all, d.people, d.doc.house, true).owners.empty());
}

void read_note(ActionDrafts& d, std::size_t i) {
    if (d.read.actions.empty()) return;
    ActionDraft& last = d.read.actions.back();
    if (last.block + 12 < i) return;
    d.use(d.words(i));
    const std::string_view all = d.words(i);
    for (const std::string_view cue : {"Reassigned to ", "Re-assigned to ", "reassigned to ", "re-assigned to "})
        if (const std::size_t at = all.find(cue); at != std::string_view::npos) {
            std::string_view who = strip(all.substr(at + cue.size()), ".");
            if (count_words(who) <= 4) {
                const Person* p = d.people.find(who);
                const auto list = split_words(who);
                last.action.owners = {p != nullptr || list.size() < 2 ? tidy(who) : tidy(list[0])};
                last.action.status = Status::carried;
                return;
            }
        }
    if (d.noted == d.read.actions.size()) return;
    if (const auto s = status_of(all, d.doc.house);
        s && last.action.status == Status::open && !(last.action.form == Form::checkbox)) {
        last.action.status = *s;
        d.noted = d.read.actions.size();
    }
}

bool read_look_back(ActionDrafts& d, std::size_t i) {
    const std::string_view all = d.words(i);
    if (find_in(all, " action ") == std::string_view::npos) return false;
    for (const std::string_view cue : {" had an action item to ", " had an action to ", " had an action point to ",
                                       " had the action to ", " took an action to "}) {
        const std::size_t at = all.find(cue);
        if (at == std::string_view::npos) continue;
        std::size_t begin = all.find_last_of(".:", at);
        begin = begin == std::string_view::npos ? 0 : begin + 1;
        const std::string_view who = trim(all.substr(begin, at - begin));
        const auto owners = read_owners(who, d.doc.house);
        if (owners.empty() || count_words(who) > 6) continue;
        std::string_view text = trim(all.substr(at + cue.size()));
        std::optional<Status> status;
        if (const std::size_t open = text.find('[');
            open != std::string_view::npos && status_of(text.substr(open), d.doc.house)) {
            status = status_of(text.substr(open), d.doc.house);
            text = trim(text.substr(0, open));
        } else {
            const auto list = sentences(text, d.doc.house);
            if (list.size() > 1 && status_of(text.substr(list[0].size()), d.doc.house))
                status = status_of(text.substr(list[0].size()), d.doc.house);
            else if (list.size() > 1 && (text.find("has been ") != std::string_view::npos ||
                                         text.find("have been ") != std::string_view::npos))
                status = Status::done;
            if (!list.empty()) text = list[0];
        }
        if (d.keep(i, text, owners, {}, Form::label, {}, status)) d.read.actions.back().action.earlier = true;
        return true;
    }
    return false;
}

std::string_view before_outcome(const ActionDrafts& d, std::string_view text) {
    for (const std::string_view arrow : {" -> ", " \u2192 ", " => "})
        if (const std::size_t at = find_last_in(text, arrow);
            at != std::string_view::npos && count_words(text.substr(0, at)) > 2)
            return trim(text.substr(0, at));
    for (std::size_t close = text.find(')'); close != std::string_view::npos; close = text.find(')', close + 1)) {
        const std::string_view behind = text.substr(close + 1), next = trim(behind);
        const bool parted =
            begins(behind, {" - ", " \u2013 ", " \u2014 ", " -- ", ": ", ". "}) ||
            (behind.starts_with(' ') && count_words(next) > 2 && (starts_upper(next) || next.starts_with("this ")));
        const std::size_t open = text.substr(0, close).rfind('(');
        if (!parted || open == std::string_view::npos || open == 0) continue;
        const std::string_view who = text.substr(open + 1, close - open - 1);
        if (owner_list(who, d.people, d.doc.house) == who.size() && !who.empty()) return text.substr(0, close + 1);
    }
    return text;
}

}  // namespace minutes
