#include "actions.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "dates.hpp"
#include "due.hpp"
#include "grammars/action.hpp"
#include "label.hpp"
#include "owners.hpp"
#include "status.hpp"
#include "titles.hpp"

namespace minutes {

namespace {

namespace pegtl = tao::pegtl;
namespace grammar_action = grammar::action;

// A label as the grammar saw it.
struct Mark {
    std::string_view name, reference, detail;
    bool colon = false, dash = false, comma = false, bracketed = false;
};

template <typename Rule> struct on : pegtl::nothing<Rule> {};
template <> struct on<grammar_action::name<Word::action_label>> {
    template <typename In> static void apply(const In& in, const House&, Mark& m) { m.name = {in.begin(), in.size()}; }
};
template <> struct on<grammar_action::reference> {
    template <typename In> static void apply(const In& in, const House&, Mark& m) { m.reference = {in.begin(), in.size()}; }
};
template <> struct on<grammar_action::detail> {
    template <typename In> static void apply(const In& in, const House&, Mark& m) { m.detail = {in.begin(), in.size()}; }
};
template <> struct on<grammar_action::colon> {
    static void apply0(const House&, Mark& m) { m.colon = true; }
};
template <> struct on<grammar_action::dash_mark> {
    static void apply0(const House&, Mark& m) { m.dash = true; }
};
template <> struct on<grammar_action::comma_mark> {
    static void apply0(const House&, Mark& m) { m.comma = true; }
};
template <> struct on<grammar_action::open> {
    static void apply0(const House&, Mark& m) { m.bracketed = true; }
};

// A label in a block: where it begins and where its text begins and ends.
struct Found {
    Mark mark;
    std::size_t begin = 0, text = 0, end = 0;
};

class Reader {
public:
    Reader(const Document& doc, const Directory& people, Date meeting) : doc_(doc), people_(people), meeting_(meeting), blocks_(doc.outline.blocks) {}

    ActionsRead run() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const Block& b = blocks_[i];
            const Section& s = doc_.section_of(i);
            if (b.kind == LineKind::matter || b.kind == LineKind::quote || b.kind == LineKind::code || b.words.empty()) continue;
            if (s.topic == Topic::attendance && !s.item && b.box == Box::none && !labelled(i)) continue;
            if (doc_.escaped(b)) continue;
            if (b.in_table() && table(i)) continue;
            if (doc_.is_heading(i)) {
                heading(i);
                continue;
            }
            if (field(i)) continue;
            if (outcome_line(i)) continue;
            if (labels(i)) continue;
            if (looks_back(i) || bracket_marker(i)) continue;
            if (s.topic == Topic::attendance || s.topic == Topic::agenda || s.topic == Topic::furniture) continue;
            if (s.topic == Topic::decisions && blocks_[i].bullet()) {  // under "Resolved", "Anna: write the page" is an action as well
                const std::string_view all = words(i);
                const std::size_t colon = all.find(": ");
                if (colon != std::string_view::npos && colon < 40 && !take_apart(all, people_, doc_.house, true).owners.empty() && people_.knows(all.substr(0, std::min(colon, all.find_first_of("/,&"))))) entry(i, all, Form::list, false);
                continue;
            }
            const Section* list = list_section(i);
            if (b.box != Box::none && !is_person_only(b)) {
                list_entry(i, Form::checkbox, list != nullptr && list->earlier);
                continue;
            }
            if (list == nullptr && label_list_ != npos && i == label_list_ + 1 && below_label(i)) continue;
            if (flattened(i)) continue;
            if (list != nullptr || under_label(i)) list_entry(i, Form::list, list != nullptr ? list->earlier : label_earlier_);
        }
        return std::move(out_);
    }

private:
    std::string_view words(std::size_t i) const { return doc_.words(blocks_[i]); }

    bool labelled(std::size_t i) const { return doc_.house.longest(Word::action_label, words(i)) != 0; }

    bool is_person_only(const Block& b) const {
        const std::string_view all = doc_.words(b);
        const Section& s = doc_.section_of(static_cast<std::size_t>(&b - blocks_.data()));
        if (s.topic == Topic::actions) return false;
        if (lower(doc_.words(s.title)).find("status") != std::string::npos) return true;
        return people_.find(all) != nullptr || (is_name(all, doc_.house, false) && count_words(all) <= 3 && count_words(all) > 1);
    }

    // The section of actions that the block stands in, through sections nested in it.
    const Section* list_section(std::size_t i) const {
        const Section* s = &doc_.section_of(i);
        if (s->topic == Topic::actions) return s;
        if (reviews_actions(i)) return s;
        if (s->topic == Topic::none && !s->item) return nullptr;
        // "Actions for the Clerk" under "Actions"
        if (s->topic == Topic::none && s->parent > 0 && doc_.outline.sections[static_cast<std::size_t>(s->parent)].topic == Topic::actions && s->number.empty()) {
            const std::string_view title = doc_.words(s->title);
            if (people_.leading(title) == title.size() || people_.knows(title)) return &doc_.outline.sections[static_cast<std::size_t>(s->parent)];
        }
        return nullptr;
    }

    // Under "Matters arising", bullets such as "Clerk to write ...: done" review earlier actions.
    bool reviews_actions(std::size_t i) const {
        const Section& s = doc_.section_of(i);
        if (!blocks_[i].bullet() || !doc_.house.has(Word::earlier, doc_.words(s.heading)) || s.topic != Topic::none) return false;
        const std::string_view all = without_owner_mark(words(i));
        const std::size_t who = owner_list(all, people_, doc_.house);
        const bool task = all.size() < words(i).size() || (who != 0 && (doing_follows(all.substr(who)) || trim(all.substr(who)).starts_with(":")));
        std::string_view rest;
        return task && (reviewed(all, rest).has_value() || trailing_status(all, doc_.house, rest).has_value());
    }

    // "task - done. [KB]": without the owners in brackets at the end
    std::string_view without_owner_mark(std::string_view all) const {
        const std::string_view bare = strip(all, ".");
        const std::size_t open = bare.rfind('[');
        if (open == std::string_view::npos || open == 0 || bare.back() != ']') return all;
        const std::string_view who = bare.substr(open + 1, bare.size() - open - 2);
        return !who.empty() && owner_list(who, people_, doc_.house) == who.size() ? trim(bare.substr(0, open)) : all;
    }

