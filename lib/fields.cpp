#include "fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "dates.hpp"
#include "names.hpp"
#include "nearest.hpp"
#include "plain_words.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

using View = RecordView;
using enum Field::Use;
constexpr FieldKind text = FieldKind::text, code = FieldKind::code, name = FieldKind::name, word = FieldKind::word,
                    date = FieldKind::date, count = FieldKind::number;

constexpr std::array<std::string_view, 4> statuses{"open", "done", "carried", "dropped"};
constexpr std::array<std::string_view, 6> forms{"label", "column", "marker", "list", "checkbox", "implied"};
constexpr std::array<std::string_view, 6> attendances{"present",  "in attendance", "guest",
                                                      "observer", "apologies",     "absent"};
constexpr std::array<std::string_view, 4> kinds{"minutes", "agenda", "plan", "other"};
constexpr std::array<std::string_view, 2> states{"draft", "approved"};
constexpr std::array<std::string_view, 2> yes_or_no{"yes", "no"};

// What a member of a record is as the value of a field.
FieldValue value(std::string_view words) { return words.empty() ? FieldValue{} : FieldValue{Texts{words}}; }
FieldValue value(const std::string& words) { return value(std::string_view(words)); }
FieldValue value(Texts list) { return list.empty() ? FieldValue{} : FieldValue{std::move(list)}; }
FieldValue value(const std::vector<std::string>& list) { return value(Texts(list.begin(), list.end())); }
FieldValue value(Date d) { return d ? FieldValue{d} : FieldValue{}; }
FieldValue value(int n) { return FieldValue{std::int64_t{n}}; }
FieldValue value(bool b) { return value(std::string_view(b ? "yes" : "no")); }
FieldValue value(Status s) { return value(to_string(s)); }
FieldValue value(Form f) { return value(to_string(f)); }
FieldValue value(Attendance a) { return value(in_words(a)); }
FieldValue value(Kind k) { return value(to_string(k)); }

Texts texts_of(const FieldValue& value) {
    const Texts* texts = std::get_if<Texts>(&value);
    return texts == nullptr ? Texts{} : *texts;
}

const Minutes& document(const View& v) { return v.document->minutes(); }

template <typename Class, typename Type>
Class class_of(Type Class::*);

template <auto Member>
FieldValue of(const View& v) {
    return value(v.as<decltype(class_of(Member))>().*Member);
}
template <auto Member>
Texts besides(const View& v) {
    return texts_of(of<Member>(v));
}
template <auto Member>
FieldValue of_meeting(const View& v) {
    return value(document(v).meeting.*Member);
}
template <auto List>
FieldValue size_of(const View& v) {
    return FieldValue{static_cast<std::int64_t>((document(v).*List).size())};
}
template <auto List>
FieldValue names_in(const View& v) {
    Texts out;
    for (const Person& person : document(v).*List) out.emplace_back(person.name);
    return value(std::move(out));
}

// The item that a record stands in.
const DocumentView::ItemView* item_of(const View& v) {
    if (v.type() == RecordType::action) return v.document->item(v.as<Action>().item);
    if (v.type() == RecordType::decision) return v.document->item(v.as<Decision>().item);
    return v.type() == RecordType::item ? v.document->item(v.as<Item>().id) : nullptr;
}

FieldValue name_of(const DocumentView::ItemView* item) { return item == nullptr ? FieldValue{} : value(item->name); }

FieldValue item_name(const View& v) { return name_of(item_of(v)); }
FieldValue parent_name(const View& v) { return item_of(v) == nullptr ? FieldValue{} : name_of(item_of(v)->parent); }

// A record that was tampered with may go in circles, so there is a bound.
Texts items_above(const View& v) {
    constexpr std::size_t deepest = 32;
    Texts out;
    const auto* item = item_of(v);
    for (item = item == nullptr ? nullptr : item->parent; item != nullptr && out.size() < deepest; item = item->parent)
        out.emplace_back(item->name);
    return out;
}

FieldValue discussion_of_item(const View& v) {
    return item_of(v) == nullptr ? FieldValue{} : value(item_of(v)->item->text);
}

FieldValue discussion_of_meeting(const View& v) {
    Texts out;
    for (const Item& item : document(v).items)
        for (const std::string* words : {&item.title, &item.text})
            if (!words->empty()) out.emplace_back(*words);
    return value(std::move(out));
}

FieldValue office_and_attendance(const View& v) {
    Texts out = besides<&Person::role>(v);
    std::ranges::copy(besides<&Person::attendance>(v), std::back_inserter(out));
    return value(std::move(out));
}

FieldValue proposer_and_seconder(const View& v) {
    Texts out = besides<&Decision::proposer>(v);
    std::ranges::copy(besides<&Decision::seconder>(v), std::back_inserter(out));
    return value(std::move(out));
}

