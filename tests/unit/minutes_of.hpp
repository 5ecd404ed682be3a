// What the unit tests of the parser share: a document from a string literal, with its passes kept.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "blocks.hpp"
#include "document.hpp"
#include "lines.hpp"
#include "outline.hpp"
#include "parse.hpp"
#include "source_dir.hpp"
#include "text.hpp"

namespace minutes::test {

inline Text text_of(std::string_view bytes, std::string name = "minutes.md") {
    return {std::move(name), std::string(bytes), "utf-8", bytes.size()};
}

inline Minutes minutes_of(std::string_view bytes, std::string name = "minutes.md") {
    return parse(text_of(bytes, std::move(name)));
}

// The lines of a document, and its blocks.
struct Blocks {
    explicit Blocks(std::string_view bytes)
        : lines(read_lines(text_of(bytes), House::standard())), all(read_blocks(lines, House::standard())) {}

    Lines lines;
    std::vector<Block> all;
};

// The passes over one document; `doc` looks at the others, so this neither copies nor moves.
struct Passes {
    explicit Passes(std::string_view bytes, std::string name = "minutes.md")
        : text(text_of(bytes, std::move(name))),
          lines(read_lines(text, House::standard())),
          outline(read_outline(lines, House::standard())),
          doc{text, House::standard(), lines, outline, false} {}
    Passes(const Passes&) = delete;
    Passes& operator=(const Passes&) = delete;

    Text text;
    Lines lines;
    Outline outline;
    Document doc;
};

// A header under which a paragraph, a list or a table is read as the minutes of a meeting.
inline const std::string header =
    "# Harbour Board minutes\n\n5 March 2024\n\nPresent: Anna Lee (AL), Karl Berg (KB), Rosa Crisp (RC)\n\n## "
    "Moorings\n\n";

inline std::vector<std::string> strings(const std::vector<std::string_view>& views) {
    return {views.begin(), views.end()};
}

// "A | B": several strings in one, for comparisons whose failure can be read.
inline std::string joined_by_bar(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& s : list) out += (out.empty() ? "" : " | ") + s;
    return out;
}

struct Sample {
    std::string name, bytes;
};

// Every sample, as bytes of its file.
inline std::vector<Sample> samples() {
    std::vector<Sample> out;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() + "/samples")) {
        if (!entry.is_regular_file() || entry.path().extension() == ".json") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        out.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
    }
    return out;
}

}  // namespace minutes::test