    // "task (127/23). **Done.** The company ...": a later sentence begins with the outcome; `task` is what stands before it.
    std::optional<Status> reviewed(std::string_view all, std::string_view& task) const {
        const auto list = sentences(all, doc_.house);
        for (std::size_t k = 1; k < list.size(); ++k) {
            for (const auto& [word, status] : {std::pair{Word::carried, Status::carried}, std::pair{Word::dropped, Status::dropped}, std::pair{Word::done, Status::done}, std::pair{Word::open, Status::open}}) {
                const std::size_t n = doc_.house.longest(word, list[k]);
                if (n == 0 || !starts_upper(list[k])) continue;
                const bool marked = !doc_.reading().bold_at(doc_.span(list[k]).begin).empty() || n + 1 >= list[k].size() || list[k][n] == ',' || list[k][n] == '.' || list[k][n] == ':';
                if (!marked) continue;
                task = trim(all.substr(0, offset_in(all, list[k])));
                return status;
            }
        }
        return std::nullopt;
    }

    // ---- labels -------------------------------------------------------------------------------------------------

    std::vector<Found> find_labels(std::size_t i) const {
        std::vector<Found> out;
        const std::string_view all = words(i);
        for (std::size_t at = 0; at < all.size(); ++at) {
            const char c = all[at];
            if (!(is_upper(c) || c == '#' || c == '[' || (is_lower(c) && (at == 0 || all[at - 1] == ' ')))) continue;
            if (at > 0 && !is_blank(all[at - 1]) && all[at - 1] != '(' && all[at - 1] != '*') continue;
            Found f;
            grammar::input in(all.data() + at, all.data() + all.size(), "");
            if (!pegtl::parse<grammar_action::mark<Word::action_label>, on>(in, doc_.house, f.mark)) continue;
            f.begin = at;
            f.text = static_cast<std::size_t>(in.current() - all.data());
            if (!marks(i, f)) continue;
            if (!out.empty()) out.back().end = at;
            f.end = all.size();
            at = f.text > at ? f.text - 1 : at;
            out.push_back(f);
        }
        return out;
    }

    // Is the word a label here, or just a word?
    bool marks(std::size_t i, Found& f) const {
        const std::string_view all = words(i), name = f.mark.name;
        const Block& b = blocks_[i];
        if (doc_.house.longest(Word::not_an_action, all.substr(f.begin)) > name.size()) return false;
        if (name.size() == 2 && people_.knows(name)) return false;  // AP is a person here
        const auto base = b.words.begin + static_cast<std::uint32_t>(f.begin);
        const Span bold = doc_.reading().bold_at(base);
        const bool bold_begins = !bold.empty() && (f.begin == 0 || doc_.reading().bold_at(base - 1).empty());
        const bool bold_label = bold_begins && (bold.end <= b.words.begin + f.text + 1 || f.mark.colon || is_upper(name.front()));
        const bool caps = all_caps(name) && name.size() > 2;
        const bool capital = is_upper(name.front()) || name.front() == '#';
        const std::string_view before = strip(all.substr(0, f.begin), "*");
        const bool starts = before.empty();
        const bool after_stop = starts || ends_sentence(before) || before.back() == ':' || before.back() == ')' || before.back() == ';' || before.back() == '-' || before.ends_with("\u2013") || before.back() == '(';
        const std::string_view rest = trim(all.substr(f.text));
        if (same_letters(before.substr(before.size() >= 3 ? before.size() - 3 : 0), "for") && name.size() == 6) return false;  // "For action" over letters
        for (const std::string_view noun : {"log", "list", "tracker", "register", "plan", "planning", "update", "review", "summary"}) {
            const std::string_view after = trim(all.substr(f.begin + (f.mark.bracketed ? 1 : 0) + name.size()));
            if (after.size() >= noun.size() && same_letters(after.substr(0, noun.size()), noun) && word_ends_at(after, noun.size())) return false;
        }
        if (f.mark.bracketed) return f.mark.colon || f.mark.dash || all[f.text - 1] == ']' || rest.find(']') != std::string_view::npos;
        if (f.mark.colon) {
            if (!rest.empty() && is_digit(rest.front()) && f.text < all.size() && !is_blank(all[f.text])) return false;  // action:12
            const auto last = split_words(before.size() > 40 ? before.substr(before.size() - 40) : before);
            const bool named = !last.empty() && starts_upper(last.back());  // "Standards Action:", "Recommended Action:"
            return starts || (capital && (after_stop || (caps && !named) || bold_label || !named)) || before.back() == ':';
        }
        if (!capital) return false;
        if (name.front() == '#') return true;
        if (bold_label && name.size() > 2 && (starts || (count_words(rest) > 1 && starts_upper(rest)))) return true;
        if (caps && name.size() > 3 && (after_stop || starts)) return !(starts && rest.empty() && doc_.is_heading(i)) && !caps_heading(all);
        if (f.mark.comma) return starts && b.bullet() && name.size() > 2;
        if (f.mark.dash && starts) return owner_list(rest, people_, doc_.house) != 0;
        // "Action FE/Clerk" behind a sentence, or alone
        const std::size_t owners = owner_list(rest, people_, doc_.house);
        const bool alone = starts && count_words(all) <= 7;
        if (b.in_table() && b.column == 0 && alone) return false;  // "Actions update", a topic
        if (alone && rest.size() > 1 && b.in_table()) return true;
        return owners != 0 && after_stop && (owners == rest.size() || is_marker_end(rest.substr(owners)));
    }

    static bool caps_heading(std::string_view all) { return all_caps(all) && count_words(all) > 5; }

    // After the owners of a marker the next sentence begins, or nothing.
    static bool is_marker_end(std::string_view rest) {
        rest = trim(rest);
        return rest.empty() || rest.front() == '.' || rest.front() == ')' || rest.front() == ']' || starts_upper(rest) || is_digit(rest.front()) || (rest.find(')') < 6 && is_lower(rest.front()));
    }

    bool labels(std::size_t i) {
        std::vector<Found> found = find_labels(i);
        if (found.empty()) return false;
        const std::string_view all = words(i);
        std::size_t last = 0;
        for (Found& f : found) {
            // A bold run that holds label and text ends with the text.
            const auto base = blocks_[i].words.begin;
            const Span bold = doc_.reading().bold_at(base + static_cast<std::uint32_t>(f.begin));
            if (bold.end > base + f.text + 3 && bold.end < base + f.end && f.begin > 0) f.end = bold.end - base;
            else if (f.mark.colon && f.begin == 0 && bold.end > base + f.text + 3 && bold.end < base + f.end && ends_sentence(all.substr(0, bold.end - base))) f.end = bold.end - base;
            if (f.mark.bracketed)
                if (const std::size_t close = all.find(']', f.text); close != std::string_view::npos && close < f.end) f.end = close;
            if (f.begin > 0 && all[f.begin - 1] == '(')
                if (const std::size_t close = all.find(')', f.text); close != std::string_view::npos && close < f.end) f.end = close;
            last = one_label(i, f, last);
        }
        label_block_ = i;
        label_earlier_ = false;
        return true;
    }

