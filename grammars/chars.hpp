// Characters of real minutes, and the custom rule that carries the speed: skip_to (a
// 256-entry table). Tolerant: nothing here can raise.
#pragma once

#include <array>
#include <cstring>
#include <string_view>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

namespace minutes::grammar {

namespace pegtl = tao::pegtl;

// Input for all grammars over prose: positions are byte offsets, found lazily.
using input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*>;

// The rule matches at the beginning of the words.
template <typename Rule>
bool matches(std::string_view words) {
    input in(words.data(), words.data() + words.size(), "");
    return pegtl::parse<Rule>(in);
}

struct sp : pegtl::one<' ', '\t', '\n', '\r'> {};
struct sps : pegtl::star<sp> {};
struct upper : pegtl::range<'A', 'Z'> {};
struct digit : pegtl::digit {};
struct high : pegtl::range<static_cast<char>(0x80), static_cast<char>(0xFF)> {};  // a byte of a character beyond ASCII
struct letter : pegtl::sor<pegtl::alpha, high> {};

struct en_dash : pegtl::string<'\xE2', '\x80', '\x93'> {};
struct em_dash : pegtl::string<'\xE2', '\x80', '\x94'> {};
struct dash : pegtl::sor<pegtl::one<'-'>, en_dash, em_dash> {};
struct apostrophe : pegtl::sor<pegtl::one<'\''>, pegtl::string<'\xE2', '\x80', '\x99'>> {};
struct bullet_point : pegtl::sor<pegtl::string<'\xE2', '\x80', '\xA2'>,  // •
                                 pegtl::string<'\xC2', '\xB7'>,          // ·
                                 pegtl::string<'\xE2', '\x97', '\xA6'>,  // ◦
                                 pegtl::string<'\xE2', '\x96', '\xAA'>,  // ▪
                                 pegtl::string<'\xE2', '\x97', '\x8F'>,  // ●
                                 pegtl::string<'\xE2', '\x97', '\x8B'>,  // ○
                                 pegtl::string<'\xE2', '\x96', '\xA0'>,  // ■
                                 pegtl::string<'\xE2', '\x9E', '\xA2'>,  // ➢
                                 pegtl::string<'\xEF', '\x82', '\xB7'>,  // Word's private bullets
                                 pegtl::string<'\xEF', '\x82', '\xA7'>, pegtl::string<'\xEF', '\x83', '\x98'>,
                                 pegtl::string<'\xEF', '\x83', '\xBC'>> {};

// One or more bytes that none of `Specials` (nor a byte beyond `Specials`' rules) could begin with.
template <char... Specials>
struct skip_to {
    using rule_t = skip_to;
    using subs_t = pegtl::empty_list;
    static constexpr std::array<bool, 256> stops = [] {
        std::array<bool, 256> t{};
        ((t[static_cast<unsigned char>(Specials)] = true), ...);
        return t;
    }();
    template <typename Input>
    static bool match(Input& in) {
        const char* p = in.current();
        const char* const end = in.end();
        while (p != end && !stops[static_cast<unsigned char>(*p)]) ++p;
        if (p == in.current()) return false;
        in.bump_in_this_line(static_cast<std::size_t>(p - in.current()));
        return true;
    }
};

// The end of a word: no letter or digit follows.
struct word_end : pegtl::not_at<pegtl::sor<pegtl::alnum, pegtl::one<'_'>>> {};

}  // namespace minutes::grammar

namespace tao::pegtl {
template <typename Name, char... Specials>
struct analyze_traits<Name, minutes::grammar::skip_to<Specials...>> : analyze_any_traits<> {};
}  // namespace tao::pegtl
