#include "record_view.hpp"

#include <algorithm>

#include "plain_words.hpp"

namespace minutes {

namespace {

std::string name_of(const Item& item) {
    return item.number + (item.number.empty() || item.title.empty() ? "" : " ") + item.title;
}

template <typename Record>
void add(std::vector<RecordView>& out, const DocumentView& document, const std::vector<Record>& records) {
    for (const Record& record : records) out.push_back({.document = &document, .record = &record});
}

}  // namespace

std::string_view to_string(RecordType type) {
    switch (type) {
        case RecordType::action: return "action";
        case RecordType::person: return "person";
        case RecordType::item: return "item";
        case RecordType::decision: return "decision";
        case RecordType::meeting: return "meeting";
        case RecordType::commitment: return "commitment";
    }
    return "action";
}

std::string_view plural(RecordType type) {
    switch (type) {
        case RecordType::action: return "actions";
        case RecordType::person: return "people";
        case RecordType::item: return "items";
        case RecordType::decision: return "decisions";
        case RecordType::meeting: return "meetings";
        case RecordType::commitment: return "commitments";
    }
    return "actions";
}

DocumentView::DocumentView(const Minutes& m, Elsewhere elsewhere) : minutes_(m), elsewhere_(std::move(elsewhere)) {
    for (const Item& item : m.items) items_[item.id] = {.item = &item, .name = name_of(item), .parent = nullptr};
    for (auto& [id, view] : items_) view.parent = this->item(view.item->parent);
    for (const auto* list : {&m.attendees, &m.apologies, &m.absent})
        for (const Person& person : *list) add_person(person);
}

// Somebody who is listed twice is one person.
void DocumentView::add_person(const Person& person) {
    for (const std::string& key : {person.name, person.honorific + ' ' + person.name, person.initials}) {
        auto& known = people_[plain_words(key)];
        if (std::ranges::find(known, person.name, &Person::name) == known.end()) known.push_back(&person);
    }
    for (const std::string& initials : {person.initials, person.derived_initials}) {
        auto& names = initials_[plain_words(initials)];
        if (std::ranges::find(names, person.name) == names.end()) names.push_back(person.name);
    }
}

const std::string& DocumentView::source(std::uint32_t line) const {
    std::string& source = sources_[line];
    if (source.empty()) source = minutes_.source.name + (line == 0 ? "" : ':' + std::to_string(line));
    return source;
}

const DocumentView::ItemView* DocumentView::item(std::string_view id) const {
    const auto found = items_.find(id);
    return found == items_.end() ? nullptr : &found->second;
}

const Item* DocumentView::item_with(std::string_view text) const {
    const auto found = std::ranges::find_if(minutes_.items, [&](const Item& item) {
        return item.title.data() == text.data() || item.text.data() == text.data();
    });
    return found == minutes_.items.end() ? nullptr : &*found;
}

const Person* DocumentView::person(std::string_view written) const {
    const std::string words = plain_words(written);
    const auto found = people_.find(words);
    return words.empty() || found == people_.end() || found->second.size() != 1 ? nullptr : found->second.front();
}

bool DocumentView::called_elsewhere(std::string_view written, std::string_view words) const {
    if (!elsewhere_ || words.empty()) return false;
    const std::vector<std::string>* calls = elsewhere_(*this, written);
    return calls != nullptr && std::ranges::binary_search(*calls, words);
}

bool DocumentView::unique_initials(std::string_view initials) const {
    const auto found = initials_.find(plain_words(initials));
    return found != initials_.end() && found->second.size() == 1;
}

std::vector<RecordView> records_of(const DocumentView& document, RecordType type) {
    const Minutes& m = document.minutes();
    std::vector<RecordView> out;
    switch (type) {
        case RecordType::action: add(out, document, m.actions); break;
        case RecordType::person:
            for (const auto* list : {&m.attendees, &m.apologies, &m.absent}) add(out, document, *list);
            break;
        case RecordType::item: add(out, document, m.items); break;
        case RecordType::decision: add(out, document, m.decisions); break;
        case RecordType::meeting: out.push_back({.document = &document, .record = &m}); break;
        case RecordType::commitment: add(out, document, m.commitments); break;
    }
    return out;
}

}  // namespace minutes
