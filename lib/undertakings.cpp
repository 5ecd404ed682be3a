#include "undertakings.hpp"

#include <algorithm>
#include <array>

#include "due.hpp"
#include "owners.hpp"
#include "promise.hpp"
#include "spans.hpp"

namespace minutes {

namespace {

// What decides, or tells, that somebody is to do something.
constexpr auto leads = std::to_array<std::string_view>(
    {"agreed that ", "resolved that ", "RESOLVED that ", "suggested that ", "decided that ", "agreed by all that ",
     "confirmed that ", "advised that ", "reported that ", "said that ", "noted that ", "stated that ", "agreed for ",
     "agreed "});

// Where `part` stands at or behind `from`.
std::size_t after(std::string_view s, std::string_view part, std::size_t from) {
    const std::size_t at = from <= s.size() ? find_in(s.substr(from), part) : std::string_view::npos;
    return at == std::string_view::npos ? at : from + at;
}

class Reader {
public:
    Reader(const Document& doc, const Directory& people, Date meeting, const std::vector<Span>& taken)
        : doc_(doc), people_(people), meeting_(meeting), taken_(taken) {}

    std::vector<ActionDraft> run() {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Block& b = blocks[i];
            const Section& s = doc_.section_of(i);
            if (b.kind == LineKind::matter || b.kind == LineKind::quote || b.kind == LineKind::code ||
                b.words.empty() || doc_.is_heading(i))
                continue;
            const bool told = doc_.prose(i) && b.kind == LineKind::text && ends_sentence(doc_.words(b));
            if ((s.topic == Topic::attendance && !told) || s.topic == Topic::agenda || s.topic == Topic::furniture ||
                s.topic == Topic::actions || (s.topic == Topic::title && !doc_.prose(i)))
                continue;
            if (i == 0 || doc_.outline.section_of[i] != doc_.outline.section_of[i - 1]) spoke_of({});
            block(i, doc_.words(b));
        }
        return std::move(out_);
    }

private:
    void block(std::size_t i, std::string_view all) {
        std::string_view speaker;
        const bool clauses = all.find(';') != std::string_view::npos;
        const auto parted = clauses ? sentences(all, doc_.house, true) : std::vector<std::string_view>();
        for (const std::string_view sentence : clauses ? std::span(parted) : doc_.sentences_of(i)) {
            std::string_view s = sentence;
            // "JW: will send out more info": the speaker is the doer
            if (const std::size_t colon = s.find(": "); colon != std::string_view::npos && colon < 40) {
                const std::string_view who = trim(s.substr(0, colon));
                if (people_.find(who) != nullptr || (is_initials(who) && people_.knows(who))) {
                    speaker = who;
                    said_by_speaker(i, trim(s.substr(colon + 1)), speaker);
                    spoke_of(speaker);
                    continue;
                }
                if (begins(lower(who), {"m/s", "msc", "moved", "motion"})) continue;  // who moved and seconded
                if (count_words(who) <= 5 && starts_upper(who) && count_words(s) > 6)
                    s = trim(s.substr(colon + 1));  // "DNS changes: ..."
            }
            if (!speaker.empty()) {
                said_by_speaker(i, s, speaker);
                continue;
            }
            if (const std::string_view inside = in_brackets(s); !inside.empty()) clause(i, inside, inside);
            else clause(i, sentence, s);
        }
    }

    // "[AF to ask the insurer]", "(KB will write.)": a sentence of its own; empty where it is none.
    static std::string_view in_brackets(std::string_view s) {
        if (s.ends_with('.')) s.remove_suffix(1);
        if (s.size() < 3 || !((s.front() == '[' && s.back() == ']') || (s.front() == '(' && s.back() == ')')))
            return {};
        s = trim(s.substr(1, s.size() - 2));
        return s.find_first_of("()[]") == std::string_view::npos ? s : std::string_view();
    }

    // In dialogue only crisp promises count: "will send ...", "I'll ...", "I will ..."
    bool said_by_speaker(std::size_t i, std::string_view said, std::string_view speaker) {
        if (said.ends_with('?')) return false;
        for (const std::string_view start :
             {"will ", "Will ", "I'll ", "I will ", "I\u2019ll ", "to send ", "has agreed to "}) {
            if (!said.starts_with(start)) continue;
            const std::string_view task = said.substr(start.size());
            if (!is_task(task, doc_.house)) return false;
            keep(i, said, {speaker});
            return true;
        }
        return false;
    }

