#include "called.hpp"

#include <algorithm>

#include "plain_words.hpp"

namespace minutes {

namespace {

// Of " kay bell " the words; and what stands between its first and last blank.
std::string_view inside(std::string_view words) { return words.size() < 2 ? "" : words.substr(1, words.size() - 2); }

}  // namespace

void add_runs(std::string_view words, std::vector<std::string>& out) {
    std::vector<std::size_t> blanks;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == ' ') blanks.push_back(i);
    for (std::size_t first = 0; first + 1 < blanks.size(); ++first)
        for (std::size_t last = first + 1; last < blanks.size() && last - first <= longest_call; ++last)
            out.emplace_back(words.substr(blanks[first] + 1, blanks[last] - blanks[first] - 1));
}

Called called(std::string_view written, const DocumentView& document) {
    Called out;
    add_runs(plain_words(written), out.names);
    if (const Person* person = document.person(written)) {
        out.person = person->honorific + (person->honorific.empty() ? "" : " ") + person->name;
        add_runs(plain_words(out.person), out.names);
        std::vector<std::string> initials{plain_words(person->initials)};
        if (document.unique_initials(person->derived_initials))
            initials.push_back(plain_words(person->derived_initials));
        for (const std::string& words : initials) {
            if (words.empty()) continue;
            out.initials.append(out.initials.empty() ? "" : ",").append(inside(words));
            out.names.emplace_back(inside(words));
        }
    }
    std::ranges::sort(out.names);
    out.names.erase(std::unique(out.names.begin(), out.names.end()), out.names.end());
    return out;
}

}  // namespace minutes
