#include "header_table.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// "Label: value, value [beside]; ..." of the first table in the text
std::string fields(std::string_view bytes) {
    const test::Passes p(bytes);
    const auto& blocks = p.outline.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].in_table()) continue;
        const HeaderTable table = read_header_table(p.doc, i);
        CHECK(table.end > i);
        CHECK(table.end <= blocks.size());
        std::string out;
        for (const HeaderField& field : table.fields) {
            out += (out.empty() ? "" : "; ") + std::string(p.doc.words(blocks[field.block])) + " =";
            for (const HeaderField::Value& value : field.values)
                out += " " + std::string(p.doc.words(blocks[value.block])) +
                       (value.beside.empty() ? "" : " [" + std::string(value.beside) + "]");
        }
        return out;
    }
    return "no table";
}

}  // namespace

TEST_CASE("labels beside what they announce, which goes on in the rows below") {
    CHECK(fields("| Present | Anna Lee |\n|---|---|\n| | Karl Berg |\n| Apologies | Tom Ashe |\n| Distribution: | all "
                 "|\n") == "Present = Anna Lee Karl Berg; Apologies = Tom Ashe; Distribution: = all");
}

TEST_CASE("labels above their people") {
    CHECK(fields("| Present | Apologies |\n|---|---|\n| Anna Lee | Tom Ashe |\n| Karl Berg | |\n") ==
          "Present = Anna Lee Karl Berg; Apologies = Tom Ashe");
    CHECK(fields("| Present: | |\n|---|---|\n| Anna Lee | Chair |\n| Karl Berg | |\n") ==
          "Present: = Anna Lee [Chair] Karl Berg");
}

TEST_CASE("roll calls, topics and logs are no headers") {
    CHECK(fields("| Name | Present |\n|---|---|\n| Anna Lee | Yes |\n").empty());
    CHECK(fields("| Task | Date |\n|---|---|\n| Write | 3 May |\n").empty());
    CHECK(fields("| 1. | Apologies |\n|---|---|\n| 2. | Minutes |\n").empty());
}