    bool done(std::string_view s) const { return taken_.overlap(doc_.span(s)); }

    void clause(std::size_t i, std::string_view whole, std::string_view s) {
        if (s.ends_with('?') || count_words(s) < 4) return told_.push_back({s, false});
        if (!doc_.has(Hint::promise, s)) return told_.push_back({s, true});
        // "It was agreed that X would ...", "The Board resolved that the Clerk should ..."
        std::string_view inner = s;
        bool agreed = false;
        for (const std::string_view lead :
             doc_.has(Hint::lead, s) ? std::span(leads) : std::span<const std::string_view>())
            if (const std::size_t at = find_in(s, lead);
                at != std::string_view::npos && count_words(s.substr(0, at)) <= 8) {
                const bool decides = lead.starts_with("agreed") || lead.starts_with("resolved") ||
                                     lead.starts_with("RESOLVED") || lead.starts_with("decided");
                const std::string_view next = trim(s.substr(at + lead.size()));
                if (owner_list(next, people_, doc_.house) != 0 && decides) inner = next, agreed = true;
                break;
            }
        bool found = false;
        std::size_t searched = 0;  // of `inner`
        for (int round = 0; round < 3; ++round) {
            const std::size_t before = out_.size();
            std::size_t end = 0;
            if (doer(i, round == 0 || !found ? (round == 0 ? whole : whole_from(whole, inner, found)) : inner, inner,
                     agreed, end)) {
                if (found && out_.size() > before) shorten(out_[before - 1], out_[before].words.begin);
                found = true;
                searched = end;
            } else {
                searched = 0;
            }
            if (agreed) break;  // one sentence, one agreement
            const std::size_t cut = next_doer(inner, searched, agreed);
            if (cut == std::string_view::npos) break;
            inner = trim(inner.substr(cut));
        }
        if (found) return;
        passive(i, whole, s);
        told_.push_back({s, false});
    }

    // A clause that is no undertaking before the one that is stays with it, unless it was one of its own.
    static std::string_view whole_from(std::string_view whole, std::string_view inner, bool found) {
        return found ? inner : whole;
    }

    // "A will x, and B will y": A's words end where B's begin
    void shorten(ActionDraft& d, std::uint32_t end) const {
        std::string_view text = doc_.words({d.words.begin, std::min(d.words.end, end)});
        text = strip(text, ",;");
        if (text.ends_with(" and")) text.remove_suffix(4);
        text = strip(text, ",;");
        d.words = doc_.span(text);
        d.action.text = tidy(text);
    }

    // "..., and KB will ...", "... so JM will be asked to ...": where the next clause with a doer of its own begins
    std::size_t next_doer(std::string_view s, std::size_t from, bool agreed) const {
        std::size_t first = std::string_view::npos;
        for (const std::string_view joint :
             {", and ", " which ", " so ", ", but ", " and ", ", ", " \u2013 ", " - ", ": "})
            for (std::size_t at = after(s, joint, from); at != std::string_view::npos && at < first;
                 at = after(s, joint, at + 1)) {
                const std::string_view next = trim(s.substr(at + joint.size()));
                const std::size_t who = owner_list(next, people_, doc_.house);
                if (who == 0) continue;
                // "..., the Clerk to enquire"
                const bool bare = (joint.front() == ',' || joint == " - " || joint == " \u2013 ") &&
                                  bare_to_allowed(next.substr(0, who));
                if (promise_length(trim(next.substr(who)), agreed, bare, doc_.house) == 0) continue;
                first = at + joint.size();
                break;
            }
        return first;
    }

