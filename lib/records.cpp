#include "records.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "actions.hpp"
#include "attendance.hpp"
#include "decisions.hpp"
#include "find_dates.hpp"
#include "kind.hpp"
#include "meeting.hpp"
#include "person.hpp"
#include "similar.hpp"
#include "unclaimed.hpp"
#include "undertakings.hpp"

namespace minutes {

namespace {

// Ids name a record by its own words, so that they stay when other lines change; a repeated text gets "-2".
class Ids {
public:
    std::string make(char letter, std::string_view text) {
        std::uint64_t h = 1469598103934665603ULL;  // FNV-1a
        for (const char c : lower(text)) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        constexpr std::string_view hex = "0123456789abcdef";
        std::string id = {letter, '-'};
        for (int i = 0; i < 8; ++i) id += hex[(h >> (60 - 4 * i)) & 15U];
        const int n = ++seen_[id];
        return n == 1 ? id : id + "-" + std::to_string(n);
    }

private:
    std::map<std::string, int> seen_;
};

class Assembler {
public:
    explicit Assembler(const Document& doc) : doc_(doc) {}

    Minutes run() {
        out_.source = doc_.text.source();
        out_.diagnostics = doc_.text.diagnostics;
        read_meeting(doc_, out_);
        items();
        std::tie(out_.kind, out_.kind_reason) = kind_of(doc_, out_);
        if (out_.kind == Kind::plan) {
            out_.items.clear();
            commitments(doc_, out_);
            return std::move(out_);
        }
        read_attendance(doc_, out_);
        if (out_.kind == Kind::agenda) {
            out_.attendees.clear(), out_.apologies.clear(), out_.absent.clear();
            return std::move(out_);
        }
        actions_and_decisions();
        if (out_.kind == Kind::other && !out_.actions.empty()) out_.kind = Kind::minutes, out_.kind_reason = "holds marked actions";
        find_unclaimed(doc_, used_, out_);
        return std::move(out_);
    }

private:
    void items() {
        const auto& sections = doc_.outline.sections;
        item_id_.assign(sections.size(), {});
        for (std::size_t i = 1; i < sections.size(); ++i) {
            const Section& s = sections[i];
            if (!s.item) continue;
            Item item;
            item.number = doc_.number(s);
            item.title = tidy(doc_.words(s.title));
            if (item.title.empty() && item.number.empty()) continue;
            item.id = ids_.make('i', item.number + " " + item.title);
            item.depth = s.depth;
            for (int p = s.parent; p > 0 && item.parent.empty(); p = sections[static_cast<std::size_t>(p)].parent) item.parent = item_id_[static_cast<std::size_t>(p)];
            Span whole = s.heading;
            std::string text;
            std::size_t size = 0;  // at most: the text of all items is as long as the document
            for (std::uint32_t k = s.first; k < s.end; ++k) size += doc_.outline.blocks[k].words.size() + 1;
            text.reserve(size);
            for (std::uint32_t k = s.first; k < s.end; ++k) {
                const Block& b = doc_.outline.blocks[k];
                if (b.words.empty()) continue;
                if (!text.empty()) text += '\n';
                text += tidy(doc_.words(b));
                whole.end = std::max(whole.end, b.words.end);
            }
            item.text = std::move(text);
            const Span heading = s.title.empty() && !s.number.empty() ? s.number : s.title;
            item.at = doc_.at(heading);
            item.extent = doc_.at(Span{std::min(heading.begin, whole.begin), std::max(heading.end, whole.end)});
            item_id_[i] = item.id;
            out_.items.push_back(std::move(item));
        }
    }

    std::string item_of(std::size_t block) const {
        for (int s = doc_.outline.section_of[block]; s > 0; s = doc_.outline.sections[static_cast<std::size_t>(s)].parent)
            if (!item_id_[static_cast<std::size_t>(s)].empty()) return item_id_[static_cast<std::size_t>(s)];
        return {};
    }

