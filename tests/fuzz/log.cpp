// Any bytes as an action log: read as CSV, as a log, and brought up to date.
#include <algorithm>
#include <cstdint>

#include "broken_law.hpp"
#include "diff_log.hpp"
#include "update_log.hpp"

using namespace minutes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<Minutes> documents = fuzz::two_meetings();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Csv csv = read_csv(bytes);
    if (csv.broken.empty()) fuzz::law(write_csv(csv) == bytes, "what is read is written back byte for byte");
    for (const CsvRow& row : csv.rows)
        for (const CsvCell& cell : row.cells)
            fuzz::law(plain(neutralised(cell.text)) == cell.text, "a neutralised cell gives its text back");
    is_log(bytes);
    const Result<ActionLog> log = read_log("log.csv", bytes);
    if (!log || !log->broken.empty() || !log->csv.broken.empty()) return 0;
    const std::string once = write_csv(update_log(*log, documents).csv);
    const Result<ActionLog> again = read_log("log.csv", once);
    fuzz::law(static_cast<bool>(again), "a log that was brought up to date is a log");
    fuzz::law(again->broken.empty() && again->csv.broken.empty(), "a log brought up to date has no broken rows");
    fuzz::law(again->rows.size() >= log->rows.size(), "no row is lost");
    // A log from which people took a column no longer tells what was counted already.
    if (std::ranges::all_of(log->places, [](const auto& place) { return place.has_value(); }))
        fuzz::law(write_csv(update_log(*again, documents).csv) == once, "updating twice is updating once");
    return 0;
}