    // Returns where the words that belong to this label end.
    std::size_t one_label(std::size_t i, const Found& f, std::size_t last) {
        const std::string_view all = words(i);
        std::string_view text = trim(all.substr(f.text, f.end - f.text));
        use(all.substr(f.begin, f.text - f.begin));
        for (const std::string_view lead : {": ", "- ", "\u2013 "})
            if (text.starts_with(lead)) text = trim(text.substr(lead.size()));
        if (!text.empty() && text.front() == ':') text = trim(text.substr(1));
        if (text.empty() && f.mark.detail.empty()) {
            if (f.begin == 0) open_list(i);
            return f.end;
        }
        if (doc_.house.longest(Word::not_an_action, text) != 0 && (doc_.house.is(Word::not_an_action, text) || text.size() < 60)) {
            use(text);
            return f.end;
        }
        if (records_decision(i, text)) {
            out_.decisions.push_back(doc_.span(text));
            use(text);
            return f.end;
        }
        std::vector<std::string_view> owners;
        std::string_view due_words;
        std::optional<Status> said;
        if (!f.mark.detail.empty()) {
            if (count_words(f.mark.detail) <= 2) said = status_of(f.mark.detail, doc_.house);  // "ACTION (ongoing)"
            if (!said) bracket(f.mark.detail, owners, due_words);
        }
        const std::string_view after = strip(text, ".)]");
        const std::size_t list = owner_list(after, people_, doc_.house);
        const bool task_behind = f.begin == 0 && list != 0 && title_task(trim(after.substr(list)));  // "**ACTION AF** Prices to be obtained"
        if (task_behind && owners.empty() && !f.mark.colon) {
            owners = read_owners(after.substr(0, list), doc_.house);
            text = trim(text.substr(list));
        }
        const bool owners_only = owners.empty() && list != 0 && !task_behind && (list == after.size() || (!f.mark.colon && is_marker_end(after.substr(list)) && !doing_follows(after.substr(list))));
        const bool short_unknown = owners.empty() && !f.mark.colon && list == 0 && f.begin == 0 && count_words(after) <= 5 && (blocks_[i].in_table() || doc_.reading().bold(blocks_[i].words)) && !after.empty() && marker_words(after);
        const bool column_owner = owners.empty() && blocks_[i].in_table() && blocks_[i].column > 0 && count_words(after) <= 5 && list == 0 && marker_words(after);
        if (owners_only || short_unknown || column_owner) {
            const std::size_t size = owners_only ? list : after.size();
            for (const std::string_view o : read_owners(after.substr(0, size), doc_.house)) owners.push_back(o);
            marker(i, all.substr(last, f.begin - last), owners, f);
            return offset_in(all, after) + size;
        }
        // "ACTION BW: schedule ...", "ACTION ALL: ..."
        if (const std::size_t colon = text.find(':'); !f.mark.colon && colon != std::string_view::npos && colon < 40 && owners.empty()) {
            const std::string_view who = text.substr(0, colon);
            if (owner_list(who, people_, doc_.house) == who.size() || doc_.house.is(Word::everybody, who) || count_words(who) == 1) {
                for (const std::string_view o : read_owners(who, doc_.house)) owners.push_back(o);
                text = trim(text.substr(colon + 1));
            }
        }
        const std::string reference = f.mark.reference.empty() ? std::string() : tidy(doc_.words(doc_.span({f.mark.name.data(), static_cast<std::size_t>(f.mark.reference.data() + f.mark.reference.size() - f.mark.name.data())})));
        const std::size_t kept = out_.actions.size();
        const bool dated = f.mark.reference.size() == 10 && parse_iso(f.mark.reference).has_value();  // "ACTION 2007-12-12:" tells its day
        tasks(i, text, owners, due_words, dated ? std::string_view() : std::string_view(reference), f.mark.name);
        for (std::size_t k = kept; said && k < out_.actions.size(); ++k) out_.actions[k].action.status = *said;
        return f.end;
    }

    // Words for an owner that nobody introduced: "Force Exec", "OPCC", "TR AND TEAM".
    bool marker_words(std::string_view s) const {
        for (const std::string_view w : split_words(s)) {
            const std::string low = lower(w);
            if (low == "and" || low == "the" || low == "&" || low == "/") continue;
            if (!starts_upper(w)) return false;
        }
        return s.find(". ") == std::string_view::npos && s.find(':') == std::string_view::npos;
    }

    static bool doing_follows(std::string_view rest) {
        rest = trim(rest);
        return rest.starts_with("to ") || rest.starts_with("will ") || rest.starts_with("is ") || rest.starts_with("are ");
    }

    // "(KB, by 8 March 2024)": owners and due date of a label
    void bracket(std::string_view detail, std::vector<std::string_view>& owners, std::string_view& due_words) const {
        std::string_view left = detail;
        if (const std::size_t by = detail.find("by "); by != std::string_view::npos && (by == 0 || !is_lower(detail[by - 1]))) {
            due_words = detail.substr(by);
            left = strip(detail.substr(0, by), ",;");
        } else if (const std::size_t comma = detail.rfind(','); comma != std::string_view::npos && find_due(detail.substr(comma + 1), doc_.house, meeting_, doc_.month_first, true).date) {
            due_words = trim(detail.substr(comma + 1));
            left = strip(detail.substr(0, comma), ",;");
        } else if (find_due(detail, doc_.house, meeting_, doc_.month_first, true).date) {
            due_words = detail;
            left = {};
        }
        for (const std::string_view o : read_owners(left, doc_.house)) owners.push_back(o);
    }

