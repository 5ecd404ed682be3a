#include "archive_candidates.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "called.hpp"
#include "dates.hpp"

namespace minutes::tool {

namespace {

using Node = Tree<Term>;
using Ids = std::vector<std::int64_t>;

// Dates as they stand in the archive: 2024-03 sorts before 2024-03-01. Both ends belong to it.
struct Bounds {
    std::string first = "0", last = "~";
    bool given = false;

    // No narrower than the term: the record's own date decides.
    void narrow(const Term& term) {
        const Period& wanted = std::get<Period>(term.want);
        const std::string from = wanted.first ? iso(wanted.first) : "0", to = wanted.last ? iso(wanted.last) : "~";
        const std::string month = from.substr(0, 7);
        switch (term.relation) {
            case Relation::has: within(month, to); break;
            case Relation::before: within("0", wanted.first ? from : "~"); break;
            case Relation::after: within(wanted.last ? to : "0", "~"); break;
            case Relation::up_to: within("0", to); break;
            case Relation::from: within(month, "~"); break;
            case Relation::like: break;
        }
    }

private:
    void within(const std::string& a, const std::string& b) {
        first = std::max(first, a), last = std::min(last, b);
        given = true;
    }
};

// What the terms beside a term ask of an action's dates.
struct Beside {
    Bounds due, met;
};

bool is(const Term& term, std::string_view field) { return term.field.name == field; }

bool is_term(const Node& node) { return node.kind == Node::Kind::term; }

bool is_period(const Node& node, std::string_view field) {
    return is_term(node) && is(node.term, field) && std::holds_alternative<Period>(node.term.want);
}

std::size_t word_count(std::string_view words) { return static_cast<std::size_t>(std::ranges::count(words, ' ')) - 1; }

std::string_view inside(std::string_view words) { return words.substr(1, words.size() - 2); }

// The words of a name that the index of owners answers for good; empty: something else.
std::string_view owner_words(const Term& term) {
    const auto* phrase = std::get_if<Phrase>(&term.want);
    const bool asked = is(term, "owners") || is(term, "person") || is(term, "people");
    return asked && phrase != nullptr && word_count(phrase->words) <= longest_call ? inside(phrase->words) : "";
}

// The phrase for FTS5. Other letters than those of ASCII may part words there that are one word here.
std::optional<std::string> full_text(const Term& term) {
    const auto* phrase = std::get_if<Phrase>(&term.want);
    const auto plain = [](char c) { return c == ' ' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); };
    if (phrase == nullptr || !std::ranges::all_of(phrase->words, plain)) return std::nullopt;
    return '"' + std::string(inside(phrase->words)) + '"' + (phrase->begins ? "*" : "");
}

class Finder {
public:
    explicit Finder(const Database& database) : database_(database) {}

    // The ids of what may match; nothing where no index helps.
    std::optional<Ids> find(const Node& node, const Beside& beside = {}) const {
        switch (node.kind) {
            case Node::Kind::term: return find(node.term, beside);
            case Node::Kind::any: return find_any(node, beside);
            case Node::Kind::all: return find_all(node, beside);
            case Node::Kind::negation: return std::nullopt;
        }
        return std::nullopt;
    }

private:
    std::optional<Ids> find_any(const Node& node, const Beside& beside) const {
        Ids out;
        for (const Node& branch : node.branches) {
            const std::optional<Ids> some = find(branch, beside);
            if (!some) return std::nullopt;
            Ids both;
            std::ranges::set_union(out, *some, std::back_inserter(both));
            out = std::move(both);
        }
        return out;
    }

    // Dates narrow down what other terms find, and are looked up only where there is nothing else.
    std::optional<Ids> find_all(const Node& node, Beside beside) const {
        for (const Node& branch : node.branches) {
            if (is_period(branch, "due")) beside.due.narrow(branch.term);
            if (is_period(branch, "date")) beside.met.narrow(branch.term);
        }
        std::optional<Ids> out;
        for (const Node& branch : node.branches) {
            if (is_period(branch, "due") || is_period(branch, "date")) continue;
            std::optional<Ids> some = find(branch, beside);
            if (!some) continue;
            if (out) {
                Ids both;
                std::ranges::set_intersection(*out, *some, std::back_inserter(both));
                some = std::move(both);
            }
            out = std::move(some);
        }
        if (out) return out;
        if (beside.due.given) return by_date("SELECT id FROM action WHERE due BETWEEN ? AND ?", beside.due);
        if (beside.met.given) return by_date("SELECT id FROM action WHERE date BETWEEN ? AND ?", beside.met);
        return std::nullopt;
    }

