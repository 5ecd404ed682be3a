// One person as a list of attendees writes them: honorifics, a name, then brackets, roles after commas or dashes.
// Tolerant: what is no name is left for the caller.
#pragma once

#include "chars.hpp"
#include "word_of.hpp"

namespace minutes::grammar::people {

struct open_quote
    : pegtl::sor<pegtl::one<'"'>, pegtl::string<'\xE2', '\x80', '\x9C'>, pegtl::string<'\xE2', '\x80', '\x98'>> {};
struct close_quote
    : pegtl::sor<pegtl::one<'"'>, pegtl::string<'\xE2', '\x80', '\x9D'>, pegtl::string<'\xE2', '\x80', '\x99'>> {};
struct nickname
    : pegtl::seq<open_quote, pegtl::rep_min_max<1, 30, pegtl::not_at<close_quote>, pegtl::not_one<'"', '\n', '(', ','>>,
                 close_quote> {};
// A byte beyond ASCII that does not begin a dash, a quote or a bullet.
struct high_letter : pegtl::seq<pegtl::not_at<pegtl::one<'\xE2', '\xC2'>>, high> {};
struct name_char : pegtl::sor<pegtl::alnum, high_letter, pegtl::one<'_'>, pegtl::seq<apostrophe, pegtl::at<letter>>,
                              pegtl::seq<pegtl::one<'-'>, pegtl::at<letter>>> {};
struct name_word
    : pegtl::sor<pegtl::seq<pegtl::opt<pegtl::one<'@', '~'>>, pegtl::plus<name_char>,
                            pegtl::star<pegtl::seq<pegtl::one<'.'>, pegtl::at<letter>, pegtl::plus<name_char>>>,
                            pegtl::opt<pegtl::one<'.'>>>,
                 nickname> {};
struct name : pegtl::seq<name_word, pegtl::rep_max<6, pegtl::seq<pegtl::plus<sp>, name_word>>> {};

struct service_number : pegtl::seq<pegtl::rep_min_max<2, 6, digit>, pegtl::plus<sp>> {};  // PC 4711 Anna Lee
template <auto Honorific>
struct honorifics
    : pegtl::plus<
          pegtl::seq<word_of<Honorific>, pegtl::opt<pegtl::one<'.'>>, pegtl::plus<sp>, pegtl::opt<service_number>>> {};

struct note : pegtl::seq<pegtl::one<'('>, pegtl::rep_max<160, pegtl::not_one<'(', ')'>>, pegtl::opt<pegtl::one<')'>>> {
};
struct square : pegtl::seq<pegtl::one<'['>, pegtl::rep_max<160, pegtl::not_one<'[', ']'>>, pegtl::one<']'>> {};
struct detail_mark : pegtl::sor<pegtl::one<',', ':', ';', '/'>, dash> {};
struct detail : pegtl::plus<pegtl::not_at<pegtl::sor<pegtl::one<'('>, pegtl::seq<sp, dash, sp>>>, pegtl::any> {};

template <auto Honorific>
struct person
    : pegtl::seq<sps, pegtl::opt<honorifics<Honorific>>, name,
                 pegtl::star<pegtl::sor<sp, note, square, pegtl::seq<detail_mark, sps, pegtl::opt<detail>>, detail>>> {
};

}  // namespace minutes::grammar::people
