// A phrase from a vocabulary that is read at run time. The vocabulary arrives as the parse's first state, and answers
// longest(meaning, text) with the length of the longest phrase that begins there, or 0.
#pragma once

#include <string_view>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

namespace minutes::grammar {

template <auto Meaning>
struct word_of {
    using rule_t = word_of;
    using subs_t = tao::pegtl::empty_list;
    template <tao::pegtl::apply_mode, tao::pegtl::rewind_mode, template <typename...> class,
              template <typename...> class, typename Input, typename Vocabulary, typename... States>
    static bool match(Input& in, const Vocabulary& words, States&&...) {
        const std::size_t n = words.longest(Meaning, std::string_view(in.current(), in.size()));
        if (n != 0) in.bump(n);
        return n != 0;
    }
};

}  // namespace minutes::grammar

namespace tao::pegtl {
template <typename Name, auto Meaning>
struct analyze_traits<Name, minutes::grammar::word_of<Meaning>> : analyze_any_traits<> {};
}  // namespace tao::pegtl
