#include "check.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "check_words.hpp"
#include "directory.hpp"
#include "document.hpp"
#include "ignore.hpp"
#include "prose.hpp"
#include "series.hpp"

namespace minutes {

namespace {

Diagnostic diagnostic(const Check& c, const Finding& f, const std::string& file) {
    return {.severity = c.severity,
            .code = std::string(c.code),
            .message = f.message,
            .hint = f.hint.empty() ? std::string(c.hint) : f.hint,
            .at = f.at,
            .file = file};
}

// What the parser found, under the severity of the table.
std::vector<Diagnostic> of_the_parser(const Minutes& m) {
    std::vector<Diagnostic> out = m.diagnostics;
    for (Diagnostic& d : out) {
        d.file = m.source.name;
        if (const Check* c = find_check(d.code)) d.severity = c->severity;
    }
    return out;
}

// The house that a record names, as far as it is built in.
const House& house_of(const Minutes& m) {
    const House* known = House::built_in(m.house.name);
    return known != nullptr ? *known : House::standard();
}

}  // namespace

const Check* find_check(std::string_view code_or_name) {
    const auto found = std::ranges::find_if(checks(), [&](const Check& c) {
        return same_letters(c.code, code_or_name) || same_letters(c.name, code_or_name);
    });
    return found == checks().end() ? nullptr : &*found;
}

std::vector<Diagnostic> check(const Minutes& m, const Document* words) {
    const House& house = words != nullptr ? words->house : house_of(m);
    const Directory people(everybody(m), house);
    const Subject subject{m, house, people, words};
    std::vector<Diagnostic> out = of_the_parser(m);
    for (const Check& c : checks()) {
        if (c.one == nullptr || (c.needs == Needs::words && words == nullptr)) continue;
        if (c.asked && !house.is(Word::lint_ask, c.code) && !house.is(Word::lint_ask, c.name)) continue;
        for (const Finding& f : c.one(subject)) out.push_back(diagnostic(c, f, m.source.name));
    }
    if (words != nullptr)
        std::erase_if(out, [ignores = Ignores(*words)](const Diagnostic& d) { return ignores.hide(d); });
    in_order(out);
    return out;
}

std::vector<Diagnostic> check_across(const std::vector<Minutes>& documents) {
    std::vector<Diagnostic> out;
    if (documents.size() < 2) return out;
    const Series series = make_series(documents);
    for (const Body& body : series.bodies)
        for (const Check& c : checks())
            if (c.across != nullptr)
                for (const Finding& f : c.across(body)) out.push_back(diagnostic(c, f, f.document->source.name));
    return out;
}

void in_order(std::vector<Diagnostic>& list) {
    std::map<std::string, std::size_t> files;
    for (const Diagnostic& d : list) files.emplace(d.file, files.size());
    const auto key = [&](const Diagnostic& d) {
        return std::tuple(files.at(d.file), d.at.line, d.at.column, std::string_view(d.code));
    };
    std::ranges::stable_sort(list, {}, key);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace minutes