    // `end`: where the promise ends in `s`, for the search for further doers.
    bool doer(std::size_t i, std::string_view whole, std::string_view s, bool agreed, std::size_t& end) {
        end = s.size();
        if (members_asked(i, whole, s)) return true;
        std::size_t who = owner_list(s, people_, doc_.house);
        std::string_view owners = s.substr(0, who);
        bool pronoun = false;
        if (who == 0) {
            const std::size_t space = s.find(' ');
            const std::string low = lower(s.substr(0, space));
            if ((low == "he" || low == "she") && space != std::string_view::npos && !last().empty()) {
                who = space;
                owners = last();
                pronoun = true;
            } else {
                return false;
            }
        }
        std::string_view rest = trim(s.substr(who));
        // "Anna, Tom and Newcomer will ...": the last one is in no list
        if (!pronoun && rest.starts_with("and ")) {
            const std::string_view name = rest.substr(4, rest.find(' ', 4) - 4);
            if (starts_upper(name) && is_name(name, doc_.house, false) &&
                promise_length(trim(rest.substr(4 + name.size())), agreed, false, doc_.house) != 0) {
                who = offset_in(s, name) + name.size();
                owners = s.substr(0, who);
                rest = trim(s.substr(who));
            }
        }
        const std::string low_owner = lower(owners);
        const bool members_agreed = (low_owner.ends_with("councillors") || low_owner.ends_with("trustees") ||
                                     low_owner.ends_with("governors")) &&
                                    rest.starts_with("agreed to ");
        if (low_owner == "we" || (is_body_of_people(owners, doc_.house) && !members_agreed)) return false;
        // "BH, who is an engineer, agreed to ..."
        if (rest.starts_with("("))
            if (const std::size_t close = rest.find(')'); close != std::string_view::npos && close < 60)
                rest = trim(rest.substr(close + 1));
        if (rest.starts_with(", who ") || rest.starts_with(", as "))
            if (const std::size_t comma = rest.find(", ", 2); comma != std::string_view::npos && comma < 80)
                rest = trim(rest.substr(comma + 2));
        const bool office = !pronoun;
        std::size_t p = promise_length(rest, agreed, office, doc_.house);
        // "KB apologised and will look into it"
        for (const std::string_view joint :
             {" and will ", " and would ", " and has agreed to ", " and agreed to ", " and offered to ", " and is to "})
            if (const std::size_t at = rest.find(joint);
                p == 0 && !pronoun && at < 100 && rest.substr(0, at).find_first_of(",;:") == std::string_view::npos &&
                !of_others(rest.substr(0, at)) && is_task(rest.substr(at + joint.size()), doc_.house))
                p = at + joint.size();
        if (p == 0) {
            if (!pronoun) spoke_of(owners);
            return false;
        }
        if (rest.starts_with("to ") && !bare_to_allowed(owners)) return false;
        end = offset_in(s, rest) + p;
        keep(i, whole, read_owners(owners, doc_.house));
        if (!pronoun) spoke_of(owners);
        return true;
    }

    // "reported that the County had seen it": whoever spoke, it is about somebody else
    static bool of_others(std::string_view said) {
        const std::size_t that = find_in(said, " that ");
        if (that == std::string_view::npos) return false;
        const std::string_view subject = said.substr(that + 6);
        return !subject.starts_with("he ") && !subject.starts_with("she ") && !subject.starts_with("they ");
    }

    // "Clerk to write": an office, initials or a person at the very beginning
    bool bare_to_allowed(std::string_view owners) const {
        if (owners.starts_with("the ")) owners.remove_prefix(4);
        return owners.starts_with('@') || people_.knows(owners) || doc_.house.longest(Word::group, owners) != 0 ||
               is_initials(owners) || honorific_length(owners, doc_.house) != 0 ||
               owners.find(" and ") != std::string_view::npos || owners.starts_with("The ") ||
               owners.find('/') != std::string_view::npos;
    }

