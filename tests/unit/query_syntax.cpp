#include "query_syntax.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammars/query.hpp"

using namespace minutes;

namespace {

namespace pegtl = tao::pegtl;
namespace g = minutes::grammar::query;

Text text_of(std::string_view expression) {
    return {"expression", std::string(expression), "utf-8", expression.size()};
}

std::string shown(const WrittenValue& value) { return value.quoted ? '"' + value.text + '"' : value.text; }

// The tree as one line: (a & b), (a | b), !a
std::string shown(const WrittenQuery& tree) {
    using Kind = WrittenQuery::Kind;
    if (tree.kind == Kind::negation) return '!' + shown(tree.branches.front());
    if (tree.kind != Kind::term) {
        std::string out = "(";
        for (const auto& branch : tree.branches) {
            if (out.size() > 1) out += tree.kind == Kind::all ? " & " : " | ";
            out += shown(branch);
        }
        return out + ')';
    }
    static const std::map<Relation, std::string> signs{{Relation::has, ":"},   {Relation::before, "<"},
                                                       {Relation::after, ">"}, {Relation::up_to, "<="},
                                                       {Relation::from, ">="}, {Relation::like, "~"}};
    const WrittenTerm& term = tree.term;
    std::string out = term.field.empty() ? "" : term.field + signs.at(term.relation);
    if (term.first) out += shown(*term.first);
    if (term.range) out += "..";
    if (term.last) out += shown(*term.last);
    return out;
}

std::string read(std::string_view expression) {
    const auto tree = read_syntax(text_of(expression));
    return tree ? shown(*tree)
                : std::to_string(tree.why().at.line) + ':' + std::to_string(tree.why().at.column) + ' ' +
                      tree.why().message;
}

struct Count {
    std::size_t attempts = 0;
    std::set<std::string_view> matched;  // rules
    std::size_t depth() const { return 0; }
};

template <typename Rule>
struct counting : pegtl::normal<Rule> {
    template <typename In>
    static void start(const In&, Count& count) {
        ++count.attempts;
    }
    template <typename In>
    static void success(const In&, Count& count) {
        count.matched.insert(pegtl::demangle<Rule>());
    }
};
template <typename Rule>
using counting_strictly = pegtl::must_if<g::messages, counting>::control<Rule>;

Count counted(const std::string& expression) {
    Count count;
    grammar::input in(expression.data(), expression.data() + expression.size(), "");
    try {
        pegtl::parse<g::whole, pegtl::nothing, counting_strictly>(in, count);
    } catch (const pegtl::parse_error&) {  // then it stopped early
    }
    return count;
}

// How often a rule is tried.
std::size_t attempts(const std::string& expression) { return counted(expression).attempts; }

const std::string term_expected = "expected a word, a \"phrase\", field:value, not: or '(' here";

}  // namespace

TEST_CASE("the grammar makes progress in every loop") { CHECK(pegtl::analyze<g::whole>() == 0); }

TEST_CASE("every kind of term is matched by its own rule") {
    const auto rules = counted("due:..2024-03 and due>=2024 or (not:text~/a/ \"b c\" \u201Cd\u201D) due:before:2024 e");
    for (const char* rule : {"range_sign", "word_and", "from", "word_or", "group", "negation", "expected_regex",
                             "closing_quote", "closing_curly", "before_word", "bare_word", "term", "phrase"})
        CHECK_MESSAGE(std::any_of(rules.matched.begin(), rules.matched.end(),
                                  [&](std::string_view name) { return name.ends_with(std::string("query::") + rule); }),
                      std::string(rule));
}

TEST_CASE("terms side by side all hold, or parts alternatives, and binds more loosely") {
    CHECK(read("owner:KB status:open") == "(owner:KB & status:open)");
    CHECK(read("owner:KB and status:open") == "(owner:KB & status:open)");
    CHECK(read("a b or c d") == "((a & b) | (c & d))");
    CHECK(read("a (b or c) d") == "(a & (b | c) & d)");
    CHECK(read("a OR b Or c") == "(a | b | c)");
    CHECK(read("((a))") == "a");
    CHECK(read("") == "()");
    CHECK(read("  \t\n ") == "()");
}

TEST_CASE("not takes the one term or group behind it, and twice is never") {
    CHECK(read("not:item:AOB") == "!item:AOB");
    CHECK(read("not item:AOB b") == "(!item:AOB & b)");
    CHECK(read("not:(a or b) c") == "(!(a | b) & c)");
    CHECK(read("not:not:a") == "a");
    CHECK(read("not:(not:a)") == "a");
    CHECK(read("not:not:not:a") == "!a");
    CHECK(read("nothing notes:x orange andover") == "(nothing & notes:x & orange & andover)");
}

