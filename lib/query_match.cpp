#include "query_match.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "prose.hpp"

namespace minutes {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

// Where the term's words or pattern stand in a text.
std::size_t find_in(const Term& term, FieldKind kind, std::string_view text) {
    if (const auto* pattern = std::get_if<Pattern>(&term.want)) return pattern->find(text);
    if (kind == FieldKind::code) return plain_code(text) == term.code ? 0 : nowhere;
    const std::string words = plain_words(text);
    const std::size_t found = find(std::get<Phrase>(term.want), words);
    return found == nowhere ? nowhere : unfold(text, words, found);
}

// The words are somebody's name or a part of it, or their initials: written, or derived and nobody else's.
bool is_called(const Person& person, const std::string& words, const DocumentView& document) {
    const Phrase whole{.words = words, .begins = false};
    return find(whole, plain_words(person.honorific + ' ' + person.name)) != nowhere ||
           words == plain_words(person.initials) ||
           (words == plain_words(person.derived_initials) && document.unique_initials(person.derived_initials));
}

// The name as written, or who that is where the record says it.
bool is_named(const Term& term, std::string_view written, const DocumentView& document) {
    if (const auto* pattern = std::get_if<Pattern>(&term.want)) return pattern->find(written) != nowhere;
    const std::string& words = std::get<Phrase>(term.want).words;
    const Person* person = document.person(written);
    return find({.words = words, .begins = false}, plain_words(written)) != nowhere ||
           (person != nullptr && is_called(*person, words, document)) ||
           document.called_elsewhere(written, trim(words));
}

bool compare(Relation relation, const Period& period, const Period& wanted) {
    switch (relation) {
        case Relation::has: return overlap(period, wanted);
        case Relation::before: return lies_before(period, wanted);
        case Relation::after: return lies_before(wanted, period);
        case Relation::up_to: return ends_by(period, wanted);
        case Relation::from: return begins_from(period, wanted);
        case Relation::like: return false;
    }
    return false;
}

bool compare(Relation relation, std::int64_t number, const Numbers& wanted) {
    switch (relation) {
        case Relation::has: return wanted.first <= number && number <= wanted.last;
        case Relation::before: return number < wanted.first;
        case Relation::after: return number > wanted.last;
        case Relation::up_to: return number <= wanted.last;
        case Relation::from: return number >= wanted.first;
        case Relation::like: return false;
    }
    return false;
}

bool is_one_of(const Texts& texts, const Want& want) {
    if (const auto* pattern = std::get_if<Pattern>(&want))
        return std::ranges::any_of(texts, [&](std::string_view text) { return pattern->find(text) != nowhere; });
    return std::ranges::find_first_of(texts, std::get<OneOf>(want)) != texts.end();
}

// Evaluates one query over the records of one document. What was found in a lengthy text is kept: the discussion of an
// item is that of each of its actions.
class Search {
public:
    explicit Search(const Query& query) : query_(query) {}

    bool holds(const RecordView& record, std::vector<Evidence>& evidence) {
        return holds(query_.tree, record, evidence);
    }

private:
    bool holds(const Tree<Term>& tree, const RecordView& record, std::vector<Evidence>& evidence) {
        const auto branch = [&](const Tree<Term>& below) { return holds(below, record, evidence); };
        switch (tree.kind) {
            case Tree<Term>::Kind::all: {
                const std::size_t before = evidence.size();
                const bool all = std::ranges::all_of(tree.branches, branch);
                if (!all) evidence.resize(before);  // half of it is no evidence
                return all;
            }
            case Tree<Term>::Kind::any: return std::ranges::any_of(tree.branches, branch);
            case Tree<Term>::Kind::negation: return !unnoticed(tree.branches.front(), record);
            case Tree<Term>::Kind::term: return holds(tree.term, record, evidence);
        }
        return false;
    }

    // What is found behind "not" is no evidence for the record.
    bool unnoticed(const Tree<Term>& tree, const RecordView& record) {
        std::vector<Evidence> evidence;
        return holds(tree, record, evidence);
    }