FieldValue everybody(const View& v) {
    Texts out;
    for (const FieldValue& some :
         {of_meeting<&Meeting::chair>(v), of_meeting<&Meeting::minute_taker>(v), names_in<&Minutes::attendees>(v),
          names_in<&Minutes::apologies>(v), names_in<&Minutes::absent>(v)})
        for (const std::string_view somebody : texts_of(some))
            if (std::ranges::find(out, somebody) == out.end()) out.push_back(somebody);
    return value(std::move(out));
}

std::uint32_t line_of(const View& v) {
    switch (v.type()) {
        case RecordType::action: return v.as<Action>().at.line;
        case RecordType::person: return v.as<Person>().at.line;
        case RecordType::item: return v.as<Item>().at.line;
        case RecordType::decision: return v.as<Decision>().at.line;
        case RecordType::meeting: return 0;
        case RecordType::commitment: return v.as<Commitment>().at.line;
    }
    return 0;
}

FieldValue line(const View& v) { return line_of(v) == 0 ? FieldValue{} : FieldValue{std::int64_t{line_of(v)}}; }
FieldValue source(const View& v) { return value(v.document->source(line_of(v))); }
FieldValue file(const View& v) { return value(document(v).source.name); }

// Columns are in this order: the day first, then what the record says, then where it stands.
constexpr std::array first_fields{
    Field{"date", "meeting", date, shown, "The day of the meeting", of_meeting<&Meeting::date>},
};

constexpr std::array action_fields{
    Field{"id", "", code, plain, "The action's own id, stable while other lines of the file change", of<&Action::id>},
    Field{"ref", "reference", code, shown | searched, "The reference that the document gives", of<&Action::ref>},
    Field{"text", "action", text, shown | searched, "The task in the document's words", of<&Action::text>},
    Field{"owners", "owner", name, shown,
          "Who is to do it, as written; by name or initials where the record resolves them", of<&Action::owners>,
          besides<&Action::people>},
    Field{"people", "", name, plain, "The owners that are exactly one person of the record, by name",
          of<&Action::people>},
    Field{"person", "", name, plain, "Anybody the record names: the owners", of<&Action::owners>,
          besides<&Action::people>},
    Field{"due", "", date, shown, "The day or month by which it is due", of<&Action::due>, besides<&Action::due_text>},
    Field{"due_text", "", text, plain, "The words that say when it is due", of<&Action::due_text>},
    Field{"status", "", word, shown, "How it stood at the meeting; outstanding means open or carried",
          of<&Action::status>, nullptr, statuses},
    Field{"form", "", word, plain, "How it was marked; implied means doer and task without a mark", of<&Action::form>,
          nullptr, forms},
    Field{"earlier", "", word, plain, "Whether it looks back at an action of an earlier meeting", of<&Action::earlier>,
          nullptr, yes_or_no},
    Field{"item", "", text, shown | searched, "The item it stands in, number and heading; items above that one count",
          item_name, items_above},
    Field{"discussion", "", text, searched | lengthy, "What is said under that item", discussion_of_item},
    Field{"what", "", text, plain, "What the record says, in a few words: its text", of<&Action::text>},
};

constexpr std::array person_fields{
    Field{"name", "", name, shown | searched, "The name without honorific; found by initials too", of<&Person::name>,
          besides<&Person::initials>},
    Field{"person", "", name, plain, "Anybody the record names: the person", of<&Person::name>,
          besides<&Person::initials>},
    Field{"honorific", "", text, plain, "Cllr, Dr, Mrs", of<&Person::honorific>},
    Field{"initials", "", code, shown, "The initials that the document gives", of<&Person::initials>},
    Field{"role", "", text, shown | searched, "The office: Chair, Clerk", of<&Person::role>},
    Field{"organisation", "", text, shown | searched, "Whom the person stands for", of<&Person::organisation>},
    Field{"attendance", "", word, shown, "How the person took part, or did not", of<&Person::attendance>, nullptr,
          attendances},
    Field{"substitute_for", "", name, plain, "Whom the person stood in for", of<&Person::substitute_for>},
    Field{"note", "", text, shown | searched, "What else is said, such as until item 4", of<&Person::note>},
    Field{"what", "", text, plain, "What the record says, in a few words: office and attendance",
          office_and_attendance},
};

constexpr std::array item_fields{
    Field{"id", "", code, plain, "The item's own id", of<&Item::id>},
    Field{"number", "ref", code, shown | searched, "The number as written", of<&Item::number>},
    Field{"title", "", text, shown | searched, "The heading's own words", of<&Item::title>},
    Field{"item", "", text, plain, "Number and heading; items above this one count", item_name, items_above},
    Field{"depth", "", count, plain, "1 for an item, 2 for a sub-item", of<&Item::depth>},
    Field{"parent", "", text, plain, "The item above it, number and heading", parent_name},
    Field{"text", "discussion", text, searched | lengthy, "What is said under it", of<&Item::text>},
    Field{"what", "", text, plain, "What the record says, in a few words: number and heading", item_name},
};

