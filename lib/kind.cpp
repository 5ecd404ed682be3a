#include "kind.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "label.hpp"

namespace minutes {

namespace {

struct Signs {
    bool attendance = false, present = false, agenda_line = false, summoned = false, minutes_word = false,
         agenda_word = false, plan_word = false, scribed = false;
    std::size_t commitments = 0, bullets = 0, speech = 0, blocks = 0, decided = 0, to_do = 0, tasks = 0;
};

// "Present: A, B" and the like.
bool lists_people(const Document& doc, std::size_t i, const Label& label) {
    const Block& b = doc.outline.blocks[i];
    const std::string_view words = doc.words(b);
    const auto group = attendance_of(label.text, doc.house);
    const bool names = group && (*group == Attendance::present || *group == Attendance::in_attendance ||
                                 (!label.rest.empty() && starts_upper(label.rest)));
    return names && !label.text.empty() &&
           !holds(doc.low(words.substr(0, 400)), {"to receive", "to accept", "to note"}) &&
           count_words(label.text) <= 6 &&
           (b.kind == LineKind::matter || !label.rest.empty() || doc.section_of(i).topic == Topic::attendance ||
            words.ends_with(':') || all_caps(words));
}

Signs signs_of(const Document& doc) {
    Signs s;
    const auto& blocks = doc.outline.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& b = blocks[i];
        const std::string_view words = doc.words(b);
        if (b.words.empty()) continue;
        ++s.blocks;
        if (b.numbered() && (words.starts_with("To ") || words.starts_with("to "))) ++s.to_do;
        const std::string_view low = doc.low(words.substr(0, 400));
        if (i < 12) {
            s.minutes_word = s.minutes_word || holds(low, {"minutes"});
            s.minutes_word =
                s.minutes_word || (doc.is_heading(i) && holds(low, {"meeting notes", "meeting summary",
                                                                    "notes of the meeting", "notes from the meeting"}));
            s.agenda_word = s.agenda_word || (holds(low, {"agenda"}) && low.find("://") == std::string_view::npos);
            const bool head = doc.is_heading(i) || count_words(words) <= 6;
            s.agenda_line = s.agenda_line ||
                            (head && holds(low, {"agenda"}) && !holds(low, {"minutes", "item", "action"}) && i < 6);
            s.summoned = s.summoned || holds(low, {"summoned to attend", "hereby summoned", "are invited to attend",
                                                   "you are invited", "notice is hereby given", "notice of meeting"});
            s.plan_word = s.plan_word || holds(low, {" plan ", "strategy", "plan 20", "objectives", "action plan"}) ||
                          low.ends_with(" plan");
        }
        if (b.bullet()) ++s.bullets;
        if (const std::size_t n = doc.house.longest(Word::action_label, words);
            n != 0 && n < words.size() && (words[n] == ':' || words[n] == '('))
            ++s.tasks;
        if (!b.bullet() && !ends_sentence(words) && doc.has(Hint::commitment, words.substr(0, 400)) &&
            count_words(words) < 24)
            ++s.commitments;
        const Label& label = doc.label_of(i);
        const bool before_list =
            !s.present && i + 1 < blocks.size() && blocks[i + 1].bullet() && holds(low, {"present"});
        const bool people = (before_list || !s.attendance) && lists_people(doc, i, label);
        s.present = s.present || (people && before_list);
        s.attendance = s.attendance || people ||
                       (doc.has(Hint::attended, words.substr(0, 400)) &&
                        holds(low, {"apologies from", "apologies were", "were present", "members present",
                                    "called to order", "adjourned at", "meeting closed", "meeting ended"}));
        if (!s.scribed && words.size() < 90 && doc.house.is(Word::minute_taker, label.text) &&
            !same_letters(label.text, "minutes"))
            s.scribed = true;
        if (doc.has(Hint::decided, words.substr(0, 400)) ||
            (doc.house.is(Word::decision_label, label.text) && !label.rest.empty()))
            ++s.decided;
        if (doc.has(Word::speech, words) && some_word(words.substr(0, 120), [&doc](std::string_view w) {
                return is_lower(w.front()) && doc.house.is(Word::speech, w);
            }))
            ++s.speech;
    }
    return s;
}

// Topics of the agenda that are opened again further down, with something under them.
bool agenda_opened_again(const Document& doc) {
    const auto& sections = doc.outline.sections;
    const auto agenda = std::find_if(sections.begin(), sections.end(),
                                     [](const Section& x) { return x.topic == Topic::agenda && x.end > x.first; });
    if (agenda == sections.end()) return false;
    std::set<std::string> announced;
    for (std::uint32_t k = agenda->first; k < agenda->end; ++k)
        announced.insert(lower(strip(doc.words(doc.outline.blocks[k]), ".:")));
    return std::count_if(agenda + 1, sections.end(), [&](const Section& x) {
               return x.item && x.end > x.first && announced.count(lower(strip(doc.words(x.title), ".:"))) != 0;
           }) >= 2;
}

// A list of tasks under a heading of its own; a form's "TODO" is none.
bool lists_tasks(const Document& doc) {
    return std::any_of(doc.outline.sections.begin(), doc.outline.sections.end(), [&doc](const Section& x) {
        if (x.topic != Topic::actions || x.earlier || x.item || !doc.is_heading(x.block)) return false;
        return std::count_if(
                   doc.outline.blocks.begin() + x.first, doc.outline.blocks.begin() + x.end, [&doc](const Block& b) {
                       return (b.bullet() || b.numbered() || b.box != Box::none) && count_words(doc.words(b)) >= 3;
                   }) >= 2;
    });
}

// "Anna: ...", "AL: ...": what somebody who was there said; notes set in below the entries of the agenda.
struct Noted {
    std::size_t said = 0, set_in = 0;
};
Noted noted_of(const Document& doc, const Minutes& record) {
    std::set<std::string, std::less<>> names;
    for (const Person& p : record.attendees)
        for (const std::string_view name :
             {std::string_view(p.name).substr(0, p.name.find(' ')), std::string_view(p.name),
              std::string_view(p.initials), std::string_view(p.derived_initials)})
            if (name.size() > 1) names.emplace(name);
    Noted out;
    for (std::size_t i = 0; i < doc.outline.blocks.size(); ++i) {
        const Block& b = doc.outline.blocks[i];
        const std::string_view words = doc.words(b);
        const std::size_t colon = words.substr(0, 40).find(": ");
        out.said += colon != std::string_view::npos && doc.section_of(i).topic != Topic::attendance &&
                    names.find(words.substr(0, colon)) != names.end();
        out.set_in += i > 0 && b.bullet() && doc.outline.blocks[i - 1].bullet() &&
                      b.indent > doc.outline.blocks[i - 1].indent && doc.section_of(i).topic != Topic::attendance;
    }
    return out;
}

// An agenda, then at least two topics with something under them.
bool agenda_then_notes(const Outline& outline) {
    const auto& sections = outline.sections;
    const auto agenda = std::find_if(sections.begin(), sections.end(),
                                     [](const Section& x) { return x.topic == Topic::agenda && x.end > x.first; });
    return std::count_if(agenda, sections.end(),
                         [](const Section& x) { return x.item && x.topic != Topic::agenda && x.end > x.first; }) >= 2;
}

}  // namespace

