#include "query_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "rows.hpp"

namespace minutes {

namespace {

constexpr std::string_view type_column = "type", found_column = "found";

std::string title_of(std::string_view name) {
    std::string out(name);
    std::ranges::replace(out, '_', ' ');
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') out.front() = static_cast<char>(out.front() - 0x20);
    return out;
}

// The query looks for words in texts of which only the line is shown.
bool looks_in_discussion(const Tree<Term>& tree) {
    if (tree.kind == Tree<Term>::Kind::negation) return false;
    if (tree.kind != Tree<Term>::Kind::term) return std::ranges::any_of(tree.branches, looks_in_discussion);
    const auto lengthy = [](const Field* field) { return field != nullptr && (field->use & Field::lengthy) != 0; };
    return tree.term.field.name.empty() || std::ranges::any_of(tree.term.field.in, lengthy);
}

std::vector<std::string> default_names(const Query& query) {
    std::vector<std::string> out;
    if (query.types.size() > 1) {
        out = {"type", "date", "what", "person"};
    } else {
        for (const Field& field : fields(query.types.front()))
            if ((field.use & Field::shown) != 0 && field.name != "source") out.emplace_back(field.name);
    }
    if (looks_in_discussion(query.tree)) out.emplace_back(found_column);
    if (query.types.size() > 1 || query.types.front() != RecordType::meeting) out.emplace_back("source");
    return out;
}

// The line on which the find stands in the heading or the text of an item; 0: the record doesn't say.
std::uint32_t line_in(const Item& item, const Evidence& evidence) {
    if (evidence.text.data() == item.title.data()) return item.at.line;
    const auto next = std::ranges::upper_bound(item.lines, evidence.offset, {}, &TextLine::offset);
    return next == item.lines.begin() ? 0 : std::prev(next)->line;
}

// "discussion, line 34: ..."; a record without the lines of its items says where the whole item stands.
std::string line_of(const Evidence& evidence, const DocumentView& document) {
    const Item* item = (evidence.field->use & Field::lengthy) != 0 ? document.item_with(evidence.text) : nullptr;
    std::string place;
    if (item != nullptr && item->extent.line != 0) {
        if (const std::uint32_t line = line_in(*item, evidence); line != 0) place = fmt::format(", line {}", line);
        else place = fmt::format(", lines {}-{}", item->extent.line, item->extent.end_line);
    }
    return fmt::format("{}{}: {}", evidence.field->name, place, excerpt(evidence));
}

// A line that several terms found is shown once; a field that has a column needs no line.
std::string found(const Hit& hit, std::span<const QueryColumn> columns) {
    std::vector<std::string> lines;
    for (const Evidence& evidence : hit.evidence) {
        const bool shown = std::ranges::any_of(
            columns, [&](const QueryColumn& column) { return column.field.of(hit.record.type()) == evidence.field; });
        std::string line = line_of(evidence, *hit.record.document);
        if (!shown && std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
    }
    return fmt::format("{}", fmt::join(lines, "\n"));
}

Cell cell(const QueryColumn& column, const Hit& hit, std::span<const QueryColumn> columns) {
    if (column.name == type_column) return std::string(to_string(hit.record.type()));
    if (column.name == found_column) {
        std::string lines = found(hit, columns);
        return lines.empty() ? Cell{} : Cell{std::move(lines)};
    }
    const Field* field = column.field.of(hit.record.type());
    return field == nullptr ? Cell{} : to_cell(*field, hit.record);
}

bool has_value(const Field* field, const RecordView& record) {
    return field != nullptr && field->get(record).index() != 0;
}

// a stands before b by this key.
bool before(const QuerySort& key, const RecordView& a, const RecordView& b) {
    const Field* left = key.field.of(a.type());
    const Field* right = key.field.of(b.type());
    const bool both = has_value(left, a) && has_value(right, b);
    if (!both) return has_value(left, a) && !has_value(right, b);
    return key.down ? sorts_before(*right, b, *left, a) : sorts_before(*left, a, *right, b);
}

}  // namespace

Result<std::vector<QueryColumn>> choose_columns(const Query& query, std::span<const std::string> names) {
    const std::vector<std::string> standard = names.empty() ? default_names(query) : std::vector<std::string>{};
    std::vector<QueryColumn> out;
    for (const std::string& name : names.empty() ? std::span<const std::string>(standard) : names) {
        if (name == type_column || name == found_column) {
            out.push_back({.name = name, .field = {}});
            continue;
        }
        const Result<NamedField> field = find_field(query.types, name);
        if (!field) return field.why();
        out.push_back({.name = std::string(field->name), .field = *field});
    }
    return out;
}

Result<std::vector<QuerySort>> choose_order(const Query& query, std::span<const std::string> keys) {
    std::vector<QuerySort> out;
    for (const std::string_view key : keys) {
        const std::size_t colon = key.find(':');
        const std::string_view way = colon == key.npos ? "up" : key.substr(colon + 1);
        if (way != "up" && way != "down")
            return Diagnostic{.severity = Severity::error,
                              .code = {},
                              .message = fmt::format("there is no order '{}'", way.substr(0, 40)),
                              .hint = "write FIELD, or FIELD:down for the last first",
                              .at = {},
                              .file = {}};
        const Result<NamedField> field = find_field(query.types, key.substr(0, colon));
        if (!field) return field.why();
        out.push_back({.field = *field, .down = way == "down"});
    }
    return out;
}

void sort_hits(std::vector<Hit>& hits, std::span<const QuerySort> keys) {
    std::ranges::stable_sort(hits, [&](const Hit& a, const Hit& b) {
        for (const QuerySort& key : keys) {
            if (before(key, a.record, b.record)) return true;
            if (before(key, b.record, a.record)) return false;
        }
        return false;
    });
}

Table to_table(const Query& query, const std::vector<Hit>& hits, std::span<const QueryColumn> columns,
               std::size_t records) {
    const std::string_view noun = query.types.size() == 1 ? plural(query.types.front()) : "records";
    Table out{.title = fmt::format("{} of {} {}", hits.size(), records, noun), .columns = {}, .rows = {}};
    for (const QueryColumn& column : columns) out.columns.push_back({column.name, title_of(column.name)});
    for (const Hit& hit : hits) {
        auto& row = out.rows.emplace_back();
        for (const QueryColumn& column : columns) row.push_back(cell(column, hit, columns));
    }
    return out;
}

Table table_of_fields(std::span<const RecordType> types) {
    Rows rows("Fields");
    const auto add = [&](std::string_view type, const Field& field) {
        rows.add("type", "Type", type)
            .add("field", "Field", field.name)
            .add("also", "Also", field.alias)
            .add("kind", "Kind", field.get == nullptr ? "" : to_string(field.kind))
            .add("meaning", "Meaning", field.summary);
    };
    add("", Field{"", "", FieldKind::text, 0, "", nullptr});
    for (const RecordType type : types)
        for (const Field& field : fields(type)) {
            rows.next();
            add(to_string(type), field);
        }
    return rows.take();
}

}  // namespace minutes
