#include "query_syntax.hpp"

#include <algorithm>
#include <cstring>

#include "display.hpp"
#include "grammars/query.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;
namespace g = grammar::query;

using Node = WrittenQuery;
using Kind = Node::Kind;

Node joined(Kind kind, std::vector<Node> branches) {
    if (branches.size() == 1) return std::move(branches.front());
    return {.kind = kind, .branches = std::move(branches), .term = {}};
}

Node negated(Node node) {
    if (node.kind == Kind::negation) return std::move(node.branches.front());
    Node out{.kind = Kind::negation, .branches = {}, .term = {}};
    out.branches.push_back(std::move(node));
    return out;
}

// The expression as far as it is read.
class Draft {
public:
    explicit Draft(const char* begin) : begin_(begin) { groups_.push_back({}); }

    std::size_t depth() const { return groups_.size() - 1; }

    void open_group(std::size_t offset) {
        groups_.push_back({.opened = offset, .negated = std::exchange(negated_, false)});
    }
    void close_group() {
        Node node = result();
        negated_ = groups_.back().negated;
        groups_.pop_back();
        add(std::move(node));
    }
    void next_alternative() {
        Group& group = groups_.back();
        group.any.push_back(joined(Kind::all, std::exchange(group.all, {})));
    }
    void negate() { negated_ = !negated_; }
    void add_term() { add({.kind = Kind::term, .branches = {}, .term = std::exchange(term, {})}); }

    Node result() {
        next_alternative();
        return joined(Kind::any, std::exchange(groups_.back().any, {}));
    }

    template <typename Input>
    Span span(const Input& in) const {
        const auto begin = static_cast<std::uint32_t>(in.begin() - begin_);
        return {begin, begin + static_cast<std::uint32_t>(in.size())};
    }
    void add_value(std::string_view words, bool quoted, Span at) {
        (term.range ? term.last : term.first) = WrittenValue{std::string(words), quoted, at};
    }
    std::size_t opened_group() const { return groups_.back().opened; }

    WrittenTerm term;
    std::size_t opened = 0;  // where the last quote was opened

private:
    struct Group {
        std::size_t opened = 0;
        bool negated = false;
        std::vector<Node> any = {}, all = {};
    };
    void add(Node node) {
        groups_.back().all.push_back(std::exchange(negated_, false) ? negated(std::move(node)) : std::move(node));
    }

    const char* begin_;
    std::vector<Group> groups_;
    bool negated_ = false;
};

// The backslash makes a quote or a backslash behind it stand for itself.
std::string without_backslashes(std::string_view words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '\\' && i + 1 < words.size() && (words[i + 1] == '"' || words[i + 1] == '\\')) ++i;
        out += words[i];
    }
    return out;
}

template <typename Rule>
struct on : pegtl::nothing<Rule> {};

template <>
struct on<g::field_name> {
    template <typename Input>
    static void apply(const Input& in, Draft& draft) {
        draft.term = {.field = in.string(), .at = draft.span(in), .relation = Relation::has, .first = {}, .last = {}};
    }
};

template <Relation R>
struct relate {
    static void apply0(Draft& draft) { draft.term.relation = R; }
};
template <>
struct on<g::before> : relate<Relation::before> {};
template <>
struct on<g::after> : relate<Relation::after> {};
template <>
struct on<g::up_to> : relate<Relation::up_to> {};
template <>
struct on<g::from> : relate<Relation::from> {};
template <>
struct on<g::before_word> : relate<Relation::before> {};
template <>
struct on<g::after_word> : relate<Relation::after> {};

struct opening {
    template <typename Input>
    static void apply(const Input& in, Draft& draft) {
        draft.opened = draft.span(in).begin;
    }
};
template <>
struct on<g::open_quote> : opening {};
template <>
struct on<g::open_curly_quote> : opening {};
template <>
struct on<g::open_slash> : opening {};

