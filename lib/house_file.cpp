// House files, which are TOML: the rest of the class House knows nothing of their form.
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "house.hpp"
#include "nearest.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

// The lists of each section, in the order of Word.
constexpr std::string_view lists = R"(
    [attendance] present in_attendance guest observer apologies absent groups about_people here not_here excused
                 name_column surname_column initials_column role_column organisation_column mark_column
    [meeting]    chair minute_taker date start end location body organisation draft next_meeting quorum
    [items]      agenda notes furniture item standing enumeration
    [actions]    label heading before_heading behind_heading not_an_action earlier
                 owner_column due_column status_column text_column ref_column
                 done carried dropped open everybody no_owner placeholder perhaps by due_time
                 promise doing no_task before_to no_doer deed taken
    [decisions]  label heading formula verb passive verdict vote elsewhere no_verdict
    [people]     honorific role title group several nobody remote substitute and particle pronoun no_name firm
    [body]       noun meeting about_meeting generic
    [forward]    returns deferred until next later occasion time agenda_items
    [speech]     verb finite sentence_start determiner abbreviation
    [lint]       ignore ask led took_notes excuse no_date no_initials label no_slip leftover
    [weekdays]   names
    [dates]      ordinal before part_of_month season undated
    [months]     january february march april may june july august september october november december
)";
constexpr std::size_t names_in(std::string_view s) {
    std::size_t names = 0;
    for (std::size_t i = 1; i < s.size(); ++i) names += is_blank(s[i - 1]) && is_lower(s[i]) ? 1U : 0U;
    return names;
}
static_assert(names_in(lists) == word_count);

// "actions.label", in the order of Word.
const std::vector<std::string>& keys() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> out;
        std::string_view section;
        for (const std::string_view word : split_words(lists))
            if (word.front() == '[') section = strip(word, "[]");
            else out.push_back(std::string(section) + "." + std::string(word));
        return out;
    }();
    return all;
}

// The hint for a list that is not known.
std::string meant(std::string_view key) {
    const std::string_view best = nearest(key, {keys().begin(), keys().end()});
    if (!best.empty()) return "did you mean " + std::string(best) + "?";
    std::string sections;
    for (const std::string_view known : keys())
        if (const std::string name(known.substr(0, known.find('.'))); sections.find(name) == std::string::npos)
            sections += (sections.empty() ? "" : ", ") + name;
    return "the sections are: " + sections;
}

Diagnostic wrong(const std::string& file, const toml::source_region& where, std::string message, std::string hint) {
    At at;
    at.line = at.end_line = where.begin.line;
    at.column = where.begin.column;
    at.end_column = at.column + 1;
    return {.severity = Severity::error,
            .code = {},
            .message = std::move(message),
            .hint = std::move(hint),
            .at = at,
            .file = file};
}

// Behind the text that begins at `from`, on one line or, in three marks, on many.
std::size_t end_of_text(std::string_view toml, std::size_t from) {
    const char mark = toml[from];
    const std::string three(3, mark);
    const bool many = toml.substr(from, 3) == three;
    for (std::size_t i = from + (many ? 3 : 1); i < toml.size(); ++i) {
        if (mark == '"' && toml[i] == '\\') ++i;
        else if (many ? toml.substr(i, 3) == three : toml[i] == mark) return i + (many ? 3 : 1);
        else if (!many && toml[i] == '\n') return i;
    }
    return toml.size();
}

// Where toml++ 3.3 is undefined: it takes for granted that a name begins behind the bracket of a section ("[#"), that
// no brace stands where a value is due ("[}"), and that all is ASCII outside texts and comments.
struct Undefined {
    toml::source_region where;
    const char* message;
};
std::optional<Undefined> undefined_in(std::string_view toml) {
    toml::source_index line = 1;
    bool begins = true;  // of the line, blanks aside
    std::string open;    // brackets and braces
    const auto found = [&line](const char* message) {
        return Undefined{{.begin = {line, 1}, .end = {line, 2}, .path = nullptr}, message};
    };
    for (std::size_t i = toml.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < toml.size(); ++i) {
        const char c = toml[i];
        if (c == '\n') ++line, begins = true;
        if (is_blank(c)) continue;
        if (c == '#') {
            i = std::min(toml.find('\n', i), toml.size()) - 1;
        } else if (c == '"' || c == '\'') {
            const std::size_t end = end_of_text(toml, i);
            line += static_cast<toml::source_index>(std::ranges::count(toml.substr(i, end - i), '\n'));
            i = end - 1;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            return found("letters beyond ASCII outside quotation marks");
        } else if (c == '[' && begins) {
            std::size_t name = i + (toml.substr(i, 2) == "[[" ? 2 : 1);
            while (name < toml.size() && toml[name] != '\n' && is_blank(toml[name])) ++name;
            const char first = name < toml.size() ? toml[name] : '#';
            if (!is_upper(first) && !is_lower(first) && !is_digit(first) &&
                std::string_view("_-\"']").find(first) == std::string_view::npos)
                return found("a section without a name");
        }
        if (c == '[' || c == '{') open += c;
        else if (c == '}' && !open.ends_with('{')) return found("a brace that closes nothing");
        else if ((c == '}' || c == ']') && !open.empty()) open.pop_back();
        begins = false;
    }
    return std::nullopt;
}

}  // namespace

