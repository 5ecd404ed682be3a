// The fields of the records by their names in the record: one table, which queries, --fields, --select, --sort and
// messages all read.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostic.hpp"
#include "record_view.hpp"
#include "table.hpp"

namespace minutes {

// text: words are looked for. code: a reference, which counts as a whole (AP12 is AP 12 and not AP 120).
// name: people, by name or initials. word: one of a few.
enum class FieldKind : std::uint8_t { text, code, name, word, date, number };
std::string_view to_string(FieldKind);

// What a record holds: nothing; a date; a number; or texts, which live as long as the DocumentView.
using Texts = std::vector<std::string_view>;
using FieldValue = std::variant<std::monostate, Date, std::int64_t, Texts>;

struct Field {
    enum Use : std::uint8_t {
        plain = 0,
        shown = 1,     // a column where none are selected
        searched = 2,  // a phrase without a field looks here
        lengthy = 4    // the line that was found is shown instead of the whole
    };
    std::string_view name;
    std::string_view alias;  // another name that people try; may be empty
    FieldKind kind;
    std::uint8_t use;
    std::string_view summary;  // one sentence, without full stop
    FieldValue (*get)(const RecordView&);
    // Besides: texts that count when matching (who is meant by initials, the items above an item), or the words that
    // are shown where there is no date. May be null.
    Texts (*besides)(const RecordView&) = nullptr;
    std::span<const std::string_view> words = {};  // of a field of kind word
};

std::span<const Field> fields(RecordType);
// Null where the type has no field of this name, or none of this alias.
const Field* find_field(RecordType, std::string_view name);

// One field as several types of records have it; null for those that don't.
struct NamedField {
    std::string_view name;
    std::array<const Field*, record_types.size()> in{};
    const Field* of(RecordType type) const { return in[static_cast<std::size_t>(type)]; }
    FieldKind kind() const;  // one name means one kind, in whatever type
};
// In any case of letters. Where none of the types has it, the message names the nearest, and all that there are.
Result<NamedField> find_field(std::span<const RecordType>, std::string_view name);

Cell to_cell(const Field&, const RecordView&);
// As --sort puts two records that have a value: text by words and numbers, a month by its last day.
bool sorts_before(const Field& of_a, const RecordView& a, const Field& of_b, const RecordView& b);

}  // namespace minutes