    // "All members are asked to ...", "The committee asked her to ..."
    bool members_asked(std::size_t i, std::string_view whole, std::string_view s) {
        for (const std::string_view cue : {" are asked to ", " were asked to ", " must ", " agreed that they should "})
            if (const std::size_t at = find_in(s.substr(0, 80), cue); at < 40) {
                const std::string low = lower(s.substr(0, at));
                if (low.ends_with("members") || low.ends_with("councillors") || low.ends_with("trustees") ||
                    low.ends_with("governors"))
                    return keep(i, whole, {s.substr(0, at)}), true;
            }
        if (const std::size_t at = find_in(s.substr(0, 40), " asked ");
            at < 30 && is_body_of_people(s.substr(0, at), doc_.house)) {
            std::string_view rest = s.substr(at + 7);
            if (rest.starts_with("for ")) rest.remove_prefix(4);
            const bool pronoun = rest.starts_with("her to ") || rest.starts_with("him to ");
            const std::size_t who = pronoun ? 3 : owner_list(rest, people_, doc_.house);
            if (who == 0 || !trim(rest.substr(who)).starts_with("to ") || (pronoun && last().empty())) return false;
            keep(i, whole,
                 pronoun ? std::vector<std::string_view>{last()} : read_owners(rest.substr(0, who), doc_.house));
            return true;
        }
        return false;
    }

    // "... will be requested by Hanna", "a request was made to (and accepted by) SG that she ..."
    void passive(std::size_t i, std::string_view whole, std::string_view s) {
        for (const std::string_view cue : {" will be ", " to be "}) {
            const std::size_t at = find_in(s, cue);
            if (at == std::string_view::npos) continue;
            const std::size_t by = s.find(" by ", at);
            if (by == std::string_view::npos || count_words(s.substr(at, by - at)) > 6) continue;
            const std::string_view who = trim(s.substr(by + 4));
            const std::size_t n = owner_list(who, people_, doc_.house);
            const auto owners = read_owners(who.substr(0, n), doc_.house);
            if (owners.empty() || !std::all_of(owners.begin(), owners.end(),
                                               [this](std::string_view o) { return people_.find(o) != nullptr; }))
                continue;
            keep(i, whole, owners);
            return;
        }
    }

    void spoke_of(std::string_view who) {
        told_.clear();
        last_ = who;
    }

    // Who was spoken of last.
    std::string_view last() {
        std::string_view who;
        for (; !told_.empty() && who.empty(); told_.pop_back()) who = subject(told_.back());
        if (!who.empty()) spoke_of(who);
        return last_;
    }

    // Whom a sentence begins with.
    struct Told {
        std::string_view sentence;
        bool offices;  // or groups, bodies aside
    };
    std::string_view subject(const Told& told) const {
        if (const std::size_t who = people_.leading(told.sentence, false); who != 0)
            return told.sentence.substr(0, who);
        const std::string_view owners =
            told.sentence.substr(0, told.offices ? owner_list(told.sentence, people_, doc_.house) : 0);
        return same_letters(owners, "we") || is_body_of_people(owners, doc_.house) ? std::string_view() : owners;
    }

    void keep(std::size_t i, std::string_view text, const std::vector<std::string_view>& owners) {
        if (done(text) || owners.empty()) return;
        text = strip(text, ";");
        if (text.ends_with("as above.") || text.ends_with("as above")) return;
        for (const std::string_view lead : {"and ", "but ", "so "})
            if (text.starts_with(lead)) text = trim(text.substr(lead.size()));
        ActionDraft d;
        d.block = i;
        d.words = doc_.span(text);
        d.action.text = tidy(text);
        d.action.form = Form::implied;
        for (std::string_view o : owners) {
            for (const std::string_view article : {"The ", "the "})
                if (o.starts_with(article) && count_words(o) <= 4) o.remove_prefix(4);
            d.action.owners.push_back(tidy(o));
        }
        const Due due = find_due(text, doc_.house, meeting_, doc_.month_first);
        d.action.due = due.date;
        d.action.due_text = tidy(due.text);
        if (!out_.empty() && out_.back().words == d.words) return;
        out_.push_back(std::move(d));
    }

    const Document& doc_;
    const Directory& people_;
    Date meeting_;
    Spans taken_;
    std::vector<ActionDraft> out_;
    // For "he" and "she": who was spoken of last, and the sentences since then, looked through only when a pronoun
    // comes.
    std::string_view last_;
    std::vector<Told> told_;
};

}  // namespace

std::vector<ActionDraft> read_undertakings(const Document& doc, const Directory& people, Date meeting,
                                           const std::vector<Span>& taken) {
    return Reader(doc, people, meeting, taken).run();
}

}  // namespace minutes
