// Dates and clock times as minutes write them. Tolerant: fails without consuming where no date begins. Whether the day
// exists, and which century is meant, is not the grammar's to say.
#pragma once

#include "chars.hpp"
#include "word_of.hpp"

namespace minutes::grammar::date {

struct gap : pegtl::plus<sp> {};
struct comma_gap : pegtl::sor<pegtl::seq<pegtl::star<sp>, pegtl::one<','>, pegtl::star<sp>>, gap> {};

struct day : pegtl::seq<pegtl::rep_min_max<1, 2, digit>, pegtl::not_at<digit>> {};
struct month_number : pegtl::seq<pegtl::rep_min_max<1, 2, digit>, pegtl::not_at<digit>> {};
struct year4
    : pegtl::seq<pegtl::sor<pegtl::string<'1', '9'>, pegtl::string<'2', '0'>>, digit, digit, pegtl::not_at<digit>> {};
struct year2 : pegtl::seq<pegtl::opt<apostrophe>, digit, digit,
                          pegtl::not_at<pegtl::sor<pegtl::one<':'>, pegtl::seq<pegtl::one<'.'>, digit>>>, word_end> {};
struct year : pegtl::sor<year4, year2> {};
// The letters behind the number of a day; the words are the vocabulary's.
struct ordinal_word {
    using rule_t = ordinal_word;
    using subs_t = pegtl::empty_list;
    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class, template <typename...> class,
              typename Input, typename Vocabulary, typename... States>
    static bool match(Input& in, const Vocabulary& words, States&&...) {
        const std::size_t length = words.ordinal(std::string_view(in.current(), in.size()));
        if (length != 0) in.bump(length);
        return length != 0;
    }
};
struct ordinal : pegtl::seq<pegtl::star<pegtl::one<' '>>, ordinal_word> {};
// "7[th]", and pandoc's "7^th^"
struct boxed_ordinal : pegtl::sor<pegtl::seq<pegtl::one<'['>, pegtl::rep<2, pegtl::alpha>, pegtl::one<']'>>,
                                  pegtl::seq<pegtl::one<'^'>, pegtl::rep<2, pegtl::alpha>, pegtl::one<'^'>>> {};

// The name of a month; the words are the vocabulary's.
struct month_name {
    using rule_t = month_name;
    using subs_t = pegtl::empty_list;
    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class, template <typename...> class,
              typename Input, typename Vocabulary, typename... States>
    static bool match(Input& in, const Vocabulary& words, States&&...) {
        std::size_t length = 0;
        if (words.month(std::string_view(in.current(), in.size()), length) == 0) return false;
        in.bump(length);
        return true;
    }
};
// "Tachwedd / November" in bilingual minutes
struct month : pegtl::seq<month_name, pegtl::opt<pegtl::one<'.'>>,
                          pegtl::opt<pegtl::star<sp>, pegtl::one<'/'>, pegtl::star<sp>, month_name>> {};
template <auto Weekday>
struct weekday : pegtl::seq<word_of<Weekday>, pegtl::opt<pegtl::one<'.'>>, comma_gap,
                            pegtl::opt<pegtl::string<'t', 'h', 'e'>, gap>> {};

struct range_end : pegtl::seq<pegtl::star<sp>, pegtl::sor<dash, pegtl::one<'/', '&'>>, pegtl::star<sp>,
                              pegtl::rep_min_max<1, 2, digit>, pegtl::not_at<digit>> {};
// 8 March 2024, 8th of March, 29th October, 3-4 February
struct day_first
    : pegtl::seq<day, pegtl::opt<range_end>, pegtl::opt<pegtl::sor<ordinal, boxed_ordinal>>,
                 pegtl::opt<gap, pegtl::string<'d', 'a', 'y'>, word_end>,
                 pegtl::sor<comma_gap, pegtl::one<'-'>, pegtl::success>, pegtl::opt<pegtl::string<'o', 'f'>, gap>,
                 month, pegtl::opt<pegtl::sor<comma_gap, pegtl::one<'-'>>, year>> {};
// March 8th, 2024; July 25
struct month_first : pegtl::seq<month, pegtl::star<sp>, day, pegtl::opt<pegtl::sor<ordinal, boxed_ordinal>>,
                                pegtl::not_at<pegtl::one<':'>>, pegtl::opt<comma_gap, year4>> {};
// 2020 March 12
struct long_year_first
    : pegtl::seq<year4, comma_gap, month, pegtl::star<sp>, day, pegtl::opt<pegtl::sor<ordinal, boxed_ordinal>>,
                 pegtl::not_at<pegtl::one<':'>>, word_end> {};
struct month_year : pegtl::seq<month, pegtl::opt<pegtl::one<','>>, pegtl::star<sp>, year4> {};

struct iso_year : year4 {};
struct iso_month : month_number {};
struct iso_day : day {};
template <char S>
struct year_first : pegtl::seq<iso_year, pegtl::one<S>, iso_month, pegtl::one<S>, iso_day> {};
// 20140816
struct compact_month : pegtl::rep<2, digit> {};
struct compact_day : pegtl::rep<2, digit> {};
struct compact_year : pegtl::seq<pegtl::string<'2', '0'>, digit, digit> {};
struct compact : pegtl::seq<compact_year, compact_month, compact_day, pegtl::not_at<digit>> {};
struct first_number : day {};
struct second_number : day {};
template <char S>
struct numeric
    : pegtl::seq<first_number, pegtl::one<S>, second_number, pegtl::one<S>, year, pegtl::not_at<pegtl::one<S>>> {};

struct whole : pegtl::sor<compact, year_first<'-'>, year_first<'.'>, year_first<'/'>, numeric<'/'>, numeric<'.'>,
                          numeric<'-'>, day_first, month_first, month_year> {};
template <auto Weekday>
struct any : pegtl::seq<pegtl::opt<weekday<Weekday>>, whole> {};

// 7.30pm, 19:30, 6 pm, 1930hrs
struct hour : pegtl::seq<pegtl::rep_min_max<1, 2, digit>, pegtl::not_at<digit>> {};
struct minute : pegtl::seq<digit, digit, pegtl::not_at<digit>> {};
struct am : pegtl::seq<pegtl::istring<'a'>, pegtl::opt<pegtl::one<'.'>>, pegtl::istring<'m'>> {};
struct pm : pegtl::seq<pegtl::istring<'p'>, pegtl::opt<pegtl::one<'.'>>, pegtl::istring<'m'>> {};
struct half : pegtl::seq<pegtl::star<sp>, pegtl::sor<am, pm>, word_end> {};
struct hours : pegtl::seq<pegtl::star<sp>, pegtl::istring<'h', 'r'>, pegtl::opt<pegtl::one<'s', 'S'>>, word_end> {};
struct time
    : pegtl::sor<pegtl::seq<hour, pegtl::one<':'>, minute, pegtl::opt<pegtl::one<':'>, digit, digit>, pegtl::opt<half>>,
                 pegtl::seq<hour, pegtl::one<'.'>, minute, pegtl::sor<half, hours>>, pegtl::seq<hour, half>,
                 pegtl::seq<digit, digit, minute, hours>> {};

}  // namespace minutes::grammar::date

namespace tao::pegtl {
template <typename Name>
struct analyze_traits<Name, minutes::grammar::date::month_name> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, minutes::grammar::date::ordinal_word> : analyze_any_traits<> {};
}  // namespace tao::pegtl
