// Any bytes as a query: its message, or its meaning, what it finds, and the table of that.
#include <cstdint>

#include "broken_law.hpp"
#include "query_match.hpp"
#include "query_table.hpp"
#include "write.hpp"

using namespace minutes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<Minutes> documents = fuzz::two_meetings();
    const Result<Text> text = decode("query", {reinterpret_cast<const char*>(data), size});
    if (!text) return 0;
    const Result<Query> query = compile(*text, {{record_types.begin(), record_types.end()}, {2024, 5, 1}});
    if (!query) {
        fuzz::law(!query.why().message.empty(), "a query that is not understood is told why");
        format(query.why(), &*text, true);
        return 0;
    }
    explain(*query);
    const auto columns = choose_columns(*query, {});
    for (const Minutes& m : documents) {
        const DocumentView view(m);
        const std::vector<Hit> hits = search(*query, view);
        std::size_t matching = 0, records = 0;
        for (const RecordType type : query->types)
            for (const RecordView& record : records_of(view, type)) ++records, matching += match(*query, record);
        fuzz::law(matching == hits.size(), "a record is found in its document where it matches alone");
        for (const Hit& hit : hits)
            for (const Evidence& e : hit.evidence) excerpt(e);
        if (!columns) continue;
        const Table table = to_table(*query, hits, *columns, records);
        for (const Writer& writer : writers()) writer.write(table, {});
    }
    return 0;
}
