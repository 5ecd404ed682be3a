#include "attendance.hpp"

#include <algorithm>
#include <optional>

#include "around_people.hpp"
#include "header_table.hpp"
#include "label.hpp"
#include "list_slips.hpp"
#include "matter_attendance.hpp"
#include "offices.hpp"
#include "people_list.hpp"
#include "person.hpp"
#include "person_name.hpp"
#include "prose.hpp"
#include "roll.hpp"
#include "roll_call.hpp"
#include "told_attendance.hpp"

namespace minutes {

namespace {

class Register {
public:
    Register(const Document& doc, Minutes& out) : doc_(doc), roll_(doc, out.meeting), matter_(doc, roll_) {}

    void run(Minutes& out) {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (doc_.section_of(i).topic == Topic::agenda || doc_.section_of(i).topic == Topic::actions) open_ = false;
            else if (blocks[i].kind == LineKind::matter) matter_.read(i);
            else if (blocks[i].kind == LineKind::quote && open_ && count_words(doc_.words(blocks[i])) <= 8 &&
                     list_entry(i))
                continue;  // indented people, as pandoc writes them
            else if (blocks[i].kind == LineKind::quote && people_label(doc_, i)) block(i);
            else if (blocks[i].kind == LineKind::quote || blocks[i].kind == LineKind::code) open_ = false;
            else block(i);
        }
        roll_.finish(out);
    }

private:
    void block(std::size_t i) {
        const Block& b = doc_.outline.blocks[i];
        const Section& s = doc_.section_of(i);
        const std::string_view words = doc_.words(b);
        if (doc_.is_heading(i)) {
            open_ = s.topic == Topic::attendance && s.group.has_value();
            if (open_) start_group(*s.group, i + 1, s.end);
            bold_is_present_ = open_ && holds(doc_.low(words), {"bold"});
            table_ = -1;
            if (s.topic == Topic::field) read_office_label(doc_, words, roll_);
            return;
        }
        if (s.topic == Topic::attendance && !open_ && s.group && !s.number.size() && closed_ != s.block)
            open_ = true, start_group(*s.group, i, s.end);
        if (b.in_table() && attendance_table(i)) return;
        if ((doc_.outline.section_of[i] == 0 || s.topic == Topic::attendance) && told_groups(i)) return;
        // "Apologies for absence - Act of 1972, section 85: Cllr A Lee."
        if (i == s.block + 1 && s.item && honorific_length(words, doc_.house) != 0) {
            const std::string_view title = doc_.words(s.title);
            if (attendance_of(title.substr(0, find_in(title, " - ")), doc_.house) == Attendance::apologies)
                return people(words, Attendance::apologies, false);
        }
        if (const auto group = announced_at_end(doc_, i)) return start_group(*group, i + 1, s.end), void(open_ = true);
        if (label(i)) return;
        if (open_ && roll_.seen() > 0 && is_discussion(doc_, i)) closed_ = s.block, open_ = false;
        if (count_words(words) > 4 && (ends_sentence(words) || holds(words, {" received from "})) &&
            tells_attendance(doc_, words) && read_told_attendance(doc_, doc_.sentences_of(i), roll_))
            return;
        if (open_ && list_entry(i)) return;
        if (open_ && s.topic != Topic::attendance && (count_words(words) > 12 || ends_sentence(words))) open_ = false;
        read_told_attendance(doc_, doc_.sentences_of(i), roll_);
    }

    // Each of the sentences says of somebody that he was absent, excused or there.
    bool told_groups(std::size_t i) {
        const auto said = doc_.sentences_of(i);
        return !said.empty() && std::all_of(said.begin(), said.end(),
                                            [this](std::string_view s) { return read_told_group(doc_, s, roll_); });
    }

    void start_group(Attendance group, std::size_t first, std::size_t end) {
        group_ = group;
        group_end_ = end;
        std::size_t entries = 0;
        for (std::size_t k = first; k < std::min(end, first + 60) && k < doc_.outline.blocks.size(); ++k) {
            if (doc_.is_heading(k)) break;
            ++entries;
        }
        one_a_line_ = entries > 1;
    }

