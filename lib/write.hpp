// The formats that a Table can be written in: one table of writers, which the tools' help, listing and choice all read.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "table.hpp"

namespace minutes {

struct WriteOptions {
    std::size_t width = 0;  // columns of the terminal; 0: not a terminal, nothing is wrapped
    bool colour = false;
    bool excel = false;  // CSV with a byte order mark, without which Excel misreads accents
    bool raw = false;    // CSV cells as they are, although a spreadsheet may take one for a formula
};

struct Writer {
    std::string_view name;
    std::string_view extensions;  // ".md .markdown"
    std::string (*write)(const Table&, const WriteOptions&);
};

std::span<const Writer> writers();

std::string write_table(const Table&, const WriteOptions&);     // for people: columns in line
std::string write_markdown(const Table&, const WriteOptions&);  // a GFM table under a heading
std::string write_csv(const Table&, const WriteOptions&);       // RFC 4180, with the keys as header
std::string write_json(const Table&, const WriteOptions&);      // {"title", "rows": [{key: value}], "notes"}

}  // namespace minutes
