// Findings in the formats that minutes-lint writes: one table of writers, as in lib/write.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "minutes.hpp"
#include "text.hpp"
#include "write.hpp"

namespace minutes {

// The texts of the files under check, by name; for a record there is none.
using Texts = std::map<std::string, Text, std::less<>>;

struct FindingWriter {
    std::string_view name;
    std::string_view extensions;
    std::string (*write)(const std::vector<Diagnostic>&, const Texts&, const WriteOptions&);
};

std::span<const FindingWriter> finding_writers();

// The findings as a table, for the formats of lib/write.
Table finding_table(const std::vector<Diagnostic>&);

// SARIF 2.1.0 (OASIS): what code scanning services read.
std::string write_sarif(const std::vector<Diagnostic>&, const Texts&, const WriteOptions&);

}  // namespace minutes
