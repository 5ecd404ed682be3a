#include "query.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "dates.hpp"
#include "display.hpp"
#include "nearest.hpp"

namespace minutes {

namespace {

constexpr Numbers all_numbers{.first = std::numeric_limits<std::int64_t>::min(),
                              .last = std::numeric_limits<std::int64_t>::max()};

// Words that stand for several of a field.
struct Group {
    std::string_view field, word;
    std::array<std::string_view, 2> words;
};
constexpr std::array groups{Group{"status", "outstanding", {"open", "carried"}}};

class Compiler {
public:
    Compiler(const Text& expression, const QueryOptions& options) : text_(expression), options_(options) {}

    Result<Tree<Term>> tree(const WrittenQuery& written) const {
        Tree<Term> out{.kind = static_cast<Tree<Term>::Kind>(written.kind), .branches = {}, .term = {}};
        if (written.kind == WrittenQuery::Kind::term) {
            Result<Term> term = this->term(written.term);
            if (!term) return term.why();
            out.term = std::move(*term);
        }
        for (const WrittenQuery& branch : written.branches) {
            Result<Tree<Term>> below = tree(branch);
            if (!below) return below;
            out.branches.push_back(std::move(*below));
        }
        return out;
    }

private:
    Result<Term> term(const WrittenTerm& written) const {
        Term out;
        out.relation = written.relation;
        out.written = std::string(text_[{written.at.begin, end_of(written)}]);
        if (written.field.empty()) {
            out.code = plain_code(written.first->text);
            return with(std::move(out), phrase(*written.first));
        }
        Result<NamedField> field = find_field(options_.types, alone(written, out.relation));
        if (!field) return placed(field.why(), written.at);
        out.field = *field;
        if (written.first) out.code = plain_code(written.first->text);
        Result<Want> wanted = want(*field, written, out.relation);
        return with(std::move(out), std::move(wanted));
    }

    // before:2024-03 alone is of the meeting's day.
    static std::string_view alone(const WrittenTerm& written, Relation& relation) {
        for (const auto& [word, meant] : {std::pair{"before", Relation::before}, std::pair{"after", Relation::after}})
            if (written.field == word && written.relation == Relation::has && !written.range) {
                relation = meant;
                return "date";
            }
        return written.field;
    }

    static Result<Term> with(Term term, Result<Want> want) {
        if (!want) return want.why();
        term.want = std::move(*want);
        return term;
    }

    Result<Want> want(const NamedField& field, const WrittenTerm& written, Relation relation) const {
        const FieldKind kind = field.kind();
        const bool ordered = kind == FieldKind::date || kind == FieldKind::number;
        if (!written.first && !written.last)
            return wrong(written.at, "expected a date or number before or behind '..'");
        if (relation == Relation::like) return pattern(field, written);
        if (relation == Relation::has && !written.range && !written.first->quoted) {
            if (written.first->text == "none") return Want{Presence::none};
            if (written.first->text == "any") return Want{Presence::any};
        }
        if (!ordered && (written.range || relation != Relation::has))
            return wrong(
                written.at,
                fmt::format("'{}' has no order: only dates and numbers have before, after and ranges", field.name),
                fmt::format("look for words: {}:WORD or {}:\"...\"", field.name, field.name));
        switch (kind) {
            case FieldKind::text: return phrase(*written.first);
            case FieldKind::code: return code(*written.first);
            case FieldKind::name: return whole_words(*written.first);
            case FieldKind::word: return one_of(field, *written.first);
            case FieldKind::date: return period(written);
            case FieldKind::number: return numbers(written);
        }
        return wrong(written.at, "expected a value");
    }

    Result<Want> phrase(const WrittenValue& value) const {
        if (!value.quoted && value.text.size() > 2 && value.text.front() == '/' && value.text.back() == '/')
            return wrong(value.at, "expected '~' before a regular expression, as in text~/regex/");
        Phrase out{.words = plain_words(value.text), .begins = !value.quoted};
        return out.words.empty() ? Result<Want>(no_word(value)) : Want{std::move(out)};
    }

    Result<Want> whole_words(const WrittenValue& value) const {
        Phrase out{.words = plain_words(value.text), .begins = false};
        return out.words.empty() ? Result<Want>(no_word(value)) : Want{std::move(out)};
    }

    Result<Want> code(const WrittenValue& value) const {
        Phrase out{.words = plain_code(value.text), .begins = false};
        return out.words.empty() ? Result<Want>(no_word(value)) : Want{std::move(out)};
    }