    // "Present: A, B" or "Present:" over a list.
    bool label(std::size_t i) {
        const Block& b = doc_.outline.blocks[i];
        const std::string_view words = doc_.words(b);
        Label label = doc_.label_of(i);
        const Label wide =
            (label.rest.empty() || words.find(':') == std::string_view::npos) && !b.in_table() && !b.bullet()
                ? people_label_before_gap(words, doc_.house)
                : Label{};
        if (!wide.text.empty() && !read_people_list(wide.rest, doc_.house, false).empty()) label = wide;
        if (label.text.empty()) return false;
        const bool has_colon = words.substr(label.text.size()).starts_with(':') ||
                               (!b.bullet() && colon_behind(label, words) && attendance_of(label.text, doc_.house));
        const bool bold =
            !doc_.reading().bold_at(b.words.begin).empty() || !doc_.reading().emphasised_at(b.words.begin).empty();
        const bool alone = label.rest.empty();
        const auto says = [&](Word w) { return doc_.house.is(w, label.text); };
        const bool dashed = !has_colon && !alone && starts_upper(label.rest) &&
                            (says(Word::present) || says(Word::in_attendance) || says(Word::apologies));
        if (!has_colon && !bold && !alone && !all_caps(label.text) && wide.text.empty() && !dashed) return false;
        const bool above =
            doc_.outline.section_of[i] == 0 || (doc_.section_of(i).topic == Topic::title && !announced_list(doc_, i));
        if ((!b.bullet() || open_ || above) && read_office_label(doc_, words, roll_)) return true;
        if (has_colon && all_caps(label.text) && tells_attendance(doc_, label.rest) &&
            read_told_handles(doc_, label.rest, roll_))
            return true;
        if (has_colon && all_caps(label.text) && !attendance_of(label.text, doc_.house) &&
            doc_.has(Word::apologies, label.rest.substr(0, 40)) && label.rest.find(':') < 40)
            return read_labelled_sentence(doc_, label.rest, roll_);  // "INFO: Apologies: moth"
        if (alone && (has_colon ? above : open_) && i + 1 < doc_.outline.blocks.size() &&
            read_office(doc_, label.text, doc_.words(doc_.outline.blocks[i + 1]), roll_)) {  // "Scribe" over "Anna Lee"
            office_line_ = i + 1;
            return true;
        }
        if (office_line_ == i) return true;
        auto group = attendance_of(label.text, doc_.house);
        if (!group && has_colon && above && !alone && lists_members(doc_, i, label)) group = Attendance::present;
        // "Members absent: A" and then "Staff: B, C"
        const bool missing = named_label_ && (group_ == Attendance::apologies || group_ == Attendance::absent);
        if (missing && has_colon && (above || open_) && names_group(label.text, doc_.house))
            group = Attendance::in_attendance;
        if (!group && has_colon && open_ && i < group_end_ && read_group(doc_, label, group_, roll_)) return true;
        if (!group && has_colon && (open_ || (lists_seen_ > 0 && doc_.outline.section_of[i] == 0)) &&
            read_holder(doc_, label, roll_))
            return true;
        // "Staff:" over people, below the members
        if (!group && alone && has_colon && open_ && i < group_end_ && doc_.house.is(Word::member_group, label.text) &&
            names_follow(doc_, i)) {
            if (group_ == Attendance::apologies || group_ == Attendance::absent) group_ = Attendance::in_attendance;
            return true;
        }
        // "Trustees" over check boxes, "Members" above over full names
        if (!group && alone && doc_.house.is(Word::member_group, label.text) && names_follow(doc_, i) &&
            (doc_.outline.blocks[i + 1].box != Box::none || (!has_colon && above && full_names_follow(doc_, i))))
            group = Attendance::present;
        if (!group || count_words(label.text) > 7) {
            if (has_colon || (bold && alone && !(b.bullet() && doc_.section_of(i).topic == Topic::attendance)))
                open_ = open_ && doc_.section_of(i).topic == Topic::attendance && !(alone && !has_colon);
            return false;
        }
        if (alone && !has_colon && !bold && !doc_.house.is(Word::present, words) &&
            !doc_.house.is(Word::apologies, words) && !doc_.house.is(Word::absent, words) &&
            !doc_.house.is(Word::in_attendance, words) && !doc_.house.is(Word::guest, words) && !all_caps(words) &&
            !(above && count_words(words) <= 5 && starts_upper(words) && names_follow(doc_, i)))
            return false;
        // deep in the discussion only a label with names behind it counts
        if (alone && doc_.section_of(i).item && doc_.section_of(i).topic != Topic::attendance &&
            (!names_follow(doc_, i) || counts_votes(doc_, i)))
            return false;
        open_ = true;
        start_group(*group, i + 1, doc_.section_of(i).end);
        one_a_line_ = false;
        named_label_ = alone ? std::nullopt : std::optional(i);
        if (alone) {
            one_a_line_ = true;
            // "Board members" may stand on a line of its own over "Absent:"
            const bool next =
                label_block_ + 1 == i || (i > 0 && label_block_ + 2 == i &&
                                          doc_.house.is(Word::member_group, doc_.words(doc_.outline.blocks[i - 1])));
            if (!next || told_ > 0) stacked_.clear(), told_ = 0;
            stacked_.push_back(*group);
            label_block_ = i;
            return true;
        }
        with_sentences(label.rest, *group, next_is_entry(doc_, i));
        one_a_line_ = true;
        return true;
    }

