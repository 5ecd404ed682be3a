// Laws of the parser that hold for every text: the samples, thousands of damaged copies of them, and random bytes.
// tests/laws.py checks those that need the tools.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "minutes_of.hpp"
#include "parser_laws.hpp"

using namespace minutes;
using minutes::test::broken;
using minutes::test::same_from;
using minutes::test::samples;

namespace {

// A document that breaks a law is shown whole when it is short.
void check(const std::string& name, std::string_view raw) {
    const Result<Text> text = decode(name, raw);
    if (!text) return;  // binary
    const std::string wrong = broken(*text);
    if (wrong.empty()) return;
    INFO(name);
    INFO(raw.substr(0, 3000));
    FAIL_CHECK(wrong);
}

// Makes a document smaller while it stays wrong, for a failure that can be read.
std::string smallest(const std::string& name, std::string raw) {
    const auto bad = [&](const std::string& s) {
        const Result<Text> text = decode(name, s);
        return text && !broken(*text).empty();
    };
    for (std::size_t piece = raw.size() / 2; piece > 0; piece /= 2)
        for (std::size_t from = 0; from + piece <= raw.size();) {
            std::string less = raw;
            less.erase(from, piece);
            if (bad(less)) raw = std::move(less);
            else from += piece;
        }
    return raw;
}

class Damage {
public:
    explicit Damage(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }

    // A piece of one text with some of its bytes gone, doubled, replaced, or marks put in.
    std::string copy(const std::string& from, const std::string& other) {
        const std::size_t begin = below(from.size());
        std::string s = from.substr(begin, 200 + below(2500));
        for (std::size_t n = 1 + below(12); n > 0; --n) {
            const std::size_t at = below(s.size() + 1), size = below(40);
            switch (below(6)) {
                case 0: s.erase(at, size); break;
                case 1: s.insert(at, s.substr(at, size)); break;
                case 2: s.insert(at, other, below(other.size()), size); break;
                case 3: s.insert(at, marks()[below(marks().size())]); break;
                case 4:
                    if (at < s.size()) s[at] = static_cast<char>(below(256));
                    break;
                default: std::rotate(s.begin(), s.begin() + static_cast<std::ptrdiff_t>(at), s.end()); break;
            }
        }
        return s;
    }

    static const std::vector<std::string>& marks() {
        static const std::vector<std::string> list{"\n",
                                                   "\n\n",
                                                   "\t",
                                                   "\r",
                                                   "\f",
                                                   " ",
                                                   "|",
                                                   "||",
                                                   "\n| a | b |\n|---|---|\n",
                                                   "{|\n",
                                                   "|}\n",
                                                   "|-\n",
                                                   "# ",
                                                   "## ",
                                                   "=",
                                                   "==",
                                                   "---\n",
                                                   "===\n",
                                                   "- ",
                                                   "* ",
                                                   "** ",
                                                   "+ ",
                                                   "1. ",
                                                   "1.1 ",
                                                   "a) ",
                                                   "(iv) ",
                                                   "12/24 ",
                                                   "[ ] ",
                                                   "[x] ",
                                                   "> ",
                                                   "```\n",
                                                   "**",
                                                   "__",
                                                   "*",
                                                   "_",
                                                   "'''",
                                                   "~~",
                                                   "`",
                                                   "\\",
                                                   "<b>",
                                                   "</b>",
                                                   "<p>",
                                                   "<br>",
                                                   "<ul><li>",
                                                   "</ul>",
                                                   "<table><tr><td>",
                                                   "</table>",
                                                   "<!--",
                                                   "-->",
                                                   "<script>",
                                                   "<",
                                                   ">",
                                                   "&amp;",
                                                   "&#8211;",
                                                   "&",
                                                   "[[",
                                                   "]]",
                                                   "[a](b)",
                                                   "![",
                                                   "{{",
                                                   "}}",
                                                   "\u2013",
                                                   "\u2022 ",
                                                   "\u00a0",
                                                   "\u200b",
                                                   "\U0001F600",
                                                   "\u2019",
                                                   "\u201c",
                                                   "\xC3",
                                                   "\xFF",
                                                   std::string(1, '\0'),
                                                   "Action: ",
                                                   "ACTION KB ",
                                                   "Action (KB, by 8 March 2024): ",
                                                   "Actions:\n",
                                                   "Present: ",
                                                   "Apologies: ",
                                                   "Absent:\n",
                                                   "Chair: ",
                                                   "RESOLVED: ",
                                                   "Next meeting: ",
                                                   "Item 3: ",
                                                   "i. ii. iii. ",
                                                   "5 March 2024",
                                                   "31/06/2024",
                                                   "KB: ",
                                                   " (KB)",
                                                   " and ",
                                                   ", ",
                                                   "; ",
                                                   ": ",
                                                   " - ",
                                                   "Due: ",
                                                   "Owner: ",
                                                   "Page 2 of 3\n",
                                                   "Cllr "};
        return list;
    }

private:
    std::mt19937 random_;
};

}  // namespace

TEST_CASE("every law holds for every sample") {
    REQUIRE(samples().size() >= 12);
    for (const test::Sample& sample : samples()) check(sample.name, sample.bytes);
}

TEST_CASE("every law holds for thousands of damaged samples") {
    const std::vector<test::Sample> all = samples();
    Damage damage(20240305);
    int wrong = 0;
    for (int round = 0; round < 3000 && wrong < 5; ++round) {
        const test::Sample& one = all[damage.below(all.size())];
        const std::string copy = damage.copy(one.bytes, all[damage.below(all.size())].bytes);
        const Result<Text> text = decode(one.name, copy);
        if (!text || broken(*text).empty()) continue;
        ++wrong;
        check(one.name, smallest(one.name, copy));
    }
}

