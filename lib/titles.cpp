#include "titles.hpp"

#include <algorithm>
#include <array>

#include "person.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

constexpr std::size_t most_title_words = 16;

std::size_t end_of(std::string_view whole, std::string_view word) { return offset_in(whole, word) + word.size(); }

// A word that says who: initials, a capitalised name, "the Clerk", "he".
bool says_who(std::string_view word) {
    constexpr std::array pronouns{"he", "she", "they", "we", "it", "i"};
    const std::string low = lower(word);
    return starts_upper(word) || std::find(pronouns.begin(), pronouns.end(), low) != pronouns.end();
}

// Words that begin a sentence after a title without any mark between them.
bool begins_sentence(const std::vector<std::string_view>& words, std::size_t i, const House& house) {
    const std::string_view word = words[i];
    const std::string_view bare = strip(word, ".,:;");
    if (i > 1 && (word.front() == '"' || word.starts_with("\u201C")) && words.size() > i + 8) {
        for (std::size_t k = i; k < i + 6; ++k)
            if (words[k].find("\u201D") != std::string_view::npos || (k > i && words[k].back() == '"'))
                return false;  // a quoted word
        return true;
    }
    if (i > 0 && i + 1 == words.size() && house.is(Word::nobody, word) && word.back() == '.') return true;
    if (!is_upper(word.front()) || i + 1 >= words.size()) return false;
    const bool starter = house.lists(Word::sentence_start, bare) && !all_caps(bare);
    const bool after_dash =
        i > 0 && (words[i - 1] == "-" || words[i - 1] == "/" || words[i - 1] == "\u2013" || words[i - 1] == "\u2014");
    const bool honorific =
        house.longest(Word::honorific, word) == word.size() && word.size() > 1 && !all_caps(word) && !after_dash;
    const bool says = bare == "Resolved" || bare == "Agreed" || bare == "RESOLVED" || bare == "AGREED";
    if (!starter && !honorific && !says) {
        // "PUBLIC FORUM Residents spoke about ..."
        const bool capitals =
            i >= 2 && std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                  [](std::string_view w) { return !std::any_of(w.begin(), w.end(), is_lower); });
        return capitals && !all_caps(bare) && is_lower(words[i + 1].front()) && bare.size() > 1;
    }
    if (after_dash) return false;
    if (honorific || says) return true;
    constexpr std::array before_names{"to", "of", "at",   "in",  "for", "with",
                                      "by", "on", "from", "and", "near"};  // "adjacent to The Cottage"
    if (std::find(before_names.begin(), before_names.end(), words[i - 1]) != before_names.end()) return false;
    return is_lower(words[i + 1].front()) || i + 2 < words.size();
}

// The end of "(KB)" or "(all)" behind which a dash, a colon or the end follows; 0: none within the first words.
std::size_t after_presenter(std::string_view words, std::size_t from) {
    for (std::size_t i = from; i < std::min<std::size_t>(words.size(), 220); ++i) {
        if (words[i] != '(') continue;
        const std::size_t close = words.find(')', i);
        if (close == std::string_view::npos || close - i > 40) return 0;
        const std::string_view rest = trim(words.substr(close + 1));
        if (rest.empty() || rest.front() == ':' || rest.front() == ';' || rest.front() == '-' || rest.front() == '.' ||
            rest.starts_with("\u2013") || rest.starts_with("\u2014"))
            return close + 1;
        i = close;
    }
    return 0;
}

// "PUBLIC FORUM Residents spoke ...", "PLANNING (since last month) 16/0153 ...": the capitals, and a bracket behind
// them
std::size_t capital_run(std::string_view words, const std::vector<std::string_view>& list) {
    std::size_t k = 0, capitals = 0, end = 0;
    int depth = 0;
    for (; k < list.size(); ++k) {
        const std::string_view w = list[k];
        const bool opens = w.front() == '(' && capitals >= 2;
        const bool mark = w == "&" || w == "-" || w == "\u2013" || w == "\u2014" || w == "/";
        if (opens || depth > 0) {
            depth += static_cast<int>(std::count(w.begin(), w.end(), '(')) -
                     static_cast<int>(std::count(w.begin(), w.end(), ')'));
            if (depth <= 0) end = end_of(words, w);
            continue;
        }
        if (is_digit(w.front()) && w.find('/') != std::string_view::npos) break;  // a reference, not the title
        if (!mark && !(all_caps(w) ||
                       (w.size() == 1 && is_upper(w[0]) && k > 0 && k + 1 < list.size() && all_caps(list[k + 1])) ||
                       (capitals > 0 && w.size() <= 4 && is_digit(w.front()) && w.find('/') == std::string_view::npos)))
            break;
        if (all_caps(w)) ++capitals;
        if (!mark) end = end_of(words, w);
        if (!mark && (w.back() == ':' || w.back() == '.')) {
            --end;
            break;
        }
    }
    const bool one_long =
        capitals == 1 && k == 1 && list[0].size() >= 5 && list.size() > 1 && starts_upper(list[1]) && list.size() > 4;
    return capitals >= 2 || one_long ? end : 0;
}

