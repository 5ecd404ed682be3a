// The records of one document: plain structs that can be compared and copied, and nothing else.
// Field for field they are the contract "minutes/1": the JSON writer prints them under these names.
// An empty string, a default Date or an empty vector stands for what the text does not give (null in JSON).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace minutes {

// Where a record stands in the decoded UTF-8 text (BOM not counted). Lines and columns count from 1, columns in code
// points, ends are exclusive; offset and length are bytes. line == 0: stands nowhere.
struct At {
    std::uint32_t line = 0, column = 0, end_line = 0, end_column = 0;
    std::uint32_t offset = 0, length = 0;
    auto operator<=>(const At&) const = default;
};

// A calendar date; day == 0 means the whole month, year == 0 means no date.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0, day = 0;
    explicit operator bool() const { return year != 0; }
    auto operator<=>(const Date&) const = default;
};

enum class Kind : std::uint8_t { minutes, agenda, plan, other };
enum class Attendance : std::uint8_t { present, in_attendance, guest, observer, apologies, absent };
enum class Status : std::uint8_t { open, done, carried, dropped };
// How an action was marked; implied: doer and task are named, but no mark.
enum class Form : std::uint8_t { label, column, marker, list, checkbox, implied };
enum class Severity : std::uint8_t { error, warning, info };

struct Source {
    std::string name;
    std::uint32_t bytes = 0;  // of the file as it was read
    std::uint32_t lines = 0;
    std::string encoding;  // as read: "utf-8", "utf-16le", "windows-1252", ...
    bool operator==(const Source&) const = default;
};

struct NextMeeting {
    Date date;  // a month where no day is given
    std::string text;
    At at;
    bool operator==(const NextMeeting&) const = default;
};

struct Quorum {
    std::string text;
    std::optional<bool> met;
    bool operator==(const Quorum&) const = default;
};

struct Meeting {
    std::string organisation, body, title;
    Date date;
    std::string date_text, date_from;  // date_from: "text" or "name"
    std::string start, end;            // "19:30" where a clock time could be read
    std::string location, chair, minute_taker;
    std::string state;  // "draft", "approved" or empty
    Quorum quorum;
    std::vector<Date> approves;  // dates of the earlier minutes approved here
    NextMeeting next_meeting;
    bool operator==(const Meeting&) const = default;
};

struct Person {
    std::string name;  // without honorific
    std::string honorific, initials, derived_initials, role, organisation;
    Attendance attendance = Attendance::present;
    std::string substitute_for, note;
    At at;
    std::vector<At> also_at;
    bool operator==(const Person&) const = default;
};

// From this byte of a text on it stands on this line of the source.
struct TextLine {
    std::uint32_t offset = 0, line = 0;
    bool operator==(const TextLine&) const = default;
};

struct Item {
    std::string id;
    std::string number;  // as written, without "Item", brackets and trailing dot
    std::string title;
    int depth = 1;                // 1 = top
    std::string parent;           // an item's id
    std::string text;             // the discussion under it, up to the next item
    std::vector<TextLine> lines;  // of the text, in its order; empty where it is not known
    At at, extent;                // the heading; heading and discussion
    bool operator==(const Item&) const = default;
};

struct Action {
    std::string id;
    std::string ref;  // the reference that the document gives ("AP 12")
    std::string text;
    std::vector<std::string> owners;  // as written, one entry each
    std::vector<std::string> people;  // names of the owners that are exactly one person of the record
    Date due;
    std::string due_text;
    Status status = Status::open;
    Form form = Form::label;
    bool earlier = false;  // the document looks back at an action of an earlier meeting
    std::string item;      // the id of the item it stands in
    At at;
    std::vector<At> also_at;
    bool operator==(const Action&) const = default;
};

struct Decision {
    std::string id, text;
    std::string outcome;  // "carried", "lost", "agreed", ... in the house's word for it
    std::string proposer, seconder;
    std::string item;
    At at;
    std::vector<At> also_at;
    bool operator==(const Decision&) const = default;
};

// A sentence about all actions at once.
struct Statement {
    std::string kind;  // "all_closed", "others_closed", "all_reviewed"
    std::string text, item;
    At at;
    bool operator==(const Statement&) const = default;
};

// What is said to come back to a later meeting, where no action with a date says so.
struct Forthcoming {
    std::string text;
    Date due;              // the day or month; of the next meeting where that is meant and is known
    std::string due_text;  // the words that say when
    std::string item;
    At at;
    bool operator==(const Forthcoming&) const = default;
};

// One promise of a plan.
struct Commitment {
    std::string text;
    std::vector<std::string> section;  // the path of headings
    std::string horizon;               // as written
    At at;
    bool operator==(const Commitment&) const = default;
};

// What went wrong or looks wrong, at one place; `at.line == 0` where it concerns the whole document.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;  // "M012"; empty for trouble outside the text (a missing file)
    std::string message;
    std::string hint;  // what to do
    At at;
    std::string file;
    bool operator==(const Diagnostic&) const = default;
};

// A line with an action, decision or attendance word that became no record, and why.
struct Unclaimed {
    At at;
    std::string text, reason;
    bool operator==(const Unclaimed&) const = default;
};

struct HouseUsed {
    std::string name;
    bool named = false;  // named by the user, not guessed
    bool operator==(const HouseUsed&) const = default;
};

// Everything that one document says.
struct Minutes {
    Source source;
    Kind kind = Kind::other;
    std::string kind_reason;
    HouseUsed house;
    Meeting meeting;
    std::vector<Person> attendees, apologies, absent;
    std::vector<Item> items;
    std::vector<Action> actions;
    std::vector<Decision> decisions;
    std::vector<Statement> statements;
    std::vector<Forthcoming> forthcoming;
    std::vector<Commitment> commitments;
    std::vector<Diagnostic> diagnostics;
    std::vector<Unclaimed> unclaimed;
    bool operator==(const Minutes&) const = default;
};

}  // namespace minutes
