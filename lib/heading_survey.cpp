#include "heading_survey.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "announced.hpp"
#include "bare_numbers.hpp"
#include "contents_list.hpp"
#include "heading_shapes.hpp"
#include "label.hpp"
#include "plain_titles.hpp"
#include "prose.hpp"
#include "titles.hpp"

namespace minutes {

namespace {

class Survey {
public:
    Survey(const std::vector<Block>& blocks, const Reading& reading, const House& house)
        : blocks_(blocks), reading_(reading), house_(house) {}

    HeadingSurvey run() {
        std::set<std::string_view> seen;
        for (const Block& b : blocks_) {
            if (b.kind == LineKind::heading && !is_speech(words(b), house_) &&
                announced(words(b), house_).topic == Topic::none)
                ++out_.marked_headings;
            if (b.kind == LineKind::heading && b.level == 1) ++out_.level_one;
            if (b.kind == LineKind::heading && words(b.number).find('.') != std::string_view::npos)
                ++out_.marked_numbers;
            if (b.numbered() && b.kind == LineKind::text && !b.in_table() && is_digit(words(b.number).front()))
                ++out_.numbered;
            if (b.kind == LineKind::text && !b.in_table() && reading_.bold(b.words) && is_title_like(words(b), 14))
                ++out_.bold_lines;
            out_.caps_lines += b.kind == LineKind::text && b.spaced && !b.in_table() && !b.numbered() &&
                               b.words.size() < 60 && all_caps(words(b)) && is_title_like(words(b), 8);
            out_.gaps += b.spaced && b.kind != LineKind::matter;
            out_.bold_leads += bold_lead(b, reading_, house_) != 0;
            if (b.kind == LineKind::text && b.words.size() < 40 && !b.in_table() && words(b).ends_with(':') &&
                reading_.bold(b.words) && !seen.insert(words(b)).second)
                out_.field_labels.insert(words(b));
        }
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            out_.colon_titles += colon_title(blocks_, i, reading_, house_);
            out_.topic_labels += !labelled_topic(blocks_[i], reading_, house_).empty();
            out_.titles_over_text += title_over_text(blocks_, i, reading_, house_);
        }
        out_.bare_number = bare_numbers(blocks_, reading_, house_);
        out_.numbered +=
            static_cast<std::size_t>(std::ranges::count_if(out_.bare_number, [](std::size_t n) { return n != 0; }));
        titles_before_text();
        agenda_tables();
        numbered_runs();
        agenda_entries();
        bullet_topics();
        only_agenda();
        return std::move(out_);
    }

private:
    std::string_view words(Span s) const { return reading_[s]; }
    std::string_view words(const Block& b) const { return reading_[b.words]; }

    // "Bins - Jack has spoken ..." three times or more, each time something else, and nobody of the lists above.
    void titles_before_text() {
        out_.titles_before_text.assign(blocks_.size(), 0);
        if (out_.marked_headings > 1 || out_.numbered > 2 || out_.bold_lines > 2 || out_.bold_leads > 1) return;
        std::set<std::string_view> titles, people;
        std::vector<std::size_t> found;
        std::size_t standing = 0;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const std::string_view all = words(blocks_[i]);
            const std::size_t size = title_before_text(blocks_[i], reading_, house_);
            if (size == 0 &&
                (attendance_of(label_of(all, reading_).text, house_) || (i > 0 && found.empty() && all.size() < 60)))
                for (const std::string_view w : split_words(all.substr(0, 2000))) people.insert(strip(w, ".,:;()"));
            if (size == 0) {
                const std::size_t colon = all.substr(0, 50).find(':');
                standing += colon != std::string_view::npos && blocks_[i].kind == LineKind::text &&
                            house_.is(Word::standing, all.substr(0, colon));
                continue;
            }
            const std::string_view title = all.substr(0, size);
            if (!titles.insert(title).second) return out_.titles_before_text.assign(blocks_.size(), 0);
            found.push_back(i);
            out_.titles_before_text[i] = size;
        }
        const bool named = std::any_of(found.begin(), found.end(), [&](std::size_t i) {
            return people.count(strip(words(blocks_[i]).substr(0, words(blocks_[i]).find(' ')), ":")) != 0;
        });
        if (found.size() + std::min<std::size_t>(standing, 2) < 3 || named)
            return out_.titles_before_text.assign(blocks_.size(), 0);
        out_.colon_titles += out_.colon_titles > 0 ? found.size() : 0;
    }

