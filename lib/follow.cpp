#include "follow.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "best_pairs.hpp"
#include "like_texts.hpp"
#include "mentions.hpp"
#include "similar.hpp"

namespace minutes {

namespace {

// A closed action may be looked back at in so many meetings after it was closed: lists show what was done lately.
constexpr std::size_t looked_back_at = 2;

bool is_open(Status s) { return s == Status::open || s == Status::carried; }

// An item may hold several actions: where a reference is its number, the texts must have something in common.
constexpr double same_item = 0.3;

// What is known of an action besides its states.
struct Known {
    std::size_t text = 0, last_text = 0;  // of its first state and of its last: either may be what the next repeats
    bool of_log = false;                  // a row of a log is among its states
    std::set<std::string> refs;           // other than mere numbers
    std::string item;
    std::vector<std::string> owners;
    std::size_t meeting = 0;    // of the last state
    std::size_t closed_in = 0;  // meeting, where it is closed
    bool open = true;
};

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::ranges::any_of(a, [&](const auto& each) { return std::ranges::find(b, each) != b.end(); });
}

class Follower {
public:
    Follower(const std::vector<SeriesMeeting>& meetings, const Owners& owners, const LogRecords& log)
        : meetings_(meetings), owners_(owners) {
        for (const SeriesMeeting& meeting : meetings)
            for (const Action& a : meeting.document->actions) {
                texts_.push_back(like_.number(a.text));
                if (const auto row = log.find(&a); row != log.end()) last_texts_[&a] = like_.number(row->second);
            }
    }

    std::vector<Followed> run() {
        for (at_ = 0; at_ < meetings_.size(); ++at_) {
            mentions_of_meeting();
            begun_ = known_.size();
            touched_.clear();
            // What has no date comes before or after nothing.
            if (meetings_[at_].date()) {
                for (const bool back : {true, false}) {
                    by_reference(back);
                    by_text(back);
                    if (back) by_owner_and_item();
                }
                repeated();
            }
            for (Mention& mention : mentions_)
                if (!mention.done || !placed_.contains(mention.action)) begin_action(mention);
            if (meetings_[at_].date()) statements();
        }
        return std::move(out_);
    }

private:
    void mentions_of_meeting() {
        mentions_ = read_mentions(*meetings_[at_].document, at_, owners_);
        placed_.clear();
        for (Mention& mention : mentions_) {
            mention.text = mention.last_text = texts_[read_++];
            const auto row = last_texts_.find(mention.action);
            mention.of_log = row != last_texts_.end();
            if (mention.of_log) mention.last_text = row->second;
        }
    }

    bool dated(const Known& known) const { return static_cast<bool>(meetings_[known.meeting].date()); }

    // What looks back at earlier actions finds its place before what may be new.
    static bool looks_back(const Mention& mention) {
        return mention.action->earlier || !is_open(mention.action->status);
    }

    // The action can be taken up by the mention: it is open, or was closed lately and the mention looks back.
    bool available(std::size_t k, const Mention& mention) const {
        const Known& known = known_[k];
        if (k >= begun_ || !dated(known) || (known.of_log && mention.of_log)) return false;
        if (known.open) return true;
        return looks_back(mention) && at_ <= known.closed_in + looked_back_at;
    }
    bool gone(std::size_t k) const { return !known_[k].open && at_ > known_[k].closed_in + looked_back_at; }

    double likeness(const Mention& mention, const Known& known) const {
        const auto best = [&](std::size_t text) {
            return std::max(like_.likeness(text, known.text), like_.likeness(text, known.last_text));
        };
        return mention.of_log ? std::max(best(mention.text), best(mention.last_text)) : best(mention.text);
    }

    // An action's own reference, or the number of the item in which it was minuted.
    void by_reference(bool back) {
        std::map<std::string, std::vector<std::size_t>> mentioned;
        for (std::size_t i = 0; i < mentions_.size(); ++i)
            if (const std::string& ref = mentions_[i].ref;
                !ref.empty() && !mentions_[i].done && looks_back(mentions_[i]) == back)
                mentioned[ref].push_back(i);
        for (const auto& [ref, here] : mentioned) {
            std::vector<Pair> pairs;
            for (const std::size_t i : here) {
                const std::vector<std::size_t>& own = places(by_ref_, ref);
                for (const std::size_t k : own)
                    if (available(k, mentions_[i])) add_alike(pairs, i, k, only_digits(ref) ? needed(i, k) : 0);
                for (const std::size_t k : places(by_item_, ref))
                    if (available(k, mentions_[i]) && refs_agree(i, k) && std::ranges::find(own, k) == own.end())
                        add_alike(pairs, i, k, same_item);
            }
            match(pairs, Match::reference);
        }
    }

