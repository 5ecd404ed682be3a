// SQLite, a thin wrapper: connections and statements that clean up behind themselves, and trouble said in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostic.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace minutes::tool {

// What ends the work of a tool on an archive; `why` names the file and what to do.
struct Trouble {
    Diagnostic why;
    bool cannot_open = false;  // SQLite may not open a file that it needs
};

class Database {
public:
    // unchanging: the file is read as it lies there, without the files that SQLite keeps beside it.
    enum class Mode { read, write, unchanging };
    Database(std::string path, Mode);  // throws Trouble, as everything here does
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const char* sql) const;
    std::int64_t number(const char* sql) const;  // the first column of the first row
    std::int64_t last_id() const;                // of the row that was added last
    const std::string& path() const { return path_; }
    [[noreturn]] void fail() const;  // with what SQLite says of the last call

private:
    friend class Statement;
    std::string path_;
    sqlite3* handle_ = nullptr;
    bool writes_;
};

// What is empty or 0 is NULL.
struct TextOrNull {
    std::string_view text;
};
struct NumberOrNull {
    std::int64_t number;
};
inline TextOrNull given(std::string_view text) { return {text}; }
inline NumberOrNull given(std::int64_t number) { return {number}; }
struct Blob {
    std::string_view bytes;
};

// Values are bound by their position, and never become a part of the SQL. Bound text must live until the next reset.
class Statement {
public:
    Statement(const Database&, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    template <typename... Values>
    Statement& with(const Values&... values) {
        (put(values), ...);
        return *this;
    }

    bool step();  // false: no more rows, and ready to be bound anew
    void run() {
        while (step()) {
        }
    }
    void reset();

    std::int64_t number(int column) const;    // 0 for NULL
    std::string_view text(int column) const;  // "" for NULL; lives until the next step
    bool null(int column) const;

private:
    void put(std::string_view);
    void put(std::int64_t);
    void put(TextOrNull);
    void put(NumberOrNull);
    void put(Blob);
    void put_null();
    void check(int code) const;

    const Database& database_;
    sqlite3_stmt* handle_ = nullptr;
    int bound_ = 0;
};

// Undone unless it is committed.
class Transaction {
public:
    enum class Kind { read, write };
    Transaction(const Database&, Kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    const Database& database_;
    bool open_ = true;
};

}  // namespace minutes::tool
