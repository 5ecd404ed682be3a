#include "attendance.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "label.hpp"
#include "person.hpp"

namespace minutes {

namespace {

class Register {
public:
    Register(const Document& doc, Minutes& out) : doc_(doc), out_(out) {}

    void run() {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (doc_.section_of(i).topic == Topic::agenda || doc_.section_of(i).topic == Topic::actions) open_ = false;
            else if (blocks[i].kind == LineKind::matter) matter(i);
            else if (blocks[i].kind == LineKind::quote || blocks[i].kind == LineKind::code) open_ = false;
            else block(i);
        }
        who_came_late();
        sort_out();
    }

private:
    struct Entry {
        Person person;
        Span words;
    };

    void block(std::size_t i) {
        const Block& b = doc_.outline.blocks[i];
        const Section& s = doc_.section_of(i);
        const std::string_view words = doc_.words(b);
        if (doc_.is_heading(i)) {
            open_ = s.topic == Topic::attendance && s.group.has_value();
            if (open_) start_group(*s.group, i + 1, s.end);
            table_ = -1;
            if (s.topic == Topic::field) office_label(words);
            return;
        }
        if (s.topic == Topic::attendance && !open_ && s.group && !s.number.size()) open_ = true, start_group(*s.group, i, s.end);
        if (b.in_table() && attendance_table(i)) return;
        if (label(i)) return;
        if (count_words(words) > 4 && ends_sentence(words) && tells_apologies(words) && narrated(words)) return;
        if (open_ && list_entry(i)) return;
        if (open_ && s.topic != Topic::attendance && (count_words(words) > 12 || ends_sentence(words))) open_ = false;
        narrated(words);
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
        const Label label = label_of(words, doc_.reading());
        if (label.text.empty()) return false;
        const bool has_colon = label.text.size() < words.size() && words[label.text.size()] == ':';
        const bool bold = !doc_.reading().bold_at(b.words.begin).empty() || !doc_.reading().emphasised_at(b.words.begin).empty();
        const bool alone = label.rest.empty();
        if (!has_colon && !bold && !alone && !all_caps(label.text)) return false;
        if (office_label(words)) return true;
        if (has_colon && all_caps(label.text) && tells_apologies(label.rest) && told_by_handles(label.rest)) return true;
        if (has_colon && all_caps(label.text) && !attendance_of(label.text, doc_.house) && doc_.house.has(Word::apologies, label.rest.substr(0, 40)) && label.rest.find(':') < 40) return labelled_sentence(label.rest);  // "INFO: Apologies: moth"
        auto group = attendance_of(label.text, doc_.house);
        // "Members: A, B" in the header of a document that has other lists of people
        if (!group && has_colon && doc_.outline.section_of[i] == 0 && doc_.house.is(Word::member_group, label.text) && read_people_list(label.rest, doc_.house, false).size() > 1 && seen_with_others(i)) group = Attendance::present;
        if (!group || count_words(label.text) > 7) {
            if (has_colon || (bold && alone)) open_ = open_ && doc_.section_of(i).topic == Topic::attendance && !(alone && !has_colon);
            return false;
        }
        if (alone && !has_colon && !bold && !doc_.house.is(Word::present, words) && !doc_.house.is(Word::apologies, words) && !doc_.house.is(Word::absent, words) &&
            !doc_.house.is(Word::in_attendance, words) && !doc_.house.is(Word::guest, words) && !all_caps(words))
            return false;
        // deep in the discussion only a label with names behind it counts
        if (alone && doc_.section_of(i).item && doc_.section_of(i).topic != Topic::attendance && !names_follow(i)) return false;
        open_ = true;
        start_group(*group, i + 1, doc_.section_of(i).end);
        one_a_line_ = false;
        if (alone) {
            one_a_line_ = true;
            if (label_block_ + 1 < i) stacked_.clear();
            stacked_.push_back(*group);
            label_block_ = i;
            return true;
        }
        with_sentences(label.rest, *group, next_is_entry(i));
        one_a_line_ = true;
        return true;
    }