    // "Action: Approved 7-0", "Action: Moved by A, seconded by B, and carried ..."
    bool records_decision(std::size_t i, std::string_view text) const {
        constexpr auto past = std::to_array<std::string_view>({"approved", "adopted", "moved", "accepted", "received", "ratified", "carried", "passed", "agreed", "resolved", "motion", "noted", "deferred", "tabled", "rejected", "endorsed", "elected", "appointed", "authorised", "authorized", "confirmed", "voted", "presentation", "granted", "denied", "unanimously"});
        const std::string first = lower(strip(text.substr(0, text.find(' ')), ".,:;"));
        if (std::find(past.begin(), past.end(), first) != past.end()) return true;
        if (text.find("no reportable action") != std::string_view::npos || text.starts_with("No reportable action")) return true;
        // The document pairs "Recommendation:" with "Action:": what the body did about it.
        if (i > 0 && words(i - 1).starts_with("Recommendation") && !doing_follows(text.substr(owner_list(text, people_, doc_.house)))) return text.find(" to ") == std::string_view::npos || text.find(" in ") < text.find(" to ");
        return false;
    }

    // "[KB]" behind a task: at the end of its paragraph, or in a cell of its own
    bool bracket_marker(std::size_t i) {
        const Block& b = blocks_[i];
        std::string_view all = strip(words(i), ".");
        if (all.size() < 4 || all.back() != ']' || b.bullet()) return false;
        const std::size_t open = all.rfind('[');
        if (open == std::string_view::npos || all.size() - open > 40) return false;
        const std::string_view who = all.substr(open + 1, all.size() - open - 2);
        if (who.empty() || owner_list(who, people_, doc_.house) != who.size()) return false;
        Found f;
        f.begin = open;
        marker(i, all.substr(0, open), read_owners(who, doc_.house), f);
        return true;
    }

    // An owner-only mark: the task is the sentence before it.
    void marker(std::size_t i, std::string_view before, const std::vector<std::string_view>& owners, const Found& f) {
        before = strip(before, "([");
        std::string_view task = task_sentence(before);
        std::size_t at = i;
        if (task.empty() && blocks_[i].in_table() && blocks_[i].column > 0) std::tie(task, at) = row_task(i);
        for (std::size_t k = i; task.empty() && k > 0 && i - k < 4;) {
            --k;
            if (doc_.is_heading(k) || blocks_[k].kind == LineKind::heading) break;
            if (!find_labels(k).empty()) break;
            task = task_sentence(words(k));
            at = k;
        }
        if (task.empty()) task = before.empty() ? words(i) : before;
        keep(at, task, owners, {}, blocks_[i].in_table() ? Form::column : Form::marker, f.mark.reference, {});
        use(words(i).substr(f.begin));
    }

    // Of several sentences the last that tells a task; else the last.
    std::string_view task_sentence(std::string_view text) const {
        const auto list = sentences(text, doc_.house);
        std::string_view best;
        int most = -1;
        for (const std::string_view s : list)
            if (const int t = tells_task(s); t >= most) most = t, best = s;
        return best;
    }

    // How much a sentence looks like a task: 2 "X is to ...", "X was asked to ..."; 1 "X will ..."; 0 anything.
    int tells_task(std::string_view s) const {
        for (const std::string_view cue : {" is to ", " are to ", " asked to ", " to be ", " to provide ", " agreed to ", " take it away", " will source ", " would produce ", " going to "})
            if (s.find(cue) != std::string_view::npos && s.find("have to be") == std::string_view::npos) return cue == " to be " && (s.find("going to be") != std::string_view::npos || s.find(" is to be confirmed") != std::string_view::npos) ? 0 : 2;
        const std::size_t who = people_.leading(s);
        if (who != 0 && trim(s.substr(who)).starts_with("to ")) return 2;
        if (s.find(" will ") != std::string_view::npos || s.find(" would ") != std::string_view::npos) return who != 0 ? 2 : 1;
        if (s.find(" asked to ") != std::string_view::npos || s.find(" asked ") != std::string_view::npos) return 1;
        return 0;
    }

    // The task of a marker in an action column: in the row's other cell, the paragraph that reads like one.
    std::pair<std::string_view, std::size_t> row_task(std::size_t i) const {
        std::string_view best;
        std::size_t at = i;
        int most = -1;
        for (std::size_t k = i; k > 0;) {
            --k;
            const Block& b = blocks_[k];
            if (b.table != blocks_[i].table || b.row != blocks_[i].row || b.column >= blocks_[i].column) {
                if (b.column >= 0 && (b.row != blocks_[i].row || b.column == blocks_[i].column)) break;
                continue;
            }
            if (b.column == 0 && blocks_[i].column > 1) break;
            int weight = tells_task(words(k)) * 2 + (sentences(words(k), doc_.house).size() == 1 ? 1 : 0);
            if (title_task(words(k))) weight += 4;
            if (weight > most && !doc_.is_heading(k)) most = weight, best = title_task(words(k)) ? words(k) : task_sentence(words(k)), at = k;
        }
        return {best, at};
    }

    // "Budget paper to be provided for the January board": a task without a finite verb
    static bool title_task(std::string_view s) {
        const std::size_t to = s.find(" to be ");
        if (to == std::string_view::npos || count_words(s) > 40) return false;
        const std::string_view before = s.substr(0, to);
        for (const std::string_view verb : {" is ", " are ", " was ", " stated", " said", " going", " has ", " have ", " need", " updated", " confirmed", " will "})
            if (before.find(verb) != std::string_view::npos) return false;
        return true;
    }

    // The text behind a label: each sentence with an owner of its own is a task, the others go on.
    void tasks(std::size_t i, std::string_view text, const std::vector<std::string_view>& owners, std::string_view due_words, std::string_view reference, std::string_view) {
        std::vector<std::string_view> pieces;
        for (const std::string_view s : sentences(text, doc_.house)) {
            const bool own = pieces.empty() || (starts_task(s) && owners.empty());
            if (own) pieces.push_back(s);
            else pieces.back() = std::string_view(pieces.back().data(), static_cast<std::size_t>(s.data() + s.size() - pieces.back().data()));
        }
        for (std::string_view piece : pieces) {
            // words behind the task that are no part of it: a bot's "(nick, 18:06:59)", a second paragraph
            piece = without_stamp(piece);
            for (const std::string_view mark : {" Update: ", " Progress: ", " Status: "})
                if (const std::size_t at = piece.find(mark); at != std::string_view::npos) piece = trim(piece.substr(0, at));
            std::string_view undone = piece;
            std::optional<Status> first_word;
            if (const std::size_t colon = piece.find(':'); colon < 16) first_word = status_of(piece.substr(0, colon), doc_.house);  // "ACTION: DONE: ..."
            if (first_word) undone = trim(piece.substr(piece.find(':') + 1)), piece = undone;
            Task task = owners.empty() ? take_apart(piece, people_, doc_.house, true) : Task{piece, {}, {}};
            // only sentences that an owner begins go on; a long tail of prose behind the first sentence is discussion
            const auto parts = sentences(task.text, doc_.house);
            if (parts.size() > 1 && !task.owners.empty() && owners.empty() && count_words(task.text) > 60) task.text = parts[0];
            std::vector<std::string_view> all = owners;
            all.insert(all.end(), task.owners.begin(), task.owners.end());
            std::string_view rest = task.text;
            std::optional<Status> status = trailing_status(task.text, doc_.house, rest);
            if (status) task.text = rest;
            else status = first_word;
            keep(i, task.text, all, due_words.empty() ? task.due : due_words, Form::label, reference, status);
            if (status && !out_.actions.empty()) out_.actions.back().action.earlier = *status != Status::open;
        }
    }

