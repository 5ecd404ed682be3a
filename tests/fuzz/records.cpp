// Any bytes as records, through everything that is made of records: writing them again, the series, reports,
// differences, the action log, and their tables.
#include <cstdint>

#include "broken_law.hpp"
#include "diff_table.hpp"
#include "read_records.hpp"
#include "record_table.hpp"
#include "report.hpp"
#include "show.hpp"
#include "show_series.hpp"
#include "update_log.hpp"
#include "write.hpp"
#include "write_json.hpp"

using namespace minutes;

namespace {

void write(const Table& table) {
    for (const Writer& writer : writers()) writer.write(table, {.width = 60, .colour = true});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Result<Text> text = decode("records.json", {reinterpret_cast<const char*>(data), size});
    if (!text || !holds_records(*text)) return 0;
    const std::vector<Minutes> records = records_in(*text).records;
    if (records.empty()) return 0;
    for (const RecordWriter& writer : record_writers()) {
        const std::string once = writer.write(records);
        const Result<Text> written = decode("again.json", once);
        fuzz::law(static_cast<bool>(written), "what is written can be read");
        const RecordsRead again = records_in(*written);
        fuzz::law(again.troubles.empty() && again.records == records, "records that were written are read back");
        fuzz::law(writer.write(again.records) == once, "records that were read are written again byte for byte");
    }
    for (const RecordTable& table : record_tables()) write(table.make(records));
    show_records(records);
    show_unclaimed(records);
    show_series(make_series(records));
    const ReportOptions options{.as_of = {2024, 5, 1}};
    for (const Report& report : reports())
        if (const Result<Table> made = make_report(report, make_series(records), options)) write(*made);
    for (std::size_t i = 1; i < records.size() && i < 4; ++i) {
        diff(records[i - 1], records[i]);
        fuzz::law(diff(records[i], records[i]).empty(), "nothing differs from itself");
    }
    if (const Result<ActionLog> empty = read_log("log.csv", {})) update_log(*empty, records);
    return 0;
}
