// Each rule of the grammars is used by some sample or some example of the specification.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "grammar.hpp"

using namespace minutes;
using namespace minutes::test;

namespace {

// Every document that shows what is read: the samples, and the examples of the specification.
std::vector<std::string> documents() {
    std::vector<std::string> out;
    for (const test::Sample& s : test::samples()) out.push_back(s.bytes);
    for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() + "/tests/spec")) {
        if (entry.path().extension() != ".md") continue;
        std::ifstream in(entry.path());
        std::string line, fence;
        bool escapes = false;
        while (std::getline(in, line)) {
            const std::string ticks = line.substr(0, line.find_first_not_of('`'));
            if (fence.empty() && ticks.size() >= 3) {
                fence = ticks;
                escapes = line.find("escapes") != std::string::npos;
                if (line.compare(ticks.size(), 7, "minutes") == 0) out.emplace_back();
                else fence.clear();
            } else if (!fence.empty() && line == fence) {
                fence.clear();
            } else if (!fence.empty()) {
                if (escapes) line = std::regex_replace(line, std::regex(R"(\\t)"), "\t");
                out.back() += line + "\n";
            }
        }
    }
    return out;
}

// Uses the grammars as the passes do, on every line and at every word of a document.
void use_all(const std::string& bytes, Tally& tally) {
    const Result<Text> text = decode("m.txt", bytes);
    if (!text) return;
    std::istringstream in{std::string(text->bytes())};
    for (std::string line; std::getline(in, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        const std::string_view all =
            std::string_view(line).substr(std::min(line.find_first_not_of(" \t"), line.size()));
        consumed<g::line::rule>(all, tally), consumed<g::line::fence>(all, tally),
            consumed<g::line::underline_double>(all, tally), consumed<g::line::underline_single>(all, tally);
        consumed<g::line::wiki_heading>(all, tally), consumed<g::line::asciidoc_heading>(all, tally),
            consumed<g::line::delimiter>(all, tally), consumed<g::line::tab_delimiter>(all, tally),
            consumed<g::line::page>(all, tally);
        const long mark = consumed<g::line::mark>(all, tally);
        consumed<item_number>(all.substr(static_cast<std::size_t>(mark)), tally);
        consumed<g::markup::content>(all, tally);
    }
    consumed<g::markup::content>(text->bytes(), tally);  // a line of HTML is one of several in the source
    const Lines lines = read_lines(*text, House::standard());
    for (const Line& l : lines.lines) consumed<item_number>(lines.reading[{l.number.begin, l.words.end}], tally);
    for (const Block& b : read_blocks(lines, House::standard())) {
        const std::string_view words = lines.reading[b.words];
        consumed<person>(words, tally);
        consumed<item_number>(words, tally);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!word_begins_at(words, i) && words[i] != '[' && words[i] != '#') continue;
            const std::string_view here = words.substr(i);
            using namespace g::date;
            consumed<any_date>(here, tally), consumed<g::date::time>(here, tally), consumed<action_mark>(here, tally);
            if (i > 0 && (words[i - 1] == ',' || words[i - 1] == ' ')) consumed<person>(here, tally);
        }
    }
}

// "minutes::grammar::line::ruled<'='>" is "line::ruled".
std::string short_name(std::string_view demangled) {
    std::string s(demangled.substr(0, demangled.find('<')));
    if (const std::size_t at = s.find("minutes::grammar::"); at != std::string::npos) s.erase(0, at + 18);
    return s;
}

// The rules that the headers name, each with the rule of the project that it is made of, if it is one.
std::map<std::string, std::string> named_rules() {
    std::map<std::string, std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() + "/grammars")) {
        if (entry.path().extension() != ".hpp" || entry.path().stem() == "query") continue;  // see query_syntax.cpp
        std::ifstream in(entry.path());
        std::string line, space;
        const std::regex opens("namespace minutes::grammar(?:::(\\w+))? \\{.*"),
            rule("struct (\\w+) (?::|\\{) ?(\\w+)?[ <].*");
        for (std::smatch m; std::getline(in, line);) {
            if (std::regex_match(line, m, opens)) space = m[1].matched ? m[1].str() + "::" : "";
            else if (std::regex_match(line, m, rule)) out[space + m[1].str()] = m[2].str();
            else if (std::regex_match(line, m, std::regex("struct (\\w+) \\{"))) out[space + m[1].str()];
        }
    }
    return out;
}

}  // namespace

TEST_CASE("every rule of the grammars is used by some sample or example") {
    Tally tally;
    for (const std::string& d : documents()) use_all(d, tally);
    std::set<std::string> used;
    for (const std::string_view rule : tally.used) used.insert(short_name(rule));
    const std::map<std::string, std::string> rules = named_rules();
    REQUIRE(rules.size() > 80);
    for (const auto& [rule, base] : rules)
        if (used.count(rule) == 1 && !base.empty()) used.insert({base, rule.substr(0, rule.rfind(':') + 1) + base});
    for (const auto& [rule, base] : rules) {
        const std::string& name = rule;
        CHECK_MESSAGE(used.count(name) == 1, name << " is matched by no sample and no example of tests/spec");
    }
}
