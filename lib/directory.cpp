#include "directory.hpp"

#include <algorithm>

#include "person_name.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

constexpr std::size_t longest_name = 90;  // bytes, with honorifics and office

// The first words of a text, five at most.
class Few {
public:
    Few() = default;
    explicit Few(std::string_view word) {
        if (!word.empty()) words_[size_++] = word;
    }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::string_view operator[](std::size_t i) const { return words_[i]; }
    friend Few first_words(std::string_view);

private:
    std::array<std::string_view, 5> words_;
    std::size_t size_ = 0;
};

Few first_words(std::string_view s) {
    Few out;
    for (std::size_t i = 0; i < s.size() && out.size_ < out.words_.size();) {
        while (i < s.size() && is_blank(s[i])) ++i;
        const std::size_t begin = i;
        while (i < s.size() && !is_blank(s[i])) ++i;
        if (i > begin) out.words_[out.size_++] = s.substr(begin, i - begin);
    }
    return out;
}

std::string_view first_word(std::string_view s) {
    std::size_t begin = 0;
    while (begin < s.size() && is_blank(s[begin])) ++begin;
    std::size_t end = begin;
    while (end < s.size() && !is_blank(s[end])) ++end;
    return s.substr(begin, end - begin);
}

unsigned low_bits(char c) { return static_cast<unsigned char>(c) & 31U; }

// "Jordan C", "R Crisp", "Ros Crisp" for this name
bool short_form(std::string_view name, std::string_view first, std::string_view last) {
    const auto own = split_words(name);
    if (own.size() < 2) return false;
    const std::string_view letters = strip(last, "."), letter = strip(first, ".");
    if (same_letters(own.front(), first) && letters.size() <= 2)
        return std::any_of(own.begin() + 1, own.end(), [&](std::string_view w) { return w.starts_with(letters); });
    if (!same_letters(own.back(), last)) return false;
    return letter.size() == 1 ? own.front().starts_with(letter)
                              : first.size() > 2 && same_letters(own.front().substr(0, first.size()), first);
}

// Where the name ends that begins with the word `k`, of three words at most: "Lee", "A. Lee"; 0: no name.
std::size_t surname(std::string_view from, const Few& list, std::size_t k) {
    if (!starts_upper(list[k])) return 0;
    std::size_t n = k + 1;
    while (n < std::min<std::size_t>(list.size(), k + 3) && starts_upper(list[n]) && list[n - 1].back() != ',' &&
           list[n - 1].back() != '.')
        ++n;
    if (list[k].size() == 2 && list[k][1] == '.' && list.size() > k + 1) n = std::max<std::size_t>(n, k + 2);
    const std::string_view last = strip(list[n - 1], ",:;");
    return offset_in(from, last) + last.size();
}

// The length of capitalised words that end with an office: "Deputy Town Clerk", "Churchwardens"; 0: none.
std::size_t titled_office(std::string_view from, const Few& list, const House& house) {
    std::size_t end = 0;
    for (std::size_t k = 0; k < list.size() && starts_upper(list[k]); ++k) {
        const std::string_view word = strip(list[k], ",:;.");
        std::string_view one = word;
        if (one.size() > 4 && one.back() == 's' && !house.is(Word::role, one)) one.remove_suffix(1);
        if (house.is(Word::role, one) || house.is(Word::group, one)) end = offset_in(from, word) + word.size();
        if (word.size() < list[k].size()) break;
    }
    return end;
}

}  // namespace

Directory::Directory(const std::vector<const Person*>& people, const House& house) : house_(house) {
    for (const Person* p : people) {
        add(written_, lower(p->name), p);
        if (!p->note.empty()) add(written_, lower(strip(p->note, "@")), p);
        if (!p->initials.empty()) add(initials_, p->initials, p);
        if (!p->derived_initials.empty()) add(derived_, p->derived_initials, p);
        const auto own = split_words(p->name);
        if (!own.empty()) add(ends_, lower(own.front()), p);
        if (own.size() > 1) add(ends_, lower(own.back()), p);
        if (count_words(p->role) == 1) offices_.insert(std::string(strip(p->role, ".")));
        sorted_.push_back(p);
    }
    std::sort(sorted_.begin(), sorted_.end(), [](const Person* x, const Person* y) { return x->name < y->name; });
}

void Directory::add(Index& index, std::string key, const Person* p) {
    const std::string_view begin(key);
    if (!begin.empty()) begins_[low_bits(begin[0])] |= begin.size() > 1 ? 1U << low_bits(begin[1]) : ~0U;
    most_words_ = std::max(most_words_, count_words(key));
    index[std::move(key)].push_back(p);
}

// Most words name nobody, which their first two letters show: those of the first word or, where there are two ("J
// Lee"), those of the second.
bool Directory::may_match(std::string_view who) const {
    const auto begins = [this](std::string_view word) {
        return ((begins_[low_bits(word[0])] >> low_bits(word.size() > 1 ? word[1] : ' ')) & 1U) != 0;
    };
    if (begins(who)) return true;
    std::size_t next = 0;
    while (next < who.size() && !is_blank(who[next])) ++next;
    while (next < who.size() && is_blank(who[next])) ++next;
    return next < who.size() && begins(who.substr(next));
}

