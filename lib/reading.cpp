#include "reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "grammars/inline.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;
namespace markup = grammar::markup;

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool alnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

void append_code_point(std::string& out, std::uint32_t c) {
    if (c == 0xA0 || c < 0x20 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = ' ';
    if (c < 0x80) out += static_cast<char>(c);
    else if (c < 0x800) out += {static_cast<char>(0xC0U | (c >> 6U)), static_cast<char>(0x80U | (c & 0x3FU))};
    else if (c < 0x10000)
        out += {static_cast<char>(0xE0U | (c >> 12U)), static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)),
                static_cast<char>(0x80U | (c & 0x3FU))};
    else
        out += {static_cast<char>(0xF0U | (c >> 18U)), static_cast<char>(0x80U | ((c >> 12U) & 0x3FU)),
                static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)), static_cast<char>(0x80U | (c & 0x3FU))};
}

struct Named {
    std::string_view name, text;
};
// The entities that word processors and web exports write; others stay as they are.
constexpr std::array entities{
    Named{"amp", "&"},         Named{"lt", "<"},          Named{"gt", ">"},          Named{"quot", "\""},
    Named{"apos", "'"},        Named{"nbsp", " "},        Named{"pound", "\u00A3"},  Named{"euro", "\u20AC"},
    Named{"ndash", "\u2013"},  Named{"mdash", "\u2014"},  Named{"lsquo", "\u2018"},  Named{"rsquo", "\u2019"},
    Named{"ldquo", "\u201C"},  Named{"rdquo", "\u201D"},  Named{"hellip", "\u2026"}, Named{"bull", "\u2022"},
    Named{"middot", "\u00B7"}, Named{"copy", "\u00A9"},   Named{"reg", "\u00AE"},    Named{"trade", "\u2122"},
    Named{"deg", "\u00B0"},    Named{"frac12", "\u00BD"}, Named{"frac14", "\u00BC"}, Named{"sect", "\u00A7"},
    Named{"check", "\u2713"},  Named{"wcirc", "\u0175"},  Named{"ycirc", "\u0177"},  Named{"Wcirc", "\u0174"},
    Named{"Ycirc", "\u0176"}};
// U+00C0 to U+00FF, in order.
constexpr auto latin = std::to_array<std::string_view>(
    {"Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",
     "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
     "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave",
     "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",
     "igrave", "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",
     "divide", "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"});

enum class Tag : std::uint8_t { unknown, bold, emphasis, struck, gone };

Tag tag_of(std::string_view name) {
    constexpr std::array bold{"b", "strong", "u", "th"};
    constexpr std::array emphasis{"i", "em", "cite", "var"};
    constexpr std::array struck{"s", "del", "strike"};
    constexpr std::array gone{"a",       "abbr",     "big",     "blink",   "body",    "br",     "center", "code",
                              "col",     "dd",       "div",     "dl",      "dt",      "font",   "footer", "h",
                              "head",    "header",   "hr",      "html",    "img",     "ins",    "kbd",    "label",
                              "li",      "link",     "main",    "mark",    "meta",    "nav",    "o",      "ol",
                              "p",       "pre",      "q",       "samp",    "section", "small",  "span",   "sub",
                              "sup",     "table",    "tbody",   "td",      "thead",   "title",  "tr",     "tt",
                              "ul",      "wbr",      "time",    "article", "address", "input",  "form",   "blockquote",
                              "caption", "colgroup", "tfoot",   "h1",      "h2",      "h3",     "h4",     "h5",
                              "h6",      "details",  "summary", "figure",  "iframe",  "object", "button"};
    const auto among = [name](const auto& list) {
        return std::any_of(list.begin(), list.end(), [name](std::string_view t) {
            return t.size() == name.size() && std::equal(t.begin(), t.end(), name.begin(), [](char a, char b) {
                       return a == (b >= 'A' && b <= 'Z' ? b + 32 : b);
                   });
        });
    };
    return among(bold)       ? Tag::bold
           : among(emphasis) ? Tag::emphasis
           : among(struck)   ? Tag::struck
           : among(gone)     ? Tag::gone
                             : Tag::unknown;
}

}  // namespace

// The state of the inline grammar's actions: what of a line's content becomes words.
struct Writer {
    Reading& to;
    const char* base;  // offset 0 of the source
    const char* end;   // of the content
    int links = 0, wikis = 0, externals = 0;
    std::int64_t emphasis_from = -1;
    char emphasis_mark = 0;

    std::string& words() { return to.words_; }
    std::uint32_t here() { return static_cast<std::uint32_t>(to.words_.size()); }
    char before(std::uint32_t from) { return here() > from ? to.words_.back() : ' '; }