    // Tables whose rows are topics: the header names items or actions, or the cells announce numbers ("ITEM 3"). A log
    // of actions has owners, dates or states beside its tasks, and its rows are no topics.
    void agenda_tables() {
        std::int32_t table = -1, first_row = -1;
        bool topics = false, log = false;
        for (const Block& b : blocks_) {
            if (!b.in_table()) continue;
            if (b.table != table) table = b.table, first_row = b.row, topics = log = false;
            const std::string_view w = strip(words(b), ".:*");
            if (b.row == first_row && count_words(w) <= 4) {
                topics = topics || house_.is(Word::item, w) || house_.is(Word::agenda, w) ||
                         house_.is(Word::notes, w) || house_.is(Word::action_heading, w) ||
                         house_.is(Word::ref_column, w);
                log = log || house_.is(Word::due_column, w) || house_.is(Word::status_column, w) ||
                      (house_.is(Word::owner_column, w) && !house_.is(Word::action_heading, w));
            }
            if (b.column == 0 && b.numbered() && announces_number(b, reading_, house_)) topics = true, log = false;
            if (topics && !log) out_.agenda_tables.insert(table);
            else out_.agenda_tables.erase(table);
        }
    }

    // A list of numbered blocks holds headings where something stands under or behind its entries. The runs that are
    // still open are kept in the order in which they began; an entry belongs to the first that takes it.
    void numbered_runs() {
        out_.heading_number.assign(blocks_.size(), false);
        std::vector<std::vector<std::size_t>> open;
        for (std::size_t k = 0; k < blocks_.size(); ++k) {
            const Block& b = blocks_[k];
            if (b.kind != LineKind::heading && !has_number(b)) continue;
            bool taken = !has_number(b);
            for (auto run = open.begin(); run != open.end();) {
                const bool same = same_series(blocks_[run->front()], b);
                const bool parted = b.kind == LineKind::heading && run->size() > 1 && !same;
                const bool begun_again = !taken && same && begins_series(b);
                if (parted || begun_again) {
                    end_run(*run);
                    run = open.erase(run);
                    continue;
                }
                if (!taken && same) run->push_back(k), taken = true;
                ++run;
            }
            if (!taken) open.push_back({k});
        }
        for (const auto& run : open) end_run(run);
    }

    void end_run(const std::vector<std::size_t>& run) {
        const auto bodies = std::count_if(run.begin(), run.end(), [this](std::size_t k) { return has_body(k); });
        const bool headings = static_cast<std::size_t>(bodies) * 2 >= run.size() && !same_label(run);
        for (const std::size_t k : run) {
            out_.heading_number[k] = headings;
            if (headings) opened_[lower(words(blocks_[k]))] = k;
        }
        if (!headings) lists_.push_back(run);
    }

    // A list of topics, most of which are opened again further down by headings with numbers: the agenda.
    void agenda_entries() {
        out_.agenda_entry = contents_entries(blocks_, reading_);
        for (const auto& run : lists_) {
            const auto again = std::ranges::count_if(run, [this](std::size_t k) {
                const auto later = opened_.find(lower(words(blocks_[k])));
                return later != opened_.end() && later->second > k;
            });
            if (again < 2 || static_cast<std::size_t>(again) * 2 < run.size()) continue;
            for (const std::size_t k : run) out_.agenda_entry[k] = true;
        }
    }

    static bool has_number(const Block& b) { return b.numbered() || b.ordinal != 0; }

    // "District Negotiator: ..." on every entry: a field's label, not a title
    bool same_label(const std::vector<std::size_t>& run) const {
        if (run.size() < 2) return false;
        const auto label = [this](std::size_t k) { return words(blocks_[k]).substr(0, words(blocks_[k]).find(':')); };
        return std::all_of(run.begin(), run.end(), [&](std::size_t k) {
            return label(k).size() < words(blocks_[k]).size() && label(k) == label(run.front());
        });
    }

    bool begins_series(const Block& b) const {
        const std::string n = lower(words(b.number));
        return b.ordinal == 1 || n == "1" || n == "a" || n == "i";
    }

