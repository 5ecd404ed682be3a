// Any bytes, through decoding, the passes and their laws, and every writer. The first byte chooses the file's name, and
// as what copy the text must give the same record.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "parser_laws.hpp"
#include "record_table.hpp"
#include "show.hpp"
#include "write.hpp"
#include "write_json.hpp"

using namespace minutes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array names{"2024-03-05.md", "a.txt", "a.html", "a.wiki"};
    if (size == 0) return 0;
    const std::string_view raw(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Result<Text> text = decode(names[data[0] % names.size()], raw);
    if (!text) return 0;
    if (const std::string law = test::broken(*text); !law.empty()) {
        std::fprintf(stderr, "broken law: %s\n", law.c_str());
        std::abort();
    }
    if (const auto copy = static_cast<test::Copy>(data[0] / names.size() % 3); !same_from(*text, copy)) {
        std::fprintf(stderr, "broken law: copy %d gives another record\n", static_cast<int>(copy));
        std::abort();
    }
    const std::vector<Minutes> documents{parse(*text)};
    for (const RecordWriter& writer : record_writers()) writer.write(documents);
    for (const RecordTable& table : record_tables())
        for (const Writer& writer : writers()) {
            const Table made = table.make(documents);
            writer.write(made, {});
            writer.write(made, {.width = 60, .colour = true, .excel = true, .raw = true});
        }
    show_records(documents);
    show_unclaimed(documents);
    return 0;
}