    std::optional<Ids> find(const Term& term, const Beside& beside) const {
        if (term.field.name.empty()) return find_anywhere(term);
        if (!owner_words(term).empty()) return by_owner(term, beside);
        if (std::holds_alternative<Period>(term.want)) return find_date(term);
        if (is(term, "ref") && std::holds_alternative<Phrase>(term.want)) return by_code(term);
        const std::optional<std::string> words = full_text(term);
        if (!words) return std::nullopt;
        if (is(term, "text") || is(term, "what")) return sorted(by_text(*words));
        if (is(term, "item")) return sorted(by_item("name : " + *words));
        if (is(term, "discussion")) return sorted(by_discussion("text : " + *words));
        if (is(term, "body")) return sorted(by_body("body : " + *words));
        return std::nullopt;
    }

    // Wherever a phrase without a field looks: see the fields of actions that are `searched`.
    std::optional<Ids> find_anywhere(const Term& term) const {
        const std::optional<std::string> words = full_text(term);
        if (!words) return std::nullopt;
        Ids out = by_code(term);
        for (const Ids& more : {by_text(*words), by_item("name : " + *words), by_discussion("text : " + *words),
                                by_body("body : " + *words)})
            out.insert(out.end(), more.begin(), more.end());
        return sorted(std::move(out));
    }

    Ids by_code(const Term& term) const { return ids("SELECT id FROM action WHERE code = ?", term.code); }

    Ids by_text(const std::string& words) const {
        return ids("SELECT rowid FROM action_words WHERE action_words MATCH ?", words);
    }

    Ids by_discussion(const std::string& words) const {
        return ids("SELECT id FROM action WHERE item IN (SELECT rowid FROM item_words WHERE item_words MATCH ?)",
                   words);
    }

    // The item itself, and all those below it.
    Ids by_item(const std::string& words) const {
        return ids(
            "WITH RECURSIVE found(id) AS (SELECT rowid FROM item_words WHERE item_words MATCH ? "
            "UNION SELECT item.id FROM found JOIN item ON item.parent = found.id) "
            "SELECT action.id FROM found JOIN action ON action.item = found.id",
            words);
    }

    Ids by_body(const std::string& words) const {
        return ids(
            "SELECT id FROM action WHERE document IN (SELECT rowid FROM document_words WHERE document_words MATCH ?)",
            words);
    }

    Ids by_owner(const Term& term, const Beside& beside) const {
        std::string limits;
        if (is(term, "people")) limits += " AND resolved = 1";
        if (beside.due.given) limits += " AND due BETWEEN ?2 AND ?3";
        if (beside.met.given) limits += " AND date BETWEEN ?4 AND ?5";
        Statement rows(
            database_,
            "SELECT action FROM owner_name JOIN action_owner ON action_owner.owner = owner_name.owner "
            "WHERE name = ?1" +
                limits +
                " UNION ALL SELECT action FROM owner_elsewhere JOIN action ON action.id = action WHERE name = ?1" +
                limits);
        rows.with(owner_words(term));
        if (beside.due.given || beside.met.given) rows.with(beside.due.first, beside.due.last);
        if (beside.met.given) rows.with(beside.met.first, beside.met.last);
        return sorted(all(rows));
    }

    std::optional<Ids> find_date(const Term& term) const {
        Bounds bounds;
        bounds.narrow(term);
        if (is(term, "due")) return by_date("SELECT id FROM action WHERE due BETWEEN ? AND ?", bounds);
        if (is(term, "date")) return by_date("SELECT id FROM action WHERE date BETWEEN ? AND ?", bounds);
        return std::nullopt;
    }

    Ids by_date(std::string_view sql, const Bounds& bounds) const {
        Statement rows(database_, sql);
        rows.with(bounds.first, bounds.last);
        return sorted(all(rows));
    }

    Ids ids(std::string_view sql, const std::string& words) const {
        Statement rows(database_, sql);
        rows.with(words);
        return all(rows);
    }

    static Ids all(Statement& rows) {
        Ids out;
        while (rows.step()) out.push_back(rows.number(0));
        return out;
    }

    static Ids sorted(Ids ids) {
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }

    const Database& database_;
};

// Without the terms at its top that the indexes answer for good.
Node rest_of(const Node& tree) {
    const auto answered = [](const Node& node) { return is_term(node) && !owner_words(node.term).empty(); };
    if (answered(tree)) return {};  // all of none
    Node out = tree;
    if (tree.kind == Node::Kind::all) std::erase_if(out.branches, answered);
    return out;
}

}  // namespace

Candidates candidates(const Database& database, const Query& query) {
    return {.ids = Finder(database).find(query.tree), .rest = {.types = query.types, .tree = rest_of(query.tree)}};
}

}  // namespace minutes::tool
