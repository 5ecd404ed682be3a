#include "files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "room.hpp"

using namespace minutes;
using namespace minutes::tool;
using minutes::test::Room;
namespace fs = std::filesystem;

namespace {

std::string content(const std::string& path) {
    const Result<std::string> bytes = read_file(path);
    return bytes ? *bytes : bytes.why().message;
}

mode_t mode(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

}  // namespace

TEST_CASE("what is written is read again, and nothing else is left behind") {
    const Room room;
    const std::string bytes = std::string(200'000, 'x') + '\0';
    CHECK_FALSE(write_file(room("a.csv"), bytes, false));
    CHECK(content(room("a.csv")) == bytes);
    CHECK(room.files() == 1);
}

TEST_CASE("a file that is there is replaced only by force, and keeps its mode") {
    const Room room;
    CHECK_FALSE(write_file(room("a.csv"), "old", false));
    fs::permissions(room("a.csv"), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    const auto why = write_file(room("a.csv"), "new", false);
    REQUIRE(why);
    CHECK(why->file == room("a.csv"));
    CHECK(why->hint.find("--force") != std::string::npos);
    CHECK(content(room("a.csv")) == "old");
    CHECK_FALSE(write_file(room("a.csv"), "new", true));
    CHECK(content(room("a.csv")) == "new");
    CHECK(mode(room("a.csv")) == 0640);
    CHECK(room.files() == 1);
}

TEST_CASE("a new file gets the mode that the umask leaves") {
    const Room room;
    const mode_t before = ::umask(027);
    CHECK_FALSE(write_file(room("a.csv"), "x", false));
    ::umask(before);
    CHECK(mode(room("a.csv")) == 0640);
}

TEST_CASE("a link is written through") {
    const Room room;
    CHECK_FALSE(write_file(room("a.csv"), "old", false));
    fs::create_symlink("a.csv", room("link.csv"));
    CHECK_FALSE(write_file(room("link.csv"), "new", true));
    CHECK(fs::is_symlink(room("link.csv")));
    CHECK(content(room("a.csv")) == "new");
}

TEST_CASE("devices are written to, not replaced; a full one is trouble") {
    CHECK_FALSE(write_file("/dev/null", "x", false));
    CHECK(fs::is_character_file("/dev/null"));
    REQUIRE(write_file("/dev/full", "x", false));
    CHECK(write_file("/dev/full", "x", false)->message.find("No space") != std::string::npos);
}

TEST_CASE("what can't be written is refused before any work") {
    const Room room;
    CHECK(refusal(room(""), true)->message == "is a folder");
    CHECK(refusal(room("nowhere/a.csv"), true));
    CHECK(write_file(room("nowhere/a.csv"), "x", true));
    CHECK_FALSE(refusal(room("a.csv"), false));
    CHECK(room.files() == 0);
}

TEST_CASE("what can't be read says why") {
    const Room room;
    CHECK(content(room("nothing.md")) == "there is no such file");
    CHECK(content(room("")).starts_with("cannot be read"));
}

TEST_CASE("a folder gives its documents in order, at any depth, and counts the rest") {
    const Room room;
    fs::create_directories(room("b/deep"));
    fs::create_directories(room(".git"));
    fs::create_directory_symlink(".", room("b/circle"));
    for (const char* name : {"c.TXT", "a.md", "b/deep/x.html", "b/note.docx", "picture.png", ".hidden.md", ".git/z.md"})
        CHECK_FALSE(write_file(room(name), "x", false));
    const Folder folder = documents_in(room(""));
    CHECK(folder.documents == std::vector<std::string>{room("a.md"), room("b/deep/x.html"), room("c.TXT")});
    CHECK(folder.skipped == 2);
    CHECK(folder.troubles.empty());
    CHECK(documents_in(room("nowhere")).troubles.size() == 1);
}

TEST_CASE("records are documents where no minutes stand beside them; other JSON is none") {
    const Room room;
    fs::create_directories(room("records"));
    const std::string record = R"([{"schema": "minutes/1"}])";
    for (const char* name : {"a.md", "a.json", "records/a.json", "records/b.NDJSON"})
        CHECK_FALSE(write_file(room(name), record, false));
    CHECK_FALSE(write_file(room("records/c.json"), R"({"name": "package"})", false));
    const Folder folder = documents_in(room(""));
    CHECK(folder.documents == std::vector<std::string>{room("a.md"), room("records/a.json"), room("records/b.NDJSON")});
    CHECK(folder.skipped == 2);
}

TEST_CASE("extensions count in either case") {
    CHECK(extension_of("a/b.MD") == ".md");
    CHECK(extension_of("a.b/c").empty());
    CHECK(document_extensions().starts_with(".txt "));
}