    void by_text(bool back) {
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (mentions_[i].done || looks_back(mentions_[i]) != back) continue;
            for (const auto& [k, like] : candidates(i))
                if (available(k, mentions_[i]) && refs_agree(i, k) && like >= needed(i, k)) add_pair(pairs, i, k, like);
        }
        match(pairs, Match::text);
    }

    // The task of an owner in an item, in quite other words; only what looks back can mean an earlier one.
    void by_owner_and_item() {
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            const Mention& mention = mentions_[i];
            if (mention.done || !looks_back(mention)) continue;
            std::set<std::size_t> found;
            for (const std::string& owner : mention.owners)
                for (const std::size_t k : places(by_owner_item_, owner + '\n' + mention.item))
                    if (known_[k].open && available(k, mention) && refs_agree(i, k) &&
                        share(mention.owners, known_[k].owners))
                        found.insert(k);
            for (const std::size_t k : found) pairs.push_back({.score = {}, .one = i, .other = k});
        }
        match(pairs, Match::owner_item);
    }

    // Once more what this meeting has said already, in the list and again in its place: still the same action.
    void repeated() {
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            const Mention& mention = mentions_[i];
            if (mention.done || !is_open(mention.action->status)) continue;
            std::vector<std::size_t> same;
            for (const std::size_t k : touched_)
                if (k < begun_ && known_[k].open && !mention.of_log && refs_agree(i, k) &&
                    share(mention.owners, known_[k].owners) && likeness(mention, known_[k]) >= same_task)
                    same.push_back(k);
            if (same.size() == 1) place(i, same.front(), Match::text);
        }
    }

    struct Candidate {
        std::size_t known;
        double likeness;
    };
    // The actions that may be meant by their words.
    std::vector<Candidate> candidates(std::size_t i) {
        const auto forgotten = [this](std::size_t text, std::size_t k) {
            return gone(k) || (text != known_[k].text && text != known_[k].last_text);
        };
        std::vector<Candidate> out;
        best_.resize(known_.size(), 0);
        const auto found = [&](std::size_t k, double like) {
            if (best_[k] == 0) out.push_back({.known = k, .likeness = 0});
            best_[k] = std::max(best_[k], like);
        };
        like_.find(mentions_[i].text, forgotten, found);
        if (mentions_[i].last_text != mentions_[i].text) like_.find(mentions_[i].last_text, forgotten, found);
        for (Candidate& each : out) each.likeness = std::exchange(best_[each.known], 0);
        return out;
    }

    using Places = std::unordered_map<std::string, std::vector<std::size_t>>;
    // The actions listed there, without those that are closed for good.
    const std::vector<std::size_t>& places(Places& list, const std::string& key) {
        static const std::vector<std::size_t> none;
        const auto found = list.find(key);
        if (found == list.end()) return none;
        std::erase_if(found->second, [this](std::size_t k) { return gone(k); });
        return found->second;
    }

    // Likeness, then an open action, an owner and an item in common.
    struct Score {
        double likeness = 0;
        int others = 0;
        auto operator<=>(const Score&) const = default;
    };
    struct Pair {
        Score score;
        std::size_t one = 0, other = 0;  // mention, known action
    };

    double needed(std::size_t i, std::size_t k) const {
        const auto &mine = mentions_[i].owners, &theirs = known_[k].owners;
        if (share(mine, theirs)) return same_owners;
        return mine.empty() || theirs.empty() ? same_action : same_task;
    }

    // Two references that differ name two actions.
    bool refs_agree(std::size_t i, std::size_t k) const {
        const std::string& ref = mentions_[i].ref;
        return only_digits(ref) || known_[k].refs.empty() || known_[k].refs.contains(ref);
    }

    void add_alike(std::vector<Pair>& pairs, std::size_t i, std::size_t k, double least) const {
        const double like = likeness(mentions_[i], known_[k]);
        if (like >= least) add_pair(pairs, i, k, like);
    }

    void add_pair(std::vector<Pair>& pairs, std::size_t i, std::size_t k, double like) const {
        const Known& known = known_[k];
        const bool owner = share(mentions_[i].owners, known.owners);
        const bool item = !known.item.empty() && known.item == mentions_[i].item;
        const Score score{.likeness = like, .others = 4 * known.open + 2 * owner + item};
        pairs.push_back({.score = score, .one = i, .other = k});
    }

    void match(std::vector<Pair>& pairs, Match how) {
        const auto is_free = [this](const Pair& p) { return !mentions_[p.one].done && !touched(p.other); };
        best_pairs_.settle(pairs, is_free, [&](const Pair& p, bool alone) {
            if (alone) place(p.one, p.other, how);
            else mentions_[p.one].done = true;
        });
    }

    // The action has a state in this meeting.
    bool touched(std::size_t k) const { return known_[k].meeting == at_; }

    State state_of(const Mention& mention, Match how, double like) const {
        const Action& a = *mention.action;
        return {.meeting = at_,
                .match = how,
                .likeness = like,
                .status = a.status,
                .text = a.text,
                .owners = a.owners,
                .people = mention.people,
                .due = a.due,
                .due_text = a.due_text,
                .at = a.at,
                .action = &a,
                .note = false};
    }

    void place(std::size_t i, std::size_t k, Match how) {
        Mention& mention = mentions_[i];
        State state = state_of(mention, how, likeness(mention, known_[k]));
        const State& before = out_[k].last();
        if (state.owners.empty()) state.owners = before.owners, state.people = before.people;
        if (!state.due && state.due_text.empty()) state.due = before.due, state.due_text = before.due_text;
        out_[k].states.push_back(std::move(state));
        if (out_[k].ref.empty()) out_[k].ref = mention.action->ref;
        Known& known = known_[k];
        if (mention.last_text != known.text && mention.last_text != known.last_text) like_.add(mention.last_text, k);
        known.last_text = mention.last_text;
        note(mention, k);
    }

    void begin_action(Mention& mention) {
        const std::size_t k = out_.size();
        out_.push_back({.id = mention.action->id, .ref = mention.action->ref, .states = {}});
        out_.back().states.push_back(state_of(mention, Match::first, 0));
        known_.push_back({.text = mention.text,
                          .last_text = mention.last_text,
                          .of_log = mention.of_log,
                          .refs = {},
                          .item = mention.item,
                          .owners = {},
                          .meeting = at_,
                          .closed_in = at_,
                          .open = true});
        like_.add(mention.text, k);
        if (mention.last_text != mention.text) like_.add(mention.last_text, k);
        // Later minutes may refer to it by the number of its item, unless it stands among the actions looked back at.
        if (!mention.action->earlier && !only_digits(mention.item_number)) by_item_[mention.item_number].push_back(k);
        note(mention, k);
    }

    void note(Mention& mention, std::size_t k) {
        Known& known = known_[k];
        const std::string& ref = mention.ref;
        if (!ref.empty()) add_once(by_ref_[ref], k);
        if (!only_digits(ref)) known.refs.insert(ref);
        if (!mention.owners.empty()) known.owners = mention.owners;
        if (!known.item.empty())
            for (const std::string& owner : known.owners) add_once(by_owner_item_[owner + '\n' + known.item], k);
        known.of_log = known.of_log || mention.of_log;
        set(k, is_open(mention.action->status));
        mention.done = true;
        placed_.insert(mention.action);
    }

    static void add_once(std::vector<std::size_t>& list, std::size_t k) {
        if (std::ranges::find(list, k) == list.end()) list.push_back(k);
    }

    void set(std::size_t k, bool open) {
        Known& known = known_[k];
        if (!open) known.closed_in = at_;
        if (!touched(k)) touched_.push_back(k);
        known.open = open;
        known.meeting = at_;
    }

    // Sentences about all actions: of those that are open and of which this meeting says nothing else.
    void statements() {
        for (const Statement& statement : meetings_[at_].document->statements) {
            const bool closes = statement.kind == "all_closed" || statement.kind == "others_closed";
            const bool carries = statement.kind == "all_carried";
            for (std::size_t k = 0; k < begun_; ++k) {
                if (!known_[k].open || !dated(known_[k]) || touched(k)) continue;
                State state = out_[k].last();
                state.meeting = at_;
                state.match = Match::statement;
                state.likeness = 0;
                state.text = statement.text;
                state.at = statement.at;
                state.action = nullptr;
                state.note = !closes && !carries;
                if (!state.note) state.status = closes ? Status::done : Status::carried;
                out_[k].states.push_back(std::move(state));
                if (!out_[k].states.back().note) set(k, !closes);
            }
        }
    }

    const std::vector<SeriesMeeting>& meetings_;
    const Owners& owners_;
    LikeTexts like_{same_owners};
    std::vector<std::size_t> texts_;                             // numbers of the texts of all actions, in order
    std::unordered_map<const Action*, std::size_t> last_texts_;  // of the rows of a log
    std::size_t read_ = 0;
    std::vector<Followed> out_;
    std::vector<Known> known_;  // beside out_
    Places by_ref_, by_item_, by_owner_item_;
    std::vector<Mention> mentions_;
    std::set<const Action*> placed_;
    std::size_t at_ = 0, begun_ = 0;
    BestPairs best_pairs_;
    std::vector<double> best_;          // likeness of each known action to the mention at hand: 0 between uses
    std::vector<std::size_t> touched_;  // of those begun before, what has a state in this meeting
};

}  // namespace

std::vector<Followed> follow_actions(const std::vector<SeriesMeeting>& meetings, const Owners& owners,
                                     const LogRecords& log) {
    return Follower(meetings, owners, log).run();
}

}  // namespace minutes
