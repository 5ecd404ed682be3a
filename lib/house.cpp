#include "house.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <utility>

#include "built_in_houses.hpp"
#include "hint.hpp"
#include "sixteen.hpp"

namespace minutes {

namespace {

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool alnum(char c) { return (c >= '0' && c <= '9') || (fold(c) >= 'a' && fold(c) <= 'z'); }

}  // namespace

// Words are looked up at every word of the text, so what can be no phrase must be seen from its first bytes.
void House::Phrases::add(std::string phrase) {
    if (phrase.empty()) return;
    for (char& c : phrase) c = fold(c);
    list.push_back(std::move(phrase));
    begins.clear();
}

void House::Phrases::order() {
    std::sort(list.begin(), list.end(),
              [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    list.erase(std::unique(list.begin(), list.end()), list.end());
    std::vector<std::pair<std::uint32_t, Begin>> found;  // each in its group; counted, then put in their places
    known.fill(0), groups.fill(0);
    std::array<std::uint32_t, 1U << group_bits> next{}, latest{};
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        const std::string_view phrase = list[i];
        const Begin begin{PhraseHead(phrase), i};
        const std::string_view second = stand_ins(phrase, 1), third = stand_ins(phrase, 2);
        for (const char two : second)
            for (const char three : third) {
                const std::array<char, 3> bytes{phrase[0], two, three};
                const std::uint32_t hash =
                    hash_of_three<hash_bits>(first_bytes<std::uint32_t>({bytes.data(), bytes.size()}));
                known[hash / 64] |= std::uint64_t{1} << (hash % 64);
                const std::uint32_t group = hash >> (hash_bits - group_bits);
                if (std::exchange(latest[group], i + 1) == i + 1) continue;  // beside another of its hashes
                found.emplace_back(group, begin);
                ++groups[group + 1];
            }
    }
    std::partial_sum(groups.begin(), groups.end(), groups.begin());
    std::copy_n(groups.begin(), next.size(), next.begin());
    begins.resize(found.size());
    for (const auto& [group, begin] : found) begins[next[group]++] = begin;
    marks = std::any_of(list.begin(), list.end(), [](const std::string& phrase) { return !alnum(phrase.front()); });
}

std::size_t House::Phrases::longest(std::string_view text) const {
    const std::uint32_t hash = hash_of_three<hash_bits>(first_bytes<std::uint32_t>(text));
    if (!knows(hash)) return 0;
    const TextHead head(text);
    const std::uint32_t group = hash >> (hash_bits - group_bits);
    for (std::size_t i = groups[group]; i < groups[group + 1]; ++i)
        if (head.may_be(begins[i].head))
            if (const std::size_t n = head.match(begins[i].head, list[begins[i].phrase]);
                n != 0 && word_ends_at(text, n))
                return n;
    return 0;
}

std::size_t House::abbreviation_before_number(std::string_view text) const {
    std::size_t n = 0;
    while (n < text.size() && n < 5 && text[n] >= 'A' && text[n] <= 'Z') ++n;
    const bool number = n >= 2 && n < text.size() && text[n] >= '0' && text[n] <= '9';
    return number && of(Word::action_label).longest(text.substr(0, n)) == n ? n : 0;
}

std::string_view House::own(std::string_view text) const {
    const std::size_t at = own_.find(text);
    return at == std::string_view::npos ? std::string_view() : text.substr(at, own_.longest(text.substr(at)));
}

House::Phrases House::together(std::span<const Word> meanings) const {
    Phrases all;
    for (const Word w : meanings)
        for (const std::string& phrase : of(w).list) all.add(phrase);
    all.order();
    return all;
}

// Short words and words that prose uses as well would mark too much.
void House::collect_own() {
    constexpr std::size_t shortest = 4;
    constexpr std::array marks{
        Word::present,      Word::in_attendance, Word::apologies,      Word::absent,         Word::chair,
        Word::minute_taker, Word::date,          Word::location,       Word::next_meeting,   Word::notes,
        Word::standing,     Word::action_label,  Word::action_heading, Word::decision_label, Word::decision_heading,
        Word::january,      Word::february,      Word::march,          Word::april,          Word::may,
        Word::june,         Word::july,          Word::august,         Word::september,      Word::october,
        Word::november,     Word::december};
    std::vector<std::string_view> known;
    for (const Phrases& p : standard().words_) known.insert(known.end(), p.list.begin(), p.list.end());
    std::sort(known.begin(), known.end());
    for (const Word w : marks)
        for (const std::string& phrase : of(w).list)
            if (phrase.size() >= shortest && !std::binary_search(known.begin(), known.end(), phrase)) own_.add(phrase);
    own_.order();
}

void House::fill_vocabulary() {
    vocabulary_ = {};
    for (const Word w : sought_words()) {
        looked_up_[list(w)] = !of(w).marks;
        for (const std::string& phrase : of(w).list) vocabulary_.add(phrase, list(w), PhraseEnd::word);
    }
    for (const HintList& hint : hint_lists()) {
        for (const Word w : hint.words)
            for (const std::string& phrase : of(w).list) vocabulary_.add(phrase, list(hint.hint), PhraseEnd::word);
        for (const std::string_view beginning : hint.beginnings)
            vocabulary_.add(beginning, list(hint.hint), PhraseEnd::anywhere);
    }
    vocabulary_.order();
}

bool House::is(Word w, std::string_view text) const {
    const auto trim = [](std::string_view s) {
        while (!s.empty() && blank(s.front())) s.remove_prefix(1);
        while (!s.empty() && (blank(s.back()) || s.back() == ':')) s.remove_suffix(1);
        return s;
    };
    text = trim(text);
    if (text.empty() || !of(w).may_begin(text)) return false;
    if (longest(w, text) == text.size()) return true;
    if (const std::size_t slash =
            text.size() < 100 && text.find('/') != std::string_view::npos ? text.find(" / ") : std::string_view::npos;
        slash != std::string_view::npos)
        return is(w, text.substr(0, slash)) && is(w, text.substr(slash + 3));
    if (text.back() != '.') return false;
    text.remove_suffix(1);
    return !text.empty() && longest(w, text) == text.size();
}

std::size_t House::Phrases::find(std::string_view text, std::size_t from) const {
    if (list.empty()) return std::string_view::npos;
    const auto begins_at = [&](std::size_t i) {
        const std::string_view here = text.substr(i);
        return may_begin(here) && word_begins_at(text, i) && longest(here) != 0;
    };
    if (from < text.size() && begins_at(from)) return from;
    if (!marks) return word_that(text, from + 1, begins_at);
    for (std::size_t i = from + 1; i < text.size(); ++i)
        if (begins_at(i)) return i;
    return std::string_view::npos;
}

std::size_t House::find(Word w, std::string_view text) const { return of(w).find(text); }

int House::month(std::string_view text, std::size_t& length) const {
    length = 0;
    if (months_.longest(text) == 0) return 0;  // most words: the twelve are not asked one by one
    for (int m = 0; m < 12; ++m)
        if ((length = longest(static_cast<Word>(static_cast<int>(Word::january) + m), text)) != 0) return m + 1;
    return 0;
}

namespace {

// All built-in houses, read once; they are part of the program and known to be right (a test reads each).
const std::vector<std::unique_ptr<House>>& shelf() {
    static const std::vector<std::unique_ptr<House>> houses = [] {
        std::vector<std::unique_ptr<House>> list;
        for (std::size_t i = 0; i < built_in_house_count; ++i)
            if (built_in_houses[i].name != "default")
                if (Result<House> h = House::read(std::string(built_in_houses[i].name), built_in_houses[i].text))
                    list.push_back(std::make_unique<House>(std::move(*h)));
        return list;
    }();
    return houses;
}

}  // namespace

const House& House::standard() {
    static const House house = [] {
        for (std::size_t i = 0; i < built_in_house_count; ++i)
            if (built_in_houses[i].name == "default")
                if (Result<House> h = read("default", built_in_houses[i].text)) return std::move(*h);
        return House();
    }();
    return house;
}

const House* House::built_in(std::string_view name) {
    if (name == "default") return &standard();
    for (const auto& h : shelf())
        if (h->name() == name) return h.get();
    return nullptr;
}

std::vector<const House*> House::all() {
    std::vector<const House*> out{&standard()};
    for (const auto& h : shelf()) out.push_back(h.get());
    return out;
}

std::vector<std::string> House::names() {
    std::vector<std::string> out;
    for (const House* h : all()) out.push_back(h->name());
    return out;
}

}  // namespace minutes