    void copy(const char* p, std::size_t n) {
        const auto source = static_cast<std::uint32_t>(p - base);
        const bool continues = !to.runs_.empty() && to.runs_.back().length == 0 &&
                               to.runs_.back().source + (here() - to.runs_.back().at) == source;
        if (!continues) to.runs_.push_back({here(), source, 0});
        to.words_.append(p, n);
    }
    void put(std::string_view s, const char* p, std::size_t n) {
        to.runs_.push_back({here(), static_cast<std::uint32_t>(p - base), static_cast<std::uint32_t>(n)});
        to.words_ += s;
    }
    bool in_bold() const { return to.bold_from_ >= 0; }
    bool in_strike() const { return to.struck_from_ >= 0; }
    void toggle_bold() {
        if (in_bold()) close(to.bold_, to.bold_from_);
        else to.bold_from_ = here();
    }
    void toggle_strike() {
        if (in_strike()) close(to.struck_, to.struck_from_);
        else to.struck_from_ = here();
    }
    void close_emphasis() { close(to.emphasised_, emphasis_from); }
    void close(std::vector<Span>& runs, std::int64_t& from) {
        auto begin = static_cast<std::uint32_t>(from);
        auto last = here();
        from = -1;
        while (begin < last && blank(words()[begin])) ++begin;
        while (last > begin && blank(words()[last - 1])) --last;
        if (begin >= last) return;
        if (!runs.empty() && runs.back().end <= begin && begin - runs.back().end <= 1)
            runs.back().end = last;  // **a** **b** reads as one
        else runs.push_back({begin, last});
    }
};

namespace {

template <typename Rule>
struct on : pegtl::nothing<Rule> {};

template <>
struct on<markup::plain> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        w.copy(in.begin(), in.size());
    }
};
template <>
struct on<markup::anything> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        if (*in.begin() == ']' && w.externals > 0) --w.externals;  // of "[https://... words]"
        else w.copy(in.begin(), in.size());
    }
};
template <>
struct on<markup::auto_link> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        w.copy(in.begin() + 1, in.size() - 2);
    }
};
template <>
struct on<markup::white> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        w.put(*in.begin() == '\t' ? "  " : " ", in.begin(), in.size());
    }
};
template <>
struct on<markup::rule_off> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        w.copy(in.begin(), in.size());
    }
};
template <>
struct on<markup::entity> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        const std::string_view name(in.begin() + 1, in.size() - 2);
        if (name.front() == '#') {
            const bool hex = name.size() > 2 && (name[1] == 'x' || name[1] == 'X');
            std::uint32_t c = 0;
            std::from_chars(name.data() + (hex ? 2 : 1), name.data() + name.size(), c, hex ? 16 : 10);
            std::string s;
            append_code_point(s, c);
            return w.put(s, in.begin(), in.size());
        }
        for (const Named& e : entities)
            if (e.name == name) return w.put(e.text, in.begin(), in.size());
        if (const auto at = std::find(latin.begin(), latin.end(), name); at != latin.end()) {
            std::string s;
            append_code_point(s, 0xC0U + static_cast<std::uint32_t>(at - latin.begin()));
            return w.put(s, in.begin(), in.size());
        }
        w.copy(in.begin(), in.size());
    }
};
template <>
struct on<markup::tag> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        const bool closes = in.begin()[1] == '/';
        std::string_view name(in.begin() + (closes ? 2 : 1), in.size() - 2);
        name = name.substr(0, name.find_first_of("> /\t\n\r"));
        switch (tag_of(name)) {
            case Tag::bold:
                if (closes == w.in_bold()) w.toggle_bold();
                return;
            case Tag::emphasis:
                if (!closes && w.emphasis_from < 0) w.emphasis_from = w.here();
                else if (closes && w.emphasis_from >= 0) w.close_emphasis();
                return;
            case Tag::struck:
                if (closes == w.in_strike()) w.toggle_strike();
                return;
            case Tag::gone:
                if (name == "br" || name == "BR") w.put(" ", in.begin(), in.size());
                return;
            case Tag::unknown: w.copy(in.begin(), in.size()); return;
        }
    }
};
template <>
struct on<markup::link_open> {
    static void apply0(Writer& w, std::uint32_t) { ++w.links; }
};
template <>
struct on<markup::link_close> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        if (w.links > 0) --w.links;
        else w.copy(in.begin(), in.size());
    }
};
template <>
struct on<markup::external_open> {
    static void apply0(Writer& w, std::uint32_t) { ++w.externals; }
};
template <>
struct on<markup::wiki_open> {
    static void apply0(Writer& w, std::uint32_t) { ++w.wikis; }
};
template <>
struct on<markup::wiki_close> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        if (w.wikis > 0) --w.wikis;
        else w.copy(in.begin(), in.size());
    }
};
template <>
struct on<markup::strong> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t from) {
        const char next = in.end() < w.end ? *in.end() : ' ';
        const bool inside_word = *in.begin() == '_' && alnum(w.before(from)) && alnum(next);
        const bool opens_nothing = !w.in_bold() && in.end() >= w.end && *in.begin() != '\'';
        if (inside_word) return w.copy(in.begin(), in.size());
        if (!opens_nothing) w.toggle_bold();
    }
};
template <>
struct on<markup::emphasis> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t from) {
        const char mark = *in.begin();
        const char next = in.end() < w.end ? *in.end() : ' ';
        const char before = w.before(from);
        if (w.emphasis_from >= 0 && w.emphasis_mark == mark && !blank(before) && (mark != '_' || !alnum(next)))
            return w.close_emphasis();
        if (w.emphasis_from < 0 && !blank(next) && !alnum(before)) {
            const std::string_view rest(in.end(),
                                        std::min<std::size_t>(static_cast<std::size_t>(w.end - in.end()), 400));
            const std::size_t stop = rest.find(mark);
            if (stop != rest.npos && stop > 0 && !blank(rest[stop - 1])) {
                w.emphasis_from = w.here();
                w.emphasis_mark = mark;
                return;
            }
        }
        w.copy(in.begin(), in.size());
    }
};
template <>
struct on<markup::strike> {
    static void apply0(Writer& w, std::uint32_t) { w.toggle_strike(); }
};
template <>
struct on<markup::code_mark> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        if (in.end() < w.end && *in.end() == '`') w.copy(in.begin(), in.size());
    }
};

