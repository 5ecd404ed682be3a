#include <doctest/doctest.h>

#include "query_document.hpp"

using namespace minutes;
using minutes::test::query_of;

namespace {

std::string explained(std::string_view expression, std::vector<RecordType> types = {RecordType::action}) {
    const Result<Query> query = query_of(expression, std::move(types));
    return query ? explain(*query) : query.why().message;
}

}  // namespace

TEST_CASE("a query is explained term by term, dates resolved") {
    CHECK(explained("owner:KB (status:outstanding or due:..2024-02) not:item:AOB \"safer streets\"") ==
          "actions\n"
          "  all of\n"
          "    owners: somebody called 'kb', by name or initials\n"
          "    one of\n"
          "      status: open or carried\n"
          "      due: any day up to 2024-02-29\n"
          "    not item: 'aob', at the beginning of a word\n"
          "    ref, text, item, discussion, body: 'safer streets', in whole words\n");
}

TEST_CASE("every kind of value and comparison") {
    CHECK(explained("due:today") == "actions\n  due: 2024-03-05\n");
    CHECK(explained("due:2024-01..2024-03") == "actions\n  due: any day from 2024-01-01 to 2024-03-31\n");
    CHECK(explained("due:2024-01..") == "actions\n  due: any day from 2024-01-01\n");
    CHECK(explained("due<2024-03") == "actions\n  due: wholly before 2024-03-01\n");
    CHECK(explained("due>2024-03") == "actions\n  due: wholly after 2024-03-31\n");
    CHECK(explained("due<=2024-03") == "actions\n  due: wholly over by 2024-03-31\n");
    CHECK(explained("due>=2024-03") == "actions\n  due: wholly not before 2024-03-01\n");
    CHECK(explained("due:none") == "actions\n  due: nothing\n");
    CHECK(explained("not:due:any") == "actions\n  not due: anything\n");
    CHECK(explained("line:5") == "actions\n  line: 5\n");
    CHECK(explained("line:..5") == "actions\n  line: up to 5\n");
    CHECK(explained("line>5") == "actions\n  line: a number after 5\n");
    CHECK(explained("ref:AP12") == "actions\n  ref: the reference 'ap 12'\n");
    CHECK(explained("text~/a.b/") == "actions\n  text: a match of /a.b/\n");
    CHECK(explained("", {RecordType::item, RecordType::person}) == "items, people\n  everything\n");
}

TEST_CASE("what steers a terminal is not printed raw") {
    CHECK(explained("text~/a\x1b[31m]/") == "actions\n  text: a match of /a\uFFFD[31m]/\n");
}
