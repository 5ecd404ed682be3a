// Word: the meanings that lists of phrases have.
#pragma once

#include <cstddef>
#include <cstdint>

namespace minutes {

// The meanings that a house file can give phrases for; the comment is the key in the file.
enum class Word : std::uint8_t {
    present,
    in_attendance,
    guest,
    observer,
    apologies,
    absent,
    member_group,
    here,
    not_here,
    excused,  // attendance.*
    chair,
    minute_taker,
    date,
    start,
    end,
    location,
    body,
    organisation,
    draft,
    next_meeting,
    quorum,  // meeting.*
    agenda,
    notes,
    furniture,
    item,
    standing,
    enumeration,  // items.*
    action_label,
    action_heading,
    not_an_action,
    earlier,
    owner_column,
    due_column,
    status_column,
    text_column,
    ref_column,
    done,
    carried,
    dropped,
    open,
    everybody,
    placeholder,
    perhaps,
    by,
    promise,
    no_task,
    deed,  // actions.*
    decision_label,
    decision_heading,
    decision_formula,
    decision_verb,
    decision_passive,
    verdict,
    vote,
    decided_elsewhere,  // decisions.*
    honorific,
    role,
    title,
    group,
    nobody,
    remote,
    substitute,
    conjunction,
    firm,  // people.*
    body_noun,
    meeting_noun,  // body.*
    returns,
    deferred,
    until,
    next,
    later,
    occasion,
    time,
    agenda_items,  // forward.*
    speech,        // speech.*
    lint_ignore,
    lint_ask,
    led,
    took_notes,
    excuse,  // lint.*
    weekday,
    ordinal,  // weekdays.names, dates.ordinal
    january,
    february,
    march,
    april,
    may,
    june,
    july,
    august,
    september,
    october,
    november,
    december,  // months.*
};
inline constexpr std::size_t word_count = static_cast<std::size_t>(Word::december) + 1;

}  // namespace minutes
