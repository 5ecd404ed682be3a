#include "meeting_date.hpp"

#include <algorithm>

#include "dates.hpp"
#include "find_dates.hpp"

namespace minutes {

namespace {

// "The minutes of the meeting of 3 May were accepted as a correct record"
bool approves_minutes(std::string_view words) {
    const std::string low = lower(words.substr(0, 400));
    const std::size_t minutes = low.find("minutes"), sign = low.find("sign the minutes");
    if (minutes == std::string::npos) return false;
    return sign != std::string::npos || holds(std::string_view(low).substr(minutes),
                                              {" were accepted", " were approved", " were agreed", " were confirmed",
                                               " were signed", " were adopted", " were read", " were taken",
                                               " was approved", " correct record", " true record", " accurate record"});
}

class Finder {
public:
    explicit Finder(const Document& doc) : doc_(doc), named_(date_in_name(doc.text.name())) {}

    MeetingDate run(const DateSources& in) {
        if (take(in.field) || in_titles(in.titles) || in_header(in.header) || take(in.matter_title) || in_text())
            return found_;
        if (named_ && named_->day != 0 && !name_disagrees_) return {*named_, {}, "name"};
        in_address();
        return found_;
    }

private:
    // The first complete day of the words, but for sentences that approve the minutes of an earlier one.
    bool take(std::string_view words) {
        if (!approves_minutes(words)) return take_any(words);
        const auto said = sentences(words, doc_.house);
        return std::ranges::any_of(said, [this](std::string_view s) { return !approves_minutes(s) && take_any(s); });
    }

    bool take_any(std::string_view words) {
        for (const DateFound& d : find_dates(words, doc_.house)) {
            if (d.day == 0) continue;
            Date date = complete(d, {}, doc_.month_first);
            // the year may stand in the file's name
            if (!date && d.year == 0 && named_ && named_->month == d.month &&
                (named_->day == 0 || named_->day == d.day))
                date = {named_->year, static_cast<std::uint8_t>(d.month), static_cast<std::uint8_t>(d.day)};
            if (!date && d.year == 0 && named_) name_disagrees_ = true;
            if (!date) continue;
            found_ = {date, tidy(words.substr(d.begin, d.end - d.begin)), "text"};
            return true;
        }
        return false;
    }

    // Of several titles the one that the file's name confirms, else the first with a date.
    bool in_titles(const std::vector<std::string_view>& titles) {
        for (const std::string_view t : titles)
            if (titles.size() > 1 && take(t) && named_ && *named_ == found_.date) return true;
        return std::any_of(titles.begin(), titles.end(), [this](std::string_view t) { return take(t); });
    }

    bool in_header(const std::vector<std::string_view>& header) {
        for (const std::string_view line : header) {
            const bool about = holds(lower(line), {"meeting", "minutes", "held"}) || count_words(line) <= 14;
            if (about && lower(line).find("next meeting") == std::string::npos &&
                doc_.house.longest(Word::action_label, line) == 0 && take(line))
                return true;
        }
        return false;
    }

    // Early in the document: "The meeting held on ..." or a labelled line between attendance and topics.
    bool in_text() {
        const auto& blocks = doc_.outline.blocks;
        for (std::size_t i = 0; i < std::min<std::size_t>(blocks.size(), 24); ++i) {
            const std::string_view words = doc_.words(blocks[i]);
            const std::string low = lower(words.substr(0, 160));
            const bool about = holds(low, {"held on", "meeting of", "minutes of", "called to order",
                                           "meeting took place", "meeting was held"}) ||
                               low.starts_with("date");
            if (blocks[i].kind != LineKind::matter && about && !holds(low, {"previous", "last meeting"}) && take(words))
                return true;
        }
        return false;
    }

    // An address that names the meeting's day: ".../2021/09/11/board-meeting-2021-09-21/".
    void in_address() {
        constexpr std::string_view before = "meeting-";
        const std::string_view top = doc_.text.bytes().substr(0, 1500);
        const std::size_t at = top.find("meeting-20");
        if (at == std::string_view::npos) return;
        const std::string_view day = top.substr(at + before.size(), 10);
        if (const auto d = parse_iso(day); d && d->day != 0) found_ = {*d, std::string(day), "text"};
    }

    const Document& doc_;
    const std::optional<Date> named_;
    MeetingDate found_;
    bool name_disagrees_ = false;  // the text gives a day and a month that are not the name's
};

}  // namespace

// "2020.03.12", "2020_03_12"
static std::string with_hyphens(std::string_view day) {
    std::string out(day);
    for (char& c : out)
        if (c == '.' || c == '_') c = '-';
    return out;
}

std::optional<Date> date_in_name(std::string_view name) {
    if (const std::size_t slash = name.find_last_of('/'); slash != std::string_view::npos)
        name = name.substr(slash + 1);
    const auto begins = [name](std::size_t i) { return i == 0 || !is_digit(name[i - 1]); };
    for (std::size_t i = 0; i + 8 <= name.size(); ++i) {
        if (i + 10 <= name.size())
            if (const auto d = parse_iso(with_hyphens(name.substr(i, 10))); d && d->day != 0 && begins(i)) return d;
        std::string digits;
        for (std::size_t k = i; k < name.size() && is_digit(name[k]); ++k) digits += name[k];
        if (digits.size() != 8 || !begins(i)) continue;
        if (const auto d = parse_iso(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2));
            d && exists(*d))
            return d;
    }
    for (std::size_t i = 0; i + 7 <= name.size(); ++i)
        if (const auto d = parse_iso(name.substr(i, 7)); d && begins(i)) return d;
    return std::nullopt;
}

MeetingDate find_meeting_date(const Document& doc, const DateSources& sources) { return Finder(doc).run(sources); }

}  // namespace minutes