    bool holds(const Term& term, const RecordView& record, std::vector<Evidence>& evidence) {
        if (!term.field.name.empty()) {
            const Field* field = term.field.of(record.type());
            return field != nullptr && holds(term, *field, record, evidence);
        }
        return std::ranges::any_of(fields(record.type()), [&](const Field& field) {
            return (field.use & Field::searched) != 0 && holds(term, field, record, evidence);
        });
    }

    bool holds(const Term& term, const Field& field, const RecordView& record, std::vector<Evidence>& evidence) {
        const FieldValue value = field.get(record);
        if (const auto* presence = std::get_if<Presence>(&term.want))
            return (value.index() == 0) == (*presence == Presence::none);
        if (const auto* date = std::get_if<Date>(&value))
            return compare(term.relation, period_of(*date), std::get<Period>(term.want));
        if (const auto* number = std::get_if<std::int64_t>(&value))
            return compare(term.relation, *number, std::get<Numbers>(term.want));
        const auto* texts = std::get_if<Texts>(&value);
        if (field.kind == FieldKind::word) return texts != nullptr && is_one_of(*texts, term.want);
        return (texts != nullptr && stands_in(term, field, record, *texts, evidence)) ||
               (field.besides != nullptr && field.kind != FieldKind::date &&
                stands_in(term, field, record, field.besides(record), evidence));
    }

    bool stands_in(const Term& term, const Field& field, const RecordView& record, const Texts& texts,
                   std::vector<Evidence>& evidence) {
        return std::ranges::any_of(texts, [&](std::string_view text) {
            if (field.kind == FieldKind::name) return is_named(term, text, *record.document);
            const std::size_t found =
                (field.use & Field::lengthy) != 0 ? find_once(term, text) : find_in(term, field.kind, text);
            if (found != nowhere) evidence.push_back({.field = &field, .text = text, .offset = found});
            return found != nowhere;
        });
    }

    std::size_t find_once(const Term& term, std::string_view text) {
        const auto [known, is_new] = found_.try_emplace({&term, text.data()}, nowhere);
        if (is_new) known->second = find_in(term, FieldKind::text, text);
        return known->second;
    }

    const Query& query_;
    std::map<std::pair<const Term*, const char*>, std::size_t> found_;
};

bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::vector<Hit> search(const Query& query, const DocumentView& document) {
    Search search(query);
    std::vector<Hit> out;
    for (const RecordType type : query.types)
        for (const RecordView& record : records_of(document, type))
            if (std::vector<Evidence> evidence; search.holds(record, evidence))
                out.push_back({.record = record, .evidence = std::move(evidence)});
    return out;
}

bool match(const Query& query, const RecordView& record) {
    std::vector<Evidence> evidence;
    return Search(query).holds(record, evidence);
}

std::string excerpt(const Evidence& evidence) {
    constexpr std::size_t before = 60, behind = 100;  // bytes
    const std::string_view text = evidence.text;
    std::size_t begin = evidence.offset == 0 ? nowhere : text.rfind('\n', evidence.offset - 1);
    begin = begin == nowhere ? 0 : begin + 1;
    std::size_t end = std::min(text.find('\n', evidence.offset), text.size());
    std::string_view front, back;
    if (evidence.offset - begin > before) {
        begin = evidence.offset - before;
        while (begin < evidence.offset && text[begin] != ' ') ++begin;
        while (begin < evidence.offset && text[begin] == ' ') ++begin;
        front = "... ";
    }
    if (end - evidence.offset > behind) {
        const std::size_t blank = text.rfind(' ', evidence.offset + behind);
        end = blank == nowhere || blank <= evidence.offset ? evidence.offset + behind : blank;
        while (end > evidence.offset && goes_on(text[end])) --end;
        back = " ...";
    }
    return std::string(front).append(text.substr(begin, end - begin)).append(back);
}

}  // namespace minutes
