// What the unit tests of the checks share: a document from a string literal, and what one check finds in it.
#pragma once

#include <string>
#include <vector>

#include "check.hpp"
#include "minutes_of.hpp"
#include "passes.hpp"

namespace minutes::test {

inline std::vector<Diagnostic> all_findings(std::string_view bytes, std::string name = "minutes.md") {
    const Text text = text_of(bytes, std::move(name));
    const minutes::Passes passes = run_passes(text);
    const Document words = document_of(text, passes);
    return check(records_of(words), &words);
}

// "9:9 MESSAGE" for each finding of the check, "- MESSAGE" for one of the whole document.
inline std::vector<std::string> found(std::string_view code, std::string_view bytes, std::string name = "minutes.md") {
    std::vector<std::string> out;
    for (const Diagnostic& d : all_findings(bytes, std::move(name)))
        if (d.code == code)
            out.push_back((d.at.line == 0 ? "-" : std::to_string(d.at.line) + ":" + std::to_string(d.at.column)) + " " +
                          d.message);
    return out;
}

inline std::string hint_of(std::string_view code, std::string_view bytes) {
    for (const Diagnostic& d : all_findings(bytes))
        if (d.code == code) return d.hint;
    return {};
}

}  // namespace minutes::test
