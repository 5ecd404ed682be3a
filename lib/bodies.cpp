#include "bodies.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "folded.hpp"
#include "nearest.hpp"

namespace minutes {

namespace {

using Words = std::vector<std::string>;

Words telling_words(std::string_view name) {
    constexpr std::array<std::string_view, 10> small{"the", "of", "and", "for",     "an",
                                                     "to",  "on", "in",  "meeting", "minutes"};
    Words out = folded_words(name);
    std::erase_if(out, [&](const std::string& word) { return std::ranges::find(small, word) != small.end(); });
    std::ranges::sort(out);
    return out;
}

bool same_word(const std::string& a, const std::string& b) {
    if (a == b) return true;
    const std::size_t length = std::min(a.size(), b.size());
    const std::size_t allowed = length >= 10 ? 2 : length >= 5 ? 1 : 0;
    const std::size_t longer = std::max(a.size(), b.size()) - length;
    return longer <= allowed && slips(a, b) <= allowed;
}

// The name in which most of the words stand, slips of the pen aside; empty where several do as well.
std::string_view nearest_by_words(const std::string& words, const std::vector<std::string>& names) {
    const Words wanted = telling_words(words);
    std::ptrdiff_t most = 0;
    std::string_view best;
    for (const std::string& name : names) {
        const Words known = telling_words(name);
        const auto held = std::ranges::count_if(wanted, [&](const std::string& word) {
            return std::ranges::any_of(known, [&](const std::string& other) { return same_word(word, other); });
        });
        if (held == most) best = {};
        if (held <= most) continue;
        most = held;
        best = name;
    }
    return best;
}

// Each word of one is a word of the other, each used once.
bool same_words(const Words& a, Words b) {
    if (a.empty() || a.size() != b.size()) return false;
    for (const std::string& word : a) {
        auto same = std::ranges::find(b, word);
        if (same == b.end()) same = std::ranges::find_if(b, [&](const auto& other) { return same_word(word, other); });
        if (same == b.end()) return false;
        b.erase(same);
    }
    return true;
}

struct Name {
    Words body, organisation, both;
    explicit Name(const Meeting& m) : body(telling_words(m.body)), organisation(telling_words(m.organisation)) {
        both = body;
        for (const std::string& word : organisation)
            if (std::ranges::find(body, word) == body.end()) both.push_back(word);
        std::ranges::sort(both);
    }
    bool empty() const { return both.empty(); }
};

bool share_a_word(const Words& a, const Words& b) {
    return std::ranges::any_of(
        a, [&](const auto& x) { return std::ranges::any_of(b, [&](const auto& y) { return same_word(x, y); }); });
}

bool same(const Name& a, const Name& b) {
    if (a.empty() || b.empty()) return a.empty() && b.empty();
    if (same_words(a.body, b.body))
        return a.organisation.empty() || b.organisation.empty() || share_a_word(a.organisation, b.organisation);
    return same_words(a.both, b.both) || same_words(a.body, b.both) || same_words(a.both, b.body);
}

std::string shown(const Meeting& m) { return m.body.empty() ? m.organisation : m.body; }

struct Spelling {
    std::string text;  // as shown
    Name name;
    std::vector<std::size_t> documents;  // indices
    std::size_t body = 0;
};

// The body that the spelling fits, or a new one.
std::size_t body_for(const Spelling& spelling, const std::vector<Spelling>& earlier, std::size_t bodies) {
    std::vector<std::size_t> fits;
    for (const Spelling& other : earlier)
        if (std::ranges::find(fits, other.body) == fits.end() && same(spelling.name, other.name))
            fits.push_back(other.body);
    return fits.size() == 1 ? fits.front() : bodies;
}

}  // namespace

bool same_body(const Meeting& a, const Meeting& b) { return same(Name(a), Name(b)); }

std::vector<BodyOf> by_body(const std::vector<const Minutes*>& documents) {
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> found;  // by organisation and body
    for (std::size_t i = 0; i < documents.size(); ++i)
        found[{documents[i]->meeting.organisation, documents[i]->meeting.body}].push_back(i);
    std::vector<Spelling> spellings;
    for (auto& [key, indices] : found) {
        const Meeting& m = documents[indices.front()]->meeting;
        spellings.push_back({.text = shown(m), .name = Name(m), .documents = std::move(indices), .body = 0});
    }
    std::ranges::stable_sort(spellings, std::ranges::greater{}, [](const Spelling& s) { return s.documents.size(); });

    std::size_t bodies = 0;
    std::vector<Spelling> placed;
    for (Spelling& spelling : spellings) {
        spelling.body = body_for(spelling, placed, bodies);
        bodies = std::max(bodies, spelling.body + 1);
        placed.push_back(std::move(spelling));
    }
    std::vector<BodyOf> out(bodies);
    std::vector<std::vector<std::size_t>> members(bodies);
    for (const Spelling& spelling : placed) {
        BodyOf& body = out[spelling.body];
        if (body.names.empty()) body.name = spelling.text;
        if (std::ranges::find(body.names, spelling.text) == body.names.end()) body.names.push_back(spelling.text);
        std::ranges::copy(spelling.documents, std::back_inserter(members[spelling.body]));
    }
    for (std::size_t i = 0; i < bodies; ++i) {
        std::ranges::sort(members[i]);
        for (const std::size_t index : members[i]) out[i].documents.push_back(documents[index]);
    }
    std::ranges::stable_sort(out, {}, [](const BodyOf& body) { return folded(body.name); });
    return out;
}

std::vector<std::size_t> bodies_named(const std::vector<std::vector<std::string>>& names, const std::string& wanted) {
    const std::string low = folded(wanted);
    const auto matching = [&](auto matches) {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (std::ranges::any_of(names[i], [&](const std::string& name) { return matches(folded(name)); }))
                out.push_back(i);
        return out;
    };
    std::vector<std::size_t> out = matching([&](const std::string& name) { return name == low; });
    if (out.empty() && !low.empty())
        out = matching([&](const std::string& name) { return name.find(low) != std::string::npos; });
    return out;
}

Diagnostic unknown_name(std::string_view option, const std::string& word, const std::vector<std::string>& names) {
    std::string_view near = nearest(word, {names.begin(), names.end()});
    if (near.empty()) near = nearest_by_words(word, names);
    std::string hint = near.empty() ? "" : "did you mean '" + std::string(near) + "'? ";
    hint += names.empty() ? "none is named in these minutes" : "known: ";
    for (const std::string& name : names) hint += (&name == &names.front() ? "" : ", ") + name;
    return {.severity = Severity::error,
            .code = {},
            .message = "there is no '" + word + "'",
            .hint = std::move(hint),
            .at = {},
            .file = std::string(option)};
}

Diagnostic no_such_body(std::string_view option, const std::string& word,
                        const std::vector<std::vector<std::string>>& names) {
    std::vector<std::string> known;
    for (const std::vector<std::string>& body : names)
        if (!body.empty() && !body.front().empty()) known.push_back(body.front());
    return unknown_name(option, word, known);
}

}  // namespace minutes