TEST_CASE("values, quotes and ranges") {
    CHECK(read("text:\"safer streets\"") == "text:\"safer streets\"");
    CHECK(read("\u201Csafer streets\u201D") == "\"safer streets\"");
    CHECK(read(R"("a \"b\" \\ \c")") == R"x("a "b" \ \c")x");
    CHECK(read("due:2024-01..2024-03") == "due:2024-01..2024-03");
    CHECK(read("due:..2024-03 due:2024-01..") == "(due:..2024-03 & due:2024-01..)");
    CHECK(read("due:\"1 March 2024\"..\"8 March 2024\"") == "due:\"1 March 2024\"..\"8 March 2024\"");
    CHECK(read("due<2024 due>2024 due<=2024 due>=2024") == "(due<2024 & due>2024 & due<=2024 & due>=2024)");
    CHECK(read("due:before:2024 due:After:2024 due:<2024 due:>=2024") ==
          "(due<2024 & due>2024 & due<2024 & due>=2024)");
    CHECK(read("text~/a \\/ (b) \"/ x") == "(text~\"a \\/ (b) \"\" & x)");
    CHECK(read("ref:GBP/2223/001 10:30 23/01877/HOU") == "(ref:GBP/2223/001 & 10:30 & 23/01877/HOU)");
    CHECK(read("a\u00A0b") == "(a & b)");
}

TEST_CASE("what can't be understood is pointed at, with what was expected there") {
    CHECK(read("owner:") == "1:7 expected a value right after the ':'");
    CHECK(read("owner: KB") == "1:7 expected a value right after the ':'");
    CHECK(read("due<") == "1:5 expected a value right after the sign");
    CHECK(read("due:before:") == "1:12 expected a value right after the sign");
    CHECK(read("a text~b") == "1:8 expected /a regular expression/ right after the '~'");
    CHECK(read("status=open") == "1:7 expected ':', '<', '>' or '~' after the field");
    CHECK(read("a or") == "1:5 " + term_expected);
    CHECK(read("or a") == "1:1 " + term_expected);
    CHECK(read("a and or b") == "1:7 " + term_expected);
    CHECK(read("not:") == "1:5 " + term_expected);
    CHECK(read("()") == "1:2 " + term_expected);
    CHECK(read("due <2024") == "1:5 " + term_expected);
    CHECK(read("a -item:AOB") == "1:3 " + term_expected);
    CHECK(read("foo(bar)") == "1:4 expected a blank or ')' here");
    CHECK(read("x\"y\"") == "1:2 expected a blank or ')' here");
    CHECK(read("a)") == "1:2 expected no ')' here: no '(' is open");
    CHECK(read(")") == "1:1 expected no ')' here: no '(' is open");
    CHECK(read("a\nb\n  or or c") == "3:6 " + term_expected);
    CHECK(read("élodie or or") == "1:11 " + term_expected);  // columns are characters
}

TEST_CASE("what is left open is pointed at where it was opened") {
    CHECK(read("a (b or (c)") == "1:3 expected a closing ')' for this one");
    CHECK(read("a \"b c") == "1:3 expected a closing \" for this one");
    CHECK(read("a \u201Cb c\"") == "1:3 expected a closing \u201D for this one");
    CHECK(read("text:\"abc\\\"") == "1:6 expected a closing \" for this one");
    CHECK(read("text~/abc\\/") == "1:6 expected a closing / for this one");
}

TEST_CASE("depth has a limit, length has none") {
    const auto nested = [](std::size_t n) { return std::string(n, '(') + 'a' + std::string(n, ')'); };
    CHECK(read(nested(g::deepest)) == "a");
    CHECK(read(nested(g::deepest + 1)) == "1:102 expected no more parentheses within one another");
    CHECK(read(std::string(100000, '(')) == "1:102 expected no more parentheses within one another");
    CHECK(read(std::string(100000, ')')) == "1:1 expected no ')' here: no '(' is open");
    std::string nots, ors = "a";
    for (int i = 0; i < 100000; ++i) nots += "not:", ors += " or a";
    CHECK(read(nots + 'a') == "a");
    CHECK(read(nots + "not:a") == "!a");
    CHECK(read_syntax(text_of(ors))->branches.size() == 100001);
    const std::string phrase(1 << 20, 'x');
    CHECK(read('"' + phrase + '"') == '"' + phrase + '"');
    CHECK(read(phrase) == phrase);
}

TEST_CASE("bytes that are no UTF-8 are named, whatever else is wrong") {
    CHECK(read("a \xFF") == "1:3 expected UTF-8: this byte begins no character");
    CHECK(read("\"\xE2\x80") == "1:2 expected UTF-8: this byte begins no character");
}

TEST_CASE("the work grows with the expression and no faster") {
    for (const std::string_view part : {"word ", "field:value ", "f:\"a b\" ", "\"a b\" ", "not:", "a or ", "due:1..2 ",
                                        "t~/a/ ", "aaaa", "a_b", "..", "a:..\" \" "}) {
        const auto repeated = [&](int times) {
            std::string out;
            for (int i = 0; i < times; ++i) out += part;
            return out;
        };
        const double one = static_cast<double>(attempts(repeated(1000))),
                     two = static_cast<double>(attempts(repeated(2000)));
        CHECK_MESSAGE(two <= 2.1 * one, std::string(part));
        CHECK_MESSAGE(one <= 60.0 * 1000 * static_cast<double>(part.size()), std::string(part));
    }
}
