#include "outline.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "find_dates.hpp"
#include "heading_shapes.hpp"
#include "heading_survey.hpp"
#include "label.hpp"
#include "line_marks.hpp"
#include "nesting.hpp"
#include "person.hpp"
#include "person_name.hpp"
#include "plain_titles.hpp"
#include "prose.hpp"
#include "run_together.hpp"
#include "titles.hpp"

namespace minutes {

namespace {

class Headings {
public:
    Headings(const Lines& lines, const House& house)
        : reading_(lines.reading),
          house_(house),
          blocks_(part_run_together(read_blocks(lines, house), reading_, house)),
          survey_(survey_headings(blocks_, reading_, house)) {}

    Outline run() {
        out_.sections.emplace_back(), out_.blocks.reserve(blocks_.size());
        for (std::size_t i = 0; i < blocks_.size(); ++i) place(i);
        close(static_cast<std::uint32_t>(out_.blocks.size()));
        nest(out_.sections);
        topics_of_lists(out_, reading_, house_);
        return std::move(out_);
    }

private:
    std::string_view words(Span s) const { return reading_[s]; }
    std::string_view words(const Block& b) const { return reading_[b.words]; }
    Span span_of(std::string_view part) const {
        const auto at = static_cast<std::uint32_t>(offset_in(reading_.words(), part));
        return {at, at + static_cast<std::uint32_t>(part.size())};
    }

    // Decides what a block is, and puts it into the outline.
    void place(std::size_t i) {
        Block b = blocks_[i];
        if (b.in_table() && b.column == 0 && !b.numbered() && survey_.agenda_tables.count(b.table) != 0 &&
            !words(b).empty() && words(b).size() <= 5 &&
            words(b).find_first_not_of("0123456789.") == std::string_view::npos) {
            b.number = b.words;  // a column of numbers
            b.words = {b.words.end, b.words.end};
        }
        const std::string_view all = words(b);
        if (b.kind == LineKind::heading) {
            if (is_speech(all, house_)) {
                b.kind = LineKind::text;
                b.level = 0;
                add(b);
                return;
            }
            return heading(i, b, all.size());
        }
        if (b.kind == LineKind::quote || b.kind == LineKind::code || b.kind == LineKind::matter || all.empty()) {
            if (b.numbered() && all.empty() && b.kind == LineKind::text &&
                (!b.in_table() || survey_.agenda_tables.count(b.table) != 0))
                announced_number(i, b);
            else add(b);
            return;
        }
        if (const Span bold = bold_inside(b, reading_, house_); !bold.empty()) return heading(i, b, 0, bold);
        if (const std::string_view topic =
                survey_.topic_labels > 1 ? labelled_topic(b, reading_, house_) : std::string_view();
            !topic.empty()) {
            b.words = span_of(topic);
            return heading(i, b, topic.size());
        }
        const std::size_t title = title_of(i, b);
        if (title == 0) add(b);
        else heading(i, b, title);
    }

    // "Item 1:" alone: its title stands in the next short lines or cells.
    void announced_number(std::size_t i, Block b) {
        const AnnouncedTitle title = title_behind_number(blocks_, i, reading_);
        if (title.words.empty() && in_header()) return add(b);  // a page's
        if (title.words.empty()) return heading(i, b, 0);
        for (std::size_t k = i + 1; k <= title.last; ++k)
            if (blocks_[k].words.begin >= title.words.begin && blocks_[k].words.end <= title.words.end)
                blocks_[k].words = {title.words.end, title.words.end};
        b.words = title.words;
        heading(i, b, title.words.size());
    }