constexpr std::array decision_fields{
    Field{"id", "", code, plain, "The decision's own id", of<&Decision::id>},
    Field{"text", "decision", text, shown | searched, "What was decided, in the document's words", of<&Decision::text>},
    Field{"outcome", "", text, shown, "In the document's word: carried, lost, agreed", of<&Decision::outcome>},
    Field{"proposer", "", name, shown, "Who proposed it, as written", of<&Decision::proposer>},
    Field{"seconder", "", name, shown, "Who seconded it, as written", of<&Decision::seconder>},
    Field{"person", "", name, plain, "Anybody the record names: proposer and seconder", proposer_and_seconder},
    Field{"item", "", text, shown | searched, "The item it stands in, number and heading; items above that one count",
          item_name, items_above},
    Field{"discussion", "", text, searched | lengthy, "What is said under that item", discussion_of_item},
    Field{"what", "", text, plain, "What the record says, in a few words: its text", of<&Decision::text>},
};

constexpr std::array meeting_fields{
    Field{"organisation", "", text, searched, "The organisation it belongs to", of_meeting<&Meeting::organisation>},
    Field{"title", "", text, searched, "The title of the document", of_meeting<&Meeting::title>},
    Field{"kind", "", word, shown, "What the document is", [](const View& v) { return value(document(v).kind); },
          nullptr, kinds},
    Field{"start", "", text, plain, "When it began", of_meeting<&Meeting::start>},
    Field{"end", "", text, plain, "When it ended", of_meeting<&Meeting::end>},
    Field{"location", "", text, searched, "Where it was held", of_meeting<&Meeting::location>},
    Field{"chair", "", name, shown, "Who was in the chair", of_meeting<&Meeting::chair>},
    Field{"minute_taker", "", name, plain, "Who took the minutes", of_meeting<&Meeting::minute_taker>},
    Field{"state", "", word, plain, "Draft or approved, where the document says so", of_meeting<&Meeting::state>,
          nullptr, states},
    Field{"next_meeting", "", date, shown, "The day or month of the next meeting",
          [](const View& v) { return value(document(v).meeting.next_meeting.date); },
          [](const View& v) { return texts_of(value(document(v).meeting.next_meeting.text)); }},
    Field{"attendees", "", name, plain, "Who was there", names_in<&Minutes::attendees>},
    Field{"apologies", "", name, plain, "Who sent apologies", names_in<&Minutes::apologies>},
    Field{"absent", "", name, plain, "Who was absent without apologies", names_in<&Minutes::absent>},
    Field{"person", "", name, plain, "Anybody the record names: everybody in the lists, chair and minute taker",
          everybody},
    Field{"items", "", count, shown, "How many items", size_of<&Minutes::items>},
    Field{"actions", "", count, shown, "How many actions", size_of<&Minutes::actions>},
    Field{"decisions", "", count, shown, "How many decisions", size_of<&Minutes::decisions>},
    Field{"discussion", "", text, searched | lengthy, "The headings of all items and what is said under them",
          discussion_of_meeting},
    Field{"what", "", text, plain, "What the record says, in a few words: the title", of_meeting<&Meeting::title>},
};

constexpr std::array commitment_fields{
    Field{"text", "commitment", text, shown | searched, "What is promised", of<&Commitment::text>},
    Field{"section", "", text, shown | searched, "The headings above it", of<&Commitment::section>},
    Field{"horizon", "", text, shown, "By when, in the document's words", of<&Commitment::horizon>},
    Field{"what", "", text, plain, "What the record says, in a few words: its text", of<&Commitment::text>},
};

constexpr std::array last_fields{
    Field{"body", "", text, searched, "The board or committee", of_meeting<&Meeting::body>},
    Field{"file", "", text, plain, "The file it comes from", file},
    Field{"line", "", count, plain, "The line it stands in", line},
    Field{"source", "", text, shown, "File and line", source},
};

std::span<const Field> own_fields(RecordType type) {
    switch (type) {
        case RecordType::action: return action_fields;
        case RecordType::person: return person_fields;
        case RecordType::item: return item_fields;
        case RecordType::decision: return decision_fields;
        case RecordType::meeting: return meeting_fields;
        case RecordType::commitment: return commitment_fields;
    }
    return {};
}

std::vector<Field> collect(RecordType type) {
    std::vector<Field> out(first_fields.begin(), first_fields.end());
    std::ranges::copy(own_fields(type), std::back_inserter(out));
    std::ranges::copy(last_fields, std::back_inserter(out));
    return out;
}

bool is_number(std::string_view part) { return part.find_first_not_of("0123456789", 1) == part.npos; }

