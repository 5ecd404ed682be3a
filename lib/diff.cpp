// Each facet is diffed alike: give every record its content as text, pair, compare the pairs field by field.
#include "diff.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "dates.hpp"
#include "names.hpp"
#include "pairing.hpp"
#include "prose.hpp"
#include "record_table.hpp"
#include "similar.hpp"
#include "word_marks.hpp"

namespace minutes {

namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t beside_marks = 4;  // words of an item's discussion that are shown beside each mark

// Collects the differences of one pair of records, or one record that has no other.
class Found {
public:
    Found(std::vector<Difference>& out, Facet facet) : out_(out), facet_(facet) {}

    void set(std::string id, std::string what, At old_at, At new_at) {
        id_ = std::move(id);
        what_ = std::move(what);
        old_at_ = old_at;
        new_at_ = new_at;
    }

    void add(std::string_view change, std::string before, std::string after) {
        out_.push_back(
            {facet_, std::string(change), id_, what_, std::move(before), std::move(after), old_at_, new_at_});
    }

    // Values that are compared as they stand.
    void value(std::string_view change, const std::string& before, const std::string& after) {
        if (before != after) add(change, before, after);
    }

    void words(std::string_view change, std::string_view before, std::string_view after, std::size_t context = 0) {
        if (same_words(before, after)) return;
        Wording marked = mark_words(before, after, context);
        add(change, std::move(marked.before), std::move(marked.after));
    }

private:
    std::vector<Difference>& out_;
    Facet facet_;
    std::string id_, what_;
    At old_at_, new_at_;
};

template <typename Record, typename Make>
Texts each(const std::vector<Record>& records, Make make) {
    Texts out;
    for (const Record& record : records) out.push_back(make(record));
    return out;
}

template <typename Record, typename Make>
std::vector<Bag> bags(const std::vector<Record>& records, Make make) {
    std::vector<Bag> out;
    for (const Record& record : records) out.push_back(bag(make(record)));
    return out;
}

// Fields beside each other, so that no two contents run into one.
std::string fields(std::initializer_list<std::string_view> values) {
    std::string out;
    for (const std::string_view value : values) out.append(value) += '\n';
    return out;
}

std::string folded(std::string_view text) { return lower(tidy(text)); }

// "present; Clerk": what there is.
std::string listed(std::initializer_list<std::string> values) {
    std::string out;
    for (const std::string& value : values)
        if (!value.empty()) out += (out.empty() ? "" : "; ") + value;
    return out;
}

// Pairs walked, then what was added, then what is gone.
template <typename Record, typename Summary, typename Compare>
void walk(std::vector<Difference>& out, Facet facet, const Pairing& pairing, const std::vector<Record>& before,
          const std::vector<Record>& after, Summary summary, Compare compare) {
    Found found(out, facet);
    std::vector<std::pair<std::size_t, std::size_t>> in_order = pairing.pairs();  // in the order of `after`
    constexpr auto none = static_cast<std::size_t>(-1);
    for (const std::size_t i : pairing.added()) in_order.emplace_back(none, i);
    std::ranges::sort(in_order, {}, &Pairing::Pair::second);
    for (const auto& [i, j] : in_order) {
        const Record& record = after[j];
        found.set(summary.id(record), summary.what(record), i == none ? At{} : before[i].at, record.at);
        if (i == none) found.add("new", "", summary.values(record));
        else compare(found, before[i], record);
    }
    for (const std::size_t i : pairing.gone()) {
        found.set(summary.id(before[i]), summary.what(before[i]), before[i].at, At{});
        found.add("gone", summary.values(before[i]), "");
    }
}

// --- the meeting

std::string day_or_words(Date date, const std::string& words) { return date ? iso(date) : tidy(words); }

std::string dates(std::vector<Date> days) {
    std::ranges::sort(days);
    Texts out;
    for (const Date day : days) out.push_back(iso(day));
    return joined(out);
}

void diff_meetings(std::vector<Difference>& out, const Meeting& a, const Meeting& b) {
    Found found(out, Facet::meeting);
    found.set("", "", At{}, At{});
    found.value("body", tidy(a.body), tidy(b.body));
    found.value("organisation", tidy(a.organisation), tidy(b.organisation));
    found.value("date", day_or_words(a.date, a.date_text), day_or_words(b.date, b.date_text));
    found.value("start", a.start, b.start);
    found.value("end", a.end, b.end);
    found.words("location", a.location, b.location);
    found.value("chair", tidy(a.chair), tidy(b.chair));
    found.value("minute taker", tidy(a.minute_taker), tidy(b.minute_taker));
    found.value("state", a.state, b.state);
    found.words("quorum", a.quorum.text, b.quorum.text);
    found.value("approves", dates(a.approves), dates(b.approves));
    const NextMeeting &next_a = a.next_meeting, &next_b = b.next_meeting;
    found.value("next meeting", day_or_words(next_a.date, next_a.text), day_or_words(next_b.date, next_b.text));
}

// --- people

struct PersonSummary {
    static std::string id(const Person&) { return {}; }
    static std::string what(const Person& p) { return p.name; }
    static std::string values(const Person& p) {
        return listed({std::string(in_words(p.attendance)), p.role, p.organisation, p.note});
    }
};

std::vector<Person> everybody(const Minutes& m) {
    std::vector<Person> out = m.attendees;
    out.insert(out.end(), m.apologies.begin(), m.apologies.end());
    out.insert(out.end(), m.absent.begin(), m.absent.end());
    return out;
}

const std::string& initials(const Person& p) { return p.initials.empty() ? p.derived_initials : p.initials; }

std::string surname(const Person& p) {
    const auto words = split_words(p.name);
    return words.empty() ? "" : lower(words.back());
}

void diff_people(std::vector<Difference>& out, const Minutes& a, const Minutes& b) {
    const std::vector<Person> before = everybody(a), after = everybody(b);
    const auto content = [](const Person& p) {
        return fields({p.name, to_string(p.attendance), p.role, p.organisation, p.initials, p.substitute_for, p.note});
    };
    const auto name = [](const Person& p) { return folded(p.name); };
    const auto name_and_place = [](const Person& p) { return fields({folded(p.name), p.organisation}); };
    // "Jon Ashe (JA)" for "John Ashe (JA)": the same person written otherwise.
    const auto mark = [](const Person& p) { return initials(p).empty() ? "" : fields({initials(p), surname(p)}); };
    Pairing pairing(each(before, content), each(after, content));
    pairing.by_key(each(before, name_and_place), each(after, name_and_place))
        .by_key(each(before, name), each(after, name))
        .by_sole_key(each(before, mark), each(after, mark));
    walk(out, Facet::person, pairing, before, after, PersonSummary{},
         [](Found& found, const Person& p, const Person& q) {
             found.value("renamed", tidy(p.name), tidy(q.name));
             found.value("attendance", std::string(in_words(p.attendance)), std::string(in_words(q.attendance)));
             found.value("role", tidy(p.role), tidy(q.role));
             found.value("organisation", tidy(p.organisation), tidy(q.organisation));
             found.value("initials", p.initials, q.initials);
             found.value("substitute for", tidy(p.substitute_for), tidy(q.substitute_for));
             found.words("note", p.note, q.note);
         });
}

// --- items

struct ItemSummary {
    static std::string id(const Item& i) { return i.id; }
    static std::string what(const Item& i) {
        return i.number + (i.number.empty() || i.title.empty() ? "" : " ") + i.title;
    }
    static std::string values(const Item&) { return {}; }
};

// The discussion without the sentences that are actions and decisions: these are told by themselves.
class Discussions {
public:
    using Told = std::pair<std::string, std::string>;  // item, words