    // The length of the title where the block is a heading without heading marks; 0: it is none.
    std::size_t title_of(std::size_t i, const Block& b) {
        const std::string_view all = words(b);
        const Section& now = out_.sections.back();
        const bool lists_people = now.topic == Topic::attendance && !now.item;
        const bool in_list = now.topic == Topic::actions || now.topic == Topic::decisions || lists_people;
        if (b.in_table() && survey_.agenda_tables.count(b.table) == 0) return 0;
        if (heads_actions(blocks_, i, reading_, house_) || heads_decisions(blocks_, i, reading_, house_))
            return all.size();
        if (attendance_of(label_of(all, reading_).text, house_)) people_seen_ = true;
        if (survey_.bare_number[i] != 0) return survey_.bare_number[i];
        if (b.numbered() && !b.in_table())  // "2 Present Anna Lee, Bo Day"
            if (const Label before = people_label_before_gap(all, house_); !before.text.empty())
                return before.text.size();
        if (const std::size_t semicolon = all.find(';');
            semicolon < 30 && attendance_of(all.substr(0, semicolon), house_))
            return 0;  // "APOLOGIES; A, B"
        if (is_own_label(all, reading_, house_) &&
            !(b.in_table() && b.column == 0 && house_.has(Word::action_label, all) &&
              announced(all, house_).topic == Topic::actions)) {
            // a numbered item may hold its people at once: "3. Apologies: Cllr Lee"
            const Label label = label_of(all, reading_);
            if (b.numbered() && attendance_of(label.text, house_) &&
                !(now.topic == Topic::attendance && now.item && !dotted(b) &&
                  !counts_on(words(now.number), words(b.number))))
                return label.text.size();
            const bool listed = i + 1 < blocks_.size() && (blocks_[i + 1].numbered() || blocks_[i + 1].bullet() ||
                                                           blocks_[i + 1].box != Box::none);
            const bool titled = listed && survey_.heading_number[i] && label.text.size() == all.size() &&
                                announced(all, house_).earlier;
            if (!b.numbered() || attendance_of(label.text, house_) ||
                (house_.longest(Word::action_label, all) != 0 && !titled))
                return 0;
        }
        if (survey_.agenda_entry[i] || (b.kind == LineKind::text && in_header() && is_date_line(all))) return 0;
        if (b.numbered() || b.ordinal != 0) {
            if (dotted(b) && b.kind == LineKind::text && survey_.marked_numbers >= 3 && !b.in_table()) return 0;
            const char kind = number_series(b, reading_);
            const bool part = i > 0 && (is_lower(all.front()) || all.back() == ';') &&
                              blocks_[i - 1].kind == LineKind::text && !ends_sentence(words(blocks_[i - 1])) &&
                              now.block + 1 != i;                                 // of a sentence
            if ((kind == 'i' || kind == 'a') && (enumerates_ || part)) return 0;  // letters under "Correspondence"
            if (kind != 'i' && kind != 'a') enumerates_ = house_.has(Word::enumeration, all.substr(0, 60));
            if (b.in_table() && b.column > 0 && words(b.number).find('.') == std::string_view::npos &&
                !first_in_cell(i))
                return 0;
            if (b.in_table() && data_row(i)) return 0;
            if (b.ordinal != 0 && (now.topic == Topic::actions || now.topic == Topic::attendance) &&
                !survey_.heading_number[i])
                return 0;
            const Span lead = reading_.bold_at(b.words.begin);
            const bool owner_first = all.find(':') < 40 && !lead.empty() &&
                                     lead.end <= b.words.begin + all.find(':') + 1;  // "1. **KB:** write ..."
            const bool within = now.earlier && !now.number.empty() &&
                                words(b.number).starts_with(std::string(strip(words(now.number), ".)")) + '.');
            if (in_list && (owner_first || within || !(survey_.heading_number[i] && reads_like_a_title(b)))) return 0;
            const bool alone =
                survey_.marked_headings <= survey_.level_one && survey_.level_one <= 1 && survey_.bold_lines < 3;
            if (!survey_.heading_number[i] && !b.in_table() && !(alone && b.kind == LineKind::text)) return 0;
            const std::size_t title = run_in_title(all, reading_, house_);
            if (title != 0 && (is_speech(all.substr(0, title), house_) ||
                               (title == all.size() && all.back() == '?' && survey_.marked_headings > 2)))
                return 0;
            if (title != 0 && b.kind == LineKind::bullet && survey_.marked_headings > 2 &&
                reading_.bold_at(b.words.begin).empty() && reading_.emphasised_at(b.words.begin).empty())
                return 0;
            return title;
        }
        if (survey_.topic_bullet[i]) return topic_title(all);
        if (const std::size_t colon = all.find(':'); colon < 50 && b.kind == LineKind::text && !b.in_table() &&
                                                     house_.is(Word::standing, all.substr(0, colon)) &&
                                                     !attendance_of(all.substr(0, colon), house_) &&
                                                     !house_.is(Word::next_meeting, all.substr(0, colon)) &&
                                                     (b.spaced || colon + 1 == all.size() || survey_.gaps == 0))
            return colon;  // "Matters arising: ..."
        if (b.bullet() || b.box != Box::none) return 0;
        if (survey_.bold_leads >= 2 && survey_.marked_headings <= 1 && survey_.numbered < 3)
            if (const std::size_t lead = bold_lead(b, reading_, house_)) return lead;
        if (survey_.colon_titles > (survey_.gaps == 0 ? 1U : 2U) && survey_.marked_headings == 0 &&
            survey_.numbered < 3 && !names_office_holder(all, house_) && colon_title(blocks_, i, reading_, house_))
            return all.size() - 1;
        if (survey_.titles_before_text[i] != 0 && !in_header() && !in_list) return survey_.titles_before_text[i];
        if (survey_.titles_over_text >= 2 && survey_.marked_headings <= 1 && survey_.numbered < 3 &&
            survey_.bold_lines < 3 && !in_header() && title_over_text(blocks_, i, reading_, house_))
            return all.size();
        if (in_list && now.topic != Topic::decisions && !standing(all) && !reading_.bold(b.words) && !all_caps(all) &&
            !b.in_table())
            return 0;
        const std::size_t n = count_words(all);
        const bool single = b.first == b.last;
        if (!single || n > 16 || all.size() > 140) return discussed_caps(b);
        if (standing(all) && (b.spaced || b.in_table())) return all.size();
        if (is_date_line(all)) return 0;
        const bool columns = all.find("   ") != std::string_view::npos;  // the header of a table drawn with blanks
        const std::string_view unstopped = all.back() == '.' && n <= 8 ? all.substr(0, all.size() - 1) : all;
        if (!denies(all) && all.front() != '[' && reading_.bold(b.words) && !b.in_table() && !columns &&
            !survey_.field_labels.contains(all) && is_title_like(unstopped, 16) && followed(i) && !in_header())
            return all.size();
        if (survey_.caps_lines >= 4 && survey_.marked_headings <= 1 && b.spaced && n == 1 && all.size() >= 3 &&
            all.size() < 6 && all_caps(all) && is_title_like(all, 1) && !in_header() && !b.in_table() && followed(i) &&
            !blocks_[i + 1].spaced && count_words(words(blocks_[i + 1])) > 3)
            return all.size();  // "HVAC" among lines in capitals
        if (all_caps(all) && !denies(all) && !goes_on_above(blocks_, i, out_.sections.size() == 1, reading_, house_) &&
            (!house_.is(Word::verdict, all) || announced(all, house_).topic == Topic::decisions) && all.size() >= 5 &&
            n <= 12 && is_title_like(all, 12) && heads_something(i) && !in_header() && !b.in_table())
            return all.size();
        if (const std::size_t caps = discussed_caps(b)) return caps;
        return plain_title(i, b) ? all.size() : 0;
    }

