#include "forthcoming.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "dates.hpp"
#include "due.hpp"
#include "label.hpp"
#include "prose.hpp"
#include "spans.hpp"

namespace minutes {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

// So far from the phrase that announces it may a time stand, and so far from "next" its meeting.
constexpr std::size_t near = 12, beside = 3;  // words

// When something comes back.
struct When {
    Date date;
    std::string_view text;
};

// The first `n` words.
std::string_view first_words(std::string_view text, std::size_t n) {
    const auto words = split_words(text.substr(0, 40 * n));
    if (words.size() <= n) return text.substr(0, 40 * n);
    return text.substr(0, offset_in(text, words[n - 1]) + words[n - 1].size());
}

// "Signed ............ Chair": a line of the form that minutes are printed on.
bool to_be_filled_in(std::string_view words) {
    return std::ranges::any_of(std::array{"....", "____", "\u2026\u2026"},
                               [&](const char* gap) { return words.find(gap) != nowhere; });
}

class Finder {
public:
    Finder(const Document& doc, const Meeting& meeting, std::vector<Span> told, std::vector<std::size_t>& places)
        : doc_(doc), house_(doc.house), meeting_(meeting), told_(std::move(told)), places_(places) {}

    std::vector<Forthcoming> run() {
        const auto& blocks = doc_.outline.blocks;
        std::string_view announced;        // the label of the list that the blocks stand in
        const Section* section = nullptr;  // of the last block, and whether
        bool heading_announces = false;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Block& b = blocks[i];
            const Section& s = doc_.section_of(i);
            if (b.words.empty() || b.kind == LineKind::matter || b.kind == LineKind::quote ||
                b.kind == LineKind::code || doc_.is_heading(i) || s.topic == Topic::agenda || s.topic == Topic::title)
                continue;
            const std::string_view words = doc_.words(b);
            if (to_be_filled_in(words)) continue;
            if (!b.bullet()) announced = {};
            if (&s != section) section = &s, heading_announces = announces(s);
            if (heading_announces) listed(words, doc_.words(s.title), i);
            else if (!announced.empty()) listed(words, announced, i);
            else if (const Label& label = doc_.label_of(i);
                     (!label.rest.empty() || words.ends_with(':')) && doc_.has(Word::agenda_items, label.text)) {
                if (label.rest.empty()) announced = label.text;
                else listed(label.rest, label.text, i);
            } else if (doc_.has(Word::returns, words) || doc_.has(Word::deferred, words))
                for (const std::string_view sentence : doc_.sentences_of(i))
                    if (const auto when = said(sentence)) add(sentence, *when, i);
        }
        return std::move(out_);
    }

private:
    // The heading of an item announces what comes up next time. A longer one is no heading of a list.
    bool announces(const Section& s) const {
        constexpr std::size_t longest_heading = 200;
        const std::string_view title = doc_.words(s.title);
        return s.item && title.size() <= longest_heading && doc_.has(Word::agenda_items, title);
    }

    // What stands on the next agenda, one a list entry; clauses parted by semicolons are several.
    void listed(std::string_view words, std::string_view heading, std::size_t block) {
        const Date next = doc_.has(Word::later, heading) ? Date{} : meeting_.next_meeting.date;
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(';'), words.size());
            const std::string_view each = trim(words.substr(0, end));
            // "The chair thanked everyone": minutes go on below the list.
            const bool told = ends_sentence(each) && doc_.has(Word::speech, each);
            if (!each.empty() && !told && !house_.is(Word::nobody, each)) add(each, {next, heading}, block);
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }

    // When the sentence says that something comes back; nothing: it doesn't, or it was before this meeting.
    std::optional<When> said(std::string_view sentence) const {
        for (std::size_t at = doc_.find(Word::returns, sentence); at < sentence.size();) {
            const std::string_view here = sentence.substr(at);
            const std::size_t length = house_.longest(Word::returns, here);
            // The time may be part of the phrase's last word: "be tabled at" the March meeting.
            const std::string_view before = here.substr(0, length), last = before.substr(before.rfind(' ') + 1);
            if (const auto when = time(first_words(here.substr(offset_in(here, last)), near + 1), false)) return when;
            at = next_of(Word::returns, sentence, at);
        }
        for (std::size_t at = doc_.find(Word::deferred, sentence); at < sentence.size();
             at = next_of(Word::deferred, sentence, at)) {
            const std::string_view here = first_words(sentence.substr(at), near);
            for (std::size_t to = doc_.find(Word::until, here); to < here.size(); to = next_of(Word::until, here, to))
                if (const auto when = time(first_words(here.substr(to), near / 2), true)) return when;
        }
        return std::nullopt;
    }

    std::size_t next_of(Word w, std::string_view text, std::size_t at) const {
        const std::size_t from = at + 1;
        const std::size_t next = doc_.find(w, text.substr(from));
        return next == nowhere ? nowhere : from + next;
    }

    // `put_off`: any date counts, for the words stand behind "deferred to"; a year that is left out is not moved on.
    std::optional<When> time(std::string_view words, bool put_off) const {
        if (const auto when = occasion(words)) return when;
        const bool any = put_off || doc_.has(Word::occasion, words);  // "at the meeting on 9 December"
        const Due due = find_due(words, house_, meeting_.date, doc_.month_first, any);
        if (due.date) return later(due, put_off);
        for (const Word w : {Word::time, Word::undated})
            if (const std::size_t at = doc_.find(w, words); at != nowhere)
                return When{{}, words.substr(at, house_.longest(w, words.substr(at)))};
        return std::nullopt;
    }

    std::optional<When> later(const Due& due, bool put_off) const {
        Date date = due.date;
        if (!meeting_.date || last_day(date) > last_day(meeting_.date)) return When{date, due.text};
        // The January meeting that is still to come.
        const bool year = std::ranges::count_if(due.text, is_digit) >= 4;
        if (year || put_off) return std::nullopt;
        ++date.year;
        return date.day == 29 && date.month == 2 ? std::nullopt : std::optional(When{date, due.text});
    }

    // "the next meeting", "a future council agenda".
    std::optional<When> occasion(std::string_view words) const {
        for (const Word which : {Word::next, Word::later}) {
            const std::size_t at = doc_.find(which, words);
            if (at == nowhere) continue;
            const std::string_view near_by = first_words(words.substr(at), beside + 1);
            const std::size_t meeting = doc_.find(Word::occasion, near_by);
            if (meeting == nowhere) continue;
            const std::size_t end = meeting + house_.longest(Word::occasion, near_by.substr(meeting));
            return When{which == Word::next ? meeting_.next_meeting.date : Date{}, near_by.substr(0, end)};
        }
        return std::nullopt;
    }

    void add(std::string_view words, const When& when, std::size_t block) {
        if (told_.overlap(doc_.span(words))) return;
        out_.push_back(
            {.text = tidy(words), .due = when.date, .due_text = tidy(when.text), .item = {}, .at = doc_.at(words)});
        places_.push_back(block);
    }

    const Document& doc_;
    const House& house_;
    const Meeting& meeting_;
    const Spans told_;
    std::vector<std::size_t>& places_;
    std::vector<Forthcoming> out_;
};

}  // namespace

std::vector<Forthcoming> read_forthcoming(const Document& doc, const Meeting& meeting, std::vector<Span> told,
                                          std::vector<std::size_t>& blocks) {
    return Finder(doc, meeting, std::move(told), blocks).run();
}

}  // namespace minutes
