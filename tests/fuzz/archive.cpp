// A damaged or forged archive, through everything that is asked of one: it is answered or refused with words. The input
// is what is changed in a whole archive: three bytes where, then a byte to stand there; or a database in its place.
#include "archive.hpp"

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "archive_candidates.hpp"
#include "archive_query.hpp"
#include "archive_writer.hpp"
#include "broken_law.hpp"
#include "sha256.hpp"
#include "write_json.hpp"

using namespace minutes;
using namespace minutes::tool;

namespace {

namespace fs = std::filesystem;

struct Folder {
    std::string path = (fs::temp_directory_path() / "minutes-fuzz-XXXXXX").string();
    Folder() { fuzz::law(::mkdtemp(path.data()) != nullptr, "a folder for the archive can be made"); }
    ~Folder() { fs::remove_all(path); }
};

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string whole_archive(const std::string& path) {
    {
        ArchiveWriter writer(path, "1");
        for (Minutes& record : fuzz::two_meetings()) {
            const std::string name = record.source.name;
            writer.put({.name = name, .bytes = "Action\n", .sha256 = sha256(name), .records = {std::move(record)}});
        }
        writer.finish();
    }
    return bytes_of(path);
}

void ask(const std::string& path) {
    const Archive archive(path);
    archive.totals();
    archive.documents_with_warnings();
    std::vector<Minutes> records;
    for (const std::int64_t document : archive.documents()) {
        archive.file(document);
        records.push_back(archive.record(document));
    }
    write_records_ndjson(records);
    for (const char* expression : {"owner:KB due:2024", "\"write to the\"", "text~/own.*s/ or status:done"}) {
        const Result<Query> query =
            compile(Text("expression", expression, "utf-8", std::string_view(expression).size()), {});
        fuzz::law(static_cast<bool>(query), "the expression can be understood");
        search_actions(archive, *query, *choose_columns(*query, {}), {});
    }
}

void write(const std::string& path) {
    ArchiveWriter writer(path, "1");
    for (const std::string& name : writer.names()) writer.has(name, "");
    writer.put({.name = "2024-03-05.md", .bytes = "", .sha256 = "", .records = fuzz::two_meetings()});
    writer.finish();
    writer.totals();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Folder folder;
    static const std::string whole = whole_archive(folder.path + "/whole.db");
    const std::string path = folder.path + "/a.db";
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (!bytes.starts_with("SQLite format 3")) {
        bytes = whole;
        for (; size >= 4; data += 4, size -= 4) {
            const std::size_t where = data[0] | std::size_t{data[1]} << 8 | std::size_t{data[2]} << 16;
            bytes[where % bytes.size()] = static_cast<char>(data[3]);
        }
    }
    for (const auto& use : {ask, write}) {
        for (const char* beside : {"", "-wal", "-shm", "-journal"}) fs::remove(path + beside);
        std::ofstream(path, std::ios::binary) << bytes;
        try {
            if (is_database(path)) use(path);
        } catch (const Trouble& trouble) {
            fuzz::law(!trouble.why.message.empty(), "what is refused is refused with words");
        }
    }
    return 0;
}
