// The table of checks: a row a check. Codes are a promise: a check that is dropped takes its code with it.
#include "check_across.hpp"
#include "check_one.hpp"

namespace minutes {

namespace {

using enum Severity;
using enum Needs;

// clang-format off
constexpr Check table[] = {
    // the parser's own
    {"M001", "bytes-lost", warning, words, "A byte that cannot be read is a letter that is missing from the record.",
     "Present: Zo\u00EB Hale, J\u00F6rg Ki\\xFF, Andr\u00E9 Bell\n",
     "save the file again as UTF-8", nullptr, nullptr},
    {"M002", "nul-characters", warning, words, "A file with NUL characters was not saved as text, so other tools may stop in the middle of it.",
     "Present: Kay Bell\\x00\n",
     "export the notes again as plain text", nullptr, nullptr},
    {"M003", "date-impossible", error, words, "A day that no calendar has cannot be kept, and nobody knows which one was meant.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB)\n\nAction: KB to paint the shed by 31 June 2024\n",
     "look it up and correct it in the minutes", date_impossible, nullptr},
    {"M004", "ignore-unknown", warning, words, "A line that tells the checks to ignore something, but names no check, hides nothing.",
     "# Harbour Board minutes\n\n<!-- minutes-lint: ignore M999 agreed with the chair -->\n\n1 March 2024\n",
     "minutes-lint --list shows the codes and names", ignore_unknown, nullptr},

    // actions
    {"M010", "owner-missing", error, record, "What nobody is named for, nobody does.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\n"
     "Action: KB to order the planks\n\nAction: paint the shed before the regatta\n",
     "name who is to do it: Action: KB to ...", action_without_owner, nullptr},
    {"M011", "due-missing", warning, record, "An action without a date never falls due, so no list of overdue actions will show it.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\n"
     "Action: KB to order the planks by 8 March 2024\n\nAction: TA to ask for quotes by 15 March 2024\n\nAction: KB to paint the shed\n",
     "add a date: ... by 8 March", action_without_date, nullptr},
    {"M012", "owner-unknown", warning, record, "Initials that nobody in the lists has are a slip, or a person whom the lists forgot.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nAction: KD to order the planks\n",
     "correct the initials, or add the person to the lists", owner_unknown, nullptr},
    {"M013", "owner-away", info, record, "Somebody who was not at the meeting has to be told of an action given to them.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\nApologies: Una Grey (UG)\n\n## Jetty\n\nAction: UG to order the planks\n",
     "let them know", owner_absent, nullptr},
    {"M014", "action-empty", error, words, "A label without a task is an action that was lost on the way.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nThe planks are rotten.\n\nAction:\n\n## Shed\n\nIt stands.\n",
     "write down the task, or delete the label", action_empty, nullptr},
    {"M015", "action-twice", warning, words, "An action that is marked twice is counted, chased and reported twice.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nAction: KB to order the planks for the jetty\n\n"
     "## Shed\n\nAction: KB to order the planks for the jetty\n",
     "delete one; a list of all actions at the end may repeat them", action_twice, nullptr},
    {"M016", "due-past", error, record, "A new action cannot be due before the meeting that agreed it.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nAction: KB to order the planks by 8 February 2024\n",
     "correct the date", due_before_meeting, nullptr},

    // people
    {"M020", "initials-shared", error, record, "Initials that two people share leave open who has to act.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Ken Brown (KB), Tom Ashe (TA)\n\n## Jetty\n\nIt stands.\n",
     "lengthen one of them, in the lists and in the text: KBr", initials_shared, nullptr},
    {"M021", "present-and-away", error, words, "Nobody is present and absent at once, and votes and quorums hang on it.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe, Una Grey\n\nApologies: Una Grey\n\n## Jetty\n\nIt stands.\n",
     "take the name out of the wrong list", present_and_absent, nullptr},
    {"M022", "person-twice", error, words, "A person who is listed twice is counted twice, and the two entries may not agree.",
     "# Harbour Board minutes\n\n1 March 2024\n\n## Present\n\n- Kay Bell, Harbour Trust\n- Tom Ashe, Town Council\n- Kay Bell, Town Council\n\n## Jetty\n\nIt stands.\n",
     "delete one entry; if they are two people, tell them apart", listed_twice, nullptr},
    {"M023", "speaker-unknown", warning, words, "Somebody who speaks was there, so the lists or the initials are wrong.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nKB asked about the jetty. TK stated that it is rotten.\n",
     "correct the initials, or add the person to the lists", speaker_unknown, nullptr},
    {"M024", "mover-away", error, record, "Only a member who is there can propose or second, else the decision can be challenged.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Cllr Bell, Cllr Ashe\n\nApologies: Cllr Una Grey\n\n## Jetty\n\n"
     "It was RESOLVED to repair the jetty. Proposed by Cllr Grey, seconded by Cllr Ashe.\n",
     "correct the name, or the lists", mover_absent, nullptr},
    {"M025", "name-slip", warning, words, "A name with a slip in it is another person to every list, and unkind to its owner.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Cllr Kay Pargeter, Cllr Tom Ashe\n\n## Jetty\n\nCllr Pargetter asked about the jetty.\n",
     "correct the name, here or in the lists", name_slip, nullptr},

    // dates
    {"M030", "weekday-wrong", error, words, "Where the weekday and the date disagree, people come on two different days.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nThe regatta is on Saturday 8 June 2025.\n",
     "look up which of the two is meant", weekday_wrong, nullptr},
    {"M031", "next-meeting-past", error, record, "The next meeting comes after this one; notices go out by this date.",
     "# Harbour Board minutes\n\n12 December 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nIt stands.\n\nNext meeting: 9 January 2024\n",
     "correct the date, often the year", next_meeting_past, nullptr},
    {"M032", "date-unclear", warning, words, "A date that reads as two different days is read as the wrong one by somebody.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nThe planks come on 03/04/24.\n",
     "write the month as a word: 3 April 2024", date_unclear, nullptr},
    {"M033", "relative-day-wrong", error, words, "Words such as \"tomorrow\" count from the meeting; a date beside them that does not is copied from elsewhere, or wrong.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nThe planks come tomorrow (24 February 2024).\n",
     "leave the word out, and check the date", relative_day_wrong, nullptr},
    {"M034", "closed-before-opened", warning, record, "A meeting does not close before it opens; the times decide who was there for what.",
     "# Harbour Board minutes\n\n1 March 2024\n\nStart: 19:30\n\nEnd: 18:45\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nIt stands.\n",
     "correct one of the two times", closed_before_opened, nullptr},
    {"M035", "year-short", warning, words, "A year of two digits can be taken for the day, and leaves the century to the reader in an archive.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nThe planks come on 25/04/24.\n",
     "write the year in full: 25 April 2024", year_short, nullptr},

    // items
    {"M040", "number-gap", warning, record, "A number that is missing looks like an item that was taken out.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## 1. Welcome\n\nKay opened the meeting.\n\n## 2. Jetty\n\nIt stands.\n\n"
     "## 3. Shed\n\nIt leans.\n\n## 5. Boats\n\nThey float.\n",
     "close the gap, or say what became of the item", number_gap, nullptr},
    {"M041", "number-repeated", warning, record, "Two items with one number cannot be told apart when somebody refers to it.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## 1. Welcome\n\nKay opened the meeting.\n\n## 2. Jetty\n\nIt stands.\n\n"
     "## 3. Shed\n\nIt leans.\n\n## 3. Boats\n\nThey float.\n\n## 4. Ropes\n\nThey hold.\n\n## 5. Flags\n\nThey fly.\n",
     "number the items anew", number_repeated, nullptr},
    {"M042", "number-disorder", warning, record, "Numbers that go back look like items that were moved.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## 2. Welcome\n\nKay opened the meeting.\n\n## 3. Jetty\n\nIt stands.\n\n"
     "## 4. Shed\n\nIt leans.\n\n## 5. Sails\n\nThey dry.\n\n## 1. Boats\n\nThey float.\n",
     "number the items anew, or put them in order", number_disorder, nullptr},
    {"M043", "heading-empty", info, record, "A heading with nothing under it leaves open whether the item was dealt with.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## 1. Welcome\n\nKay opened the meeting.\n\n## 2. Jetty\n\n"
     "## 3. Shed\n\nIt leans.\n\n## 4. Boats\n\nThey float.\n",
     "say what was said, or that nothing was", heading_empty, nullptr},

    // the meeting
    {"M050", "chair-missing", warning, record, "Minutes say who was in the chair; it is the chair who signs them.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA), Una Grey (UG)\n\nApologies: None\n\nMinutes taken by: Tom Ashe\n\n"
     "## 1. Welcome\n\nEverybody was welcome.\n\n## 2. Jetty\n\nIt stands.\n\n## 3. Shed\n\nIt leans.\n",
     "add a line: Chair: NAME", no_chair, nullptr},
    {"M051", "minute-taker-missing", warning, record, "Whoever has a question about the minutes needs to know who took them.",
     "# Harbour Board minutes\n\n1 March 2024\n\nChair: Kay Bell\n\nPresent: Kay Bell (KB), Tom Ashe (TA), Una Grey (UG)\n\nApologies: None\n\n"
     "## 1. Welcome\n\nEverybody was welcome.\n\n## 2. Jetty\n\nIt stands.\n\n## 3. Shed\n\nIt leans.\n",
     "add a line: Minutes taken by: NAME", no_minute_taker, nullptr},
    {"M052", "apologies-missing", warning, record, "Without a line of apologies nobody can tell who was excused and who just did not come.",
     "# Harbour Board minutes\n\n1 March 2024\n\nChair: Kay Bell\n\nMinutes taken by: Tom Ashe\n\nPresent: Kay Bell (KB), Tom Ashe (TA), Una Grey (UG)\n\n"
     "## 1. Welcome\n\nEverybody was welcome.\n\n## 2. Jetty\n\nIt stands.\n\n## 3. Shed\n\nIt leans.\n",
     "add a line, even if it is: Apologies: None", no_apologies, nullptr},
    {"M053", "mover-missing", info, record, "A house that records proposers and seconders records them for every decision.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nIt was RESOLVED to repair the jetty.\n",
     "add: Proposed by NAME, seconded by NAME", no_mover, nullptr, true},

    // the words
    {"M060", "label-slip", warning, words, "A label with a slip in it is no label: what stands behind it is lost to every list.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nActon: KB to order the planks\n",
     "correct the label", near_miss_label, nullptr},
    {"M061", "template-left", warning, words, "Words of the template that nobody filled in look careless in public.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, [insert name]\n\n## Jetty\n\nIt stands.\n",
     "fill it in, or delete it", template_text, nullptr},
    {"M062", "draft-approved", warning, words, "Approved minutes that say DRAFT leave open which version counts.",
     "# Harbour Board minutes\n\nDRAFT\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nIt stands.\n\nApproved at the meeting of 5 April 2024.\n",
     "delete the mark", draft_approved, nullptr},
    {"M063", "letters-broken", warning, words, "Broken letters hide names and sums of money.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nThe planks cost \u00C2\u00A3120.\n",
     "save the original again as UTF-8, or correct the letters", mojibake, nullptr},

    // from meeting to meeting
    {"M070", "next-meeting-moved", warning, meetings, "Whoever relied on the announced date stood before a closed door, unless a notice went out.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nIt stands.\n\nNext meeting: 5 April 2024\n-----\n"
     "# Harbour Board minutes\n\n12 April 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nIt stands.\n",
     "correct the date that is wrong, or minute that the meeting was moved", nullptr, next_meeting_moved},
    {"M071", "numbers-across", warning, meetings, "Minute numbers that run on through the year must neither repeat nor skip from one meeting to the next.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## 11/24 Welcome\n\nKay opened.\n\n## 12/24 Jetty\n\nIt stands.\n\n## 13/24 Shed\n\nIt leans.\n-----\n"
     "# Harbour Board minutes\n\n5 April 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## 13/24 Welcome\n\nKay opened.\n\n## 14/24 Jetty\n\nIt stands.\n\n## 15/24 Shed\n\nIt leans.\n",
     "go on from the last number", nullptr, numbers_across},
    {"M072", "approved-unknown", warning, meetings, "Minutes that are approved under a date on which no meeting was held are not approved.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Jetty\n\nIt stands.\n-----\n"
     "# Harbour Board minutes\n\n5 April 2024\n\nPresent: Kay Bell, Tom Ashe\n\n## Minutes\n\nThe minutes of 11 March 2024 were approved.\n",
     "correct the date, or give that meeting's minutes as well", nullptr, approved_unknown},
    {"M073", "done-unopened", warning, meetings, "An action that is reported as done, but that no meeting agreed, was lost from the minutes before.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nAction: KB to order the planks for the jetty\n-----\n"
     "# Harbour Board minutes\n\n5 April 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Minutes\n\nThe minutes of 1 March 2024 were approved.\n\n"
     "## Actions from the last meeting\n\n- KB to order the planks for the jetty: done\n- TA to insure the ferry against storms: done\n",
     "add it to the minutes of the meeting that agreed it, or reword it as there", nullptr, done_unopened},
    {"M074", "action-vanished", warning, meetings, "An action that nobody closed and nobody mentions any more is forgotten.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nAction: KB to order the planks for the jetty\n\nAction: TA to ask three firms for quotes\n\n"
     "Action: TA to insure the ferry by 20 March 2024\n-----\n"
     "# Harbour Board minutes\n\n5 April 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n"
     "## Actions from the last meeting\n\n- KB to order the planks for the jetty: done\n- TA to ask three firms for quotes: done\n",
     "report on it, close it, or carry it forward", nullptr, action_vanished},
    {"M075", "carried-often", warning, meetings, "An action that is carried forward again and again needs another owner, another date, or to be dropped.",
     "# Harbour Board minutes\n\n5 January 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nAction: KB to order the planks for the jetty\n-----\n"
     "# Harbour Board minutes\n\n2 February 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Actions from the last meeting\n\n- KB to order the planks for the jetty: ongoing\n-----\n"
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Actions from the last meeting\n\n- KB to order the planks for the jetty: ongoing\n-----\n"
     "# Harbour Board minutes\n\n5 April 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Actions from the last meeting\n\n- KB to order the planks for the jetty: ongoing\n",
     "decide on it: a new owner, a new date, or drop it", nullptr, carried_often},
    {"M076", "initials-changed", warning, meetings, "Initials that change from one meeting to the next send actions to the wrong person.",
     "# Harbour Board minutes\n\n1 March 2024\n\nPresent: Kay Bell (KB), Tom Ashe (TA)\n\n## Jetty\n\nIt stands.\n-----\n"
     "# Harbour Board minutes\n\n5 April 2024\n\nPresent: Kay Bell (KBe), Tom Ashe (TA)\n\n## Jetty\n\nIt stands.\n",
     "keep to one form, or say that they changed", nullptr, initials_changed},
};
// clang-format on

}  // namespace

std::span<const Check> checks() { return table; }

}  // namespace minutes
