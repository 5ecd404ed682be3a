#include "take_apart.hpp"

#include <algorithm>

#include "find_dates.hpp"
#include "owners.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// What can stand before a colon or after a dash as an owner nobody introduced: one to three capitalised words, or one
// handle.
bool could_be_owner(std::string_view s, const House& house) {
    if (s.empty() || s.size() > 50) return false;
    const auto parts = part_owners(s, house);
    if (house.is(Word::done, s) || house.is(Word::carried, s) || house.is(Word::dropped, s) || house.is(Word::open, s))
        return false;
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](std::string_view p) {
        p = p.substr(honorific_length(p, house));
        if (house.longest(Word::everybody, p) == p.size() || house.longest(Word::group, p) == p.size()) return true;
        const auto list = split_words(p);
        if (list.empty() || list.size() > 3 || !is_name(p, house, p.starts_with('@'))) return false;
        return !house.lists(Word::no_owner, p);
    });
}

bool known(std::string_view s, const Directory& people, const House& house) {
    const auto parts = part_owners(s, house);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](std::string_view p) {
        if (p.starts_with("the ") || p.starts_with("The ")) p.remove_prefix(4);
        if (house.is(Word::done, p) || house.is(Word::carried, p) || house.is(Word::dropped, p) ||
            house.is(Word::open, p))
            return false;
        return people.knows(p) || is_initials(p) || house.longest(Word::everybody, p) == p.size() ||
               house.longest(Word::group, p) == p.size() ||
               (honorific_length(p, house) != 0 && is_name(p.substr(honorific_length(p, house)), house, false));
    });
}

// "kb and newcomer": one of them is known, the other is a handle.
bool known_and_more(std::string_view s, const Directory& people, const House& house) {
    const auto parts = part_owners(s, house);
    const auto is_known = [&](std::string_view p) { return known(p, people, house); };
    return parts.size() > 1 && std::any_of(parts.begin(), parts.end(), is_known) &&
           std::all_of(parts.begin(), parts.end(), [&](std::string_view p) {
               return is_known(p) || (count_words(p) == 1 && is_name(p, house, true));
           });
}

// A word that makes what stands before it the doer.
std::size_t doing(std::string_view rest, const House& house) {
    const std::size_t n = std::max(house.longest(Word::promise, rest), house.longest(Word::doing, rest));
    return n != 0 && n + 1 < rest.size() && rest[n] == ' ' ? n + 1 : 0;
}

void add(std::vector<std::string_view>& to, std::string_view list, const House& house) {
    for (const std::string_view o : read_owners(list, house)) to.push_back(o);
}

std::string_view without_the(std::string_view s) {
    return s.starts_with("the ") || s.starts_with("The ") ? s.substr(4) : s;
}

// A date and nothing else, "by" and the like aside.
bool is_date(std::string_view s, const House& house) {
    s = trim(s);
    for (const Word w : {Word::by, Word::determiner, Word::part_of_month}) s = trim(s.substr(house.longest(w, s)));
    if (std::size_t month = 0; house.month(s, month) != 0 && month == s.size()) return true;
    const auto dates = find_dates(s, house);
    return dates.size() == 1 && dates[0].begin == 0 && dates[0].end + 1 >= s.size();
}

// "KB, 31 May 2023", "KB by 31 May"
bool owner_and_date(std::string_view in, const Directory& people, const House& house, Task& task) {
    const std::size_t by = in.find(" by ");
    const std::size_t at = by != std::string_view::npos ? by : in.rfind(',');
    if (at == std::string_view::npos || at == 0) return false;
    const std::string_view who = trim(in.substr(0, at)), when = strip(in.substr(at + 1), ",");
    if (!known(who, people, house) || !is_date(when, house)) return false;
    add(task.owners, who, house);
    task.due = when;
    return true;
}

}  // namespace

// "task - 15 June": the date apart
static std::string_view without_due(std::string_view body, Task& task, const House& house) {
    for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 "}) {
        const std::size_t at = find_last_in(body, mark);
        if (at == std::string_view::npos || at == 0 || !is_date(body.substr(at + mark.size()), house)) continue;
        task.due = trim(body.substr(at + mark.size()));
        return trim(body.substr(0, at));
    }
    return body;
}

