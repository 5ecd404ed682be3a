#include <doctest/doctest.h>

#include "minutes_of.hpp"
#include "write_findings.hpp"

using namespace minutes;

TEST_CASE("a result names its rule, level, file and region; the whole document has no region") {
    const Text text = test::text_of("Action: KD\n", "my notes.md");
    const std::string out = write_sarif(
        {{.severity = Severity::error,
          .code = "M012",
          .message = "who?",
          .hint = "ask",
          .at = text.at({8, 10}),
          .file = "my notes.md"},
         {.severity = Severity::info, .code = "M043", .message = "of the whole", .hint = {}, .at = {}, .file = "x.md"}},
        {{"my notes.md", text}}, {});
    const auto holds = [&](std::string_view part) { return out.find(part) != std::string::npos; };
    CHECK(holds("\"version\": \"2.1.0\""));
    CHECK(holds("\"ruleId\": \"M012\""));
    CHECK(holds("\"level\": \"error\""));
    CHECK(holds("\"uri\": \"my%20notes.md\""));
    CHECK(holds("\"region\": {\"startLine\": 1, \"startColumn\": 9, \"endLine\": 1, \"endColumn\": 11}"));
    CHECK(holds("\"text\": \"who? (ask)\""));
    CHECK(out.find("\"region\"") == out.rfind("\"region\""));
    CHECK(holds("\"level\": \"note\""));
}
