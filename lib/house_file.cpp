// House files, which are TOML: the rest of the class House knows nothing of their form.
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "house.hpp"
#include "nearest.hpp"

namespace minutes {

namespace {

// In the order of Word.
constexpr auto keys = std::to_array<std::string_view>({"attendance.present",
                                                       "attendance.in_attendance",
                                                       "attendance.guest",
                                                       "attendance.observer",
                                                       "attendance.apologies",
                                                       "attendance.absent",
                                                       "attendance.groups",
                                                       "attendance.here",
                                                       "attendance.not_here",
                                                       "attendance.excused",
                                                       "meeting.chair",
                                                       "meeting.minute_taker",
                                                       "meeting.date",
                                                       "meeting.start",
                                                       "meeting.end",
                                                       "meeting.location",
                                                       "meeting.body",
                                                       "meeting.organisation",
                                                       "meeting.draft",
                                                       "meeting.next_meeting",
                                                       "meeting.quorum",
                                                       "items.agenda",
                                                       "items.notes",
                                                       "items.furniture",
                                                       "items.item",
                                                       "items.standing",
                                                       "items.enumeration",
                                                       "actions.label",
                                                       "actions.heading",
                                                       "actions.not_an_action",
                                                       "actions.earlier",
                                                       "actions.owner_column",
                                                       "actions.due_column",
                                                       "actions.status_column",
                                                       "actions.text_column",
                                                       "actions.ref_column",
                                                       "actions.done",
                                                       "actions.carried",
                                                       "actions.dropped",
                                                       "actions.open",
                                                       "actions.everybody",
                                                       "actions.placeholder",
                                                       "actions.perhaps",
                                                       "actions.by",
                                                       "actions.promise",
                                                       "actions.no_task",
                                                       "actions.deed",
                                                       "decisions.label",
                                                       "decisions.heading",
                                                       "decisions.formula",
                                                       "decisions.verb",
                                                       "decisions.passive",
                                                       "decisions.verdict",
                                                       "decisions.vote",
                                                       "decisions.elsewhere",
                                                       "people.honorific",
                                                       "people.role",
                                                       "people.title",
                                                       "people.group",
                                                       "people.nobody",
                                                       "people.remote",
                                                       "people.substitute",
                                                       "people.and",
                                                       "people.firm",
                                                       "body.noun",
                                                       "body.meeting",
                                                       "forward.returns",
                                                       "forward.deferred",
                                                       "forward.until",
                                                       "forward.next",
                                                       "forward.later",
                                                       "forward.occasion",
                                                       "forward.time",
                                                       "forward.agenda_items",
                                                       "speech.verb",
                                                       "lint.ignore",
                                                       "lint.ask",
                                                       "lint.led",
                                                       "lint.took_notes",
                                                       "lint.excuse",
                                                       "weekdays.names",
                                                       "dates.ordinal",
                                                       "months.january",
                                                       "months.february",
                                                       "months.march",
                                                       "months.april",
                                                       "months.may",
                                                       "months.june",
                                                       "months.july",
                                                       "months.august",
                                                       "months.september",
                                                       "months.october",
                                                       "months.november",
                                                       "months.december"});
static_assert(keys.size() == word_count);

// The hint for a list that is not known.
std::string meant(std::string_view key) {
    const std::string_view best = nearest(key, {keys.begin(), keys.end()});
    if (!best.empty()) return "did you mean " + std::string(best) + "?";
    std::string sections;
    for (const std::string_view known : keys)
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
            const auto at = std::find(keys.begin(), keys.end(), key);
            if (at == keys.end()) return wrong(file, node.source(), "replace names no known list: " + key, meant(key));
            house.words_[static_cast<std::size_t>(at - keys.begin())] = {};
        }
        return std::nullopt;
    }

    std::optional<Diagnostic> section(const std::string& name, const toml::node& value) {
        const bool known =
            std::any_of(keys.begin(), keys.end(), [&](std::string_view k) { return k.starts_with(name + "."); });
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
        const auto at = std::find(keys.begin(), keys.end(), key);
        if (at == keys.end()) return wrong(file, value.source(), "unknown list '" + key + "'", meant(key));
        const toml::array* phrases = value.as_array();
        if (phrases == nullptr)
            return wrong(file, value.source(), "'" + key + "' must be a list of phrases",
                         "write " + key.substr(key.find('.') + 1) + " = [\"phrase\", \"another\"]");
        for (const toml::node& node : *phrases) {
            if (!node.is_string())
                return wrong(file, node.source(), "'" + key + "' holds something that is no phrase",
                             "put each phrase in quotation marks");
            house.words_[static_cast<std::size_t>(at - keys.begin())].add(node.value_or(std::string()));
        }
        return std::nullopt;
    }
};

Result<House> House::read(const std::string& file, std::string_view toml) {
    const bool is_default = file == "default";
    House house = is_default ? House() : standard();
    toml::table root;
    try {
        root = toml::parse(toml, file);
    } catch (const toml::parse_error& e) {
        return wrong(file, e.source(), std::string(e.description()),
                     "a house file is TOML: [section], then key = [\"phrase\", ...]");
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