    bool same_series(const Block& a, const Block& b) const {
        return number_series(a, reading_) == number_series(b, reading_) &&
               (a.indent > b.indent ? a.indent - b.indent : b.indent - a.indent) <= 1 && a.in_table() == b.in_table();
    }

    bool has_body(std::size_t i) const {
        const Block& b = blocks_[i];
        const std::string_view all = words(b);
        const std::size_t title = b.ordinal != 0 ? 0 : run_in_title(all, reading_, house_);
        if (title != 0 && count_words(all.substr(title)) >= 2 &&
            (ends_sentence(all) || all.find(": ") != std::string_view::npos ||
             !reading_.bold_at(b.words.begin).empty() || !reading_.emphasised_at(b.words.begin).empty()))
            return true;
        if (i + 1 >= blocks_.size()) return false;
        const Block& next = blocks_[i + 1];
        if (b.ordinal != 0) return next.bullet() && next.indent > b.indent;
        if (has_number(next) && same_series(b, next)) return false;
        if (next.kind == LineKind::heading) return false;
        if (next.bullet() && b.bullet() && next.indent <= b.indent) return false;
        return !b.spaced || next.kind != LineKind::matter;
    }

    // Notes without headings: the top bullets, where they have something under them, are the topics.
    void bullet_topics() {
        out_.topic_bullet.assign(blocks_.size(), false);
        std::size_t i = 0;
        bool under_title = true, notes = false;
        while (i < blocks_.size()) {
            if (blocks_[i].kind == LineKind::heading) {
                const Announced a = announced(words(blocks_[i]), house_);
                notes = a.topic == Topic::notes || (a.topic == Topic::none && repository_name(words(blocks_[i]))) ||
                        (a.topic == Topic::agenda && last_topics(i));
                under_title = false;
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < blocks_.size() && blocks_[end].kind != LineKind::heading) ++end;
            if (notes || (under_title && out_.marked_headings == 0 && out_.numbered < 2 && out_.bold_lines < 3))
                mark_topics(i, end);
            i = end;
        }
    }

    // "Agenda:" over bullets, where nothing else in the document is a topic: they are what was spoken of.
    void only_agenda() {
        constexpr std::size_t least = 3, most_words = 20;
        if (out_.marked_headings != 0 || out_.numbered != 0 || out_.bold_lines > 2 || out_.titles_over_text != 0 ||
            std::ranges::any_of(out_.topic_bullet, [](bool is) { return is; }))
            return;
        for (std::size_t i = 0; i + least < blocks_.size(); ++i) {
            if (blocks_[i].bullet() || announced(words(blocks_[i]), house_).topic != Topic::agenda) continue;
            const auto at = [this](std::size_t k) { return blocks_.begin() + static_cast<std::ptrdiff_t>(k); };
            std::size_t end = i + 1;
            while (end < blocks_.size() && blocks_[end].bullet() && blocks_[end].box == Box::none) ++end;
            const auto told =
                std::count_if(at(i + 1), at(end), [this](const Block& b) { return ends_sentence(words(b)); });
            if (end - i <= least || static_cast<std::size_t>(told) * 3 > end - i) return;
            const std::uint16_t indent = blocks_[i + 1].indent;
            for (std::size_t k = i + 1; k < end; ++k)
                out_.topic_bullet[k] =
                    blocks_[k].indent <= indent + 1 && count_words(words(blocks_[k])) <= most_words &&
                    !is_own_label(words(blocks_[k]), reading_, house_) && !is_speech(words(blocks_[k]), house_);
            return;
        }
    }

    // No heading behind the agenda opens its topics again: the notes stand below its entries.
    bool last_topics(std::size_t i) const {
        std::size_t later = 0;
        for (std::size_t k = i + 1; k < blocks_.size(); ++k) {
            if (blocks_[k].kind != LineKind::heading) continue;
            const Topic topic = announced(words(blocks_[k]), house_).topic;
            if (topic == Topic::notes || (topic == Topic::none && ++later > 1)) return false;
        }
        return true;
    }

    // A heading that is one word with a slash: the name of a place, not a topic.
    static bool repository_name(std::string_view s) {
        return s.find('/') != std::string_view::npos && s.find(' ') == std::string_view::npos;
    }

