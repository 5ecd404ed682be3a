// What makes two findings the same when lines above them have moved: for baselines and for SARIF.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "minutes.hpp"
#include "text.hpp"

namespace minutes {

// Sixteen hexadecimal digits of the check, the file's name without its folder, and the words that the finding stands
// at.
std::string fingerprint(const Diagnostic&, const Text*);

// The findings that were known before. As a file: one a line, "FINGERPRINT CODE FILE: MESSAGE"; only the fingerprint
// counts, and how often it stands there; lines that begin with # are notes.
class Baseline {
public:
    // Fails with the number of the line that is no such line.
    static Result<Baseline> read(const std::string& file, std::string_view bytes);
    // Takes one of the known findings out: true once for each time that it stands in the file.
    bool take(const std::string& fingerprint);

private:
    std::map<std::string, int, std::less<>> known_;
};

}  // namespace minutes
