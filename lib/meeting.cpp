#include "meeting.hpp"

#include <algorithm>
#include <utility>

#include "body_name.hpp"
#include "find_dates.hpp"
#include "label.hpp"
#include "meeting_date.hpp"
#include "next_meeting.hpp"

namespace minutes {

namespace {

class Reader {
public:
    Reader(const Document& doc, Meeting& out) : doc_(doc), m_(out) {}

    void run() {
        front_matter();
        header();
        fields();
        body();
        date();
        times();
        state();
        m_.next_meeting = find_next_meeting(doc_, m_);
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
            const auto dates = blocks[i].bullet() ? find_dates(words, doc_.house) : std::vector<DateFound>{};
            if ((blocks[i].bullet() && (dates.empty() || dates[0].begin != 0)) || count_words(words) > 45) continue;
            if (words.starts_with("Date:") && sent_by_mail(i)) continue;
            header_.push_back(words);
            if (title && doc_.is_heading(i)) titles_.push_back(doc_.words(s.heading));
        }
        // a document that begins with its attendance may still have its title as the first line
        for (const std::string_view line : header_) {
            const Label label = label_of(line, doc_.reading());
            const bool field = !label.rest.empty() && colon_behind(label, line);
            if (colon_behind(label, line) && attendance_of(label.text, doc_.house) &&
                !(lines_.empty() && titles_.empty()))
                title_lines_ = std::min(title_lines_, lines_.size());
            if (field && same_letters(label.text, "subject")) subject_ = label.rest;  // of a mail
            const bool dated = field && lower(label.text).ends_with(" minutes") &&
                               !find_dates(label.rest, doc_.house).empty();  // "Board of Trustees Minutes: 8 May 2012"
            if (field && !dated &&
                (same_letters(label.text, "subject") || doc_.house.longest(Word::meeting_noun, label.rest) == 0))
                continue;
            if (line.ends_with(':') && count_words(line) <= 4) continue;  // "Meeting Location:" over the place
            if (std::find(titles_.begin(), titles_.end(), line) != titles_.end()) continue;
            lines_.push_back(line);
        }
    }

    static std::string_view value_of(std::string_view line, std::string_view key) {
        if (!line.starts_with(key)) return {};
        std::string_view rest = trim(line.substr(key.size()));
        if (rest.empty() || (rest.front() != ':' && rest.front() != '=')) return {};
        return strip(rest.substr(1), "\"' ");
    }

    // A page's date is the day of its publication; one that has the people who were there tells of a meeting.
    bool matter_tells_of_meeting() const {
        return std::any_of(doc_.outline.blocks.begin(), doc_.outline.blocks.end(), [this](const Block& b) {
            const std::string_view line = doc_.words(b);
            return b.kind == LineKind::matter &&
                   attendance_of(line.substr(0, line.find_first_of(":=")), doc_.house).has_value();
        });
    }

    void front_matter() {
        const bool of_meeting = matter_tells_of_meeting();
        for (const Block& b : doc_.outline.blocks) {
            if (b.kind != LineKind::matter) continue;
            const std::string_view line = doc_.words(b);
            if (const std::string_view v = value_of(line, "title"); !v.empty()) matter_title_ = v;
            if (const std::string_view v = value_of(line, "date"); of_meeting && !v.empty()) date_field_ = v;
            if (const std::string_view v = value_of(line, "location"); !v.empty()) m_.location = tidy(v);
            if (const std::string_view v = value_of(line, "time"); !v.empty()) m_.start = find_time(v);
            if (const std::string_view v = value_of(line, "end-time"); !v.empty()) m_.end = find_time(v);
            if (line.find(':') == std::string_view::npos && line.find('=') == std::string_view::npos &&
                matter_title_.empty() && doc_.lines.html)
                matter_title_ = line;
        }
    }