    bool starts_task(std::string_view s) const {
        const std::size_t n = owner_list(s, people_, doc_.house);
        if (n != 0) return doing_follows(s.substr(n)) || trim(s.substr(n)).starts_with(":") || trim(s.substr(n)).starts_with("- ");
        const auto list = split_words(s.substr(0, 60));
        return list.size() > 2 && starts_upper(list[0]) && (list[1] == "to" || (list[2] == "to" && starts_upper(list[1])));
    }

    static std::string_view without_stamp(std::string_view s) {
        s = trim(s);
        if (s.empty() || s.back() != ')') return s;
        const std::size_t open = s.rfind('(');
        if (open == std::string_view::npos || open == 0) return s;
        const std::string_view in = s.substr(open);
        return in.find(',') != std::string_view::npos && std::count(in.begin(), in.end(), ':') >= 1 && std::count_if(in.begin(), in.end(), is_digit) >= 4 ? trim(s.substr(0, open)) : s;
    }

    // "-- continues", "Done" in the line right under a labelled action
    bool outcome_line(std::size_t i) {
        if (out_.actions.empty() || out_.actions.back().block + 1 != i || out_.actions.back().action.status != Status::open) return false;
        const std::string_view all = strip(words(i), "-.() ");
        if (count_words(all) > 6) return false;
        for (const auto& [word, status] : {std::pair{Word::carried, Status::carried}, std::pair{Word::dropped, Status::dropped}, std::pair{Word::done, Status::done}}) {
            const std::size_t n = doc_.house.longest(word, all);
            if (n == 0 || (n < all.size() && all[n] != ',' && all[n] != '.' && !(words(i).starts_with("-") || blocks_[i].bullet()))) continue;
            out_.actions.back().action.status = status;
            use(words(i));
            return true;
        }
        return false;
    }

    // ---- fields below an action: "Assigned to: X", "Due date: ..." ------------------------------------------------

    bool field(std::size_t i) {
        if (out_.actions.empty() || out_.actions.back().block + 4 < i) return false;
        const Label label = label_of(words(i), doc_.reading());
        if (label.text.empty() || label.rest.empty() || label.text.size() >= words(i).size() || words(i)[label.text.size()] != ':') return false;
        Action& a = out_.actions.back().action;
        const bool here = doc_.outline.section_of[i] == doc_.outline.section_of[out_.actions.back().block] || doc_.section_of(i).parent == doc_.outline.section_of[out_.actions.back().block];
        if (!here || doc_.house.longest(Word::action_label, label.text) == label.text.size()) return false;
        if (doc_.house.is(Word::owner_column, label.text)) {
            a.owners.clear();
            for (const std::string_view o : read_owners(label.rest, doc_.house)) a.owners.push_back(tidy(o));
        } else if (doc_.house.is(Word::due_column, label.text)) {
            set_due(a, label.rest, true);
        } else if (doc_.house.is(Word::status_column, label.text)) {
            if (const auto s = status_of(label.rest, doc_.house)) a.status = *s;
        } else {
            return false;
        }
        use(words(i));
        return true;
    }

    // ---- lists ---------------------------------------------------------------------------------------------------

    void heading(std::size_t i) {
        label_block_ = npos;
        list_owner_ = {};
        const Section& s = doc_.section_of(i);
        if (s.topic == Topic::actions || s.topic == Topic::decisions) use(words(i));
        list_indent_ = 1000;
        // "Actions for the Clerk"
        const std::string_view title = doc_.words(s.title);
        for (const std::string_view joint : {" for ", " on ", ": "})
            if (const std::size_t at = title.find(joint); s.topic == Topic::actions && at != std::string_view::npos) {
                std::string_view who = trim(title.substr(at + joint.size()));
                if (who.starts_with("the ")) who.remove_prefix(4);
                if (owner_list(who, people_, doc_.house) == who.size() && !who.empty()) list_owner_ = who;
            }
    }

    // "Actions:" alone over a list that is no section
    void open_list(std::size_t i) {
        label_block_ = i;
        label_list_ = i;
        list_indent_ = 1000;
        label_earlier_ = doc_.house.has(Word::earlier, words(i));
    }

    bool under_label(std::size_t i) {
        if (label_list_ == npos || i != label_list_ + 1 || doc_.outline.section_of[i] != doc_.outline.section_of[label_list_]) return false;
        const Block& b = blocks_[i];
        const Block& label = blocks_[i - 1];
        const bool entry = b.bullet() || b.numbered() || (b.in_table() && b.column == label.column && b.row == label.row);
        if (!entry) return false;
        label_list_ = i;
        return true;
    }

    // "Action:" alone on its line, the task in the paragraph below
    bool below_label(std::size_t i) {
        const Block& b = blocks_[i];
        if (b.kind != LineKind::text || b.numbered() || b.spaced || b.in_table() || doc_.outline.section_of[i] != doc_.outline.section_of[label_list_]) return false;
        std::size_t last = i;  // the task may be wrapped
        while (last + 1 < blocks_.size() && blocks_[last + 1].kind == LineKind::text && !blocks_[last + 1].spaced && !ends_sentence(words(last)) && is_lower(words(last + 1).front()) && !doc_.is_heading(last + 1)) ++last;
        tasks(i, std::string_view(words(i).data(), static_cast<std::size_t>(words(last).data() + words(last).size() - words(i).data())), {}, {}, {}, {});
        label_list_ = npos;
        return true;
    }

