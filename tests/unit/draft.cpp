#include "draft.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "room.hpp"

using namespace minutes::tool;
using minutes::test::Room;
namespace fs = std::filesystem;

namespace {

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool waits(int signal) {
    sigset_t now{};
    ::pthread_sigmask(SIG_BLOCK, nullptr, &now);
    return ::sigismember(&now, signal) == 1;
}

}  // namespace

TEST_CASE("a draft is seen when it is complete, and not before") {
    const Room room;
    {
        Draft draft(room("a"));
        REQUIRE(static_cast<bool>(draft));
        REQUIRE(draft.fill("new", 0640));
        CHECK_FALSE(fs::exists(room("a")));
        REQUIRE(draft.appear());
    }
    CHECK(content(room("a")) == "new");
    CHECK(fs::status(room("a")).permissions() == fs::perms(0640));
    CHECK(room.files() == 1);
}

TEST_CASE("a draft that is not wanted leaves nothing") {
    const Room room;
    { CHECK(Draft(room("a")).fill("new", 0600)); }
    CHECK(room.files() == 0);
}

TEST_CASE("what somebody has made in the meantime is not replaced, unless that is asked for") {
    const Room room;
    std::ofstream(room("a")) << "old";
    {
        Draft draft(room("a"));
        REQUIRE(draft.fill("new", 0600));
        CHECK_FALSE(draft.appear());
        CHECK(errno == EEXIST);
        CHECK(content(room("a")) == "old");
        CHECK(draft.replace());
        CHECK(content(room("a")) == "new");
    }
    CHECK(room.files() == 1);
}

TEST_CASE("a name that was given is taken over from a run that was killed") {
    const Room room;
    std::ofstream(room("a")) << "old";
    std::ofstream(room(".a.new")) << "half a fi";
    {
        Draft draft(room("a"), room(".a.new"));
        REQUIRE(draft.fill("new", 0600));
        CHECK(draft.replace());
    }
    CHECK(content(room("a")) == "new");
    CHECK(room.files() == 1);
}

TEST_CASE("no folder, no draft") {
    const Room room;
    CHECK_FALSE(static_cast<bool>(Draft(room("nowhere/a"))));
    CHECK(errno == ENOENT);
}

TEST_CASE("signals wait no longer than they have to") {
    {
        const SignalsWait wait;
        CHECK(waits(SIGTERM));
        CHECK(waits(SIGINT));
        CHECK_FALSE(waits(SIGSEGV));
    }
    CHECK_FALSE(waits(SIGTERM));
}