    Result<Want> pattern(const NamedField& field, const WrittenTerm& written) const {
        if (field.kind() == FieldKind::date || field.kind() == FieldKind::number)
            return wrong(written.at, fmt::format("'{}' is a {}: expected ':' or a comparison", field.name,
                                                 to_string(field.kind())));
        Result<Pattern> pattern = Pattern::read(written.first->text);
        if (pattern) return Want{std::move(*pattern)};
        const std::uint32_t begin = written.first->at.begin + pattern.why().at.offset;
        return placed(pattern.why(), {begin, begin + pattern.why().at.length});
    }

    // The words of the field, whichever way blanks and underscores are set.
    Result<Want> one_of(const NamedField& field, const WrittenValue& value) const {
        const std::string meant = plain_words(value.text);
        std::vector<std::string_view> known;
        for (const Field* in : field.in)
            if (in != nullptr && known.empty()) known.assign(in->words.begin(), in->words.end());
        for (const std::string_view word : known)
            if (plain_words(word) == meant) return Want{OneOf{word}};
        for (const Group& group : groups) {
            if (group.field != field.name) continue;
            if (plain_words(group.word) == meant) return Want{OneOf(group.words.begin(), group.words.end())};
            known.push_back(group.word);
        }
        const std::string_view near = nearest(value.text, known);
        return wrong(value.at, fmt::format("'{}' is never '{}'", field.name, value.text.substr(0, 40)),
                     fmt::format("{}known: {}", near.empty() ? "" : fmt::format("did you mean {}? ", near),
                                 fmt::join(known, ", ")));
    }

    Result<Period> day(const WrittenValue& value) const {
        const Result<Period> period = read_period(value.text, options_.today);
        return period ? period : placed(period.why(), value.at);
    }

    Result<Want> period(const WrittenTerm& written) const {
        Period out;
        for (const auto* value : {&written.first, &written.last}) {
            if (!*value) continue;
            const Result<Period> some = day(**value);
            if (!some) return some.why();
            if (value == &written.first) out.first = some->first;
            if (value == &written.last || !written.range) out.last = some->last;
        }
        if (out.first && out.last && out.last < out.first) return backwards(written);
        return Want{out};
    }

    Result<Want> numbers(const WrittenTerm& written) const {
        Numbers out = all_numbers;
        for (const auto* value : {&written.first, &written.last}) {
            if (!*value) continue;
            const std::string& digits = (*value)->text;
            std::int64_t number = 0;
            const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
            if (error != std::errc{} || end != digits.data() + digits.size())
                return wrong((*value)->at, fmt::format("expected a number, not '{}'", digits.substr(0, 40)));
            if (value == &written.first) out.first = number;
            if (value == &written.last || !written.range) out.last = number;
        }
        if (out.last < out.first) return backwards(written);
        return Want{out};
    }

    Diagnostic backwards(const WrittenTerm& written) const {
        return wrong({written.first->at.begin, written.last->at.end}, "the range ends before it begins",
                     "the earlier end stands first: 2024-01..2024-03");
    }

    Diagnostic no_word(const WrittenValue& value) const {
        // An empty phrase has no byte of its own to point at: its closing quote will do.
        return wrong({value.at.begin, std::max(value.at.end, value.at.begin + 1)},
                     "expected a letter or digit to look for");
    }

    // The length of the closing quote.
    std::uint32_t sign_at(std::uint32_t offset) const {
        return static_cast<std::uint32_t>(front(text_.bytes().substr(offset)).length);
    }

    std::uint32_t end_of(const WrittenTerm& written) const {
        std::uint32_t end = written.at.end;
        for (const auto* value : {&written.first, &written.last})
            if (*value) end = std::max(end, (*value)->at.end + ((*value)->quoted ? sign_at((*value)->at.end) : 0U));
        return std::min(end, static_cast<std::uint32_t>(text_.bytes().size()));
    }

    Diagnostic placed(Diagnostic why, Span at) const {
        why.at = text_.at(at);
        why.file = text_.name();
        return why;
    }
    Diagnostic wrong(Span at, std::string message, std::string hint = {}) const {
        return placed({.severity = Severity::error,
                       .code = {},
                       .message = std::move(message),
                       .hint = std::move(hint),
                       .at = {},
                       .file = {}},
                      at);
    }

    const Text& text_;
    const QueryOptions& options_;
};

}  // namespace

bool asks_for_people(const Tree<Term>& tree) {
    if (tree.kind != Tree<Term>::Kind::term) return std::ranges::any_of(tree.branches, asks_for_people);
    return !tree.term.field.name.empty() && tree.term.field.kind() == FieldKind::name;
}

Result<Query> compile(const Text& expression, const QueryOptions& options) {
    const Result<WrittenQuery> written = read_syntax(expression);
    if (!written) return written.why();
    Result<Tree<Term>> tree = Compiler(expression, options).tree(*written);
    if (!tree) return tree.why();
    return Query{.types = options.types, .tree = std::move(*tree)};
}

}  // namespace minutes