// An escaped mark is a character like any other.
template <>
struct on<markup::escaped> {
    template <typename In>
    static void apply(const In& in, Writer& w, std::uint32_t) {
        w.copy(in.begin() + 1, in.size() - 1);
    }
};

}  // namespace

Span Reading::append(const Text& text, Span source) {
    const std::string_view bytes = text[source];
    if (words_.empty()) words_.reserve(text.bytes().size() + 1);  // about what all lines need
    const auto from = static_cast<std::uint32_t>(words_.size());
    Writer w{*this, text.bytes().data(), bytes.data() + bytes.size()};
    const auto mark = [](char c) { return markup::plain::stops[static_cast<unsigned char>(c)]; };
    if (!bytes.empty() && std::none_of(bytes.begin(), bytes.end(), mark)) {  // as most lines
        w.copy(bytes.data(), bytes.size());
    } else {
        grammar::input in(bytes.data(), bytes.data() + bytes.size(), "");
        pegtl::parse<markup::content, on>(in, w, from);
    }
    if (w.emphasis_from >= 0) w.close(emphasised_, w.emphasis_from);
    Span s{from, static_cast<std::uint32_t>(words_.size())};
    while (!s.empty() && blank(words_[s.begin])) ++s.begin;
    while (!s.empty() && blank(words_[s.end - 1])) --s.end;
    return s;
}

void Reading::end_line() {
    line_ends_.push_back(static_cast<std::uint32_t>(words_.size()));
    words_ += ' ';
}

std::uint32_t Reading::line_end(std::uint32_t offset) const {
    const auto next = std::lower_bound(line_ends_.begin(), line_ends_.end(), offset);
    return next == line_ends_.end() ? static_cast<std::uint32_t>(words_.size()) : *next;
}

void Reading::end_paragraph() {
    Writer w{*this, nullptr, nullptr};
    if (bold_from_ >= 0) w.close(bold_, bold_from_);
    if (struck_from_ >= 0) w.close(struck_, struck_from_);
}

Span Reading::source(Span s) const {
    if (runs_.empty()) return {};
    const auto run_of = [this](std::uint32_t offset) {
        auto next = std::upper_bound(runs_.begin(), runs_.end(), offset,
                                     [](std::uint32_t o, const Run& r) { return o < r.at; });
        return next == runs_.begin() ? runs_.begin() : next - 1;
    };
    const auto first = run_of(s.begin);
    Span out;
    out.begin = first->length != 0 ? first->source : first->source + (s.begin - first->at);
    if (s.empty()) return {out.begin, out.begin};
    const auto last = run_of(s.end - 1);
    out.end = last->length != 0 ? last->source + last->length : last->source + (s.end - last->at);
    return out;
}

Span Reading::run_at(const std::vector<Span>& runs, std::uint32_t offset) {
    auto next =
        std::upper_bound(runs.begin(), runs.end(), offset, [](std::uint32_t o, const Span& r) { return o < r.begin; });
    if (next == runs.begin() || (next - 1)->end <= offset) return {offset, offset};
    return {offset, (next - 1)->end};
}

bool Reading::covers(const std::vector<Span>& runs, Span s) { return !s.empty() && run_at(runs, s.begin).end >= s.end; }

bool Reading::bold(Span s) const {
    while (!s.empty() && (blank(words_[s.end - 1]) || words_[s.end - 1] == ':' || words_[s.end - 1] == '.' ||
                          words_[s.end - 1] == '-'))
        --s.end;
    return covers(bold_, s);
}

bool Reading::struck(Span s) const { return covers(struck_, s); }

}  // namespace minutes
