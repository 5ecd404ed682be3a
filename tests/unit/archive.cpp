#include "archive.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "archive_candidates.hpp"
#include "archive_query.hpp"
#include "archive_writer.hpp"
#include "parse.hpp"
#include "room.hpp"
#include "sha256.hpp"

using namespace minutes;
using namespace minutes::tool;
using minutes::test::Room;
namespace fs = std::filesystem;

namespace {

ArchivedFile file(const std::string& name, const std::string& bytes) {
    return {.name = name, .bytes = bytes, .sha256 = sha256(bytes), .records = {parse(*decode(name, bytes))}};
}

constexpr const char* jetty =
    "# Harbour Board\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## 1. Jetty\n\nThe old planks are "
    "soft.\n\n"
    "Action (KB, by 8 March 2024): AP 7 write to the council\n\nAction (TA): order planks\n\n"
    "## 2. Crane\n\nAction (KB, by May 2024): paint the crane\n";

Query query(const std::string& expression) {
    const auto compiled = compile(Text("expression", expression, "utf-8", expression.size()), {});
    REQUIRE(compiled);
    return *compiled;
}

std::vector<std::string> texts(const Archive& archive, const std::string& expression) {
    const Query asked = query(expression);
    std::vector<std::string> out;
    const ArchiveHits found = search_actions(archive, asked, *choose_columns(asked, {}), {});
    for (const Hit& hit : found.hits) out.push_back(hit.record.as<Action>().text);
    return out;
}

bool is_trouble(const std::string& path) {
    try {
        const Archive archive(path);
        return false;
    } catch (const Trouble&) {
        return true;
    }
}

}  // namespace

TEST_CASE("what was put into an archive comes out of it, in the order of folders") {
    const Room room;
    CHECK_FALSE(is_database(room("a.db")));
    {
        ArchiveWriter writer(room("a.db"), "1");
        for (const char* name : {"b.md", "a.md", "a/b.md"}) writer.put(file(name, jetty));
        writer.finish();
        CHECK(writer.totals().documents == 3);
        CHECK(writer.totals().actions == 9);
    }
    CHECK(is_database(room("a.db")));
    const Archive archive(room("a.db"));
    std::vector<std::string> names;
    for (const std::int64_t id : archive.documents()) {
        const Minutes record = archive.record(id);
        names.push_back(record.source.name);
        CHECK(record == parse(*decode(record.source.name, jetty)));
        CHECK(archive.file(id).bytes == jetty);
        CHECK(archive.file(id).name == record.source.name);
    }
    CHECK(names == std::vector<std::string>{"a/b.md", "a.md", "b.md"});
    CHECK(archive.totals().items == 6);
    CHECK(archive.totals().unowned == 0);
    CHECK(archive.documents_with_warnings().empty());
}

TEST_CASE("a file is put in the place of what was there of it, and what is not finished is not there") {
    const Room room;
    {
        ArchiveWriter writer(room("a.db"), "1");
        writer.put(file("a.md", jetty));
        writer.finish();
    }
    {
        ArchiveWriter writer(room("a.db"), "1");
        CHECK(writer.has("a.md", sha256(jetty)));
        CHECK_FALSE(writer.has("a.md", sha256("other")));
        CHECK_FALSE(writer.has("b.md", sha256(jetty)));
        CHECK(writer.names() == std::vector<std::string>{"a.md"});
        writer.put(file("a.md", "Action (KB): other\n"));
        CHECK(Archive(room("a.db")).totals().actions == 3);  // until it is finished
        writer.finish();
        CHECK(Archive(room("a.db")).totals().actions == 1);
        writer.put(file("b.md", jetty));
    }
    CHECK(Archive(room("a.db")).totals().documents == 1);
    CHECK(texts(Archive(room("a.db")), "text:council").empty());
    ArchiveWriter other(room("a.db"), "2");
    CHECK_FALSE(other.has("a.md", sha256("Action (KB): other\n")));  // made by another program or house
    CHECK(other.has("a.md"));
    other.remove("a.md");
    other.finish();
    CHECK(other.totals().documents == 0);
    other.clear();
    other.put(file("c.md", jetty));
    other.finish();
    CHECK(texts(Archive(room("a.db")), "text:council") == std::vector<std::string>{"AP 7 write to the council"});
}

TEST_CASE("queries are answered by the indexes") {
    const Room room;
    {
        ArchiveWriter writer(room("a.db"), "1");
        writer.put(file("a.md", jetty));
        writer.finish();
    }
    const Archive archive(room("a.db"));
    using Words = std::vector<std::string>;
    CHECK(texts(archive, "owner:KB") == Words{"AP 7 write to the council", "paint the crane"});
    CHECK(texts(archive, "owner:Bell due:2024-05-20") == Words{"paint the crane"});
    CHECK(texts(archive, "owner:Bell due<2024-05") == Words{"AP 7 write to the council"});
    CHECK(texts(archive, "\"soft\"") == Words{"AP 7 write to the council", "order planks"});
    CHECK(texts(archive, "jet not:owner:KB") == Words{"order planks"});
    CHECK(texts(archive, "owner:KB date:2023").empty());

    const auto found = [&](const std::string& expression) {
        const Candidates some = candidates(archive.database(), query(expression));
        return some.ids ? static_cast<int>(some.ids->size()) : -1;
    };
    CHECK(found("owner:KB") == 2);
    CHECK(found("owner:KB due:2024-03-08") == 1);
    CHECK(found("owner:KB or crane") == 2);
    CHECK(found("owner:KB plank") == 1);
    CHECK(found("due:2024-03-09") == 1);  // the month is a first sieve
    CHECK(found("status:open") == -1);    // no index
    CHECK(found("owner:KB or status:open") == -1);
    CHECK(candidates(archive.database(), query("owner:KB due:2024-03")).rest.tree.branches.size() == 1);
    CHECK(candidates(archive.database(), query("owner:KB")).rest.tree.kind == Tree<Term>::Kind::all);
    CHECK(candidates(archive.database(), query("not:owner:KB")).rest.tree.kind == Tree<Term>::Kind::negation);
}

TEST_CASE("what is no archive is trouble") {
    const Room room;
    CHECK(is_trouble(room("none.db")));
    std::ofstream(room("text.db")) << "Some notes\n";
    CHECK_FALSE(is_database(room("text.db")));
    CHECK(is_trouble(room("text.db")));
    {
        const Database other(room("other.db"), Database::Mode::write);
        other.run("CREATE TABLE t(x)");
    }
    CHECK(is_database(room("other.db")));
    CHECK(is_trouble(room("other.db")));
    CHECK_THROWS_AS(ArchiveWriter(room("other.db"), "1"), Trouble);
    CHECK_THROWS_AS(ArchiveWriter(room("none/a.db"), "1"), Trouble);
}

TEST_CASE("folders are ordered by their parts") {
    CHECK(folder_order("a/b") < folder_order("a.md"));
    CHECK(folder_order("a/b") < folder_order("a/b/c"));
    CHECK(folder_order("a/z") < folder_order("a-b"));
}