std::size_t first_mark(std::string_view words, std::size_t from) {
    std::size_t at = std::string_view::npos;
    for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", ": ", "; ", ". "})
        at = std::min(at, words.find(mark, from));
    if (at == std::string_view::npos && !words.empty() && words.back() == ':') at = words.size() - 1;
    return at;
}

std::size_t run_before_sentence(std::string_view words, const std::vector<std::string_view>& list, const House& house);

// The words of the list from one to another, both included.
std::string_view from_to(std::string_view words, const std::vector<std::string_view>& list, std::size_t from,
                         std::size_t to) {
    const std::size_t begin = offset_in(words, list[from]);
    return words.substr(begin, end_of(words, list[std::min(to, list.size() - 1)]) - begin);
}

// "was", "agreed": a sentence, no title
bool has_finite_verb(std::string_view words, const House& house) {
    bool first = true;
    for (const std::string_view w : split_words(words)) {
        const std::string_view bare = strip(w, ".,:;()?");
        if (!first && !bare.empty() && is_lower(bare.front()) &&
            (house.lists(Word::finite_verb, bare) || (house.longest(Word::speech, bare) == bare.size() &&
                                                      bare != "agreed" && bare != "opened" && bare != "closed"))) {
            if (bare != "held" && bare != "received" && bare != "raised" && bare != "noted") return true;
        }
        first = false;
    }
    return false;
}

}  // namespace

bool is_speech(std::string_view words, const House& house) {
    const auto list = split_words(words);
    if (list.size() < 2) return false;
    if (!says_who(list[0])) return false;
    const bool closed = ends_sentence(words);
    for (std::size_t i = 1; i < std::min<std::size_t>(list.size(), 7); ++i) {
        if (!is_lower(list[i].front())) continue;
        if (house.is(Word::speech, strip(list[i], ".,:;?")) && (closed || list.size() > 8)) return true;
    }
    return closed && list.size() > 14 && list[0].size() <= 4 && all_caps(list[0]);
}

bool is_title_like(std::string_view words, std::size_t most_words) {
    const auto list = split_words(words);
    if (list.empty() || list.size() > most_words || words.size() > 110) return false;
    if (!starts_upper(list[0]) && !is_digit(list[0].front())) return false;
    const std::string_view bare = strip(words, ":");
    if (bare.empty() || bare.back() == '.' || bare.back() == ',' || bare.back() == ';' || bare.back() == '!')
        return false;
    if (words.find(". ") != std::string_view::npos && count_words(words) > 4) return false;
    std::size_t long_words = 0, capital = 0;
    for (const std::string_view w : list) {
        if (strip(w, "().,:;/&-").size() <= 3) continue;
        ++long_words;
        if (starts_upper(w) || is_digit(w.front())) ++capital;
    }
    return long_words == 0 || capital * 2 >= long_words || list.size() <= 3;
}

namespace {

// "Safeguarding policy - governors approved the policy.": the title's length, where what was said or decided follows
// the dash; 0: it parts something else.
std::size_t title_before_dash(std::string_view words, const House& house) {
    for (const std::string_view dash : {" - ", " \u2013 "}) {
        const std::size_t mark = find_in(words.substr(0, 70), dash);
        if (mark == std::string_view::npos) continue;
        const std::string_view title = trim(words.substr(0, mark)), rest = trim(words.substr(mark + dash.size()));
        if (rest.empty() || title.find(". ") != std::string_view::npos) continue;
        const std::string_view first = rest.substr(0, rest.find(' '));
        if (starts_upper(rest) && first.size() < rest.size() && count_words(title) > 1 &&
            house.is(Word::verdict, first) && !has_finite_verb(title, house))
            return title.size();  // "The wording of the constitution - Agreed to publish it"
        if (!ends_sentence(words) || words.find(':') != std::string_view::npos || count_words(title) > 6 ||
            !is_title_like(title, 6))
            continue;
        const auto said = split_words(rest.substr(0, 120));
        const bool tells = std::any_of(said.begin(), said.end(), [](std::string_view w) {
            return w.size() > 4 && is_lower(w.front()) && strip(w, ".,;").ends_with("ed");
        });
        // "Proposals for the AGM - it is on 8 January. This date has moved."
        const bool sentences = is_lower(rest.front()) && rest.find(". ") != std::string_view::npos;
        if (sentences || (tells && (is_lower(rest.front()) || house.lists(Word::sentence_start, first))))
            return title.size();
    }
    return 0;
}

}  // namespace

