#include "records.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "actions.hpp"
#include "attendance.hpp"
#include "decisions.hpp"
#include "find_dates.hpp"
#include "forthcoming.hpp"
#include "item_text.hpp"
#include "kind.hpp"
#include "meeting.hpp"
#include "person.hpp"
#include "repeats.hpp"
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
        const Meeting header = out_.meeting;
        read_attendance(doc_, out_);
        std::tie(out_.kind, out_.kind_reason) = kind_of(doc_, out_);
        if (out_.kind == Kind::plan) {
            out_.items.clear();
            out_.attendees.clear(), out_.apologies.clear(), out_.absent.clear();
            out_.meeting = header;
            commitments(doc_, out_);
            return std::move(out_);
        }
        if (out_.kind == Kind::agenda) {
            out_.attendees.clear(), out_.apologies.clear(), out_.absent.clear();
            return std::move(out_);
        }
        actions_and_decisions();
        if (out_.kind == Kind::other && !out_.actions.empty())
            out_.kind = Kind::minutes, out_.kind_reason = "holds marked actions";
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
            if (item.title.empty() && (item.number.empty() || s.first == s.end)) continue;  // an empty entry of a form
            item.id = ids_.make('i', item.number + " " + item.title);
            item.depth = s.depth;
            for (int p = s.parent; p > 0 && item.parent.empty(); p = sections[static_cast<std::size_t>(p)].parent)
                item.parent = item_id_[static_cast<std::size_t>(p)];
            ItemText discussion = item_text(doc_, s);
            item.text = std::move(discussion.text);
            item.lines = std::move(discussion.lines);
            const Span heading = s.title.empty() && !s.number.empty() ? s.number : s.title;
            item.at = doc_.at(heading);
            item.extent = extent_of(s, heading);
            item_id_[i] = item.id;
            out_.items.push_back(std::move(item));
        }
    }

    // From the first to the last byte of the source: the cells of a drawn table may go on past those beside them.
    At extent_of(const Section& s, Span heading) const {
        Span out = doc_.reading().source(heading);
        const auto take = [&](Span words) {
            if (words.empty()) return;
            const Span source = doc_.reading().source(words);
            out = {std::min(out.begin, source.begin), std::max(out.end, source.end)};
        };
        take(s.heading);
        if (doc_.outline.blocks[s.block].in_table()) take(s.number);  // which may have a cell of its own
        for (std::uint32_t k = s.first; k < s.end; ++k) take(doc_.outline.blocks[k].words);
        return doc_.text.at(out);
    }

    std::string item_of(std::size_t block) const {
        for (int s = doc_.outline.section_of[block]; s > 0;
             s = doc_.outline.sections[static_cast<std::size_t>(s)].parent)
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

        std::vector<ActionDraft> all = tasks_once(doc_, std::move(marked.actions), std::move(implied));
        std::stable_sort(all.begin(), all.end(),
                         [](const ActionDraft& a, const ActionDraft& b) { return a.words.begin < b.words.begin; });
        std::vector<Span> dated;  // the words of actions that say when they come back
        for (ActionDraft& d : all) {
            Action& a = d.action;
            if (a.due || !a.due_text.empty()) dated.insert(dated.end(), {d.words, d.outcome});
            a.id = ids_.make('a', a.text);
            a.item = item_of(d.block);
            a.at = doc_.at(d.words);
            for (const Span s : d.also) a.also_at.push_back(doc_.at(s));
            std::set<std::string_view> named;
            for (const std::string& owner : a.owners)
                if (const Person* p = directory.find(owner); p != nullptr && named.insert(p->name).second)
                    a.people.push_back(p->name);
            out_.actions.push_back(std::move(a));
        }

        decisions(read_decisions(doc_, marked, spans));
        std::vector<std::size_t> blocks;
        out_.forthcoming = read_forthcoming(doc_, out_.meeting, std::move(dated), blocks);
        for (std::size_t k = 0; k < blocks.size(); ++k) out_.forthcoming[k].item = item_of(blocks[k]);
    }

    void decisions(DecisionsRead decided) {
        std::map<std::string, std::uint32_t> carried_from;  // the line, for each item whose actions are all carried
        for (std::size_t k = 0; k < decided.statements.size(); ++k) {
            Statement& s = decided.statements[k];
            s.item = item_of(decided.statement_blocks[k]);
            if (s.kind == "all_carried") carried_from.try_emplace(s.item, s.at.line);
            out_.statements.push_back(std::move(s));
        }
        for (Action& a : out_.actions)  // those listed below such a statement in the same topic
            if (const auto from = carried_from.find(a.item);
                from != carried_from.end() && a.status == Status::open && a.at.line >= from->second)
                a.status = Status::carried, a.earlier = true;

        const std::vector<std::size_t> repeats = decisions_repeated(doc_, decided.decisions);
        std::vector<std::size_t> place;  // of each draft among the records
        for (std::size_t k = 0; k < decided.decisions.size(); ++k) {
            DecisionDraft& d = decided.decisions[k];
            used_.push_back(d.words);
            if (repeats[k] != k) {
                place.push_back(place[repeats[k]]);
                out_.decisions[place.back()].also_at.push_back(doc_.at(d.words));
                continue;
            }
            d.decision.id = ids_.make('d', d.decision.text);
            d.decision.item = item_of(d.block);
            d.decision.at = doc_.at(d.words);
            place.push_back(out_.decisions.size());
            out_.decisions.push_back(std::move(d.decision));
        }
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
