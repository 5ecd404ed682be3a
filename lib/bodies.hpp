// Which body a document is of: bodies are told apart by name, whatever its word order, and with slips of the pen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.hpp"
#include "minutes.hpp"

namespace minutes {

// The same body: after small words ("of", "the", "meeting") are left out, every word of one name stands in the other,
// in any order. Words of five letters and more may differ by one slip, of ten and more by two. The organisation may
// stand in either name ("Trust Board" is the Board of the Trust), but two that share no word are two.
bool same_body(const Meeting&, const Meeting&);

// The documents of each body, in their own order; bodies in order of name. A name that fits two bodies is a third.
struct BodyOf {
    std::string name;                // the spelling used most often; empty where the documents name none
    std::vector<std::string> names;  // every spelling, the most frequent first
    std::vector<const Minutes*> documents;
};
std::vector<BodyOf> by_body(const std::vector<const Minutes*>&);

// Which bodies, each given by the names it has, are meant by a word of the command line: those that have it as a name,
// else those of which a name holds it: "finance" is the Finance Committee.
std::vector<std::size_t> bodies_named(const std::vector<std::vector<std::string>>& names, const std::string& wanted);
// What to say where an option names something that there is none of: the nearest name, and all that are known.
Diagnostic unknown_name(std::string_view option, const std::string& word, const std::vector<std::string>& names);
Diagnostic no_such_body(std::string_view option, const std::string& word,
                        const std::vector<std::vector<std::string>>& names);

}  // namespace minutes
