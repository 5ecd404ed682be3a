// Checks of the agenda items: their numbers in sequence, and something under each.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "check_one.hpp"
#include "check_words.hpp"
#include "document.hpp"
#include "prose.hpp"
#include "record_table.hpp"

namespace minutes {

namespace {

// A number as a prefix and a count: "3.12" is {"3.", 12}, "124/17" is {"/17", 124}, "7" is {"", 7}.
struct Counted {
    std::string series;
    int count = 0;
};

std::optional<int> number_in(std::string_view s) {
    if (s.empty() || s.size() > 5 || !std::ranges::all_of(s, is_digit)) return std::nullopt;
    int n = 0;
    for (const char c : s) n = n * 10 + (c - '0');
    return n;
}

std::optional<Counted> counted(std::string_view number) {
    if (const std::size_t slash = number.find('/'); slash != std::string_view::npos) {
        const auto n = number_in(number.substr(0, slash));
        return n ? std::optional(Counted{std::string(number.substr(slash)), *n}) : std::nullopt;
    }
    const std::size_t dot = number.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? number : number.substr(dot + 1);
    const auto n = number_in(last);
    return n ? std::optional(Counted{std::string(number.substr(0, number.size() - last.size())), *n}) : std::nullopt;
}

struct Step {
    const Item* from;
    const Item* to;
    std::string series;
    int before, after;
    bool seen;  // the number stood in this series already
};

bool is_called_item(const Subject& s, const Item& item) {
    constexpr std::size_t near = 24;  // bytes before the title
    if (s.words == nullptr || item.at.line == 0) return false;
    const std::string_view before = s.words->text.bytes().substr(0, item.at.offset);
    return holds(lower(before.substr(before.size() - std::min(near, before.size()))), {"item "});
}

// The steps from number to number in each series, in document order.
std::vector<Step> steps(const Subject& s) {
    const Minutes& m = s.record;
    std::vector<Step> out;
    std::map<std::string, std::pair<const Item*, int>> last;
    std::map<std::string, std::set<int>> seen;
    for (const Item& item : m.items) {
        const auto n = counted(item.number);
        if (!n) continue;
        // one-part numbers below another item are a list of its own
        const bool own = n->series.empty() && item.depth > 1;
        const bool called_item = is_called_item(s, item);  // "ITEM 9" does not count with "9."
        const std::string series = called_item ? "item " + n->series
                                   : own       ? fmt::format("{}\n{}", item.parent, item.depth)
                                               : n->series;
        if (n->count == 1 && seen[series].contains(1)) last.erase(series), seen[series].clear();  // another list begins
        const auto before = last.find(series);
        if (before != last.end())
            out.push_back({before->second.first, &item, n->series, before->second.second, n->count,
                           seen[series].contains(n->count)});
        last[series] = {&item, n->count};
        seen[series].insert(n->count);
    }
    return out;
}

// Most steps go up by one: only then does another step say something.
bool regular(const std::vector<Step>& all) {
    const auto good = std::ranges::count_if(all, [](const Step& s) { return s.after == s.before + 1; });
    return static_cast<std::size_t>(good) >= 2 && 5 * static_cast<std::size_t>(good) >= 3 * all.size();
}

std::string shown(const Step& s, int n) {
    return s.series.starts_with('/') ? fmt::format("{}{}", n, s.series) : fmt::format("{}{}", s.series, n);
}

constexpr int most_missing = 10;  // a greater step begins another count

// Where the text has a number that begins a line, or "124/17" anywhere: it is there, whatever the parser made of it.
class Standing {
public:
    explicit Standing(const Subject& s) : s_(s) {
        if (s.words == nullptr) return;
        text_ = s.words->text.bytes();
        for (std::size_t at = text_.find("\u00A0"); at != std::string::npos; at = text_.find("\u00A0", at + 2))
            text_.replace(at, 2, "  ");
    }

