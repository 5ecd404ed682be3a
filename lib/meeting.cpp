#include "meeting.hpp"

#include <algorithm>
#include <array>

#include "body_name.hpp"
#include "dates.hpp"
#include "find_dates.hpp"
#include "label.hpp"

namespace minutes {

namespace {

class Reader {
public:
    Reader(const Document& doc, Minutes& out) : doc_(doc), out_(out), m_(out.meeting) {}

    void run() {
        front_matter();
        header();
        fields();
        body();
        date();
        times();
        state();
        next();
        approves();
        quorum();
    }

private:
    // Lines before the first topic: titles, header lines, labelled fields.
    void header() {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t i = 0; i < blocks.size() && i < 40; ++i) {
            const Section& s = doc_.section_of(i);
            const bool title = s.topic == Topic::title || s.topic == Topic::field;
            if (doc_.outline.section_of[i] > 0 && !title) break;
            if (blocks[i].kind == LineKind::matter || blocks[i].in_table()) continue;
            const std::string_view words = doc_.words(blocks[i]);
            if (blocks[i].bullet() || count_words(words) > 45) continue;
            header_.push_back(words);
            if (title && doc_.is_heading(i)) titles_.push_back(doc_.words(s.heading));
        }
        // a document that begins with its attendance may still have its title as the first line
        for (const std::string_view line : header_) {
            const Label label = label_of(line, doc_.reading());
            const bool field = !label.rest.empty() && label.text.size() < line.size() && line[label.text.size()] == ':';
            if (field || std::find(titles_.begin(), titles_.end(), line) != titles_.end()) continue;
            lines_.push_back(line);
        }
    }

    static std::string_view value_of(std::string_view line, std::string_view key) {
        if (!line.starts_with(key)) return {};
        std::string_view rest = trim(line.substr(key.size()));
        if (rest.empty() || (rest.front() != ':' && rest.front() != '=')) return {};
        return strip(rest.substr(1), "\"' ");
    }

    void front_matter() {
        for (const Block& b : doc_.outline.blocks) {
            if (b.kind != LineKind::matter) continue;
            const std::string_view line = doc_.words(b);
            if (const std::string_view v = value_of(line, "title"); !v.empty()) matter_title_ = v;
            if (const std::string_view v = value_of(line, "date"); !v.empty() && v.size() >= 10) matter_date_ = v.substr(0, 10);
            if (const std::string_view v = value_of(line, "location"); !v.empty()) m_.location = tidy(v);
            if (const std::string_view v = value_of(line, "time"); !v.empty()) m_.start = find_time(v);
            if (const std::string_view v = value_of(line, "end-time"); !v.empty()) m_.end = find_time(v);
            if (line.find(':') == std::string_view::npos && line.find('=') == std::string_view::npos && matter_title_.empty() && doc_.lines.html) matter_title_ = line;
        }
    }

