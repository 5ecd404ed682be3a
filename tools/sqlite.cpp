#include "sqlite.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

#include "files.hpp"

namespace minutes::tool {

namespace {

constexpr int patience = 10'000;  // milliseconds that a writer waits for another one

Diagnostic no_room(const std::string& path) {
    return wrong(path, "cannot be written: there is no room left on its disk",
                 "make room and give the same command again; what was stored before is whole");
}

Diagnostic unwritable(const std::string& path) {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, error))
        return wrong(path, "cannot be written: there is no such folder", "make its folder first");
    return wrong(path, "cannot be written: it or its folder is read-only",
                 "SQLite keeps files beside the archive while it writes: ask for leave to write both");
}

Diagnostic unreadable(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return wrong(path, "there is no such file", "check its name and folder");
    return wrong(path, "cannot be read: permission denied, or its folder is read-only while " + path + "-wal is in use",
                 "ask its owner for leave to read it, or copy archive and -wal file elsewhere");
}

bool is_full(int error) { return error == ENOSPC || error == EDQUOT || error == EFBIG; }

bool is_writing(int code) {
    return code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_TRUNCATE ||
           code == SQLITE_IOERR_SHMSIZE;
}

// In the words of a user, with what to do.
Diagnostic explain(const std::string& path, int code, int system_error, const std::string& said, bool writes) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return wrong(path, "is locked: another program is writing it",
                         "wait until it is done, then give the same command again");
        case SQLITE_FULL: return no_room(path);
        case SQLITE_IOERR:
            if (is_full(system_error)) return no_room(path);
            if (!is_writing(code)) break;
            return wrong(path, "cannot be written: " + said,
                         "see if there is room on its disk and leave to use it; what was stored before is whole");
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH: return unwritable(path);
        case SQLITE_CANTOPEN: return writes ? unwritable(path) : unreadable(path);
        case SQLITE_NOTADB:
            return wrong(path, "is no archive of minutes", "minutes-archive update NEW.db FILE... makes one");
        case SQLITE_CORRUPT:
            return wrong(path, "is damaged: " + said,
                         "make it anew from the minutes: minutes-archive update NEW.db FILE...");
        case SQLITE_NOMEM: return wrong(path, "needs more memory than there is", "give it alone");
        default: break;
    }
    const std::string reason = system_error == 0 ? "" : std::string(": ") + std::strerror(system_error);
    return wrong(path, "cannot be used: " + said + reason, "check the disk, and that it is an archive of minutes");
}

std::string uri(const std::string& path, Database::Mode mode) {
    std::string out = path.starts_with('/') ? "file://" : "file:";
    for (const char c : path) {
        static constexpr const char* digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%' || c == '?' || c == '#')
            out.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
        else out += c;
    }
    return mode == Database::Mode::unchanging ? out + "?immutable=1" : out;
}

}  // namespace

Database::Database(std::string path, Mode mode) : path_(std::move(path)), writes_(mode == Mode::write) {
    // One thread uses it: no locks.
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                      (writes_ ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
    if (sqlite3_open_v2(uri(path_, mode).c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
        const std::unique_ptr<sqlite3, int (*)(sqlite3*)> opened(handle_, sqlite3_close);
        fail();
    }
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, patience);
    // A stranger's archive runs nothing of its own: https://sqlite.org/security.html, "Untrusted SQLite Database
    // Files".
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // What is sorted or may have to be undone stays in memory: no copies of minutes in folders that nobody named.
    run("PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY");
}

Database::~Database() { sqlite3_close(handle_); }

void Database::fail() const {
    const int code = sqlite3_errcode(handle_);
    throw Trouble{explain(path_, code, sqlite3_system_errno(handle_), sqlite3_errmsg(handle_), writes_),
                  (code & 0xFF) == SQLITE_CANTOPEN};
}

void Database::run(const char* sql) const {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t Database::number(const char* sql) const {
    Statement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle_); }

Statement::Statement(const Database& database, std::string_view sql) : database_(database) {
    check(sqlite3_prepare_v2(database_.handle_, sql.data(), static_cast<int>(sql.size()), &handle_, nullptr));
}

Statement::~Statement() { sqlite3_finalize(handle_); }

void Statement::check(int code) const {
    if (code != SQLITE_OK) database_.fail();
}

void Statement::put(std::string_view text) {
    // An empty view may have no address, which SQLite would take for NULL.
    const char* data = text.empty() ? "" : text.data();
    check(sqlite3_bind_text64(handle_, ++bound_, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::put(std::int64_t number) { check(sqlite3_bind_int64(handle_, ++bound_, number)); }

void Statement::put_null() { check(sqlite3_bind_null(handle_, ++bound_)); }

void Statement::put(TextOrNull value) { value.text.empty() ? put_null() : put(value.text); }

void Statement::put(NumberOrNull value) { value.number == 0 ? put_null() : put(value.number); }

void Statement::put(Blob blob) {
    const char* data = blob.bytes.empty() ? "" : blob.bytes.data();
    check(sqlite3_bind_blob64(handle_, ++bound_, data, blob.bytes.size(), SQLITE_STATIC));
}

bool Statement::step() {
    const int code = sqlite3_step(handle_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) database_.fail();
    reset();
    return false;
}

void Statement::reset() {
    sqlite3_reset(handle_);
    bound_ = 0;
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle_, column); }

std::string_view Statement::text(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_, column));
    if (data == nullptr) return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

bool Statement::null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }

Transaction::Transaction(const Database& database, Kind kind) : database_(database) {
    database_.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.run("ROLLBACK");
    } catch (...) {  // SQLite has rolled back by itself, or does so when the database is closed: out of memory too
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace minutes::tool
