// From the names on the command line to records: folders, houses, reading, parsing; several documents at once.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "files.hpp"
#include "house.hpp"
#include "in_order.hpp"
#include "inputs.hpp"
#include "nearest.hpp"
#include "read_records.hpp"
#include "tool.hpp"

namespace minutes::tool {

namespace {

Diagnostic unknown_house(const std::string& name) {
    const std::vector<std::string> names = House::names();
    const std::string_view meant = nearest(name, {names.begin(), names.end()});
    return wrong(name, "is neither a known house nor a house file that can be read",
                 fmt::format("{}known: {}", meant.empty() ? "" : fmt::format("did you mean {}? ", meant),
                             fmt::join(names, ", ")));
}

// What the closing line counts.
struct Sum {
    std::size_t documents = 0, actions = 0, unowned = 0, unclaimed = 0;

    Sum& operator+=(const Sum& more) {
        documents += more.documents, actions += more.actions;
        unowned += more.unowned, unclaimed += more.unclaimed;
        return *this;
    }
    void add(const Minutes& m) {
        ++documents;
        actions += m.actions.size();
        for (const Action& action : m.actions) unowned += action.owners.empty() ? 1 : 0;
        unclaimed += m.unclaimed.size();
    }
    void print() const {
        std::string line = fmt::format("{}, {} ({} without owner)", counted(documents, "document"),
                                       counted(actions, "action"), unowned);
        if (unclaimed > 0) line += fmt::format(", {} to look at: --show unclaimed", counted(unclaimed, "line"));
        say(line + '\n');
    }
};

// Standard output in large pieces; a file of -o is written when all is there, since it appears whole or not at all.
class Output {
public:
    explicit Output(const Options& options) : options_(options), whole_(!to_standard_output(options)) {}

    // False where nobody takes more.
    bool add(std::string bytes) {
        if (bytes_.empty()) bytes_ = std::move(bytes);
        else bytes_ += bytes;
        return whole_ || bytes_.size() < piece || flush();
    }
    Status finish() {
        if (whole_) return print(options_, bytes_);
        flush();
        return status_;
    }

private:
    static constexpr std::size_t piece = std::size_t{1} << 16U;

    bool flush() {
        if (open_ && !bytes_.empty()) open_ = write_piece(bytes_, options_, status_);
        bytes_.clear();
        return open_;
    }

    const Options& options_;
    bool whole_, open_ = true;
    std::string bytes_;
    Status status_ = Status::fine;
};

}  // namespace

std::string counted(std::size_t n, std::string_view noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

Result<std::optional<House>> choose_house(const Options& options) {
    if (options.house.empty()) return std::optional<House>{};
    if (const House* known = House::built_in(options.house)) return std::optional(*known);
    const Result<std::string> toml = read_file(options.house);
    if (!toml) return unknown_house(options.house);
    Result<House> own = House::read(options.house, *toml);
    if (!own) return own.why();
    return std::optional(std::move(*own));
}

Status load_and_print(const Options& options, const Make& make) {
    const Result<Loaded> loaded = load(options);
    if (!loaded) return fail(loaded.why(), options);
    const auto& [documents, status] = *loaded;
    const bool nothing = documents.empty() && status == Status::trouble;
    const Status printed = nothing ? status : print(options, make(documents));
    say_summary(documents);
    return worse(status, printed);
}

void say_summary(const std::vector<Minutes>& documents) {
    Sum sum;
    for (const Minutes& document : documents) sum.add(document);
    sum.print();
}

void say_summary(const Totals& all) {
    Sum{.documents = all.documents, .actions = all.actions, .unowned = all.unowned, .unclaimed = all.unclaimed}.print();
}

Status load_and_append(const Options& options, const Append& append) {
    const Result<std::optional<House>> house = choose_house(options);
    if (!house) return fail(house.why(), options);
    const House* named = *house ? &**house : nullptr;
    struct Written {
        std::string out, messages;
        Sum sum;
        Status status;
    };
    Status status = Status::fine;
    const std::vector<Input> inputs = inputs_of(options, status);
    Output output(options);
    Sum sum;
    const auto make = [&](std::size_t i) {
        const Part part = read_part(inputs[i], options, named);
        Written written{{}, part.messages, {}, part.status};
        for (const Minutes& record : part.records) {
            append(record, written.out);
            written.sum.add(record);
        }
        return written;
    };
    in_order(inputs.size(), options.jobs, make, [&](Written written) {
        say(written.messages);
        sum += written.sum;
        status = worse(status, written.status);
        return output.add(std::move(written.out));
    });
    const bool nothing = sum.documents == 0 && status == Status::trouble;
    if (!nothing) status = worse(status, output.finish());
    sum.print();
    return status;
}

Result<Loaded> load(const Options& options) {
    const Result<std::optional<House>> house = choose_house(options);
    if (!house) return house.why();
    const House* named = *house ? &**house : nullptr;
    Loaded out;
    const std::vector<Input> inputs = inputs_of(options, out.status);
    const auto make = [&](std::size_t i) { return read_part(inputs[i], options, named); };
    in_order(inputs.size(), options.jobs, make, [&](Part part) {
        say(part.messages);
        out.status = worse(out.status, part.status);
        std::ranges::move(part.records, std::back_inserter(out.documents));
        return true;
    });
    return out;
}

namespace {

// Every input in turn: minutes are used, archived ones as they were, what holds records goes to `records`.
Status over_texts(const Options& options, const std::function<void(const Text&, const House*)>& use,
                  const std::function<Status(const Input&, const Text&)>& records) {
    const Result<std::optional<House>> house = choose_house(options);
    if (!house) return fail(house.why(), options);
    const House* named = *house ? &**house : nullptr;
    Status status = Status::fine;
    for (const Input& input : inputs_of(options, status)) {
        const Result<Text> text = read_text(input);
        if (!text) status = fail(text.why(), options);
        else if (holds_records(*text)) status = worse(status, records(input, *text));
        else use(*text, named);
    }
    return status;
}

}  // namespace

Status each_document(const Options& options, const std::function<void(const Text&, const House*)>& use,
                     const std::function<void(Minutes)>& use_record) {
    return over_texts(options, use, [&](const Input& input, const Text& text) {
        if (input.archive != nullptr) {  // of the records that a file held, this one
            use_record(input.archive->record(input.document));
            return Status::fine;
        }
        RecordsRead read = records_in(text);
        for (const Diagnostic& why : read.troubles) say(why, options);
        for (Minutes& record : read.records) use_record(std::move(record));
        return read.troubles.empty() ? Status::fine : Status::trouble;
    });
}

Status each_text(const Options& options, const std::function<void(const Text&, const House*)>& use) {
    const auto refuse = [&](const Input&, const Text& text) {
        return fail(wrong(text.name(), "holds records, and no lines of minutes", "give the minutes themselves"),
                    options);
    };
    return over_texts(options, use, refuse);
}

}  // namespace minutes::tool