    bool seen_with_others(std::size_t i) const {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t k = i > 6 ? i - 6 : 0; k < std::min(blocks.size(), i + 7); ++k)
            if (k != i && attendance_of(label_of(doc_.words(blocks[k]), doc_.reading()).text, doc_.house)) return true;
        return false;
    }

    // "Attending: <tab> A, Chief - X (AB)" with further people one a line below.
    bool next_is_entry(std::size_t i) const {
        const auto& blocks = doc_.outline.blocks;
        if (i + 1 >= blocks.size() || doc_.is_heading(i + 1)) return false;
        const Block& next = blocks[i + 1];
        return !next.spaced && next.column < 0 && next.words.size() < 120 && label_of(doc_.words(next), doc_.reading()).rest.empty() && next.kind == LineKind::text && next.indent > 0;
    }

    bool names_follow(std::size_t i) const {
        const auto& blocks = doc_.outline.blocks;
        if (i + 1 >= blocks.size()) return false;
        const PersonRead p = read_person(doc_.words(blocks[i + 1]), doc_.house);
        return !p.person.name.empty() && count_words(doc_.words(blocks[i + 1])) <= 14 && !ends_sentence(doc_.words(blocks[i + 1]));
    }

    // What stands behind a label may hold further labels: "A, B. Apologies: C. In attendance: D."
    void with_sentences(std::string_view rest, Attendance group, bool one_a_line) {
        for (;;) {
            std::size_t cut = std::string_view::npos;
            std::optional<Attendance> next;
            for (std::size_t colon = rest.find(':'); colon != std::string_view::npos; colon = rest.find(':', colon + 1)) {
                std::size_t begin = rest.find_last_of(".;,)", colon);
                begin = begin == std::string_view::npos ? 0 : begin + 1;
                next = attendance_of(trim(rest.substr(begin, colon - begin)), doc_.house);
                if (next && count_words(rest.substr(begin, colon - begin)) <= 7) {
                    if (begin == 0) begin = last_label_start(rest, colon);
                    cut = colon;
                    people(rest.substr(0, begin), group, one_a_line);
                    break;
                }
            }
            if (cut == std::string_view::npos) break;
            group = *next;
            rest = trim(rest.substr(cut + 1));
        }
        people(rest, group, one_a_line);
    }

    std::size_t last_label_start(std::string_view rest, std::size_t colon) const {
        for (const Word w : {Word::apologies, Word::absent, Word::in_attendance, Word::present, Word::guest})
            if (const std::size_t at = doc_.house.find(w, rest.substr(0, colon)); at != std::string_view::npos) return at;
        return 0;
    }

