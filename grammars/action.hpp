// The mark that begins an action: "Action:", "ACTION 3 (KB, by 8 March):", "[AI]", "#action". Tolerant: fails without
// consuming where none begins. Who owns it and what is to be done stands behind the mark.
#pragma once

#include "chars.hpp"
#include "word_of.hpp"

namespace minutes::grammar::action {

struct series : pegtl::seq<pegtl::rep_min_max<1, 5, pegtl::upper>, pegtl::one<'-', '/'>> {};  // "CRR-078"
struct reference : pegtl::seq<pegtl::opt<pegtl::one<'#'>>, pegtl::opt<series>, pegtl::plus<digit>,
                              pegtl::star<pegtl::one<'.', '-', '/'>, pegtl::plus<pegtl::alnum>>> {};
struct detail : pegtl::rep_min_max<1, 120, pegtl::not_one<'(', ')', '[', ']', '\n'>> {};
struct bracket : pegtl::sor<pegtl::seq<pegtl::one<'('>, detail, pegtl::one<')'>>,
                            pegtl::seq<pegtl::one<'['>, detail, pegtl::one<']'>>> {};
struct colon : pegtl::seq<sps, pegtl::one<':'>> {};
struct dash_mark : pegtl::seq<sps, dash, pegtl::at<sp>> {};
struct comma_mark : pegtl::seq<pegtl::one<','>, pegtl::at<sp>> {};  // "Action, write to ..."
struct close : pegtl::one<']'> {};
struct open : pegtl::one<'['> {};

template <auto Label>
struct name : word_of<Label> {};
template <auto Label>
struct second_name : pegtl::seq<sps, pegtl::one<'/'>, sps, word_of<Label>> {};  // in another language
template <auto Label>
struct mark
    : pegtl::seq<
          pegtl::opt<open>, name<Label>, pegtl::opt<second_name<Label>>,
          pegtl::opt<sps, pegtl::opt<pegtl::one<'-'>>, reference, pegtl::at<pegtl::sor<sp, colon, dash_mark, bracket>>>,
          pegtl::opt<sps, bracket>, pegtl::opt<close>, pegtl::opt<pegtl::sor<colon, dash_mark, comma_mark>>> {};

}  // namespace minutes::grammar::action
