#include "query.hpp"

#include <doctest/doctest.h>

#include <string>

#include "query_document.hpp"

using namespace minutes;
using minutes::test::query_of;

namespace {

// "column: message | hint"
std::string why(std::string_view expression, std::vector<RecordType> types = {RecordType::action}) {
    const Result<Query> query = query_of(expression, std::move(types));
    if (query) return "understood";
    const Diagnostic& d = query.why();
    return std::to_string(d.at.column) + ": " + d.message +
           (d.hint.empty() ? "" : " | " + d.hint.substr(0, d.hint.find(" known")));
}

template <typename Wanted>
Wanted wanted(std::string_view expression) {
    const Result<Query> query = query_of(expression);
    REQUIRE_MESSAGE(query, std::string(expression));
    REQUIRE(std::holds_alternative<Wanted>(query->tree.term.want));
    return std::get<Wanted>(query->tree.term.want);
}

}  // namespace

TEST_CASE("a term holds what its field can be compared with") {
    CHECK(wanted<Period>("due:2024-02") == Period{{2024, 2, 1}, {2024, 2, 29}});
    CHECK(wanted<Period>("due:2024-01..2024-03-08") == Period{{2024, 1, 1}, {2024, 3, 8}});
    CHECK(wanted<Period>("due:..today") == Period{{}, {2024, 3, 5}});
    CHECK(wanted<Phrase>("text:Street") == Phrase{.words = " street ", .begins = true});
    CHECK(wanted<Phrase>("\"safer streets\"") == Phrase{.words = " safer streets ", .begins = false});
    CHECK(wanted<Phrase>("ref:AP12") == Phrase{.words = " ap 12 ", .begins = false});
    CHECK(wanted<Numbers>("line:3..5") == Numbers{.first = 3, .last = 5});
    CHECK(wanted<OneOf>("status:OPEN") == OneOf{"open"});
    CHECK(wanted<OneOf>("status:outstanding") == OneOf{"open", "carried"});
    CHECK(wanted<Presence>("due:none") == Presence::none);
    CHECK(wanted<Pattern>("text~/a\\/b/").expression() == "a\\/b");
    CHECK(wanted<Phrase>("text:\"none\"").words == " none ");  // in quotes it is a word
}

TEST_CASE("fields have second names, in any case of letters") {
    CHECK(query_of("owner:KB")->tree.term.field.name == "owners");
    CHECK(query_of("Status:open")->tree.term.field.name == "status");
    CHECK(query_of("before:2024")->tree.term.field.name == "date");
    CHECK(query_of("before:2024")->tree.term.relation == Relation::before);
}

TEST_CASE("an unknown field is pointed at, with the nearest") {
    CHECK(why("a onwer:KB") == "3: there is no field 'onwer' of actions | did you mean owner?");
    CHECK(why("proposer:Lee") == "1: there is no field 'proposer' of actions | --type decision has it;");
    CHECK(
        why("zzzzz:1", {RecordType::item, RecordType::action}) ==
        "1: there is no field 'zzzzz' of any record | known: date, id, number, title, item, depth, parent, text, what, "
        "body, file, line, source, ref, owners, people, person, due, due_text, status, form, earlier, discussion");
}

TEST_CASE("a value that the field can't have is pointed at") {
    CHECK(why("status:opne") == "8: 'status' is never 'opne' | did you mean open?");
    CHECK(why("due:2024-13") ==
          "5: there is no date 2024-13 | write 2024, 2024-03, 2024-03-08, \"8 March 2024\" or today");
    CHECK(why("due:2024-01..soon") ==
          "14: expected a date, not 'soon' | write 2024, 2024-03, 2024-03-08, \"8 March 2024\" or today");
    CHECK(why("due:2024-05..2024-01") ==
          "5: the range ends before it begins | the earlier end stands first: 2024-01..2024-03");
    CHECK(why("due:..") == "1: expected a date or number before or behind '..'");
    CHECK(why("line:x") == "6: expected a number, not 'x'");
    CHECK(why("line:99999999999999999999") == "6: expected a number, not '99999999999999999999'");
    CHECK(why("line:5..3") == "6: the range ends before it begins | the earlier end stands first: 2024-01..2024-03");
    CHECK(why("text<5") ==
          "1: 'text' has no order: only dates and numbers have before, after and ranges | look for words: text:WORD or "
          "text:\"...\"");
    CHECK(why("owner:a..b") ==
          "1: 'owners' has no order: only dates and numbers have before, after and ranges | look for words: "
          "owners:WORD or owners:\"...\"");
    CHECK(why("due~/2024/") == "1: 'due' is a date: expected ':' or a comparison");
    CHECK(why("text:/a|b/") == "6: expected '~' before a regular expression, as in text~/regex/");
    CHECK(why("a text~/b(c/") ==
          "9: this is no regular expression: missing ): b(c | a backslash makes a sign stand for itself: \\( \\? \\+ "
          "\\.");
    CHECK(why("text~/x[z-a]/") ==
          "9: this is no regular expression: invalid character class range: z-a | a backslash makes a sign stand for "
          "itself: \\( \\? \\+ \\.");
    CHECK(why("a \"\"") == "4: expected a letter or digit to look for");
    CHECK(why("owner:--") == "7: expected a letter or digit to look for");
    CHECK(why("\xC3") ==
          "1: expected UTF-8: this byte begins no character | 'owner:KB due:..2024-03 not:item:AOB \"safer streets\"' "
          "is an example; --fields lists the fields");
}
