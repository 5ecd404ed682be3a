#include "write_findings.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

const Text text = test::text_of("Action: KD, call\n", "a,b.md");
const Texts texts{{"a,b.md", text}};
const std::vector<Diagnostic> two{
    {.severity = Severity::warning,
     .code = "M012",
     .message = "nobody is KD: 100%",
     .hint = "did you mean KB?",
     .at = text.at({8, 10}),
     .file = "a,b.md"},
    {.severity = Severity::info, .code = "M043", .message = "of the whole", .hint = {}, .at = {}, .file = "a,b.md"}};

std::string written(std::string_view format) {
    return std::ranges::find(finding_writers(), format, &FindingWriter::name)->write(two, texts, {});
}

}  // namespace

TEST_CASE("as text: place, line, caret, hint") {
    CHECK(written("text") ==
          "a,b.md:1:9: warning: nobody is KD: 100% [M012]\n    Action: KD, call\n            ^^\n    did you mean KB?\n"
          "a,b.md: info: of the whole [M043]\n");
}

TEST_CASE("for GitHub: signs that part fields are escaped") {
    CHECK(written("github") ==
          "::warning file=a%2Cb.md,line=1,endLine=1,col=9,endColumn=11,title=M012 owner-unknown::nobody is KD: "
          "100%25%0Adid you mean KB?\n"
          "::notice file=a%2Cb.md,title=M043 heading-empty::of the whole\n");
}

TEST_CASE("as a table: the whole document has no line") {
    const Table table = finding_table(two);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].size() == table.columns.size());
    CHECK(to_string(table.rows[0][1]) == "1");
    CHECK(to_string(table.rows[1][1]).empty());
    CHECK(finding_table({}).columns.size() == table.columns.size());
}

TEST_CASE("every writer writes nothing found, too") {
    for (const FindingWriter& writer : finding_writers()) {
        CAPTURE(writer.name);
        writer.write({}, {}, {});
        CHECK_FALSE(written(writer.name).empty());
    }
}
