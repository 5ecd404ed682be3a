#include "promise.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

const House& house() { return House::standard(); }

// The words of the promise that begins the text.
std::string_view promise(std::string_view text, bool agreed = false, bool bare = false) {
    return text.substr(0, promise_length(text, agreed, bare, house()));
}

}  // namespace

TEST_CASE("a task is something to do") {
    CHECK(is_task("write to the council", house()));
    CHECK(is_task("be clearing out the shed", house()));
    CHECK(is_task("be asked to write", house()));
    CHECK(is_task("have a word with the tenant", house()));
    CHECK_FALSE(is_task("be there", house()));
    CHECK_FALSE(is_task("have a crane", house()));
    CHECK_FALSE(is_task("the Council", house()));
    CHECK_FALSE(is_task("Council", house()));
    CHECK_FALSE(is_task("write", house()));
    CHECK_FALSE(is_task("", house()));
}

TEST_CASE("the words of a promise end where its task begins") {
    CHECK(promise("will write to the council") == "will ");
    CHECK(promise("also agreed to write to the council") == "also agreed to ");
    CHECK(promise("'ll write to the council") == "'ll ");
    CHECK(promise("said that she would write to the council") == "said that she would ");
    CHECK(promise("said that the council would write").empty());
    CHECK(promise("will be there").empty());
    CHECK(promise("saw the council").empty());
}

TEST_CASE("a bare \"to\" and a \"would\" promise only where the caller says so") {
    CHECK(promise("to write to the council").empty());
    CHECK(promise("to write to the council", false, true) == "to ");
    CHECK(promise("would prefer another day").empty());
    CHECK(promise("would look for another day", true) == "would ");
}

TEST_CASE("bodies") {
    CHECK(is_body_of_people("The Board", House::standard()));
    CHECK(is_body_of_people("the Parish Council", House::standard()));
    CHECK(is_body_of_people("working group", House::standard()));
    CHECK_FALSE(is_body_of_people("The Clerk", House::standard()));
    CHECK_FALSE(is_body_of_people("Anna Lee", House::standard()));
}
