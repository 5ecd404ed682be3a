// A document for the tests of queries, with truth that can be read off: two people whose initials clash, a resolved
// owner, months and days, an item under an item.
#pragma once

#include <string>
#include <vector>

#include "minutes.hpp"
#include "query_match.hpp"

// The records of these tests name only the fields that they are about.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace minutes::test {

inline Minutes query_document() {
    Minutes m;
    m.source.name = "board.md";
    m.kind = Kind::minutes;
    m.meeting.body = "Harbour Board";
    m.meeting.title = "Harbour Board, March";
    m.meeting.date = {2024, 3, 5};
    m.meeting.chair = "Kate Brown";
    m.attendees = {{.name = "Kate Brown", .honorific = "Cllr", .initials = "KB", .role = "Chair", .at = {.line = 3}},
                   {.name = "Zo\u00EB Hale", .derived_initials = "ZH", .at = {.line = 4}},
                   {.name = "Mary Wren", .derived_initials = "MW", .at = {.line = 5}},
                   {.name = "Mark West", .derived_initials = "MW", .at = {.line = 6}}};
    m.apologies = {{.name = "Tom Rees", .initials = "TR", .attendance = Attendance::apologies, .at = {.line = 7}}};
    m.items = {{.id = "i1",
                .number = "4",
                .title = "Roads",
                .text = "Money for safer streets was found.\nThe \u00C9lite caf\u00E9 may stay.",
                .at = {.line = 9},
                .extent = {.line = 9, .end_line = 20}},
               {.id = "i2",
                .number = "9",
                .title = "AOB",
                .text = "None of note.",
                .at = {.line = 30},
                .extent = {.line = 30, .end_line = 40}},
               {.id = "i3",
                .number = "9.1",
                .title = "Biscuits",
                .depth = 2,
                .parent = "i2",
                .text = "Stale.",
                .at = {.line = 33},
                .extent = {.line = 33, .end_line = 40}}};
    m.actions = {
        {.id = "a1",
         .ref = "AP 12",
         .text = "KB to write to the council",
         .owners = {"KB"},
         .people = {"Kate Brown"},
         .due = {2024, 3, 8},
         .due_text = "8 March",
         .item = "i1",
         .at = {.line = 11}},
        {.id = "a2",
         .ref = "AP120",
         .text = "Cllr Brown will paint the street signs",
         .owners = {"Cllr Brown"},
         .people = {"Kate Brown"},
         .due = {2024, 3, 0},
         .due_text = "March",
         .status = Status::carried,
         .item = "i1",
         .at = {.line = 12}},
        {.id = "a3",
         .text = "Find a plumber",
         .owners = {"Zo\u00EB Hale", "TR"},
         .people = {"Zo\u00EB Hale", "Tom Rees"},
         .due = {2024, 4, 30},
         .status = Status::done,
         .form = Form::list,
         .item = "i2",
         .at = {.line = 31}},
        {.id = "a4",
         .text = "Buy biscuits",
         .owners = {"Mary Wren"},
         .people = {"Mary Wren"},
         .due_text = "soon",
         .earlier = true,
         .item = "i3",
         .at = {.line = 34}},
        {.id = "a5", .text = "Mend the gate", .due = {2023, 12, 31}, .status = Status::dropped, .at = {.line = 50}}};
    m.decisions = {
        {.id = "d1",
         .text = "To close Mill Lane",
         .outcome = "carried",
         .proposer = "Cllr Brown",
         .seconder = "TR",
         .item = "i1",
         .at = {.line = 14}},
        {.id = "d2", .text = "To thank the caterers", .outcome = "agreed", .item = "i3", .at = {.line = 35}}};
    return m;
}

inline Text query_text(std::string_view expression) {
    return {"expression", std::string(expression), "utf-8", expression.size()};
}

inline Result<Query> query_of(std::string_view expression, std::vector<RecordType> types = {RecordType::action}) {
    return compile(query_text(expression), {.types = std::move(types), .today = {2024, 3, 5}});
}

}  // namespace minutes::test