struct HouseFile {
    const std::string& file;
    House& house;

    // `replace` empties lists before they are filled.
    std::optional<Diagnostic> replace(const toml::node& value) {
        const toml::array* list = value.as_array();
        if (list == nullptr)
            return wrong(file, value.source(), "'replace' must be a list", "write replace = [\"actions.label\"]");
        for (const toml::node& node : *list) {
            const std::string key = node.value_or(std::string("?"));
            const auto at = std::ranges::find(keys(), key);
            if (at == keys().end())
                return wrong(file, node.source(), "replace names no known list: " + key, meant(key));
            house.words_[static_cast<std::size_t>(at - keys().begin())] = {};
        }
        return std::nullopt;
    }

    std::optional<Diagnostic> section(const std::string& name, const toml::node& value) {
        const bool known = std::ranges::any_of(keys(), [&](std::string_view k) { return k.starts_with(name + "."); });
        const toml::table* table = value.as_table();
        if (table == nullptr && known)
            return wrong(file, value.source(), "'" + name + "' must be a section",
                         "write [" + name + "], and below it key = [\"phrase\", ...]");
        if (table == nullptr)
            return wrong(file, value.source(), "unknown setting '" + name + "'",
                         "known are: name, replace, and sections such as [actions]");
        if (table->empty() && !known) return wrong(file, value.source(), "unknown section '" + name + "'", meant(name));
        for (auto&& [key, phrases] : *table)
            if (auto why = list(name + "." + std::string(key.str()), phrases)) return why;
        return std::nullopt;
    }

    std::optional<Diagnostic> list(const std::string& key, const toml::node& value) {
        const auto at = std::ranges::find(keys(), key);
        if (at == keys().end()) return wrong(file, value.source(), "unknown list '" + key + "'", meant(key));
        const toml::array* phrases = value.as_array();
        if (phrases == nullptr)
            return wrong(file, value.source(), "'" + key + "' must be a list of phrases",
                         "write " + key.substr(key.find('.') + 1) + " = [\"phrase\", \"another\"]");
        for (const toml::node& node : *phrases) {
            if (!node.is_string())
                return wrong(file, node.source(), "'" + key + "' holds something that is no phrase",
                             "put each phrase in quotation marks");
            house.words_[static_cast<std::size_t>(at - keys().begin())].add(node.value_or(std::string()));
        }
        return std::nullopt;
    }
};

Result<House> House::read(const std::string& file, std::string_view toml) {
    const bool is_default = file == "default";
    House house = is_default ? House() : standard();
    constexpr std::string_view form_of_file = "a house file is TOML: [section], then key = [\"phrase\", ...]";
    if (const auto odd = undefined_in(toml)) return wrong(file, odd->where, odd->message, std::string(form_of_file));
    toml::table root;
    try {
        root = toml::parse(toml, file);
    } catch (const toml::parse_error& e) {
        return wrong(file, e.source(), std::string(e.description()), std::string(form_of_file));
    }
    house.name_ = file;
    if (const toml::node* name = root.get("name")) {
        house.name_ = name->value_or(std::string());
        if (house.name_.empty())
            return wrong(file, name->source(), "'name' must be a name", "write name = \"harbour\"");
    }
    HouseFile form{file, house};
    if (const toml::node* replace = root.get("replace"))
        if (auto why = form.replace(*replace)) return *why;
    // "Action (KB, by 8 March 2024): ..." is read in every house.
    if (house.of(Word::action_label).list.empty() && !is_default) house.of(Word::action_label).add("action");
    for (auto&& [section, value] : root) {
        const std::string prefix(section.str());
        if (prefix == "name" || prefix == "replace") continue;
        if (auto why = form.section(prefix, value)) return *why;
    }
    for (Phrases& p : house.words_)
        if (p.begins.empty()) p.order();  // the others are the default's
    using enum Word;
    house.months_ = house.together(
        std::array{january, february, march, april, may, june, july, august, september, october, november, december});
    house.attendance_ = house.together(std::array{present, in_attendance, guest, observer, apologies, absent});
    house.decision_ = house.together(std::array{decided_elsewhere, decision_formula, decision_verb, decision_passive});
    if (!is_default) house.collect_own();
    house.fill_vocabulary();
    return house;
}

}  // namespace minutes
