// CSV as spreadsheets save it (RFC 4180, but for the separator), read so that what nobody changes can be written back
// byte for byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.hpp"

namespace minutes {

struct CsvCell {
    std::string text;  // without the quotes
    std::string raw;   // as it stands in the file
};

struct CsvRow {
    std::uint32_t line = 0;  // where it begins, from 1
    std::vector<CsvCell> cells;
    std::string end;     // "\r\n", "\n", "\r"; empty: the last row, and nothing behind it
    bool blank() const;  // no cell holds anything
};

struct Csv {
    bool mark = false;     // begins with a byte order mark
    char separator = ',';  // or ';' or a tab: the one that stands most often in the first row
    std::vector<CsvRow> rows;
    // Rows that can't be taken apart, each with its line: a quote that is never closed, text behind a closing quote.
    // They are in no row; reading goes on in the line behind the one where they begin.
    std::vector<Diagnostic> broken;
};

Csv read_csv(std::string_view bytes);

// The bytes again: read_csv and write_csv give the same bytes where nothing is broken.
std::string write_csv(const Csv&);

// The text as a cell, in quotes where it needs them (or where `always`).
std::string csv_quoted(std::string_view text, char separator, bool always = false);

// Spreadsheets run what begins with = + - @ (blanks aside), a tab or a carriage return as a formula. An apostrophe in
// front stops them; one that was there already gets another, so that `plain` gives every text back.
std::string neutralised(std::string_view text);
std::string plain(std::string_view neutralised_text);

}  // namespace minutes