    // "Venue: ...", "Date: ...", anywhere before or among the header's lines
    void fields() {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind == LineKind::matter || blocks[i].kind == LineKind::quote ||
                blocks[i].kind == LineKind::code)
                continue;
            Label label = doc_.label_of(i);
            const bool beside = blocks[i].in_table() && label.rest.empty() && i + 1 < blocks.size() &&
                                blocks[i + 1].table == blocks[i].table && blocks[i + 1].row == blocks[i].row;
            // "Date | 3 March", and "Date:" over "3 March"
            const bool over = !blocks[i].in_table() && label.rest.empty() && doc_.outline.section_of[i] == 0 &&
                              i + 1 < blocks.size() && is_value(blocks[i + 1]) && doc_.words(blocks[i]).ends_with(':');
            if (beside || over) label = {strip(label.text, ":"), doc_.words(blocks[i + 1])};
            if (label.text.empty() || label.rest.empty() || count_words(label.rest) > 30) continue;
            const bool early =
                i < 40 && (doc_.outline.section_of[i] == 0 || doc_.section_of(i).topic != Topic::none || i < 12);
            const bool is_end = doc_.house.is(Word::end, label.text);
            if (!early && !is_end) continue;
            const std::string_view words = doc_.words(blocks[i]);
            const bool colon = trim(words.substr(std::min(label.text.size(), words.size()))).starts_with(':');
            if (!colon && !beside && !over && doc_.reading().bold_at(blocks[i].words.begin).empty()) continue;
            if (doc_.house.is(Word::date, label.text) && sent_by_mail(i)) continue;  // the day of the mail
            if (doc_.section_of(i).topic == Topic::next_meeting) continue;
            if (doc_.house.is(Word::date, label.text)) date_field_ = date_field_.empty() ? label.rest : date_field_;
            else if (doc_.house.is(Word::location, label.text) && m_.location.empty()) m_.location = tidy(label.rest);
            else if (doc_.house.is(Word::start, label.text) && m_.start.empty()) times_of(label.rest);
            else if (is_end) m_.end = find_time(label.rest).empty() ? m_.end : find_time(label.rest);
            else if (doc_.house.is(Word::body, label.text) && body_field_.empty()) body_field_ = label.rest;
            else if (doc_.house.is(Word::organisation, label.text) && m_.organisation.empty())
                m_.organisation = tidy(label.rest);
        }
    }

    bool is_value(const Block& b) const {
        const std::string_view words = doc_.words(b);
        return b.kind == LineKind::text && !b.in_table() && !b.numbered() && count_words(words) <= 12 &&
               !words.ends_with(':');
    }

    // "From:" or "Subject:" stands next to the line
    bool sent_by_mail(std::size_t i) const {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t k = i > 2 ? i - 2 : 0; k < std::min(blocks.size(), i + 3); ++k)
            if (const std::string_view w = doc_.words(blocks[k]); w.starts_with("From:") || w.starts_with("Subject:"))
                return true;
        return false;
    }

    // "1930", alone
    static std::string four_digits(std::string_view words) {
        if (words.size() != 4 || words.find_first_not_of("0123456789") != std::string_view::npos) return {};
        return find_time(std::string(words.substr(0, 2)) + ":" + std::string(words.substr(2)));
    }

    // "10:00-16:30", "7 pm to 9 pm"
    void times_of(std::string_view words) {
        m_.start = find_time(words);
        if (m_.start.empty()) m_.start = four_digits(words);
        for (const std::string_view joint : {"-", "\u2013", " to ", " until "})
            for (std::size_t at = words.find(joint); at != std::string_view::npos && m_.end.empty();
                 at = words.find(joint, at + 1)) {
                const std::size_t from = at > 8 ? at - 8 : 0;
                const bool time_before = !find_time(words.substr(from, at - from)).empty() ||
                                         !four_digits(trim(words.substr(from, at - from))).empty();
                if (time_before) m_.end = find_time(words.substr(at + joint.size()));  // not the dash of "3-4 February"
            }
    }

    static constexpr int title_weight = 3;  // a line of the header counts less

    void take_body(std::string_view title, int weight) {
        if (title.empty()) return;
        BodyName name = body_of_title(title, doc_.house);
        if (name.body.empty()) return;
        const bool is_heading = weight == title_weight;
        if (name.only_kind) weight -= 3;
        else if (doc_.has(Word::body_noun, name.body)) weight += is_part_of_another(name.body, doc_.house) ? 5 : 4;
        else if (doc_.has(Word::meeting_noun, title)) weight += 2;
        // "Minutes of the Amenities Committee" below "Eldermere Town Council": the committee met.
        const bool of_council = lower(m_.body).ends_with(" council") && is_committee(name.body, doc_.house) &&
                                (is_heading || doc_.has(Word::meeting_noun, title));
        if (weight <= body_weight_ && !of_council) return;
        body_weight_ = std::max(weight, body_weight_);
        if (of_council) m_.organisation = m_.body;
        m_.body = name.body;
        if (!name.organisation.empty()) m_.organisation = tidy(name.organisation);
    }

    void body() {
        for (const std::string_view t : titles_) take_body(t, title_weight);
        std::size_t k = 0;
        for (const std::string_view line : lines_) {
            if (++k > title_lines_) break;
            const std::size_t n = count_words(line);
            if (holds(line.substr(0, 24), {"called to order"}) || (line.starts_with("The ") && ends_sentence(line)))
                continue;
            if (count_words(line.substr(0, doc_.house.longest(Word::minute_taker, line))) > 1)
                continue;  // "Minutes taken by ..."
            if (const auto first = split_words(line.substr(0, 40)); first.size() > 2 && first[1] == "to")
                continue;  // a task
            if (line.find(" > ") != std::string_view::npos || line.find("\u00BB") != std::string_view::npos ||
                line.find("<<") != std::string_view::npos)
                continue;  // the way to a page
            const bool body =
                n > 1 &&
                doc_.house.is(Word::body_noun,
                              line.substr(line.rfind(' ') + 1));  // "Planning Board", whose members it may be, too
            if (sentences(line, doc_.house).size() > 1 || (doc_.house.is(Word::member_group, line) && !body)) continue;
            const bool titled = begins(lower(line.substr(0, 14)), {"minutes of", "minutes from", "notes of"});
            if ((n > 24 && !titled) || (ends_sentence(line) && n > 8 && !titled)) continue;
            const bool named = doc_.has(Word::meeting_noun, line) || doc_.has(Word::body_noun, line);
            const auto dates = named ? find_dates(line, doc_.house) : std::vector<DateFound>{};
            // what is told behind the date does not unmake a title
            if (named && !has_small_verb(line.substr(0, dates.empty() ? line.size() : dates[0].begin)))
                take_body(line, 2);
        }
        told_body();
        for (const Section& s : doc_.outline.sections)
            if (body_weight_ < -4 && m_.body.empty()) m_.body = body_of_members(doc_.words(s.title), doc_.house);
        take_body(matter_title_, 1);
        if (doc_.has(Word::meeting_noun, subject_)) take_body(subject_, 1);
        if (!body_field_.empty()) take_body(body_field_, 4);
        if (m_.title.empty())
            m_.title = tidy(!titles_.empty()                                      ? titles_.front()
                            : !matter_title_.empty()                              ? matter_title_
                            : !lines_.empty() && count_words(lines_.front()) < 24 ? lines_.front()
                                                                                  : std::string_view());
        if (m_.organisation.empty() && !m_.body.empty()) organisation();
        // "Meeting" alone names nobody, "Board of Directors" alone says little: whose it is stands in the line before
        if (!m_.organisation.empty() && same_letters(m_.body, "meeting")) m_.body = std::exchange(m_.organisation, {});
        else if (body_weight_ > -4 && !m_.organisation.empty() && is_generic_body(m_.body, doc_.house))
            m_.body = m_.organisation + " " + m_.body;
    }

    // "The regular meeting of the Dunmarrow Board was called to order ..."
    void told_body() {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t i = 0;
             i < std::min<std::size_t>(blocks.size(), 16) && (body_weight_ < 3 || is_generic_body(m_.body, doc_.house));
             ++i) {
            if (blocks[i].kind == LineKind::matter || blocks[i].bullet() || blocks[i].in_table()) continue;
            const std::string_view first = doc_.words(blocks[i]).substr(0, 300);
            // where nothing names it: "at the end of the last board meeting"
            for (const std::string_view noun : {"board", "committee", "council"})
                if (body_weight_ < -4 &&
                    doc_.low(first).find(std::string(noun) + " meeting") != std::string_view::npos) {
                    m_.body = noun;
                    m_.body[0] = static_cast<char>(noun[0] - 'a' + 'A');
                    body_weight_ = -4;
                }
            if (const std::size_t met =
                    std::min({first.find(" held its "), first.find(" held their "), first.find(" held a "),
                              first.find(" met on "), first.find(" met at ")});
                met < 90) {
                // "Dunmarrow Community Council held their meeting ..."
                std::string_view who = first.substr(0, met);
                if (same_letters(who.substr(0, 4), "the ")) who = who.substr(4);
                const bool of = doc_.house.longest(Word::body_noun, who) != 0 &&
                                who.find(" of ") < 24;  // "The committee of the Club met at ..."
                if (count_words(who) <= 8 && (of || starts_upper(who)) && doc_.has(Word::body_noun, who))
                    take_body(who, 0);
            }
            const std::size_t of = first.find("eeting of the ");
            if (of == std::string_view::npos || count_words(first.substr(0, of)) > 8) continue;
            std::string_view name = first.substr(of + 14);
            for (const std::string_view stop : {" was ", " were ", " held", " met ", " on ", " took ", " at ", " will ",
                                                " convened", " to order", ",", " (", ". "})
                name = name.substr(0, name.find(stop));
            if (is_generic_body(m_.body, doc_.house) && lower(name).ends_with(" " + lower(m_.body)) &&
                count_words(name) <= 8)
                m_.body = tidy(name);  // "Council" is the Aldermere City Council
            if (name.size() < first.size() - of - 14 && starts_upper(name) && count_words(name) <= 10 &&
                doc_.has(Word::body_noun, name))
                take_body(name, 0);
        }
    }

    static bool has_small_verb(std::string_view s) {
        return holds(" " + lower(s) + " ",
                     {" was ", " were ", " is ", " are ", " will ", " has ", " have ", " see ", " asked ", " please ",
                      " adjourned ", " closed ", " can ", " be ", " had "});
    }

    // A header line in front of the body's that names no meeting: "OFFICE OF THE ..."
    void organisation() {
        std::vector<std::string_view> all = titles_;
        all.insert(all.end(), lines_.begin(),
                   lines_.begin() + static_cast<std::ptrdiff_t>(std::min(title_lines_, lines_.size())));
        bool below = false;  // the line that names the body
        for (const std::string_view line : all) {
            if (attendance_of(label_of(line, doc_.reading()).text, doc_.house)) return;  // people follow
            const bool holds_body = tidy(line).find(m_.body) != std::string::npos;
            below = below || holds_body;
            if (!find_dates(line, doc_.house).empty() || doc_.has(Word::meeting_noun, line) || count_words(line) > 12 ||
                count_words(line) < 2)
                continue;
            if (below && !holds_body && !in_title_case(line)) continue;                 // a topic
            if (below && line.find_first_of(",(") != std::string_view::npos) continue;  // a place, or somebody
            if (doc_.house.longest(Word::role, line) != 0 || names_people(line, doc_.house))
                continue;  // "Parish Clerk ..."
            if (holds_body || is_digit(line.front()) || ends_sentence(line) ||
                line.find(':') != std::string_view::npos || has_small_verb(line) ||
                begins(lower(line.substr(0, 6)), {"hello ", "hi ", "dear "}))
                continue;
            m_.organisation = tidy(line);
            return;
        }
    }

    void date() {
        MeetingDate found = find_meeting_date(doc_, {date_field_, titles_, header_, matter_title_});
        m_.date = found.date;
        m_.date_text = std::move(found.text);
        m_.date_from = std::move(found.from);
    }

    void times() {
        for (const Block& b : doc_.outline.blocks) {
            if (b.kind == LineKind::matter || b.words.size() > 600) continue;
            const std::string_view words = doc_.words(b);
            const std::string_view low = doc_.low(words);
            if (m_.start.empty() && doc_.has(Hint::opening, words)) m_.start = find_time(words);
            if (m_.start.empty()) m_.start = four_digits(words);
            if (!m_.end.empty() || !doc_.has(Hint::closing, words)) continue;
            for (const std::string_view cue : {"meeting closed", "meeting was closed", "closed at", "adjourned at",
                                               "meeting ended", "meeting finished", "closed the meeting",
                                               "concluded at", "was adjourned", "meeting adjourned", "ended at"})
                if (const std::size_t at = find_in(low, cue); at != std::string::npos && m_.end.empty())
                    m_.end = find_time(words.substr(at, 80));
        }
        if (m_.start.empty())
            for (const std::string_view line : header_)
                if (m_.start.empty() && count_words(line) < 30 &&
                    !holds(lower(line), {"next ", " joined ", " left ", " arrived "}) && !find_time(line).empty())
                    times_of(line.substr(line.find_first_of("0123456789")));
    }

    void state() {
        for (const std::string_view line : header_)
            if (doc_.has(Word::draft, line)) m_.state = "draft";
        for (const std::string_view t : titles_)
            if (lower(t).find("approved") != std::string::npos && lower(t).find("unapproved") == std::string::npos)
                m_.state = "approved";
    }

    void approves() {
        for (std::size_t i = 0; i < doc_.outline.blocks.size(); ++i) {
            for (const std::string_view sentence : doc_.sentences_of(i)) {
                const std::string_view low = doc_.low(sentence);
                if (!holds(low, {"minutes"}) ||
                    !holds(low, {"approv", "agreed", "accepted", "adopted", "signed", "ratified", "confirmed"}))
                    continue;
                if (holds(low, {"not been", "not approved", "will be approved", "not ready", "to be approved"}))
                    continue;
                for (const DateFound& d : find_dates(sentence, doc_.house)) {
                    const Date date = complete(d, m_.date, doc_.month_first);
                    if (date && date.day != 0 && m_.date && date < m_.date &&
                        std::find(m_.approves.begin(), m_.approves.end(), date) == m_.approves.end())
                        m_.approves.push_back(date);
                }
            }
        }
    }

    void quorum() {
        for (std::size_t i = 0; i < doc_.outline.blocks.size() && m_.quorum.text.empty(); ++i) {
            if (!doc_.has(Word::quorum, doc_.words(doc_.outline.blocks[i]))) continue;
            for (const std::string_view sentence : doc_.sentences_of(i)) {
                if (!m_.quorum.text.empty() || !doc_.has(Word::quorum, sentence)) continue;
                const std::string_view low = doc_.low(sentence);
                m_.quorum.text = tidy(sentence);
                const bool no = holds(low, {"inquorate", "no quorum", "not quorate", "not a quorum", "not met"});
                const bool yes = holds(low, {"was quorate", "is quorate", "quorum is met", "quorum was",
                                             "quorum present", "have quorum", "was a quorum", "quorum met"});
                if (no) m_.quorum.met = false;
                else if (yes) m_.quorum.met = true;
            }
        }
    }

    const Document& doc_;
    Meeting& m_;
    std::vector<std::string_view> header_, titles_, lines_;
    std::string_view matter_title_, subject_, date_field_, body_field_;
    std::size_t title_lines_ = 8;  // of those in front of the first list of people
    int body_weight_ = -5;
};

}  // namespace

void read_meeting(const Document& doc, Minutes& out) { Reader(doc, out.meeting).run(); }

}  // namespace minutes
