#include "fields.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "query_document.hpp"

using namespace minutes;

TEST_CASE("a name means one field of a type, and one kind in all types") {
    std::map<std::string_view, FieldKind> kinds;
    for (const RecordType type : record_types) {
        std::set<std::string_view> names;
        for (const Field& field : fields(type)) {
            CHECK_MESSAGE(names.insert(field.name).second, std::string(field.name));
            CHECK(kinds.try_emplace(field.name, field.kind).first->second == field.kind);
            if (!field.alias.empty()) {
                CHECK_MESSAGE(names.insert(field.alias).second, std::string(field.alias));
                const auto known = kinds.find(field.alias);
                CHECK((known == kinds.end() || known->second == field.kind || find_field(type, field.alias) == &field));
            }
        }
    }
}

TEST_CASE("every field says what it is, in one sentence") {
    for (const RecordType type : record_types)
        for (const Field& field : fields(type)) {
            CHECK_MESSAGE(field.summary.size() > 8, std::string(field.name));
            CHECK(field.summary.back() != '.');
            CHECK((field.kind == FieldKind::word) != field.words.empty());
            CHECK((field.get != nullptr));
        }
}

TEST_CASE("the value of a field is of its kind, for every record") {
    const Minutes m = test::query_document();
    const DocumentView document(m);
    for (const RecordType type : record_types)
        for (const RecordView& record : records_of(document, type))
            for (const Field& field : fields(type)) {
                const FieldValue value = field.get(record);
                const std::size_t wanted = field.kind == FieldKind::date ? 1 : field.kind == FieldKind::number ? 2 : 3;
                CHECK_MESSAGE((value.index() == 0 || value.index() == wanted), std::string(field.name));
                if (field.kind == FieldKind::word && value.index() == 3)
                    CHECK(std::ranges::find(field.words, std::get<Texts>(value).front()) != field.words.end());
            }
}

TEST_CASE("cells keep their types, and words stand where there is no date") {
    const Minutes m = test::query_document();
    const DocumentView document(m);
    const auto actions = records_of(document, RecordType::action);
    const auto cell = [&](std::string_view name, std::size_t i) {
        return to_cell(*find_field(RecordType::action, name), actions[i]);
    };
    CHECK(cell("due", 0) == Cell{Date{2024, 3, 8}});
    CHECK(cell("due", 3) == Cell{std::string("soon")});
    CHECK(cell("due", 4) == Cell{Date{2023, 12, 31}});
    CHECK(cell("owners", 2) == Cell{std::string("Zo\u00EB Hale, TR")});
    CHECK(cell("owners", 4) == Cell{});
    CHECK(cell("item", 3) == Cell{std::string("9.1 Biscuits")});  // and not what is above it
    CHECK(cell("line", 3) == Cell{std::int64_t{34}});
    CHECK(cell("source", 3) == Cell{std::string("board.md:34")});
    CHECK(cell("earlier", 3) == Cell{std::string("yes")});
}

TEST_CASE("text sorts by words and numbers, a month by its last day") {
    Minutes m;
    m.actions = {{.id = "x", .ref = "AP 10", .due = {2024, 3, 0}},
                 {.id = "y", .ref = "AP 9", .due = {2024, 3, 30}},
                 {.id = "z", .ref = "ap10.2", .due = {2024, 4, 1}}};
    const DocumentView document(m);
    const auto actions = records_of(document, RecordType::action);
    const Field& ref = *find_field(RecordType::action, "ref");
    const Field& due = *find_field(RecordType::action, "due");
    CHECK(sorts_before(ref, actions[1], ref, actions[0]));
    CHECK_FALSE(sorts_before(ref, actions[0], ref, actions[1]));
    CHECK(sorts_before(ref, actions[0], ref, actions[2]));
    CHECK_FALSE(sorts_before(ref, actions[0], ref, actions[0]));
    CHECK(sorts_before(due, actions[1], due, actions[0]));
    CHECK(sorts_before(due, actions[0], due, actions[2]));
}
