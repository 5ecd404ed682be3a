// Checks: what a good clerk looks for before minutes go out. One table, which the help, the listing, the explanations
// and the tests all read.
//
// A check works on a Subject: the record of a document and, where the document itself is at hand, its words. From a
// record alone (JSON) only those checks can be done that need no words; `needs` says which they are.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "minutes.hpp"

namespace minutes {

struct Body;
struct Document;
class Directory;
class House;

// One document under check.
struct Subject {
    const Minutes& record;
    const House& house;
    const Directory& people;  // of the record
    const Document* words;    // null: a record without its document
};

// What one check found, at one place; line 0: it concerns the whole document.
struct Finding {
    At at;
    std::string message;
    std::string hint;                   // empty: the check's own
    const Minutes* document = nullptr;  // of a check across meetings: where it stands
};
using Findings = std::vector<Finding>;

enum class Needs : std::uint8_t { record, words, meetings };

struct Check {
    std::string_view code;  // "M012": shared with the parser's diagnostics, never given to another check
    std::string_view name;  // "owner-unknown"
    Severity severity;
    Needs needs;
    std::string_view why;             // one sentence
    std::string_view example;         // minutes in which it fires; several documents are parted by a line "-----"
    std::string_view hint;            // what to do
    Findings (*one)(const Subject&);  // null: found by the parser itself, or across meetings
    Findings (*across)(const Body&);  // the meetings of one body
    bool asked = false;               // done only where the house asks for it: [lint] ask = ["M053"]
};

// By code.
std::span<const Check> checks();
// By its code or name, in either case; null where there is none.
const Check* find_check(std::string_view code_or_name);

// The findings of all checks in one document, in document order, each once. `words` null: only those of the record.
std::vector<Diagnostic> check(const Minutes&, const Document* words);

// The findings that only several meetings show; the documents may be of several bodies and in any order.
std::vector<Diagnostic> check_across(const std::vector<Minutes>&);

// In the order of the files as given, then of their places; what is equal stands once.
void in_order(std::vector<Diagnostic>&);

}  // namespace minutes