// Words and numbers in turn: "item 9" before "item 9.1" before "item 10".
bool natural_order(std::string_view a, std::string_view b) {
    bool behind_number = false;  // there a word comes first: "9 AOB" stands before its sub-item "9.1 Biscuits"
    while (!a.empty() && !b.empty()) {
        const std::string_view x = a.substr(0, a.find(' ', 1)), y = b.substr(0, b.find(' ', 1));
        if (is_number(x) && is_number(y) && x.size() != y.size()) return x.size() < y.size();
        if (behind_number && is_number(x) != is_number(y)) return is_number(y);
        if (x != y) return x < y;
        behind_number = is_number(x);
        a.remove_prefix(x.size());
        b.remove_prefix(y.size());
    }
    return a.size() < b.size();
}

std::string order_of(const Texts& texts) {
    std::string out;
    for (const std::string_view words : texts) out += plain_code(words);
    return out;
}

// Another type may have what these have not.
std::string_view type_with(std::string_view wanted) {
    for (const RecordType type : record_types)
        if (find_field(type, wanted) != nullptr) return to_string(type);
    return {};
}

Diagnostic unknown_field(std::span<const RecordType> types, const std::string& wanted) {
    std::vector<std::string_view> known, all;
    for (const RecordType type : types)
        for (const Field& field : fields(type)) {
            if (std::ranges::find(known, field.name) != known.end()) continue;
            known.push_back(field.name);
            all.push_back(field.name);
            if (!field.alias.empty()) all.push_back(field.alias);
        }
    std::string hint;
    if (const std::string_view type = type_with(wanted); !type.empty()) hint = fmt::format("--type {} has it; ", type);
    else if (const std::string_view meant = nearest(wanted, all); !meant.empty())
        hint = fmt::format("did you mean {}? ", meant);
    const std::string_view whose = types.size() == 1 ? plural(types.front()) : "any record";
    return {.severity = Severity::error,
            .code = {},
            .message = fmt::format("there is no field '{}' of {}", wanted.substr(0, 40), whose),
            .hint = fmt::format("{}known: {}", hint, fmt::join(known, ", ")),
            .at = {},
            .file = {}};
}

}  // namespace

std::string_view to_string(FieldKind kind) {
    switch (kind) {
        case FieldKind::text: return "text";
        case FieldKind::code: return "reference";
        case FieldKind::name: return "people";
        case FieldKind::word: return "word";
        case FieldKind::date: return "date";
        case FieldKind::number: return "number";
    }
    return "text";
}

std::span<const Field> fields(RecordType type) {
    static const std::array lists{collect(record_types[0]), collect(record_types[1]), collect(record_types[2]),
                                  collect(record_types[3]), collect(record_types[4]), collect(record_types[5])};
    return lists[static_cast<std::size_t>(type)];
}

const Field* find_field(RecordType type, std::string_view called) {
    const auto list = fields(type);
    auto found = std::ranges::find(list, called, &Field::name);
    if (found == list.end() && !called.empty()) found = std::ranges::find(list, called, &Field::alias);
    return found == list.end() ? nullptr : &*found;
}

FieldKind NamedField::kind() const {
    const auto found = std::ranges::find_if(in, [](const Field* field) { return field != nullptr; });
    return found == in.end() ? FieldKind::text : (*found)->kind;
}

Result<NamedField> find_field(std::span<const RecordType> types, std::string_view called) {
    const std::string low = lower(called);
    NamedField out;
    for (const RecordType type : types) {
        const Field* field = find_field(type, low);
        out.in[static_cast<std::size_t>(type)] = field;
        if (field != nullptr) out.name = field->name;
    }
    return out.name.empty() ? Result<NamedField>(unknown_field(types, low)) : out;
}

Cell to_cell(const Field& field, const RecordView& record) {
    FieldValue value = field.get(record);
    if (const auto* day = std::get_if<Date>(&value)) return *day;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    Texts shown = texts_of(value);
    if (field.kind == FieldKind::date && field.besides != nullptr) shown = field.besides(record);
    std::string out;
    for (const std::string_view words : shown) out.append(out.empty() ? "" : ", ").append(words);
    return out.empty() ? Cell{} : Cell{std::move(out)};
}

bool sorts_before(const Field& of_a, const RecordView& a, const Field& of_b, const RecordView& b) {
    const FieldValue left = of_a.get(a), right = of_b.get(b);
    if (left.index() != right.index()) return left.index() < right.index();
    if (const auto* day = std::get_if<Date>(&left)) return last_day(*day) < last_day(std::get<Date>(right));
    if (const auto* number = std::get_if<std::int64_t>(&left)) return *number < std::get<std::int64_t>(right);
    return natural_order(order_of(texts_of(left)), order_of(texts_of(right)));
}

}  // namespace minutes