    bool dotted(const Block& b) const { return words(b.number).find_first_of("./") != std::string_view::npos; }

    bool first_in_cell(std::size_t i) const {
        return i == 0 || blocks_[i - 1].table != blocks_[i].table || blocks_[i - 1].row != blocks_[i].row ||
               blocks_[i - 1].column != blocks_[i].column;
    }

    bool reads_like_a_title(const Block& b) const {
        const std::string_view all = words(b);
        return is_title_like(all, 16) || !reading_.bold_at(b.words.begin).empty() ||
               all_caps(all.substr(0, all.find(' ')));
    }

    bool standing(std::string_view all) const { return house_.is(Word::standing, all); }
    bool is_date_line(std::string_view all) const {
        const auto dates = find_dates(all, house_);
        return !dates.empty() && count_words(all) <= 10;
    }

    // Before the first topic, lines name the body, the place and the date.
    bool in_header() const { return out_.sections.size() == 1 && !people_seen_ && header_lines_ < 6; }

    std::size_t discussed_caps(const Block& b) const { return in_header() ? 0 : caps_lead(b, reading_, house_); }

    bool followed(std::size_t i) const { return i + 1 < blocks_.size(); }
    // Letters, not an amount; and in a document with heading marks, not right before the next heading.
    bool heads_something(std::size_t i) const {
        const std::string_view all = words(blocks_[i]);
        if (!followed(i) || std::count_if(all.begin(), all.end(), is_upper) < 5 ||
            all.find('$') != std::string_view::npos || all.find("\u00A3") != std::string_view::npos)
            return false;
        return survey_.marked_headings < 3 || blocks_[i + 1].kind != LineKind::heading;
    }

