#include "house.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <memory>

#include "built_in_houses.hpp"

namespace minutes {

namespace {

// In the order of Word.
constexpr std::array<std::string_view, word_count> keys{
    "attendance.present", "attendance.in_attendance", "attendance.guest", "attendance.observer", "attendance.apologies",
    "attendance.absent", "attendance.groups", "attendance.here", "attendance.not_here", "attendance.excused",
    "meeting.chair", "meeting.minute_taker", "meeting.date", "meeting.start", "meeting.end", "meeting.location", "meeting.body",
    "meeting.organisation", "meeting.draft", "meeting.next_meeting", "meeting.quorum",
    "items.agenda", "items.notes", "items.furniture", "items.item", "items.standing", "items.enumeration",
    "actions.label", "actions.heading", "actions.not_an_action", "actions.earlier", "actions.owner_column", "actions.due_column",
    "actions.status_column", "actions.text_column", "actions.ref_column", "actions.done", "actions.carried", "actions.dropped",
    "actions.open", "actions.everybody", "actions.placeholder",
    "decisions.label", "decisions.heading",
    "people.honorific", "people.role", "people.title", "people.group", "people.nobody", "people.remote", "people.substitute",
    "body.noun", "body.meeting", "speech.verb", "weekdays.names",
    "months.january", "months.february", "months.march", "months.april", "months.may", "months.june", "months.july",
    "months.august", "months.september", "months.october", "months.november", "months.december"};

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool alnum(char c) { return (c >= '0' && c <= '9') || (fold(c) >= 'a' && fold(c) <= 'z'); }

// General punctuation (U+2000 to U+206F) begins with these two bytes; everything else beyond ASCII counts as a letter.
bool word_char(std::string_view s, std::size_t i) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (c < 0x80) return alnum(s[i]);
    if (c == 0xC2) return false;  // no-break space, section sign, pound sign
    if (c == 0xE2) return !(i + 1 < s.size() && (static_cast<unsigned char>(s[i + 1]) == 0x80 || static_cast<unsigned char>(s[i + 1]) == 0x81));
    if ((c & 0xC0U) == 0x80U) {  // inside a character: as its first byte says
        std::size_t k = i;
        while (k > 0 && (static_cast<unsigned char>(s[k]) & 0xC0U) == 0x80U) --k;
        return k != i && word_char(s, k);
    }
    return true;
}

// The bytes of `text` that `phrase` matches, or 0.
std::size_t match(std::string_view phrase, std::string_view text) {
    std::size_t i = 0;
    for (const char c : phrase) {
        if (i >= text.size()) return 0;
        if (c == ' ') {
            if (!blank(text[i])) return 0;
            while (i < text.size() && blank(text[i])) ++i;
        } else if (fold(text[i]) == c) {
            ++i;
        } else if (c == '\'' && text.substr(i).starts_with("\u2019")) {
            i += 3;
        } else {
            return 0;
        }
    }
    return i;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t up = row[j + 1];
            row[j + 1] = std::min({up + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0U : 1U)});
            diagonal = up;
        }
    }
    return row.back();
}

std::string nearest(std::string_view key) {
    return std::string(*std::min_element(keys.begin(), keys.end(), [key](auto a, auto b) { return distance(key, a) < distance(key, b); }));
}

Diagnostic wrong(const std::string& file, const toml::source_region& where, std::string message, std::string hint) {
    At at;
    at.line = at.end_line = where.begin.line;
    at.column = where.begin.column;
    at.end_column = at.column + 1;
    return {.severity = Severity::error, .code = {}, .message = std::move(message), .hint = std::move(hint), .at = at, .file = file};
}

}  // namespace

bool word_begins_at(std::string_view text, std::size_t i) {
    return i == 0 || i >= text.size() || !word_char(text, i - 1) || !word_char(text, i);
}

bool word_ends_at(std::string_view text, std::size_t i) {
    return i == 0 || i >= text.size() || !word_char(text, i) || !word_char(text, i - 1);
}

void House::add(Word w, std::string phrase) {
    if (phrase.empty()) return;
    Phrases& p = words_[static_cast<std::size_t>(w)];
    for (char& c : phrase) c = fold(c);
    const char first = phrase.front();
    p.first.set(static_cast<unsigned char>(first));
    if (first >= 'a' && first <= 'z') p.first.set(static_cast<unsigned char>(first - 32));
    p.list.push_back(std::move(phrase));
}