std::size_t run_in_title(std::string_view words, const Reading& reading, const House& house) {
    if (words.empty() || trim(words).empty()) return 0;
    if (house.is(Word::standing, words)) return words.size();  // "A.O.B."
    if (honorific_length(words, house) != 0 && words.find(':') == std::string_view::npos)
        return 0;  // "Mr Pyke left the room"
    if (const std::size_t resolved = find_in(words.substr(0, 60), "IT WAS RESOLVED");
        resolved < 40 || words.starts_with("There being ") || words.starts_with("That ") ||
        words.starts_with("That, ") || words.starts_with("It was "))
        return 0;
    if (const std::size_t open = words.rfind('[');
        words.back() == ']' && open != std::string_view::npos && words.size() - open <= 12 && open > 20)
        return 0;  // a task with its owner in brackets
    // "Apologies      Received from Anna Lee": columns
    if (const std::size_t gap = find_in(words.substr(0, 60), "   "); gap < 60 && gap > 3) {
        const std::string_view title = words.substr(0, gap), rest = trim(words.substr(gap));
        if (count_words(title) <= 6 && is_title_like(title, 6) && count_words(rest) > 1 && starts_upper(rest) &&
            title.find(':') == std::string_view::npos)
            return gap;
    }
    const auto at = static_cast<std::uint32_t>(offset_in(reading.words(), words));
    Span lead = reading.bold_at(at);
    if (lead.empty()) lead = reading.emphasised_at(at);
    if (!lead.empty() && lead.size() <= words.size()) {
        if (lead.size() >= words.size()) return words.size() > 160 ? 0 : words.size();
        std::size_t end = lead.size();
        const std::string_view rest = words.substr(end);
        if (count_words(words) <= 9 && !ends_sentence(words) && words.find(':') == std::string_view::npos &&
            count_words(rest) <= 4 && !has_finite_verb(words, house))
            return words.size();
        if (words[end - 1] == ':' || rest.starts_with(":")) return words[end - 1] == ':' ? end - 1 : end;
        if (words[end - 1] == '.' && starts_upper(trim(rest))) return end;  // "**Litter.** Two new bins ..."
        if (const std::size_t presenter = after_presenter(words, end)) {
            const std::size_t mark = first_mark(words, end);
            return mark < presenter && count_words(words.substr(end, presenter - end)) > 18 ? mark : presenter;
        }
        const std::size_t mark = first_mark(words, end);
        if (mark != std::string_view::npos && count_words(words.substr(end, mark - end)) <= 12) return mark;
        return end;
    }
    // "Matters arising: the Clerk ..."
    if (const std::size_t colon = words.find(':');
        colon != std::string_view::npos && colon > 1 &&
        !(colon + 1 < words.size() && (is_digit(words[colon + 1]) || words[colon + 1] == '/'))) {
        std::string_view before = words.substr(0, colon);
        if (const std::size_t letter = before.find(" a) "); letter != std::string_view::npos && letter > 3)
            return letter;  // "Planning a) Applications:"
        if (count_words(before) <= most_title_words && !ends_sentence(before) &&
            before.find(". ") == std::string_view::npos && starts_upper(before)) {
            const auto list = split_words(before);
            bool sentence = false;
            for (std::size_t i = 1; i < list.size() && !sentence; ++i)
                sentence = begins_sentence(list, i, house) && i + 3 < list.size();
            if (house.is(Word::item, before) && !ends_sentence(words) &&
                is_title_like(trim(words.substr(colon + 1)), 14))
                return words.size();  // "Motion: Free printing"
            if (!sentence && !is_speech(before, house) && !has_finite_verb(before, house)) return colon;
        }
    }
    if (const std::size_t title = title_before_dash(words, house)) return title;
    // "Date of next meeting Wednesday 3 January", "NEXT MEETING Tues 4 Nov"
    if (const std::size_t next = house.longest(Word::next_meeting, words); next != 0 && next + 1 < words.size())
        if (const std::string_view when = strip(words.substr(next), "-");
            !when.empty() && (house.longest(Word::weekday, when) != 0 || is_digit(when.front())))
            return next;
    // "Winter lunch. agreed 3 December ...": a careless small letter begins the minute
    if (const std::size_t stop = words.find(". "); stop != std::string_view::npos && stop + 3 < words.size() &&
                                                   is_lower(words[stop + 2]) && stop > 3 &&
                                                   count_words(words.substr(0, stop)) <= 6 && starts_upper(words) &&
                                                   !has_finite_verb(words.substr(0, stop), house))
        return stop;
    const auto list = split_words(words);
    if (list.size() <= 22 && !ends_sentence(words) && words.size() <= 150 &&
        words.find("\u2022") == std::string_view::npos && words.find(" a) ") == std::string_view::npos &&
        words.find(':') == std::string_view::npos && !has_finite_verb(words, house) &&
        (starts_upper(list[0]) || is_digit(list[0].front())))
        return words.size();
    if (list.size() <= 14 && words.back() == '.' && words.find(". ") == std::string_view::npos &&
        words.find(':') == std::string_view::npos && list.size() >= 2 && starts_upper(list[0]) &&
        !has_finite_verb(words, house) && !house.is(Word::nobody, list.back())) {
        bool sentence = false;
        for (std::size_t i = 1; i < list.size() && !sentence; ++i) sentence = begins_sentence(list, i, house);
        if (!sentence) return words.size() - 1;
    }
    const std::size_t end = run_before_sentence(words, list, house);
    const std::string_view title = words.substr(0, end);
    const bool only_article = end != 0 && count_words(title) == 1 && title.size() <= 3 && !all_caps(title);
    return end != 0 && end < words.size() && (only_article || has_finite_verb(title, house)) ? 0 : end;
}

