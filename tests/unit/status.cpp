#include "status.hpp"

#include <doctest/doctest.h>

#include "names.hpp"

using namespace minutes;

namespace {

std::string status(std::string_view words) {
    const auto s = status_of(words, House::standard());
    return s ? std::string(to_string(*s)) : "none";
}

// "status: task without it"
std::string trailing(std::string_view words) {
    std::string_view rest;
    const auto s = trailing_status(words, House::standard(), rest);
    return (s ? std::string(to_string(*s)) : "none") + ": " + std::string(rest);
}

}  // namespace

TEST_CASE("status words") {
    CHECK(status("Done") == "done");
    CHECK(status("Completed 3 March") == "done");
    CHECK(status("CLOSED") == "done");
    CHECK(status("ongoing") == "carried");
    CHECK(status("Carried forward to the next meeting") == "carried");
    CHECK(status("C/F") == "carried");
    CHECK(status("No longer required") == "dropped");
    CHECK(status("cancelled") == "dropped");
    CHECK(status("Open") == "open");
    CHECK(status("not started") == "open");
    CHECK(status("") == "none");
    CHECK(status("write to the council") == "none");
}

TEST_CASE("what is denied is not done") {
    CHECK(status("Not done") == "open");
    CHECK(status("not yet done") == "open");
    CHECK(status("Not completed") != "done");
    CHECK(status("Awaiting reply, then closed") == "open");
    CHECK(status("incomplete") != "done");
}

TEST_CASE("the first status word counts") {
    CHECK(status("Done; report ongoing") == "done");
    CHECK(status("Ongoing, to be completed in May") == "carried");
}

TEST_CASE("a status at the end or the beginning of a task") {
    CHECK(trailing("write to the council [Done]") == "done: write to the council");
    CHECK(trailing("write to the council (ongoing)") == "carried: write to the council");
    CHECK(trailing("write to the council - completed") == "done: write to the council");
    CHECK(trailing("write to the council \u2013 carried forward") == "carried: write to the council");
    CHECK(trailing("write to the council. DONE") == "done: write to the council");
    CHECK(trailing("DONE: write to the council") == "done: write to the council");
    CHECK(trailing("Done - write to the council") == "done: write to the council");
}

TEST_CASE("a task that only holds such a word") {
    CHECK(trailing("open the gate") == "none: open the gate");
    CHECK(trailing("write about the closed road") == "none: write about the closed road");
    CHECK(trailing("get the work done") == "none: get the work done");
    CHECK(trailing("done") == "none: done");
    CHECK(trailing("") == "none: ");
    CHECK(trailing("(") == "none: (");
    CHECK(trailing("[Done]").find("none") == 0);
}

TEST_CASE("carried forward, before the task") { CHECK(trailing("C/f Find an auditor") == "carried: Find an auditor"); }