Task take_apart(std::string_view entry, const Directory& people, const House& house, bool in_list) {
    Task task;
    entry = trim(entry);
    while (entry.starts_with("- ") || entry.starts_with(": ")) entry = trim(entry.substr(2));
    for (const std::string_view d : {"\u2013 ", "\u2014 "})
        if (entry.starts_with(d)) entry = trim(entry.substr(d.size()));
    // "(KB) task", "[KB] task"
    if (!entry.empty() && (entry.front() == '(' || entry.front() == '[')) {
        const std::size_t close = entry.find(entry.front() == '(' ? ')' : ']');
        std::string_view mark = close < 50 ? entry.substr(1, close - 1) : std::string_view();
        if (mark.starts_with("name=")) mark.remove_prefix(5);  // as a pad's editor signs
        if (!mark.empty() && (known(mark, people, house) || (in_list && could_be_owner(mark, house)))) {
            add(task.owners, mark, house);
            task.text = strip(entry.substr(close + 1), ":-");
            return task;
        }
    }
    // "KB: task", "@kb: task"
    const std::size_t colon = entry.find(':');
    if (colon != std::string_view::npos && colon < 60 && colon > 0 && colon + 1 < entry.size() &&
        is_blank(entry[colon + 1])) {
        std::string_view before = trim(entry.substr(0, colon));
        const bool arrow = before.find(" -> ") != std::string_view::npos;
        if (arrow) before = trim(before.substr(before.find(" -> ") + 4));
        if (before.starts_with('(') && before.find(')') != std::string_view::npos)
            before = trim(before.substr(before.find(')') + 1));  // "(from May?) KB: ..."
        if (const std::size_t open = before.rfind(" ("); open != std::string_view::npos && before.ends_with(')'))
            before = trim(before.substr(0, open));  // "KB, TM (for the web): ..."
        if (known(before, people, house) || ((in_list || before.starts_with('@')) && could_be_owner(before, house))) {
            add(task.owners, before, house);
            task.text = trim(entry.substr(colon + 1));
            return task;
        }
        if (house.is(Word::placeholder, before)) return {trim(entry.substr(colon + 1)), {}, {}};
    }
    // "That the Clerk write to ...", "For KB to ask ..."
    for (const std::string_view lead : {"That ", "For "})
        if (entry.starts_with(lead))
            if (const std::size_t n = owner_list(entry.substr(lead.size()), people, house); n != 0) {
                const std::string_view rest = trim(entry.substr(lead.size() + n));
                if (lead == "For " ? !rest.starts_with("to ") : rest.empty() || !is_lower(rest.front())) break;
                add(task.owners, without_the(entry.substr(lead.size(), n)), house);
                task.text = entry;
                return task;
            }
    const std::size_t leading = owner_list(entry, people, house);
    if (leading != 0) {
        const std::string_view rest = trim(entry.substr(leading));
        for (const std::string_view dash : {"- ", "\u2013 ", "\u2014 ", ": ", "-- ", "-> ", "\u2192 ", "=> "})
            if (rest.starts_with(dash)) {
                add(task.owners, entry.substr(0, leading), house);
                task.text = without_due(trim(rest.substr(dash.size())), task, house);
                return task;
            }
        // "KB  Write to the bank": a column of owners before that of tasks
        if (in_list && entry.substr(leading).starts_with("  ") && !rest.empty())
            return add(task.owners, entry.substr(0, leading), house), task.text = rest, task;
        // "KB, write to ...", "KB and TM, for the web group, to ..."
        if (in_list && rest.starts_with(", ") && people.leading(entry, false) != 0) {
            const std::string_view next = rest.substr(2);
            const std::size_t aside = next.find(", ");
            if (doing(next, house) != 0 || (aside < 60 && doing(next.substr(aside + 2), house) != 0)) {
                add(task.owners, entry.substr(0, leading), house);
                task.text = entry;
                return task;
            }
            if (count_words(next) > 1 && is_lower(next.front()) && conjunction(next, house) == 0) {
                add(task.owners, entry.substr(0, leading), house);
                task.text = next;
                return task;
            }
        }
        // "Everyone without an account to ask for one"
        if (in_list && house.longest(Word::everybody, entry) == leading &&
            begins(rest, {"without ", "with ", "who ", "in ", "on ", "from ", "else "}))
            if (const std::size_t to = rest.find(" to ");
                to != std::string_view::npos && count_words(rest.substr(0, to)) <= 5) {
                task.owners.push_back(entry.substr(0, offset_in(entry, rest) + to));
                task.text = entry;
                return task;
            }
        const std::string_view first = rest.substr(0, rest.find(' '));
        const bool verb_follows =
            doing(rest, house) != 0 ||
            (in_list && !first.empty() && is_lower(first.front()) && people.leading(entry, false) != 0 &&
             first != "and" && first != "of" && first != "for" && first != "in" && first != "on");
        const bool group_does = in_list && starts_upper(entry) && people.leading(entry, false) == 0 &&
                                house.longest(Word::group, entry) == leading &&
                                is_lower(first.empty() ? 'X' : first.front()) && first != "of" && first != "for" &&
                                first != "and" && first != "in" && first != "on" && first != "is" && first != "was" &&
                                first != "has" && first != "members" && first != "meeting" && first != "agreed";
        const std::string_view who = entry.substr(0, leading);
        const bool one_name = people.leading(entry, false) == leading && !is_initials(who);
        const bool known_initials = is_initials(who) && people.find(who) != nullptr;
        const bool title_follows =
            in_list &&
            (one_name || known_initials || (who.find('/') != std::string_view::npos && known(who, people, house))) &&
            !rest.empty() && starts_upper(rest);
        if (verb_follows || group_does || title_follows || entry.starts_with('@')) {
            std::string_view owners = entry.substr(0, leading);
            if (owners.starts_with("The ") || owners.starts_with("the ")) owners = without_the(owners);
            add(task.owners, owners, house);
            task.text = entry.starts_with('@') && doing(rest, house) == 0 ? strip(rest, ":-") : entry;
            // "Councillors to provide ... and Clerk to respond": a second doer in the sentence
            for (const std::string_view joint : {" and ", ", ", " / "})
                for (std::size_t at = entry.find(joint, leading); at != std::string_view::npos;
                     at = entry.find(joint, at + joint.size())) {
                    const std::string_view next = entry.substr(at + joint.size());
                    const std::size_t n = owner_list(next, people, house);
                    if (n != 0 && trim(next.substr(n)).starts_with("to ")) add(task.owners, next.substr(0, n), house);
                }
            return task;
        }
    } else if (const std::size_t all = house.longest(Word::everybody, entry);
               all != 0 && doing(trim(entry.substr(all)), house) != 0) {
        add(task.owners, entry.substr(0, all), house);
        task.text = entry;
        return task;
    }
    // An unknown name, then "to": "Trip to order fliers", "Sam Oduya to circulate", "rtyler to prod"
    const auto words = split_words(entry.substr(0, 80));
    for (std::size_t n = 1; n <= std::min<std::size_t>(words.size() > 1 ? words.size() - 1 : 0, 7); ++n) {
        const bool speaks = in_list && n >= 2 && house.longest(Word::speech, words[n]) == words[n].size();
        if (words[n] != "to" && words[n] != "will" && !speaks) continue;
        std::string_view who = entry.substr(0, offset_in(entry, words[n - 1]) + words[n - 1].size());
        for (const std::string_view promise : {" agreed", " offered", " undertook", " volunteered", " promised"})
            if (who.ends_with(promise)) who.remove_suffix(promise.size());
        if (n + 1 < words.size() && (words[n + 1] == "be" || words[n + 1] == "go")) break;
        const std::string_view after = n + 1 < words.size() ? words[n + 1] : std::string_view();
        const bool verb_after = !after.empty() && is_lower(after.front()) && !house.lists(Word::determiner, after);
        const bool common = house.lists(Word::before_to, words[0]);
        const bool handle = n == 1 && in_list && verb_after && !common && words[1] == "to" &&
                            who.find_first_of(".,:;") == std::string_view::npos &&
                            (is_lower(who.front()) || is_digit(who.front())) && who.size() > 2;
        const auto last_word = lower(strip(words[n - 1], ".,"));
        const bool team = n >= 2 && starts_upper(who) &&
                          (house.lists(Word::body_noun, last_word) || house.lists(Word::several, last_word)) &&
                          words[0] != "The";
        // "Write to Bob": nobody is called so
        const bool task_first = words[n] == "to" && (!verb_after || (n == 1 && common));
        const bool name = team || (!task_first && !house.lists(Word::no_doer, words[0]) &&
                                   (could_be_owner(who, house) || handle ||
                                    (n == 1 && who.size() == 1 && is_upper(who[0]) && who != "A" && who != "I")) &&
                                   !house.has(Word::action_label, who));
        if (name) {
            add(task.owners, who, house);
            task.text = entry;
            return task;
        }
    }
    // "task (KB)", "task [KB]", "task - KB", "task, KB."
    task.text = entry;
    const std::string_view bare = strip(entry, ".");
    if (!bare.empty() && (bare.back() == ')' || bare.back() == ']')) {
        const std::size_t open = bare.find_last_of("([");
        if (open != std::string_view::npos && open > 0 && bare.size() - open < 60) {
            const std::string_view in = bare.substr(open + 1, bare.size() - open - 2);
            if (in_list && is_date(in, house)) {  // "task (by 30 November)"
                task.due = in;
                task.text = trim(bare.substr(0, open));
                return task;
            }
            if (owner_and_date(in, people, house, task)) {
                task.text = trim(bare.substr(0, open));
                return task;
            }
            if (known(in, people, house) || (in_list && !in.empty() && starts_upper(in) && count_words(in) <= 3 &&
                                             people.knows(in.substr(0, in.find(' '))))) {
                add(task.owners, in, house);
                task.text = trim(bare.substr(0, open));
                return task;
            }
        }
    }
    // "task - KB - 15 June", "task @kb"
    const std::string_view body = without_due(bare, task, house);
    if (body.size() < bare.size()) task.text = body;
    if (const std::size_t at = find_last_in(body, " @");
        at != std::string_view::npos && body.find(' ', at + 1) == std::string_view::npos) {
        add(task.owners, body.substr(at + 2), house);
        task.text = trim(body.substr(0, at));
        return task;
    }
    for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", " -- ", " -> ", " \u2192 ", ", "}) {
        const std::size_t at = find_last_in(body, mark);
        if (at == std::string_view::npos || at == 0 || body.size() - at > 60) continue;
        const std::string_view who = trim(body.substr(at + mark.size()));
        if (who.empty() || !known(who, people, house) || (mark == ", " && !is_initials(who) && !people.knows(who)))
            continue;
        add(task.owners, who, house);
        task.text = trim(body.substr(0, at));
        return task;
    }
    // "**Task:** KB": the owner behind the colon
    if (colon != std::string_view::npos && colon + 1 < bare.size() && in_list) {
        const std::string_view who = trim(bare.substr(colon + 1));
        const bool handle = count_words(who) == 1 && who.size() > 2 && count_words(bare.substr(0, colon)) >= 3 &&
                            is_name(who, house, true) && !house.is(Word::placeholder, who) &&
                            !house.is(Word::done, who) && !house.is(Word::carried, who) &&
                            !house.is(Word::dropped, who) && !house.is(Word::open, who) && !house.is(Word::nobody, who);
        if (count_words(who) <= 4 && (known(who, people, house) || handle || known_and_more(who, people, house))) {
            add(task.owners, who, house);
            task.text = trim(bare.substr(0, colon));
            return task;
        }
    }
    // "Quiz questions KB/TM/RO": who is named together at the end
    if (const std::size_t space = bare.rfind(' '); space != std::string_view::npos && in_list) {
        const std::string_view who = bare.substr(space + 1);
        if (who.find('/') != std::string_view::npos && who.find("//") == std::string_view::npos &&
            known(who, people, house)) {
            add(task.owners, who, house);
            return task;
        }
        const auto before = split_words(bare.substr(0, space));
        if (is_initials(who) && people.find(who) != nullptr && before.size() >= 3 &&
            !house.lists(Word::no_name, before.back()))
            return {trim(bare.substr(0, space)), {who}, task.due};
    }
    // "continue in chat, JB to look into ...", "Sign - JB to look into ..."
    for (std::size_t at = entry.find_first_of(",;-"); at != std::string_view::npos;
         at = entry.find_first_of(",;-", at + 1)) {
        if (entry[at] == '-' && (at == 0 || !is_blank(entry[at - 1]))) continue;
        const std::string_view next = trim(entry.substr(at + 1));
        const std::size_t n = owner_list(next, people, house);
        if (n != 0 && (trim(next.substr(n)).starts_with("to ") || trim(next.substr(n)).starts_with("will "))) {
            add(task.owners, next.substr(0, n), house);
            return task;
        }
    }
    return task;
}

}  // namespace minutes
