// House: the words of one organisation's minutes and what they mean. Shapes are grammar rules; words live here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.hpp"
#include "phrase.hpp"
#include "three_letters.hpp"
#include "vocabulary.hpp"
#include "word.hpp"

namespace minutes {

enum class Hint : std::uint8_t;  // see hint.hpp

class House {
public:
    // The built-in default.
    static const House& standard();
    // A built-in house by its name, or null.
    static const House* built_in(std::string_view name);
    static std::vector<std::string> names();
    static std::vector<const House*> all();
    // A house file: TOML, see the README. Phrases are added to the default's. Errors name file and line, and the
    // nearest known key.
    static Result<House> read(const std::string& file, std::string_view toml);

    const std::string& name() const { return name_; }

    // The length of the longest phrase of this meaning that begins at the start of `text` and ends where a word ends;
    // 0: none. ASCII letters match in either case, one blank matches any run of blanks, ' matches ’. Of labels of
    // actions an abbreviation also ends before a number: "AP12".
    std::size_t longest(Word w, std::string_view text) const {
        const std::size_t n = of(w).may_begin(text) ? of(w).longest(text) : 0;
        return n == 0 && w == Word::action_label ? abbreviation_before_number(text) : n;
    }
    // The text, as it stands, is one phrase of this meaning.
    bool lists(Word w, std::string_view text) const { return !text.empty() && longest(w, text) == text.size(); }
    // All phrases of this meaning, in small letters, longest first.
    const std::vector<std::string>& phrases(Word w) const { return of(w).list; }
    // The whole of `text` (blanks and a final colon or stop aside) is one phrase of this meaning, or one in each of two
    // languages: "Lleoliad / Venue".
    bool is(Word, std::string_view text) const;
    // The offset of the first phrase of this meaning that begins where a word begins; npos: none.
    std::size_t find(Word, std::string_view text) const;
    // A phrase of any attendance group but the list's own labels stands in `text`.
    bool has_attendance(std::string_view text) const { return attendance_.find(text) != std::string_view::npos; }
    // A phrase of those that tell of a decision in a sentence, or deny it, stands in `text`.
    bool has_decision(std::string_view text) const { return decision_.find(text) != std::string_view::npos; }
    bool has(Word w, std::string_view text) const { return find(w, text) != std::string_view::npos; }
    // The first phrase in `text` that marks this house, a label or a month that the default does not know; empty: none.
    std::string_view own(std::string_view text) const;
    // Where the first such phrase begins, at `from` or behind it; npos: nowhere.
    std::size_t find_own(std::string_view text, std::size_t from) const { return own_.find(text, from); }
    // 1 to 12 where `text` begins with a month's name, whose length goes to `length`; else 0.
    int month(std::string_view text, std::size_t& length) const;
    // A month's or a weekday's name may begin at the start of `text`; most words are told apart at a glance.
    bool may_begin_date(std::string_view text) const {
        return months_.may_begin(text) || of(Word::weekday).may_begin(text);
    }
    // The length of the "th" of "8th" where `text` begins with such.
    std::size_t ordinal(std::string_view text) const { return longest(Word::ordinal, text); }

    // What is looked for in every sentence, words and hints, in lists by these numbers.
    const Vocabulary& vocabulary() const { return vocabulary_; }
    static constexpr std::size_t list(Word w) { return static_cast<std::size_t>(w); }
    static constexpr std::size_t list(Hint h) { return word_count + static_cast<std::size_t>(h); }
    // All phrases of the list are in the vocabulary.
    bool looked_up(Word w) const { return looked_up_[list(w)]; }

private:
    friend struct HouseFile;
    std::size_t abbreviation_before_number(std::string_view text) const;
    struct Phrases {
        struct Begin {
            PhraseHead head;
            std::uint32_t phrase;  // in the list
        };
        static constexpr unsigned hash_bits = 11, group_bits = 8;
        std::vector<std::string> list;  // longest first
        // By the hashes that the first three bytes of a phrase may have in a text, in groups of hashes side by side, in
        // each of them the longest first.
        std::vector<Begin> begins;
        std::array<std::uint64_t, (1U << hash_bits) / 64> known{};   // a bit for each of the hashes
        std::array<std::uint16_t, (1U << group_bits) + 1> groups{};  // where each begins, and the end of the last
        bool marks = false;  // a phrase begins with something that is no letter and no digit

        void add(std::string phrase);
        void order();
        // One of the phrases may begin at the start of `text`.
        bool may_begin(std::string_view text) const {
            return knows(hash_of_three<hash_bits>(first_bytes<std::uint32_t>(text)));
        }
        bool knows(std::uint32_t hash) const { return ((known[hash / 64] >> (hash % 64)) & 1U) != 0; }
        std::size_t longest(std::string_view text) const;
        std::size_t find(std::string_view text, std::size_t from = 0) const;
    };
    const Phrases& of(Word w) const { return words_[static_cast<std::size_t>(w)]; }
    Phrases& of(Word w) { return words_[static_cast<std::size_t>(w)]; }
    // All phrases of these meanings.
    Phrases together(std::span<const Word>) const;
    void collect_own();
    void fill_vocabulary();

    std::string name_ = "default";
    std::array<Phrases, word_count> words_;
    Phrases own_, months_, attendance_, decision_;
    Vocabulary vocabulary_;
    std::array<bool, word_count> looked_up_{};
};

}  // namespace minutes