    // Rows of a table of actions or of money hold no headings.
    bool data_row(std::size_t i) const { return blocks_[i].column > 1; }

    // A short line that stands alone over a paragraph, in documents (or table cells) without heading marks.
    bool plain_title(std::size_t i, const Block& b) const {
        const std::string_view whole = words(b);
        const std::string_view all = whole.back() == '.' && b.spaced && !b.in_table() && capital_words(whole)
                                         ? whole.substr(0, whole.size() - 1)
                                         : whole;
        const bool structured =
            survey_.marked_headings + (b.in_table() ? 0 : survey_.numbered + survey_.bold_lines) > 2;
        const bool over_bullets = i + 1 < blocks_.size() && blocks_[i + 1].bullet() && !blocks_[i + 1].spaced &&
                                  !b.in_table() && notes_open_ && count_words(all) <= 8;
        if (structured && !b.in_table() && !over_bullets) return false;
        if (b.in_table() && (b.column > 1 || b.row == 0)) return false;
        if (!may_stand_over_text(all, house_) ||
            (out_.sections.size() == 1 && (honorific_length(all, house_) != 0 || all.back() == ')')))
            return false;
        if (i + 1 >= blocks_.size()) return false;
        const Block& next = blocks_[i + 1];
        if (in_header() && !b.in_table()) return false;
        if (!b.in_table() && goes_on_above(blocks_, i, out_.sections.size() == 1, reading_, house_)) return false;
        if (!b.in_table() && !over_bullets && !(b.spaced && next.spaced)) return false;
        const std::string_view below = words(next);
        const bool body = next.bullet() || count_words(below) >= 8 || ends_sentence(below) || below.ends_with(':');
        const bool nested = is_title_like(below, 9) && i + 2 < blocks_.size() &&
                            (blocks_[i + 2].bullet() || count_words(words(blocks_[i + 2])) >= 8);
        const bool action_next = house_.longest(Word::action_label, below) != 0;
        return body || nested || action_next;
    }

    void add(const Block& b) {
        if (b.words.empty() && !b.numbered()) return;
        out_.section_of.push_back(static_cast<std::int32_t>(out_.sections.size() - 1));
        out_.blocks.push_back(b);
        header_lines_ += b.kind != LineKind::matter;
    }

    void close(std::uint32_t end) { out_.sections.back().end = end; }