std::pair<Kind, std::string> kind_of(const Document& doc, const Minutes& record) {
    const Signs s = signs_of(doc);
    if (s.blocks == 0) return {Kind::other, "holds no text"};
    if (s.commitments >= 3 && !s.attendance && s.bullets >= 6)
        return {Kind::plan, "commitments or objectives under headings, nobody present"};
    const bool lists = std::any_of(doc.outline.sections.begin(), doc.outline.sections.end(),
                                   [](const Section& x) { return x.topic == Topic::attendance && x.end > x.first; });
    const bool noted = s.tasks >= 2 || agenda_then_notes(doc.outline) ||
                       std::any_of(doc.outline.sections.begin(), doc.outline.sections.end(), [&doc](const Section& x) {
                           return x.topic == Topic::notes && doc.is_heading(x.block) && x.item == false &&
                                  doc.outline.blocks[x.block].kind == LineKind::heading;
                       });
    if (s.summoned && s.speech < 5) return {Kind::agenda, "summons to a meeting, with nothing reported"};
    const Noted said = noted_of(doc, record);
    const bool reported = lists_tasks(doc) || said.said >= 3 || agenda_opened_again(doc) ||
                          (record.attendees.size() >= 3 && (said.set_in >= 3 || !record.apologies.empty()));
    if (!reported && s.agenda_line && !s.attendance && !s.scribed && !s.tasks && s.speech < 4 && s.decided < 3)
        return {Kind::agenda, "called an agenda, with no attendance and nothing reported"};
    const bool reports = s.speech >= 3 || s.decided >= 2 || s.tasks >= 2;
    const bool has_actions = std::any_of(doc.outline.sections.begin(), doc.outline.sections.end(),
                                         [](const Section& x) { return x.topic == Topic::actions && x.end > x.first; });
    if (!reported && s.agenda_word && !s.minutes_word && !(s.attendance || lists) && !noted && !s.scribed &&
        s.speech < 4 && s.decided < 3)
        return {Kind::agenda, "called an agenda, with no attendance and nothing reported"};
    if (!reported && s.agenda_word && s.minutes_word && !(s.attendance || lists) && s.speech * 8 < s.blocks &&
        s.decided < 2 && record.items.size() >= 3 && !has_actions)
        return {Kind::agenda, "an agenda: no attendance and nothing reported"};
    // "1 To accept apologies", "2 To approve the minutes": topics are put as what is to be done, and no more is said of
    // them
    if (!reported && s.agenda_word && s.to_do >= 4 && s.to_do * 4 >= s.blocks && s.speech < 3 &&
        s.decided * 8 < s.blocks)
        return {Kind::agenda, "called an agenda, its topics are still to be dealt with"};
    if (s.attendance || lists) {
        if (!reported && s.agenda_word && !s.minutes_word && !reports && !has_actions && !noted && !s.scribed &&
            !s.present && s.speech * 10 < s.blocks && s.decided == 0)
            return {Kind::agenda, "called an agenda, with nothing reported"};
        return {Kind::minutes, "lists who was present"};
    }
    if (s.scribed) return {Kind::minutes, "names who took the notes"};
    if (s.minutes_word) return {Kind::minutes, "calls itself minutes"};
    if (s.plan_word && s.commitments >= 1 && s.bullets >= 6)
        return {Kind::plan, "a plan with objectives, nobody present"};
    if (has_actions || (s.decided >= 2 && record.items.size() >= 2) || (s.speech >= 4 && record.items.size() >= 2))
        return {Kind::minutes, "reports discussion, decisions or actions"};
    if (reported || s.decided >= 1 || s.speech >= 2) return {Kind::minutes, "reports what was said"};
    return {Kind::other, "no attendance, no decisions, no actions"};
}

void commitments(const Document& doc, Minutes& out) {
    std::vector<std::string> path;
    std::string horizon;
    const auto& blocks = doc.outline.blocks;
    bool commits = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& b = blocks[i];
        const std::string_view words = doc.words(b);
        if (b.words.empty() || b.kind == LineKind::matter) continue;
        const bool short_line = count_words(words) <= 30 && !ends_sentence(words);
        const std::string_view low = doc.low(words);
        if (!b.bullet() && short_line && holds(low, {"commitment", "objective", "goal"}) && count_words(words) > 1) {
            horizon = tidy(words);
            commits = true;
            continue;
        }
        if (!b.bullet() && short_line && count_words(words) <= 14 && !words.ends_with(':')) {
            path = {tidy(words)};
            commits = false;
            horizon.clear();
            continue;
        }
        if (b.bullet() && commits) out.commitments.push_back({tidy(words), path, horizon, doc.at(b.words)});
    }
}

}  // namespace minutes
