#include "repeats.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>

#include "prose.hpp"
#include "similar.hpp"
#include "word_index.hpp"

namespace minutes {

namespace {

constexpr std::size_t most_compared = 200;
constexpr double any_word = 0.01;  // in common

bool retold(const NumberBag& a, const NumberBag& b, const WordIndex& words) {
    const auto content = [&words](std::uint32_t number) {
        const std::string_view w = words.word(number);
        return w.size() > 3 && w != "will" && w != "with" && w != "from" && w != "that" && w != "this" &&
               w != "after" && w != "meeting";
    };
    const std::size_t both = shared(a, b, content);
    if (both < 2) return false;
    const auto least = std::min(std::ranges::count_if(a, content), std::ranges::count_if(b, content));
    return both * 3 >= static_cast<std::size_t>(least) * 2;
}

// Most of the marked task's own words stand in the sentence that promised it.
bool holds_task(const NumberBag& sentence, const NumberBag& task, const WordIndex& words) {
    std::size_t content = 0, held = 0;
    for (const std::uint32_t number : task) {
        const std::string_view w = words.word(number);
        if (w.size() <= 2 || w == "will" || w == "the" || w == "and" || w == "for") continue;
        ++content;
        held += std::ranges::binary_search(sentence, number) ? 1 : 0;
    }
    return content >= 3 && 3 * held >= 2 * content;
}

bool share_owner(const Action& a, const Action& b) {
    if (a.owners.empty() || b.owners.empty()) return false;
    std::unordered_set<std::string> those;
    for (const std::string& owner : b.owners) those.insert(lower(owner));
    return std::ranges::any_of(a.owners, [&those](const std::string& owner) { return those.contains(lower(owner)); });
}

class Tasks {
public:
    explicit Tasks(const Document& doc) : doc_(doc) {}

    std::vector<ActionDraft> once(std::vector<ActionDraft> marked, std::vector<ActionDraft> implied) {
        std::vector<NumberBag> told, promised;
        for (const ActionDraft& d : marked) told.push_back(index_.count(d.action.text));
        for (const ActionDraft& d : implied) promised.push_back(index_.count(d.action.text));
        for (std::size_t k = 0; k < marked.size(); ++k) keep_marked(std::move(marked[k]), std::move(told[k]));
        for (std::size_t k = 0; k < implied.size(); ++k) keep_implied(std::move(implied[k]), promised[k]);
        return std::move(out_);
    }

private:
    void keep_marked(ActionDraft d, NumberBag words) {
        std::optional<std::size_t> twin;
        if (listed(d)) twin = twin_of(words, [&](std::size_t k) { return repeats(k, d, words); });
        if (!twin) {
            index_.add(words, out_.size());
            bags_.push_back(std::move(words));
            out_.push_back(std::move(d));
            return;
        }
        ActionDraft& first = out_[*twin];
        first.also.push_back(d.words);
        if (first.action.owners.empty()) first.action.owners = d.action.owners;
        if (!first.action.due && d.action.due)
            first.action.due = d.action.due, first.action.due_text = d.action.due_text;
        if (first.action.status == Status::open) first.action.status = d.action.status;
    }

    void keep_implied(ActionDraft d, const NumberBag& words) {
        if (const auto twin = twin_of(words, [&](std::size_t k) { return promises(k, d, words); }))
            out_[*twin].also.push_back(d.words);
        else out_.push_back(std::move(d));
    }

    // The first of those kept for which `same` holds.
    template <typename Same>
    std::optional<std::size_t> twin_of(const NumberBag& words, const Same& same) const {
        for (const std::size_t k : index_.candidates(words, most_compared))
            if (same(k)) return k;
        return std::nullopt;
    }

    // Only lists repeat what stands elsewhere.
    bool listed(const ActionDraft& d) const {
        return doc_.section_of(d.block).topic == Topic::actions || d.action.form == Form::list;
    }

    bool repeats(std::size_t k, const ActionDraft& d, const NumberBag& words) const {
        const ActionDraft& first = out_[k];
        if (listed(first) && doc_.outline.section_of[first.block] == doc_.outline.section_of[d.block]) return false;
        const double share = alike(bags_[k], words);
        const bool summed_up = closing(d) && retold(bags_[k], words, index_);
        if (share < 0.6 && !summed_up) return false;
        const bool shared = share_owner(first.action, d.action);
        if (first.action.earlier != d.action.earlier) return share >= 0.75 && shared;
        const bool owners_agree = d.action.owners.empty() || first.action.owners.empty() || shared;
        return share >= same_task || (shared && matter(bags_[k], words) > 0) || (owners_agree && summed_up);
    }

    bool promises(std::size_t k, const ActionDraft& d, const NumberBag& words) const {
        const ActionDraft& first = out_[k];
        const double share = alike(bags_[k], words);
        if (share >= same_task) return true;
        const bool near = (first.block > d.block ? first.block - d.block : d.block - first.block) <= 12;
        return near && share_owner(first.action, d.action) &&
               ((share >= 0.45 && matter(words, bags_[k]) >= 2) || holds_task(words, bags_[k], index_));
    }

    // In a list that sums the actions up at the end, a task may stand in fewer or in other words.
    bool closing(const ActionDraft& d) const {
        return d.block * 3 > doc_.outline.blocks.size() * 2 &&
               doc_.low(doc_.words(doc_.section_of(d.block).title)).find("action") != std::string_view::npos;
    }

    // The words in common that tell what it is about, offices and "agreed" aside.
    std::size_t matter(const NumberBag& a, const NumberBag& b) const {
        return shared(a, b, [this](std::uint32_t number) {
            const std::string_view w = index_.word(number);
            return w.size() > 3 && w != "will" && w != "with" && w != "from" && w != "that" &&
                   doc_.house.longest(Word::group, w) != w.size() && doc_.house.longest(Word::speech, w) != w.size();
        });
    }

    const Document& doc_;
    WordIndex index_{any_word};
    std::vector<ActionDraft> out_;
    std::vector<NumberBag> bags_;  // of those that are marked, which come first
};

}  // namespace

std::vector<ActionDraft> tasks_once(const Document& doc, std::vector<ActionDraft> marked,
                                    std::vector<ActionDraft> implied) {
    return Tasks(doc).once(std::move(marked), std::move(implied));
}

std::vector<std::size_t> decisions_repeated(const Document& doc, const std::vector<DecisionDraft>& decisions) {
    WordIndex index(any_word);
    std::vector<NumberBag> bags;
    std::vector<std::size_t> out;
    for (const DecisionDraft& d : decisions) bags.push_back(index.count(d.decision.text));
    for (std::size_t k = 0; k < decisions.size(); ++k) {
        const NumberBag& words = bags[k];
        out.push_back(k);
        if (words.size() > 3 && doc.section_of(decisions[k].block).topic == Topic::decisions)
            for (const std::size_t first : index.candidates(words, most_compared))
                if (alike(bags[first], words) >= same_task || retold(bags[first], words, index)) {
                    out.back() = first;
                    break;
                }
        if (out.back() == k) index.add(words, k);
    }
    return out;
}

}  // namespace minutes
