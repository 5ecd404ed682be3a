#include "action_labels.hpp"

#include <algorithm>
#include <optional>

#include "grammars/action.hpp"
#include "marked_task.hpp"
#include "owners.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;
namespace grammar_action = grammar::action;

template <typename Rule>
struct on : pegtl::nothing<Rule> {};
template <>
struct on<grammar_action::name<Word::action_label>> {
    template <typename In>
    static void apply(const In& in, const House&, ActionMark& m) {
        m.name = {in.begin(), in.size()};
    }
};
template <>
struct on<grammar_action::reference> {
    template <typename In>
    static void apply(const In& in, const House&, ActionMark& m) {
        m.reference = {in.begin(), in.size()};
    }
};
template <>
struct on<grammar_action::detail> {
    template <typename In>
    static void apply(const In& in, const House&, ActionMark& m) {
        m.detail = {in.begin(), in.size()};
    }
};
template <>
struct on<grammar_action::colon> {
    static void apply0(const House&, ActionMark& m) { m.colon = true; }
};
template <>
struct on<grammar_action::dash_mark> {
    static void apply0(const House&, ActionMark& m) { m.dash = true; }
};
template <>
struct on<grammar_action::comma_mark> {
    static void apply0(const House&, ActionMark& m) { m.comma = true; }
};
template <>
struct on<grammar_action::open> {
    static void apply0(const House&, ActionMark& m) { m.bracketed = true; }
};

bool caps_heading(std::string_view all) { return all_caps(all) && count_words(all) > 5; }

// What all labels of a block ask about it.
struct Whole {
    bool caps_heading;
    std::size_t last_close;  // the last ']'; npos: none
};

// Is the word a label here, or just a word?
bool is_label(const Document& doc, const Directory& people, std::size_t i, const ActionLabel& f, const Whole& whole) {
    const std::string_view all = doc.words(doc.outline.blocks[i]), name = f.mark.name;
    const Block& b = doc.outline.blocks[i];
    if (doc.house.longest(Word::not_an_action, all.substr(f.begin)) > name.size()) return false;
    if (name.size() == 2 && people.knows(name)) return false;  // AP is a person here
    const auto base = b.words.begin + static_cast<std::uint32_t>(f.begin);
    const Span bold = doc.reading().bold_at(base);
    const bool bold_begins = !bold.empty() && (f.begin == 0 || doc.reading().bold_at(base - 1).empty());
    const bool bold_label =
        bold_begins && (bold.end <= b.words.begin + f.text + 1 || f.mark.colon || is_upper(name.front()));
    const bool caps = all_caps(name) && name.size() > 2;
    const bool capital = is_upper(name.front()) || name.front() == '#';
    const std::string_view before = strip(all.substr(0, f.begin), "*");
    const bool starts = before.empty();
    const bool after_gap =
        f.begin > 3 && is_blank(all[f.begin - 1]) && is_blank(all[f.begin - 2]) && is_blank(all[f.begin - 3]);
    const bool after_stop = starts || after_gap || ends_sentence(before) || before.back() == ':' ||
                            before.back() == ')' || before.back() == ';' || before.back() == '-' ||
                            before.ends_with("\u2013") || before.back() == '(';
    const std::string_view rest = strip(all.substr(f.text), "?");  // "Action - KB?"
    if (same_letters(before.substr(before.size() >= 3 ? before.size() - 3 : 0), "for") && name.size() == 6)
        return false;  // "For action" over letters
    for (const std::string_view noun :
         {"log", "list", "tracker", "register", "plan", "planning", "update", "review", "summary"}) {
        const std::string_view after = trim(all.substr(f.begin + (f.mark.bracketed ? 1 : 0) + name.size()));
        if (after.size() >= noun.size() && same_letters(after.substr(0, noun.size()), noun) &&
            word_ends_at(after, noun.size()))
            return false;
    }
    if (f.mark.bracketed)
        return f.mark.colon || f.mark.dash || all[f.text - 1] == ']' ||
               (whole.last_close != std::string_view::npos && whole.last_close >= f.text);
    if (f.mark.colon) {
        if (!rest.empty() && is_digit(rest.front()) && f.text < all.size() && !is_blank(all[f.text]))
            return false;  // action:12
        const auto last = split_words(before.size() > 40 ? before.substr(before.size() - 40) : before);
        const bool named = !last.empty() && starts_upper(last.back());  // "Standards Action:", "Recommended Action:"
        return starts || (capital && (after_stop || (caps && !named) || bold_label || !named)) || before.back() == ':';
    }
    if (!capital) return false;
    if (name.front() == '#') return true;
    if (bold_label && name.size() > 2 &&
        (starts || (starts_upper(rest) && find_any<' ', '\t', '\n', '\r'>(rest) != std::string_view::npos)))
        return true;
    if (caps && name.size() > 3 && (after_stop || starts))
        return !(starts && rest.empty() && doc.is_heading(i)) && !whole.caps_heading;
    if (f.mark.comma) return starts && b.bullet() && name.size() > 2;
    if (f.mark.dash && (starts || bold_label))  // "AP 12 - Write to the bank"
        return owner_list(rest, people, doc.house) != 0 ||
               (starts && all_caps(name) && !f.mark.reference.empty() && count_words(rest) > 2);
    // "Action FE/Clerk" behind a sentence, or alone
    const std::size_t owners = owner_list(rest, people, doc.house);
    const bool alone = starts && count_words(all) <= 7;
    if (b.in_table() && b.column == 0 && alone) return false;  // "Actions update", a topic
    if (alone && rest.size() > 1 && b.in_table()) return true;
    return owners != 0 && after_stop &&
           (owners == rest.size() || trim(rest.substr(owners)).starts_with(":") || is_marker_end(rest.substr(owners)) ||
            doing_follows(rest.substr(owners)));
}

