#include "header_table.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "label.hpp"
#include "prose.hpp"

namespace minutes {

namespace {

using Grid =
    std::map<std::pair<std::int32_t, std::int32_t>, std::vector<std::size_t>>;  // {column, row} -> the cell's lines

bool people_label(std::string_view words, const House& house) {
    return count_words(words) <= 5 && attendance_of(words, house).has_value() &&
           words.find(',') == std::string_view::npos;
}

// "Distribution:" announces something, too, though nothing that a record holds
bool is_label(std::string_view words, const House& house) {
    const bool field = words.ends_with(':') && count_words(words) <= 4;
    return field || house.is(Word::member_group, words) || people_label(words, house) || is_meeting_label(words, house);
}

class Layout {
public:
    Layout(const Document& doc, std::size_t first) : doc_(doc) {
        const auto& blocks = doc.outline.blocks;
        for (std::size_t k = first; k < blocks.size() && blocks[k].table == blocks[first].table; ++k) {
            end_ = k + 1;
            if (doc.is_heading(k) || blocks[k].numbered()) break;
            grid_[{blocks[k].column, blocks[k].row}].push_back(k);
            last_row_ = blocks[k].row;
        }
    }

    HeaderTable run() {
        HeaderTable out;
        out.end = end_;
        if (grid_.empty()) return out;
        std::size_t people = 0, stacked = 0, above = 0;
        std::int32_t column = -1;
        for (const auto& [at, lines] : grid_) {  // column by column
            const std::size_t block = lines.front();
            if (at.first != column) column = at.first, above = 0;
            if (!is_label(words(block), doc_.house)) continue;
            people += people_label(words(block), doc_.house);
            stacked += above++ > 0;
            HeaderField field{block, values(at.first, at.second)};
            if (std::any_of(field.values.begin(), field.values.end(),
                            [this](const HeaderField::Value& v) { return is_code(v.block); }))
                return {end_, {}};
            if (!field.values.empty()) out.fields.push_back(std::move(field));
        }
        if (people == 0 && stacked == 0) out.fields.clear();
        return out;
    }

private:
    std::string_view words(std::size_t block) const { return doc_.words(doc_.outline.blocks[block]); }

    // npos: the cell is empty
    std::size_t cell(std::int32_t column, std::int32_t row) const {
        const auto at = grid_.find({column, row});
        return at == grid_.end() ? std::string_view::npos : at->second.front();
    }

    // A cell of a roll call: "Yes", "x", a ticked box
    bool is_code(std::size_t block) const {
        const std::string_view code = words(block);
        return doc_.outline.blocks[block].box != Box::none || doc_.house.is(Word::here, code) ||
               (doc_.house.is(Word::not_here, code) && code != "-") ||
               (code.size() < 4 && doc_.house.is(Word::excused, code));
    }

    bool label_at(std::int32_t column, std::int32_t row) const {
        const std::size_t k = cell(column, row);
        return k != std::string_view::npos && is_label(words(k), doc_.house);
    }

    std::vector<HeaderField::Value> values(std::int32_t column, std::int32_t row) const {
        std::vector<HeaderField::Value> out;
        const bool beside = cell(column + 1, row) != std::string_view::npos && !label_at(column + 1, row);
        const std::int32_t from = beside ? column + 1 : column;
        for (std::int32_t r = beside ? row : row + 1; r <= last_row_; ++r) {
            if (r > row && (label_at(column, r) || (beside && cell(column, r) != std::string_view::npos))) break;
            const std::size_t k = cell(from, r);
            if (k == std::string_view::npos) continue;
            std::size_t office = label_at(from + 1, row) ? std::string_view::npos : cell(from + 1, r);
            if (office != std::string_view::npos && words(office).ends_with(':')) office = std::string_view::npos;
            const std::vector<std::size_t>& lines = grid_.at({from, r});
            for (const std::size_t line : lines)
                out.push_back(
                    {line, office == std::string_view::npos || lines.size() > 1 ? std::string_view() : words(office)});
        }
        return out;
    }

    const Document& doc_;
    Grid grid_;
    std::int32_t last_row_ = 0;
    std::size_t end_ = 0;
};

}  // namespace

HeaderTable read_header_table(const Document& doc, std::size_t block) { return Layout(doc, block).run(); }

}  // namespace minutes
