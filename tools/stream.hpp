// Documents as they come: one JSON object a line on standard input, one record a line on standard output.
#pragma once

#include "command_line.hpp"

namespace minutes::tool {

// Reads {"name": ..., "text": ...} a line (the name may be left out) and answers each line with one record as
// `--format ndjson` writes it, in order; a blank line is answered with nothing. What can't be read is answered with
// {"error": ..., "line": N, "name": ...}, which is no trouble: the next line is read all the same. Holds no state
// between lines. With `flush` every answer is written before the next line is read.
Status stream(const Options&, bool flush);

}  // namespace minutes::tool
