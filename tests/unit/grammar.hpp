// What the tests of the grammars share: a rule's matches, attempts, and the rules that it used.
#pragma once

#include <doctest/doctest.h>

#include <set>
#include <string_view>

#include "grammars/action.hpp"
#include "grammars/date.hpp"
#include "grammars/inline.hpp"
#include "grammars/line.hpp"
#include "grammars/number.hpp"
#include "grammars/people.hpp"
#include "minutes_of.hpp"

namespace minutes::test {

namespace g = minutes::grammar;
namespace pegtl = tao::pegtl;

using item_number = g::number::heading_marker<Word::item>;
using any_date = g::date::any<Word::weekday>;
using action_mark = g::action::mark<Word::action_label>;
using person = g::people::person<Word::honorific>;

// What the control class sees.
struct Tally {
    std::size_t attempts = 0;
    std::set<std::string_view> used;  // rules that matched
};

template <typename Rule>
struct counting : pegtl::normal<Rule> {
    template <typename In, typename... States>
    static void start(const In&, const House&, Tally& t, States&&...) {
        ++t.attempts;
    }
    template <typename In, typename... States>
    static void success(const In&, const House&, Tally& t, States&&...) {
        t.used.insert(pegtl::demangle<Rule>());
    }
};

// The bytes that the rule consumes at the beginning of the text; -1 where it fails.
template <typename Rule>
long consumed(std::string_view s, Tally& tally) {
    g::input in(s.data(), s.data() + s.size(), "");
    const bool matched = pegtl::parse<Rule, pegtl::nothing, counting>(in, House::standard(), tally);
    const long used = in.current() - s.data();
    if (!matched) CHECK_MESSAGE(used == 0, "a rule that fails consumes nothing");
    return matched ? used : -1;
}

template <typename Rule>
long consumed(std::string_view s) {
    Tally tally;
    return consumed<Rule>(s, tally);
}

}  // namespace minutes::test
