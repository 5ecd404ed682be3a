#include "log_pairs.hpp"

#include <algorithm>
#include <unordered_map>

#include "bodies.hpp"
#include "display.hpp"
#include "pairing.hpp"

namespace minutes {

namespace {

// The body of the series that a row's body is; its own name where it is none of them.
std::string body_of(const Series& series, const std::string& name) {
    for (const Body& body : series.bodies)
        if (body.name == name || std::ranges::find(body.names, name) != body.names.end()) return body.name;
    Meeting meeting;
    meeting.body = name;
    for (const Body& body : series.bodies) {
        Meeting other;
        other.body = body.name;
        if (same_body(meeting, other)) return body.name;
    }
    return name;
}

class Pairs {
public:
    Pairs(const Series& series, const std::vector<const LogRow*>& rows, const std::vector<LogAction>& actions)
        : rows_(rows), actions_(actions), action_of_(rows.size(), no_action), taken_(actions.size()) {
        std::unordered_map<std::string, std::string> known;
        if (series.bodies.size() == 1 && std::ranges::all_of(rows, [](const LogRow* row) { return row->body.empty(); }))
            known.emplace("", series.bodies.front().name);  // a log of one body may name none
        for (const LogRow* row : rows) {
            const auto [body, added] = known.try_emplace(row->body);
            if (added) body->second = body_of(series, row->body);
            bodies_.push_back(body->second);
        }
    }

    std::vector<std::size_t> run() {
        by_ids([](const Followed& action) { return std::vector<std::string>{action.id}; });
        by_ids([](const Followed& action) {
            std::vector<std::string> ids;
            for (const State& state : action.states)
                if (state.action != nullptr) ids.push_back(state.action->id);
            return ids;
        });
        by_reference_and_words();
        return std::move(action_of_);
    }

private:
    void join(std::size_t row, std::size_t action) {
        action_of_[row] = action;
        taken_[action] = true;
    }

    // An id that several free actions of the body have had says nothing.
    template <typename Ids>
    void by_ids(Ids ids) {
        std::unordered_map<std::string, std::size_t> actions;
        for (std::size_t k = 0; k < actions_.size(); ++k)
            if (!taken_[k])
                for (const std::string& id : ids(*actions_[k].action)) {
                    const auto [at, added] = actions.try_emplace(id + '\n' + actions_[k].body->name, k);
                    if (!added && at->second != k) at->second = no_action;
                }
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto found = actions.find(rows_[i]->action.id + '\n' + bodies_[i]);
            if (action_of_[i] == no_action && found != actions.end() && found->second != no_action &&
                !taken_[found->second])
                join(i, found->second);
        }
    }

    void by_reference_and_words() {
        struct Side {
            std::string name;  // before the text, for equal texts of two bodies are no pair
            std::vector<std::size_t> places;
            std::vector<std::string> texts, refs, bodies, said;
            std::vector<Bag> words;
            void add(std::size_t place, const std::string& body, const std::string& ref, const std::string& text) {
                places.push_back(place);
                texts.push_back(name + text);
                refs.push_back(ref.empty() ? ref : ref + '\n' + body);
                bodies.push_back('\n' + body);
                said.push_back(body + '\n' + one_line(text));
                words.push_back(bag(text));
            }
        };
        Side rows{.name = "row ", .places = {}, .texts = {}, .refs = {}, .bodies = {}, .said = {}, .words = {}};
        Side actions{.name = "action ", .places = {}, .texts = {}, .refs = {}, .bodies = {}, .said = {}, .words = {}};
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (action_of_[i] == no_action) rows.add(i, bodies_[i], rows_[i]->action.ref, rows_[i]->action.text);
        for (std::size_t k = 0; k < actions_.size(); ++k)
            if (const Followed& action = *actions_[k].action; !taken_[k])
                actions.add(k, actions_[k].body->name, action.ref, action.first().text);
        std::unordered_map<std::string_view, int> more;  // rows than actions that say this
        for (const std::string& said : rows.said) ++more[said];
        for (const std::string& said : actions.said) --more[said];
        std::vector<std::string> as_many;
        for (const std::string& said : rows.said) as_many.push_back(more[said] == 0 ? said : "");
        Pairing pairing(rows.texts, actions.texts);
        pairing.by_sole_key(rows.refs, actions.refs)
            .by_key(as_many, actions.said)
            .by_likeness(rows.words, actions.words, same_action, rows.bodies, actions.bodies);
        for (const auto& [i, k] : pairing.pairs()) join(rows.places[i], actions.places[k]);
    }

    const std::vector<const LogRow*>& rows_;
    const std::vector<LogAction>& actions_;
    std::vector<std::string> bodies_;  // of the rows, as the series names them
    std::vector<std::size_t> action_of_;
    std::vector<bool> taken_;
};

}  // namespace

std::vector<std::size_t> pair_rows(const Series& series, const std::vector<const LogRow*>& rows,
                                   const std::vector<LogAction>& actions) {
    return Pairs(series, rows, actions).run();
}

}  // namespace minutes