    void mark_topics(std::size_t begin, std::size_t end) {
        std::size_t first = begin;
        while (first < end && !(blocks_[first].bullet() && blocks_[first].box == Box::none)) ++first;
        if (first == end) return;
        for (std::size_t k = begin; k < first; ++k)
            if (heads_actions(blocks_, k, reading_, house_)) return;  // the bullets are tasks, or their owners
        const char mark = blocks_[first].mark;
        std::uint16_t indent = blocks_[first].indent;
        for (std::size_t k = first; k < end; ++k)
            if (blocks_[k].bullet() && blocks_[k].mark == mark) indent = std::min(indent, blocks_[k].indent);
        std::vector<std::size_t> tops, with_body;
        bool stamped = false;  // by a bot
        bool people = first > begin && lists_people(first - 1);
        for (std::size_t k = first; k < end; ++k) {
            const Block& b = blocks_[k];
            if (!b.bullet()) people = lists_people(k);
            else if (b.spaced && k > first && blocks_[k - 1].bullet()) people = false;
            if (people || !b.bullet() || b.mark != mark || b.indent > indent + 1 || b.box != Box::none) continue;
            tops.push_back(k);
            const bool body =
                k + 1 < end && !over_bullets(k + 1) &&
                (blocks_[k + 1].indent > indent + 1 || !blocks_[k + 1].bullet() || blocks_[k + 1].mark != mark);
            if (body) with_body.push_back(k);
            stamped = stamped || (body && topic_title(words(b)) < words(b).size());
        }
        const auto title_like = std::count_if(tops.begin(), tops.end(), [this](std::size_t k) {
            const std::string_view title = words(blocks_[k]);
            return !title.empty() && (starts_upper(title) || is_digit(title.front()) || ends_with_issue(title));
        });
        if ((with_body.size() < 2 && !stamped) || with_body.size() * 5 < tops.size() * 2 ||
            (!stamped && static_cast<std::size_t>(title_like) * 5 < tops.size() * 3))
            return;
        for (const std::size_t k : tops) {
            const bool body = std::binary_search(with_body.begin(), with_body.end(), k);
            const bool good = !is_own_label(words(blocks_[k]), reading_, house_) &&
                              count_words(words(blocks_[k])) <= 24 && !is_speech(words(blocks_[k]), house_);
            out_.topic_bullet[k] =
                good &&
                (body || ends_with_issue(words(blocks_[k])) || bot_topic(words(blocks_[k])) ||
                 (is_title_like(words(blocks_[k]), 8) && words(blocks_[k]).find("://") == std::string_view::npos));
        }
    }

    // A line of text over bullets is their title, not what stands below the bullet before.
    bool over_bullets(std::size_t k) const {
        return blocks_[k].kind == LineKind::text && k + 1 < blocks_.size() && blocks_[k + 1].bullet() &&
               blocks_[k].indent <= blocks_[k + 1].indent && is_title_like(words(blocks_[k]), 6) &&
               !ends_sentence(words(blocks_[k]));
    }

    // "roll call (nick, 16:00:55)": a bot's topic, though nothing stands below it
    static bool bot_topic(std::string_view s) {
        const std::string_view title = s.substr(0, topic_title(s));
        return title.size() < s.size() && count_words(title) <= 6 && title.find(':') == std::string_view::npos;
    }

    // "Attended:" over bullets
    bool lists_people(std::size_t k) const {
        const std::string_view all = words(blocks_[k]);
        return count_words(all) <= 5 && all.ends_with(':') && attendance_of(all, house_).has_value();
    }

    // "... #16130": a topic with its issue
    static bool ends_with_issue(std::string_view s) {
        const std::size_t hash = s.rfind('#');
        return hash != std::string_view::npos && hash > 3 && hash + 1 < s.size() &&
               s.substr(hash + 1).find_first_not_of("0123456789") == std::string_view::npos;
    }

    const std::vector<Block>& blocks_;
    const Reading& reading_;
    const House& house_;
    std::map<std::string, std::size_t> opened_;    // where a numbered heading opens its topic, last
    std::vector<std::vector<std::size_t>> lists_;  // numbered entries with nothing under them
    HeadingSurvey out_;
};

}  // namespace

HeadingSurvey survey_headings(const std::vector<Block>& blocks, const Reading& reading, const House& house) {
    return Survey(blocks, reading, house).run();
}

}  // namespace minutes