    explicit Discussions(const Minutes& m) {
        for (const Action& a : m.actions) told_.emplace_back(a.item, a.text);
        for (const Decision& d : m.decisions) told_.emplace_back(d.item, d.text);
        std::ranges::sort(told_);
    }

    std::string operator()(const Item& item) const {
        const auto begin = std::ranges::lower_bound(told_, item.id, {}, &Told::first);
        const auto end = std::ranges::upper_bound(told_, item.id, {}, &Told::first);
        std::string out;
        for (const std::string_view line : lines(item.text))
            for (const std::string_view sentence : sentences(line, House::standard()))
                if (!is_told(sentence, {begin, end})) out.append(sentence) += ' ';
        return out;
    }

private:
    static std::vector<std::string_view> lines(std::string_view text) {
        std::vector<std::string_view> out;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            out.push_back(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return out;
    }

    // The sentence holds the record's words, or is a part of them.
    static bool is_told(std::string_view sentence, std::span<const Told> told) {
        return std::any_of(told.begin(), told.end(), [&](const Told& entry) {
            const std::string& words = entry.second;
            return !words.empty() && (sentence.find(words) != sentence.npos || words.find(sentence) != words.npos);
        });
    }

    std::vector<Told> told_;
};

void diff_items(std::vector<Difference>& out, const Minutes& a, const Minutes& b) {
    const Discussions before(a), after(b);
    const auto heading = [](const Item& i) { return fields({i.number, folded(i.title)}); };
    const auto title = [](const Item& i) { return folded(i.title); };
    const auto number = [](const Item& i) { return i.number; };
    const auto words = [](const Item& i) { return i.title; };
    const auto content = [](const Discussions& said) {
        return [&said](const Item& i) { return fields({i.number, i.title, said(i)}); };
    };
    Pairing pairing(each(a.items, content(before)), each(b.items, content(after)));
    pairing.by_key(each(a.items, heading), each(b.items, heading))
        .by_key(each(a.items, title), each(b.items, title))
        .by_likeness(bags(a.items, words), bags(b.items, words), same_action)
        .by_sole_key(each(a.items, number), each(b.items, number));
    walk(out, Facet::item, pairing, a.items, b.items, ItemSummary{}, [&](Found& found, const Item& i, const Item& j) {
        found.value("renumbered", i.number, j.number);
        found.words("renamed", i.title, j.title);
        found.words("discussion", before(i), after(j), beside_marks);
    });
}

// --- actions

// Whoever owns it: people where all owners are known, else as written, in no order.
std::string who(const Action& a) {
    Texts names = a.people.size() == a.owners.size() ? a.people : a.owners;
    for (std::string& name : names) name = folded(name);
    std::ranges::sort(names);
    return joined(names);
}

std::string due(const Action& a) { return day_or_words(a.due, a.due_text); }

struct ActionSummary {
    static std::string id(const Action& a) { return a.id; }
    static std::string what(const Action& a) { return a.text; }
    static std::string values(const Action& a) {
        const std::string by = due(a);
        return listed({joined(a.owners), by.empty() ? "" : "due " + by, std::string(to_string(a.status))});
    }
};

// The word for a status that is another now.
std::string_view status_change(Status now) {
    switch (now) {
        case Status::open: return "reopened";
        case Status::done: return "closed";
        case Status::carried: return "carried";
        case Status::dropped: return "dropped";
    }
    return "reopened";
}

void compare_actions(Found& found, const Action& a, const Action& b) {
    found.value("reference", a.ref, b.ref);
    found.words("reworded", a.text, b.text);
    if (who(a) != who(b) && folded(joined(a.owners)) != folded(joined(b.owners)))
        found.add("re-owned", joined(a.owners), joined(b.owners));
    if (folded(due(a)) != folded(due(b))) found.add("re-dated", due(a), due(b));
    if (a.status != b.status)
        found.add(status_change(b.status), std::string(to_string(a.status)), std::string(to_string(b.status)));
}

void diff_actions(std::vector<Difference>& out, const Minutes& a, const Minutes& b) {
    const auto content = [](const Action& x) { return fields({x.ref, x.text, who(x), due(x), to_string(x.status)}); };
    const auto words = [](const Action& x) { return x.text; };
    const auto key = [](const Action& x) { return folded(x.text); };
    const auto owned = [](const Action& x) { return fields({folded(x.text), who(x)}); };
    const auto ref = [](const Action& x) { return folded(x.ref); };
    const std::vector<Bag> before = bags(a.actions, words), after = bags(b.actions, words);
    Pairing pairing(each(a.actions, content), each(b.actions, content));
    pairing.by_sole_key(each(a.actions, ref), each(b.actions, ref))
        .by_key(each(a.actions, owned), each(b.actions, owned))
        .by_key(each(a.actions, key), each(b.actions, key))
        .by_likeness(before, after, same_action)
        .by_likeness(before, after, same_owners, each(a.actions, who), each(b.actions, who));
    walk(out, Facet::action, pairing, a.actions, b.actions, ActionSummary{}, compare_actions);
}

// --- decisions, statements, commitments

struct DecisionSummary {
    static std::string id(const Decision& d) { return d.id; }
    static std::string what(const Decision& d) { return d.text; }
    static std::string values(const Decision& d) {
        return listed({d.outcome, d.proposer.empty() ? "" : "proposed " + d.proposer,
                       d.seconder.empty() ? "" : "seconded " + d.seconder});
    }
};

void diff_decisions(std::vector<Difference>& out, const Minutes& a, const Minutes& b) {
    const auto content = [](const Decision& d) { return fields({d.text, d.outcome, d.proposer, d.seconder}); };
    const auto words = [](const Decision& d) { return d.text; };
    const auto key = [](const Decision& d) { return folded(d.text); };
    Pairing pairing(each(a.decisions, content), each(b.decisions, content));
    pairing.by_key(each(a.decisions, key), each(b.decisions, key))
        .by_likeness(bags(a.decisions, words), bags(b.decisions, words), same_action);
    walk(out, Facet::decision, pairing, a.decisions, b.decisions, DecisionSummary{},
         [](Found& found, const Decision& d, const Decision& e) {
             found.words("reworded", d.text, e.text);
             found.value("outcome", folded(d.outcome), folded(e.outcome));
             found.value("proposer", tidy(d.proposer), tidy(e.proposer));
             found.value("seconder", tidy(d.seconder), tidy(e.seconder));
         });
}

struct TextSummary {
    static std::string id(const auto&) { return {}; }
    static std::string what(const auto& record) { return record.text; }
    static std::string values(const Statement&) { return {}; }
    static std::string values(const Commitment& c) { return c.horizon; }
};

void diff_statements(std::vector<Difference>& out, const Minutes& a, const Minutes& b) {
    const auto content = [](const Statement& s) { return fields({s.kind, s.text}); };
    const auto kind = [](const Statement& s) { return s.kind; };
    Pairing pairing(each(a.statements, content), each(b.statements, content));
    pairing.by_sole_key(each(a.statements, kind), each(b.statements, kind));
    walk(out, Facet::statement, pairing, a.statements, b.statements, TextSummary{},
         [](Found& found, const Statement& s, const Statement& t) { found.words("reworded", s.text, t.text); });
}

void diff_commitments(std::vector<Difference>& out, const Minutes& a, const Minutes& b) {
    const auto content = [](const Commitment& c) { return fields({c.text, c.horizon, joined(c.section, " > ")}); };
    const auto words = [](const Commitment& c) { return c.text; };
    const auto key = [](const Commitment& c) { return folded(c.text); };
    Pairing pairing(each(a.commitments, content), each(b.commitments, content));
    pairing.by_key(each(a.commitments, key), each(b.commitments, key))
        .by_likeness(bags(a.commitments, words), bags(b.commitments, words), same_action);
    walk(out, Facet::commitment, pairing, a.commitments, b.commitments, TextSummary{},
         [](Found& found, const Commitment& c, const Commitment& d) {
             found.words("reworded", c.text, d.text);
             found.value("re-dated", tidy(c.horizon), tidy(d.horizon));
             found.words("section", joined(c.section, " > "), joined(d.section, " > "));
         });
}

}  // namespace

std::vector<Difference> diff(const Minutes& before, const Minutes& after) {
    std::vector<Difference> out;
    diff_meetings(out, before.meeting, after.meeting);
    diff_people(out, before, after);
    diff_items(out, before, after);
    diff_actions(out, before, after);
    diff_decisions(out, before, after);
    diff_statements(out, before, after);
    diff_commitments(out, before, after);
    return out;
}

}  // namespace minutes
