// The number that begins a heading or a list entry: "3.", "3.1", "124/17", "(a)", "iv)", "ITEM 9 -", "Motion 1:".
// Tolerant: fails without consuming where the line begins with anything else. `core` is the number as written.
#pragma once

#include "chars.hpp"
#include "word_of.hpp"

namespace minutes::grammar::number {

struct gap : pegtl::sor<pegtl::plus<sp>, pegtl::eof> {};
struct digits : pegtl::rep_min_max<1, 3, digit> {};
struct dotted : pegtl::seq<pegtl::sor<digits, upper>, pegtl::plus<pegtl::one<'.'>, digits>, pegtl::not_at<digit>> {
};  // 2.1, B.1
// Numbered from one within each year: "2024.01"; a date such as 2024.03.05 is none.
struct yearly : pegtl::seq<pegtl::sor<pegtl::string<'1', '9'>, pegtl::string<'2', '0'>>, digit, digit, pegtl::one<'.'>,
                           digits, pegtl::not_at<pegtl::sor<pegtl::alnum, pegtl::one<'.'>>>> {};
// The reference of an action or an item: "A1"
struct coded : pegtl::seq<upper, digits, pegtl::not_at<pegtl::alnum>> {};
struct plain : pegtl::seq<digits, pegtl::not_at<digit>> {};
struct lettered : pegtl::seq<digits, pegtl::alpha, pegtl::not_at<pegtl::alnum>> {};  // 4A
// Minutes numbered from meeting to meeting, before a title in capitals: "1262 MINUTES"; a year is none.
struct running : pegtl::seq<pegtl::not_at<pegtl::sor<pegtl::string<'1', '9'>, pegtl::string<'2', '0'>>>,
                            pegtl::rep_min_max<3, 4, digit>, pegtl::not_at<digit>> {};
// Minute numbers: 124/17, C048/23, 15/09/2, 15/09.12; a date such as 15/09/2015 is none.
struct series : pegtl::seq<upper, pegtl::rep_max<4, pegtl::alpha>, pegtl::one<'/'>, pegtl::rep_min_max<1, 4, digit>,
                           pegtl::one<'/'>, pegtl::rep_min_max<1, 4, digit>, pegtl::opt<pegtl::one<'-'>, digits>,
                           pegtl::not_at<pegtl::alnum>> {};  // "Cou/285/07-08"
struct day_alone : pegtl::seq<pegtl::rep<4, digit>, pegtl::one<'/'>, pegtl::rep_min_max<1, 2, digit>, pegtl::one<'/'>,
                              pegtl::rep_min_max<1, 2, digit>, sps, pegtl::eof> {};
struct slashed
    : pegtl::seq<pegtl::not_at<day_alone>, pegtl::rep_max<3, upper>, pegtl::rep_min_max<1, 4, digit>, pegtl::one<'/'>,
                 pegtl::rep_min_max<1, 4, digit>, pegtl::opt<pegtl::one<'/', '.'>, pegtl::rep_min_max<1, 3, digit>>,
                 pegtl::opt<pegtl::one<'.'>, digits>, pegtl::not_at<digit>, pegtl::not_at<pegtl::one<'/'>>> {};
struct prefixed : pegtl::seq<pegtl::rep_min_max<1, 4, upper>, pegtl::one<'/'>, pegtl::rep_min_max<1, 4, digit>,
                             pegtl::not_at<pegtl::alnum>> {};  // "EC/41"
struct roman : pegtl::sor<pegtl::rep_min_max<1, 6, pegtl::one<'i', 'v', 'x'>>,
                          pegtl::rep_min_max<1, 6, pegtl::one<'I', 'V', 'X'>>> {};
struct single : pegtl::alpha {};

struct core_slashed : pegtl::sor<series, slashed, prefixed> {};
struct core_dotted : dotted {};
struct core_lettered : lettered {};
struct core_yearly : yearly {};
struct core_coded : coded {};
struct core_running : running {};
struct core_plain : plain {};
struct core_roman : roman {};
struct core_letter : single {};

struct clock : pegtl::seq<digits, pegtl::one<'.'>, digit, digit, sps,
                          pegtl::sor<pegtl::istring<'a', 'm'>, pegtl::istring<'p', 'm'>>> {};
struct separator : pegtl::seq<sps, pegtl::opt<pegtl::sor<pegtl::one<':', '.'>, pegtl::seq<dash, pegtl::at<sp>>>>> {};

// Behind a letter a mark tells the number from a word: "Item A: Bins", but "Minute A. Lee"
struct mark : pegtl::seq<sps, pegtl::sor<pegtl::one<':', '.', ')'>, pegtl::seq<dash, pegtl::at<sp>>, pegtl::eof>> {};
struct digit_core : pegtl::sor<core_slashed, core_dotted, core_lettered, core_plain> {};
struct letter_core : pegtl::sor<pegtl::seq<core_roman, word_end>, pegtl::seq<core_letter, word_end>> {};
struct core : pegtl::sor<digit_core, letter_core> {};

// "ITEM 9 - UPDATES", "Item 1:", "Motion 2: ..."; a word of the house announces the number
template <auto ItemWord>
struct announced
    : pegtl::seq<word_of<ItemWord>, pegtl::opt<pegtl::one<'.'>>, sps, pegtl::opt<pegtl::one<'#'>>,
                 pegtl::sor<pegtl::seq<digit_core, separator>, pegtl::seq<letter_core, mark>>, pegtl::star<sp>> {};

struct date : pegtl::seq<pegtl::plus<digit>, pegtl::one<'/'>, pegtl::plus<digit>, pegtl::one<'/'>> {};
struct bracketed : pegtl::seq<pegtl::one<'('>, pegtl::not_at<date>, core, pegtl::one<')'>, gap> {};
struct squared : pegtl::seq<pegtl::one<'['>, core_plain, pegtl::one<']'>, sps, pegtl::at<upper>> {};  // "[1] Welcome"
struct closed : pegtl::seq<core, pegtl::one<')'>, pegtl::opt<pegtl::one<'.'>>, gap> {};
struct stroked : pegtl::seq<core_plain, pegtl::one<'/'>, pegtl::plus<sp>, pegtl::at<upper>> {};  // "1/ Welcome"
struct keycap : pegtl::seq<core_plain, pegtl::opt<pegtl::string<'\xEF', '\xB8', '\x8F'>>,
                           pegtl::string<'\xE2', '\x83', '\xA3'>, sps> {};
struct pointed : pegtl::seq<pegtl::sor<core_lettered, core_plain, core_roman, core_letter>, pegtl::one<'.'>, gap,
                            pegtl::opt<pegtl::one<'/', '|'>, pegtl::plus<sp>>> {
};  // "1. / Title", "1. | Title" of a table
// "3.Matters arising", "3.TO RECEIVE APOLOGIES"
struct tight : pegtl::seq<core_plain, pegtl::one<'.'>,
                          pegtl::at<upper, pegtl::alpha, pegtl::sor<pegtl::alpha, pegtl::seq<sp, upper>>>> {};
struct year : pegtl::seq<digit, digit, digit, digit, sp, upper> {};  // "5.2 2021 CALENDAR"
struct paragraphed : pegtl::seq<core_dotted, pegtl::opt<pegtl::one<'.', ':'>>, pegtl::opt<gap>,
                                pegtl::at<pegtl::sor<upper, high, pegtl::one<'(', '"', '\''>, year, pegtl::eof>>> {};
struct annual : pegtl::seq<core_yearly, pegtl::opt<pegtl::one<'.', ':'>>, gap, pegtl::at<upper>> {};
struct sectioned : pegtl::seq<pegtl::string<'\xC2', '\xA7'>, sps, pegtl::sor<core_dotted, core_plain>,
                              pegtl::opt<pegtl::one<'.', ':'>>, gap> {};                         // "\u00A7 1 Welcome"
struct coloned : pegtl::seq<core_plain, pegtl::one<':'>, pegtl::plus<sp>, pegtl::at<upper>> {};  // "1: Welcome"
struct referred : pegtl::seq<core_coded, pegtl::one<'.', ')', ':'>, pegtl::plus<sp>, pegtl::at<upper>> {
};  // "A1. KB to ring the baker"
// Behind a minute number the item's own may stand: "C048/23  1.  APOLOGIES".
struct minute : pegtl::seq<core_slashed, pegtl::opt<pegtl::one<'.', ':'>>,
                           pegtl::sor<pegtl::seq<gap, pegtl::opt<digits, pegtl::one<'.'>, gap>>, pegtl::at<upper>>> {};
struct time_zone
    : pegtl::seq<pegtl::sor<pegtl::string<'U', 'T', 'C'>, pegtl::string<'G', 'M', 'T'>, pegtl::string<'B', 'S', 'T'>,
                            pegtl::string<'C', 'E', 'T'>, pegtl::string<'E', 'S', 'T'>, pegtl::string<'P', 'S', 'T'>>,
                 word_end> {};
struct counted : pegtl::seq<core_running, pegtl::opt<pegtl::one<'.'>>, pegtl::plus<sp>, pegtl::not_at<time_zone>,
                            pegtl::at<upper, upper>> {};
// "10 <tab> Title": a bare number set apart
struct tabbed : pegtl::seq<core_plain, pegtl::rep_min<2, sp>> {};  // the reading writes a tab as two blanks
// "1 \u2013 Title"
struct dashed : pegtl::seq<core_plain, pegtl::plus<sp>, pegtl::sor<pegtl::string<'-', '-'>, dash>, pegtl::plus<sp>,
                           pegtl::at<pegtl::sor<upper, high>>> {};
// In a heading a bare number will do: "11 Issues raised", "1 | Welcome"
struct bare
    : pegtl::seq<core_plain, pegtl::opt<sps, pegtl::one<'|'>>, pegtl::plus<sp>, pegtl::at<pegtl::sor<upper, high>>> {};

template <auto ItemWord>
struct marker
    : pegtl::seq<pegtl::not_at<clock>,
                 pegtl::sor<announced<ItemWord>, minute, annual, sectioned, coloned, referred, bracketed, squared,
                            closed, stroked, keycap, paragraphed, pointed, tight, dashed, counted, tabbed>> {};
template <auto ItemWord>
struct heading_marker : pegtl::sor<marker<ItemWord>, bare> {};

}  // namespace minutes::grammar::number
