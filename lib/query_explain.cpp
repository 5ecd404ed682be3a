// What was understood of a query, as an indented list: one term a line, dates resolved.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

#include "dates.hpp"
#include "display.hpp"
#include "query.hpp"

namespace minutes {

namespace {

std::string_view trimmed(std::string_view folded_words) {
    return folded_words.empty() ? folded_words : folded_words.substr(1, folded_words.size() - 2);
}

std::string days(const Period& p) {
    if (!p.first) return fmt::format("any day up to {}", iso(p.last));
    if (!p.last) return fmt::format("any day from {}", iso(p.first));
    return p.first == p.last ? iso(p.first) : fmt::format("any day from {} to {}", iso(p.first), iso(p.last));
}

std::string in_words(const Numbers& n) {
    if (n.first == n.last) return std::to_string(n.first);
    if (n.first == std::numeric_limits<std::int64_t>::min()) return fmt::format("up to {}", n.last);
    return n.last == std::numeric_limits<std::int64_t>::max() ? fmt::format("from {}", n.first)
                                                              : fmt::format("from {} to {}", n.first, n.last);
}

std::string ordered(Relation relation, const std::string& first, const std::string& last, std::string_view noun) {
    switch (relation) {
        case Relation::before: return fmt::format("{} before {}", noun, first);
        case Relation::after: return fmt::format("{} after {}", noun, last);
        case Relation::up_to: return fmt::format("{} over by {}", noun, last);
        case Relation::from: return fmt::format("{} not before {}", noun, first);
        case Relation::has:
        case Relation::like: break;
    }
    return {};
}

struct Explain {
    const Query& query;
    std::string out;

    void line(std::size_t depth, std::string_view text) {
        out += fmt::format("{}{}\n", std::string(2 * depth, ' '), one_line(text));
    }

    std::string searched() const {
        std::vector<std::string_view> names;
        for (const RecordType type : query.types)
            for (const Field& field : fields(type))
                if ((field.use & Field::searched) != 0 && std::ranges::find(names, field.name) == names.end())
                    names.push_back(field.name);
        return fmt::format("{}", fmt::join(names, ", "));
    }

    std::string wanted(const Term& term) const {
        const FieldKind kind = term.field.kind();
        if (const auto* presence = std::get_if<Presence>(&term.want))
            return *presence == Presence::none ? "nothing" : "anything";
        if (const auto* phrase = std::get_if<Phrase>(&term.want)) {
            if (kind == FieldKind::name)
                return fmt::format("somebody called '{}', by name or initials", trimmed(phrase->words));
            if (kind == FieldKind::code) return fmt::format("the reference '{}'", trimmed(phrase->words));
            return fmt::format("'{}'{}", trimmed(phrase->words),
                               phrase->begins ? ", at the beginning of a word" : ", in whole words");
        }
        if (const auto* pattern = std::get_if<Pattern>(&term.want))
            return fmt::format("a match of /{}/", pattern->expression());
        if (const auto* period = std::get_if<Period>(&term.want)) {
            const std::string other = ordered(term.relation, iso(period->first), iso(period->last), "wholly");
            return other.empty() ? days(*period) : other;
        }
        if (const auto* n = std::get_if<Numbers>(&term.want)) {
            const std::string other =
                ordered(term.relation, std::to_string(n->first), std::to_string(n->last), "a number");
            return other.empty() ? in_words(*n) : other;
        }
        return fmt::format("{}", fmt::join(std::get<OneOf>(term.want), " or "));
    }

    void add(const Tree<Term>& tree, std::size_t depth, std::string_view front) {
        using Kind = Tree<Term>::Kind;
        switch (tree.kind) {
            case Kind::all:
                line(depth, fmt::format("{}{}", front, tree.branches.empty() ? "everything" : "all of"));
                break;
            case Kind::any: line(depth, fmt::format("{}one of", front)); break;
            case Kind::negation: add(tree.branches.front(), depth, fmt::format("{}not ", front)); return;
            case Kind::term:
                line(depth,
                     fmt::format("{}{}: {}", front, tree.term.field.name.empty() ? searched() : tree.term.field.name,
                                 wanted(tree.term)));
                return;
        }
        for (const auto& branch : tree.branches) add(branch, depth + 1, "");
    }
};

}  // namespace

std::string explain(const Query& query) {
    std::vector<std::string_view> names;
    for (const RecordType type : query.types) names.push_back(plural(type));
    Explain explain{.query = query, .out = fmt::format("{}\n", fmt::join(names, ", "))};
    explain.add(query.tree, 1, "");
    return std::move(explain.out);
}

}  // namespace minutes