    void people(std::string_view list, Attendance group, bool one_a_line) {
        // Only the first sentence names people; what follows is prose.
        const auto parts = sentences(list, doc_.house);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (k > 0 && (count_words(parts[k]) > 12 || parts[k].find(',') == std::string_view::npos)) break;
            if (k == 0 && narrated(parts[k])) continue;
            if (k == 0 && parts[k].find(',') == std::string_view::npos && count_words(parts[k]) > 9 && ends_sentence(parts[k]) && parts[k].find('(') == std::string_view::npos) {
                narrated(parts[k]);
                break;
            }
            for (PersonRead& p : read_people_list(parts[k], doc_.house, one_a_line)) keep(std::move(p), group);
        }
    }

    // A bullet, a short line or a cell of an open group.
    bool list_entry(std::size_t i) {
        const Block& b = doc_.outline.blocks[i];
        const std::string_view words = doc_.words(b);
        if (words.empty() || std::none_of(words.begin(), words.end(), [](char c) { return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80; })) return true;
        if (i >= group_end_) return open_ = false;
        const bool attendance_section = doc_.section_of(i).topic == Topic::attendance;
        const bool paragraph_of_names = i == label_block_ + 1 && std::count(words.begin(), words.end(), ',') >= 3;
        if (b.bullet() || b.box != Box::none || attendance_section || count_words(words) <= 16 || paragraph_of_names) {
            if (paragraph_of_names && stacked_.size() > 1) {  // labels of a PDF's column stand above each other, then their paragraphs
                std::size_t k = 0;
                for (const std::string_view s : sentences(words, doc_.house))
                    if (k < stacked_.size()) people(s, stacked_[k++], false);
                stacked_.clear();
                return true;
            }
            Attendance group = group_;
            if (b.box == Box::open && (group == Attendance::present || group == Attendance::in_attendance || group == Attendance::guest)) group = Attendance::absent;
            if (doc_.house.is(Word::nobody, words)) return true;
            const auto& blocks = doc_.outline.blocks;
            if (b.kind == LineKind::text && b.box == Box::none && i + 1 < blocks.size() && blocks[i + 1].box != Box::none && count_words(words) <= 3) return true;  // a group's name over its people
            const bool over_others = b.bullet() && i + 1 < blocks.size() && blocks[i + 1].bullet() && blocks[i + 1].indent > b.indent + 1 && count_words(words) <= 3;
            if (over_others && (b.box == Box::none) == (blocks[i + 1].box != Box::none)) return true;  // "Councils" over the people of the councils
            if (office_entry(words, group)) return true;
            if (!b.bullet() && words.find(':') != std::string_view::npos) {  // "A, B. Absent: None."
                with_sentences(words, group, false);
                return true;
            }
            if (!b.bullet() && ends_sentence(words) && count_words(words) > 8 && words.find(',') == std::string_view::npos) return false;
            const auto found = read_people_list(words, doc_.house, (b.bullet() && one_a_line_) || (one_a_line_ && std::count(words.begin(), words.end(), ',') <= 2));
            const std::size_t size = count_words(words);
            if (found.empty()) {
                if (!attendance_section && !b.bullet()) open_ = false;
                return attendance_section || b.bullet();
            }
            if (!b.bullet() && b.box == Box::none && !attendance_section && found.size() == 1 && size > 4 && found[0].person.role.empty() && found[0].person.organisation.empty() && found[0].person.initials.empty()) return open_ = false;
            for (const PersonRead& p : found) keep(p, group);
            return true;
        }
        return false;
    }

    // "Secretary: Anna Lee" in a list of people
    bool office_entry(std::string_view words, Attendance group) {
        const std::size_t colon = words.find(':');
        if (colon == std::string_view::npos || colon > 40) return false;
        const std::string_view office = trim(words.substr(0, colon));
        if (attendance_of(office, doc_.house) || count_words(office) > 4 || is_lower(words.front())) return false;
        const auto found = read_people_list(trim(words.substr(colon + 1)), doc_.house, false);
        if (found.empty() || std::any_of(found.begin(), found.end(), [this](const PersonRead& p) { return count_words(p.person.name) < 2 && !doc_.house.has(Word::role, p.person.role); })) return false;
        for (PersonRead p : found) {
            if (p.person.role.empty()) p.person.role = tidy(office);
            if (doc_.house.is(Word::chair, office)) out_.meeting.chair = p.person.name;
            if (doc_.house.is(Word::minute_taker, office)) out_.meeting.minute_taker = p.person.name;
            keep(std::move(p), group);
        }
        return true;
    }

    // Roll calls: a row a person, the columns named by a header or told by their codes.
    bool attendance_table(std::size_t i) {
        const auto& blocks = doc_.outline.blocks;
        const Block& b = blocks[i];
        if (b.table == table_ && i < table_end_) return table_is_people_;
        std::vector<std::size_t> cells;
        for (std::size_t k = i; k < blocks.size() && blocks[k].table == b.table; ++k) cells.push_back(k);
        table_ = b.table;
        table_end_ = cells.back() + 1;
        table_is_people_ = false;
        std::map<int, std::string_view> header;
        for (const std::size_t k : cells)
            if (blocks[k].row == b.row) header.emplace(blocks[k].column, doc_.words(blocks[k]));
        const Columns columns = columns_of(header);
        const bool label_column = header.size() >= 1 && columns.name < 0 && label_rows(cells);
        if (label_column) return false;
        const bool begins_here = i == 0 || blocks[i - 1].table != b.table || blocks[i - 1].column < 0;
        if (columns.name < 0 && (!open_ || !begins_here || !rows_are_people(cells))) return false;
        std::map<int, std::map<int, std::size_t>> rows;
        for (const std::size_t k : cells)
            if (columns.name < 0 || blocks[k].row != b.row) rows[blocks[k].row].emplace(blocks[k].column, k);
        std::size_t found = 0;
        for (const auto& [number, row] : rows) found += table_row(row, columns);
        table_is_people_ = found > 0;
        return table_is_people_;
    }

    struct Columns {
        int name = -1, surname = -1, initials = -1, role = -1, organisation = -1, status = -1;
    };

    Columns columns_of(const std::map<int, std::string_view>& header) const {
        Columns c;
        for (const auto& [column, words] : header) {
            const std::string low = lower(strip(words, ":*."));
            const auto is = [&low](std::initializer_list<std::string_view> list) { return std::find(list.begin(), list.end(), std::string_view(low)) != list.end(); };
            if (is({"surname", "last name", "family name"})) c.surname = column;
            else if (is({"initials", "init", "init."})) c.initials = column;
            else if (is({"role", "position", "title", "office", "job title", "representing", "capacity"})) c.role = column;
            else if (is({"organisation", "organization", "company", "affiliation", "org", "employer", "agency"})) c.organisation = column;
            else if (c.name < 0 && (is({"name", "first name", "forename", "member", "members", "attendee", "attendees", "director", "councillor", "trustee", "governor", "representative", "person", "names", "participant", "present", "in attendance"}) || low.ends_with(" name"))) c.name = column;
            else if (c.name >= 0 && (attendance_of(words, doc_.house) || is({"status", "here", "attended?", "present?", "p/a", "roll call"}))) c.status = column;
        }
        if (c.name >= 0 && c.surname < 0 && c.initials < 0 && c.role < 0 && c.organisation < 0 && c.status < 0 && !open_) c.name = -1;
        return c;
    }

    // Without a header: most rows begin with a name and say little more.
    bool rows_are_people(const std::vector<std::size_t>& cells) const {
        std::size_t rows = 0, people = 0;
        for (const std::size_t k : cells) {
            const Block& b = doc_.outline.blocks[k];
            if (b.column != 0) continue;
            ++rows;
            const PersonRead p = read_person(doc_.words(b), doc_.house);
            people += !p.person.name.empty() && !b.numbered() && count_words(doc_.words(b)) <= 8;
        }
        return rows > 1 && people * 3 >= rows * 2;
    }

    // A table whose first column holds labels ("Present: | A, B") is read row by row elsewhere.
    bool label_rows(const std::vector<std::size_t>& cells) const {
        return std::any_of(cells.begin(), cells.end(), [this](std::size_t k) { return doc_.outline.blocks[k].column == 0 && attendance_of(doc_.words(doc_.outline.blocks[k]), doc_.house).has_value(); });
    }

    std::size_t table_row(const std::map<int, std::size_t>& row, const Columns& c) {
        const auto cell = [&](int column) {
            const auto at = row.find(column);
            return at == row.end() ? std::string_view() : doc_.words(doc_.outline.blocks[at->second]);
        };
        const int name_column = c.name >= 0 ? c.name : row.begin()->first;
        const std::string_view name = cell(name_column);
        PersonRead p = read_person(name, doc_.house);
        if (p.person.name.empty()) return 0;
        if (c.surname >= 0 && !cell(c.surname).empty()) {
            p.person.name += " " + tidy(cell(c.surname));
            p.words = std::string_view(name.data(), static_cast<std::size_t>(cell(c.surname).data() + cell(c.surname).size() - name.data()));
            p.person.derived_initials = initials_of(p.person.name);
        }
        if (c.initials >= 0 && !cell(c.initials).empty()) p.person.initials = tidy(cell(c.initials));
        if (c.role >= 0) p.person.role = tidy(cell(c.role));
        if (c.organisation >= 0) p.person.organisation = tidy(cell(c.organisation));
        Attendance group = open_ ? group_ : Attendance::present;
        for (const auto& [column, k] : row) {
            if (column == name_column || column == c.surname || column == c.initials || column == c.role || column == c.organisation) continue;
            const std::string_view code = doc_.words(doc_.outline.blocks[k]);
            if (c.status >= 0 && column != c.status) continue;
            if (doc_.outline.blocks[k].box != Box::none) group = doc_.outline.blocks[k].box == Box::ticked ? Attendance::present : Attendance::absent;
            else if (doc_.house.is(Word::excused, code)) group = Attendance::apologies;
            else if (doc_.house.is(Word::not_here, code)) group = Attendance::absent;
            else if (doc_.house.is(Word::here, code)) group = Attendance::present;
            else if (const auto word = attendance_of(code, doc_.house)) group = *word;
            else if (c.status < 0 && c.name < 0 && p.person.role.empty() && !code.empty()) p.person.role = tidy(code);
        }
        if (c.status >= 0 && row.find(c.status) == row.end()) group = Attendance::absent;
        keep(std::move(p), group);
        return 1;
    }

    // YAML or TOML: "attendees: [A, B]", "present: A, B", "author: X"
    void matter(std::size_t i) {
        const auto& blocks = doc_.outline.blocks;
        const std::string_view words = doc_.words(blocks[i]);
        const std::size_t mark = words.find_first_of(":=");
        if (mark == std::string_view::npos || mark > 40) {
            if (matter_group_ && words.starts_with("- ")) people(strip(words.substr(2), "\"'"), *matter_group_, true);
            return;
        }
        matter_group_.reset();
        const std::string_view key = trim(words.substr(0, mark));
        std::string_view value = trim(words.substr(mark + 1));
        if (doc_.house.is(Word::minute_taker, key) && !same_letters(key, "minutes")) {
            value = strip(value, "\"'[] ");
            if (is_name(value, doc_.house, false) && count_words(value) > 1) out_.meeting.minute_taker = tidy(value);
            return;
        }
        matter_group_ = attendance_of(key, doc_.house);
        if (!matter_group_) return;
        if (value.starts_with('[')) {
            std::size_t last = i;
            while (last + 1 < blocks.size() && blocks[last + 1].kind == LineKind::matter && doc_.words(blocks[last]).find(']') == std::string_view::npos) ++last;
            const std::string_view end = doc_.words(blocks[last]);
            value = std::string_view(value.data() + 1, static_cast<std::size_t>(end.data() + end.size() - value.data() - 1));
            value = value.substr(0, value.find(']'));
        }
        for (PersonRead& p : read_people_list(strip(value, "\"'"), doc_.house, false)) keep(std::move(p), *matter_group_);
    }

    // "Chair: Anna Lee", "Minutes taken by KB"; also a person of the list.
    bool office_label(std::string_view words) {
        const Label label = label_of(words, doc_.reading());
        if (label.rest.empty() || label.text.size() >= words.size() || count_words(label.rest) > 12) return false;
        const bool colon = words[label.text.size()] == ':';
        const bool chair = doc_.house.is(Word::chair, label.text), taker = doc_.house.is(Word::minute_taker, label.text);
        if (!colon || (!chair && !taker)) return false;
        const auto found = read_people_list(label.rest, doc_.house, true);
        if (found.empty() || found.size() > 3) return false;
        for (const PersonRead& p : found) {
            if (!is_name(p.person.name, doc_.house, count_words(label.rest) == 1)) return false;
            std::string& field = chair ? out_.meeting.chair : out_.meeting.minute_taker;
            if (field.empty()) field = p.person.name;
            const bool office = !same_letters(label.text, "minutes");
            PersonRead with_role = p;
            if (with_role.person.role.empty() && office) with_role.person.role = tidy(label.text);
            named_in_header_.push_back({with_role.person, doc_.span(p.words)});
        }
        return true;
    }

    // A bot's "INFO: apologies from petrichor and tamarack, who ..."
    bool told_by_handles(std::string_view words) {
        const std::size_t from = words.find(" from ");
        if (from == std::string_view::npos || words.substr(0, from).find(' ') != std::string_view::npos) return false;
        std::string_view list = words.substr(from + 6);
        for (const std::string_view stop : {", who ", " (", ". ", " - "}) list = list.substr(0, list.find(stop));
        for (std::string_view joint : {" and ", ", "})
            for (std::size_t at = list.find(joint); at != std::string_view::npos; at = list.find(joint)) {
                if (PersonRead p = read_person(list.substr(0, at), doc_.house); !p.person.name.empty()) keep(std::move(p), Attendance::apologies);
                list = list.substr(at + joint.size());
            }
        if (PersonRead p = read_person(list, doc_.house); !p.person.name.empty()) keep(std::move(p), Attendance::apologies);
        return true;
    }

    bool tells_apologies(std::string_view words) const {
        const std::string low = lower(words);
        if (low.starts_with("present were ") || low.starts_with("those present were ")) return true;
        return doc_.house.has(Word::apologies, words) && (low.find(" from ") != std::string::npos || low.find(" sent ") != std::string::npos || low.find(" given") != std::string::npos || low.find(" tendered") != std::string::npos);
    }

    // "Apologies were received from A and B", "X noted apologies from A (role) and B (role) and welcomed C"
    bool narrated(std::string_view words) {
        bool any = false;
        for (const std::string_view sentence : sentences(words, doc_.house)) {
            const std::size_t at = doc_.house.find(Word::apologies, sentence);
            if (at != std::string_view::npos && narrated_apologies(sentence, at)) any = true;
            else if (!labelled_sentence(sentence)) narrated_presence(sentence);
        }
        return any;
    }

    // "Board members present in person: Clark, Goold." inside a paragraph
    bool labelled_sentence(std::string_view sentence) {
        const std::size_t colon = sentence.find(':');
        if (colon == std::string_view::npos || colon > 70 || seen_ > 60) return false;
        const std::string_view label = trim(sentence.substr(0, colon)), rest = trim(sentence.substr(colon + 1));
        const auto group = attendance_of(label, doc_.house);
        if (!group || count_words(label) > 8 || !starts_upper(rest) || lower(sentence).find("abstain") != std::string::npos) return false;
        for (PersonRead& p : read_people_list(strip(rest, "."), doc_.house, false))
            if (is_name(p.person.name, doc_.house, false) && p.person.name.find_first_of("0123456789") == std::string::npos) keep(std::move(p), *group);
        return true;
    }

    bool narrated_apologies(std::string_view sentence, std::size_t at) {
        const std::size_t n = doc_.house.longest(Word::apologies, sentence.substr(at));
        const std::string_view after = sentence.substr(at + n);
        for (const std::string_view from : {" from ", " for ", " by ", "from ", "\nfrom ", " from\n", " for\n"}) {
            std::size_t where = after.find(from);
            if (where != std::string_view::npos && from == " for " && after.substr(where).starts_with(" for absence")) where = after.find(from, where + 5);
            if (where == std::string_view::npos || count_words(after.substr(0, where)) > 9) continue;
            const std::string_view list = names_only(trim(after.substr(where + from.size())));
            std::size_t found = 0;
            for (PersonRead& p : read_people_list(list, doc_.house, false)) {
                if (!is_name(p.person.name, doc_.house, false)) continue;
                keep(std::move(p), Attendance::apologies);
                ++found;
            }
            if (found != 0) return true;
        }
        // "A and B sent their apologies"
        std::string_view before = trim(sentence.substr(0, at));
        for (const std::string_view verb : {" has sent", " have sent", " had sent", " had given", " have given", " sent", " sends", " gave", " tendered", " offered", " submitted"})
            for (const std::string_view whose : {"", " his", " her", " their", " in"}) {
                const std::string tail = std::string(verb) + std::string(whose);
                if (!before.ends_with(tail)) continue;
                std::size_t found = 0;
                for (PersonRead& p : read_people_list(before.substr(0, before.size() - tail.size()), doc_.house, false)) {
                    if (!is_name(p.person.name, doc_.house, false)) continue;
                    keep(std::move(p), Attendance::apologies);
                    ++found;
                }
                return found != 0;
            }
        return false;
    }

    // "Present were A, B and C, with A in the chair"
    void narrated_presence(std::string_view sentence) {
        if (doc_.outline.sections.size() > 1 && seen_ > 200) return;
        for (const std::string_view start : {"Present were ", "Those present were ", "The following were present ", "In attendance were ", "Also present were ", "Also in attendance were ", "Also present was ", "There were present "}) {
            if (!sentence.starts_with(start)) continue;
            for (PersonRead& p : read_people_list(names_only(sentence.substr(start.size())), doc_.house, false))
                if (is_name(p.person.name, doc_.house, false)) keep(std::move(p), lower(start).find("attendance") != std::string::npos || start.starts_with("Also") ? Attendance::in_attendance : Attendance::present);
        }
        const std::string low = lower(sentence);
        for (const auto& [phrase, chairs] : {std::pair{"led by ", true}, std::pair{"chaired by ", true}, std::pair{"presided over by ", true}, std::pair{"minutes taken by ", false}, std::pair{"minuted by ", false}, std::pair{"minutes by ", false}, std::pair{"notes taken by ", false}, std::pair{"notes by ", false}}) {
            std::string& field = chairs ? out_.meeting.chair : out_.meeting.minute_taker;
            const std::size_t at = low.find(phrase);
            if (at == std::string::npos || !field.empty() || count_words(sentence) > 14) continue;
            const auto found = read_people_list(names_only(sentence.substr(at + std::string_view(phrase).size())), doc_.house, false);
            if (found.empty() || !is_name(found[0].person.name, doc_.house, false)) continue;
            field = found[0].person.name;
            Entry entry{found[0].person, doc_.span(found[0].words)};
            named_in_header_.push_back(std::move(entry));
        }
    }

    // The beginning of `list` up to the first word that cannot belong to a list of names.
    std::string_view names_only(std::string_view list) const {
        int depth = 0;
        for (const std::string_view word : split_words(list)) {
            const bool inside = depth > 0;
            depth += static_cast<int>(std::count(word.begin(), word.end(), '(') - std::count(word.begin(), word.end(), ')'));
            if (inside || word.front() == '(' || word.front() == '-' || word == "&" || word == "and" || word.starts_with("\u2013")) continue;
            if (starts_upper(word) || depth > 0) continue;
            constexpr std::array small{"van", "de", "der", "von", "of", "al", "bin", "la", "le", "ap", "den", "the"};
            if (std::find(small.begin(), small.end(), word) != small.end() && word != "the") continue;
            std::string_view cut = trim(list.substr(0, offset_in(list, word)));
            if (cut.ends_with(" and")) cut.remove_suffix(4);
            return strip(cut, ",;");
        }
        return strip(list, ".");
    }

    void keep(PersonRead p, Attendance group) {
        if (p.person.attendance == Attendance::present) p.person.attendance = group;
        else if (group == Attendance::apologies) p.person.attendance = group;
        if (same_letters(p.person.name, "quorum")) return;
        const Span words = doc_.span(p.words);
        ++seen_;
        if (doc_.reading().struck(words)) {  // struck out of the list of those expected
            if (p.person.attendance == Attendance::present) p.person.attendance = Attendance::absent;
        }
        for (Entry& e : entries_)
            if (same_person(e.person, p.person)) {
                e.person.also_at.push_back(doc_.at(words));
                merge(e.person, p.person);
                return;
            }
        entries_.push_back({std::move(p.person), words});
    }

    static void add_note(Person& p, std::string_view note) { p.note += (p.note.empty() ? "" : ", ") + std::string(note); }

    static bool same_person(const Person& a, const Person& b) {
        if (!a.initials.empty() && a.initials == b.name) return true;  // "KB sent her apologies"
        return same_letters(a.name, b.name) && (a.initials.empty() || b.initials.empty() || a.initials == b.initials);
    }

    static void merge(Person& into, const Person& from) {
        if (into.initials.empty()) into.initials = from.initials;
        if (into.role.empty()) into.role = from.role;
        if (into.organisation.empty() && into.role.empty()) into.organisation = from.organisation;
    }

    // "Director Rice joined at 6:31 pm": absent from the list, present later.
    void who_came_late() {
        for (Entry& e : entries_) {
            if (e.person.attendance != Attendance::absent) continue;
            const auto names = split_words(e.person.name);
            for (const Block& b : doc_.outline.blocks) {
                const std::string_view words = doc_.words(b);
                if (words.size() > 200 || b.kind == LineKind::matter) continue;
                for (const std::string_view verb : {" joined", " arrived", " gets into", " joins", " arrives", " entered", " returned"}) {
                    const std::size_t at = words.find(verb);
                    if (at == std::string_view::npos) continue;
                    const auto before = split_words(words.substr(0, at));
                    if (before.empty() || before.size() > 4) continue;
                    if (before.back() == names.back() || before.back() == names.front()) {
                        e.person.attendance = Attendance::present;
                        add_note(e.person, tidy(words.substr(at + 1, 60)));
                    }
                }
            }
        }
    }

    // "David" in one list and "David Keaton" in another are one, where only one David is there.
    void one_of_first_name() {
        for (std::size_t k = 0; k < entries_.size();) {
            const std::string name = entries_[k].person.name;
            std::size_t twin = entries_.size(), matches = 0;
            for (std::size_t j = 0; j < entries_.size() && count_words(name) == 1; ++j) {
                const auto words = split_words(entries_[j].person.name);
                if (j != k && words.size() > 1 && words.front() == name) twin = j, ++matches;
            }
            if (matches != 1) {
                ++k;
                continue;
            }
            entries_[twin].person.also_at.push_back(doc_.at(entries_[k].words));
            merge(entries_[twin].person, entries_[k].person);
            entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(k));
        }
    }

    void sort_out() {
        for (Entry& named : named_in_header_) {
            const auto same = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) {
                if (same_letters(e.person.name, named.person.name) || e.person.initials == named.person.name || e.person.derived_initials == named.person.name) return true;
                const auto a = split_words(e.person.name), b = split_words(named.person.name);
                return !a.empty() && !b.empty() && (b.size() == 1 || a.size() == 1) && (same_letters(a.front(), b.front()) || same_letters(a.back(), b.back()));
            });
            if (same == entries_.end()) {
                if (named.person.role.find("inutes") != std::string::npos) named.person.role = "Minute taker";
                entries_.push_back(std::move(named));
            } else if (same->person.role.empty() && same->person.organisation.empty() && !named.person.role.empty()) {
                same->person.role = named.person.role;
            } else if (out_.meeting.chair == named.person.name) {
                out_.meeting.chair = same->person.name;
            } else if (out_.meeting.minute_taker == named.person.name) {
                out_.meeting.minute_taker = same->person.name;
            }
        }
        one_of_first_name();
        std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.words.begin < b.words.begin; });
        for (Entry& e : entries_) {
            e.person.at = doc_.at(e.words);
            if (out_.meeting.chair.empty() && e.person.attendance == Attendance::present && doc_.house.is(Word::chair, e.person.role)) out_.meeting.chair = e.person.name;
            const std::string said = lower(e.person.role + " " + e.person.organisation + " " + e.person.note);
            if (said.find("in the chair") != std::string::npos && e.person.attendance == Attendance::present) out_.meeting.chair = e.person.name;
            if (out_.meeting.minute_taker.empty() && doc_.house.is(Word::minute_taker, e.person.role)) out_.meeting.minute_taker = e.person.name;
            for (std::string* office : {&out_.meeting.chair, &out_.meeting.minute_taker})
                if (is_initials(*office) && (e.person.initials == *office || e.person.derived_initials == *office)) *office = e.person.name;
            if (out_.meeting.minute_taker.empty() && (lower(e.person.role + " " + e.person.organisation + " " + e.person.note).find("minute taker") != std::string::npos)) out_.meeting.minute_taker = e.person.name;
            auto& list = e.person.attendance == Attendance::apologies ? out_.apologies : e.person.attendance == Attendance::absent ? out_.absent : out_.attendees;
            list.push_back(std::move(e.person));
        }
    }

    const Document& doc_;
    Minutes& out_;
    std::vector<Entry> entries_, named_in_header_;
    bool open_ = false, one_a_line_ = false, table_is_people_ = false;
    Attendance group_ = Attendance::present;
    std::optional<Attendance> matter_group_;
    std::size_t table_end_ = 0;
    std::vector<Attendance> stacked_;  // groups whose labels stand right above each other
    std::size_t label_block_ = static_cast<std::size_t>(-2), group_end_ = 0, seen_ = 0;
    std::int32_t table_ = -1;
};

}  // namespace

void read_attendance(const Document& doc, Minutes& out) { Register(doc, out).run(); }

}  // namespace minutes
