#include "status.hpp"

#include <array>
#include <utility>

#include "prose.hpp"

namespace minutes {

namespace {

// The status words stand apart from what follows: "done, filed under ..."
bool ends_phrase(std::string_view tail, std::size_t n) {
    return n >= tail.size() || tail[n] == ',' || tail[n] == '.' || tail[n] == ';';
}

constexpr std::array states{std::pair{Word::open, Status::open}, std::pair{Word::carried, Status::carried},
                            std::pair{Word::dropped, Status::dropped}, std::pair{Word::done, Status::done}};

}  // namespace

std::optional<Status> whole_clause(std::string_view clause, const House& house) {
    for (const std::string_view lead : {"but ", "still ", "now ", "all ", "so "})
        if (clause.starts_with(lead)) clause = trim(clause.substr(lead.size()));
    for (const auto& [word, status] : states)
        if (clause.size() > 2 && house.longest(word, clause) == clause.size()) return status;
    return std::nullopt;
}

std::optional<Status> status_of(std::string_view words, const House& house) {
    std::size_t first = std::string_view::npos;
    std::optional<Status> out;
    for (const auto& [word, status] : states)
        if (const std::size_t at = house.find(word, words); at < first) first = at, out = status;
    if (out != Status::open) return out;
    const std::string_view later = words.substr(first + house.longest(Word::open, words.substr(first)));
    for (const auto& [word, status] :
         {std::pair{Word::carried, Status::carried}, std::pair{Word::dropped, Status::dropped}})
        if (house.has(word, later)) return status;  // "ticket open, keep on list"
    return out;
}

std::optional<Status> last_clause(std::string_view tail, const House& house) {
    const std::size_t comma = find_last_in(tail, ", ");
    if (comma == std::string_view::npos || count_words(tail) > 12) return std::nullopt;
    return whole_clause(trim(strip(tail.substr(comma + 2), ".!")), house);
}

std::optional<Status> trailing_status(std::string_view words, const House& house, std::string_view& rest) {
    rest = words;
    const std::string_view bare = strip(words, ".");
    constexpr auto marks = std::to_array<std::string_view>(
        {" - ", " \u2013 ", " \u2014 ", ": ", ". ", " -- ", " -> ", " \u2192 ", " => "});
    std::array<std::size_t, marks.size()> last_at{};
    for (std::size_t k = 0; k < marks.size(); ++k) last_at[k] = find_last_in(bare, marks[k]);
    for (const auto& [word, status] : states) {
        // "[Done]", "(ongoing)" at the end
        if (!bare.empty() && (bare.back() == ']' || bare.back() == ')')) {
            const std::size_t open = bare.find_last_of("([");
            if (open != std::string_view::npos && open > 0 && house.longest(word, bare.substr(open + 1)) != 0 &&
                count_words(bare.substr(open)) <= 6) {
                rest = trim(bare.substr(0, open));
                return status;
            }
        }
        // "task - done", "task: completed", "task. DONE"
        for (std::size_t k = 0; k < marks.size(); ++k) {
            const std::string_view mark = marks[k];
            const std::size_t at = last_at[k];
            if (at == std::string_view::npos || at == 0) continue;
            const std::string_view tail = trim(bare.substr(at + mark.size()));
            if (house.longest(word, tail) != 0 &&
                (mark == ": " ? count_words(tail) <= 3 || ends_phrase(tail, house.longest(word, tail))
                              : count_words(tail) <= 14) &&
                (house.longest(word, tail) == tail.size() || mark != ". ")) {
                rest = trim(bare.substr(0, at));
                return status;
            }
        }
    }
    // "task - part ordered, carry over", "task; still outstanding"
    for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", " -- ", " -> ", " \u2192 "})
        if (const std::size_t at = find_last_in(bare, mark); at != std::string_view::npos && at > 0)
            if (const auto status = last_clause(bare.substr(at + mark.size()), house)) {
                rest = trim(bare.substr(0, at));
                return status;
            }
    if (const std::size_t at = bare.rfind("; "); at != std::string_view::npos)
        if (const auto status = whole_clause(trim(bare.substr(at + 2)), house)) {
            rest = trim(bare.substr(0, at));
            return status;
        }
    // "task? DONE", "task done!": the last word, in capitals or behind another mark
    const auto list = split_words(words);
    if (list.size() > 2) {
        const std::string_view last = strip(list.back(), ".!");
        const char before = list[list.size() - 2].back();
        const bool apart = all_caps(last) || list.back().back() == '!' || before == '?' || before == '!' ||
                           before == '.' || before == '-';
        for (const auto& [word, status] : states)
            if (apart && last.size() > 2 && house.longest(word, last) == last.size()) {
                rest = strip(words.substr(0, offset_in(words, list.back())), "-");
                return status;
            }
    }
    // "DONE: task", "Done - task"
    for (const auto& [word, status] : states) {
        const std::size_t n = house.longest(word, words);
        if (n == 0 || n + 1 >= words.size()) continue;
        const std::string_view tail = trim(words.substr(n));
        const bool sign =
            words.substr(0, n).find('/') != std::string_view::npos && is_blank(words[n]);  // "c/f write the page"
        if (sign || (n > 3 && all_caps(words.substr(0, n)) && !tail.empty() && tail.front() != ':' &&
                     tail.front() != '-')) {  // "DONE write the page"
            rest = tail;
            return status;
        }
        for (const std::string_view mark : {":", "- ", "\u2013 "})
            if (tail.starts_with(mark)) {
                rest = trim(tail.substr(mark.size()));
                return status;
            }
    }
    return std::nullopt;
}

}  // namespace minutes