    std::optional<At> find(const std::string& number) const {
        if (s_.words == nullptr) {
            const auto has = [&](const Item& item) { return item.number == number || offset(item.text, number); };
            const auto item = std::ranges::find_if(s_.record.items, has);
            return item == s_.record.items.end() ? std::nullopt : std::optional(item->at);
        }
        const auto at = offset(text_, number);
        if (!at) return std::nullopt;
        const auto begin = static_cast<std::uint32_t>(*at);
        return s_.words->text.at(Span{begin, begin + static_cast<std::uint32_t>(number.size())});
    }

private:
    static std::optional<std::size_t> offset(std::string_view text, const std::string& number) {
        for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
            const std::size_t end = at + number.size();
            if ((at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '/')) ||
                (end < text.size() && is_digit(text[end])))
                continue;
            if (number.find('/') != std::string::npos) return at;
            const std::string_view before = text.substr(0, at);
            const std::size_t word = before.find_last_not_of(" \t*_#>([");
            const bool begins_line = word == std::string_view::npos || before[word] == '\n' ||
                                     before.substr(word + 1).find_first_of("\n>#*") != std::string_view::npos ||
                                     before[word] == '.';
            const bool stop =
                end < text.size() && text[end] == '.' && !(end + 1 < text.size() && is_digit(text[end + 1]));
            // one blank is not enough: "5 March"
            const bool ends = end >= text.size() || stop ||
                              std::string_view("\t:)*\n").find(text[end]) != std::string_view::npos ||
                              text.substr(end).starts_with("  ") || number.find('.') != std::string::npos;
            if (begins_line && ends) return at;
        }
        return std::nullopt;
    }

    const Subject& s_;
    std::string text_;
};

At number_at(const Subject& s, const Item& item) { return place_of(s, item.at, item.number); }

}  // namespace

// One finding for each run of numbers that stand nowhere.
Findings number_gap(const Subject& s) {
    Findings out;
    const auto all = steps(s);
    if (s.record.kind != Kind::minutes || !regular(all)) return out;
    const Standing standing(s);
    for (const Step& step : all) {
        if (step.after <= step.before + 1 || step.after > step.before + most_missing + 1) continue;
        std::vector<std::string> missing;
        for (int n = step.before + 1; n <= step.after; ++n) {
            const std::string number = shown(step, n);
            const std::optional<At> there = n == step.after ? number_at(s, *step.to) : standing.find(number);
            if (!there) missing.push_back(number);
            if (!there || missing.empty()) continue;
            const std::string list = missing.size() < 3 ? joined(missing, " and ")
                                                        : fmt::format("{} to {}", missing.front(), missing.back());
            const std::string before = shown(step, n - static_cast<int>(missing.size()) - 1);
            out.push_back({.at = *there,
                           .message = fmt::format("{} {} missing between {} and {}", list,
                                                  missing.size() == 1 ? "is" : "are", before, number),
                           .hint = {}});
            missing.clear();
        }
    }
    return out;
}

Findings number_repeated(const Subject& s) {
    Findings out;
    const auto all = steps(s);
    if (s.record.kind != Kind::minutes || !regular(all)) return out;
    for (const Step& step : all)
        if (step.seen)
            out.push_back({.at = number_at(s, *step.to),
                           .message = fmt::format("the number {} stands twice", step.to->number),
                           .hint = {}});
    return out;
}

Findings number_disorder(const Subject& s) {
    Findings out;
    const auto all = steps(s);
    if (s.record.kind != Kind::minutes || !regular(all)) return out;
    for (const Step& step : all)
        if (!step.seen && step.after < step.before)
            out.push_back({.at = number_at(s, *step.to),
                           .message = fmt::format("{} stands after {}", step.to->number, step.from->number),
                           .hint = {}});
    return out;
}

// Agendas may be nothing but headings; in minutes most items have text. A heading may be a sentence that says it all.
Findings heading_empty(const Subject& s) {
    Findings out;
    const auto& items = s.record.items;
    if (s.record.kind != Kind::minutes) return out;
    constexpr std::size_t longest_title = 8;              // words
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {  // the last may be the close of the meeting
        const Item& item = items[i];
        const Item& next = items[i + 1];
        const bool parent = next.depth > item.depth || next.parent == item.id ||
                            (!item.number.empty() && next.number.starts_with(item.number + "."));
        const bool says_it = count_words(item.title) > longest_title ||
                             holds(lower(item.title), {"none", "no report", "nil", "closed", "adjourn", "(", ":"});
        if (!item.text.empty() || parent || says_it || item.number.empty()) continue;
        if (std::ranges::any_of(s.record.actions, [&](const Action& a) { return a.item == item.id; })) continue;
        if (s.words != nullptr && count_words(s.words->text.line(item.at.line)) > count_words(item.title) + 3) continue;
        out.push_back({.at = item.at, .message = fmt::format("nothing stands under \"{}\"", item.title), .hint = {}});
    }
    if (5 * out.size() > items.size() && out.size() > 1) out.clear();
    return out;
}

}  // namespace minutes