    void actions_and_decisions() {
        std::vector<const Person*> people;
        for (const auto* list : {&out_.attendees, &out_.apologies, &out_.absent})
            for (const Person& p : *list) people.push_back(&p);
        const Directory directory(people, doc_.house);
        ActionsRead marked = read_actions(doc_, directory, out_.meeting.date);
        std::vector<Span> taken = marked.used;
        std::vector<ActionDraft> implied = read_undertakings(doc_, directory, out_.meeting.date, taken);
        std::vector<Span> spans;
        for (const ActionDraft& d : marked.actions) spans.push_back(d.words);
        for (const ActionDraft& d : implied) spans.push_back(d.words);
        used_ = marked.used;
        used_.insert(used_.end(), spans.begin(), spans.end());

        std::vector<ActionDraft> all = once(std::move(marked.actions), std::move(implied));
        std::stable_sort(all.begin(), all.end(), [](const ActionDraft& a, const ActionDraft& b) { return a.words.begin < b.words.begin; });
        for (ActionDraft& d : all) {
            Action& a = d.action;
            a.id = ids_.make('a', a.text);
            a.item = item_of(d.block);
            a.at = doc_.at(d.words);
            for (const Span s : d.also) a.also_at.push_back(doc_.at(s));
            for (const std::string& owner : a.owners)
                if (const Person* p = directory.find(owner); p != nullptr && std::find(a.people.begin(), a.people.end(), p->name) == a.people.end()) a.people.push_back(p->name);
            out_.actions.push_back(std::move(a));
        }

        DecisionsRead decided = read_decisions(doc_, marked, spans);
        for (std::size_t k = 0; k < decided.statements.size(); ++k) {
            decided.statements[k].item = item_of(decided.statement_blocks[k]);
            if (decided.statements[k].kind == "all_carried")  // the actions listed below it in the same topic
                for (Action& a : out_.actions)
                    if (a.status == Status::open && a.item == decided.statements[k].item && a.at.line >= decided.statements[k].at.line) a.status = Status::carried, a.earlier = true;
            out_.statements.push_back(std::move(decided.statements[k]));
        }
        for (DecisionDraft& d : decided.decisions) {
            used_.push_back(d.words);
            const auto words = bag(d.decision.text);
            const auto same = std::find_if(out_.decisions.begin(), out_.decisions.end(), [&](const Decision& e) {
                return words.size() > 3 && doc_.section_of(d.block).topic == Topic::decisions && (alike(bag(e.text), words) >= same_task || retold(bag(e.text), words));
            });
            if (same != out_.decisions.end()) {
                same->also_at.push_back(doc_.at(d.words));
                continue;
            }
            d.decision.id = ids_.make('d', d.decision.text);
            d.decision.item = item_of(d.block);
            d.decision.at = doc_.at(d.words);
            out_.decisions.push_back(std::move(d.decision));
        }
    }

    // One record for a task that stands in place and again in a list; a mark wins over an undertaking.
    std::vector<ActionDraft> once(std::vector<ActionDraft> marked, std::vector<ActionDraft> implied) const {
        std::vector<ActionDraft> out;
        std::vector<std::vector<std::string>> bags;
        const auto listed = [this](const ActionDraft& d) { return doc_.section_of(d.block).topic == Topic::actions || d.action.form == Form::list; };
        for (ActionDraft& d : marked) {
            const auto words = bag(d.action.text);
            std::size_t twin = out.size();
            const bool may_repeat = listed(d);  // only lists repeat what stands elsewhere
            const bool closes = may_repeat && closing(d);
            for (std::size_t k = 0; may_repeat && k < out.size() && twin == out.size(); ++k) {
                const bool again = !listed(out[k]) || doc_.outline.section_of[out[k].block] != doc_.outline.section_of[d.block];
                if (!again || out[k].action.earlier != d.action.earlier) {
                    if (!(again && d.action.earlier != out[k].action.earlier && alike(bags[k], words) >= 0.75 && shares_owner(out[k].action, d.action))) continue;
                }
                if (again && closes && retold(bags[k], words) && (d.action.owners.empty() || out[k].action.owners.empty() || shares_owner(out[k].action, d.action))) {
                    twin = k;
                    break;
                }
                if (alike(bags[k], words) >= same_task || (shares_owner(out[k].action, d.action) && alike(bags[k], words) >= 0.6) || contains(bags[k], words)) twin = k;
            }
            if (twin == out.size()) {
                bags.push_back(words);
                out.push_back(std::move(d));
                continue;
            }
            ActionDraft& first = out[twin];
            first.also.push_back(d.words);
            if (first.action.owners.empty()) first.action.owners = d.action.owners;
            if (!first.action.due && d.action.due) first.action.due = d.action.due, first.action.due_text = d.action.due_text;
            if (first.action.status == Status::open) first.action.status = d.action.status;
        }
        for (ActionDraft& d : implied) {
            const auto words = bag(d.action.text);
            std::size_t twin = out.size();
            for (std::size_t k = 0; k < out.size() && twin == out.size(); ++k) {
                if (out[k].action.form == Form::implied) continue;
                const bool near = (out[k].block > d.block ? out[k].block - d.block : d.block - out[k].block) <= 12;
                const double share = alike(bags[k], words);
                if (share >= same_task || (near && shares_owner(out[k].action, d.action) && ((share >= 0.45 && same_matter(words, bags[k])) || holds_task(words, bags[k])))) twin = k;
            }
            if (twin == out.size()) {
                bags.push_back(words);
                out.push_back(std::move(d));
            } else {
                out[twin].also.push_back(d.words);
            }
        }
        return out;
    }

