#include "marked_task.hpp"

#include <algorithm>

#include "owners.hpp"
#include "take_apart.hpp"

namespace minutes {

namespace {

// How much a sentence looks like a task: 2 "X is to ...", "X was asked to ..."; 1 "X will ..."; 0 anything.
int tells_task(std::string_view s, const Directory& people) {
    for (const std::string_view cue : {" is to ", " are to ", " asked to ", " to be ", " to provide ", " agreed to ",
                                       " take it away", " will source ", " would produce ", " going to "})
        if (s.find(cue) != std::string_view::npos && s.find("have to be") == std::string_view::npos)
            return cue == " to be " && (s.find("going to be") != std::string_view::npos ||
                                        s.find(" is to be confirmed") != std::string_view::npos)
                       ? 0
                       : 2;
    const std::size_t who = people.leading(s);
    if (who != 0 && trim(s.substr(who)).starts_with("to ")) return 2;
    if (s.find(" will ") != std::string_view::npos || s.find(" would ") != std::string_view::npos)
        return who != 0 ? 2 : 1;
    if (s.find(" asked to ") != std::string_view::npos || s.find(" asked ") != std::string_view::npos) return 1;
    return 0;
}

}  // namespace

bool doing_follows(std::string_view rest) {
    rest = trim(rest);
    return rest.starts_with("to ") || rest.starts_with("will ") || rest.starts_with("is ") || rest.starts_with("are ");
}

bool starts_task(std::string_view s, const Directory& people, const House& house) {
    const std::size_t n = owner_list(s, people, house);
    if (n != 0) {
        const std::string_view rest = trim(s.substr(n));
        return doing_follows(s.substr(n)) || rest.starts_with(":") || rest.starts_with("- ") ||
               s.substr(n).starts_with("  ") ||
               (is_initials(s.substr(0, n)) && people.find(s.substr(0, n)) != nullptr && starts_upper(rest));
    }
    const auto list = split_words(s.substr(0, 60));
    return list.size() > 2 && starts_upper(list[0]) && (list[1] == "to" || (list[2] == "to" && starts_upper(list[1])));
}

bool title_task(std::string_view s) {
    const std::size_t to = s.find(" to be ");
    if (to == std::string_view::npos || count_words(s) > 40) return false;
    const std::string_view before = s.substr(0, to);
    for (const std::string_view verb : {" is ", " are ", " was ", " stated", " said", " going", " has ", " have ",
                                        " need", " updated", " confirmed", " will "})
        if (before.find(verb) != std::string_view::npos) return false;
    return true;
}

bool unknown_owner(std::string_view s) {
    for (const std::string_view w : split_words(s)) {
        const std::string low = lower(w);
        if (low == "and" || low == "the" || low == "&" || low == "/") continue;
        if (!starts_upper(w)) return false;
    }
    return s.find(". ") == std::string_view::npos && s.find(':') == std::string_view::npos;
}

std::string_view task_sentence(std::string_view text, const Directory& people, const House& house) {
    const auto list = sentences(text, house);
    std::string_view best;
    int most = -1;
    for (const std::string_view s : list)
        if (const int t = tells_task(s, people); t >= most) most = t, best = s;
    return best;
}

std::vector<std::string_view> task_pieces(std::string_view text, bool owned, const Directory& people,
                                          const House& house) {
    std::vector<std::string_view> pieces;
    for (const std::string_view s : sentences(text, house, true)) {
        const bool after_clause = !pieces.empty() && pieces.back().ends_with(';');  // "KB to write; TM to post"
        if (pieces.empty() ||
            (starts_task(s, people, house) && !owned && (!after_clause || starts_task(pieces.back(), people, house))))
            pieces.push_back(s);
        else
            pieces.back() = std::string_view(pieces.back().data(),
                                             static_cast<std::size_t>(s.data() + s.size() - pieces.back().data()));
    }
    for (std::string_view& p : pieces) p = strip(p, ";");
    return pieces;
}

std::string_view without_sequel(std::string_view text, const Directory& people, const House& house) {
    const auto list = sentences(text, house);
    for (std::size_t k = 1; k < list.size(); ++k) {
        const std::string_view s = list[k];
        const std::size_t note = house.longest(Word::status_column, s), colon = s.find(':');
        bool sequel =
            note != 0 && starts_upper(s) && colon != std::string_view::npos && count_words(s.substr(0, colon)) <= 20;
        if (const std::size_t who = owner_list(s, people, house); who != 0)
            sequel = sequel || house.longest(Word::speech, trim(s.substr(who))) != 0;
        if (sequel) return trim(text.substr(0, offset_in(text, s)));
    }
    return text;
}

MarkedTask row_task(const Document& doc, const Directory& people, std::size_t i) {
    const Block& mark = doc.outline.blocks[i];
    MarkedTask best{{}, i};
    int most = -1;
    for (std::size_t k = i; k > 0;) {
        const Block& b = doc.outline.blocks[--k];
        if (b.table != mark.table || b.row != mark.row || b.column >= mark.column) {
            if (b.column >= 0 && (b.row != mark.row || b.column == mark.column)) break;
            continue;
        }
        if (b.column == 0 && mark.column > 1) break;
        const std::string_view words = doc.words(b);
        const bool title = title_task(words);
        const int weight =
            tells_task(words, people) * 2 + (sentences(words, doc.house).size() == 1 ? 1 : 0) + (title ? 4 : 0);
        if (weight <= most || doc.is_heading(k)) continue;
        most = weight;
        best = {title ? words : task_sentence(words, people, doc.house), k};
    }
    return best;
}

std::string_view without_stamp(std::string_view s) {
    s = trim(s);
    if (const std::size_t recorded = s.ends_with(']') ? find_in(s, " [recorded in ") : std::string_view::npos;
        recorded != std::string_view::npos)
        return trim(s.substr(0, recorded));
    if (s.empty() || s.back() != ')') return s;
    const std::size_t open = s.rfind('(');
    if (open == std::string_view::npos || open == 0) return s;
    const std::string_view in = s.substr(open);
    return in.find(',') != std::string_view::npos && std::count(in.begin(), in.end(), ':') >= 1 &&
                   std::count_if(in.begin(), in.end(), is_digit) >= 4
               ? trim(s.substr(0, open))
               : s;
}

}  // namespace minutes
