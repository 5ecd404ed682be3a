#include "directory.hpp"

#include <algorithm>

#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

int Directory::matches(std::string_view who, const Person*& found) const {
    who = strip(who, "@.,:");
    who = who.substr(honorific_length(who, house_));
    int count = 0;
    if (who.empty()) return 0;
    const auto take = [&](const Person* p) {
        found = p;
        ++count;
    };
    for (const Person* p : people_)
        if (same_letters(p->name, who) || (!p->initials.empty() && p->initials == who) ||
            (!p->note.empty() && same_letters(strip(p->note, "@"), who)))
            take(p);
    if (count != 0) return count;
    for (const Person* p : people_)
        if (!p->derived_initials.empty() && p->derived_initials == who) take(p);
    if (count != 0) return count;
    const auto list = split_words(who);
    for (const Person* p : people_) {
        const auto own = split_words(p->name);
        if (own.empty()) continue;
        const bool first = list.size() == 1 && same_letters(own.front(), who);
        const bool last = list.size() == 1 && own.size() > 1 && same_letters(own.back(), who);
        // "Jordan C", "R Crisp"
        const bool first_and_letter = list.size() == 2 && own.size() > 1 && same_letters(own.front(), list[0]) &&
                                      strip(list[1], ".").size() <= 2 &&
                                      std::any_of(own.begin() + 1, own.end(), [&](std::string_view w) {
                                          return w.starts_with(strip(list[1], "."));
                                      });
        const bool letter_and_last = list.size() == 2 && own.size() > 1 && same_letters(own.back(), list[1]) &&
                                     strip(list[0], ".").size() == 1 && own.front().starts_with(strip(list[0], "."));
        const bool short_first = list.size() == 2 && own.size() > 1 && same_letters(own.back(), list[1]) &&
                                 same_letters(own.front().substr(0, list[0].size()), list[0]) && list[0].size() > 2;
        if (first || last || first_and_letter || letter_and_last || short_first) take(p);
    }
    if (count != 0 || list.size() != 1 || who.size() < 3 || !is_upper(who.front())) return count;
    for (const Person* p : people_)  // "Ben" for Benjamin
        if (p->name.size() > who.size() && p->name.starts_with(who) && is_lower(p->name[who.size()])) take(p);
    return count;
}

const Person* Directory::find(std::string_view who) const {
    const Person* found = nullptr;
    return matches(who, found) == 1 ? found : nullptr;
}

bool Directory::knows(std::string_view who) const {
    const Person* found = nullptr;
    return matches(who, found) > 0;
}

std::size_t Directory::leading(std::string_view text, bool offices) const {
    std::size_t used = 0;
    if (text.size() > 4 && same_letters(text.substr(0, 4), "the ")) used = 4;
    const std::size_t honorifics = honorific_length(text.substr(used), house_);
    std::string_view from = text.substr(used + honorifics);
    from = from.substr(0, from.find_first_of("/;&+"));
    const auto list = split_words(from.substr(0, 90));
    for (std::size_t n = std::min<std::size_t>(list.size(), 5); n > 0; --n) {
        std::string_view run(from.data(),
                             static_cast<std::size_t>(list[n - 1].data() + list[n - 1].size() - from.data()));
        run = strip(run, ",:;.");
        if (run.ends_with("'s") || run.ends_with("\u2019s") || run.find_first_of(",;:") != std::string_view::npos)
            continue;
        if (used == 0 && knows(run)) return used + honorifics + offset_in(from, run) + run.size();
    }
    if (honorifics != 0 && !list.empty() && starts_upper(list[0])) {  // "Cllr Lee", whoever that is
        std::size_t n = 1;
        while (n < std::min<std::size_t>(list.size(), 3) && starts_upper(list[n]) && list[n - 1].back() != ',' &&
               list[n - 1].back() != '.')
            ++n;
        if (list[0].size() == 2 && list[0][1] == '.' && list.size() > 1) n = std::max<std::size_t>(n, 2);
        const std::string_view last = strip(list[n - 1], ",:;");
        return used + honorifics + offset_in(from, last) + last.size();
    }
    if (offices) {
        if (const std::size_t n = house_.longest(Word::group, from); n != 0) return used + n;
        for (const Person* p : people_)  // "the Bailiff", where the list has one
            if (used != 0 && count_words(p->role) == 1 && from.starts_with(p->role) && word_ends_at(from, p->role.size()))
                return used + p->role.size();
        // any office where it does something: "Caretaker to fit ..."
        if (const std::size_t n = house_.longest(Word::role, from);
            n != 0 && is_upper(from.front()) &&
            (from.substr(n).starts_with(" to ") || from.substr(n).starts_with(" will ")))
            return used + n;
    }
    if (!list.empty() && is_initials(strip(list[0], ",:;")) && strip(list[0], ",:;").size() <= 3 && used == 0)
        return strip(list[0], ",:;").size();
    return 0;
}

}  // namespace minutes
