// A query as written, taken apart and not yet understood: whether there is such a field is none of its business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic.hpp"
#include "text.hpp"

namespace minutes {

// What is asked of a term, or of the branches below: all of them, one of them, the one not. All of none holds.
template <typename Term>
struct Tree {
    enum class Kind : std::uint8_t { all, any, negation, term };
    Kind kind = Kind::all;
    std::vector<Tree> branches;
    Term term;
};

// : < > <= >= ~
enum class Relation : std::uint8_t { has, before, after, up_to, from, like };

struct WrittenValue {
    std::string text;  // without the quotes and the backslashes in them
    bool quoted = false;
    Span at;
    bool operator==(const WrittenValue&) const = default;
};

struct WrittenTerm {
    std::string field;  // empty: a word or phrase alone
    Span at;            // of the field's name, or of the phrase
    Relation relation = Relation::has;
    bool range = false;                       // first..last, either of which may be missing
    std::optional<WrittenValue> first, last;  // one value: first
    bool operator==(const WrittenTerm&) const = default;
};

using WrittenQuery = Tree<WrittenTerm>;

// Branches of one kind in one; double negation is none.
Result<WrittenQuery> read_syntax(const Text& expression);

}  // namespace minutes