    // What stands behind a label may hold further labels: "A, B. Apologies: C. In attendance: D."
    void with_sentences(std::string_view rest, Attendance group, bool one_a_line) {
        while (const auto next = next_people_label(doc_, rest)) {
            people(rest.substr(0, next->begin), group, one_a_line);
            group = next->group;
            rest = trim(rest.substr(next->colon + 1));
        }
        people(rest, group, one_a_line);
    }

    void people(std::string_view list, Attendance group, bool one_a_line) {
        list = strip(list, ";");
        // Only the first sentence names people; what follows is prose.
        const auto parts = sentences(list, doc_.house);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (k > 0 && tells_attendance(doc_, parts[k]) && read_told_attendance(doc_, parts[k], roll_)) continue;
            if (k > 0 && (count_words(parts[k]) > 12 || parts[k].find(',') == std::string_view::npos) &&
                (parts[0].find(',') == std::string_view::npos || !goes_on_with_names(parts[k], doc_.house)))
                break;
            if (k == 0 && read_told_attendance(doc_, parts[k], roll_)) continue;
            if (k == 0 && parts[k].find(',') == std::string_view::npos && count_words(parts[k]) > 9 &&
                ends_sentence(parts[k]) && parts[k].find('(') == std::string_view::npos && tells_something(parts[k])) {
                read_told_attendance(doc_, parts[k], roll_);
                break;
            }
            auto found =
                read_people_list(without_duty(doc_, parts[k], roll_), doc_.house, one_a_line && lists_seen_ == 0);
            lists_seen_ += found.size() > 2;
            for (PersonRead& p : found) roll_.keep(std::move(p), group);
        }
    }

    // "Present: Anna Lee, Karl Berg": two words a name, and those of the label
    static bool names_in_full(std::string_view list) {
        return count_words(list) > 2 * static_cast<std::size_t>(std::ranges::count(list, ',') + 1);
    }