    // "Venue: ...", "Date: ...", anywhere before or among the header's lines
    void fields() {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind == LineKind::matter || blocks[i].kind == LineKind::quote || blocks[i].kind == LineKind::code) continue;
            const std::string_view words = doc_.words(blocks[i]);
            const Label label = label_of(words, doc_.reading());
            if (label.text.empty() || label.rest.empty() || count_words(label.rest) > 30) continue;
            const bool early = i < 40 && (doc_.outline.section_of[i] == 0 || doc_.section_of(i).topic != Topic::none || i < 12);
            const bool is_end = doc_.house.is(Word::end, label.text);
            if (!early && !is_end) continue;
            const bool colon = label.text.size() < words.size() && words[label.text.size()] == ':';
            if (!colon && doc_.reading().bold_at(blocks[i].words.begin).empty()) continue;
            if (doc_.house.is(Word::date, label.text)) date_field_ = date_field_.empty() ? label.rest : date_field_;
            else if (doc_.house.is(Word::location, label.text) && m_.location.empty()) m_.location = tidy(label.rest);
            else if (doc_.house.is(Word::start, label.text) && m_.start.empty()) times_of(label.rest);
            else if (is_end) m_.end = find_time(label.rest).empty() ? m_.end : find_time(label.rest);
            else if (doc_.house.is(Word::body, label.text) && body_field_.empty()) body_field_ = label.rest;
            else if (doc_.house.is(Word::organisation, label.text) && m_.organisation.empty()) m_.organisation = tidy(label.rest);
        }
    }

    // "10:00-16:30", "7 pm to 9 pm"
    void times_of(std::string_view words) {
        m_.start = find_time(words);
        if (m_.start.empty() && words.size() == 4 && words.find_first_not_of("0123456789") == std::string_view::npos) m_.start = find_time(std::string(words.substr(0, 2)) + ":" + std::string(words.substr(2)));
        for (const std::string_view joint : {"-", "\u2013", " to ", " until "})
            if (const std::size_t at = words.find(joint); at != std::string_view::npos && m_.end.empty()) m_.end = find_time(words.substr(at + joint.size()));
    }

    void take_body(std::string_view title, int weight) {
        if (title.empty()) return;
        BodyName name = body_of_title(title, doc_.house);
        if (name.body.empty()) return;
        if (name.only_kind) weight -= 3;
        else if (doc_.house.has(Word::body_noun, name.body)) weight += is_part(name.body) ? 5 : 4;
        else if (doc_.house.has(Word::meeting_noun, title)) weight += 2;
        if (weight <= body_weight_) return;
        body_weight_ = weight;
        m_.body = name.body;
        if (!name.organisation.empty()) m_.organisation = tidy(name.organisation);
    }

    void body() {
        for (const std::string_view t : titles_) take_body(t, 3);
        int k = 0;
        for (const std::string_view line : lines_) {
            if (++k > 8) break;
            const std::size_t n = count_words(line);
            if (n > 24 || (ends_sentence(line) && n > 8)) continue;
            const bool named = doc_.house.has(Word::meeting_noun, line) || doc_.house.has(Word::body_noun, line);
            if (named && !has_small_verb(line)) take_body(line, 2);
        }
        take_body(matter_title_, 1);
        if (!body_field_.empty()) take_body(body_field_, 4);
        if (m_.title.empty()) m_.title = tidy(!titles_.empty() ? titles_.front() : !matter_title_.empty() ? matter_title_ : !lines_.empty() && count_words(lines_.front()) < 24 ? lines_.front() : std::string_view());
        if (m_.organisation.empty() && !m_.body.empty()) organisation();
        // "Board of Directors" alone says little: whose board stands in the line before
        if (!m_.organisation.empty() && generic(m_.body)) m_.body = m_.organisation + " " + m_.body;
    }

    // "X TRUST" over "SAFETY BOARD": the board met, and the trust is what it belongs to.
    static bool is_part(std::string_view body) {
        const std::string low = lower(body);
        return !generic(body) && (low.ends_with(" board") || low.ends_with("committee") || low.ends_with(" panel") || low.ends_with("working group"));
    }

    static bool has_small_verb(std::string_view s) {
        const std::string low = " " + lower(s) + " ";
        for (const std::string_view verb : {" was ", " were ", " is ", " are ", " will ", " has ", " have ", " see ", " asked ", " please "})
            if (low.find(verb) != std::string::npos) return true;
        return false;
    }

    static bool generic(std::string_view body) {
        for (const std::string_view w : split_words(body)) {
            const std::string low = lower(w);
            if (low != "board" && low != "of" && low != "directors" && low != "trustees" && low != "governors" && low != "committee" && low != "council" && low != "the" && low != "management" && low != "executive") return false;
        }
        return !body.empty();
    }

    // A header line in front of the body's that names no meeting: "OFFICE OF THE ..."
    void organisation() {
        std::vector<std::string_view> all = titles_;
        all.insert(all.end(), lines_.begin(), lines_.end());
        for (const std::string_view line : all) {
            if (!find_dates(line, doc_.house).empty() || doc_.house.has(Word::meeting_noun, line) || count_words(line) > 12 || count_words(line) < 2) continue;
            if (line.find(m_.body) != std::string_view::npos || is_digit(line.front()) || ends_sentence(line) || line.find(':') != std::string_view::npos || attendance_of(line, doc_.house)) continue;
            m_.organisation = tidy(line);
            return;
        }
    }

    bool take_date(std::string_view words, std::string_view from) {
        for (const DateFound& d : find_dates(words, doc_.house)) {
            if (d.day == 0) continue;
            Date date = complete(d, {}, doc_.month_first);
            if (!date && d.year == 0) {  // the year may stand in the file's name
                if (const auto named = file_date(); named && named->month == d.month && (named->day == 0 || named->day == d.day)) date = {named->year, static_cast<std::uint8_t>(d.month), static_cast<std::uint8_t>(d.day)};
            }
            if (!date && d.year == 0 && !file_date_disagrees_) file_date_disagrees_ = file_date().has_value();
            if (!date) continue;
            m_.date = date;
            m_.date_text = tidy(words.substr(d.begin, d.end - d.begin));
            m_.date_from = std::string(from);
            return true;
        }
        return false;
    }

    // "2016-08-04.md", "2019-July": what the file's name says
    std::optional<Date> file_date() const {
        std::string_view name = doc_.text.name();
        if (const std::size_t slash = name.find_last_of('/'); slash != std::string_view::npos) name = name.substr(slash + 1);
        for (std::size_t i = 0; i + 8 <= name.size(); ++i) {
            if (i + 10 <= name.size())
                if (const auto d = parse_iso(name.substr(i, 10)); d && d->day != 0 && (i == 0 || !is_digit(name[i - 1]))) return d;
            std::string digits;
            for (std::size_t k = i; k < name.size() && is_digit(name[k]); ++k) digits += name[k];
            if (digits.size() == 8 && (i == 0 || !is_digit(name[i - 1])))
                if (const auto d = parse_iso(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2)); d && exists(*d)) return d;
        }
        for (std::size_t i = 0; i + 7 <= name.size(); ++i)
            if (const auto d = parse_iso(name.substr(i, 7)); d && (i == 0 || !is_digit(name[i - 1]))) return d;
        return std::nullopt;
    }

    void date() {
        if (take_date(date_field_, "text")) return;
        for (const std::string_view t : titles_)  // of several the one that the file's name confirms
            if (titles_.size() > 1 && take_date(t, "text") && file_date() && *file_date() == m_.date) return;
        for (const std::string_view t : titles_)
            if (take_date(t, "text")) return;
        for (const std::string_view line : header_) {
            const std::string low = lower(line);
            const bool about = low.find("meeting") != std::string::npos || low.find("minutes") != std::string::npos || low.find("held") != std::string::npos;
            if ((about || count_words(line) <= 14) && doc_.house.longest(Word::action_label, line) == 0 && take_date(line, "text")) return;
        }
        if (take_date(matter_title_, "text")) return;
        // early in the document: "The meeting held on ..." or a labelled line between attendance and topics
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t i = 0; i < std::min<std::size_t>(blocks.size(), 14); ++i) {
            const std::string_view words = doc_.words(blocks[i]);
            const std::string low = lower(words.substr(0, 160));
            const bool about = low.find("held on") != std::string::npos || low.find("meeting of") != std::string::npos || low.find("minutes of") != std::string::npos || low.find("called to order") != std::string::npos || low.find("date") == 0;
            if (blocks[i].kind != LineKind::matter && about && low.find("previous") == std::string::npos && low.find("last meeting") == std::string::npos && take_date(words, "text")) return;
        }
        if (const auto named = file_date(); named && named->day != 0 && !file_date_disagrees_) {
            m_.date = *named;
            m_.date_from = "name";
            return;
        }
        // an address in the header that names the meeting's day ("/2021/09/11/board-meeting-2021-09-21/")
        for (const std::string_view line : std::array{doc_.text.bytes().substr(0, 1500)}) {
            const std::size_t address = line.find("meeting-20");
            if (address == std::string_view::npos) continue;
            if (const auto d = parse_iso(line.substr(address + 8, 10)); d && d->day != 0) {
                m_.date = *d;
                m_.date_text = std::string(line.substr(address + 8, 10));
                m_.date_from = "text";
                return;
            }
        }
    }

    void times() {
        for (const Block& b : doc_.outline.blocks) {
            if (b.kind == LineKind::matter || b.words.size() > 600) continue;
            const std::string_view words = doc_.words(b);
            const std::string low = lower(words);
            if (m_.start.empty() && (low.find("called to order") != std::string::npos || low.find("meeting started") != std::string::npos || low.find("meeting opened") != std::string::npos || low.find("meeting commenced") != std::string::npos || low.find("opened the meeting at") != std::string::npos))
                m_.start = find_time(words);
        if (m_.start.empty() && words.size() == 4 && words.find_first_not_of("0123456789") == std::string_view::npos) m_.start = find_time(std::string(words.substr(0, 2)) + ":" + std::string(words.substr(2)));
            for (const std::string_view cue : {"meeting closed", "meeting was closed", "closed at", "adjourned at", "meeting ended", "meeting finished", "closed the meeting", "concluded at", "was adjourned", "meeting adjourned", "ended at"})
                if (const std::size_t at = low.find(cue); at != std::string::npos && m_.end.empty()) m_.end = find_time(words.substr(at));
        }
        if (m_.start.empty())
            for (const std::string_view line : header_)
                if (m_.start.empty() && count_words(line) < 30 && lower(line).find("next ") == std::string::npos && !find_time(line).empty()) times_of(line.substr(line.find_first_of("0123456789")));
    }

    void state() {
        for (const std::string_view line : header_)
            if (doc_.house.has(Word::draft, line)) m_.state = "draft";
        for (const std::string_view t : titles_)
            if (lower(t).find("approved") != std::string::npos && lower(t).find("unapproved") == std::string::npos) m_.state = "approved";
    }

    // "The next meeting is on ...", "Next Meeting: ..." The next meeting of another body is none; of several dates none is guessed.
    void next() {
        const auto& blocks = doc_.outline.blocks;
        std::vector<NextMeeting> found;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind == LineKind::matter || blocks[i].kind == LineKind::quote) continue;
            const std::string_view words = doc_.words(blocks[i]);
            const Section& s = doc_.section_of(i);
            const std::string title_low = lower(doc_.words(s.title));
            const bool next_title = title_low.find("next ") != std::string::npos && (title_low.find("meeting") != std::string::npos || title_low.find("telecon") != std::string::npos) && title_low.find("agenda") == std::string::npos && title_low.find("items for") == std::string::npos;
            const bool under = s.topic == Topic::next_meeting || next_title || lower(doc_.words(s.title)).find("next meeting") != std::string::npos;
            for (const std::string_view sentence : sentences(words, doc_.house)) {
                const std::size_t at = mention(sentence);
                if (at != std::string_view::npos && announces(sentence, at)) offer(found, sentence.substr(at));
                else if (under && !(doc_.is_heading(i)) && i < s.first + 3) offer(found, sentence);
            }
            if (under && doc_.is_heading(i)) offer(found, words);
            if (const Label label = label_of(words, doc_.reading()); !label.rest.empty() && doc_.house.is(Word::next_meeting, label.text)) offer(found, label.rest);
        }
        std::vector<Date> dates;
        for (const NextMeeting& n : found)
            if (n.date && std::find(dates.begin(), dates.end(), n.date) == dates.end()) dates.push_back(n.date);
        // a day makes its own month superfluous
        if (dates.size() > 1) dates.erase(std::remove_if(dates.begin(), dates.end(), [](Date d) { return d.day == 0; }), dates.end());
        // under "Future meetings" the first of several dates
        const bool listed = std::any_of(doc_.outline.sections.begin(), doc_.outline.sections.end(), [this](const Section& s) { const std::string t = lower(doc_.words(s.title)); return t.find("future meeting") != std::string::npos || t.find("upcoming meeting") != std::string::npos || t.find("dates of") != std::string::npos || t.find("next meetings") != std::string::npos; });
        if (dates.size() > 1 && listed) dates.resize(1);
        if (dates.size() == 1) {
            for (const NextMeeting& n : found)
                if (n.date == dates[0]) {
                    m_.next_meeting = n;
                    return;
                }
        }
        if (dates.empty() && !found.empty()) m_.next_meeting = found.front();
    }

    static std::size_t mention(std::string_view s) {
        const std::string low = lower(s);
        const std::size_t next = low.find("next ");
        if (next == std::string::npos) return std::string_view::npos;
        for (std::size_t at = next; at != std::string::npos; at = low.find("next ", at + 1)) {
            const std::size_t meeting = std::min({low.find("meeting", at), low.find("telecon", at), low.find("plenum", at), low.find(" call", at)});
            if (meeting != std::string::npos && count_words(std::string_view(low).substr(at, meeting - at)) <= 6) return at;
        }
        return std::string_view::npos;
    }

    // "... at the next meeting" only mentions it; "the next meeting will be held on" announces it.
    bool announces(std::string_view s, std::size_t at) const {
        const std::string before = lower(trim(s.substr(0, at)));
        const std::string low = lower(s.substr(at));
        const std::size_t meeting = std::min({low.find("meeting"), low.find("telecon"), low.find("plenum"), low.find(" call")});
        const std::string after = low.substr(meeting, 90);
        if (find_dates(s.substr(at), doc_.house).empty() && !has_month(s.substr(at))) return false;
        // of another body: "the next meeting of the Finance Committee"
        if (after.starts_with("meeting of the ") || after.starts_with("meeting of ")) {
            std::string_view other = trim(s.substr(at + meeting + 10));
            if (other.starts_with("the ")) other.remove_prefix(4);
            const auto words = split_words(other);
            const std::string own = lower(m_.body + " " + m_.organisation);
            if (!words.empty() && own.find(lower(strip(words[0], ".,()"))) == std::string::npos && lower(words[0]) != "committee" && lower(words[0]) != "council" && lower(words[0]) != "board" && lower(words[0]) != "group") return false;
        }
        for (const std::string_view cue : {"will be", "is ", "to be held", "scheduled", "held", "was set", ": ", "on ", "meeting -", "meeting \u2013", "date", "shall be", "takes place", "be on"})
            if (after.find(cue) != std::string::npos) return !(before.ends_with("at the") || before.ends_with("for the") || before.ends_with("to the") || before.ends_with("by the") || before.ends_with("before the")) || low.find("held") != std::string::npos || low.find("which will be") != std::string::npos;
        return before.empty() || before.ends_with("the") || before.ends_with("of") || before.ends_with(":") || before.ends_with(".");
    }

    bool has_month(std::string_view s) const {
        for (std::size_t i = 0; i < s.size(); ++i) {
            std::size_t n = 0;
            if (is_upper(s[i]) && word_begins_at(s, i) && doc_.house.month(s.substr(i), n) != 0) return true;
        }
        return false;
    }

    void offer(std::vector<NextMeeting>& found, std::string_view words) {
        if (count_words(words) > 60) words = words.substr(0, 300);
        NextMeeting n;
        n.text = tidy(words);
        n.at = doc_.at(words);
        for (const DateFound& d : find_dates(words, doc_.house)) {
            const Date date = complete(d, m_.date, doc_.month_first);
            if (!date || (m_.date && date <= m_.date && date.day != 0)) continue;
            n.date = date;
            break;
        }
        if (!n.date)
            for (std::size_t i = 0; i < words.size() && !n.date; ++i) {
                std::size_t length = 0;
                if (!is_upper(words[i]) || !word_begins_at(words, i)) continue;
                const int month = doc_.house.month(words.substr(i), length);
                if (month == 0 || length < 3) continue;
                DateFound d;
                d.month = month;
                const std::string_view after = trim(words.substr(i + length));
                if (after.size() >= 4 && after.starts_with("20") && is_digit(after[2]) && is_digit(after[3])) d.year = 2000 + (after[2] - '0') * 10 + (after[3] - '0');
                n.date = complete(d, m_.date);
            }
        found.push_back(std::move(n));
    }

    void approves() {
        for (const Block& b : doc_.outline.blocks) {
            const std::string_view words = doc_.words(b);
            for (const std::string_view sentence : sentences(words, doc_.house)) {
                const std::string low = lower(sentence);
                if (low.find("minutes") == std::string::npos) continue;
                const bool approved = low.find("approv") != std::string::npos || low.find("agreed") != std::string::npos || low.find("accepted") != std::string::npos || low.find("adopted") != std::string::npos || low.find("signed") != std::string::npos || low.find("ratified") != std::string::npos || low.find("confirmed") != std::string::npos;
                if (!approved || low.find("not been") != std::string::npos || low.find("not approved") != std::string::npos || low.find("will be approved") != std::string::npos || low.find("not ready") != std::string::npos || low.find("to be approved") != std::string::npos) continue;
                for (const DateFound& d : find_dates(sentence, doc_.house)) {
                    const Date date = complete(d, m_.date, doc_.month_first);
                    if (date && date.day != 0 && m_.date && date < m_.date && std::find(m_.approves.begin(), m_.approves.end(), date) == m_.approves.end()) m_.approves.push_back(date);
                }
            }
        }
    }

    void quorum() {
        for (const Block& b : doc_.outline.blocks)
            for (const std::string_view sentence : sentences(doc_.words(b), doc_.house)) {
                if (!doc_.house.has(Word::quorum, sentence) || !m_.quorum.text.empty()) continue;
                const std::string low = lower(sentence);
                m_.quorum.text = tidy(sentence);
                const bool no = low.find("inquorate") != std::string::npos || low.find("no quorum") != std::string::npos || low.find("not quorate") != std::string::npos || low.find("not a quorum") != std::string::npos || low.find("not met") != std::string::npos;
                const bool yes = low.find("was quorate") != std::string::npos || low.find("is quorate") != std::string::npos || low.find("quorum is met") != std::string::npos || low.find("quorum was") != std::string::npos || low.find("quorum present") != std::string::npos || low.find("have quorum") != std::string::npos || low.find("was a quorum") != std::string::npos || low.find("quorum met") != std::string::npos;
                if (no) m_.quorum.met = false;
                else if (yes) m_.quorum.met = true;
            }
    }

    const Document& doc_;
    Minutes& out_;
    Meeting& m_;
    std::vector<std::string_view> header_, titles_, lines_;
    std::string_view matter_title_, matter_date_, date_field_, body_field_;
    int body_weight_ = -5;
    bool file_date_disagrees_ = false;  // the text gives a day and a month that are not the name's
};

}  // namespace

void read_meeting(const Document& doc, Minutes& out) { Reader(doc, out).run(); }

}  // namespace minutes