    // A column of owners that a converter flattened into the ends of lines: "... on the website.      RO"
    bool flattened(std::size_t i) {
        const Block& b = blocks_[i];
        if (b.in_table() || b.kind != LineKind::text) return false;
        const std::string_view all = words(i);
        bool any = false;
        std::size_t from = 0;
        for (std::size_t gap = all.find("   "); gap != std::string_view::npos; gap = all.find("   ", gap + 3)) {
            const std::size_t line_end = std::min<std::size_t>(doc_.reading().line_end(b.words.begin + static_cast<std::uint32_t>(gap)) - b.words.begin, all.size());
            const std::string_view who = trim(all.substr(gap, line_end - gap));
            if (who.empty() || who.size() > 24 || who.find("   ") != std::string_view::npos) continue;
            const auto owners = read_owners(who, doc_.house);
            const bool fits = !owners.empty() && std::all_of(owners.begin(), owners.end(), [this](std::string_view o) { return is_initials(o) || doc_.house.longest(Word::group, o) == o.size(); });
            if (!ends_sentence(trim(all.substr(from, gap - from)))) continue;
            if (!fits || gap == 0) continue;
            const std::string_view task = task_sentence(trim(all.substr(from, gap - from)));
            if (count_words(task) < 3) continue;
            keep(i, task, owners, {}, Form::column, {}, std::nullopt);
            from = line_end;
            any = true;
        }
        return any;
    }

    void list_entry(std::size_t i, Form form, bool earlier) {
        const Block& b = blocks_[i];
        const std::string_view all = words(i);
        if (doc_.house.is(Word::not_an_action, all) || doc_.house.is(Word::nobody, all) || all.find_first_not_of("?-. ") == std::string_view::npos) {
            use(all);
            return;
        }
        const bool bullet = b.bullet() || b.numbered() || b.ordinal != 0 || b.box != Box::none;
        const Section& s = doc_.section_of(i);
        if (form == Form::list && log_section_ == doc_.outline.section_of[i]) return;  // the section's actions are its table's rows
        if (form == Form::list && !bullet && (all.back() == ':' || is_speech(all, doc_.house) || all_of_them(all))) return;
        if (form == Form::list && !bullet && (has_bullets(s, i) || (doc_.is_heading(s.block) && prose(all)))) return;
        if (bullet) {
            if (list_indent_ != 1000 && b.indent > list_indent_ + 1U && b.box == Box::none) {
                if (!nested_entry(i, form, earlier)) note(i);
                return;
            }
            list_indent_ = b.indent;
            nested_owner_ = {};
        } else if (form == Form::list && !out_.actions.empty() && out_.actions.back().block + 1 == i && !b.spaced && !starts_task(all)) {
            note(i);
            return;
        }
        // A name over a nested list: its entries are that person's.
        if (form == Form::list && bullet && count_words(all) <= 3 && i + 1 < blocks_.size() && blocks_[i + 1].indent > b.indent && (people_.knows(all) || is_name(all, doc_.house, true))) {
            nested_owner_ = strip(all, ":");
            use(all);
            return;
        }
        if (is_note_of_last(i)) {
            note(i);
            return;
        }
        if (records_decision(i, all)) {
            out_.decisions.push_back(doc_.span(all));
            use(all);
            return;
        }
        entry(i, all, form, earlier);
    }

    // "All actions were reviewed": about the list, not of it
    static bool all_of_them(std::string_view all) {
        const std::string low = lower(all.substr(0, 60));
        return (low.starts_with("all ") || low.starts_with("actions ") || low.starts_with("the actions ")) && low.find("action") != std::string::npos && low.find(" to ") == std::string::npos;
    }

    bool prose(std::string_view all) const { return sentences(all, doc_.house).size() > 2; }

    bool has_bullets(const Section& s, std::size_t) const {
        for (std::uint32_t k = s.first; k < s.end; ++k)
            if (blocks_[k].bullet() || blocks_[k].box != Box::none) return true;
        return false;
    }

    // "- done" under the task that it is about
    bool is_note_of_last(std::size_t i) const {
        if (out_.actions.empty() || out_.actions.back().block + 1 != i) return false;
        const std::string_view all = words(i);
        if (!status_of(all, doc_.house)) return false;
        return count_words(all) <= 3 || (all.starts_with("This ") && take_apart(all, people_, doc_.house, true).owners.empty());
    }

    bool nested_entry(std::size_t i, Form form, bool earlier) {
        if (nested_owner_.empty()) return false;
        entry(i, words(i), form, earlier);
        Action& a = out_.actions.back().action;
        if (a.owners.empty())
            for (const std::string_view o : read_owners(nested_owner_, doc_.house)) a.owners.push_back(tidy(o));
        return true;
    }

    void entry(std::size_t i, std::string_view all, Form form, bool earlier) {
        const Block& b = blocks_[i];
        std::string_view text = without_owner_mark(without_stamp(all));
        const std::string_view mark = strip(text.size() < all.size() ? all.substr(text.size()) : std::string_view(), ".[]");
        std::optional<Status> status;
        if (b.box == Box::ticked || doc_.reading().struck(b.words)) status = Status::done;
        std::string_view rest = text;
        std::string_view outcome;
        if (const auto later = reviewed(text, rest)) {
            if (!status) status = later;
            outcome = text.substr(rest.size());
            text = rest;
        } else if (const auto trailing = trailing_status(text, doc_.house, rest)) {
            if (!status) status = trailing;
            outcome = offset_in(text, rest) == 0 ? text.substr(rest.size()) : std::string_view();
            text = rest;
        }
        std::string_view reference = reference_of(b);
        text = without_reference(text, reference);
        const bool moved = text.substr(0, std::min<std::size_t>(text.find(':'), text.size())).find(" -> ") != std::string_view::npos;
        Task task = take_apart(text, people_, doc_.house, true);
        std::vector<std::string_view> owners = task.owners;
        if (owners.empty() && owner_list(mark, people_, doc_.house) == mark.size()) owners = read_owners(mark, doc_.house);
        if (owners.empty() && !list_owner_.empty()) owners = read_owners(list_owner_, doc_.house);
        if (owners.empty() && (form == Form::checkbox || doc_.section_of(i).topic == Topic::actions)) owners = presenter(i);
        if (task.text.empty()) return;
        keep(i, task.text, owners, task.due, form, reference, status);
        Action& a = out_.actions.back().action;
        follow_up(a, outcome);
        a.earlier = earlier || moved;
        const Section& s = doc_.section_of(i);
        const std::string_view title = s.heading.empty() ? std::string_view() : doc_.words(s.heading);
        if (!status && (moved || (s.topic == Topic::actions && doc_.house.has(Word::carried, title)) || title.find("emaining") != std::string_view::npos)) a.status = Status::carried;
    }

