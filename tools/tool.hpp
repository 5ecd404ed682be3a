// What the tools share: the way from files to records, and the way out.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command_line.hpp"
#include "diagnostic.hpp"
#include "text.hpp"
#include "write.hpp"

namespace minutes {
class House;
}

namespace minutes::tool {

class Archive;
struct Totals;

// The whole of most tools: loads the inputs, makes something of their records, prints it and sums up. An input that
// can't be read is said to be so; the others are done all the same.
using Make = std::function<std::string(const std::vector<Minutes>&)>;
Status load_and_print(const Options&, const Make&);

// The same where the output is one record after the other: each is appended to the output as soon as it is there, and
// none is kept, so that memory does not grow with the number of documents.
using Append = std::function<void(const Minutes&, std::string& out)>;
Status load_and_append(const Options&, const Append&);

// The records of all inputs, minutes or records that minutes-parse has written, told apart by content; trouble where
// one could not be read. Fails where none can: no such house.
struct Loaded {
    std::vector<Minutes> documents;
    Status status = Status::fine;
};
Result<Loaded> load(const Options&);

// The house that --house names, or none: then it is guessed.
Result<std::optional<House>> choose_house(const Options&);

// The text of every input, for what looks at a document before it is records. No house: it is guessed.
Status each_text(const Options&, const std::function<void(const Text&, const House*)>& use);
// The same, where records of minutes will do as well.
Status each_document(const Options&, const std::function<void(const Text&, const House*)>& use,
                     const std::function<void(Minutes)>& use_record);

std::string counted(std::size_t, std::string_view noun);  // "1 document", "2 documents"

// The closing line on standard error: "5 documents, 37 actions (5 without owner), 12 lines to look at: --show
// unclaimed".
void say_summary(const std::vector<Minutes>&);
void say_summary(const Totals&);  // of an archive

// What is said of a document of an archive when it is loaded.
void say_warnings(const Archive&, std::int64_t document, const Options&);

// The formats of lib/write, as --format takes them.
std::vector<Format> table_formats();
// --format, else the extension of -o, else "table".
Result<std::string_view> choose_format(const Options&, const std::vector<Format>&);
std::string write(const Table&, std::string_view format, const Options&);
// How the options and the place of the output want it written.
WriteOptions write_options(const Options&);

// Writes to -o or standard output. A pipe that its reader has closed is no trouble.
Status print(const Options&, std::string_view bytes);
bool to_standard_output(const Options&);
// To standard output; false where it takes no more, and then, where that is trouble, `status` says so.
bool write_piece(std::string_view bytes, const Options&, Status& status);

// On standard error: a message, or a diagnostic, with the source line where the text is given.
void say(const std::string& message);
std::string said(const Diagnostic&, const Options&, const Text* text = nullptr);  // what would be said
void say(const Diagnostic&, const Options&, const Text* text = nullptr);
Status fail(const Diagnostic&, const Options&);  // says it; always trouble

}  // namespace minutes::tool