void House::order() {
    for (Phrases& p : words_) {
        std::sort(p.list.begin(), p.list.end(), [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
        p.list.erase(std::unique(p.list.begin(), p.list.end()), p.list.end());
    }
}

std::size_t House::longest(Word w, std::string_view text) const {
    const Phrases& p = words_[static_cast<std::size_t>(w)];
    if (text.empty() || !p.first[static_cast<unsigned char>(text.front())]) return 0;
    for (const std::string& phrase : p.list)
        if (fold(text.front()) == phrase.front())
            if (const std::size_t n = match(phrase, text); n != 0 && word_ends_at(text, n)) return n;
    return 0;
}

bool House::is(Word w, std::string_view text) const {
    const auto trim = [](std::string_view s) {
        while (!s.empty() && blank(s.front())) s.remove_prefix(1);
        while (!s.empty() && (blank(s.back()) || s.back() == ':')) s.remove_suffix(1);
        return s;
    };
    text = trim(text);
    if (text.empty()) return false;
    if (longest(w, text) == text.size()) return true;
    if (text.back() != '.') return false;
    text.remove_suffix(1);
    return !text.empty() && longest(w, text) == text.size();
}

std::size_t House::find(Word w, std::string_view text) const {
    const std::bitset<256>& first = words_[static_cast<std::size_t>(w)].first;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (first[static_cast<unsigned char>(text[i])] && word_begins_at(text, i) && longest(w, text.substr(i)) != 0) return i;
    return std::string_view::npos;
}

int House::month(std::string_view text, std::size_t& length) const {
    for (int m = 0; m < 12; ++m)
        if ((length = longest(static_cast<Word>(static_cast<int>(Word::january) + m), text)) != 0) return m + 1;
    return 0;
}

Result<House> House::read(const std::string& file, std::string_view toml) {
    const bool is_default = file == "default";
    House house = is_default ? House() : standard();
    toml::table root;
    try {
        root = toml::parse(toml, file);
    } catch (const toml::parse_error& e) {
        return wrong(file, e.source(), std::string(e.description()), "a house file is TOML: [section], then key = [\"phrase\", ...]");
    }
    house.name_ = root["name"].value_or(std::string(file));
    if (const toml::array* list = root["replace"].as_array())
        for (const toml::node& node : *list) {
            const auto at = std::find(keys.begin(), keys.end(), node.value_or(std::string()));
            if (at == keys.end()) return wrong(file, node.source(), "replace names no known list: " + node.value_or(std::string("?")), "did you mean " + nearest(node.value_or(std::string())) + "?");
            house.words_[static_cast<std::size_t>(at - keys.begin())] = {};
        }
    // "Action (KB, by 8 March 2024): ..." is read in every house.
    if (house.words_[static_cast<std::size_t>(Word::action_label)].list.empty() && !is_default) house.add(Word::action_label, "action");
    for (auto&& [section, value] : root) {
        const std::string prefix(section.str());
        if (prefix == "name" || prefix == "replace") continue;
        const toml::table* table = value.as_table();
        if (table == nullptr) return wrong(file, value.source(), "unknown setting '" + prefix + "'", "known are: name, replace, and sections such as [actions]");
        for (auto&& [key, phrases] : *table) {
            const std::string full = prefix + "." + std::string(key.str());
            const auto at = std::find(keys.begin(), keys.end(), full);
            if (at == keys.end()) return wrong(file, phrases.source(), "unknown list '" + full + "'", "did you mean " + nearest(full) + "?");
            const toml::array* list = phrases.as_array();
            if (list == nullptr) return wrong(file, phrases.source(), "'" + full + "' must be a list of phrases", "write " + std::string(key.str()) + " = [\"phrase\", \"another\"]");
            for (const toml::node& node : *list) {
                if (!node.is_string()) return wrong(file, node.source(), "'" + full + "' holds something that is no phrase", "put each phrase in quotation marks");
                house.add(static_cast<Word>(at - keys.begin()), node.value_or(std::string()));
            }
        }
    }
    house.order();
    return house;
}

namespace {

// All built-in houses, read once; they are part of the program and known to be right (a test reads each).
const std::vector<std::unique_ptr<House>>& shelf() {
    static const std::vector<std::unique_ptr<House>> houses = [] {
        std::vector<std::unique_ptr<House>> list;
        for (std::size_t i = 0; i < built_in_house_count; ++i)
            if (built_in_houses[i].name != "default")
                if (Result<House> h = House::read(std::string(built_in_houses[i].name), built_in_houses[i].text)) list.push_back(std::make_unique<House>(std::move(*h)));
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

std::vector<std::string> House::names() {
    std::vector<std::string> out{"default"};
    for (const auto& h : shelf()) out.push_back(h->name());
    return out;
}

}  // namespace minutes