    // A bullet, a short line or a cell of an open group.
    bool list_entry(std::size_t i) {
        const Block& b = doc_.outline.blocks[i];
        const std::string_view words = doc_.words(b);
        if (words.empty() || std::none_of(words.begin(), words.end(), [](char c) {
                return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80;
            }))
            return true;
        if (i >= group_end_ || doc_.house.is(Word::furniture, words) || doc_.house.is(Word::agenda, words) ||
            is_standing_topic(words, doc_.house))
            return open_ = false;
        if (doc_.house.longest(Word::quorum, words) != 0 || (i > 0 && named_label_ == i - 1 && others_begin(doc_, i)))
            return open_ = false;
        if (words.ends_with(':') && words.find(',') == std::string_view::npos) return true;  // a group over its people
        const bool attendance_section = doc_.section_of(i).topic == Topic::attendance;
        const bool paragraph_of_names = i == label_block_ + 1 && std::count_if(words.begin(), words.end(), [](char c) {
                                                                     return c == ',' || c == ';';
                                                                 }) >= 2;
        if (b.bullet() || b.box != Box::none || attendance_section || count_words(words) <= 16 || paragraph_of_names) {
            if (stacked_.size() > 1 &&
                (paragraph_of_names || told_ > 0)) {  // a PDF's column of labels, then their paragraphs
                for (const std::string_view s : sentences(words, doc_.house))
                    if (told_ < stacked_.size()) people(s, stacked_[told_++], false);
                if (told_ == stacked_.size()) stacked_.clear(), told_ = 0;
                return true;
            }
            if (office_line_ == i) return true;
            Attendance group = group_;
            if (b.box == Box::open &&
                (group == Attendance::present || group == Attendance::in_attendance || group == Attendance::guest))
                group = Attendance::absent;
            if (doc_.house.is(Word::nobody, words) || doc_.house.is(Word::member_group, strip(words, "."))) return true;
            const auto& blocks = doc_.outline.blocks;
            if (b.kind == LineKind::text && b.box == Box::none && i + 1 < blocks.size() &&
                blocks[i + 1].box != Box::none && count_words(words) <= 3)
                return true;  // a group's name over its people
            const bool over_others = b.bullet() && i + 1 < blocks.size() && blocks[i + 1].bullet() &&
                                     blocks[i + 1].indent > b.indent + 1 && count_words(words) <= 3;
            if (over_others && (b.box == Box::none) == (blocks[i + 1].box != Box::none))
                return true;  // "Councils" over the people of the councils
            if (read_office_entry(doc_, words, group, roll_)) return true;
            if (!b.bullet() && has_label_colon(words)) {  // "A, B. Absent: None."
                with_sentences(words, group, false);
                return true;
            }
            if (!b.bullet() && ends_sentence(words) && count_words(words) > 8) {
                if (const auto said = doc_.sentences_of(i); is_full_name(strip(said.front(), "."), doc_.house))
                    return people(said.front(), group, false), true;  // "Anna Lee. The ..."
                if (words.find(',') == std::string_view::npos ||
                    holds(words, {" called the ", " opened the ", " welcomed ", " chaired "}))
                    return false;
                if (const auto parts = sentences(words, doc_.house);
                    parts.size() > 1 && tells_something(parts.back())) {
                    people(words, group, false);  // "A, B. The reasons were accepted."
                    return true;
                }
            }
            const bool listed = lists_seen_ > 0 && !b.bullet();  // as the other groups are
            const auto found =
                read_people_list(words, doc_.house,
                                 listed ? false
                                        : (b.bullet() && (one_a_line_ || organisations_ > 1)) ||
                                              (one_a_line_ && std::count(words.begin(), words.end(), ',') <= 2));
            const std::size_t size = count_words(words.substr(honorific_length(words, doc_.house)));
            if (found.empty()) {
                if (counts_people(words)) return true;
                return (open_ = open_ && (attendance_section || b.bullet()));
            }
            // behind a list that is whole: the first title
            const std::string_view behind = named_label_ == i - 1 ? doc_.words(blocks[i - 1]) : std::string_view();
            const bool whole = behind.find(',') < behind.size() && !behind.ends_with(',');  // that list
            const bool titles =
                b.spaced && ((whole && size <= 4) || (size == 1 && !behind.empty() && names_in_full(behind)));
            if (!b.bullet() && b.box == Box::none && !attendance_section && found.size() == 1 && (size > 4 || titles) &&
                found[0].person.role.empty() && found[0].person.organisation.empty() &&
                found[0].person.initials.empty() && found[0].person.note.empty())
                return open_ = false;
            lists_seen_ += found.size() > 2 && !b.bullet();
            if (found.size() == 1 && i + 1 < group_end_ && office_below(doc_, i, found[0].person, group_)) {
                office_line_ = i + 1;
                read_row(words, doc_.words(doc_.outline.blocks[i + 1]), group);
                return true;
            }
            organisations_ += b.bullet() && found.size() == 1 && !found[0].person.organisation.empty();
            if (bold_is_present_ && b.bullet() && group == Attendance::present &&
                doc_.reading().bold_at(b.words.begin).empty())
                group = Attendance::absent;
            for (const PersonRead& p : found) roll_.keep(p, group);
            return true;
        }
        return false;
    }