// "1) Action: ... 2) Action: ...": the number belongs to the label behind it.
std::size_t before_number(std::string_view all, std::size_t label) {
    std::string_view before = trim(all.substr(0, label));
    if (before.empty() || (before.back() != ')' && before.back() != '.')) return label;
    const std::size_t number = before.find_last_not_of("0123456789", before.size() - 2);
    const bool apart = number != std::string_view::npos && number + 2 < before.size() && is_blank(before[number]);
    return apart ? number : label;
}

// Where a label's text ends before the next label begins: with its bold run or its bracket.
std::size_t text_end(const Document& doc, const Block& b, const ActionLabel& f) {
    const std::string_view all = doc.words(b);
    const auto base = b.words.begin;
    const Span bold = doc.reading().bold_at(base + static_cast<std::uint32_t>(f.begin));
    std::size_t end = f.end;
    // A bold run that holds label and text ends with the text.
    if (bold.end > base + f.text + 3 && bold.end < base + end) {
        const std::size_t bold_end = bold.end - base;
        if (f.begin > 0 || (f.mark.colon && ends_sentence(all.substr(0, bold_end)))) end = bold_end;
    }
    if (f.mark.bracketed) end = std::min(end, all.substr(0, end).find(']', f.text));
    if (f.begin > 0 && all[f.begin - 1] == '(') end = std::min(end, all.substr(0, end).find(')', f.text));
    return end;
}

}  // namespace

std::vector<ActionLabel> find_action_labels(const Document& doc, const Directory& people, std::size_t i) {
    std::vector<ActionLabel> out;
    std::optional<Whole> whole;
    const std::string_view all = doc.words(doc.outline.blocks[i]);
    // at the beginning, and behind each blank, bracket or star
    const auto next = [all](std::size_t at) {
        return std::min(find_any<' ', '\t', '\n', '\r', '(', '*'>(all, at), all.size()) + 1;
    };
    for (std::size_t at = 0; at < all.size(); at = next(at)) {
        const char c = all[at];
        if (!(is_upper(c) || c == '#' || c == '[' || (is_lower(c) && (at == 0 || all[at - 1] == ' ')))) continue;
        if (c != '[' && doc.house.longest(Word::action_label, all.substr(at)) == 0) continue;
        ActionLabel f;
        grammar::input in(all.data() + at, all.data() + all.size(), "");
        if (!pegtl::parse<grammar_action::mark<Word::action_label>, on>(in, doc.house, f.mark)) continue;
        f.begin = at;
        f.text = static_cast<std::size_t>(in.current() - all.data());
        // "Action AP 3 (KB): ..." is one label
        if (ActionLabel again; !f.mark.colon && f.mark.reference.empty() && f.mark.detail.empty() &&
                               f.text < all.size() && is_blank(all[f.text])) {
            const std::string_view behind = trim(all.substr(f.text));
            grammar::input second(behind.data(), behind.data() + behind.size(), "");
            if (pegtl::parse<grammar_action::mark<Word::action_label>, on>(second, doc.house, again.mark) &&
                !again.mark.reference.empty() && again.mark.colon) {
                f.mark = again.mark;
                f.begin = at;
                f.text = static_cast<std::size_t>(second.current() - all.data());
            }
        }
        // an optional part that failed further on may have been noted
        const char* const mark_end = all.data() + f.text;
        if (f.mark.reference.data() + f.mark.reference.size() > mark_end) f.mark.reference = {};
        if (f.mark.detail.data() + f.mark.detail.size() > mark_end) f.mark.detail = {};
        if (!whole) whole = {caps_heading(all), all.rfind(']')};
        if (!is_label(doc, people, i, f, *whole)) continue;
        if (!out.empty()) out.back().end = before_number(all, at);
        f.end = all.size();
        at = f.text > at ? f.text - 1 : at;
        out.push_back(f);
    }
    for (ActionLabel& f : out) f.end = text_end(doc, doc.outline.blocks[i], f);
    return out;
}

bool is_marker_end(std::string_view rest) {
    rest = trim(rest);
    return rest.empty() || rest.front() == '.' || rest.front() == ')' || rest.front() == ']' || starts_upper(rest) ||
           is_digit(rest.front()) || (rest.find(')') < 6 && is_lower(rest.front()));
}

std::string reference_of(const ActionLabel& f) {
    const std::string_view name = f.mark.name, reference = f.mark.reference;
    if (reference.empty()) return {};
    return tidy({name.data(), static_cast<std::size_t>(reference.data() + reference.size() - name.data())});
}

}  // namespace minutes