std::vector<const Person*> Directory::matches(std::string_view who) const {
    std::vector<const Person*> out;
    who = strip(who, "@.,:");
    who = who.substr(honorific_length(who, house_));
    if (who.empty() || who.size() > longest_name || !may_match(who)) return out;
    const Few list = first_words(who);
    if (list.size() > most_words_) return out;
    const std::string low = lower(who);
    const auto add = [&out](const Index& index, std::string_view key, const auto& fits) {
        const auto at = index.find(key);
        if (at == index.end()) return;
        for (const Person* p : at->second)
            if (fits(*p) && std::find(out.begin(), out.end(), p) == out.end()) out.push_back(p);
    };
    const auto any = [](const Person&) { return true; };
    add(written_, low, any);
    add(initials_, who, any);
    if (out.empty()) add(derived_, who, any);
    if (!out.empty()) return out;
    if (list.size() == 1) add(ends_, low, any);
    if (list.size() == 2) {
        const auto fits = [&list](const Person& p) { return short_form(p.name, list[0], list[1]); };
        add(ends_, lower(list[0]), fits);
        add(ends_, lower(list[1]), fits);
    }
    if (!out.empty() || list.size() != 1 || who.size() < 3 || !is_upper(who.front())) return out;
    // "Ben" for Benjamin
    const auto before = [](const Person* p, std::string_view name) { return p->name < name; };
    for (auto at = std::lower_bound(sorted_.begin(), sorted_.end(), who, before);
         at != sorted_.end() && (*at)->name.starts_with(who); ++at)
        if ((*at)->name.size() > who.size() && is_lower((*at)->name[who.size()])) out.push_back(*at);
    return out;
}

const Person* Directory::find(std::string_view who) const {
    const auto found = matches(who);
    return found.size() == 1 ? found.front() : nullptr;
}

bool Directory::knows(std::string_view who) const { return !matches(who).empty(); }

std::size_t Directory::leading(std::string_view text, bool offices) const {
    std::size_t used = 0;
    if (text.size() > 4 && same_letters(text.substr(0, 4), "the ")) used = 4;
    std::size_t honorifics = honorific_length(text.substr(used), house_);
    const std::string_view letters = trim(text.substr(used, honorifics));
    if (is_initials(letters) && knows(letters)) honorifics = 0;  // "MS" who is Mira Solano
    std::string_view from = text.substr(used + honorifics);
    from = from.substr(0, longest_name);
    from = from.substr(0, find_any<'/', ';', '&', '+'>(from));
    const std::string_view bare = strip(from, "@.,:");
    const bool may = used == 0 && !bare.empty() && may_match(bare);
    const Few list = may || used + honorifics != 0 ? first_words(from) : Few(first_word(from));
    for (std::size_t n = may ? list.size() : 0; n > 0; --n) {
        std::string_view run(from.data(),
                             static_cast<std::size_t>(list[n - 1].data() + list[n - 1].size() - from.data()));
        run = strip(run, ",:;.");
        if (run.ends_with("'s") || run.ends_with("\u2019s") || find_any<',', ';', ':'>(run) != std::string_view::npos)
            continue;
        if (knows(run)) return used + honorifics + offset_in(from, run) + run.size();
    }
    if (honorifics != 0 && !list.empty())
        if (const std::size_t n = surname(from, list, 0); n != 0)
            return used + honorifics + n;  // "Cllr Lee", whoever that is
    const bool capital = used + honorifics == 0 && !from.empty() && is_upper(from.front());
    const std::size_t title = capital && house_.longest(Word::group, from) == 0 ? house_.longest(Word::title, from) : 0;
    if (title != 0 && title < from.size() && is_blank(from[title])) {  // "Chief Tubbs"
        const Few words = first_words(from);
        std::size_t k = 0;
        while (k < words.size() && offset_in(from, words[k]) <= title) ++k;
        if (k < words.size() && is_name(strip(words[k], ",:;."), house_, true))
            if (const std::size_t end = surname(from, words, k); end != 0) return end;
    }
    if (offices) {
        if (const std::size_t n = house_.longest(Word::group, from); n != 0) return used + n;
        if (used != 0 && !list.empty() &&
            offices_.count(strip(list[0], ",:;.")) != 0)  // "the Bailiff", where the list has one
            return used + strip(list[0], list.size() > 1 && is_lower(list[1].front()) ? ",:;" : ",:;.").size();
        if (const std::size_t n = titled_office(from, list, house_); n != 0 && used != 0)
            return used + n;  // "the Deputy Town Clerk"
        // any office where it does something: "Caretaker to fit ...", "Churchwardens to agree ..."
        if (const std::size_t n = capital ? titled_office(from, first_words(from), house_) : 0;
            n != 0 && (from.substr(n).starts_with(" to ") || from.substr(n).starts_with(" will ")))
            return used + n;
    }
    if (!list.empty() && is_initials(strip(list[0], ",:;")) && strip(list[0], ",:;").size() <= 3 && used == 0)
        return strip(list[0], ",:;").size();
    return 0;
}

}  // namespace minutes
