// Query: an expression such as 'owner:KB due:..2024-03 not:item:AOB "safer streets"', understood: its fields known, its
// dates resolved. A plain tree, so that others can translate it (into SQL, say).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fields.hpp"
#include "pattern.hpp"
#include "period.hpp"
#include "plain_words.hpp"
#include "query_syntax.hpp"

namespace minutes {

enum class Presence : std::uint8_t { none, any };  // the record holds nothing in this field, or something

struct Numbers {
    std::int64_t first, last;  // both included
    bool operator==(const Numbers&) const = default;
};

using OneOf = std::vector<std::string_view>;

// text, code, name: Phrase or Pattern. word: OneOf. date: Period. number: Numbers. Any of them: Presence.
using Want = std::variant<Presence, Phrase, Pattern, Period, Numbers, OneOf>;

struct Term {
    NamedField field;                   // without name: every field that is searched
    Relation relation = Relation::has;  // of dates and numbers
    Want want;
    std::string code;     // what is looked for, as a reference
    std::string written;  // for people
};

struct Query {
    std::vector<RecordType> types;
    Tree<Term> tree;
};

struct QueryOptions {
    std::vector<RecordType> types{RecordType::action};
    Date today;  // what "today" means
};

// The diagnostic stands at the place in the expression that can't be understood, and says what was expected there.
Result<Query> compile(const Text& expression, const QueryOptions&);

// It looks for somebody by a name or by initials.
bool asks_for_people(const Tree<Term>&);

// As text for people, one term a line.
std::string explain(const Query&);

}  // namespace minutes
