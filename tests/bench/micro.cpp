// The parts of the parser alone, under Google Benchmark: build the target minutes-micro and run
// build/tests/minutes-micro. Each works on the samples, or on what a whole parse of them finds, and reports bytes a
// second.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "find_dates.hpp"
#include "house.hpp"
#include "lines.hpp"
#include "outline.hpp"
#include "parse.hpp"
#include "people_list.hpp"
#include "write_json.hpp"

namespace {

using namespace minutes;

std::vector<Text> read_samples() {
    std::vector<Text> texts;
    for (const auto& entry : std::filesystem::directory_iterator(MINUTES_SOURCE_DIR "/samples")) {
        if (entry.path().extension() == ".json") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        if (auto text = decode(entry.path().filename().string(), bytes)) texts.push_back(std::move(*text));
    }
    return texts;
}

const std::vector<Text>& samples() {
    static const std::vector<Text> texts = read_samples();
    return texts;
}

// Runs `work` on each thing in turn, and counts the bytes that `size` gives for it.
template <typename Things, typename Work, typename Size>
void each(benchmark::State& state, const Things& things, const Work& work, const Size& size) {
    std::size_t bytes = 0;
    for (auto _ : state)
        for (const auto& thing : things) {
            work(thing);
            bytes += size(thing);
        }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

std::size_t text_size(const Text& text) { return text.bytes().size(); }
std::size_t size_of(const std::string& words) { return words.size(); }

void lines(benchmark::State& state) {
    const House& house = House::standard();
    each(
        state, samples(), [&](const Text& text) { benchmark::DoNotOptimize(read_lines(text, house)); }, text_size);
}

void dates(benchmark::State& state) {
    const House& house = House::standard();
    std::vector<std::string> words;
    for (const Text& text : samples())
        for (const Item& item : parse(text).items) words.push_back(item.text);
    each(
        state, words, [&](const std::string& w) { benchmark::DoNotOptimize(find_dates(w, house)); }, size_of);
}

void people(benchmark::State& state) {
    const House& house = House::standard();
    std::vector<std::string> lists;
    for (const Text& text : samples()) {
        std::string list;
        for (const Person& person : parse(text).attendees)
            list += (list.empty() ? "" : ", ") + person.name +
                    (person.initials.empty() ? "" : " (" + person.initials + ")");
        lists.push_back(list);
    }
    each(
        state, lists, [&](const std::string& l) { benchmark::DoNotOptimize(read_people_list(l, house, false)); },
        size_of);
}

void emit(benchmark::State& state) {
    std::vector<Minutes> records;
    for (const Text& text : samples()) records.push_back(parse(text));
    std::string out;
    const auto write = [&](const Minutes& record) {
        out.clear();
        append_record(record, out);
        benchmark::DoNotOptimize(out);
    };
    each(state, records, write, [&](const Minutes&) { return out.size(); });
}

void whole(benchmark::State& state) {
    each(
        state, samples(), [](const Text& text) { benchmark::DoNotOptimize(parse(text)); }, text_size);
}

BENCHMARK(lines);
BENCHMARK(dates);
BENCHMARK(people);
BENCHMARK(emit);
BENCHMARK(whole);

}  // namespace

BENCHMARK_MAIN();