    std::string_view reference_of(const Block& b) const {
        const std::string_view n = doc_.words(b.number);
        return n.find_first_of("/-") != std::string_view::npos ? n : std::string_view();
    }

    // "... (127/23).": the minute that the action came from is its reference
    static std::string_view without_reference(std::string_view text, std::string_view& reference) {
        const std::string_view bare = strip(text, ".");
        if (bare.empty() || bare.back() != ')') return text;
        const std::size_t open = bare.rfind('(');
        if (open == std::string_view::npos || open == 0) return text;
        const std::string_view in = bare.substr(open + 1, bare.size() - open - 2);
        if (in.find('/') == std::string_view::npos || in.find_first_not_of("0123456789/.") != std::string_view::npos || std::count(in.begin(), in.end(), '/') > 2) return text;
        reference = in;
        return trim(bare.substr(0, open));
    }

    // "Carried forward, reassigned to Cllr Lee", "Ongoing, new date 31 March": what changed
    void follow_up(Action& a, std::string_view outcome) const {
        for (const std::string_view cue : {"eassigned to ", "e-assigned to ", "assed to ", "ow with ", "aken over by "})
            if (const std::size_t at = outcome.find(cue); at != std::string_view::npos) {
                const std::string_view who = outcome.substr(at + cue.size());
                const std::size_t n = owner_list(who, people_, doc_.house);
                if (n == 0) continue;
                a.owners.clear();
                for (const std::string_view o : read_owners(who.substr(0, n), doc_.house)) a.owners.push_back(tidy(o));
                if (a.status == Status::open) a.status = Status::carried;
            }
        for (const std::string_view cue : {"new date", "now due", "now by", "extended to", "moved to", "forward to", "over to", "deferred to", "postponed to"})
            if (const std::size_t at = outcome.find(cue); at != std::string_view::npos) set_due(a, outcome.substr(at), true);
    }

    // "Chair's updates (Kate Hertweck)": who reports under this heading owns its unowned check boxes.
    std::vector<std::string_view> presenter(std::size_t i) const {
        for (int s = doc_.outline.section_of[i]; s > 0; s = doc_.outline.sections[static_cast<std::size_t>(s)].parent) {
            const std::string_view title = doc_.words(doc_.outline.sections[static_cast<std::size_t>(s)].heading);
            const std::size_t open = title.rfind('('), close = title.rfind(')');
            if (open == std::string_view::npos || close == std::string_view::npos || close < open) continue;
            const std::string_view who = title.substr(open + 1, close - open - 1);
            if (people_.find(who) != nullptr) return {who};
        }
        return {};
    }

    // A bullet or line under an action: what became of it.
    void note(std::size_t i) {
        if (out_.actions.empty()) return;
        ActionDraft& last = out_.actions.back();
        if (last.block + 12 < i) return;
        use(words(i));
        const std::string_view all = words(i);
        for (const std::string_view cue : {"Reassigned to ", "Re-assigned to ", "reassigned to ", "re-assigned to "})
            if (const std::size_t at = all.find(cue); at != std::string_view::npos) {
                std::string_view who = strip(all.substr(at + cue.size()), ".");
                if (count_words(who) <= 4) {
                    const Person* p = people_.find(who);
                    const auto list = split_words(who);
                    last.action.owners = {p != nullptr || list.size() < 2 ? tidy(who) : tidy(list[0])};
                    last.action.status = Status::carried;
                    return;
                }
            }
        if (noted_.size() > 0 && noted_.back() == out_.actions.size()) return;
        if (const auto s = status_of(all, doc_.house); s && last.action.status == Status::open && !(last.action.form == Form::checkbox)) {
            last.action.status = *s;
            noted_.push_back(out_.actions.size());
        }
    }

    // "GW had an action item to contact X [Done]"
    bool looks_back(std::size_t i) {
        const std::string_view all = words(i);
        for (const std::string_view cue : {" had an action item to ", " had an action to ", " had an action point to ", " had the action to ", " took an action to "}) {
            const std::size_t at = all.find(cue);
            if (at == std::string_view::npos) continue;
            std::size_t begin = all.find_last_of(".:", at);
            begin = begin == std::string_view::npos ? 0 : begin + 1;
            const std::string_view who = trim(all.substr(begin, at - begin));
            const auto owners = read_owners(who, doc_.house);
            if (owners.empty() || count_words(who) > 6) continue;
            std::string_view text = trim(all.substr(at + cue.size()));
            std::optional<Status> status;
            if (const std::size_t open = text.find('['); open != std::string_view::npos && status_of(text.substr(open), doc_.house)) {
                status = status_of(text.substr(open), doc_.house);
                text = trim(text.substr(0, open));
            } else {
                const auto list = sentences(text, doc_.house);
                if (list.size() > 1 && status_of(text.substr(list[0].size()), doc_.house)) status = status_of(text.substr(list[0].size()), doc_.house);
                else if (list.size() > 1 && (text.find("has been ") != std::string_view::npos || text.find("have been ") != std::string_view::npos)) status = Status::done;
                if (!list.empty()) text = list[0];
            }
            keep(i, text, owners, {}, Form::label, {}, status);
            out_.actions.back().action.earlier = true;
            return true;
        }
        return false;
    }

    // ---- tables --------------------------------------------------------------------------------------------------

    struct Columns {
        int text = -1, owner = -1, due = -1, status = -1, ref = -1;
        bool log() const { return text >= 0 && (owner >= 0 || due >= 0 || status >= 0); }
    };

    // A table of actions: its header names the columns. True where the block was read as part of one.
    bool table(std::size_t i) {
        const Block& b = blocks_[i];
        if (b.table != table_) {
            table_ = b.table;
            header_row_ = b.row;
            columns_ = header(i);
            rows_.clear();
        } else if (b.column == 0 && b.row != header_row_) {
            // a header that stands again, after a page break
            const Columns again = header(i);
            if (again.log()) columns_ = again, header_row_ = b.row;
        }
        if (!columns_.log()) return action_column(i);
        if (b.row == header_row_) {
            use(words(i));
            return true;
        }
        log_section_ = doc_.outline.section_of[i];
        if (!rows_.insert({b.row, true}).second) return true;
        log_row(i);
        return true;
    }

