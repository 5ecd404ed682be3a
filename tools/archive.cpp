#include "archive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include "files.hpp"
#include "read_records.hpp"

namespace minutes::tool {

namespace {

constexpr std::int64_t our_id = 0x4D494E55;  // application_id of lib/archive-2.sql

// A state that does not change while it is read.
std::unique_ptr<Transaction> begin_reading(const Database& database) {
    auto state = std::make_unique<Transaction>(database, Transaction::Kind::read);
    check_archive(database);
    return state;
}

}  // namespace

bool is_database(const std::string& path) {
    static constexpr std::string_view mark("SQLite format 3\0", 16);
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return false;
    std::string head(mark.size(), '\0');
    std::ifstream(path, std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size()));
    return head == mark;
}

void check_archive(const Database& database) {
    const std::string& path = database.path();
    database.number("SELECT count(*) FROM sqlite_schema");  // reads the file, and says so if it is no database
    if (database.number("PRAGMA application_id") != our_id)
        throw Trouble{wrong(path, "is a SQLite database, but no archive of minutes",
                            "minutes-archive update NEW.db FILE... makes one")};
    const std::int64_t version = database.number("PRAGMA user_version");
    if (version > archive_version)
        throw Trouble{
            wrong(path,
                  fmt::format("was made by a newer minutes-archive: its version is {}, and this program knows {}",
                              version, archive_version),
                  "bring this program up to date, or make an archive under another name")};
    if (version != archive_version)
        throw Trouble{wrong(path, fmt::format("is an archive of version {}, which this program does not read", version),
                            "make it anew: minutes-archive update NEW.db FILE...")};
}

Totals totals_of(const Database& database) {
    Statement row(database,
                  "SELECT documents, people, items, actions, decisions, commitments, unowned, unclaimed FROM total");
    if (!row.step()) return {};
    const auto count = [&](int column) { return static_cast<std::size_t>(row.number(column)); };
    return {.documents = count(0),
            .people = count(1),
            .items = count(2),
            .actions = count(3),
            .decisions = count(4),
            .commitments = count(5),
            .unowned = count(6),
            .unclaimed = count(7)};
}

Archive::Archive(const std::string& path) : database_(std::make_unique<Database>(path, Database::Mode::read)) {
    std::error_code error;
    try {
        state_ = begin_reading(*database_);
    } catch (const Trouble& trouble) {
        // In a folder that is read-only SQLite can't make the files that it keeps beside an archive. Where there are
        // none, nobody is writing, and the file can be read as it lies there.
        if (!trouble.cannot_open || std::filesystem::exists(path + "-wal", error)) throw;
        state_.reset();
        database_ = std::make_unique<Database>(path, Database::Mode::unchanging);
        state_ = begin_reading(*database_);
    }
    record_ = std::make_unique<Statement>(*database_, "SELECT json FROM record WHERE document = ?");
    file_ = std::make_unique<Statement>(
        *database_,
        "SELECT source.name, bytes FROM document JOIN source ON source.id = document.source "
        "JOIN source_bytes ON source_bytes.source = source.id WHERE document.id = ?");
}

std::string folder_order(std::string name) {
    std::ranges::replace(name, '/', '\1');
    return name;
}

std::vector<std::int64_t> Archive::in_order(std::string_view sql) const {
    const std::lock_guard held(lock_);
    std::vector<std::pair<std::string, std::int64_t>> found;
    Statement rows(*database_, sql);
    while (rows.step()) found.emplace_back(folder_order(std::string(rows.text(1))), rows.number(0));
    std::ranges::sort(found);
    std::vector<std::int64_t> out;
    for (const auto& [name, id] : found) out.push_back(id);
    return out;
}

std::vector<std::int64_t> Archive::documents() const {
    return in_order("SELECT document.id, source.name FROM document JOIN source ON source.id = source");
}

std::vector<std::int64_t> Archive::documents_with_warnings() const {
    return in_order(
        "SELECT document.id, source.name FROM document JOIN source ON source.id = source WHERE warnings > 0");
}

Totals Archive::totals() const {
    const std::lock_guard held(lock_);
    return totals_of(*database_);
}

Minutes Archive::record(std::int64_t document) const {
    std::string json;
    {
        const std::lock_guard held(lock_);
        record_->reset();
        if (record_->with(document).step()) json = record_->text(0);
        record_->reset();
    }
    const std::size_t size = json.size();
    RecordsRead read = records_in(Text(path(), std::move(json), "utf-8", size));
    if (!read.troubles.empty()) throw Trouble{read.troubles.front()};
    if (read.records.empty())
        throw Trouble{wrong(path(), "is damaged: a record is missing", "make it anew from the minutes")};
    return std::move(read.records.front());
}

Archive::File Archive::file(std::int64_t document) const {
    const std::lock_guard held(lock_);
    file_->reset();
    File out;
    if (file_->with(document).step()) out = {.name = std::string(file_->text(0)), .bytes = std::string(file_->text(1))};
    file_->reset();
    return out;
}

}  // namespace minutes::tool