namespace {

// "Highways - Cllr Lee/A. Day": a name that belongs to the title; "Allotments - Cllr Lee informed ..." is a sentence.
bool names_somebody(const std::vector<std::string_view>& list, std::size_t i, const House& house) {
    if (house.longest(Word::honorific, list[i]) != list[i].size()) return false;
    for (std::size_t k = i + 1; k < std::min(list.size(), i + 5); ++k)
        if (is_lower(list[k].front()))
            return house.longest(Word::speech, list[k]) == 0 &&
                   !has_finite_verb(std::string("x ") + std::string(list[k]), house);
    return true;
}

std::size_t run_before_sentence(std::string_view words, const std::vector<std::string_view>& list, const House& house) {
    if (const std::size_t capitals = capital_run(words, list); capitals != 0 && capitals < words.size())
        return capitals;
    if (!starts_upper(list[0]) && !is_digit(list[0].front()) && list[0].size() > 3) {
        if (list.size() > 8 || ends_sentence(words)) return 0;
    }
    for (std::size_t i = 1; i < std::min<std::size_t>(list.size(), most_title_words + 6); ++i) {
        const std::string_view last = list[i - 1];
        const bool lettered = list[i].size() == 2 && list[i][1] == ')' && i >= 1;  // "Planning a) Applications ..."
        const bool point = list[i] == "\u2022";
        const bool day = i >= 3 && last == "Meeting" && house.longest(Word::weekday, list[i]) == list[i].size();
        if (lettered || point || day) return end_of(words, last);
        if (begins_sentence(list, i, house)) {
            constexpr auto prepositions =
                std::to_array<std::string_view>({"With", "At", "In", "On", "By", "For", "From", "As", "After", "To"});
            const bool dangling =
                i > 1 && std::find(prepositions.begin(), prepositions.end(), last) != prepositions.end();
            const std::size_t end = end_of(words, dangling ? list[i - 2] : last);
            std::string_view title = strip(words.substr(0, end), "-:");
            for (const std::string_view dash : {"\u2013", "\u2014"})
                if (title.ends_with(dash)) title = trim(title.substr(0, title.size() - dash.size()));
            if (title.ends_with('.')) title.remove_suffix(1);
            return is_speech(title, house) ? 0 : title.size();
        }
        if (last.back() == '.' && last.size() > 3 && house.longest(Word::honorific, last) != last.size()) {
            const std::size_t end = end_of(words, last) - 1;
            return i <= 6 && is_title_like(words.substr(0, end), 6) && !is_speech(words, house) ? end : 0;
        }
        if ((last == "-" || last == "\u2013" || last == "\u2014") && i >= 2 && i <= 14 && list.size() > i + 2 &&
            !names_somebody(list, i, house) &&
            (is_title_like(words.substr(0, offset_in(words, last)), 14) ||
             (ends_sentence(words) && i <= 10 && starts_upper(list[0]) &&
              !has_finite_verb(words.substr(0, offset_in(words, last)), house))) &&
            has_finite_verb(
                ends_sentence(words) ? words.substr(offset_in(words, list[i])) : from_to(words, list, i, i + 3), house))
            return trim(words.substr(0, offset_in(words, last))).size();
        if (last == "-" || last == "\u2013" || last == "\u2014") {
            if (all_caps(words.substr(0, offset_in(words, last))) && !all_caps(list[i]))
                return trim(words.substr(0, offset_in(words, last))).size();
        }
    }
    if (list.size() <= most_title_words && !ends_sentence(words) && words.size() <= 140) return words.size();
    return 0;
}

}  // namespace

}  // namespace minutes