    Columns header(std::size_t i) const {
        Columns c;
        for (std::size_t k = i; k < blocks_.size() && blocks_[k].table == blocks_[i].table && blocks_[k].row == blocks_[i].row; ++k) {
            const std::string_view w = strip(words(k), ".:*");
            const int column = blocks_[k].column;
            if (c.owner < 0 && doc_.house.is(Word::owner_column, w)) c.owner = column;
            else if (c.due < 0 && doc_.house.is(Word::due_column, w)) c.due = column;
            else if (c.text < 0 && doc_.house.is(Word::text_column, w)) c.text = column;
            else if (c.status < 0 && doc_.house.is(Word::status_column, w)) c.status = column;
            else if (c.ref < 0 && doc_.house.is(Word::ref_column, w)) c.ref = column;
        }
        return c;
    }

    void log_row(std::size_t i) {
        const Block& b = blocks_[i];
        std::size_t row_begin = i;
        while (row_begin > 0 && blocks_[row_begin - 1].table == b.table && blocks_[row_begin - 1].row == b.row) --row_begin;
        std::map<int, std::vector<std::size_t>> cells;
        for (std::size_t k = row_begin; k < blocks_.size() && blocks_[k].table == b.table && blocks_[k].row == b.row; ++k) cells[blocks_[k].column].push_back(k);
        const auto cell = [&](int column) {
            const auto at = cells.find(column);
            if (column < 0 || at == cells.end()) return std::string_view();
            std::string_view a = words(at->second.front());
            const std::string_view z = words(at->second.back());
            if (blocks_[at->second.front()].numbered()) a = doc_.words(blocks_[at->second.front()].number);  // "24/01" in a cell is no marker
            const std::string_view whole = z.empty() ? a : std::string_view(a.data(), static_cast<std::size_t>(z.data() + z.size() - a.data()));
            return whole;
        };
        std::string_view text = cell(columns_.text);
        for (const auto& [column, list] : cells)
            for (const std::size_t k : list) use(words(k));
        if (text.empty() || doc_.house.is(Word::nobody, text)) return;
        std::vector<std::string_view> owners = read_owners(cell(columns_.owner), doc_.house);
        std::optional<Status> status;
        if (!cell(columns_.status).empty()) status = status_of(cell(columns_.status), doc_.house);
        std::string_view rest = text;
        if (!status)
            if (const auto trailing = trailing_status(text, doc_.house, rest)) status = trailing, text = rest;
        if (owners.empty() && columns_.owner < 0) {
            const Task task = take_apart(text, people_, doc_.house, true);
            owners = task.owners, text = task.text;
        }
        const std::size_t at = cells[columns_.text].front();
        keep(at, text, owners, {}, Form::column, std::string(cell(columns_.ref)), status);
        Action& a = out_.actions.back().action;
        const Section& s = doc_.section_of(i);
        a.earlier = s.earlier || (status.has_value() && *status != Status::open);
        if (!cell(columns_.due).empty()) set_due(a, cell(columns_.due), true);
    }

    // An agenda table with a column of actions: cells with a label, with owners only, or with tasks.
    bool action_column(std::size_t i) {
        const Block& b = blocks_[i];
        const int column = action_column_of(b.table);
        if (column <= 0 || b.column != column || b.row == header_row_) return false;
        const std::string_view all = words(i);
        if (doc_.house.is(Word::not_an_action, all)) return true;
        if (labels(i)) return true;
        const std::size_t list = owner_list(strip(all, "."), people_, doc_.house);
        if (list == strip(all, ".").size() || (count_words(all) <= 4 && marker_words(all) && !ends_sentence(all))) {
            Found f;
            marker(i, {}, read_owners(all, doc_.house), f);
            return true;
        }
        tasks(i, all, {}, {}, {}, {});
        for (std::size_t k = out_.actions.size(); k > 0 && out_.actions[k - 1].block == i; --k) out_.actions[k - 1].action.form = Form::column;
        return true;
    }

    int action_column_of(std::int32_t table) {
        const auto known = action_columns_.find(table);
        if (known != action_columns_.end()) return known->second;
        int column = -1;
        std::int32_t first_row = -1;
        for (const Block& b : blocks_) {
            if (b.table != table) continue;
            if (first_row < 0) first_row = b.row;
            if (b.row != first_row) break;
            const std::string_view w = strip(doc_.words(b), ".:*");
            if (b.column > 0 && (doc_.house.is(Word::action_heading, w) || (doc_.house.is(Word::owner_column, w)))) column = b.column;
        }
        return action_columns_[table] = column;
    }

    // ---- keeping -------------------------------------------------------------------------------------------------

    void set_due(Action& a, std::string_view words_due, bool whole) const {
        const Due due = find_due(words_due, doc_.house, meeting_, doc_.month_first, whole);
        if (!due.text.empty()) a.due = due.date, a.due_text = tidy(due.text);
        else if (whole && !doc_.house.is(Word::placeholder, words_due)) a.due_text = tidy(words_due);
    }

    void use(std::string_view part) {
        if (!part.empty()) out_.used.push_back(doc_.span(part));
    }

    void keep(std::size_t i, std::string_view text, const std::vector<std::string_view>& owners, std::string_view due_words, Form form, std::string_view reference, std::optional<Status> status) {
        text = strip(text, "*");
        for (const std::string_view lead : {": ", "- ", "\u2013 ", "\u2014 "})
            while (text.starts_with(lead)) text = trim(text.substr(lead.size()));
        if (text.empty()) return;
        ActionDraft d;
        d.block = i;
        d.words = doc_.span(text);
        d.action.text = tidy(text);
        d.action.form = form;
        d.action.ref = std::string(reference);
        for (const std::string_view o : owners)
            if (std::find(d.action.owners.begin(), d.action.owners.end(), tidy(o)) == d.action.owners.end()) d.action.owners.push_back(tidy(o));
        set_due(d.action, due_words.empty() ? text : due_words, !due_words.empty());
        if (status) d.action.status = *status;
        use(text);
        out_.actions.push_back(std::move(d));
    }

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    const Document& doc_;
    const Directory& people_;
    Date meeting_;
    const std::vector<Block>& blocks_;
    ActionsRead out_;
    std::size_t label_block_ = npos, label_list_ = npos;
    bool label_earlier_ = false;
    std::string_view list_owner_, nested_owner_;
    std::uint16_t list_indent_ = 1000;
    std::vector<std::size_t> noted_;
    std::int32_t table_ = -1, header_row_ = -1, log_section_ = -1;
    Columns columns_;
    std::map<std::int32_t, bool> rows_;
    std::map<std::int32_t, int> action_columns_;
};

}  // namespace

ActionsRead read_actions(const Document& doc, const Directory& people, Date meeting) { return Reader(doc, people, meeting).run(); }

}  // namespace minutes
