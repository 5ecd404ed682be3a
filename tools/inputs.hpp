// The inputs of a tool, one after the other: files, standard input, the documents of archives; each becomes records.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "archive.hpp"
#include "command_line.hpp"
#include "diagnostic.hpp"
#include "minutes.hpp"
#include "text.hpp"

namespace minutes {
class House;
}

namespace minutes::tool {

struct Input {
    std::string name;
    std::shared_ptr<const Archive> archive = nullptr;  // null: a file, or "-" for standard input
    std::int64_t document = 0;                         // of the archive
};

// The inputs that the options name: folders become the documents in them, archives the documents that they hold. What
// can't be used is said to be so, and is trouble.
std::vector<Input> inputs_of(const Options&, Status&);

struct Bytes {
    std::string name, bytes;
};
// A file as it is, or as it was when it was archived; standard input is called "<stdin>".
Result<Bytes> read_input(const Input&);
// The same as text; the bytes as they were read are gone by then.
Result<Text> read_text(const Input&);

// What became of one input, made by a worker and handed over in the order of the inputs.
struct Part {
    std::vector<Minutes> records;
    std::string messages;
    Status status = Status::fine;

    void fail(const Diagnostic& why, const Options&);
};

// An input that can't be read is said to be so. Without house it is guessed; of archived documents the record counts.
Part read_part(const Input&, const Options&, const House*);
// The same of a text: minutes are parsed, records are read back.
Part part_of(const Text&, const Options&, const House*);

}  // namespace minutes::tool