    // `inside`: the title stands in the midst of the block, which is all discussion.
    void heading(std::size_t i, Block b, std::size_t title_size, Span inside = {}) {
        if (!b.numbered() && b.kind == LineKind::text && title_size > 0 &&
            (title_size == words(b).size() ||
             title_size == survey_.bare_number[i]))  // "1 Welcome" on a line of its own
            if (const LineNumber n = read_line_number(words(b), true, 0, house_);
                !n.core.empty() && n.kind == '1' && n.used < title_size) {
                b.number = span_of(n.core);
                b.words.begin += static_cast<std::uint32_t>(n.used);
                title_size -= n.used;
            }
        const std::string_view all = words(b);
        close(static_cast<std::uint32_t>(out_.blocks.size()));
        Section s;
        s.heading = b.words;
        s.number = b.number;
        s.ordinal = b.ordinal;
        s.ordinal_style = b.ordinal_style;
        if (const std::size_t bare = topic_title(all.substr(0, title_size));
            bare < title_size) {  // a bot's list: its numbers are layout
            title_size = bare;
            s.ordinal = 0;
        }
        std::string_view title = clean_title(all.substr(0, title_size), house_);
        s.title = span_of(title);
        if (s.title.begin < b.words.begin || title.empty()) s.title = {b.words.begin, b.words.begin};
        if (!inside.empty()) s.title = inside, title = words(inside);
        const Announced a = announced(title, house_);
        s.topic = a.topic, s.group = a.group, s.earlier = a.earlier;
        if (s.topic == Topic::attendance && people_seen_ && same_letters(title, "attendance") && dotted(b))
            s.topic = Topic::none, s.group = {};  // of pupils
        if (is_title(b, title)) s.topic = Topic::title;
        else if (is_field(b, reading_, house_)) s.topic = Topic::field;
        const bool only_label = s.topic == Topic::agenda || s.topic == Topic::notes || s.topic == Topic::furniture ||
                                s.topic == Topic::actions || s.topic == Topic::decisions ||
                                (s.topic == Topic::attendance && s.group != Attendance::apologies && !s.number.size());
        s.item = s.topic != Topic::title && s.topic != Topic::field &&
                 (!only_label || s.number.size() != 0 || (b.in_table() && s.topic == Topic::actions) ||
                  same_letters(title, "roll call"));
        s.depth = depth_of(b);
        Block head = b;
        head.words = {b.words.begin, b.words.begin + static_cast<std::uint32_t>(title_size)};
        out_.sections.push_back(s);
        out_.sections.back().block = static_cast<std::uint32_t>(out_.blocks.size());
        out_.section_of.push_back(static_cast<std::int32_t>(out_.sections.size() - 1));
        out_.blocks.push_back(head);
        out_.sections.back().first = static_cast<std::uint32_t>(out_.blocks.size());
        std::string_view rest = trim(all.substr(title_size));
        if (topic_title(all) <= title_size) rest = {};
        rest = behind_title(rest);
        if (rest.empty()) return;
        Block body = blocks_[i];
        body.kind = LineKind::text;
        body.words = span_of(rest);
        body.number = {body.words.begin, body.words.begin};
        body.ordinal = 0;
        body.spaced = true;
        body.mark = 0;
        add(body);
    }

    // The first headings, as long as they name a body, a kind of meeting or a date.
    bool is_title(const Block& b, std::string_view title) {
        if (topics_seen_ || b.kind != LineKind::heading || b.numbered()) return false;
        const Announced a = announced(title, house_);
        const bool again = std::any_of(out_.sections.begin(), out_.sections.end(), [&](const Section& s) {
            return s.topic == Topic::title && same_letters(words(s.title), title);
        });
        const bool names = again || house_.has(Word::body_noun, title) || house_.has(Word::meeting_noun, title) ||
                           !find_dates(title, house_).empty();
        const bool exact = a.topic == Topic::agenda || a.topic == Topic::attendance || a.topic == Topic::actions ||
                           a.topic == Topic::furniture || a.topic == Topic::next_meeting;
        const bool label_heading = a.topic == Topic::notes && b.level > 1 && title_seen_;
        const bool field = is_field(b, reading_, house_);
        if (field) return false;
        const bool first = !title_seen_;
        const bool close_by = out_.blocks.size() < 12;
        bool is = close_by && !exact && !label_heading && !standing(title) &&
                  (names || (first && b.level == 1 && survey_.level_one <= 2));
        if (is && first && out_.blocks.size() > 0 && b.level > 2 && !names) is = false;
        if (is && bullets_before()) is = false;
        if (is && !first && !chain_) is = false;
        if (is) title_seen_ = true, chain_ = true;
        else topics_seen_ = true;
        return is;
    }

    bool bullets_before() const {
        return std::any_of(out_.blocks.begin(), out_.blocks.end(), [](const Block& b) { return b.bullet(); });
    }

    int depth_of(const Block& b) {
        if (b.kind == LineKind::heading) {
            markup_depth_ = b.level;
            notes_open_ = announced(words(b), house_).topic == Topic::notes;
            const std::string_view n = words(b.number);
            return b.level * 10 + (n.find('.') != std::string_view::npos ? 1 : 0);
        }
        return unmarked_depth(b, markup_depth_, reading_);
    }

    const Reading& reading_;
    const House& house_;
    std::vector<Block> blocks_;
    HeadingSurvey survey_;
    Outline out_;
    std::size_t header_lines_ = 0;  // blocks so far, front matter aside
    bool people_seen_ = false, enumerates_ = false, notes_open_ = false, topics_seen_ = false, title_seen_ = false,
         chain_ = false;
    int markup_depth_ = 0;
};

}  // namespace

Outline read_outline(const Lines& lines, const House& house) { return Headings(lines, house).run(); }

}  // namespace minutes