    // In a list that sums the actions up at the end, a task may stand in fewer or in other words.
    bool closing(const ActionDraft& d) const {
        const std::string title = lower(doc_.words(doc_.section_of(d.block).title));
        return d.block * 3 > doc_.outline.blocks.size() * 2 && title.find("action") != std::string::npos;
    }

    static bool retold(const std::vector<std::string>& a, const std::vector<std::string>& b) {
        const auto content = [](const std::vector<std::string>& words) {
            std::vector<std::string> out;
            for (const std::string& w : words)
                if (w.size() > 3 && w != "will" && w != "with" && w != "from" && w != "that" && w != "this" && w != "after" && w != "meeting") out.push_back(w);
            return out;
        };
        const auto x = content(a), y = content(b);
        std::vector<std::string> both;
        std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
        return both.size() >= 2 && both.size() * 3 >= std::min(x.size(), y.size()) * 2;
    }

    static bool contains(const std::vector<std::string>& large, const std::vector<std::string>& small) {
        return small.size() >= 5 && std::includes(large.begin(), large.end(), small.begin(), small.end()) && small.size() * 3 >= large.size() * 2;
    }

    // Two words in common that tell what it is about, offices and "agreed" aside.
    bool same_matter(const std::vector<std::string>& a, const std::vector<std::string>& b) const {
        std::vector<std::string> both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        return std::count_if(both.begin(), both.end(), [this](const std::string& w) {
                   return w.size() > 3 && w != "will" && w != "with" && w != "from" && w != "that" && doc_.house.longest(Word::group, w) != w.size() && doc_.house.longest(Word::speech, w) != w.size();
               }) >= 2;
    }

    // Most of the marked task's own words stand in the sentence that promised it.
    static bool holds_task(const std::vector<std::string>& sentence, const std::vector<std::string>& task) {
        std::vector<std::string> content;
        for (const std::string& w : task)
            if (w.size() > 2 && w != "will" && w != "the" && w != "and" && w != "for") content.push_back(w);
        return content.size() >= 3 && 3 * static_cast<std::size_t>(std::count_if(content.begin(), content.end(), [&](const std::string& w) { return std::binary_search(sentence.begin(), sentence.end(), w); })) >= 2 * content.size();
    }

    static bool shares_owner(const Action& a, const Action& b) {
        if (a.owners.empty() || b.owners.empty()) return false;
        return std::any_of(a.owners.begin(), a.owners.end(), [&b](const std::string& o) { return std::find_if(b.owners.begin(), b.owners.end(), [&o](const std::string& p) { return same_letters(o, p); }) != b.owners.end(); });
    }

    const Document& doc_;
    Minutes out_;
    Ids ids_;
    std::vector<std::string> item_id_;
    std::vector<Span> used_;
};

}  // namespace

Minutes read_records(const Document& doc) { return Assembler(doc).run(); }

}  // namespace minutes
