#include "inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "files.hpp"
#include "house.hpp"
#include "parse.hpp"
#include "read_records.hpp"
#include "tool.hpp"

namespace minutes::tool {

namespace {

namespace fs = std::filesystem;

Status add_folder(const std::string& name, const Options& options, std::vector<Input>& inputs) {
    Folder folder = documents_in(name);
    for (const Diagnostic& why : folder.troubles) say(why, options);
    if (folder.skipped > 0)
        say(fmt::format("{}: skipped {}, not {}\n", name, counted(folder.skipped, "file"), document_extensions()));
    for (std::string& document : folder.documents) inputs.push_back({.name = std::move(document)});
    return folder.troubles.empty() ? Status::fine : Status::trouble;
}

Status add_archive(const std::string& name, const Options& options, std::vector<Input>& inputs) {
    try {
        const auto archive = std::make_shared<const Archive>(name);
        for (const std::int64_t document : archive->documents())
            inputs.push_back({.name = name, .archive = archive, .document = document});
        return Status::fine;
    } catch (const Trouble& trouble) {
        return fail(trouble.why, options);
    }
}

void add_warnings(Part& part, const Minutes& document, const Options& options, const Text* text) {
    for (const Diagnostic& d : document.diagnostics)
        if (d.severity != Severity::info) part.messages += said(d, options, text);
}

bool has_warnings(const Minutes& document) {
    return std::ranges::any_of(document.diagnostics, [](const Diagnostic& d) { return d.severity != Severity::info; });
}

// Without the text no source line is shown.
Part records_part(const Text& text, const Options& options) {
    Part part;
    RecordsRead read = records_in(text);
    for (const Diagnostic& why : read.troubles) part.fail(why, options);
    for (const Minutes& record : read.records) add_warnings(part, record, options, nullptr);
    part.records = std::move(read.records);
    return part;
}

Part archived_part(const Archive& archive, std::int64_t document, const Options& options) {
    Part part;
    part.records.push_back(archive.record(document));
    if (!has_warnings(part.records.front())) return part;
    const Archive::File file = archive.file(document);
    const Result<Text> text = decode(file.name, file.bytes);
    add_warnings(part, part.records.front(), options, text && !holds_records(*text) ? &*text : nullptr);
    return part;
}

}  // namespace

std::vector<Input> inputs_of(const Options& options, Status& status) {
    std::vector<Input> inputs;
    for (const std::string& name : options.files) {
        std::error_code error;
        if (name != "-" && fs::is_directory(name, error)) {
            status =
                worse(status, options.recurse
                                  ? add_folder(name, options, inputs)
                                  : fail(wrong(name, "is a folder", "give -r to read the documents in it"), options));
        } else if (name != "-" && is_database(name)) {
            status = worse(status, add_archive(name, options, inputs));
        } else {
            inputs.push_back({.name = name});
        }
    }
    return inputs;
}

Result<Bytes> read_input(const Input& input) {
    if (input.archive != nullptr) {
        Archive::File file = input.archive->file(input.document);
        return Bytes{.name = std::move(file.name), .bytes = std::move(file.bytes)};
    }
    const bool standard = input.name == "-";
    Result<std::string> bytes = standard ? read_standard_input() : read_file(input.name);
    if (!bytes) return bytes.why();
    return Bytes{.name = standard ? "<stdin>" : input.name, .bytes = std::move(*bytes)};
}

void say_warnings(const Archive& archive, std::int64_t document, const Options& options) {
    say(archived_part(archive, document, options).messages);
}

void Part::fail(const Diagnostic& why, const Options& options) {
    messages += said(why, options);
    status = Status::trouble;
}

Result<Text> read_text(const Input& input) {
    const Result<Bytes> read = read_input(input);
    return read ? decode(read->name, read->bytes) : Result<Text>(read.why());
}

Part part_of(const Text& text, const Options& options, const House* house) {
    if (holds_records(text)) return records_part(text, options);
    Part part;
    part.records.push_back(parse(text, house));
    add_warnings(part, part.records.back(), options, &text);
    return part;
}

Part read_part(const Input& input, const Options& options, const House* house) {
    Part part;
    try {
        if (input.archive != nullptr) return archived_part(*input.archive, input.document, options);
        const Result<Text> text = read_text(input);
        if (text) return part_of(*text, options, house);
        part.fail(text.why(), options);
    } catch (const Trouble& trouble) {
        part.fail(trouble.why, options);
    } catch (const std::bad_alloc&) {
        part.fail(wrong(input.name, "needs more memory than there is", "give it alone, or in parts"), options);
    }
    return part;
}

}  // namespace minutes::tool
