// The marks that begin a line of text, Markdown or wiki markup. Tolerant: a line without a mark is text.
#pragma once

#include "chars.hpp"

namespace minutes::grammar::line {

struct space : pegtl::one<' ', '\t', '\r', '\n'> {};  // a line of HTML may have several in the source
struct indent : pegtl::star<space> {};
template <char C>
struct ruled : pegtl::seq<pegtl::rep_min<3, pegtl::one<C>>, pegtl::star<space>, pegtl::eof> {};
struct underline_double : ruled<'='> {};
struct underline_tildes : ruled<'~'> {};
struct underline_single : pegtl::sor<ruled<'-'>, underline_tildes> {};
struct rule : pegtl::seq<pegtl::rep_min<3, pegtl::one<'*', '-', '_'>, pegtl::star<space>>, pegtl::eof> {};
struct fence : pegtl::sor<pegtl::rep_min<3, pegtl::one<'`'>>, pegtl::rep_min<3, pegtl::one<'~'>>> {};

struct hashes : pegtl::rep_min_max<1, 6, pegtl::one<'#'>> {};
struct heading : pegtl::seq<hashes, pegtl::sor<pegtl::plus<space>, pegtl::at<pegtl::eof>>> {};
struct tight_heading : pegtl::seq<pegtl::rep_min_max<2, 6, pegtl::one<'#'>>, pegtl::at<upper>> {};  // "##Apologies"
struct equals : pegtl::rep_min_max<1, 6, pegtl::one<'='>> {};
struct wiki_heading : pegtl::seq<equals, pegtl::plus<pegtl::not_one<'='>>, equals, pegtl::star<space>, pegtl::eof> {};
struct asciidoc_heading : pegtl::seq<equals, pegtl::plus<space>, pegtl::not_at<pegtl::one<'='>>, pegtl::any> {};

struct ticked : pegtl::seq<pegtl::one<'['>, pegtl::star<pegtl::one<' '>>,
                           pegtl::sor<pegtl::one<'x', 'X'>, pegtl::string<'\xE2', '\x9C', '\x93'>,
                                      pegtl::string<'\xE2', '\x9C', '\x94'>>,
                           pegtl::star<pegtl::one<' '>>, pegtl::opt<pegtl::one<'\\'>>, pegtl::one<']'>> {};
struct unticked
    : pegtl::seq<pegtl::one<'['>, pegtl::opt<pegtl::one<' '>>, pegtl::opt<pegtl::one<'\\'>>, pegtl::one<']'>> {};
struct box_ticked : pegtl::sor<ticked, pegtl::string<'\xE2', '\x98', '\x91'>, pegtl::string<'\xE2', '\x98', '\x92'>> {};
struct box_open : pegtl::sor<unticked, pegtl::string<'\xE2', '\x98', '\x90'>> {};
struct ticked_box : pegtl::seq<pegtl::opt<pegtl::one<'\\'>>, box_ticked, pegtl::plus<space>> {};
struct open_box : pegtl::seq<pegtl::opt<pegtl::one<'\\'>>, box_open, pegtl::plus<space>> {};
struct box : pegtl::sor<ticked_box, open_box> {};
struct bullet_mark
    : pegtl::sor<pegtl::seq<pegtl::plus<pegtl::one<'*', '+'>>, pegtl::plus<space>>,
                 pegtl::seq<pegtl::one<'-'>, pegtl::plus<space>>, pegtl::seq<pegtl::one<'-'>, pegtl::at<upper>>,
                 pegtl::seq<pegtl::string<'-', '-'>, pegtl::plus<space>>,
                 pegtl::seq<pegtl::sor<en_dash, bullet_point>, pegtl::star<space>>,
                 pegtl::seq<pegtl::one<'o'>, pegtl::plus<space>, pegtl::at<upper>>> {};
struct bullet : pegtl::seq<bullet_mark, pegtl::opt<box>> {};
struct loose_box : pegtl::seq<box> {};  // a check box without a bullet

// What begins the words of a line; rules and fences are tried first by the caller.
struct mark : pegtl::seq<pegtl::opt<pegtl::sor<heading, tight_heading, bullet, loose_box>>> {};

// The line under a Markdown table's header.
struct delimiter_cell : pegtl::seq<pegtl::star<space>, pegtl::opt<pegtl::one<':'>>, pegtl::plus<pegtl::one<'-'>>,
                                   pegtl::opt<pegtl::one<':'>>, pegtl::star<space>> {};
struct delimiter
    : pegtl::seq<indent, pegtl::opt<pegtl::one<'|'>>, delimiter_cell,
                 pegtl::plus<pegtl::one<'|'>, pegtl::opt<delimiter_cell>>, pegtl::star<space>, pegtl::eof> {};
// "--- <tab> --": what a converter leaves of a table's rule
struct tab_delimiter
    : pegtl::seq<pegtl::plus<pegtl::one<'-'>>, pegtl::plus<pegtl::plus<pegtl::one<'\t'>>, pegtl::star<pegtl::one<'-'>>>,
                 pegtl::star<space>, pegtl::eof> {};

struct page : pegtl::seq<pegtl::istring<'p', 'a', 'g', 'e'>, pegtl::plus<space>, pegtl::plus<digit>,
                         pegtl::opt<pegtl::plus<space>, pegtl::sor<pegtl::istring<'o', 'f'>, pegtl::one<'/'>>,
                                    pegtl::plus<space>, pegtl::plus<digit>>,
                         pegtl::star<space>, pegtl::eof> {};

}  // namespace minutes::grammar::line
