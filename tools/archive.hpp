// An archive of minutes (lib/archive-2.sql) as an input of the tools: one state of it, whoever writes it meanwhile.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "minutes.hpp"
#include "sqlite.hpp"

namespace minutes::tool {

constexpr std::int64_t archive_version = 2;

// The file is a SQLite database, by its first bytes.
bool is_database(const std::string& path);

// Throws Trouble where the database is none of ours, or one of another version.
void check_archive(const Database&);

// How many there are of each in the whole archive.
struct Totals {
    std::size_t documents = 0, people = 0, items = 0, actions = 0, decisions = 0, commitments = 0;
    std::size_t unowned = 0, unclaimed = 0;  // actions without owner, lines to look at
};

Totals totals_of(const Database&);

// What throws throws Trouble. The functions may be called by several threads.
class Archive {
public:
    explicit Archive(const std::string& path);

    // Their ids, as folders are read: by the names of their files, folder by folder.
    std::vector<std::int64_t> documents() const;
    std::vector<std::int64_t> documents_with_warnings() const;  // the same order
    Totals totals() const;

    Minutes record(std::int64_t document) const;
    // The file that the document comes from, as it was.
    struct File {
        std::string name, bytes;
    };
    File file(std::int64_t document) const;

    const Database& database() const { return *database_; }
    const std::string& path() const { return database_->path(); }

private:
    std::vector<std::int64_t> in_order(std::string_view sql) const;

    mutable std::mutex lock_;
    std::unique_ptr<const Database> database_;
    std::unique_ptr<Transaction> state_;
    std::unique_ptr<Statement> record_, file_;
};

// Names in this order are in that of folders: "a/b" stands before "a.md".
std::string folder_order(std::string name);

}  // namespace minutes::tool