    // True in a table of people.
    bool attendance_table(std::size_t i) {
        const std::int32_t table = doc_.outline.blocks[i].table;
        if (table == table_ && i < table_end_) return table_is_people_;
        if (table != measured_ || i >= measured_end_) measured_ = table, measured_end_ = end_of_table(doc_, i);
        RollCall call = read_roll_call(doc_, i, measured_end_, open_ ? std::optional(group_) : std::nullopt);
        if (!call.headed && header_table(i)) return true;
        table_ = table;
        table_end_ = measured_end_;
        table_is_people_ = !call.rows.empty();
        for (RollCall::Row& row : call.rows) roll_.keep(std::move(row.person), row.attendance);
        return table_is_people_;
    }

    // "Present | A, B" and "Apologies" over "C": the cells of a header with what they announce
    bool header_table(std::size_t i) {
        const HeaderTable header = read_header_table(doc_, i);
        const std::size_t seen = roll_.seen();
        const bool among_people = std::any_of(header.fields.begin(), header.fields.end(), [this](const HeaderField& f) {
            return attendance_of(doc_.words(doc_.outline.blocks[f.block]), doc_.house).has_value();
        });
        for (const HeaderField& field : header.fields) {
            const std::string_view label = doc_.words(doc_.outline.blocks[field.block]);
            const auto group = attendance_of(label, doc_.house);
            for (const HeaderField::Value& value : field.values) {
                const std::string_view words = doc_.words(doc_.outline.blocks[value.block]);
                const Label held{strip(label, ":"), words};
                const bool people = !group && among_people && doc_.house.is(Word::member_group, held.text);
                if (!group && !people)
                    read_office(doc_, label, words, roll_) ||
                        (!doc_.section_of(i).item && read_holder(doc_, held, roll_));
                else if (people) members(words, value.beside);
                else if (is_person_cell(doc_, value.beside))
                    read_row(words, {}, *group), read_row(value.beside, {}, *group);
                else if (value.beside.empty() || words.find(',') != std::string_view::npos)
                    with_sentences(words, *group, true);
                else read_row(words, value.beside, *group);
            }
        }
        if (roll_.seen() == seen) return false;
        table_ = doc_.outline.blocks[i].table;
        table_end_ = header.end;
        return table_is_people_ = true;
    }

    // "Trustees | A, B" beside "Apologies | C": they were there
    void members(std::string_view words, std::string_view beside) {
        if (is_person_cell(doc_, beside))
            read_row(words, {}, Attendance::present), read_row(beside, {}, Attendance::present);
        else if (!beside.empty()) read_row(words, beside, Attendance::present);
        else with_sentences(words, Attendance::present, false);
    }

    void read_row(std::string_view name, std::string_view beside, Attendance group) {
        PersonRead p = read_person(name, doc_.house);
        if (p.person.name.empty()) return;
        if (is_initials(beside) && p.person.initials.empty()) p.person.initials = tidy(beside);
        else if (p.person.role.empty()) p.person.role = tidy(beside);
        roll_.keep(std::move(p), group);
    }

    const Document& doc_;
    Roll roll_;
    bool open_ = false, one_a_line_ = false, table_is_people_ = false,
         bold_is_present_ = false;  // "Members (bold: present)"
    Attendance group_ = Attendance::present;
    MatterAttendance matter_;
    std::vector<Attendance> stacked_;  // groups whose labels stand right above each other
    std::size_t told_ = 0;             // of these, whose people were read
    std::size_t lists_seen_ = 0;       // of several people in one line
    std::size_t organisations_ = 0;    // of people who have an entry each: "- Anna Lee, Aldermere Trust"
    std::size_t label_block_ = static_cast<std::size_t>(-2), group_end_ = 0;
    std::optional<std::size_t> named_label_;                  // the last label, where its people stand behind it
    std::size_t closed_ = static_cast<std::size_t>(-1);       // the section whose list ended in discussion
    std::size_t office_line_ = static_cast<std::size_t>(-1);  // the block that told the office of the person above
    std::int32_t table_ = -1;
    std::int32_t measured_ = -1;  // the table whose end is known
    std::size_t table_end_ = 0, measured_end_ = 0;
};

}  // namespace

void read_attendance(const Document& doc, Minutes& out) { Register(doc, out).run(out); }

}  // namespace minutes
