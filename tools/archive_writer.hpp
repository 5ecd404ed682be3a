// An archive of minutes (lib/archive-2.sql) being brought up to date, in transactions: whenever it is stopped, a file's
// documents are in it as they were before or as they are now.
#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive.hpp"
#include "minutes.hpp"
#include "sqlite.hpp"

namespace minutes::tool {

struct ArchivedFile {
    std::string name, bytes, sha256;
    std::vector<Minutes> records;
};

class ArchiveWriter {
public:
    // Makes the archive where there is none. made_by: what else than its bytes a file's records depend on. Throws
    // Trouble, as everything here does.
    ArchiveWriter(const std::string& path, std::string made_by);
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter&) = delete;
    ArchiveWriter& operator=(const ArchiveWriter&) = delete;

    bool has(const std::string& name) const { return known_.contains(name); }
    // As these bytes, made by the same. To be called by several threads as long as nothing is put.
    bool has(const std::string& name, std::string_view sha256) const;
    std::vector<std::string> names() const;  // of the files that it held when it was opened

    void put(const ArchivedFile&);  // in place of what it holds of this file
    void remove(const std::string& name);
    void clear();   // from here on everything is one transaction
    void finish();  // all that was put is in the archive from now on, and owners are known by their other names
    Totals totals() const;

private:
    struct Statements;
    struct Batch;
    class Rows;
    void begin();
    void count(std::size_t bytes);
    void commit();

    Database database_;
    std::string made_by_;
    std::unordered_map<std::string, std::string> known_;  // names of files and what they were read from, by what
    std::unique_ptr<Statements> statements_;
    std::unique_ptr<Batch> batch_;
    bool whole_ = false;  // one transaction
};

}  // namespace minutes::tool