template <>
struct on<g::quoted_text> {
    template <typename Input>
    static void apply(const Input& in, Draft& draft) {
        draft.add_value(without_backslashes(in.string_view()), true, draft.span(in));
    }
};
template <bool Quoted>
struct as_written {
    template <typename Input>
    static void apply(const Input& in, Draft& draft) {
        draft.add_value(in.string_view(), Quoted, draft.span(in));
    }
};
template <>
struct on<g::curly_text> : as_written<true> {};
template <>
struct on<g::bare_value> : as_written<false> {};
template <>
struct on<g::regex_text> {
    template <typename Input>
    static void apply(const Input& in, Draft& draft) {
        draft.term.relation = Relation::like;
        draft.add_value(in.string_view(), true, draft.span(in));  // RE2 knows \/
    }
};
template <>
struct on<g::range_sign> {
    static void apply0(Draft& draft) { draft.term.range = true; }
};

template <>
struct on<g::bare_word> {
    template <typename Input>
    static void apply(const Input& in, Draft& draft) {
        draft.term = {
            .field = {}, .at = draft.span(in), .first = WrittenValue{in.string(), false, draft.span(in)}, .last = {}};
        draft.add_term();
    }
};
template <>
struct on<g::phrase> {
    template <typename Input>
    static void apply(const Input& in, Draft& draft) {
        draft.term.at = draft.span(in);
        draft.add_term();
    }
};
template <>
struct on<g::term> {
    static void apply0(Draft& draft) { draft.add_term(); }
};

template <>
struct on<g::negation> {
    static void apply0(Draft& draft) { draft.negate(); }
};
template <>
struct on<g::word_or> {
    static void apply0(Draft& draft) { draft.next_alternative(); }
};
template <>
struct on<g::open_group> {
    template <typename Input>
    static void apply(const Input& in, Draft& draft) {
        draft.open_group(draft.span(in).begin);
    }
};
template <>
struct on<g::group> {
    static void apply0(Draft& draft) { draft.close_group(); }
};

template <typename Rule>
using strict = pegtl::must_if<g::messages>::control<Rule>;

std::size_t first_invalid(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const CodePoint c = front(bytes.substr(i));
        if (c.value == 0xFFFD && c.length == 1) return i;
        i += c.length;
    }
    return bytes.size();
}

Diagnostic wrong(const Text& expression, std::size_t offset, std::string message) {
    const auto begin = static_cast<std::uint32_t>(offset);
    const auto length = static_cast<std::uint32_t>(
        front(expression.bytes().substr(std::min(offset, expression.bytes().size()))).length);
    return {.severity = Severity::error,
            .code = {},
            .message = std::move(message),
            .hint = "'owner:KB due:..2024-03 not:item:AOB \"safer streets\"' is an example; --fields lists the fields",
            .at = expression.at({begin, begin + std::max(1U, length)}),
            .file = expression.name()};
}

// What has to be closed is shown where it was opened.
std::size_t place(const pegtl::parse_error& error, const Draft& draft) {
    const std::string_view message = error.message();
    const auto says = [&](const char* text) { return message == text; };
    if (says(g::messages::message<g::closing_group>)) return draft.opened_group();
    if (says(g::messages::message<g::closing_quote>) || says(g::messages::message<g::closing_curly>) ||
        says(g::messages::message<g::closing_slash>))
        return draft.opened;
    return error.positions().front().byte;
}

}  // namespace

Result<WrittenQuery> read_syntax(const Text& expression) {
    const std::string_view bytes = expression.bytes();
    if (const std::size_t at = first_invalid(bytes); at < bytes.size())
        return wrong(expression, at, "expected UTF-8: this byte begins no character");
    grammar::input in(bytes.data(), bytes.data() + bytes.size(), "");
    Draft draft(bytes.data());
    try {
        pegtl::parse<g::whole, on, strict>(in, draft);
    } catch (const pegtl::parse_error& error) {
        return wrong(expression, place(error, draft), std::string(error.message()));
    }
    return draft.result();
}

}  // namespace minutes
