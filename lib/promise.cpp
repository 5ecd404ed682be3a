#include "promise.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "prose.hpp"

namespace minutes {

namespace {

// what somebody "will be" doing without a task
constexpr auto comings =
    std::to_array<std::string_view>({"leaving", "joining", "attending", "retiring", "moving", "stepping", "going"});

// "be ready", "officially be ready"
bool is_state(std::string_view task) { return task.starts_with("be ") || task.find("ly be ") < task.find(' '); }

// "said that she would ...", "went on to say that he will ...": the doer speaks of himself
std::size_t reported(std::string_view rest, const House& house) {
    std::size_t used = 0;
    if (rest.starts_with("went on to say ")) used = 15;
    else if (const std::size_t n = house.longest(Word::speech, rest); n != 0 && n < rest.size() && is_blank(rest[n]))
        used = n + 1;
    if (used == 0) return 0;
    if (rest.substr(used).starts_with("that ")) used += 5;
    for (const std::string_view self :
         {"he would ", "she would ", "they would ", "he will ", "she will ", "he\u2019ll ", "she\u2019ll "})
        if (rest.substr(used).starts_with(self)) {
            used += self.size();
            const std::string_view task = rest.substr(used);
            return is_task(task, house) && !task.starts_with("wish") && !task.starts_with("prefer") &&
                           !task.starts_with("welcome")
                       ? used
                       : 0;
        }
    return 0;
}

}  // namespace

bool is_task(std::string_view task, const House& house) {
    if (task.empty() || !is_lower(task.front())) return false;
    for (const std::string_view article :
         {"the ", "a ", "an ", "all ", "each ", "his ", "her ", "their ", "this ", "that "})
        if (task.starts_with(article)) return false;  // "Clerk to the Council"
    if (const std::size_t n = house.longest(Word::no_task, task); n != 0) {
        const std::string_view verb = task.substr(0, n);
        if (verb == "have")
            return holds(task.substr(0, 40),
                         {"conversation", "meeting", "discussion", " chat", " word", "have it ", "have them "}) ||
                   holds(task, {" seen to", " mended", " fixed", " repaired"});
        if (verb == "help") return task.size() > 8;
        if (verb == "get")
            return count_words(task) > 2 &&
                   !holds(task.substr(0, 20), {"get to ", "get it ", "get worse", "get better"});
        if (verb == "open" || verb == "start" || verb == "close")  // "will open a ticket"; the hall, too, will open
            return count_words(task) > 2 && holds(task.substr(0, 40), {" issue", " ticket", " pull", " bug", " account",
                                                                       " thread", " discussion", " poll", " document"});
        if (verb != "be") return false;
        // "will be clearing out", "will be asked to", "will be looking into" are tasks; "will be there" is none
        const auto list = split_words(task.substr(0, 60));
        return list.size() > 2 && ((list[1].ends_with("ing") && std::ranges::find(comings, list[1]) == comings.end()) ||
                                   list[1] == "asked");
    }
    return count_words(task) >= 2;
}

std::size_t promise_length(std::string_view rest, bool agreed, bool bare, const House& house) {
    std::size_t adverb = 0;
    for (const std::string_view a : {"also ", "then ", "now ", "kindly ", "both "})
        if (rest.starts_with(a)) adverb = a.size();
    rest = rest.substr(adverb);
    if (rest.starts_with("'ll ")) return is_task(rest.substr(4), house) ? adverb + 4 : 0;
    const std::size_t n = house.longest(Word::promise, rest);
    if (n != 0 && n < rest.size() && is_blank(rest[n])) {
        const std::string_view p = rest.substr(0, n), task = rest.substr(n + 1);
        if (p == "would" && !agreed && house.longest(Word::deed, task) == 0) return 0;
        if (p == "to" && !bare) return 0;
        const bool firm =
            holds(p, {"agree", "offer", "undert", "volunt", "promis", "ask", "request", "instruct", "task"});
        if (p == "to" && house.is(Word::deed, task)) return n + 1 + adverb;  // "The Agent to respond"
        return (firm ? !task.empty() && is_lower(task.front()) && !is_state(task) : is_task(task, house))
                   ? n + 1 + adverb
                   : 0;
    }
    return reported(rest, house);
}

bool is_body_of_people(std::string_view owners, const House& house) {
    std::string_view o = owners;
    if (o.starts_with("The ") || o.starts_with("the ")) o.remove_prefix(4);
    const std::string low = lower(o);
    if (house.lists(Word::body_noun, o) || house.lists(Word::several, o)) return true;
    for (const std::string_view noun : {" council", " committee", " board"})
        if (low.ends_with(noun)) return true;
    return false;
}

}  // namespace minutes
