// What the inside of a line can hold: Markdown, wiki and HTML marks among the words. Tolerant: `anything` takes what is
// left, so the content of a line always matches. The actions decide what becomes words.
#pragma once

#include "chars.hpp"

namespace minutes::grammar::markup {

struct plain : skip_to<'<', '&', '[', ']', '!', '*', '_', '\'', '~', '\\', '`', '\0', '\r', '\n', '\t', '{', '\xC2'> {};

struct comment : pegtl::seq<pegtl::string<'<', '!', '-', '-'>,
                            pegtl::rep_max<400, pegtl::not_at<pegtl::string<'-', '-', '>'>>, pegtl::any>,
                            pegtl::string<'-', '-', '>'>> {};
struct tag_name : pegtl::seq<pegtl::alpha, pegtl::rep_max<12, pegtl::alnum>> {};
struct tag : pegtl::seq<pegtl::one<'<'>, pegtl::opt<pegtl::one<'/'>>, tag_name,
                        pegtl::at<pegtl::one<'>', '/', ' ', '\t', '\n', '\r'>>,
                        pegtl::rep_max<1000, pegtl::not_one<'<', '>'>>, pegtl::one<'>'>> {};
struct auto_link : pegtl::seq<pegtl::one<'<'>, pegtl::plus<pegtl::alpha>, pegtl::one<':'>,
                              pegtl::rep_max<500, pegtl::not_one<'<', '>', ' ', '\n'>>, pegtl::one<'>'>> {};

struct entity : pegtl::seq<pegtl::one<'&'>,
                           pegtl::sor<pegtl::seq<pegtl::one<'#'>, pegtl::rep_min_max<1, 7, pegtl::alnum>>,
                                      pegtl::rep_min_max<2, 8, pegtl::alnum>>,
                           pegtl::one<';'>> {};

struct attributes : pegtl::seq<pegtl::one<'{'>, pegtl::one<'.', '#'>,
                               pegtl::rep_max<80, pegtl::not_one<'{', '}', '\n'>>, pegtl::one<'}'>> {
};  // pandoc's {.underline}
struct target : pegtl::sor<pegtl::seq<pegtl::one<'('>, pegtl::rep_max<800, pegtl::not_one<')', '\n'>>, pegtl::one<')'>>,
                           attributes> {};
struct link_text : pegtl::rep_max<400, pegtl::not_one<'[', ']', '\n'>> {};
struct image : pegtl::seq<pegtl::string<'!', '['>, link_text, pegtl::one<']'>, target> {};
struct link_open : pegtl::seq<pegtl::one<'['>, pegtl::at<link_text, pegtl::one<']'>, target>> {};
struct link_close : pegtl::seq<pegtl::one<']'>, target> {};
// [[page|words]], [[page]], [https://... words]
struct wiki_target : pegtl::seq<pegtl::rep_max<200, pegtl::not_one<'[', ']', '|', '\n'>>, pegtl::one<'|'>> {};
struct wiki_open : pegtl::seq<pegtl::string<'[', '['>,
                              pegtl::at<pegtl::rep_max<400, pegtl::not_one<'[', ']', '\n'>>, pegtl::string<']', ']'>>,
                              pegtl::opt<wiki_target>> {};
struct wiki_close : pegtl::string<']', ']'> {};
struct external_open : pegtl::seq<pegtl::one<'['>, pegtl::string<'h', 't', 't', 'p'>,
                                  pegtl::rep_max<400, pegtl::not_one<' ', ']', '[', '\n'>>, pegtl::one<' '>,
                                  pegtl::at<link_text, pegtl::one<']'>>> {};

struct strong : pegtl::sor<pegtl::string<'*', '*'>, pegtl::string<'_', '_'>, pegtl::string<'\'', '\'', '\''>> {};
struct emphasis : pegtl::sor<pegtl::one<'*'>, pegtl::one<'_'>, pegtl::string<'\'', '\''>> {};
struct rule_off : pegtl::rep_min<3, pegtl::one<'_'>> {};  // a line to sign on
struct strike : pegtl::string<'~', '~'> {};
// A backslash takes the meaning from the mark behind it.
struct escaped : pegtl::seq<pegtl::one<'\\'>, pegtl::ranges<'!', '/', ':', '@', '[', '`', '{', '~'>> {};
struct code_mark : pegtl::one<'`'> {};
struct template_mark : pegtl::seq<pegtl::string<'{', '{'>, pegtl::rep_max<200, pegtl::not_one<'{', '}', '\n'>>,
                                  pegtl::string<'}', '}'>> {};
// Inside a line of HTML: one blank, whatever ends the lines of the source and however the next is indented.
struct line_break : pegtl::seq<pegtl::one<'\r', '\n'>, pegtl::star<pegtl::one<' ', '\t', '\r', '\n'>>> {};
struct white : pegtl::sor<line_break, pegtl::one<'\0', '\t'>, pegtl::string<'\xC2', '\xA0'>> {};
struct anything : pegtl::any {};

struct content : pegtl::star<pegtl::sor<plain, escaped, white, comment, tag, auto_link, entity, image, link_open,
                                        link_close, wiki_open, wiki_close, external_open, rule_off, strong, emphasis,
                                        strike, code_mark, template_mark, anything>> {};

}  // namespace minutes::grammar::markup