// Found by fuzzing: a title gathered beyond the end of its table, and one that is the number below.
TEST_CASE("the words of blocks follow each other, where a table's item has no title") {
    check("a.md", "|||\fItem 3<ul><li>{|\n<");
    check(
        "a.html",
        "<table><tr><th>No.</th><th>Said</th>At<h>by</th></tr><tr><td>5</td><td>Dear. It is dear.</td><td>TM</td></tr>"
        "<tr><td>6</td><td>There were 41.</td><td></td></tr></table>");
}

TEST_CASE("every law holds for random bytes and for random marks") {
    Damage damage(7);
    for (int round = 0; round < 1500; ++round) {
        std::string s;
        const bool bytes = round % 3 == 0;
        for (std::size_t n = damage.below(300); n > 0; --n) {
            if (bytes) s += static_cast<char>(damage.below(256));
            else s += Damage::marks()[damage.below(Damage::marks().size())];
        }
        for (const std::string name : {"a.md", "a.html"}) {
            const Result<Text> text = decode(name, s);
            const std::string wrong = text ? broken(*text) : std::string();
            if (!wrong.empty()) {
                INFO(name);
                INFO(smallest(name, s));
                FAIL_CHECK(wrong);
                return;
            }
        }
    }
}

namespace {

std::string without_marks(std::string_view s) {
    std::string out;
    for (const char c : s)
        if (std::string_view("*_~`\\").find(c) == std::string_view::npos) out += c;
    return out;
}

// The words of a record that do not stand where the record says it stands; marks among the words aside.
std::string missing(std::string_view bytes, const At& at, std::string_view words) {
    const std::string source = without_marks(bytes.substr(at.offset, at.length));
    if (source.find_first_of("<&[{") != std::string::npos) return {};  // tags, entities and links may part a word
    std::string out;
    for (const std::string_view w : split_words(words))
        if (source.find(without_marks(w)) == std::string::npos) out += std::string(w) + " ";
    return out;
}

}  // namespace

TEST_CASE("the words of a record stand where it says they stand") {
    for (const test::Sample& sample : samples()) {
        const Result<Text> text = decode(sample.name, sample.bytes);
        REQUIRE(text);
        const Minutes m = parse(*text);
        const auto check_words = [&](const At& at, const std::string& words) {
            const std::string gone = missing(text->bytes(), at, words);
            CHECK_MESSAGE(gone.empty(), sample.name << ":" << at.line << ": '" << words << "' without " << gone);
        };
        for (const auto* list : {&m.attendees, &m.apologies, &m.absent})
            for (const Person& p : *list) check_words(p.at, p.name);
        for (const Item& i : m.items) check_words(i.at, i.title.empty() ? i.number : i.title);
        for (const Action& a : m.actions) check_words(a.at, a.text);
        for (const Decision& d : m.decisions) check_words(d.at, d.text);
        for (const Commitment& c : m.commitments) check_words(c.at, c.text);
        for (const Unclaimed& u : m.unclaimed) check_words(u.at, u.text);
    }
}

TEST_CASE("line ends, a mark at the beginning and UTF-16 change nothing but bytes") {
    Damage damage(20240402);
    const std::vector<test::Sample> all = samples();
    for (int round = 0; round < 600; ++round) {
        const test::Sample& one = all[damage.below(all.size())];
        const std::string copy = damage.copy(one.bytes, all[damage.below(all.size())].bytes);
        const Result<Text> text = decode(one.name, copy);
        const auto as = static_cast<test::Copy>(round % 3);
        if (text) CHECK_MESSAGE(same_from(*text, as), one.name << ", copy " << round % 3 << ":\n" << copy);
    }
    for (const test::Sample& sample : all)
        for (const test::Copy copy : {test::Copy::crlf, test::Copy::marked, test::Copy::utf16})
            CHECK_MESSAGE(same_from(*decode(sample.name, sample.bytes), copy), sample.name);
    // Found by fuzzing: blank lines in HTML were read as a gap between columns, and CRLF twice as wide.
    const std::string html =
        "<p>Anna Lee</p>\nTo do\n\nActions\n\n- TM to write to the owner of the mill\n- TM to clean it\n";
    CHECK(same_from(test::text_of(html, "a.html"), test::Copy::crlf));
}

TEST_CASE("a record is the same every time, whatever was parsed in between") {
    const std::vector<test::Sample> all = samples();
    std::vector<Minutes> first;
    for (const test::Sample& s : all)
        if (const Result<Text> t = decode(s.name, s.bytes)) first.push_back(parse(*t));
    REQUIRE(first.size() == all.size());
    for (std::size_t i = all.size(); i-- > 0;)
        if (const Result<Text> t = decode(all[i].name, all[i].bytes)) CHECK_MESSAGE(parse(*t) == first[i], all[i].name);
}

TEST_CASE("damaged tables keep the laws") {
    // The number of an item in one cell, its title in the next; an action over both.
    CHECK(test::broken(test::text_of("| No  | Action\n       T M   | Owner | Due     |\n| 2   | Tell the\n", "a.md")) ==
          "");
    // A cell that looks like a quotation and goes on in the next line.
    CHECK(test::broken(test::text_of("Name               Role                    Attendance\n"
                                     "Tobias Marsh        >ead of Estates and     Apologies\n"
                                     "                    Facilities\n",
                                     "a.md")) == "");
}
