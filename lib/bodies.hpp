// Which body a document is of: bodies are told apart by name, whatever its word order, and with slips of the pen.
#pragma once

#include <string>
#include <vector>

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

}  // namespace minutes
