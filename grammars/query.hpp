// The query expression: 'owner:KB due:2024-01..2024-03 (status:open or status:carried) not:item:AOB "safer streets"'.
// Strict: what can't be understood raises, with the message of the rule that failed (`messages`, at the end). Nothing
// is tried twice but a word, once as the name of a field and once as a word, so the work grows with the text.
#pragma once

#include "chars.hpp"

namespace minutes::grammar::query {

// Parentheses within one another: nobody writes as many, and each takes room on the stack.
inline constexpr std::size_t deepest = 100;

// A group may be opened: the state counts those that are open.
struct not_too_deep {
    using rule_t = not_too_deep;
    using subs_t = pegtl::empty_list;
    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class, template <typename...> class,
              typename Input, typename State>
    static bool match(Input&, const State& state) {
        return state.depth() <= deepest;
    }
};

struct no_break_space : pegtl::string<'\xC2', '\xA0'> {};
struct blank : pegtl::sor<sp, no_break_space> {};
struct gap : pegtl::star<blank> {};
struct boundary : pegtl::sor<blank, pegtl::one<'(', ')'>, pegtl::eof> {};  // of a word

// "a \"quoted\" phrase", or one in the curly quotes that word processors make
struct open_curly : pegtl::string<'\xE2', '\x80', '\x9C'> {};
struct close_curly : pegtl::string<'\xE2', '\x80', '\x9D'> {};
struct open_quote : pegtl::one<'"'> {};
struct quoted_text : pegtl::star<pegtl::sor<pegtl::seq<pegtl::one<'\\'>, pegtl::any>, pegtl::not_one<'"'>>> {};
struct closing_quote : pegtl::one<'"'> {};
struct curly_text : pegtl::star<pegtl::not_at<close_curly>, pegtl::any> {};
struct closing_curly : close_curly {};
struct open_curly_quote : open_curly {};
struct quoted : pegtl::sor<pegtl::seq<open_quote, quoted_text, closing_quote>,
                           pegtl::seq<open_curly_quote, curly_text, closing_curly>> {};

// /regular expression/
struct open_slash : pegtl::one<'/'> {};
struct regex_text : pegtl::star<pegtl::sor<pegtl::seq<pegtl::one<'\\'>, pegtl::any>, pegtl::not_one<'/'>>> {};
struct closing_slash : pegtl::one<'/'> {};
struct regex : pegtl::seq<open_slash, regex_text, closing_slash> {};

// field:value, with ranges a..b, a.. and ..b
struct dots : pegtl::two<'.'> {};
struct word_byte : pegtl::seq<pegtl::not_at<pegtl::sor<blank, open_curly>>, pegtl::not_one<'(', ')', '"'>> {};
struct bare_value : pegtl::plus<pegtl::not_at<dots>, word_byte> {};
struct end_of_range : pegtl::sor<quoted, bare_value> {};
struct range_sign : dots {};
struct value : pegtl::sor<pegtl::seq<range_sign, pegtl::opt<end_of_range>>,
                          pegtl::seq<end_of_range, pegtl::opt<range_sign, pegtl::opt<end_of_range>>>> {};
struct expected_value : value {};
struct expected_end : end_of_range {};
struct expected_regex : regex {};

struct field_name : pegtl::plus<pegtl::sor<pegtl::alpha, pegtl::one<'_'>>> {};
struct up_to : pegtl::string<'<', '='> {};
struct from : pegtl::string<'>', '='> {};
struct before : pegtl::one<'<'> {};
struct after : pegtl::one<'>'> {};
struct before_word : pegtl::istring<'b', 'e', 'f', 'o', 'r', 'e', ':'> {};  // due:before:2024-03
struct after_word : pegtl::istring<'a', 'f', 't', 'e', 'r', ':'> {};
struct order : pegtl::sor<up_to, from, before, after> {};
struct order_word : pegtl::sor<before_word, after_word> {};
struct comparison
    : pegtl::sor<pegtl::seq<order, expected_end>, pegtl::seq<pegtl::one<'~'>, expected_regex>,
                 pegtl::seq<pegtl::one<':'>,
                            pegtl::sor<pegtl::seq<pegtl::sor<order_word, order>, expected_end>, expected_value>>> {};
struct expected_comparison : comparison {};
struct term : pegtl::seq<field_name, pegtl::at<pegtl::one<':', '<', '>', '~', '='>>, expected_comparison> {};

// Words to look for
struct bare_word : pegtl::seq<pegtl::not_at<pegtl::one<':', '<', '>', '~', '=', '-', '/'>>, pegtl::plus<word_byte>> {};

struct word_or : pegtl::seq<pegtl::istring<'o', 'r'>, pegtl::at<boundary>> {};
struct word_and : pegtl::seq<pegtl::istring<'a', 'n', 'd'>, pegtl::at<boundary>> {};
struct keyword : pegtl::sor<word_or, word_and> {};
// not:term, or: not term
struct negation : pegtl::seq<pegtl::istring<'n', 'o', 't'>, pegtl::sor<pegtl::one<':'>, pegtl::at<boundary>>, gap> {};

struct any_of;
struct open_group : pegtl::one<'('> {};
struct closing_group : pegtl::one<')'> {};
struct expected_depth : not_too_deep {};
struct group : pegtl::seq<open_group, expected_depth, gap, any_of, closing_group> {};

struct phrase : quoted {};
struct expected_term : pegtl::sor<group, phrase, pegtl::seq<pegtl::not_at<keyword>, pegtl::sor<term, bare_word>>> {};
struct expected_boundary : pegtl::at<pegtl::sor<blank, pegtl::one<')'>, pegtl::eof>> {};
struct factor : pegtl::seq<pegtl::star<negation>, expected_term, expected_boundary, gap> {};
struct next_factor
    : pegtl::seq<pegtl::not_at<pegtl::sor<word_or, pegtl::one<')'>, pegtl::eof>>, pegtl::opt<word_and, gap>, factor> {};
struct all_of : pegtl::seq<factor, pegtl::star<next_factor>> {};
struct any_of : pegtl::seq<all_of, pegtl::star<word_or, gap, all_of>> {};

struct no_stray_close : pegtl::not_at<pegtl::one<')'>> {};
struct whole : pegtl::seq<gap, pegtl::opt<pegtl::not_at<pegtl::sor<pegtl::eof, pegtl::one<')'>>>, any_of>,
                          no_stray_close, pegtl::eof> {};

// What is said where a rule fails; a rule without message may fail.
struct messages {
    template <typename Rule>
    static constexpr const char* message = nullptr;
};
template <>
inline constexpr const char* messages::message<expected_depth> = "expected no more parentheses within one another";
template <>
inline constexpr const char* messages::message<expected_term> =
    "expected a word, a \"phrase\", field:value, not: or '(' here";
template <>
inline constexpr const char* messages::message<expected_boundary> = "expected a blank or ')' here";
template <>
inline constexpr const char* messages::message<expected_comparison> = "expected ':', '<', '>' or '~' after the field";
template <>
inline constexpr const char* messages::message<expected_value> = "expected a value right after the ':'";
template <>
inline constexpr const char* messages::message<expected_end> = "expected a value right after the sign";
template <>
inline constexpr const char* messages::message<expected_regex> = "expected /a regular expression/ right after the '~'";
template <>
inline constexpr const char* messages::message<closing_quote> = "expected a closing \" for this one";
template <>
inline constexpr const char* messages::message<closing_curly> = "expected a closing \xE2\x80\x9D for this one";
template <>
inline constexpr const char* messages::message<closing_slash> = "expected a closing / for this one";
template <>
inline constexpr const char* messages::message<closing_group> = "expected a closing ')' for this one";
template <>
inline constexpr const char* messages::message<no_stray_close> = "expected no ')' here: no '(' is open";

}  // namespace minutes::grammar::query

namespace tao::pegtl {
template <typename Name>
struct analyze_traits<Name, minutes::grammar::query::not_too_deep> : analyze_opt_traits<> {};
}  // namespace tao::pegtl
