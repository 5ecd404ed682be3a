// One record together with the document around it: what the fields of a record are read from.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "minutes.hpp"

namespace minutes {

enum class RecordType : std::uint8_t { action, person, item, decision, meeting, commitment };
inline constexpr std::array record_types{RecordType::action,   RecordType::person,  RecordType::item,
                                         RecordType::decision, RecordType::meeting, RecordType::commitment};
std::string_view to_string(RecordType);
std::string_view plural(RecordType);

// What the records of one document refer to: its items and people, looked up by id and by name.
class DocumentView {
public:
    // What names and initials besides those of the document somebody who is written in it has; may be null.
    using Elsewhere = std::function<const std::vector<std::string>*(const DocumentView&, std::string_view written)>;

    explicit DocumentView(const Minutes&, Elsewhere = {});  // what is given must outlive this
    DocumentView(const DocumentView&) = delete;
    DocumentView& operator=(const DocumentView&) = delete;

    const Minutes& minutes() const { return minutes_; }
    const std::string& source(std::uint32_t line) const;  // "file:line", kept as long as this

    // An item with what it is called: "4.2 Finance report".
    struct ItemView {
        const Item* item = nullptr;
        std::string name;
        const ItemView* parent = nullptr;
    };
    const ItemView* item(std::string_view id) const;     // null: no such item
    const Item* item_with(std::string_view text) const;  // the one whose title or text this is, the same bytes

    // The one person of the record whose name (with or without honorific) or written initials these are; null where
    // there is none, or more than one.
    const Person* person(std::string_view written) const;
    // Who is written so has this name or these initials elsewhere (plain_words() without the blanks at both ends).
    bool called_elsewhere(std::string_view written, std::string_view words) const;
    // Nobody else in the record has these initials, written or derived.
    bool unique_initials(std::string_view initials) const;

private:
    void add_person(const Person&);

    const Minutes& minutes_;
    Elsewhere elsewhere_;
    std::unordered_map<std::string_view, ItemView> items_;
    std::unordered_map<std::string, std::vector<const Person*>> people_;       // by folded name or written initials
    std::unordered_map<std::string, std::vector<std::string_view>> initials_;  // names by folded initials
    mutable std::unordered_map<std::uint32_t, std::string> sources_;
};

using AnyRecord = std::variant<const Action*, const Person*, const Item*, const Decision*, const Minutes*,
                               const Commitment*>;  // in the order of RecordType; a meeting is its whole document

struct RecordView {
    const DocumentView* document;
    AnyRecord record;
    RecordType type() const { return static_cast<RecordType>(record.index()); }
    template <typename Record>
    const Record& as() const {
        return *std::get<const Record*>(record);
    }
};

// All records of a type, in document order.
std::vector<RecordView> records_of(const DocumentView&, RecordType);

}  // namespace minutes
